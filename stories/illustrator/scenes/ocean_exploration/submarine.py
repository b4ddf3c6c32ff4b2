"""The submarine: a round cosy cabin with three windows on the sea, levers, and a toaster."""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve, pen
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, star, stroke
from stories.illustrator.scenes.floors import boarded
from stories.illustrator.scenes.heavens import sky_wash, text_share
from stories.illustrator.scenes.ocean_exploration.cabin_things import (
    brass,
    control_desk,
    dial,
    periscope,
    shelf,
    wheel,
)
from stories.illustrator.scenes.ocean_exploration.corals import branch_coral, fan_coral, kelp
from stories.illustrator.scenes.ocean_exploration.depths import bubbles
from stories.illustrator.scenes.ocean_exploration.hues import Hues, hues_of
from stories.illustrator.scenes.ocean_exploration.sealife import (
    angel_fish,
    jellyfish,
    little_fish,
    reef_fish,
    turtle,
)
from stories.illustrator.scenes.outlook import FRAME, MID, STAGE
from stories.illustrator.scenes.stage import Stage

SMALLEST = 42.0  # radius of a window under which the wall is better left plain, page units


def build(stage: Stage) -> None:
    stage.indoors = True
    hues = hues_of(stage)
    stage.bank = mix(hues.wall[1], hues.wall[0], 0.4)
    _wall(stage, hues)
    _windows(stage, hues)
    _fittings(stage, hues)
    _floor(stage, hues)
    _furniture(stage, hues)
    _frame(stage, hues)


def _side(stage: Stage) -> int:
    """The side of the page with the control desk: away from the windows' middle."""
    return -1 if stage.outlook.focus_page > 500 else 1


def _wall(stage: Stage, hues: Hues) -> None:
    """A riveted round hull with ribs, and brass pipes along its top."""
    canvas, floor = stage.canvas, stage.outlook.horizon + 70
    hold = max(0.5, text_share(stage, floor))
    stops = list(zip((0.0, hold, 1.0), hues.wall, strict=True))
    stage.paint("far", rect(-60, -60, 1120, 1120, canvas.linear_at(stops, 0, 0, 0, floor)))
    seam = tone(hues.wall[1], -0.055)
    for i in range(-3, 4):
        x, bow = 500 + i * 172, i * 34
        rib = pen("M", x - bow, -60, "Q", x + bow * 0.8, floor * 0.5, x + bow * 0.2, floor)
        stage.paint(
            "far", stroke(rib, seam, 9, opacity=0.35), stroke(rib, tone(seam, 0.09), 2, opacity=0.6)
        )
    for y in (floor - 24, floor - 238):
        for x in range(-20, 1040, 43):
            if stage.outlook.clear(x, y, 0.75, 12):
                stage.paint(
                    "far",
                    circle(x, y, 4, tone(seam, 0.03)),
                    circle(x - 1, y - 1.2, 1.5, tone(seam, 0.16)),
                )
    pipe = brass(hues)
    for y, width in ((14, 17), (40, 10)):
        line = pen("M", -60, y, "Q", 500, y + 16, 1060, y)
        stage.paint(
            "far",
            stroke(line, tone(pipe, -0.1), width),
            stroke(line, tone(pipe, 0.08), width * 0.3),
        )
    for x in (120, 500, 880):
        stage.paint("far", rect(x - 11, 2, 22, 46, canvas.form(tone(pipe, -0.03), 0.1), rx=5))
    for x in (300, 700):
        glow = 0.75 if stage.light.dark else 0.45
        lamp = stroke("M0 40V58", pipe, 5) + canvas.glow(0, 72, 120, hues.pane, glow)
        lamp += path("M-20 66Q0 40 20 66Z", pipe) + ellipse(0, 69, 15, 11, tone(hues.pane, 0.05))
        if stage.outlook.clear(x, 90, 0.75, 30):
            stage.paint("far", placed(lamp, x, 0))


def _windows(stage: Stage, hues: Hues) -> None:
    """A great round window between two small ones."""
    outlook = stage.outlook
    top, floor = outlook.ceiling(MID), outlook.horizon + 60
    r = min(158.0, (floor - 40 - top) / 2.36)
    if r < SMALLEST:
        return
    focus, y = outlook.focus(MID), floor - 34 - r * 1.16
    for i, (dx, size) in enumerate(((0.0, 1.0), (-1.95, 0.52), (1.95, 0.52))):
        x = focus + dx * r
        if i == 0 or (-40 < x < 1040 and outlook.clear(x, y, MID, r * 0.6)):
            _porthole(stage, hues, x, y + (1 - size) * r * 0.3, r * size, i)


