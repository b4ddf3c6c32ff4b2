"""The window seat: a wide bay window over the garden, cushions, a blanket and books below."""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, smooth
from stories.illustrator.kit.shapes import ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.bedtime.furniture import BOOKS, bedside, cushion, fairy_lights, rug
from stories.illustrator.scenes.bedtime.hues import HUES, Hues
from stories.illustrator.scenes.bedtime.openings import curtain, view
from stories.illustrator.scenes.floors import boarded, light_patches
from stories.illustrator.scenes.heavens import text_share
from stories.illustrator.scenes.outlook import MID
from stories.illustrator.scenes.stage import Stage
from stories.vocabulary import BoxSide

BAY, NARROW_BAY = 640.0, 440.0
"""Width of the bay window in page units; the narrow one leaves room for a text at its side."""

SEAT = 86.0
"""Height of the seat over the floor."""


LOWEST = 100.0
"""Height of a window under which the wall is better left plain, page units."""


def build(stage: Stage) -> None:
    stage.indoors = True
    hues = HUES[stage.light.time]
    stage.bank = hues.bank
    _wall(stage, hues)
    _bay(stage, hues)
    _seat(stage, hues)
    _floor(stage, hues)
    _frame(stage, hues)


def _wall(stage: Stage, hues: Hues) -> None:
    canvas, horizon = stage.canvas, stage.outlook.horizon
    top, foot = mix(hues.wall[0], hues.cloth[1], 0.14), mix(hues.wall[1], hues.cloth[1], 0.10)
    stage.paint(
        "far",
        rect(
            -60,
            -60,
            1120,
            1120,
            canvas.linear_at([(text_share(stage, horizon), top), (1, foot)], 0, 0, 0, horizon),
        ),
    )
    for x in range(-30, 1060, 64):
        stage.paint("far", rect(x, -60, 20, horizon + 200, hues.pattern, opacity=0.16))
    stage.paint("far", fairy_lights(canvas, hues, 0, 28, 4))


def _width(stage: Stage) -> float:
    beside = stage.outlook.box.side in (BoxSide.LEFT, BoxSide.RIGHT)
    return NARROW_BAY if beside else BAY


def _bay(stage: Stage, hues: Hues) -> None:
    canvas, outlook = stage.canvas, stage.outlook
    bay, y = _width(stage), outlook.horizon + 10
    h = min(400.0, y - outlook.ceiling(MID) - 26)
    if h < LOWEST:
        return
    left = min(max(outlook.focus(MID) - bay / 2, 90.0), 910.0 - bay)
    frame = mix(hues.linen, hues.wood, 0.22)
    stage.paint(
        "mid", rect(left - 22, y - h - 20, bay + 44, h + 24, canvas.form(frame, 0.07), rx=16)
    )
    panes = (
        f"M{num(left)} {num(y)}L{num(left)} {num(y - h)}L{num(left + bay)} "
        f"{num(y - h)}L{num(left + bay)} {num(y)}Z"
    )
    stage.paint("mid", canvas.clipped(placed(view(stage, hues, bay, h), left, y - h), panes))
    for share in (0.27, 0.73):
        x = left + bay * share
        stage.paint("mid", rect(x - 9, y - h, 18, h, canvas.form(frame, 0.08)))
    for start, end in ((0.0, 0.27), (0.27, 0.73), (0.73, 1.0)):
        x0, x1 = left + bay * start, left + bay * end
        middle = (x0 + x1) / 2
        stage.paint(
            "mid", stroke(f"M{num(x0)} {num(y - h * 0.62)}L{num(x1)} {num(y - h * 0.62)}", frame, 6)
        )
        stage.paint(
            "mid",
            stroke(f"M{num(middle)} {num(y - h)}L{num(middle)} {num(y - h * 0.62)}", frame, 6),
        )
    rail = y - h - 34
    valance = f"M{num(left - 84)} {num(rail)}L{num(left + bay + 84)} {num(rail)}"
    scallops = "".join(
        f"q{num(-(bay + 168) / 20)} 34 {num(-(bay + 168) / 10)} 0" for _ in range(10)
    )
    for side, x in ((-1, left - 26), (1, left + bay + 26)):
        stage.paint(
            "mid", placed(curtain(canvas, hues.cloth[0], h + 60, 110), x, rail + 6, mirror=-side)
        )
    lit = tone(hues.cloth[0], 0.04)
    stage.paint("mid", path(f"{valance}l0 22{scallops}Z", canvas.form(lit, 0.08)))


