"""The camp: a bell tent and a hammock in a clearing, a campfire ring with a kettle and a mug."""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import blob, num
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.ground import cast_shade, grass, land, lay_path
from stories.illustrator.scenes.hour_sky import (
    Hues,
    air,
    drift,
    late,
    paint_sky,
    standing,
    sun_or_moon,
    weathered,
)
from stories.illustrator.scenes.jungle_expedition.fauna import toucan
from stories.illustrator.scenes.jungle_expedition.hues import HUES
from stories.illustrator.scenes.jungle_expedition.trees import gate
from stories.illustrator.scenes.jungle_expedition.undergrowth import (
    corner_leaves,
    thicket,
    top_leaves,
    undergrowth,
)
from stories.illustrator.scenes.outlook import FAR, MID, STAGE
from stories.illustrator.scenes.sky import fireflies
from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.wildwood import crowns, dome, valley

FROM_ABOVE = 0.26  # share of the ground where the tent stands when seen from above
LOWEST_TENT = 70.0  # page units of room; the bird's eye has less


def build(stage: Stage) -> None:
    hues = weathered(stage, HUES)
    stage.bank = hues.bank
    paint_sky(stage, hues.sky, stars=stage.light.dark)
    sun_or_moon(stage, hues.disc, hues.halo, aside=330, low=0.1)
    drift(stage, hues.cloud, count=2, opacity=0.35 if late(stage) else 0.75)
    _jungle(stage, hues)
    _clearing(stage, hues)
    _fire(stage, hues)
    fireflies(stage, "stage", (40, stage.outlook.horizon - 90, 920, 380))
    corner_leaves(stage, hues)
    top_leaves(stage, hues)


def _jungle(stage: Stage, hues: Hues) -> None:
    """Pale bands of crowns, then the wall of trees round the clearing."""
    outlook = stage.outlook
    y = outlook.horizon
    room = y - outlook.ceiling(FAR)
    pale = mix(hues.far[0], hues.sky[3], 0.3)
    open_middle = valley(outlook.focus(FAR), 0.55)
    crowns(
        stage,
        "far",
        y,
        min(360, room * 0.95),
        pale,
        hues.sky[3],
        "far",
        step=140,
        profile=open_middle,
    )
    air(stage, "far", hues.mist, y - 190, y + 10, 0.6)
    crowns(
        stage,
        "far",
        y + 20,
        min(300, room * 0.8),
        hues.far[1],
        hues.lit,
        "nearer",
        step=124,
        profile=valley(outlook.focus(FAR), 0.4),
    )
    air(stage, "far", hues.mist, y - 110, y + 40, 0.55)
    _wall(stage, hues)


def _wall(stage: Stage, hues: Hues) -> None:
    """The trees round the clearing, open behind the tent."""
    outlook = stage.outlook
    focus = outlook.focus(MID)
    base = outlook.ground(0.06)
    rise = min(330.0, (base - outlook.ceiling(MID)) * 0.98)
    crowns(
        stage,
        "mid",
        base,
        rise,
        hues.leaf[0],
        hues.lit,
        "wall",
        step=104,
        palms=0.4,
        profile=valley(focus, 0.34),
    )
    land(stage, "mid", base + 8, mix(hues.ground[0], hues.mist, 0.25), "mid", amplitude=7)


def _dwellings(stage: Stage, hues: Hues, base: float) -> None:
    """The tent with its toucan and the hammock, their feet at y = base."""
    outlook = stage.outlook
    focus = outlook.focus(MID)
    room = base - outlook.ceiling(MID)
    size = min(1.0, room / 285)
    if room > LOWEST_TENT:
        stage.paint("mid", stage.canvas.glow(focus, base - 60, 260, hues.glow, hues.lamp * 0.6))
        stage.paint("mid", cast_shade(stage, "mid", focus + 10, base + 4, 190 * size))
        stage.paint("mid", placed(_tent(stage, hues), focus, base, scale=round(size, 3)))
        if size > 0.8:
            stage.paint("mid", placed(toucan(stage), focus + 3, base - 268 * size, scale=0.5))
    _hammock(stage, hues, focus - 310, base, size)


