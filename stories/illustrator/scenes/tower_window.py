"""The tower room's window: the land seen from high up, stone frame, sill and curtains.

The window stands with the middle of its sill at (0, 0).
"""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.flora import crown, pine
from stories.illustrator.scenes.sky import STAR, moon
from stories.illustrator.scenes.stage import Stage

WINDOW_W, WINDOW_H = 118.0, 300.0  # half-width and height of the window


def _arch(half: float, height: float) -> str:
    spring = height - half * 1.05
    return (
        f"M{num(-half)} 0L{num(-half)} {num(-spring)}Q{num(-half)} {num(-height)} 0 {num(-height)}"
        f"Q{num(half)} {num(-height)} {num(half)} {num(-spring)}L{num(half)} 0Z"
    )


def window_view(stage: Stage) -> str:
    """Sky, far hills and a ribbon of river, seen from high up."""
    light, canvas, rng = stage.light, stage.canvas, stage.fixed("view")
    sky = canvas.linear_at(
        [(0, light.sky[0]), (0.6, light.sky[1]), (1, light.sky[2])], 0, -WINDOW_H, 0, -70
    )
    view = [rect(-130, -310, 260, 320, sky)]
    if light.dark:
        view += [
            circle(rng.uniform(-110, 110), -rng.uniform(120, 290), rng.uniform(1, 2.4), STAR)
            for _ in range(34)
        ]
        view.append(
            canvas.glow(46, -214, 90, light.glow, 0.6) + moon(canvas, 46, -214, 25, light.disc)
        )
    else:
        view.append(canvas.glow(52, -196, 110, light.glow, 0.9) + circle(52, -196, 19, light.disc))
        view += [
            ellipse(cx, cy, w, w * 0.22, light.cloud, opacity=0.8)
            for cx, cy, w in ((-60, -226, 40), (-38, -238, 26), (70, -146, 34))
        ]
    for top, colour, depth in (
        (-92, "#8f9ec9", 0.55),
        (-62, "#8fb98a", 0.4),
        (-34, "#7fb56a", 0.2),
    ):
        line = open_curve([(-140 + i * 40, top + rng.uniform(-13, 13)) for i in range(8)])
        view.append(path(line + "L140 20L-140 20Z", stage.tint(colour, depth)))
    river = mix(stage.tint("#7cc4d4"), light.sky[2], 0.35)
    view.append(path("M16 -50Q-24 -38 6 -26T-14 4L26 4Q36 -14 22 -28T30 -50Z", river))
    for x, y in ((-84, -22), (-66, -14), (-98, -10), (78, -24), (94, -14)):
        view.append(pine(canvas, rng, x, y, 40, stage.tint("#4f8f63", 0.15), stage.tint("#6b4a3c")))
    return canvas.clipped("".join(view), _arch(WINDOW_W - 14, WINDOW_H - 14))


def window_frame(stage: Stage, wall: str) -> str:
    stone = tone(wall, -0.07) if not stage.light.dark else tone(wall, 0.10)
    outer, inner = _arch(WINDOW_W + 12, WINDOW_H + 10), _arch(WINDOW_W - 14, WINDOW_H - 14)
    ring = path(outer + inner, stone, fill_rule="evenodd")
    blocks = stroke(
        "M-118 -60l26 0M-118 -140l26 0M92 -60l26 0M92 -140l26 0M-84 -246l20 22"
        "M84 -246l-20 22M0 -308l0 20",
        tone(stone, -0.09),
        3,
        opacity=0.6,
    )
    lead = mix(tone(stone, -0.16), stage.light.shadow, 0.2)
    bars = stroke(f"M0 0L0 {num(-WINDOW_H + 16)}M-104 -118L104 -118M-104 -8L104 -8", lead, 5)
    sill = rect(-146, -4, 292, 20, stage.canvas.form(tone(stone, 0.04), 0.07), rx=6)
    pot = stage.tint("#c9704f")
    plant = path("M-16 -24L16 -24L12 -2L-12 -2Z", stage.canvas.form(pot, 0.1)) + crown(
        stage.canvas, stage.fixed("sill plant"), 0, -36, 22, 15, stage.tint("#5fa363"), 6
    )
    blooms = "".join(
        circle(x, y, 4.4, stage.tint("#f08a9b")) for x, y in ((-12, -40), (2, -46), (14, -38))
    )
    return ring + blocks + bars + sill + placed(plant + blooms, 78, -2)


def curtains(stage: Stage) -> str:
    cloth = stage.tint("#b5567c") if not stage.light.dark else "#7a3f78"
    folds = tone(cloth, -0.09)
    side = path(
        "M0 -26Q44 120 18 220Q2 280 22 344L-58 344Q-66 150 -56 -26Z",
        stage.canvas.linear(
            [(0, tone(cloth, -0.04)), (0.5, tone(cloth, 0.04)), (1, folds)], (0, 0, 1, 0)
        ),
    )
    lines = stroke(
        "M-36 -20Q-26 160 -38 338M-14 -20Q10 140 -6 240Q-14 300 0 338", folds, 3, opacity=0.5
    )
    tie = stroke("M-60 196Q-30 212 16 200", stage.tint("#f2c877"), 7)
    one = side + lines + tie
    rod = rect(-196, -338, 392, 11, stage.tint("#d9a860"), rx=5)
    knobs = "".join(circle(x, -332, 11, stage.tint("#e8c07a")) for x in (-198, 198))
    return placed(one, -134, -312) + placed(one, 134, -312, mirror=-1) + rod + knobs
