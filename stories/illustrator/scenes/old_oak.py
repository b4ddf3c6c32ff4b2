"""The old oak: a huge tree with a little door, lanterns in its branches and a swing."""

from random import Random

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.flora import (
    BLOSSOMS,
    bush,
    crown,
    fern,
    flower,
    mushroom,
    round_tree,
)
from stories.illustrator.scenes.ground import Height, cast_shade, grass, land, pebble
from stories.illustrator.scenes.outlook import FAR, FRAME, MID, STAGE
from stories.illustrator.scenes.sky import birds, fireflies, open_sky, shafts
from stories.illustrator.scenes.stage import Stage

KNOLL, LEAF, BARK = "#9ccb72", "#6cab5c", "#8f6a4e"
HALF_CROWN = 400.0  # half of its width
TALL = 470.0  # height of the oak as drawn below


def build(stage: Stage) -> None:
    open_sky(stage, clouds=3)
    birds(stage, "far", (100, 120, 800, 240))
    y = stage.outlook.horizon
    land(stage, "far", y - 30, stage.tint("#97c3a0", 0.62), "hills", amplitude=30, base=1.6)
    _hedges(stage)
    height = land(
        stage, "stage", stage.outlook.ground(0.14), stage.tint(KNOLL), "knoll", amplitude=20, tilt=6
    )
    _oak(stage, height)
    shafts(stage, "stage", 700 + stage.loose("shafts").uniform(-80, 60), foot=780)
    _floor(stage)
    fireflies(stage, "stage", (60, y - 160, 880, 460))
    _frame(stage)
    stage.bank = "#c6e294"
    stage.verdant = True


def _hedges(stage: Stage) -> None:
    """Fields with hedges and small trees in the distance."""
    outlook, rng = stage.outlook, stage.fixed("hedges")
    y = outlook.horizon
    room = y - outlook.ceiling(FAR)
    height = land(stage, "mid", y + 8, stage.tint("#b9d67f", 0.3), "fields", amplitude=14)
    leaf, bark = stage.tint("#74ad72", 0.36), stage.tint("#86644c", 0.4)
    for x in range(-20, 1040, 62):
        free = y - outlook.ceiling_at(x, 36, MID)
        h = min(room * 0.5, free, rng.uniform(52, 100))
        if h < 16:
            continue
        stage.paint(
            "mid",
            round_tree(
                stage.canvas, rng, x + rng.uniform(-18, 18), height(x) + 8, h, leaf, bark, marks=6
            ),
        )
    for x in range(0, 1040, 88):
        stage.paint(
            "mid",
            bush(stage.canvas, rng, x, height(x) + 22, rng.uniform(34, 52), tone(leaf, -0.02)),
        )


def _oak(stage: Stage, height: Height) -> None:
    outlook = stage.outlook
    x, base = outlook.focus(STAGE), height(outlook.focus(STAGE)) + 40
    room = base - outlook.ceiling(STAGE)
    size = max(0.34, min(1.22, room / TALL, max(outlook.reach(STAGE), 215.0) / HALF_CROWN))
    stage.paint("stage", cast_shade(stage, "stage", x + 10, base + 4, 300 * size))
    stage.paint("stage", placed(_oak_art(stage), x, base, scale=round(size, 3)))


def _oak_art(stage: Stage) -> str:
    """The oak with its foot at the origin, `TALL` high and about 760 wide."""
    bark, leaf = stage.tint(BARK, 0.02), stage.tint(LEAF, 0.02)
    rng = stage.fixed("oak")
    return "".join(
        (
            _crown_behind(stage, rng, leaf),
            _trunk(stage, bark),
            _bark_marks(stage, rng, bark),
            _door(stage),
            _knothole(stage, bark),
            _boughs(stage, rng, leaf),
            _swing(stage),
            "".join(
                _lantern(stage, *spot)
                for spot in ((-214, -196, 36), (132, -206, 30), (238, -200, 44))
            ),
        )
    )


def _crown_behind(stage: Stage, rng: Random, leaf: str) -> str:
    deep = tone(leaf, -0.08)
    return "".join(
        crown(stage.canvas, rng, x, y, rx, ry, deep, 10)
        for x, y, rx, ry in ((-250, -276, 142, 88), (250, -280, 148, 90), (0, -330, 250, 118))
    )


