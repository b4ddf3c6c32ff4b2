"""The bedroom: an arched window, the bed with the star quilt, a lamp and a round rug."""

from itertools import pairwise

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, sparkle, stroke
from stories.illustrator.scenes.bedtime.furniture import (
    bed,
    bedside,
    fairy_lights,
    framed,
    mobile,
    rug,
    shelf,
    toy_chest,
)
from stories.illustrator.scenes.bedtime.hues import HUES, Hues
from stories.illustrator.scenes.bedtime.openings import arched, curtain, view
from stories.illustrator.scenes.heavens import text_share
from stories.illustrator.scenes.outlook import MID, STAGE
from stories.illustrator.scenes.stage import Stage

WINDOW = 250.0
"""Width of the window in page units."""


LOWEST = 110.0
"""Height of a window under which the wall is better left plain, page units."""


def build(stage: Stage) -> None:
    stage.indoors = True
    hues = HUES[stage.light.time]
    stage.bank = hues.bank
    _wall(stage, hues)
    _window(stage, hues)
    _walls(stage, hues)
    _floor(stage, hues)
    _furniture(stage, hues)


def _wall(stage: Stage, hues: Hues) -> None:
    canvas, floor = stage.canvas, stage.outlook.horizon + 90
    stage.paint(
        "far",
        rect(
            -60,
            -60,
            1120,
            1120,
            canvas.linear_at(
                [(text_share(stage, floor), hues.wall[0]), (1, hues.wall[1])], 0, 0, 0, floor
            ),
        ),
    )
    for row in range(12):
        for column in range(13):
            x, y = column * 88 + (44 if row % 2 else 0) - 30, row * 76 + 26
            stage.paint("far", sparkle(x, y, 8, hues.pattern, 0.34))
    stage.paint("far", fairy_lights(canvas, hues, 0, 30))


def _window(stage: Stage, hues: Hues) -> None:
    canvas, outlook = stage.canvas, stage.outlook
    x, y = outlook.focus(MID), outlook.horizon - 6
    h = min(360.0, y - outlook.ceiling(MID) - 16)
    if h < LOWEST:
        return
    w = min(WINDOW, h * 0.95)
    frame = mix(hues.linen, hues.wood, 0.35)
    stage.paint("mid", path(arched(x, y + 8, w + 34, h + 24), canvas.form(frame, 0.08)))
    scene = placed(view(stage, hues, w, h), x - w / 2, y - h)
    stage.paint("mid", canvas.clipped(scene, arched(x, y, w, h)))
    for bar in (
        f"M{num(x)} {num(y - h)}L{num(x)} {num(y)}",
        f"M{num(x - w / 2)} {num(y - h * 0.46)}L{num(x + w / 2)} {num(y - h * 0.46)}",
    ):
        stage.paint("mid", stroke(bar, tone(frame, 0.03), 8, stroke_linecap="butt"))
    stage.paint(
        "mid", rect(x - w / 2 - 34, y, w + 68, 22, canvas.form(tone(frame, 0.03), 0.08), rx=8)
    )
    rail = y - h - 22
    for side in (-1, 1):
        cloth = curtain(canvas, hues.cloth[0], h + 78, 74)
        stage.paint("mid", placed(cloth, x + side * (w / 2 + 36), rail + 4, mirror=-side))
    stage.paint(
        "mid", rect(x - w / 2 - 88, rail - 7, w + 176, 13, canvas.form(hues.wood, 0.08), rx=6)
    )
    for at in (x - w / 2 - 90, x + w / 2 + 90):
        stage.paint("mid", circle(at, rail, 13, canvas.form(hues.wood, 0.1)))


