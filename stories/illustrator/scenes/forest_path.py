"""A path through tall trees: trunks in three distances, shafts of light, ferns and mushrooms."""

from random import Random

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, puff
from stories.illustrator.kit.shapes import path, rect, stroke
from stories.illustrator.scenes.flora import (
    BLOSSOMS,
    bush,
    crown,
    fern,
    flower,
    leaf_marks,
    mushroom,
    round_tree,
)
from stories.illustrator.scenes.ground import (
    cast_shade,
    grass,
    land,
    lay_path,
    pebble,
    winding_path,
)
from stories.illustrator.scenes.outlook import FAR, FRAME, MID, STAGE
from stories.illustrator.scenes.sky import fireflies, open_sky, shafts
from stories.illustrator.scenes.stage import Stage

FAR_LEAF, MID_LEAF, LEAF, BARK = "#8cc6a8", "#74b588", "#4f9a6d", "#86644c"
FLOOR, PATH, DARK = "#96c66f", "#f1dfae", "#2b6656"


def build(stage: Stage) -> None:
    open_sky(stage, clouds=2)
    _far_wood(stage)
    _mid_wood(stage)
    shafts(stage, "mid", 640 + stage.loose("shafts").uniform(-60, 60), foot=820)
    y = stage.outlook.ground(0.10)
    height = land(stage, "stage", y, stage.tint(FLOOR), "floor", tilt=-14, deepen=0.13)
    focus = stage.outlook.focus(STAGE)
    outline = winding_path(
        stage,
        (focus + 8, height(focus) + 2),
        500 + stage.loose("path").uniform(-70, 70),
        widths=(34, 360),
        bend=96,
    )
    lay_path(stage, "stage", outline, stage.tint(PATH), "path", y)
    _near_trees(stage, height(80))
    _undergrowth(stage, y)
    fireflies(stage, "stage", (40, stage.outlook.horizon - 120, 920, 420))
    _frame(stage)
    stage.bank = "#bcdc8c"
    stage.verdant = True


def _trunk(
    stage: Stage, layer: str, rng: Random, x: float, foot: float, w: float, bark: str
) -> None:
    """A tall trunk that leaves the page at the top, with bark and a branch."""
    top = -70.0
    lean = rng.uniform(-0.05, 0.05) * (foot - top)
    data = (
        f"M{num(x - w * 1.1)} {num(foot + 6)}Q{num(x - w * 0.5)} {num(foot - 40)} "
        f"{num(x - w * 0.42 + lean)} {num(top)}L{num(x + w * 0.42 + lean)} {num(top)}"
        f"Q{num(x + w * 0.5)} {num(foot - 40)} {num(x + w * 1.15)} {num(foot + 6)}Z"
    )
    fill = stage.canvas.linear(
        [(0, tone(bark, 0.05)), (0.4, bark), (1, tone(bark, -0.07))], (0, 0, 1, 0)
    )
    marks = "".join(
        stroke(
            f"M{num(x + rng.uniform(-0.35, 0.3) * w)} {num(rng.uniform(top, foot - 20))}"
            f"q3 {num(rng.uniform(10, 22))} 0 {num(rng.uniform(24, 48))}",
            tone(bark, -0.07),
            2.2,
            opacity=0.5,
        )
        for _ in range(9)
    )
    stage.paint(layer, path(data, fill), stage.canvas.clipped(marks, data))


def _far_wood(stage: Stage) -> None:
    """A pale wall of leaves and thin trunks."""
    outlook, rng = stage.outlook, stage.fixed("far wood")
    y = outlook.horizon
    room = y - outlook.ceiling(FAR)
    leaf, bark = stage.tint(FAR_LEAF, 0.55), stage.tint(BARK, 0.66)
    for i in range(11):
        x = -40 + i * 108 + rng.uniform(-22, 22)
        free = y - outlook.ceiling_at(x, 90, FAR)
        rise = min(room, free) * rng.uniform(0.52, 0.86)
        if rise < 30:
            continue
        stage.paint("far", rect(x - 7, y - rise * 0.6, 14, rise * 0.6 + 40, bark))
        width = rng.uniform(80, 110)
        stage.paint(
            "far", crown(stage.canvas, rng, x, y - rise * 0.64, width, rise * 0.34, leaf, 6)
        )
    low = mix(stage.light.haze, stage.light.sky[2], 0.5)
    thick = 0.3 if stage.light.dark else 0.75
    mist = stage.canvas.linear_at(
        [(0, low, 0), (0.7, low, thick), (1, low, thick + 0.15)], 0, y - 160, 0, y + 30
    )
    stage.paint("far", rect(-60, y - 160, 1120, 260, mist))


