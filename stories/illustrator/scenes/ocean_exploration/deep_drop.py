"""The deep drop: a ledge at the edge of the deep, lights of jellyfish below, a whale far off."""

from dataclasses import replace

from stories.illustrator.kit.canvas import Canvas, Stop
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve, pen
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, sparkle, stroke
from stories.illustrator.scenes.ocean_exploration.corals import anemone, fan_coral, tube_coral
from stories.illustrator.scenes.ocean_exploration.depths import backdrop, bubbles, motes, shoal
from stories.illustrator.scenes.ocean_exploration.hues import Hues, hues_of
from stories.illustrator.scenes.ocean_exploration.sealife import jellyfish
from stories.illustrator.scenes.outlook import FAR, FRAME, MID, STAGE
from stories.illustrator.scenes.stage import Stage
from stories.vocabulary import TimeOfDay

COLD = "#5a74d8"  # the blue of the deep, which pulls the water and the rock
DAWN = "#c9b8ff"  # and the lilac that pulls it at first light
COLDER = (0.14, 0.2, 0.3, 0.35)  # how far, from the surface to the distance
STONY = (0.16, 0.26, 0.36)  # the same for the ledge, from its edge to us
EDGE = 0.34  # share of the ground where the ledge ends


def build(stage: Stage) -> None:
    hues = hues_of(stage)
    deep = mix(hues.frame, COLD, 0.35)
    cold = DAWN if stage.light.time is TimeOfDay.MORNING else COLD
    top, upper, lower, far = (
        mix(colour, cold, share) for colour, share in zip(hues.water, COLDER, strict=True)
    )
    backdrop(stage, hues, (top, upper, mix(lower, deep, 0.25), mix(far, deep, 0.45)))
    stage.bank = mix(hues.deep_bank, top, 0.4)
    lit, body, near = (
        mix(colour, deep, share) for colour, share in zip(hues.bed, STONY, strict=True)
    )
    hues = replace(hues, bed=(lit, body, near))
    _abyss(stage, hues, deep)
    _whale(stage, hues, deep)
    _walls(stage, hues, deep)
    _lights(stage, hues)
    _ledge(stage, hues, deep)
    _frame(stage, hues)


def _abyss(stage: Stage, hues: Hues, deep: str) -> None:
    """Water that grows darker below the horizon, with rims of far cliffs in it."""
    canvas, outlook = stage.canvas, stage.outlook
    y = outlook.horizon
    start = mix(hues.water[3], deep, 0.45)
    stops: list[Stop] = [(0, start, 0), (0.3, start), (1, tone(deep, -0.05))]
    stage.paint(
        "far", rect(-60, y - 60, 1120, 1120, canvas.linear_at(stops, 0, y - 60, 0, y + 240))
    )
    for side in (-1, 1):
        x = 500 + side * 560
        points = [(x, y - 70), (x - side * 150, y - 36), (x - side * 210, y + 20),
                  (x - side * 300, y + 44), (x - side * 330, y + 130)]  # fmt: skip
        rim = open_curve(points, 0.7) + pen("L", x, y + 500, "Z")
        rock = mix(start, tone(deep, -0.03), 0.55)
        stage.paint(
            "far",
            path(rim, canvas.linear([(0, tone(rock, 0.05)), (0.5, rock), (1, tone(rock, -0.05))])),
        )


def _whale(stage: Stage, hues: Hues, deep: str) -> None:
    """The landmark: a great whale that glides past in the distance."""
    canvas, outlook = stage.canvas, stage.outlook
    x, side = outlook.focus(FAR), -1 if outlook.focus_page > 500 else 1
    room = outlook.horizon - outlook.ceiling_at(x, 200, FAR)
    size = min(1.0, room / 210, outlook.reach(FAR) / 210)
    if size < 0.25:
        return
    skin = mix(mix("#4f6fb0", hues.water[3], 0.35), deep, 0.2)
    belly = mix("#f4f0e4", skin, 0.4)
    body = ("M-210 -24Q-150 -92 -20 -86Q90 -78 150 -30Q176 -14 204 -30L246 -62Q254 -34 232 -12"
            "Q252 6 254 32Q224 34 196 10Q168 4 140 14Q60 70 -60 62Q-180 56 -210 -24Z")  # fmt: skip
    art = path(body, canvas.linear([(0, tone(skin, 0.07)), (0.6, skin), (1, tone(skin, -0.07))]))
    chin = path("M-212 -22Q-150 8 -60 4Q40 4 90 22Q20 72 -70 66Q-190 58 -212 -22Z", belly)
    grooves = stroke("M-190 8Q-110 32 0 26M-170 30Q-90 50 20 44M-200 -8Q-120 16 40 14",
                     tone(belly, -0.08), 3, opacity=0.8)  # fmt: skip
    art += canvas.clipped(chin + grooves, body)
    art += path("M-62 16Q-80 66 -44 108Q-20 96 -8 26Z", tone(skin, -0.07))
    art += path("M70 -70Q92 -104 118 -98Q108 -76 112 -58Z", tone(skin, -0.02))
    art += circle(-126, -16, 9, tone(skin, -0.2)) + circle(-129, -19, 3, "#ffffff")
    art += stroke("M-206 -22Q-170 2 -134 4", tone(skin, -0.16), 3.4)
    art += stroke("M-160 -62Q-80 -86 20 -76", tone(skin, 0.14), 6, opacity=0.5)
    y = outlook.horizon - room * 0.36
    stage.paint("far", canvas.glow(x, y, 300 * size, hues.ray[0], 0.22))
    stage.paint("far", placed(art, x, y, scale=round(size * 0.86, 3), turn=5, mirror=side))
    calf = placed(
        art, x + side * 190 * size, y + 66 * size, scale=round(size * 0.3, 3), turn=2, mirror=side
    )
    stage.paint("far", calf)