def _floor(stage: Stage, hues: Hues) -> None:
    canvas, outlook = stage.canvas, stage.outlook
    y = outlook.horizon + 88
    shape = f"M-60 {num(y)}L1060 {num(y)}L1060 1060L-60 1060Z"
    stage.paint("stage", path(shape, canvas.linear([(0, hues.floor[0]), (1, hues.floor[1])])))
    seam, rows = tone(hues.floor[1], -0.03), (0.0, 0.11, 0.25, 0.44, 0.70, 1.0)
    for row, (upper, lower) in enumerate(pairwise(rows)):
        top, foot = y + (1000 - y) * upper, y + (1000 - y) * lower
        stage.paint("stage", stroke(f"M-60 {num(foot)}L1060 {num(foot)}", seam, 3, opacity=0.45))
        for x in range(60 + 110 * (row % 3), 1060, 310):
            stage.paint("stage", stroke(f"M{x} {num(top)}L{x} {num(foot)}", seam, 3, opacity=0.4))
    region = (0.0, y, 1000.0, 1000 - y)
    stage.paint("stage", stage.grain("stage", shape, region, hues.floor[0], "floor"))
    stage.paint(
        "stage", rect(-60, y - 20, 1120, 22, canvas.form(mix(hues.linen, hues.wall[1], 0.35), 0.05))
    )
    middle = outlook.focus(STAGE)
    beam = (
        f"M{num(middle - 110)} {num(y)}L{num(middle + 110)} {num(y)}"
        f"L{num(middle + 40)} 1000L{num(middle - 330)} 1000Z"
    )
    light = canvas.linear([(0, hues.halo, 0.26), (1, hues.halo, 0.02)])
    stage.paint("stage", path(beam, light))
    stage.paint("stage", rug(canvas, hues, 440, outlook.ground(0.72), 350, (1000 - y) * 0.24))


def _furniture(stage: Stage, hues: Hues) -> None:
    """The bed on the side away from the window, lamp and toys on the other."""
    canvas, outlook = stage.canvas, stage.outlook
    foot, focus = outlook.horizon + 150, outlook.focus(STAGE)
    side = 1 if focus <= 560 else -1
    bed_x = 500 + side * 235
    shade = tone(hues.floor[1], -0.12)
    stage.paint("stage", ellipse(500 + side * 440, foot, 260, 20, shade, opacity=0.5))
    stage.paint("stage", placed(bed(canvas, hues), bed_x, foot, scale=0.94, mirror=side))
    lamp_x = 500 - side * 424
    stage.paint("stage", ellipse(lamp_x, foot - 34, 84, 9, shade, opacity=0.5))
    stage.paint("stage", placed(bedside(canvas, hues), lamp_x, foot - 36, mirror=side))
    chest_x = 500 - side * 296
    stage.paint("stage", ellipse(chest_x, foot - 26, 74, 8, shade, opacity=0.5))
    stage.paint("stage", placed(toy_chest(canvas, hues), chest_x, foot - 28, scale=0.78))


def _walls(stage: Stage, hues: Hues) -> None:
    """A shelf, framed pictures and a mobile where the window leaves room."""
    canvas, outlook = stage.canvas, stage.outlook
    focus, side = outlook.focus(MID), 1 if outlook.focus(STAGE) <= 560 else -1
    y = outlook.horizon - 60
    shelf_x = 500 + side * 400 - 100
    if abs(shelf_x + 100 - focus) > 280 and outlook.clear(shelf_x + 100, y - 40, MID, 90):
        stage.paint("mid", placed(shelf(canvas, stage.fixed("shelf"), hues, 200), shelf_x, y))
    for i, (at, dy, w) in enumerate(
        ((side * 268, -96, 34), (side * 348, -150, 30), (-side * 262, -120, 32))
    ):
        x = focus + at
        if abs(x - shelf_x - 100) > 150 and 30 < x < 970 and outlook.clear(x, y + dy, MID, 40):
            stage.paint("mid", placed(framed(canvas, hues, w, i), x, y + dy))
    x = 500 + side * 420
    if outlook.clear(x, 150, MID, 80):
        stage.paint("mid", placed(mobile(canvas, hues, 110), x, -20))