def _mid_wood(stage: Stage) -> None:
    """The trees round the clearing; the middle stays open for the light."""
    outlook, rng = stage.outlook, stage.fixed("mid wood")
    base = outlook.ground(0.06)
    height = land(stage, "mid", base, stage.tint(FLOOR, 0.28), "mid floor", amplitude=10)
    room = base - outlook.ceiling(MID)
    focus = outlook.focus(MID)
    bend = (
        f"M{num(focus + 42)} {num(base + 4)}Q{num(focus + 34)} {num(base + 26)} {num(focus - 10)} "
        f"{num(base + 70)}L{num(focus + 28)} {num(base + 70)}Q{num(focus + 56)} {num(base + 26)} "
        f"{num(focus + 54)} {num(base + 4)}Z"
    )
    stage.paint("mid", path(bend, stage.tint(PATH, 0.2)))
    leaf, bark = stage.tint(MID_LEAF, 0.24), stage.tint(BARK, 0.3)
    for i, dx in enumerate((-455, -330, -215, -120, 130, 236, 350, 470)):
        x = focus + dx + rng.uniform(-14, 14)
        foot = height(x) + 10
        free = min(room, foot - outlook.ceiling_at(x, 96, MID))
        reach = free * rng.uniform(0.72, 0.98) * (0.72 + abs(dx) / 1700)
        if reach < 40:
            continue
        stage.paint("mid", cast_shade(stage, "mid", x + 16, foot, reach * 0.2))
        shade = tone(leaf, 0.02 if i % 2 else -0.015)
        stage.paint("mid", round_tree(stage.canvas, rng, x, foot, reach, shade, bark, marks=22))
    for x, y in stage.scatter("mid", (20, base - 6, 960, 30), 90, "thicket", limit=9):
        stage.paint("mid", bush(stage.canvas, rng, x, y + 12, rng.uniform(30, 52), leaf))


def _near_trees(stage: Stage, y: float) -> None:
    """One strong trunk to each side, as the clearing's gate."""
    rng, bark = stage.fixed("near trees"), stage.tint(BARK)
    for x, w in ((42, 34), (962, 40)):
        if stage.outlook.clear(x, 320, STAGE, pad=w + 20):
            foot = y + 62 + w * 0.4
            stage.paint("stage", cast_shade(stage, "stage", x, foot + 2, w * 3))
            _trunk(stage, "stage", rng, x, foot, w, bark)
            for side in (-1, 1):
                root = (
                    f"M{num(x + side * w * 0.4)} {num(foot - 46)}Q{num(x + side * w * 1.2)} "
                    f"{num(foot - 4)} {num(x + side * w * 2.1)} {num(foot + 8)}"
                    f"Q{num(x + side * w)} {num(foot + 12)} {num(x)} {num(foot + 6)}Z"
                )
                stage.paint("stage", path(root, tone(bark, -0.03 * (1 + side))))


def _undergrowth(stage: Stage, y: float) -> None:
    outlook, canvas = stage.outlook, stage.canvas
    rng = stage.loose("undergrowth")

    def off(px: float, py: float) -> bool:
        return abs(px - 500) > 120 + (py - y) * 0.42

    region = (0.0, y + 40, 1000.0, 950 - y)
    grass(stage, "stage", region, stage.tint(FLOOR), "floor", keep=off, spacing=40)
    stem = stage.tint("#4f8f5b")
    for i, (x, py) in enumerate(stage.scatter("stage", region, 66, "plants", keep=off, limit=34)):
        size = outlook.size_at(py)
        if i % 5 == 0:
            stage.paint(
                "stage", fern(x, py, size * 0.62, stage.tint("#5aa56c"), rng.choice((-1, 1)))
            )
        elif i % 7 == 3:
            cap = stage.tint(rng.choice(("#e25545", "#e58a4e", "#d9748f")))
            stage.paint("stage", mushroom(canvas, x, py, size * 0.8, cap, stage.tint("#fbeeda")))
        else:
            petal = stage.tint(rng.choice(BLOSSOMS))
            stage.paint("stage", flower(rng, x, py, petal, stem, size))
    stone = stage.tint("#c9c2b4")
    for x, py in stage.scatter("stage", region, 150, "stones", limit=9):
        stage.paint("stage", pebble(canvas, rng, x, py, 11 * outlook.size_at(py), stone))


def _frame(stage: Stage) -> None:
    """Leaves that hang into the top corners and dark undergrowth below."""
    rng, dark, outlook = stage.loose("frame"), stage.tint(DARK), stage.outlook
    for x, y, rx, ry in (
        (30, -10, 180, 82),
        (178, -26, 110, 56),
        (-8, 84, 78, 60),
        (985, -14, 150, 70),
        (1010, 70, 62, 54),
    ):
        if outlook.clear(x, y, FRAME, pad=0) and outlook.clear(x, y + ry, FRAME, pad=0):
            leaf = stage.canvas.linear([(0, dark), (1, tone(dark, 0.08))])
            stage.paint("frame", path(puff(rng, x, y, rx, ry, bumps=13, depth=0.15), leaf))
            stage.paint("frame", leaf_marks(rng, x, y, rx, ry, tone(dark, 0.06), 18))
    for x, w in ((-14, 150), (112, 96), (1016, 150), (892, 100)):
        if outlook.clear(x, 970, FRAME, pad=w * 0.4):
            stage.paint("frame", bush(stage.canvas, rng, x, 1024, w, dark))
    light_leaf = mix(tone(dark, 0.14), stage.tint(FLOOR), 0.3)
    for x, side, size in ((56, 1, 1.05), (150, 1, 0.8), (952, -1, 1.1)):
        if outlook.clear(x, 930, FRAME, pad=60):
            stage.paint("frame", fern(x, 990, size, light_leaf, side))
    for x, size in ((842, 1.0), (884, 0.7), (206, 0.82)):
        if outlook.clear(x, 950, FRAME, pad=40):
            cap = stage.tint("#e25545" if x > 500 else "#e58a4e")
            stage.paint("frame", mushroom(stage.canvas, x, 990, size, cap, stage.tint("#fbeeda")))
