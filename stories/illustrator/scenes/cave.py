"""The cave: dark rock round a bright mouth, glowing crystals, a pool and dripping stone."""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, rect, sparkle
from stories.illustrator.scenes.crystals import crystal_cluster
from stories.illustrator.scenes.flora import ivy, mushroom, pine
from stories.illustrator.scenes.ground import cast_shade, pebble
from stories.illustrator.scenes.outlook import FAR, FRAME, MID, STAGE
from stories.illustrator.scenes.sky import STAR
from stories.illustrator.scenes.stage import Stage
from stories.vocabulary import TimeOfDay

ROCK = {
    TimeOfDay.MORNING: "#372f57",
    TimeOfDay.DAY: "#3f3765",
    TimeOfDay.DUSK: "#3f2c53",
    TimeOfDay.NIGHT: "#262556",
}
"""The cave keeps its own dusk: rock colour by the light that falls in."""

CRYSTALS = ("#7be0d6", "#ff9ecb", "#a9b8ff", "#ffd98a")


MOUTH = (
    (-1.0, -0.1),
    (-0.96, 0.4),
    (-0.7, 0.74),
    (-0.28, 0.9),
    (0.1, 1.0),
    (0.55, 0.84),
    (0.88, 0.52),
    (1.0, -0.1),
)
"""Outline of the way out in half-widths from its middle and heights over its foot."""


def build(stage: Stage) -> None:
    rock = ROCK[stage.light.time]
    stage.indoors = True
    stage.bank = "#2c264c"
    _wall(stage, rock)
    _mouth(stage, rock)
    _galleries(stage, rock)
    _floor(stage, rock)
    _pool(stage, rock)
    _crystals(stage)
    _scatter(stage, rock)
    _frame(stage, rock)


def _wall(stage: Stage, rock: str) -> None:
    outlook = stage.outlook
    fill = stage.canvas.linear_at(
        [(0, tone(rock, -0.045)), (0.6, rock), (1, tone(rock, 0.03))], 0, 0, 0, outlook.horizon
    )
    stage.paint("sky", rect(-60, -60, 1120, 1120, fill))
    whole = "M-60 -60L1060 -60L1060 1060L-60 1060Z"
    stage.paint(
        "sky",
        stage.strokes(
            "sky",
            whole,
            (-40, 0, 1080, 800),
            (tone(rock, 0.05), tone(rock, -0.05)),
            "wall",
            count=120,
            length=(40, 120),
            width=(4, 11),
            opacity=0.4,
            slope=0.35,
        ),
    )


def _mouth(stage: Stage, rock: str) -> None:
    """The way out: a hole full of sky, with hills, and light that spreads from it."""
    outlook = stage.outlook
    x, base = outlook.focus(FAR), outlook.ground(0.03)
    room = base - outlook.ceiling(FAR)
    h = min(300.0, room * 0.96)
    w = h * 0.62
    hole = smooth([(x + w * dx, base - h * up) for dx, up in MOUTH], 0.8)
    stage.paint("far", stage.canvas.glow(x, base - h * 0.45, h * 1.25, stage.light.glow, 0.36))
    rim = path(hole, "none", stroke=tone(rock, 0.12), stroke_width=22, stroke_opacity=0.8)
    stage.paint("far", rim, stage.canvas.clipped(_outside(stage, x, base, w, h), hole))
    vine = [
        (x - w * 0.94 + i * w * 0.19, base - h * (0.5 + 0.46 * (1 - abs(i - 5) / 5) ** 0.6))
        for i in range(11)
    ]
    hanging = [(px, py + k * 15) for i, (px, py) in enumerate(vine) for k in range(1 + (i * 7 % 4))]
    stage.paint("far", ivy(stage.fixed("vines"), hanging, stage.tint("#5f9f5c", 0.1), h / 300))