def _porthole(stage: Stage, hues: Hues, x: float, y: float, r: float, index: int) -> None:
    canvas, rim = stage.canvas, brass(hues)
    stage.paint("mid", canvas.glow(x, y, r * 1.55, hues.water[1], 0.4))
    stage.paint("mid", circle(x, y, r * 1.17, canvas.form(rim, 0.13)))
    stage.paint("mid", circle(x, y, r * 1.03, tone(rim, -0.14)))
    disc = f"M{num(x)} {num(y - r)}A{num(r)} {num(r)} 0 1 0 {num(x + 0.1)} {num(y - r)}Z"
    view = placed(_view(stage, hues, index), x, y, scale=round(r / 100, 3))
    stage.paint("mid", canvas.clipped(view, disc))
    gleam = pen(
        "M", x - r * 0.8, y - r * 0.2, "Q", x - r * 0.68, y - r * 0.66, x - r * 0.24, y - r * 0.8
    )
    stage.paint("mid", stroke(gleam, "#ffffff", r * 0.06, opacity=0.65))
    for i in range(8):
        bolt = circle(0, -r * 1.1, r * 0.036, tone(rim, 0.12))
        stage.paint("mid", placed(bolt, x, y, turn=i * 45 + 22))


def _view(stage: Stage, hues: Hues, index: int) -> str:
    """The sea in a window of radius 100 about (0, 0): three different sights."""
    canvas, rng = stage.canvas, stage.fixed("view", index)
    art = placed(sky_wash(canvas, hues.water, 1000), -110, -110, scale=0.22)
    art += path(
        "M-30 -120L20 -120L-40 90L-90 90Z",
        canvas.linear([(0, hues.ray[0], 0.5), (1, hues.ray[0], 0)]),
    )
    art += path(
        "M40 -120L70 -120L40 90L0 90Z", canvas.linear([(0, hues.ray[0], 0.4), (1, hues.ray[0], 0)])
    )
    bed = path(
        "M-120 66Q-40 46 10 60Q70 74 120 54L120 120L-120 120Z", canvas.form(hues.bed[1], 0.07)
    )
    if index == 0:
        art += placed(fan_coral(canvas, rng, 74, hues.coral[1]), -62, 72)
        art += placed(branch_coral(rng, 62, hues.coral[0]), 58, 76) + bed
        art += placed(
            turtle(canvas, 34, mix("#7fb88a", hues.water[2], 0.2), "#a8764f"), -14, -26, turn=-6
        )
        art += placed(reef_fish(canvas, 17, hues.coral[2], "#fff6e2"), 48, 14, mirror=-1)
        art += placed(angel_fish(canvas, 13, hues.coral[3], "#fff6e2"), 26, 44)
        for i in range(6):
            fish = little_fish(mix(hues.water[3], hues.frame, 0.4), 7)
            art += placed(fish, 28 + 13 * (i % 3), -56 + 9 * (i // 3) + 4 * (i % 2), mirror=-1)
        return art + bubbles(rng, -60, 40, 100, hues.ray[0], 5)
    if index == 1:
        art += placed(jellyfish(canvas, rng, 30, hues.coral[1], 0.5), 6, -14)
        return art + bed + bubbles(rng, -46, 60, 110, hues.ray[0], 5)
    weed = placed(kelp(canvas, rng, 190, hues.kelp[1], leaf=0.5), -30, 100)
    fish = placed(reef_fish(canvas, 28, hues.coral[0], "#fff6e2"), 24, 4, mirror=-1)
    return art + weed + bed + fish


def _fittings(stage: Stage, hues: Hues) -> None:
    """The shelf with the toaster, dials, a picture of a shell and the periscope."""
    canvas, outlook, side = stage.canvas, stage.outlook, _side(stage)
    y = outlook.horizon - 48
    x = 500 - side * 402 if abs(outlook.focus(MID) - 500 + side * 402) > 300 else 500 + side * 380
    if outlook.clear(x, y - 70, MID, 70):
        stage.paint("mid", placed(shelf(canvas, hues, 240), x, y))
    way = 1 if x < 500 else -1
    for i, (dx, dy, r) in enumerate(((330, -126, 27), (400, -92, 20), (400, -156, 22))):
        px, py = 500 + way * dx, outlook.horizon + dy
        if abs(px - outlook.focus(MID)) > 250 and outlook.clear(px, py, MID, 36):
            stage.paint("mid", placed(dial(canvas, hues, r, -60 + 55 * i), px, py))
    tube = 500 + side * 250
    top = outlook.ceiling_at(tube, 40, MID)
    if abs(tube - outlook.focus(MID)) > 230 and outlook.horizon - 60 - top > 60 and top < 60:
        stage.paint("mid", placed(periscope(canvas, hues, outlook.horizon - 60), tube, 0))


def _floor(stage: Stage, hues: Hues) -> None:
    """Planks, a round rug with a compass star, and the windows' light."""
    canvas, outlook = stage.canvas, stage.outlook
    y = outlook.horizon + 74
    wood = (mix(hues.wood[0], hues.wall[2], 0.25), mix(hues.wood[1], hues.wall[2], 0.1))
    boarded(stage, y, wood, "floor", step=80, spread=2, seam=-0.07)
    stage.paint("stage", rect(-60, y - 14, 1120, 18, canvas.form(brass(hues), 0.08), rx=7))
    cy, ry = outlook.ground(0.68), (1000 - y) * 0.27
    rug = mix(hues.blue, hues.wall[1], 0.2)
    stage.paint("stage", ellipse(500, cy, 378, ry, canvas.form(rug, 0.07)))
    for share, colour in ((0.9, hues.white), (0.8, hues.red)):
        ring = ellipse(
            500, cy, 378 * share, ry * share, "none", stroke=colour, stroke_width=6, opacity=0.7
        )
        stage.paint("stage", ring)
    compass = star(0, 0, 88, mix(hues.gold, rug, 0.2), inner=0.4) + circle(0, 0, 18, hues.white)
    stage.paint(
        "stage", f'<g transform="translate(500 {num(cy)}) scale(1.6 {ry / 130:.3f})">{compass}</g>'
    )
    focus = outlook.focus(STAGE)
    pool = canvas.radial([(0, hues.ray[0], 0.4), (1, hues.ray[0], 0)])
    stage.paint("stage", ellipse(focus, outlook.ground(0.5), 300, 70, pool))


def _furniture(stage: Stage, hues: Hues) -> None:
    """The control desk with its wheel on one side, a bunk with cushions on the other."""
    canvas, outlook, side = stage.canvas, stage.outlook, _side(stage)
    foot = outlook.horizon + 132
    shade = tone(hues.wood[1], -0.12)
    x = 500 + side * 372
    if outlook.clear(x, foot - 110, STAGE, 80):
        stage.paint("stage", ellipse(x, foot, 190, 15, shade, opacity=0.5))
        stage.paint("stage", placed(control_desk(canvas, hues), x, foot))
        stage.paint("stage", placed(wheel(canvas, hues, 50), x - side * 118, foot - 92))
    bunk = 500 - side * 400
    pad = mix(hues.coral[1], hues.wall[1], 0.25)
    art = rect(-150, -62, 300, 64, canvas.form(mix(hues.wall[2], hues.wood[1], 0.45), 0.08), rx=10)
    art += "".join(circle(dx, -28, 15, tone(hues.wall[2], -0.12)) for dx in (-96, 0, 96))
    art += rect(-158, -86, 316, 30, canvas.form(pad, 0.09), rx=15)
    for dx, colour, turn in ((-104, hues.gold, -9), (-48, hues.blue, 8), (104, hues.coral[4], 10)):
        cushion = rect(-30, -52, 60, 52, canvas.form(mix(colour, hues.wall[1], 0.15), 0.1), rx=16)
        art += placed(cushion, dx, -80, turn=turn)
    stage.paint("stage", ellipse(bunk, foot, 170, 14, shade, opacity=0.5), placed(art, bunk, foot))


def _frame(stage: Stage, hues: Hues) -> None:
    """The rim of the hatch we look through, with rivets, at the lower corners."""
    canvas, outlook = stage.canvas, stage.outlook
    for mirror, x in ((1, 0), (-1, 1000)):
        if not outlook.clear(x, 950, FRAME, 30):
            continue
        edge = "M-60 1060L-60 700Q14 760 40 860Q70 976 196 1012L196 1060Z"
        art = path(edge, canvas.form(hues.frame, 0.08))
        line = open_curve(
            [(-40.0, 742.0), (14.0, 812.0), (40.0, 896.0), (92.0, 972.0), (170.0, 1016.0)]
        )
        art += stroke(line, tone(hues.frame, 0.09), 4, opacity=0.7)
        for px, py in ((-4, 830), (20, 906), (72, 978)):
            art += circle(px, py, 7, tone(hues.frame, 0.16))
        stage.paint("frame", placed(art, x, 0, mirror=mirror))
