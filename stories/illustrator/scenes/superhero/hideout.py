"""The hideout: an attic room with a round star window, the map board, a lamp and costume hooks."""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, pen
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, star, stroke
from stories.illustrator.scenes.floors import boarded
from stories.illustrator.scenes.heavens import sky_wash, text_share
from stories.illustrator.scenes.hour_sky import late
from stories.illustrator.scenes.outlook import FRAME, MID, STAGE
from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.superhero.hideout_things import (
    beanbag,
    costumes,
    desk,
    map_board,
    string_lights,
    trunk,
)
from stories.illustrator.scenes.superhero.hues import Hues, hues_of
from stories.illustrator.scenes.superhero.skyline import tower

SMALLEST = 46.0  # radius of a window under which the wall is better left plain, page units


def build(stage: Stage) -> None:
    stage.indoors = True
    hues = hues_of(stage)
    stage.bank = hues.bank
    _wall(stage, hues)
    _window(stage, hues)
    _on_the_wall(stage, hues)
    _floor(stage, hues)
    _furniture(stage, hues)
    _frame(stage, hues)


def _side(stage: Stage) -> int:
    """The side of the page with the desk and the map: away from the window."""
    return -1 if stage.outlook.focus_page > 500 else 1


def _wall(stage: Stage, hues: Hues) -> None:
    """Boards between sloping roof beams."""
    canvas, outlook = stage.canvas, stage.outlook
    floor = outlook.horizon + 80
    top, foot = hues.wall
    stops = [(text_share(stage, floor), top), (1, foot)]
    stage.paint("far", rect(-60, -60, 1120, 1120, canvas.linear_at(stops, 0, 0, 0, floor)))
    seam = tone(foot, -0.045)
    for x in range(-30, 1060, 70):
        stage.paint("far", stroke(f"M{x} -60V{num(floor)}", seam, 2.6, opacity=0.28))
    beam = mix(hues.wood[0], top, 0.25) if not late(stage) else mix(hues.wood[1], top, 0.3)
    for side in (-1, 1):
        x = 500 + side * 560
        slope = pen("M", x, floor - 250, "L", x - side * 330, -60, "L", x, -60, "Z")
        stage.paint("far", path(slope, tone(top, -0.02 if late(stage) else -0.012)))
        line = pen("M", x, floor - 240, "L", x - side * 330, -60)
        stage.paint("far", stroke(line, beam, 26), stroke(line, tone(beam, 0.06), 6, opacity=0.7))
    stage.paint("far", rect(-60, -8, 1120, 24, canvas.form(beam, 0.07)))
    lit = hues.lamp if late(stage) else 0.22
    for start, end in ((-20.0, 350.0), (350.0, 650.0), (650.0, 1020.0)):
        stage.paint("far", string_lights(canvas, hues, start, end, 14, lit))


def _window(stage: Stage, hues: Hues) -> None:
    """The landmark: a round window with a star of glazing bars, and the city in it."""
    canvas, outlook = stage.canvas, stage.outlook
    top, foot = outlook.ceiling(MID), outlook.horizon + 34
    r = min(168.0, (foot - top - 10) / 2.3)
    if r < SMALLEST:
        return
    x, y = outlook.focus(MID), foot - r * 1.14
    frame = mix(hues.red, hues.wood[0], 0.35)
    if late(stage):
        stage.paint("mid", canvas.glow(x, y, r * 1.5, hues.halo, 0.25))
    stage.paint("mid", circle(x, y, r * 1.14, canvas.form(frame, 0.1)))
    disc = f"M{num(x)} {num(y - r)}A{num(r)} {num(r)} 0 1 0 {num(x + 0.1)} {num(y - r)}Z"
    view = placed(_view(stage, hues), x, y, scale=round(r / 100, 3))
    stage.paint("mid", canvas.clipped(view, disc))
    bars = ""
    for i in range(5):
        bars += placed(
            stroke(pen("M", 0, -r * 0.3, "V", -r), tone(frame, 0.05), r * 0.06), turn=i * 72
        )
    ring = circle(0, 0, r * 0.3, "none", stroke=tone(frame, 0.05), stroke_width=r * 0.06)
    stage.paint("mid", placed(bars + ring, x, y))
    gleam = pen(
        "M", x - r * 0.82, y - r * 0.16, "Q", x - r * 0.7, y - r * 0.66, x - r * 0.26, y - r * 0.8
    )
    stage.paint("mid", stroke(gleam, "#ffffff", r * 0.05, opacity=0.5))
    stage.paint(
        "mid",
        rect(x - r * 0.9, y + r * 1.08, r * 1.8, 18, canvas.form(tone(frame, 0.03), 0.08), rx=6),
    )


