"""The tall bridge: a hanging bridge over the river, cables that sweep down, the city behind."""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import along, num, pen, polygon
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.hour_sky import late
from stories.illustrator.scenes.outlook import FAR, FRAME, MID, STAGE
from stories.illustrator.scenes.sky import birds
from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.superhero.hues import Hues, hues_of
from stories.illustrator.scenes.superhero.skyline import city_sky, skyline
from stories.illustrator.scenes.superhero.things import pigeon

TOWER_HEIGHT, TOWER_HALF = 356.0, 86.0  # of the drawing
HANGERS = 9


def build(stage: Stage) -> None:
    hues = hues_of(stage)
    stage.bank = hues.bank
    city_sky(stage, hues, aside=300)
    _river(stage, hues)
    _far_tower(stage, hues)
    _tower(stage, hues)
    _deck(stage, hues)
    _frame(stage, hues)


def _river(stage: Stage, hues: Hues) -> None:
    """The wide river far below with its banks, ferries and the skyline on the other side."""
    canvas, outlook, rng = stage.canvas, stage.outlook, stage.loose("river")
    y = outlook.horizon
    skyline(stage, hues, "far", y + 8, (0.16, 0.5), "far", width=(48, 90))
    light, deep = hues.water
    fill = canvas.linear_at([(0, light), (1, deep)], 0, y, 0, y + 240)
    stage.paint("far", rect(-60, y + 4, 1120, 1060 - y, fill))
    stage.paint("far", rect(-60, y, 1120, 10, mix(hues.leaf[1], hues.far[1], 0.3)))
    for _ in range(46):
        share = rng.random() ** 1.3
        x, at, reach = rng.uniform(-60, 1040), y + 16 + 210 * share, 20 + 70 * share
        line = f"M{num(x)} {num(at)}q{num(reach / 2)} {num(-4 * share - 1)} {num(reach)} 0"
        stage.paint("far", stroke(line, tone(light, 0.06), 1.6 + 2 * share, opacity=0.45))
    if late(stage):
        for x in range(20, 1000, 74):
            glint = rect(x - 3, y + 12, 6, rng.uniform(30, 70), hues.pane, rx=3)
            stage.paint("far", f'<g opacity="0.28">{glint}</g>')
    side = -1 if outlook.focus_page > 500 else 1
    boat = _ferry(stage, hues)
    stage.paint(
        "far", placed(boat, outlook.focus(FAR) + side * 300, y + 58, scale=0.9, mirror=side)
    )
    top = outlook.ceiling(MID)
    birds(stage, "far", (80, top + 20, 840, max(40.0, y - top - 120)))


def _ferry(stage: Stage, hues: Hues) -> str:
    """A small white river ferry, its waterline at y = 0."""
    canvas = stage.canvas
    art = rect(-40, -34, 76, 20, canvas.form(hues.cream, 0.06), rx=4) + rect(
        -22, -50, 40, 18, hues.cream, rx=4
    )
    pane = hues.pane if late(stage) else hues.dim
    art += "".join(rect(x, -30, 9, 9, pane, rx=2) for x in (-34, -20, -6, 8, 22))
    art += rect(2, -68, 12, 20, hues.red, rx=2)
    art += path("M-62 -16L66 -16Q58 6 40 8L-46 8Q-60 2 -62 -16Z", canvas.form(hues.teal, 0.1))
    return art + ellipse(-2, 9, 72, 4, hues.cream, opacity=0.6)


def _far_tower(stage: Stage, hues: Hues) -> None:
    """The second tower, small and pale, seen through the first."""
    outlook = stage.outlook
    x, foot = outlook.focus(FAR), outlook.horizon + 24
    size = min(0.44, (foot - outlook.ceiling_at(x, 60, FAR)) / TOWER_HEIGHT * 0.62)
    if size > 0.14:
        colour = mix(_paint(stage, hues), hues.far[1], 0.5)
        stage.paint(
            "far", placed(_portal(stage.canvas, hues, colour, 0.0), x, foot, scale=round(size, 3))
        )


def _paint(stage: Stage, hues: Hues) -> str:
    """The bridge's own colour: rust red by day, darker when it is late."""
    return mix(hues.red, hues.roof[0], 0.45)


def _portal(canvas: Canvas, hues: Hues, colour: str, lit: float) -> str:
    """A tower of two legs with three cross pieces, its foot on y = 0."""
    shade = canvas.linear(
        [(0, tone(colour, 0.05)), (0.5, colour), (1, tone(colour, -0.09))], (0, 0, 1, 0)
    )
    art = ""
    for x in (-68, 68):
        art += path(f"M{x - 19} 30L{x - 15} -330L{x + 15} -330L{x + 19} 30Z", shade)
        art += stroke(
            f"M{x - 5} 20L{x - 4} -320M{x + 6} 20L{x + 5} -320", tone(colour, -0.08), 3, opacity=0.6
        )
        art += rect(x - 22, -344, 44, 18, tone(colour, 0.04), rx=3)
        art += path(f"M{x - 12} -344L{x} -358L{x + 12} -344Z", tone(colour, 0.02))
    for y, h in ((-318, 34), (-210, 28), (-92, 24)):
        art += rect(-62, y, 124, h, shade) + rect(-62, y, 124, 6, tone(colour, 0.08))
        art += stroke(pen("M", -52, y + h, "Q", 0, y + h + 22, 52, y + h), tone(colour, -0.05), 7)
    cross = "M-50 -182L50 -98M50 -182L-50 -98M-50 -290L50 -216M50 -290L-50 -216"
    art += stroke(cross, tone(colour, -0.03), 8)
    if lit:
        for x in (-68, 68):
            art += canvas.glow(x, -352, 60, hues.glow, lit) + circle(x, -354, 7, hues.pane)
    return art


