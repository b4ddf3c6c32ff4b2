"""The castle's courtyard: walls with arcades, a gatehouse, banners, a well, cobbles."""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.shapes import circle, path, placed, rect
from stories.illustrator.scenes.cottages import bunting
from stories.illustrator.scenes.flora import crown, ivy
from stories.illustrator.scenes.ground import cast_shade
from stories.illustrator.scenes.layout import SMALL_CAST
from stories.illustrator.scenes.masonry import FLAGS, Mason
from stories.illustrator.scenes.outlook import FAR, FRAME, MID, STAGE
from stories.illustrator.scenes.paving import cobbles
from stories.illustrator.scenes.sky import birds, open_sky
from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.yard_things import (
    barrels,
    hay_cart,
    laundry,
    pigeon,
    tub_tree,
    well,
)
from stories.vocabulary import BoxSide

STONE, FLOOR, WARM = "#f2dfca", "#e9d8bd", "#d9606f"
IVY = "#5f9f5c"


def build(stage: Stage) -> None:
    open_sky(stage)
    birds(stage, "far", (200, 120, 600, 180))
    _towers(stage)
    _back_wall(stage)
    _floor(stage)
    _side_walls(stage)
    _furniture(stage)
    _frame(stage)
    stage.bank = "#f0e2c8"
    stage.verdant = True


def _towers(stage: Stage) -> None:
    """Tall towers that look over the wall."""
    outlook = stage.outlook
    mason = Mason(stage.canvas, stage.light, depth=0.3)
    base, focus = outlook.horizon, outlook.focus(FAR)
    for dx, w, share, flag in (
        (-250, 74, 0.98, 0),
        (-92, 50, 0.74, 1),
        (150, 62, 0.86, 2),
        (322, 82, 1.0, 3),
    ):
        x = focus + dx
        room = base - outlook.ceiling_at(x, w * 0.8, FAR)
        h = room * share - w * 2.4
        if h > 20:
            stage.paint("far", placed(mason.tower(w, h, FLAGS[flag], windows=2), x, base))


def _back_wall(stage: Stage) -> None:
    """The far wall with the gatehouse and two banners."""
    outlook, rng = stage.outlook, stage.fixed("back wall")
    mason = Mason(stage.canvas, stage.light, stone=STONE, depth=0.12)
    base, focus = outlook.ground(0.10), outlook.focus(MID)
    room = base - outlook.ceiling(MID)
    height = min(132.0, room * 0.46)
    stage.paint("mid", placed(mason.wall(1240, height, rng, stones=110), 500, base))
    gate_h = min(height * 1.32, room - 20)
    house = mason.wall(196, gate_h, rng, stones=26)
    arch = mason.gate(84, min(118.0, gate_h * 0.66))
    stage.paint("mid", placed(house + arch, focus, base + 3))
    for side in (-1, 1):
        tower = mason.wall(46, gate_h * 1.14, rng, stones=8)
        slit = mason.slit(0, -gate_h * 0.72, 11)
        stage.paint("mid", placed(tower + slit, focus + side * 112, base + 5))
    for i, dx in enumerate((-330, -208, 208, 330)):
        colour, sign = (("#c94f6d", "#f6d27a"), ("#4f7fb5", "#f6e3b8"))[i % 2]
        if height > 90:
            stage.paint(
                "mid",
                mason.banner(focus + dx, base - height * 0.86, 46, height * 0.6, colour, sign),
            )
    line = [
        (40 + i * 15 + rng.uniform(-5, 5), base - height * (0.92 - 0.05 * (i % 9)))
        for i in range(9)
    ]
    line += [(40 + rng.uniform(-16, 30), base - height * 0.1 * i) for i in range(9)]
    line += [(958 + rng.uniform(-30, 16), base - height * 0.1 * i) for i in range(8)]
    stage.paint("mid", ivy(rng, line, stage.tint(IVY, 0.12), 1.1))


def _floor(stage: Stage) -> None:
    y = stage.outlook.ground(0.085)
    colour = stage.tint(FLOOR)
    outline = f"M-60 {num(y)}L1060 {num(y)}L1060 1060L-60 1060Z"
    fill = stage.canvas.linear_at(
        [(0, tone(colour, 0.02)), (0.5, colour), (1, tone(colour, -0.08))], 0, y, 0, 1000
    )
    stage.paint("stage", path(outline, fill))
    cobbles(stage, "stage", outline, colour, y + 4, drawn=0.46)
    stage.paint(
        "stage",
        stage.strokes(
            "stage", outline, (0, y, 1000, 1000 - y), (tone(colour, 0.05),), "floor", count=50
        ),
    )
    shade = stage.canvas.linear_at(
        [(0, stage.light.shadow, 0.3), (1, stage.light.shadow, 0)], 0, y, 0, y + 60
    )
    stage.paint("stage", rect(-60, y, 1120, 60, shade))


def _side_walls(stage: Stage) -> None:
    """Arcades that run towards the viewer on both sides."""
    outlook = stage.outlook
    stone = stage.tint(STONE, 0.03)
    far_y, near_y = outlook.ground(0.10), outlook.ground(0.42)
    top = max(outlook.ceiling(STAGE) - 30, far_y - 250)
    for side in (-1, 1):
        x_far, x_near = 500 + side * 356, 500 + side * 560
        if not outlook.clear(500 + side * 440, (top + far_y) / 2, STAGE, pad=40):
            continue
        wall = (
            f"M{num(x_far)} {num(far_y)}L{num(x_far)} {num(far_y - (far_y - top) * 0.62)}"
            f"L{num(x_near)} {num(top - 40)}L{num(x_near)} {num(near_y + 30)}Z"
        )
        fill = stage.canvas.linear(
            [(0, tone(stone, 0.02)), (1, tone(stone, -0.10))]
            if side < 0
            else [(0, tone(stone, -0.10)), (1, tone(stone, 0.01))],
            (0, 0, 1, 0),
        )
        stage.paint("stage", path(wall, fill))
        _arches(stage, side, (x_far, x_near), (far_y, near_y), top, stone)