def _clearing(stage: Stage, hues: Hues) -> None:
    outlook = stage.outlook
    back = standing(stage, 0.12, FROM_ABOVE)
    _dwellings(stage, hues, outlook.ground(back))
    y = outlook.ground(back + 0.05)
    land(stage, "stage", y, hues.ground[0], "clearing", amplitude=10, deepen=0.12)
    x = outlook.focus(STAGE)
    earth = blob(
        stage.fixed("earth"),
        (x + 500) / 2,
        outlook.ground(0.60),
        380,
        0.36 * (1000 - y),
        points=17,
        wobble=0.09,
    )
    lay_path(stage, "stage", earth, mix(hues.path, hues.ground[0], 0.4), "trodden", y)
    thicket(stage, hues, standing(stage, 0.2, 0.34), lane=330, tall=0.8)
    gate(stage, hues, outlook.ground(0.34))
    thicket(stage, hues, 0.5, lane=400)
    region = (0.0, y + 20, 1000.0, 960 - y)
    grass(
        stage,
        "stage",
        region,
        hues.ground[1],
        "clearing",
        spacing=40,
        limit=120,
        keep=lambda a, b: abs(a - 500) > 250,
    )
    undergrowth(stage, hues, region, lane=290, limit=40)


def _tent(stage: Stage, hues: Hues) -> str:
    """A bell tent 300 wide and 250 high with its foot on (0, 0), open at the front."""
    canvas, (cloth, trim, _) = stage.canvas, hues.cloth
    wall = "M-150 0L-132 -66Q-50 -120 0 -244Q50 -120 132 -66L150 0Z"
    fill = canvas.linear(
        [(0, tone(cloth, 0.02)), (0.5, cloth), (1, mix(cloth, trim, 0.3))], (0, 0, 1, 0.4)
    )
    art = path(wall, fill)
    folds = "M-6 -222Q-56 -110 -92 -82L-100 0M6 -222Q56 -110 92 -82L100 0M0 -230Q-22 -110 -40 -92"
    art += stroke(folds, mix(cloth, trim, 0.42), 2.4, opacity=0.7)
    art += path("M-132 -66Q0 -92 132 -66L138 -62" + "q-11.5 17 -23 0" * 12 + "Z", trim)
    inside = "M-44 0Q-30 -80 0 -122Q30 -80 44 0Z"
    dark = mix(hues.deep, trim, 0.25)
    art += path(
        inside, canvas.linear([(0, dark), (1, mix(dark, hues.glow, 0.25 + hues.lamp * 0.6))])
    )
    art += canvas.glow(0, -46, 74, hues.glow, hues.lamp)
    art += stroke("M0 -118L0 -70", dark, 2) + rect(-8, -70, 16, 22, hues.glow, rx=5)
    for side in (-1, 1):
        flap = f"M0 -124Q{side * 24} -84 {side * 44} 0L{side * 74} 0Q{side * 58} -70 0 -124Z"
        art += path(flap, tone(cloth, -0.04 if side > 0 else 0.01))
        tie = f"M{side * 36} -52q{side * 12} 6 {side * 22} 0"
        art += stroke(tie, trim, 4)
        guy = f"M{side * 132} -66L{side * 196} 4"
        art += stroke(guy, mix(cloth, hues.bark, 0.5), 2.4) + stroke(
            f"M{side * 192} -8l{side * 6} 16", hues.bark, 5
        )
    art += stroke("M0 -244L0 -262", hues.bark, 5)
    flag = path("M0 -264Q16 -272 30 -262Q18 -256 0 -250Z", hues.cloth[2])
    return art + (flag if not stage.light.dark else "") + circle(0, -264, 4, hues.glow)


def _hammock(stage: Stage, hues: Hues, x: float, y: float, size: float) -> None:
    """A striped hammock between two slim trees, a monkey in the branch above."""
    outlook, canvas = stage.outlook, stage.canvas
    if size < 0.5 or not outlook.clear(x, y - 150 * size, MID, 130):
        return
    bark, (cloth, trim, blue) = mix(hues.bark, hues.mist, 0.12), hues.cloth
    top = max(outlook.ceiling(MID) + 22, y - 330)
    for dx, w in ((-104, 15), (104, 17)):
        px, head = x + dx * size, top + (30 if dx < 0 else 78) * size
        trunk = (
            f"M{num(px - w * 1.5)} {num(y + 8)}Q{num(px - w * 0.7)} {num(y - 70)} "
            f"{num(px - w * 0.6)} {num(head)}L{num(px + w * 0.6)} {num(head)}"
            f"Q{num(px + w * 0.7)} {num(y - 70)} {num(px + w * 1.5)} {num(y + 8)}Z"
        )
        stage.paint("mid", path(trunk, canvas.form(bark, 0.09, (0, 0, 1, 0))))
        leaf = mix(hues.leaf[1], hues.mist, 0.1)
        rng = stage.fixed("hammock", dx)
        for sx, sy, rx in ((40, 46, 62), (-34, 30, 66), (4, 0, 84)):
            crown = dome(
                canvas,
                rng,
                px + sx * size,
                head + (sy - 6) * size,
                rx * size,
                rx * 0.5 * size,
                tone(leaf, -sy * 0.0006),
                hues.lit,
            )
            stage.paint("mid", crown)
    bed = "M-92 -96Q0 -2 92 -96Q0 34 -92 -96Z"
    art = path(bed, canvas.form(cloth, 0.07))
    stripes = "M-70 -60Q0 26 70 -60M-52 -34Q0 24 52 -34"
    art += canvas.clipped(stroke(stripes, trim, 6) + stroke("M-80 -74Q0 20 80 -74", blue, 5), bed)
    ropes = "M-104 -112L-92 -96M104 -112L92 -96M-104 -112Q-84 -94 -74 -70M104 -112Q84 -94 74 -70"
    art += stroke(ropes, mix(cloth, hues.bark, 0.4), 2.6)
    stage.paint("mid", placed(art, x, y, scale=round(size, 3)))