def _trunk(stage: Stage, bark: str) -> str:
    data = (
        "M-176 10C-120 2 -98 -18 -88 -70C-80 -120 -84 -150 -110 -188C-140 -222 -190 -238 -246 -250"
        "L-232 -268C-170 -258 -120 -246 -84 -220C-70 -244 -76 -280 -92 -316"
        "L-66 -322C-50 -290 -36 -262 -20 -246"
        "C-4 -270 0 -300 -2 -340L26 -340C30 -296 34 -266 46 -244C66 -262 78 -290 86 -322L112 -314"
        "C104 -276 98 -248 100 -226C138 -250 186 -262 240 -268L250 -248C190 -238 146 -222 118 -186"
        "C92 -150 88 -118 94 -72C102 -20 124 2 184 10C130 20 90 10 70 16C30 24 -30 24 -66 16"
        "C-90 10 -130 20 -176 10Z"
    )
    fill = stage.canvas.linear(
        [(0, tone(bark, 0.06)), (0.42, bark), (1, tone(bark, -0.11))], (0.2, 0, 0.85, 0.1)
    )
    return path(data, fill)


def _bark_marks(stage: Stage, rng: Random, bark: str) -> str:
    marks = []
    for _ in range(34):
        x, y = rng.uniform(-84, 88), rng.uniform(-210, -14)
        if abs(x) < 38 and y > -110:
            continue
        shade = tone(bark, rng.choice((-0.09, -0.06, 0.07)))
        data = (
            f"M{num(x)} {num(y)}q{num(rng.uniform(-7, 7))} "
            f"{num(rng.uniform(10, 18))} {num(rng.uniform(-4, 4))} {num(rng.uniform(24, 44))}"
        )
        marks.append(stroke(data, shade, rng.uniform(2, 4), opacity=0.6))
    return "".join(marks)


def _door(stage: Stage) -> str:
    """The little round-topped door with a lit pane and a step."""
    wood, frame = stage.tint("#c9704f"), stage.tint("#5f4436")
    shape = "M-32 8L-32 -54Q-32 -92 0 -92Q32 -92 32 -54L32 8Z"
    lit = stage.light.lamp
    glow = stage.canvas.glow(0, -58, 90, lit, 0.6) if stage.light.pane() == lit else ""
    return "".join(
        (
            path(shape, "none", stroke=frame, stroke_width=11),
            path(shape, stage.canvas.form(wood, 0.12)),
            stroke("M-11 -88L-11 8M11 -88L11 8", tone(wood, -0.11), 2.2),
            glow,
            circle(0, -60, 12, frame),
            circle(0, -60, 9, lit),
            stroke("M-9 -60L9 -60M0 -69L0 -51", frame, 2),
            circle(20, -28, 3.6, stage.tint("#f2c14e")),
            ellipse(0, 12, 48, 9, stage.tint("#cfc6ba")),
            path("M-46 -70Q0 -128 46 -70L38 -66Q0 -110 -38 -66Z", stage.tint("#7fae6a")),
        )
    )


def _knothole(stage: Stage, bark: str) -> str:
    deep = mix(tone(bark, -0.25), stage.light.shadow, 0.3)
    owlish = stage.light.lamp if stage.light.dark else stage.tint("#fff3d0")
    eyes = circle(-6, -160, 3.2, owlish) + circle(6, -160, 3.2, owlish)
    return ellipse(0, -160, 21, 25, tone(bark, 0.05)) + ellipse(0, -159, 16, 20, deep) + eyes


def _boughs(stage: Stage, rng: Random, leaf: str) -> str:
    """Masses of leaves in front of the boughs, the top ones lightest."""
    spots = (
        (-330, -240, 104, 66, -0.03),
        (332, -246, 108, 66, -0.04),
        (-150, -330, 150, 84, 0.0),
        (164, -336, 156, 86, -0.01),
        (-250, -296, 112, 62, 0.015),
        (262, -304, 112, 62, 0.005),
        (0, -388, 190, 78, 0.025),
    )
    return "".join(
        crown(stage.canvas, rng, x, y, rx, ry, tone(leaf, step), 22) for x, y, rx, ry, step in spots
    )