def _outside(stage: Stage, x: float, base: float, w: float, h: float) -> str:
    """What is seen through the mouth: the hour's sky, two hills and some firs."""
    light, canvas, rng = stage.light, stage.canvas, stage.fixed("outside")
    sky = canvas.linear_at([(0, light.sky[0]), (1, light.sky[2])], 0, base - h, 0, base)
    left, right = x - w * 1.2, x + w * 1.2
    view = [rect(left, base - h * 1.1, w * 2.4, h * 1.4, sky)]
    if light.dark:
        view.append(circle(x + w * 0.3, base - h * 0.62, h * 0.085, light.disc))
        for _ in range(24):
            sx, sy = x + rng.uniform(-w, w), base - h * rng.uniform(0.3, 0.9)
            view.append(circle(sx, sy, rng.uniform(1, 2.4), STAR))
    for rise, colour, depth in ((0.34, "#8fae9f", 0.55), (0.2, "#86b86f", 0.25)):
        tops = [base - h * (rise + rng.uniform(-0.04, 0.04)) for _ in range(9)]
        line = open_curve([(left + i * w * 0.3, top) for i, top in enumerate(tops)])
        data = f"{line}L{num(right)} {num(base + 60)}L{num(left)} {num(base + 60)}Z"
        view.append(path(data, stage.tint(colour, depth)))
    leaf, bark = stage.tint("#4f8f63", 0.2), stage.tint("#6b4a3c", 0.2)
    for dx in (-0.6, -0.42, 0.5, 0.66):
        tall = h * rng.uniform(0.2, 0.3)
        view.append(pine(canvas, rng, x + dx * w, base - h * 0.14, tall, leaf, bark))
    return "".join(view)


def _galleries(stage: Stage, rock: str) -> None:
    """Rock pillars and hanging stone on both sides, nearer and darker."""
    outlook, rng = stage.outlook, stage.fixed("galleries")
    focus, base = outlook.focus(MID), outlook.ground(0.14)
    shade = tone(rock, -0.07)
    for side in (-1, 1):
        _pillar(stage, side, focus + side * 225, base, shade)
    for i in range(13):
        x = -30 + i * 88 + rng.uniform(-20, 20)
        length = rng.uniform(70, 190) * (0.5 + abs(x - focus) / 600)
        if not outlook.clear(x, length - 30, MID, pad=8):
            length = min(length, 92.0)
        stage.paint("mid", _icicle(stage, x, -60, length + 30, tone(rock, -0.06)))


def _pillar(stage: Stage, side: int, inner: float, base: float, shade: str) -> None:
    """Rock from one side of the page (-1 left) inwards to about x = `inner`."""
    edge, lit = 500.0 + side * 620, tone(shade, 0.05)
    shape = (
        (edge, -80),
        (inner + side * 130, -80),
        (inner + side * 96, base - 420),
        (inner + side * 30, base - 250),
        (inner + side * 52, base - 120),
        (inner - side * 6, base + 10),
        (edge, base + 40),
    )
    data = smooth(shape, 0.7)
    left, right = (shade, lit) if side < 0 else (lit, shade)
    stage.paint("mid", path(data, stage.canvas.linear([(0, left), (1, right)], (0, 0, 1, 0))))
    region = (min(edge, inner) - 20, base - 520, abs(edge - inner) + 40, 560)
    marks = stage.strokes(
        "mid",
        data,
        region,
        (lit, tone(shade, -0.05)),
        f"pillar {side}",
        count=40,
        length=(20, 70),
        width=(3, 8),
        opacity=0.45,
        slope=0.8,
    )
    stage.paint("mid", marks)


def _icicle(stage: Stage, x: float, y: float, length: float, colour: str) -> str:
    w = length * 0.2
    data = (
        f"M{num(x - w)} {num(y)}Q{num(x - w * 0.3)} {num(y + length * 0.5)} "
        f"{num(x)} {num(y + length)}"
        f"Q{num(x + w * 0.35)} {num(y + length * 0.5)} {num(x + w)} {num(y)}Z"
    )
    fill = stage.canvas.linear([(0, colour), (1, tone(colour, 0.07))])
    return path(data, fill)


def _floor(stage: Stage, rock: str) -> None:
    outlook, light = stage.outlook, stage.light
    y = outlook.ground(0.07)
    colour = mix(rock, "#8a7aa8", 0.35)
    rng = stage.fixed("floor")
    line = open_curve([(x, y + rng.uniform(-8, 8)) for x in range(-60, 1061, 80)])
    outline = line + "L1060 1060L-60 1060Z"
    fill = stage.canvas.linear_at(
        [(0, tone(colour, 0.05)), (0.5, colour), (1, tone(colour, -0.10))], 0, y, 0, 1000
    )
    stage.paint("stage", path(outline, fill))
    stage.paint("stage", stage.grain("stage", outline, (-40, y, 1080, 1000 - y), colour, "floor"))
    x = outlook.focus(STAGE)
    beam = stage.canvas.radial([(0, light.glow, 0.5), (0.6, light.glow, 0.2), (1, light.glow, 0)])
    stage.paint("stage", stage.canvas.clipped(ellipse(x, y + 90, 420, 190, beam), outline))


