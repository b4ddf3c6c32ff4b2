"""The tower room: a round chamber with a tall window, books, a rug and a warm lamp."""

import math

from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.shapes import circle, ellipse, group, path, placed, rect, stroke
from stories.illustrator.scenes.ground import cast_shade
from stories.illustrator.scenes.outlook import FRAME, MID, STAGE
from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.tower_furniture import (
    armchair,
    book_stack,
    chest,
    easel,
    rocking_horse,
    telescope,
)
from stories.illustrator.scenes.tower_window import WINDOW_H, curtains, window_frame, window_view
from stories.vocabulary import BoxSide, TimeOfDay

WALLS = {
    TimeOfDay.MORNING: "#f4e2c8",
    TimeOfDay.DAY: "#f0e3cf",
    TimeOfDay.DUSK: "#eec3ad",
    TimeOfDay.NIGHT: "#2f376f",
}
"""The plaster by the light that falls in; at night it keeps the lamp's blue dusk."""

FURNITURE = (
    (chest, 86),
    (telescope, 60),
    (armchair, 84),
    (rocking_horse, 76),
    (book_stack, 66),
    (easel, 54),
)
"""Drawings and the half-widths of their shadows."""

CURTAIN_HALF = 212.0  # half of the window's width, curtains and rod included
BOOKS = ("#e4796b", "#f1b95f", "#6fb2a8", "#9a86cf", "#ef9d8a", "#5f8fc4", "#f4e3c0")


def build(stage: Stage) -> None:
    stage.indoors = True
    stage.bank = "#f3e2cb"
    wall = WALLS[stage.light.time]
    _wall(stage, wall)
    _window(stage, wall)
    _shelves(stage)
    _sconces(stage)
    _floor(stage)
    _furniture(stage)
    _frame(stage)


def _base(stage: Stage) -> float:
    """Where wall and floor meet."""
    return stage.outlook.ground(0.16)


def _wall(stage: Stage, wall: str) -> None:
    """Plaster with a few bare stones, rounded by light from the window."""
    outlook, rng = stage.outlook, stage.fixed("wall")
    base = _base(stage)
    fill = stage.canvas.linear_at(
        [(0, tone(wall, -0.055)), (0.3, wall), (0.6, tone(wall, 0.015)), (1, tone(wall, -0.08))],
        0,
        0,
        1000,
        0,
    )
    stage.paint("sky", rect(-60, -60, 1120, 1120, fill))
    whole = f"M-60 -60L1060 -60L1060 {num(base)}L-60 {num(base)}Z"
    stage.paint(
        "sky",
        stage.strokes(
            "sky",
            whole,
            (-20, 0, 1040, base),
            (tone(wall, 0.03), tone(wall, -0.03)),
            "plaster",
            count=60,
        ),
    )
    for x, y in stage.scatter("sky", (-20, 40, 1040, base - 80), 120, "bare stones", limit=22):
        stone = tone(wall, rng.choice((-0.05, -0.035)))
        for dx, dy, w in ((0, 0, 46), (50, 2, 30), (18, 22, 40)):
            if outlook.clear(x + dx, y + dy, 1.0, pad=60):
                stage.paint("sky", rect(x + dx, y + dy, w, 18, stone, rx=7, opacity=0.6))


def _window(stage: Stage, wall: str) -> None:
    """The arched window over the land, its curtains and a sill."""
    outlook = stage.outlook
    base = _base(stage) - 40
    room = base - outlook.ceiling(MID) - 34
    size = max(0.3, min(1.0, room / WINDOW_H, outlook.reach(MID) / CURTAIN_HALF))
    x = outlook.focus(MID)
    stage.paint(
        "mid", stage.canvas.glow(x, base - WINDOW_H * size * 0.5, 380 * size, stage.light.glow, 0.4)
    )
    art = window_view(stage) + window_frame(stage, wall) + curtains(stage)
    stage.paint("mid", placed(art, x, base, scale=round(size, 3)))