def _walls(stage: Stage, hues: Hues, deep: str) -> None:
    """The near cliff on one side with corals on its steps, a shoal before it."""
    canvas, outlook = stage.canvas, stage.outlook
    side = 1 if outlook.focus_page > 500 else -1
    y, x = outlook.horizon, 500 - side * 580
    room = y - outlook.ceiling_at(500 - side * 400, 150, MID)
    high = min(150.0, room * 0.5)
    upper = [(0, -high), (150, -high * 0.8), (176, -high * 0.3), (250, -high * 0.16)]
    points = [(x + side * dx, y + dy) for dx, dy in (*upper, (290, 60), (330, 120), (340, 400))]
    rock = mix(mix(hues.bed[2], hues.coral[3], 0.3), deep, 0.4)
    outline = open_curve(points, 0.6) + pen("L", x, y + 400, "Z")
    stage.paint(
        "mid",
        path(outline, canvas.linear([(0, tone(rock, 0.08)), (0.4, rock), (1, tone(deep, -0.03))])),
    )
    lines = "".join(
        pen("M", x, y + dy, "q", side * 120, 14, side * 330, 4)
        for dy in (-high * 0.5, -high * 0.1, 40, 86, 130)
    )
    stage.paint("mid", canvas.clipped(stroke(lines, tone(rock, -0.06), 4, opacity=0.5), outline))
    for i, (dx, dy, h) in enumerate(
        ((90, -high * 0.9, 74), (150, -high * 0.8, 50), (214, -high * 0.2, 58), (262, 0, 40))
    ):
        rng, colour = stage.fixed("wall", i), mix(hues.coral[i], deep, 0.18)
        kinds = (fan_coral(canvas, rng, h, colour), tube_coral(canvas, rng, h, colour),
                 anemone(canvas, rng, h * 0.5, colour))  # fmt: skip
        stage.paint("mid", placed(kinds[i % 3], x + side * dx, y + dy + 8))


_JELLIES = (
    (-250, 26, 34, 0),
    (-120, 92, 26, 1),
    (40, 44, 40, 3),
    (150, 118, 24, 4),
    (270, 10, 30, 1),
    (-360, 110, 22, 3),
    (370, 96, 26, 0),
    (-30, 150, 20, 4),
    (230, 170, 20, 0),
    (-200, 168, 18, 1),
)


def _lights(stage: Stage, hues: Hues) -> None:
    """Jellyfish that rise from the deep, each with its own light; the lower the dimmer."""
    canvas, outlook = stage.canvas, stage.outlook
    focus, y = outlook.focus(MID), outlook.horizon
    drop = outlook.ground(EDGE) - y
    strength = 0.75 if stage.light.dark else 0.5
    for i, (dx, dy, r, hue) in enumerate(_JELLIES):
        x, at = focus + dx, y - 30 + dy * drop / 150
        if -40 < x < 1040 and outlook.clear(x, at - r, MID, 30):
            colour = mix(hues.coral[hue], hues.glow, 0.35)
            art = jellyfish(canvas, stage.fixed("jelly", i), r, colour, strength)
            fade = 1 - 0.35 * dy / 170
            stage.paint("mid", f'<g opacity="{fade:.2f}">{placed(art, x, at)}</g>')
    room, swarm = y - outlook.ceiling(MID), 250 if outlook.focus_page < 500 else 750
    if outlook.clear(swarm, y - room * 0.5, MID, 60):
        colour, way = mix(hues.glow, hues.water[2], 0.4), 1 if swarm < 500 else -1
        shoal(stage, "mid", swarm, y - room * 0.3, 110, colour, "s", way)
    motes(stage, "mid", (0, y - room * 0.6, 1000, room * 0.6 + drop), hues.glow)
    rng = stage.loose("sparks")
    for px, py in stage.scatter("mid", (0, y, 1000, drop + 60), 74, "sparks", limit=26):
        stage.paint("mid", sparkle(px, py, rng.uniform(3, 7), hues.glow, rng.uniform(0.4, 0.9)))