def _pool(stage: Stage, rock: str) -> None:
    """A still pool that holds the colour of the light."""
    outlook, light = stage.outlook, stage.light
    side = stage.fixed("pool").choice((-1, 1))
    x, y = outlook.focus(STAGE) + side * 26, outlook.ground(0.24)
    size = (1000 - outlook.horizon) / 410
    water = mix("#3f8fa8", light.sky[1], 0.35)
    shape = smooth(
        [
            (x + dx * size, y + dy * size)
            for dx, dy in (
                (-190, 4),
                (-120, -26),
                (-10, -34),
                (110, -26),
                (196, 2),
                (130, 30),
                (10, 40),
                (-120, 30),
            )
        ]
    )
    stage.paint("stage", path(shape, tone(rock, -0.08), stroke=tone(rock, -0.08), stroke_width=12))
    fill = stage.canvas.linear([(0, mix(water, light.sky[2], 0.5)), (1, tone(water, -0.1))])
    stage.paint("stage", path(shape, fill))
    stage.paint(
        "stage",
        stage.strokes(
            "stage",
            shape,
            (x - 200, y - 36, 400, 80),
            (light.glow, tone(water, 0.1)),
            "pool",
            count=16,
            length=(24, 80),
            width=(1.6, 3.4),
            opacity=0.7,
        ),
    )


def _crystals(stage: Stage) -> None:
    outlook, rng = stage.outlook, stage.fixed("crystals")
    for i, (x, share, size) in enumerate(
        ((92, 0.20, 1.15), (214, 0.10, 0.72), (908, 0.22, 1.25), (790, 0.11, 0.7))
    ):
        y = outlook.ground(share)
        if outlook.clear(x, y - 50, STAGE, pad=50):
            stage.paint("stage", cast_shade(stage, "stage", x, y + 2, 60 * size))
            stage.paint("stage", crystal_cluster(stage, rng, x, y, size, CRYSTALS[i % 4]))


def _scatter(stage: Stage, rock: str) -> None:
    outlook, rng, canvas = stage.outlook, stage.loose("scatter"), stage.canvas
    top = outlook.ground(0.36)
    region = (0.0, top, 1000.0, 985 - top)
    stone = mix(rock, "#a59ac0", 0.5)
    for i, (x, y) in enumerate(stage.scatter("stage", region, 74, "stones", limit=34)):
        size = outlook.size_at(y)
        if i % 6 == 4:
            colour = rng.choice(CRYSTALS[:3])
            stage.paint("stage", canvas.glow(x, y - 20 * size, 46 * size, colour, 0.5))
            stage.paint("stage", mushroom(canvas, x, y, size * 0.62, colour, "#f3eefc"))
        else:
            stage.paint("stage", pebble(canvas, rng, x, y, rng.uniform(8, 19) * size, stone))
    for x, y in stage.scatter(
        "stage", (60, outlook.horizon - 220, 880, 400), 120, "motes", limit=14
    ):
        stage.paint("stage", sparkle(x, y, rng.uniform(4, 9), "#fff6d8", 0.7))


def _frame(stage: Stage, rock: str) -> None:
    """Near rock in the corners and along the edges, almost black-violet."""
    dark, rng = tone(rock, -0.13), stage.loose("frame")
    for side, x in ((-1, 0.0), (1, 1000.0)):
        if not stage.outlook.clear(x - side * 30, 500, FRAME, pad=20):
            continue
        points = [(x + side * 70, -80.0)]
        points += [(x - side * (34 + rng.uniform(-16, 22)), float(y)) for y in range(-20, 900, 130)]
        points += [(x - side * 90, 985.0), (x - side * 150, 1070.0), (x + side * 70, 1070.0)]
        stage.paint("frame", path(smooth(points, 0.7), stage.canvas.form(dark, 0.06)))
    for x, size in ((70, 1.1), (940, 1.0)):
        if stage.outlook.clear(x, 940, FRAME, pad=60):
            colour = rng.choice(CRYSTALS[:3])
            stage.paint("frame", crystal_cluster(stage, rng, x, 1010, size, colour))
