"""The moon hill: an enormous moon behind a round hill with one old tree full of lanterns."""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve
from stories.illustrator.kit.shapes import circle, path, stroke
from stories.illustrator.scenes.bedtime.hues import HUES, Hues
from stories.illustrator.scenes.bedtime.outdoors import lantern, late, sky
from stories.illustrator.scenes.flora import flower, reeds, round_tree
from stories.illustrator.scenes.ground import grass, land, lay_path, winding_path
from stories.illustrator.scenes.heavens import halo
from stories.illustrator.scenes.outlook import MID, SKY, STAGE
from stories.illustrator.scenes.sky import fireflies, moon
from stories.illustrator.scenes.stage import Stage

LOWEST_TREE = 90.0
"""Height under which the tree is left out, page units: seen from above there is no room for it."""

PETALS = ("#fff6e0", "#d9cffa", "#ffd9e4")


def build(stage: Stage) -> None:
    hues = HUES[stage.light.time]
    stage.bank = hues.bank
    sky(stage, hues, clouds=3, disc=0)
    _moon(stage, hues)
    _hills(stage, hues)
    _hill(stage, hues)
    _meadow(stage, hues)
    _frame(stage, hues)


def _moon(stage: Stage, hues: Hues) -> None:
    """The moon stands on the horizon, larger than anything else; by day it is the low sun."""
    canvas, outlook = stage.canvas, stage.outlook
    horizon = outlook.horizon
    r = min(215.0, (horizon - outlook.ceiling(SKY)) * 0.62)
    side = 1 if outlook.focus_page < 500 else -1
    x, y = outlook.focus(SKY) + side * r * 0.34, horizon - r * 0.52
    for reach, strength in ((2.5, 0.4), (1.5, 0.45)):
        stage.paint("sky", halo(stage, x, y, r * reach, hues.halo, strength))
    if late(stage):
        stage.paint("sky", moon(canvas, x, y, r, hues.disc))
        return
    stage.paint(
        "sky",
        circle(
            x,
            y,
            r,
            canvas.radial(
                [(0, hues.disc), (0.8, hues.disc), (1, mix(hues.disc, hues.sky[3], 0.3))]
            ),
        ),
    )
    stage.paint(
        "sky", circle(x, y, r * 1.12, "none", stroke=hues.disc, stroke_width=4, opacity=0.5)
    )


def _hills(stage: Stage, hues: Hues) -> None:
    y = stage.outlook.horizon
    land(stage, "far", y - 10, mix(hues.far[0], hues.sky[3], 0.25), "far", amplitude=30, base=1.7)
    height = land(stage, "far", y + 24, hues.far[1], "nearer", amplitude=22, base=1.3)
    rng = stage.fixed("copse")
    for x in (60, 120, 178, 840, 900, 966):
        tall = rng.uniform(50, 84)
        stage.paint(
            "far",
            round_tree(
                stage.canvas,
                rng,
                x,
                height(x) + 10,
                tall,
                mix(hues.leaf[0], hues.far[1], 0.4),
                hues.far[1],
                marks=5,
            ),
        )


def _hill(stage: Stage, hues: Hues) -> None:
    """The round hill with its tree, black against the moon."""
    canvas, outlook = stage.canvas, stage.outlook
    x, y = outlook.focus(MID), outlook.horizon - 4
    points = [
        (-60.0, y + 130),
        (x - 380, y + 96),
        (x - 190, y + 30),
        (x, y),
        (x + 190, y + 30),
        (x + 380, y + 96),
        (max(1060.0, x + 500), y + 130),
    ]
    shape = open_curve(points) + "L1200 1060L-60 1060Z"
    ground = mix(hues.grass[0], hues.leaf[1], 0.35)
    stage.paint(
        "mid",
        path(
            shape,
            canvas.linear_at([(0, tone(ground, 0.04)), (1, tone(ground, -0.08))], 0, y, 0, y + 220),
        ),
    )
    stage.paint("mid", stage.grain("mid", shape, (0, y, 1000, 200), ground, "hill"))
    _tree(stage, hues, x, y)


def _tree(stage: Stage, hues: Hues, x: float, y: float) -> None:
    """The old tree on the hill's top at (x, y), with lanterns and a swing."""
    canvas, outlook = stage.canvas, stage.outlook
    room = y + 14 - outlook.ceiling(MID)
    tall = min(330.0, room * 0.94)
    if tall < LOWEST_TREE:
        return
    tree = round_tree(
        canvas, stage.fixed("tree"), x, y + 16, tall, hues.leaf[2], tone(hues.frame, 0.05)
    )
    stage.paint("mid", tree)
    for dx, share, drop, size in (
        (-0.30, 0.56, 22, 13),
        (-0.13, 0.50, 40, 16),
        (0.10, 0.50, 26, 13),
        (0.27, 0.56, 34, 15),
    ):
        stage.paint(
            "mid",
            lantern(canvas, x + dx * tall, y + 16 - tall * share, drop, size, hues.lamp + 0.12),
        )
    left, right, top = x - tall * 0.2 - 12, x - tall * 0.2 + 12, num(y - tall * 0.42)
    ropes = (
        f"M{num(left)} {top}L{num(left)} {num(y - 18)}M{num(right)} {top}"
        f"L{num(right)} {num(y - 18)}"
    )
    seat = f"M{num(left - 6)} {num(y - 17)}L{num(right + 6)} {num(y - 17)}"
    stage.paint("mid", stroke(ropes, hues.frame, 2), stroke(seat, tone(hues.wood, -0.1), 6))


def _meadow(stage: Stage, hues: Hues) -> None:
    outlook, rng = stage.outlook, stage.loose("flowers")
    y = outlook.ground(0.31)
    height = land(stage, "stage", y, hues.grass[0], "meadow", amplitude=14, tilt=-20, deepen=0.13)
    x = outlook.focus(STAGE)
    walk = winding_path(stage, (x, height(x) + 3), 520, widths=(40, 280), bend=110)
    lay_path(stage, "stage", walk, hues.path, "walk", y)
    region = (0.0, y + 24, 1000.0, 970 - y)
    grass(
        stage,
        "stage",
        region,
        hues.grass[1],
        "meadow",
        spacing=36,
        limit=120,
        keep=lambda a, b: abs(a - 510) > 150,
    )
    for px, py in stage.scatter(
        "stage", region, 74, "flowers", limit=30, keep=lambda a, b: abs(a - 510) > 180
    ):
        petal = mix(rng.choice(PETALS), hues.sky[2], 0.2)
        stage.paint(
            "stage", flower(rng, px, py, petal, tone(hues.grass[1], -0.08), outlook.size_at(py))
        )
    fireflies(stage, "stage", (40, outlook.ground(0.02), 920, 360))


def _frame(stage: Stage, hues: Hues) -> None:
    """Tall grasses at both sides, nearest to us."""
    rng = stage.fixed("frame")
    for x, size in ((20, 1.9), (92, 1.5), (150, 1.1), (984, 2.0), (908, 1.5), (850, 1.1)):
        if stage.outlook.clear(x, 930, 0, 20):
            stage.paint(
                "frame", reeds(rng, x, 1020, size, hues.frame, mix(hues.frame, hues.path, 0.3))
            )