def _shelves(stage: Stage) -> None:
    """Bookshelves on the free wall, and a tapestry on the other side."""
    outlook, rng = stage.outlook, stage.fixed("shelves")
    base, focus = _base(stage), outlook.focus(MID)
    wood = stage.tint("#a5744f")
    for side in (-1, 1):
        x = focus + side * 322
        for row in range(3):
            y = base - 96 - row * 92
            if y - 66 < outlook.ceiling(MID) or not outlook.clear(x, y - 30, MID, pad=80):
                continue
            stage.paint("mid", rect(x - 80, y, 160, 10, stage.canvas.form(wood, 0.1), rx=3))
            stage.paint("mid", rect(x - 80, y + 10, 160, 8, stage.light.shadow, opacity=0.16))
            px = x - 74
            while px < x + 52:
                w, h = rng.uniform(11, 20), rng.uniform(42, 64)
                cover = stage.tint(rng.choice(BOOKS))
                lean = 9 if rng.random() < 0.16 else 0
                book = rect(0, -h, w, h, stage.canvas.form(cover, 0.1), rx=2) + rect(
                    0, -h * 0.78, w, 4, tone(cover, 0.13)
                )
                stage.paint("mid", placed(book, px, y, turn=lean))
                px += w + (12 if lean else 1.5)
            if rng.random() < 0.7:
                stage.paint(
                    "mid", _trinket(stage, rng.choice(("globe", "jar", "candle")), x + 64, y)
                )


def _sconces(stage: Stage) -> None:
    """Two wall lamps beside the window, lit at dusk and night."""
    outlook, lamp = stage.outlook, stage.light.lamp
    y = _base(stage) - 176
    brass = stage.tint("#d9a860")
    lit = stage.light.pane() == lamp
    for side in (-1, 1):
        x = outlook.focus(MID) + side * 222
        if y - 60 < outlook.ceiling_at(x, 40, MID):
            continue
        if lit:
            stage.paint("mid", stage.canvas.glow(x, y - 16, 210, lamp, 0.5))
        hook = f"M{num(x)} {num(y + 34)}Q{num(x)} {num(y + 12)} {num(x)} {num(y)}"
        bracket = stroke(hook, brass, 6)
        shade = path(
            f"M{num(x - 17)} {num(y)}L{num(x - 11)} {num(y - 34)}L{num(x + 11)} {num(y - 34)}"
            f"L{num(x + 17)} {num(y)}Z",
            stage.canvas.linear([(0, "#fff1c4"), (1, "#ffcf85")]) if lit else stage.tint("#fff1dc"),
        )
        stage.paint("mid", bracket, ellipse(x, y + 36, 9, 13, brass), shade)


def _trinket(stage: Stage, kind: str, x: float, y: float) -> str:
    if kind == "globe":
        stand = stroke(f"M{num(x)} {num(y)}l0 -8", stage.tint("#8a5f47"), 4)
        ball = circle(x, y - 22, 15, stage.canvas.form(stage.tint("#6fb7cf"), 0.12))
        return stand + ball + ellipse(x - 3, y - 25, 6, 5, stage.tint("#8fc47a"))
    if kind == "jar":
        jar = rect(x - 11, y - 32, 22, 32, stage.tint("#bfe0e0"), rx=7, opacity=0.8)
        return jar + rect(x - 8, y - 37, 16, 7, stage.tint("#c98a5a"), rx=2)
    flame = stage.canvas.glow(x, y - 42, 40, stage.light.lamp, 0.6) + path(
        f"M{num(x)} {num(y - 52)}q7 10 0 15q-7 -5 0 -15Z", "#ffcf6a"
    )
    return rect(x - 6, y - 34, 12, 34, stage.tint("#fff3dc"), rx=3) + flame


def _floor(stage: Stage) -> None:
    """Planks, a skirting of light and the round rug."""
    outlook, light = stage.outlook, stage.light
    y, colour = _base(stage), stage.tint("#b98763")
    outline = f"M-60 {num(y)}Q500 {num(y - 26)} 1060 {num(y)}L1060 1060L-60 1060Z"
    fill = stage.canvas.linear_at(
        [(0, tone(colour, 0.05)), (1, tone(colour, -0.10))], 0, y, 0, 1000
    )
    stage.paint("stage", path(outline, fill))
    stage.paint("stage", stage.canvas.clipped(_seams(stage, y, colour), outline))
    stage.paint("stage", stage.grain("stage", outline, (-20, y, 1040, 1000 - y), colour, "planks"))
    stage.paint(
        "stage", stroke(f"M-60 {num(y)}Q500 {num(y - 26)} 1060 {num(y)}", tone(colour, -0.12), 7)
    )
    _rug(stage)
    x = outlook.focus(STAGE)
    beam = stage.canvas.linear([(0, light.glow, 0.34), (1, light.glow, 0)])
    for shift in (0, 76):
        data = (
            f"M{num(x - 66 + shift)} {num(y)}L{num(x - 14 + shift)} {num(y)}"
            f"L{num(x - 80 + shift * 1.9)} 1000L{num(x - 220 + shift * 1.9)} 1000Z"
        )
        stage.paint("stage", path(data, beam))