def _view(stage: Stage, hues: Hues) -> str:
    """Sky and towers in a window of radius 100 about (0, 0)."""
    rng = stage.fixed("view")
    art = placed(sky_wash(stage.canvas, hues.sky, 1000), -110, -110, scale=0.2)
    art += stage.canvas.glow(36, -44, 60, hues.halo, 0.7) + circle(36, -44, 15, hues.disc)
    for _ in range(14 if late(stage) else 0):
        art += circle(rng.uniform(-90, 90), rng.uniform(-95, 10), 1.2, "#fff7d6", opacity=0.9)
    x = -106.0
    while x < 104:
        w, h = rng.uniform(18, 34), rng.uniform(50, 112)
        art += tower(stage, hues, rng, (x, 104, w, h), rng.randrange(6), hues.mid)
        x += w * 0.95
    return art


def _on_the_wall(stage: Stage, hues: Hues) -> None:
    """The map board on the desk's side, the costume hooks on the other."""
    canvas, outlook, side = stage.canvas, stage.outlook, _side(stage)
    focus, y = outlook.focus(MID), outlook.horizon - 92
    board = 500 + side * 372
    if abs(board - focus) > 250 and outlook.clear(board, y, MID, 110):
        stage.paint("mid", placed(map_board(canvas, hues), board, y, turn=-2 * side))
    hooks, rail = 500.0 - side * 400, outlook.horizon - 150
    if abs(hooks - focus) < 290:
        hooks = focus - side * 300
    if -60 < hooks < 1060 and outlook.clear(hooks, rail + 50, MID, 90):
        stage.paint("mid", placed(costumes(canvas, hues), hooks, rail))


def _floor(stage: Stage, hues: Hues) -> None:
    """Boards, the window's light and a round rug with the hero's star."""
    canvas, outlook = stage.canvas, stage.outlook
    y = outlook.horizon + 78
    boarded(stage, y, hues.floor, "floor", step=84, spread=2, seam=-0.06)
    stage.paint(
        "stage",
        rect(-60, y - 20, 1120, 24, canvas.form(mix(hues.wood[0], hues.wall[1], 0.35), 0.06)),
    )
    focus = outlook.focus(STAGE)
    patch = pen(
        "M",
        focus - 130,
        y + 4,
        "L",
        focus + 130,
        y + 4,
        "L",
        focus + 40,
        1000,
        "L",
        focus - 340,
        1000,
        "Z",
    )
    glow = canvas.linear([(0, hues.halo, 0.3), (1, hues.halo, 0)])
    stage.paint("stage", path(patch, glow))
    cy, ry = outlook.ground(0.7), (1000 - y) * 0.26
    rug = mix(hues.cloth[1], hues.wall[1], 0.18)
    stage.paint("stage", ellipse(500, cy, 366, ry, canvas.form(rug, 0.07)))
    ring = ellipse(500, cy, 330, ry * 0.88, "none", stroke=hues.gold, stroke_width=8, opacity=0.85)
    badge = star(0, 0, 86, mix(hues.gold, rug, 0.15))
    stage.paint(
        "stage",
        ring,
        f'<g transform="translate(500 {num(cy + 4)}) scale(1.7 {ry / 128:.3f})">{badge}</g>',
    )


def _furniture(stage: Stage, hues: Hues) -> None:
    canvas, outlook, side = stage.canvas, stage.outlook, _side(stage)
    foot, shade = outlook.horizon + 126, tone(hues.floor[1], -0.12)
    lit = hues.lamp if late(stage) else 0.2
    x = 500 + side * 366
    room = foot - outlook.ceiling_at(x, 150, STAGE)
    if room > 190:
        stage.paint("stage", ellipse(x, foot, 160, 12, shade, opacity=0.5))
        stage.paint("stage", placed(desk(canvas, hues, lit), x, foot, mirror=side))
    for at, drop, art, half in (
        (500 - side * 430, 22, beanbag(canvas, hues), 88),
        (500 - side * 296, -6, trunk(canvas, hues), 70),
    ):
        y = foot + drop
        stage.paint("stage", ellipse(at, y, half, 10, shade, opacity=0.5), placed(art, at, y))


def _frame(stage: Stage, hues: Hues) -> None:
    """A stack of comics in one corner, nearest to us."""
    canvas, outlook, side = stage.canvas, stage.outlook, _side(stage)
    x = 500 - side * 462
    if outlook.clear(x, 960, FRAME, 70):
        for i, colour in enumerate((hues.cloth[0], hues.cloth[1], hues.cloth[2])):
            book = rect(-84, -14, 168, 26, canvas.form(mix(colour, hues.frame, 0.5), 0.07), rx=5)
            stage.paint("frame", placed(book, x + 9 * (i - 1), 1000 - 25 * i, turn=(-2, 3, -1)[i]))