def _swing(stage: Stage) -> str:
    rope, seat = stage.tint("#e2cfa4"), stage.tint("#a5714f")
    ropes = stroke("M-190 -250L-184 -70M-142 -250L-146 -70", rope, 3.4)
    return ropes + rect(-198, -72, 66, 10, stage.canvas.form(seat, 0.12), rx=4)


def _lantern(stage: Stage, x: float, y: float, drop: float) -> str:
    iron, lamp = stage.tint("#5a4a5e"), stage.light.lamp
    lit = stage.light.pane() == lamp
    glass = lamp if lit else stage.tint("#fff0c4")
    cx, cy = x, y + drop
    glow = stage.canvas.glow(cx, cy + 12, 70, lamp, 0.7) if lit else ""
    return "".join(
        (
            stroke(f"M{num(x)} {num(y - 40)}L{num(x)} {num(cy)}", iron, 2.4),
            glow,
            rect(cx - 9, cy + 2, 18, 22, glass, rx=4),
            path(
                f"M{num(cx - 12)} {num(cy + 3)}L{num(cx)} {num(cy - 9)}L{num(cx + 12)} "
                f"{num(cy + 3)}Z",
                iron,
            ),
            rect(cx - 11, cy + 23, 22, 4, iron, rx=2),
            stroke(f"M{num(cx)} {num(cy + 3)}L{num(cx)} {num(cy + 24)}", iron, 1.6),
        )
    )


def _floor(stage: Stage) -> None:
    outlook, rng, canvas = stage.outlook, stage.loose("floor"), stage.canvas
    top = outlook.ground(0.30)
    region = (0.0, top, 1000.0, 985 - top)
    grass(stage, "stage", region, stage.tint(KNOLL), "floor", spacing=38)
    stem = stage.tint("#4f8f5b")
    for i, (x, y) in enumerate(stage.scatter("stage", region, 58, "floor plants", limit=44)):
        size = outlook.size_at(y)
        if i % 8 == 2:
            cap = stage.tint(rng.choice(("#e25545", "#e58a4e")))
            stage.paint("stage", mushroom(canvas, x, y, size * 0.75, cap, stage.tint("#fbeeda")))
        elif i % 8 == 5:
            stage.paint("stage", _acorn(stage, x, y, size))
        else:
            petal = stage.tint(rng.choice(BLOSSOMS))
            stage.paint("stage", flower(rng, x, y, petal, stem, size * 0.92))
    stone = stage.tint("#c9c2b4")
    for x, y in stage.scatter("stage", region, 190, "stones", limit=7):
        stage.paint("stage", pebble(canvas, rng, x, y, 12 * outlook.size_at(y), stone))


def _acorn(stage: Stage, x: float, y: float, size: float) -> str:
    nut, cap = stage.tint("#c98a4a"), stage.tint("#8a5f47")
    art = path("M-7 -8Q-8 3 0 9Q8 3 7 -8Z", stage.canvas.form(nut, 0.1)) + path(
        "M-9 -7Q-8 -15 0 -15Q8 -15 9 -7Q0 -3 -9 -7Z", cap
    )
    return placed(art, x, y - 6, scale=round(size, 3), turn=28)


def _frame(stage: Stage) -> None:
    rng, dark = stage.loose("frame"), stage.tint("#3a7a55")
    for x, w in ((-8, 128), (98, 78), (1010, 132), (910, 84)):
        if stage.outlook.clear(x, 965, FRAME, pad=w * 0.4):
            berries = stage.tints(("#d9606f", "#f2c14e"))
            stage.paint("frame", bush(stage.canvas, rng, x, 1024, w, dark, berries=berries))
    leaf = mix(tone(dark, 0.12), stage.tint(KNOLL), 0.3)
    for x, side in ((70, 1), (946, -1)):
        if stage.outlook.clear(x, 940, FRAME, pad=60):
            stage.paint("frame", fern(x, 1000, 1.0, leaf, side))