def _seams(stage: Stage, y: float, colour: str) -> str:
    """Joints between planks that run towards the viewer."""
    rng, dark = stage.fixed("seams"), tone(colour, -0.09)
    seams = [
        stroke(f"M{num(500 + i * 62)} {num(y - 20)}L{num(500 + i * 150)} 1060", dark, 2.6)
        for i in range(-9, 10)
    ]
    for _ in range(22):
        sy, i = rng.uniform(y + 10, 1000), rng.randint(-9, 8)
        share = (sy - y + 20) / (1080 - y)
        xa, xb = (500 + k * (62 + 88 * share) for k in (i, i + 1))
        seams.append(stroke(f"M{num(xa)} {num(sy)}L{num(xb)} {num(sy)}", dark, 2.2))
    return group("".join(seams), opacity=0.5)


def _rug(stage: Stage) -> None:
    outlook = stage.outlook
    depth = 1000 - outlook.horizon
    y, rx, ry = outlook.ground(0.66), 390, depth * 0.21
    rug = stage.tint("#4f9299") if not stage.light.dark else "#2f5d7c"
    x = (
        500.0
        if outlook.box.side in (BoxSide.TOP, BoxSide.BOTTOM, BoxSide.NONE)
        else outlook.focus(STAGE)
    )
    stage.paint("stage", ellipse(x, y + 5, rx, ry, stage.light.shadow, opacity=0.25))
    stage.paint("stage", ellipse(x, y, rx, ry, stage.canvas.form(rug, 0.08)))
    for share, colour, width in ((0.9, "#f2d9a6", 7), (0.8, "#e98f79", 5), (0.55, "#f2d9a6", 4)):
        stage.paint(
            "stage",
            ellipse(
                x,
                y,
                rx * share,
                ry * share,
                "none",
                stroke=stage.tint(colour),
                stroke_width=width,
                opacity=0.85,
            ),
        )
    spokes = [(math.cos(i * math.pi / 4) * rx, math.sin(i * math.pi / 4) * ry) for i in range(8)]
    data = "".join(f"M{num(x)} {num(y)}l{num(dx * 0.4)} {num(dy * 0.4)}" for dx, dy in spokes)
    stage.paint("stage", stroke(data, stage.tint("#f2d9a6"), 5, opacity=0.6))


def _furniture(stage: Stage) -> None:
    """Two pieces of furniture by the walls; which ones changes from page to page."""
    outlook = stage.outlook
    y = outlook.ground(0.27)
    pieces = stage.loose("furniture").sample(FURNITURE, 2)
    for x, (draw, width) in zip((112, 890), pieces, strict=True):
        if outlook.clear(x, y - 90, STAGE, pad=70):
            stage.paint("stage", cast_shade(stage, "stage", x, y + 3, width))
            stage.paint("stage", placed(draw(stage), x, y))


def _frame(stage: Stage) -> None:
    """Beams of the roof at the top corners, a cushion heap below."""
    outlook, wood = stage.outlook, stage.tint("#7d5139")
    rng = stage.loose("frame")
    for side, x in ((-1, 0), (1, 1000)):
        corner = f"M{x} -20L{x - side * 150} -20L{x} {150}Z"
        if outlook.clear(x - side * 46, 46, FRAME, pad=10):
            stage.paint("frame", path(corner, stage.canvas.form(wood, 0.1)))
        if outlook.clear(x - side * 40, 950, FRAME, pad=70):
            for i in range(3):
                cloth = stage.tint(rng.choice(("#d9748f", "#6fa8bf", "#e0a84f", "#8a78c0")))
                pillow = path(
                    "M-62 -26Q0 -44 62 -26Q74 0 62 28Q0 42 -62 28Q-74 0 -62 -26Z",
                    stage.canvas.form(cloth, 0.12),
                )
                seam = stroke("M-50 -14Q0 -26 50 -14", tone(cloth, 0.08), 2.6)
                stage.paint(
                    "frame",
                    placed(
                        pillow + seam,
                        x - side * (10 + i * 54),
                        978 - (i % 2) * 34,
                        turn=side * (8 - i * 9),
                    ),
                )