def _seat(stage: Stage, hues: Hues) -> None:
    """The built-in bench with books under it and cushions on it."""
    canvas, outlook = stage.canvas, stage.outlook
    bay = _width(stage)
    left = min(max(outlook.focus(MID) - bay / 2 - 46, 30.0), 924.0 - bay)
    w, foot = bay + 92, outlook.horizon + 96
    top = foot - SEAT
    wood = mix(hues.linen, hues.wood, 0.4)
    stage.paint("mid", rect(left, top, w, SEAT, canvas.form(wood, 0.07)))
    rng = stage.fixed("books")
    for i in range(3):
        x0, hole = left + 18 + i * (w - 18) / 3, (w - 18) / 3 - 18
        stage.paint("mid", rect(x0, top + 22, hole, SEAT - 30, tone(wood, -0.22), rx=6))
        x = x0 + 10
        while x < x0 + hole - (40 if i != 1 else 90):
            thick, h = rng.uniform(12, 19), rng.uniform(32, 46)
            colour = mix(rng.choice(BOOKS), hues.wall[1], 0.22)
            stage.paint("mid", rect(x, foot - 10 - h, thick, h, colour, rx=2))
            x += thick + 2
    _comforts(stage, hues, left, w, top)


def _comforts(stage: Stage, hues: Hues, left: float, w: float, top: float) -> None:
    """The seat's pad, its cushions and a blanket thrown over its edge."""
    canvas = stage.canvas
    pad = smooth(
        [
            (left - 12, top + 2),
            (left, top - 20),
            (left + w / 2, top - 24),
            (left + w, top - 20),
            (left + w + 12, top + 2),
            (left + w / 2, top + 12),
        ],
        0.5,
    )
    stage.paint("mid", path(pad, canvas.form(hues.cloth[1], 0.09)))
    for at, colour, size, turn in (
        (46, hues.cloth[2], 46, -8),
        (118, hues.cloth[0], 38, 8),
        (w - 58, hues.rug, 46, 9),
        (w - 132, hues.linen, 36, -6),
    ):
        stage.paint("mid", placed(cushion(canvas, colour, size), left + at, top - 14, turn=turn))
    fold = smooth(
        [(0, 0), (90, -12), (150, -2), (156, 60), (120, 74), (84, 60), (40, 76), (4, 56)], 0.8
    )
    throw = path(fold, canvas.form(hues.cloth[2], 0.1)) + stroke(
        "M20 14L22 60M62 6L64 58M106 4L108 62", tone(hues.cloth[2], 0.1), 6, opacity=0.7
    )
    stage.paint("mid", placed(throw, left + w * 0.62, top - 12))


def _floor(stage: Stage, hues: Hues) -> None:
    canvas, outlook = stage.canvas, stage.outlook
    y = outlook.horizon + 94
    boarded(stage, y, hues.floor, "floor", seam=-0.03)
    edge = tone(hues.floor[1], -0.08)
    stage.paint("stage", rect(-60, y - 6, 1120, 14, edge, opacity=0.45))
    light_patches(stage, y, hues.halo, 0.30, ((200, 350), (390, 610), (650, 800)))
    stage.paint("stage", rug(canvas, hues, 520, outlook.ground(0.74), 330, (1000 - y) * 0.23))
    for x, count in ((60.0, 3), (946.0, 4)):
        for i in range(count):
            colour = mix(BOOKS[(i * 2 + count) % len(BOOKS)], hues.wall[1], 0.15)
            left, top = x - 46 + 5 * (i % 2), y + 74 - i * 17
            book = rect(left, top, 92 - i * 8, 16, canvas.form(colour, 0.07), rx=4)
            stage.paint("stage", book)
        stage.paint("stage", ellipse(x, y + 93, 60, 7, edge, opacity=0.5))


def _frame(stage: Stage, hues: Hues) -> None:
    """A lamp on its table at the edge of the picture, nearest to us."""
    x = 30.0 if stage.outlook.focus_page > 500 else 970.0
    if stage.outlook.clear(x, 900, 0, 70):
        lamp = bedside(stage.canvas, hues)
        stage.paint(
            "mid", placed(lamp, x, stage.outlook.horizon + 130, mirror=1 if x < 500 else -1)
        )