def _arches(
    stage: Stage,
    side: int,
    xs: tuple[float, float],
    ys: tuple[float, float],
    top: float,
    stone: str,
) -> None:
    """Two dark arches in a side wall, in perspective, with roses about them."""
    (x_far, x_near), (far_y, near_y) = xs, ys
    deep = mix(tone(stone, -0.28), stage.light.shadow, 0.35)
    for start, end in ((0.08, 0.34), (0.44, 0.86)):
        points = []
        for share in (start, end):
            x = x_far + (x_near - x_far) * share
            foot = far_y + (near_y + 30 - far_y) * share
            head = foot - (foot - (far_y - (far_y - top) * (0.40 + 0.3 * share)))
            points.append((x, foot, head))
        (xa, fa, ha), (xb, fb, hb) = points
        middle = (xa + xb) / 2
        data = (
            f"M{num(xa)} {num(fa)}L{num(xa)} {num(ha + 20)}Q{num(xa)} {num(ha - 14)} "
            f"{num(middle)} {num((ha + hb) / 2 - 24)}Q{num(xb)} {num(hb - 14)} {num(xb)} "
            f"{num(hb + 26)}L{num(xb)} {num(fb)}Z"
        )
        trim = tone(stone, 0.04)
        glow = stage.light.lamp if stage.light.dark else deep
        fill = stage.canvas.linear([(0, mix(deep, glow, 0.25)), (1, deep)])
        stage.paint("stage", path(data, fill, stroke=trim, stroke_width=9))
    rng = stage.fixed("roses", side)
    line = [
        (x_far + (x_near - x_far) * (0.38 + rng.uniform(-0.03, 0.03)), far_y + 24 - i * 17)
        for i in range(11)
    ]
    stage.paint("stage", ivy(rng, line, stage.tint(IVY, 0.03), 1.15))
    rose = stage.tint("#f08a9b")
    for x, y in line[2::2]:
        stage.paint("stage", circle(x + rng.uniform(-9, 9), y, 5.5, rose))


def _furniture(stage: Stage) -> None:
    """The well, orange trees in tubs, pigeons."""
    outlook, rng = stage.outlook, stage.loose("furniture")
    y = outlook.ground(0.24)
    aside = 165 if stage.scene.shot in SMALL_CAST else 8  # show the gate where there is room
    x = outlook.focus(STAGE) + stage.fixed("well").choice((-1, 1)) * aside
    stage.paint("stage", cast_shade(stage, "stage", x, y + 4, 74), placed(well(stage), x, y))
    things = rng.sample((barrels, hay_cart, laundry), 2)
    focus = outlook.focus(STAGE)
    for x, draw in zip((focus - 215, focus + 235), things, strict=True):
        foot = outlook.ground(0.15)
        if outlook.clear(x, foot - 80, STAGE, pad=90):
            stage.paint("stage", cast_shade(stage, "stage", x, foot + 3, 84))
            stage.paint("stage", placed(draw(stage), x, foot, scale=0.86))
    for tree_x, ty in ((196, 0.20), (806, 0.20)):
        foot = outlook.ground(ty)
        if outlook.clear(tree_x, foot - 100, STAGE, pad=40):
            stage.paint("stage", cast_shade(stage, "stage", tree_x, foot + 3, 40))
            stage.paint("stage", placed(tub_tree(stage, stage.fixed("tub", tree_x)), tree_x, foot))
    ground = outlook.ground(0.34)
    for px, py in stage.scatter("stage", (60, ground, 880, 960 - ground), 90, "pigeons", limit=6):
        bird = pigeon(stage)
        mirror = rng.choice((-1, 1))
        stage.paint(
            "stage", placed(bird, px, py, scale=round(outlook.size_at(py), 3), mirror=mirror)
        )
    free = outlook.box.side in (BoxSide.TOP, BoxSide.BOTTOM, BoxSide.NONE)
    if free and outlook.horizon - outlook.ceiling(MID) > 220:
        top = outlook.ceiling(STAGE) + 26
        stage.paint("stage", bunting(stage.light, (-20, top + 40), (500, top + 34), 26))
        stage.paint("stage", bunting(stage.light, (500, top + 34), (1020, top + 44), 26))


def _frame(stage: Stage) -> None:
    """Flower tubs cropped by the corners."""
    rng = stage.loose("frame")
    leaf, tub = stage.tint("#3f7d5a"), stage.tint("#b9744e")
    for x in (34, 968):
        if not stage.outlook.clear(x, 940, FRAME, pad=70):
            continue
        stage.paint(
            "frame",
            path(
                f"M{x - 74} 962L{x + 74} 962L{x + 62} 1040L{x - 62} 1040Z",
                stage.canvas.form(tub, 0.12),
            ),
        )
        stage.paint("frame", rect(x - 82, 950, 164, 22, tone(tub, 0.03), rx=8))
        stage.paint("frame", crown(stage.canvas, rng, x, 930, 78, 36, leaf, 10))
        for i in range(11):
            fx, fy = x - 66 + i * 13, 914 + (i * 37 % 30)
            colour = stage.tint(rng.choice(("#f08a9b", "#fff3e0", "#ffd166")))
            stage.paint("frame", circle(fx, fy, 8, colour), circle(fx, fy, 3, tone(colour, -0.12)))