def _tower(stage: Stage, hues: Hues) -> None:
    """The landmark tower and the two great cables with their hangers."""
    canvas, outlook = stage.canvas, stage.outlook
    x, foot = outlook.focus(MID), outlook.horizon + 60
    size = min(1.0, (foot - outlook.ceiling_at(x, TOWER_HALF, MID) - 8) / TOWER_HEIGHT)
    colour, lit = _paint(stage, hues), hues.lamp if late(stage) else 0.0
    if size < 0.25:
        return
    rope = mix(colour, hues.trim, 0.25)
    for side in (-1, 1):
        start = (x + side * 68 * size, foot - 330 * size)
        end = (500.0 + side * 590, outlook.ground(0.12))
        _cable(stage, hues, start, end, rope, lit)
    stage.paint("mid", placed(_portal(canvas, hues, colour, lit), x, foot, scale=round(size, 3)))


def _cable(stage: Stage, hues: Hues, start: Point, end: Point, rope: str, lit: float) -> None:
    """One cable that sags from the tower's top to the page's edge, hangers and small lamps."""
    canvas, outlook = stage.canvas, stage.outlook
    bend = (start[0] + (end[0] - start[0]) * 0.5, end[1] - (end[1] - start[1]) * 0.06)
    hangers, lamps = "", ""
    for i in range(1, HANGERS + 1):
        t = i / (HANGERS + 1)
        px = (1 - t) ** 2 * start[0] + 2 * t * (1 - t) * bend[0] + t * t * end[0]
        py = (1 - t) ** 2 * start[1] + 2 * t * (1 - t) * bend[1] + t * t * end[1]
        if not outlook.clear(px, py, MID, 8):
            continue
        hangers += pen("M", px, py, "L", px, outlook.ground(0.14 + 0.1 * t))
        if lit:
            lamps += canvas.glow(px, py, 24, hues.glow, lit) + circle(px, py, 4, hues.pane)
    line = pen("M", *start, "Q", *bend, *end)
    stage.paint("mid", stroke(hangers, rope, 3.2), stroke(line, tone(rope, -0.04), 11))
    stage.paint("mid", stroke(line, tone(rope, 0.09), 3, opacity=0.7), lamps)


def _deck(stage: Stage, hues: Hues) -> None:
    """The footway that runs from the tower to our feet, with rails on both sides."""
    canvas, outlook = stage.canvas, stage.outlook
    y0, far_x = outlook.ground(0.1), outlook.focus(STAGE)
    left = [(far_x - 52, y0), (-120.0, outlook.ground(0.56)), (-420.0, 1060.0)]
    right = [(far_x + 52, y0), (1120.0, outlook.ground(0.56)), (1420.0, 1060.0)]
    shape = polygon([*left, *right[::-1]])
    lit, near = mix(hues.wood[0], hues.pave[0], 0.45), mix(hues.wood[1], hues.pave[1], 0.4)
    stage.paint("stage", path(shape, canvas.linear_at([(0, lit), (1, near)], 0, y0, 0, 1010)))
    seams, share = "", 0.0
    while share < 1:
        y = outlook.ground(0.1 + 0.9 * share**1.5)
        seams += pen("M", -60, y, "L", 1060, y)
        share += 0.055
    for t in (0.12, 0.3, 0.5, 0.7, 0.88):
        seams += pen("M", far_x - 52 + 104 * t, y0, "L", -420 + 1840 * t, 1060)
    stage.paint("stage", canvas.clipped(stroke(seams, tone(near, -0.07), 3, opacity=0.5), shape))
    stage.paint("stage", stage.grain("stage", shape, (0, y0, 1000, 1000 - y0), lit, "deck"))
    for edge, side in ((left, -1), (right, 1)):
        _rail(stage, hues, edge[0], edge[1], side)


def _rail(stage: Stage, hues: Hues, far: Point, near: Point, side: int) -> None:
    """A railing along one edge of the deck, higher as it comes nearer."""
    colour = tone(_paint(stage, hues), -0.02)
    posts, top, middle = "", [], []
    for i in range(8):
        t = (i / 7) ** 1.6
        x, y = along(far, near, t)
        h = 14 + 104 * t
        posts += pen("M", x, y + 2, "L", x, y - h)
        top.append((x, y - h))
        middle.append((x, y - h * 0.5))
    width = 5.0
    stage.paint(
        "stage",
        stroke(posts, colour, width),
        stroke(pen("M", *middle[0], "L", *middle[-1]), colour, 4),
    )
    stage.paint("stage", stroke(pen("M", *top[0], "L", *top[-1]), tone(colour, 0.06), 9))
    stage.paint("stage", stroke(pen("M", *far, "L", *near), tone(colour, -0.08), 8))
    x, y = along(top[0], top[-1], 0.62)
    if side > 0 and stage.outlook.clear(x, y - 30, STAGE, 20):
        stage.paint("stage", placed(pigeon(stage.canvas, hues), x, y - 2, scale=0.8, mirror=-1))


def _frame(stage: Stage, hues: Hues) -> None:
    """A thick near cable with its clamp in each corner."""
    canvas, outlook = stage.canvas, stage.outlook
    for side in (-1, 1):
        x = 500 + side * 500
        if not outlook.clear(x, 900, FRAME, 60):
            continue
        colour = mix(_paint(stage, hues), hues.frame, 0.62)
        art = stroke("M-70 -150L60 70", colour, 44) + stroke(
            "M-78 -142L52 78", tone(colour, 0.08), 7, opacity=0.7
        )
        art += placed(
            rect(-34, -20, 68, 40, canvas.form(tone(colour, -0.04), 0.1), rx=7), -18, -62, turn=-31
        )
        stage.paint("frame", placed(art, x, 1000, mirror=-side))
