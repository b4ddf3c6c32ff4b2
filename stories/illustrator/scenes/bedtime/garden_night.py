"""The night garden: a house with lit windows, a lantern tree, a gate and white flowers."""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.bedtime.hues import HUES, Hues
from stories.illustrator.scenes.bedtime.outdoors import house, lantern, late, sky
from stories.illustrator.scenes.flora import bush, fern, flower, pine, round_tree
from stories.illustrator.scenes.ground import grass, land, lay_path, winding_path
from stories.illustrator.scenes.outlook import MID, STAGE
from stories.illustrator.scenes.sky import fireflies
from stories.illustrator.scenes.stage import Stage
from stories.vocabulary import BoxSide

PETALS = ("#fffdf4", "#e6dcff", "#ffe3ec", "#fff0b8")


def build(stage: Stage) -> None:
    hues = HUES[stage.light.time]
    stage.bank = hues.bank
    sky(stage, hues, aside=178)
    _far(stage, hues)
    _house(stage, hues)
    _lawn(stage, hues)
    _frame(stage, hues)


def _far(stage: Stage, hues: Hues) -> None:
    canvas, y = stage.canvas, stage.outlook.horizon
    height = land(stage, "far", y - 26, hues.far[0], "hills", amplitude=26, base=1.6)
    rng = stage.fixed("pines")
    for i in range(14):
        x = -20 + i * 80 + rng.uniform(-20, 20)
        size = rng.uniform(56, 110)
        stage.paint(
            "far",
            pine(
                canvas,
                rng,
                x,
                height(x) + 14,
                size,
                mix(hues.far[1], hues.leaf[0], 0.4),
                hues.far[1],
            ),
        )


def _house(stage: Stage, hues: Hues) -> None:
    """The family's house behind a hedge, and the tree that carries the lanterns."""
    canvas, outlook = stage.canvas, stage.outlook
    focus, y = outlook.focus(MID), outlook.horizon + 46
    lawn = mix(hues.grass[1], hues.leaf[0], 0.35)
    land(stage, "mid", y - 14, lawn, "behind", amplitude=8)
    room = y - outlook.ceiling(MID)
    h = min(190.0, room * 0.52)
    glow = hues.lamp if late(stage) else 0.0
    home = house(canvas, stage.fixed("house"), h * 0.92, h, hues, hues.roof[0], lit=glow)
    home += rect(-h * 0.11, -h * 0.36, h * 0.22, h * 0.38, hues.roof[1], rx=h * 0.1)
    home += circle(h * 0.06, -h * 0.17, 3, "#ffe09a")
    stage.paint("mid", placed(home, focus, y + 4))
    annex = house(canvas, stage.fixed("annex"), h * 0.6, h * 0.52, hues, hues.roof[1], lit=glow)
    stage.paint("mid", placed(annex, focus + h * 0.7, y + 6))
    side = -1 if focus > 500 or outlook.box.side is BoxSide.RIGHT else 1
    tree_x, tall = focus + side * 330, min(330.0, room * 0.96)
    tree = round_tree(
        canvas, stage.fixed("tree"), tree_x, y + 34, tall, hues.leaf[1], tone(hues.wood, -0.08)
    )
    stage.paint("mid", tree)
    for dx, drop, size in ((-0.26, 20, 15), (-0.04, 44, 18), (0.20, 26, 15)):
        stage.paint(
            "mid",
            lantern(canvas, tree_x + dx * tall, y + 34 - tall * 0.52, drop, size, hues.lamp + 0.1),
        )
    for i, x in enumerate(range(-40, 1100, 92)):
        if abs(x - focus) > 60:
            hedge = bush(canvas, stage.fixed("hedge", i), x, y + 48, 66, hues.leaf[1], berries=())
            stage.paint("mid", hedge)
    stage.paint("mid", _gate(stage, hues, focus, y + 52))


def _gate(stage: Stage, hues: Hues, x: float, y: float) -> str:
    """A little garden gate that stands open a hand's breadth."""
    pale = mix(hues.linen, hues.far[0], 0.25)
    art = ""
    for i in range(5):
        px = -44 + i * 22
        h = 58 - abs(i - 2) * 5
        art += path(
            f"M{px - 7} 0L{px - 7} {-h}L{px} {-h - 9}L{px + 7} {-h}L{px + 7} 0Z",
            stage.canvas.form(pale, 0.08),
        )
    art += stroke("M-52 -18L52 -18M-52 -42L52 -42", tone(pale, -0.06), 6)
    for px in (-62, 62):
        art += rect(px - 8, -80, 16, 84, stage.canvas.form(pale, 0.1), rx=4) + circle(
            px, -84, 9, pale
        )
    return placed(art, x, y)


def _lawn(stage: Stage, hues: Hues) -> None:
    canvas, outlook, rng = stage.canvas, stage.outlook, stage.loose("flowers")
    y = outlook.ground(0.28)
    height = land(stage, "stage", y, hues.grass[0], "lawn", amplitude=10, deepen=0.12)
    x = outlook.focus(STAGE)
    walk = winding_path(stage, (x, height(x) + 3), 500, widths=(64, 320), bend=80)
    lay_path(stage, "stage", walk, hues.path, "walk", y)
    pond_x, pond_y = (150.0, outlook.ground(0.46)) if x > 500 else (850.0, outlook.ground(0.46))
    if outlook.clear(pond_x, pond_y, STAGE, 90):
        water = canvas.linear([(0, hues.sky[2]), (1, hues.sky[1])])
        stage.paint("stage", ellipse(pond_x, pond_y + 4, 124, 25, tone(hues.grass[1], -0.10)))
        stage.paint("stage", ellipse(pond_x, pond_y, 116, 21, water))
        stage.paint("stage", ellipse(pond_x + 24, pond_y, 22, 5, hues.disc, opacity=0.85))
        for dx in (-60, 66):
            stage.paint("stage", ellipse(pond_x + dx, pond_y + 6, 16, 5, hues.leaf[0]))
    region = (0.0, y + 30, 1000.0, 960 - y)
    grass(
        stage,
        "stage",
        region,
        hues.grass[1],
        "lawn",
        spacing=48,
        keep=lambda a, b: abs(a - 500) > 170,
    )
    for px, py in stage.scatter(
        "stage", region, 60, "white", limit=40, keep=lambda a, b: abs(a - 500) > 190
    ):
        if abs(px - pond_x) < 130 and abs(py - pond_y) < 34:
            continue
        size = outlook.size_at(py) * 1.1
        petal = mix(rng.choice(PETALS), hues.sky[1], 0.16)
        stage.paint("stage", canvas.glow(px, py - 24 * size, 26 * size, "#fff6d6", 0.3))
        stage.paint("stage", flower(rng, px, py, petal, tone(hues.grass[1], -0.08), size))
    fireflies(stage, "stage", (40, outlook.ground(0.06), 920, 330))


def _frame(stage: Stage, hues: Hues) -> None:
    canvas, rng = stage.canvas, stage.fixed("frame")
    for x, y, w in ((-14, 1024, 150), (120, 1046, 100), (1014, 1020, 160), (884, 1046, 100)):
        if stage.outlook.clear(x, y - 60, 0, 30):
            blooms = [mix(petal, hues.frame, 0.25) for petal in PETALS]
            stage.paint("frame", bush(canvas, rng, x, y, w, hues.frame, berries=blooms))
    for x, side in ((64, 1), (946, -1)):
        if stage.outlook.clear(x, 950, 0, 30):
            stage.paint("frame", fern(x, 1004, 0.95, tone(hues.frame, 0.07), side))