def _fire(stage: Stage, hues: Hues) -> None:
    """A ring of stones with logs and flames, a kettle over it and a mug on a stump beside it."""
    outlook, canvas = stage.outlook, stage.canvas
    x, y = outlook.focus(STAGE), outlook.ground(standing(stage, 0.33, FROM_ABOVE + 0.16))
    size = round(0.92 * (0.4 + outlook.size_at(y)), 3)
    hot = 0.42 + 0.5 * hues.lamp
    art = ellipse(0, 4, 100, 22, stage.light.shadow, opacity=0.16)
    art += canvas.glow(0, -24, 190, hues.glow, hot)
    for i, dx in enumerate((-62, -36, -8, 20, 46, 66)):
        art += ellipse(dx, -6 - (6 if 0 < i < 5 else 0), 17, 12, canvas.form(hues.stone[1], 0.1))
    for angle in (-24, 22, 0):
        art += placed(rect(-44, -7, 88, 13, canvas.form(hues.bark, 0.1), rx=6), 0, -8, turn=angle)
    flame = (
        "M-30 -8C-46 -44 -16 -54 -14 -88C6 -74 4 -60 12 -52C16 -64 12 -70 18 -78"
        "C34 -56 42 -34 28 -8Z"
    )
    art += path(flame, canvas.linear([(0, "#ffb14a"), (1, "#f2643a")]))
    art += path("M-18 -8C-26 -34 -4 -40 -4 -62C12 -46 26 -30 16 -8Z", "#ffd866")
    art += path("M-8 -8C-12 -24 2 -28 2 -40C10 -28 14 -18 8 -8Z", "#fff3b8")
    for i, dx in enumerate((-74, -48, -18, 14, 44, 72)):
        art += ellipse(dx, 6 + (5 if 0 < i < 5 else 0), 18, 13, canvas.form(hues.stone[0], 0.1))
    for dx, dy, r in ((-10, -120, 3), (16, -146, 2.4), (30, -112, 2), (-24, -98, 2.2)):
        art += circle(dx, dy, r, hues.glow, opacity=0.8)
    stage.paint("stage", placed(art, x, y, scale=size))
    stage.paint("stage", placed(_stump(stage, hues), x + 150 * size, y + 10, scale=size))


def _stump(stage: Stage, hues: Hues) -> str:
    """A stump with a steaming mug."""
    canvas, wood = stage.canvas, hues.wood
    art = ellipse(0, 2, 50, 11, stage.light.shadow, opacity=0.18)
    art += path("M-38 0L-34 -46L34 -46L38 0Q0 12 -38 0Z", canvas.form(hues.bark, 0.1))
    art += ellipse(0, -46, 34, 11, tone(wood, 0.09)) + ellipse(0, -46, 22, 7, tone(wood, 0.03))
    cup = hues.cloth[1]
    art += stroke("M13 -72q14 2 10 13q-4 7 -11 5", cup, 5)
    art += path("M-15 -78L-13 -52Q0 -46 13 -52L15 -78Z", canvas.form(cup, 0.09))
    art += ellipse(0, -78, 15, 4.6, tone(cup, 0.1)) + ellipse(0, -77.5, 12, 3.2, "#7a4a3a")
    steam = "M-5 -88q-7 -9 0 -17t0 -16M6 -90q-7 -9 0 -17"
    return art + stroke(steam, hues.mist, 3, opacity=0.7)