def _ledge(stage: Stage, hues: Hues, deep: str) -> None:
    """The shelf of rock and sand that carries us, with a lit rim."""
    canvas, outlook, rng = stage.canvas, stage.outlook, stage.fixed("ledge")
    y = outlook.ground(EDGE)
    rim = [
        (float(x), y + rng.uniform(-9, 9) + 10 * abs(x - 500) / 500) for x in range(-60, 1061, 70)
    ]
    outline = open_curve(rim, 0.6) + "L1060 1060L-60 1060Z"
    lit, body, near = hues.bed
    under = [(x, top + rng.uniform(26, 40)) for x, top in rim]
    cliff = open_curve(rim, 0.6) + "L" + open_curve(under[::-1], 0.7)[1:] + "Z"
    stops = [(0, mix(lit, hues.water[2], 0.12)), (0.35, body), (1, mix(near, deep, 0.25))]
    stage.paint("stage", path(outline, canvas.linear_at(stops, 0, y, 0, 1010)))
    region = (0.0, y + 20, 1000.0, 980 - y)
    stage.paint("stage", stage.grain("stage", outline, region, body, "ledge"))
    stage.paint("stage", canvas.clipped(path(cliff, mix(near, deep, 0.35), opacity=0.55), outline))
    stage.paint("stage", stroke(open_curve(rim, 0.6), tone(lit, 0.06), 5, opacity=0.8))
    for i, (x, share, h) in enumerate(
        ((50, 0.42, 92), (140, 0.39, 60), (868, 0.39, 58), (956, 0.43, 96))
    ):
        at = outlook.ground(share)
        if outlook.clear(x, at - h * 0.6, STAGE, 30):
            stage.paint(
                "stage", placed(_sea_pen(canvas, hues, h, hues.coral[(i + 1) % 5], i), x, at)
            )
    for px, py in stage.scatter("stage", (20, y + 60, 960, 900 - y), 120, "stones", limit=20):
        size = outlook.size_at(py)
        art = ellipse(px, py, 20 * size, 9 * size, canvas.form(mix(near, body, 0.35), 0.1))
        stage.paint("stage", art)
    glow = stage.loose("glow")
    for px, py in stage.scatter("stage", (20, y + 40, 960, 900 - y), 160, "glow", limit=10):
        stage.paint("stage", bubbles(glow, px, py, 36, hues.glow, 2))


def _sea_pen(canvas: Canvas, hues: Hues, h: float, colour: str, index: int) -> str:
    """A feather of the deep that shines along its barbs; foot on y = 0."""
    lean = h * 0.16 * (1 if index % 2 else -1)
    art = canvas.glow(lean * 0.7, -h * 0.6, h * 0.6, colour, 0.45 if index % 2 else 0.6)
    art += stroke(f"M0 2Q0 {num(-h * 0.5)} {num(lean)} {num(-h)}", tone(colour, 0.05), h * 0.06)
    for i in range(9):
        share = 0.3 + 0.68 * i / 8
        x, y = lean * share * share, -h * share
        reach = h * 0.3 * (1.1 - share * 0.75)
        for side in (-1, 1):
            barb = pen("M", x, y, "q", side * reach * 0.6, reach * 0.1, side * reach, -reach * 0.5)
            art += stroke(barb, tone(colour, 0.02 * i), h * 0.035)
            art += circle(x + side * reach, y - reach * 0.5, h * 0.022, hues.glow)
    return art


def _frame(stage: Stage, hues: Hues) -> None:
    """Dark rocks at the corners with a few glowing dots."""
    canvas, outlook = stage.canvas, stage.outlook
    for x, r in ((-16, 120), (84, 62), (1016, 128), (918, 64)):
        if outlook.clear(x, 950, FRAME, 40):
            stage.paint("frame", ellipse(x, 1016, r, r * 0.72, canvas.form(hues.frame, 0.07)))
            for i in range(3):
                stage.paint(
                    "frame",
                    circle(
                        x + (i - 1) * r * 0.34,
                        1000 - r * 0.4 + 9 * abs(i - 1),
                        3.4,
                        hues.glow,
                        opacity=0.8,
                    ),
                )
