"""The main street: shops with striped awnings, a zebra crossing, lamp posts and a stopped bus."""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import pen, polygon
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.flora import round_tree
from stories.illustrator.scenes.ground import cast_shade
from stories.illustrator.scenes.hour_sky import late
from stories.illustrator.scenes.outlook import FRAME, MID, STAGE
from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.superhero.facades import SHOP, TRADES, bus, front, shop
from stories.illustrator.scenes.superhero.hues import Hues, hues_of
from stories.illustrator.scenes.superhero.skyline import city_sky, skyline
from stories.illustrator.scenes.superhero.things import lamp_post, pigeon, planter

KERB, ROAD_END = 0.22, 0.5  # shares of the ground where the street begins and ends
HOUSES = ((0, 190, 290), (-188, 176, 240), (184, 170, 250), (-368, 184, 300), (362, 180, 280),
          (-556, 190, 260), (548, 190, 310))  # fmt: skip
"""(offset from the landmark, width, height) of each house, the middle one last to shrink."""


def build(stage: Stage) -> None:
    hues = hues_of(stage)
    stage.bank = hues.bank
    city_sky(stage, hues)
    skyline(stage, hues, "far", stage.outlook.horizon + 60, (0.35, 0.82), "far")
    _houses(stage, hues)
    _street(stage, hues)
    _traffic(stage, hues)
    _pavement(stage, hues)
    _frame(stage, hues)


def _houses(stage: Stage, hues: Hues) -> None:
    """The row of shops across the street."""
    canvas, outlook = stage.canvas, stage.outlook
    foot, focus = outlook.horizon + 84, outlook.focus(MID)
    lit = hues.lamp if late(stage) else 0.0
    for i, (dx, w, h) in enumerate(HOUSES):
        x, rng = focus + dx, stage.fixed("house", i)
        if not -120 < x < 1120:
            continue
        room = foot - outlook.ceiling_at(x, w * 0.55, MID)
        high = min(float(h), room - 20)
        wall = mix(hues.walls[(i * 2) % 5], hues.far[1], 0.1)
        colour = hues.cloth[i % 4]
        if high > SHOP + 20:
            stage.paint("mid", placed(front(canvas, hues, rng, (w, high), wall, lit), x, foot))
        size = min(1.0, (room - 16) / (SHOP + 24))
        if size > 0.4:
            art = shop(canvas, hues, rng, w, colour, TRADES[i % 5], lit)
            stage.paint("mid", placed(art, x, foot, scale=round(size, 3)))


def _street(stage: Stage, hues: Hues) -> None:
    """The far pavement, the street and the zebra crossing that leads to the viewer."""
    canvas, outlook = stage.canvas, stage.outlook
    walk, kerb, end = outlook.horizon + 78, outlook.ground(KERB), outlook.ground(ROAD_END)
    stage.paint("stage", rect(-60, walk, 1120, kerb - walk + 4, canvas.form(hues.pave[0], 0.05)))
    stage.paint("stage", rect(-60, kerb - 6, 1120, 9, tone(hues.pave[1], 0.03)))
    far, near = hues.street
    stage.paint(
        "stage", rect(-60, kerb + 3, 1120, end - kerb + 60, canvas.linear([(0, far), (1, near)]))
    )
    region = (0.0, kerb, 1000.0, end - kerb)
    shape = pen("M", -60, kerb + 3, "L", 1060, kerb + 3, "L", 1060, end, "L", -60, end, "Z")
    stage.paint("stage", stage.grain("stage", shape, region, far, "street"))
    focus = outlook.focus(STAGE)
    span, bars = end - kerb - 6, 6
    for i in range(bars):
        edges = []
        for share in (i / bars, (i + 0.55) / bars):
            y = kerb + 8 + span * share**1.15
            half = 80 + 70 * share
            middle = focus + (500 - focus) * 0.3 * share
            edges.append((y, middle - half, middle + half))
        (y0, l0, r0), (y1, l1, r1) = edges
        stage.paint(
            "stage",
            path(polygon([(l0, y0), (r0, y0), (r1, y1), (l1, y1)]), hues.line, opacity=0.92),
        )
    for side in (-1, 1):
        for i in range(3):
            x = focus + side * (250 + i * 150)
            y = kerb + span * 0.52
            stage.paint("stage", rect(x - 40, y, 80, 7, hues.line, rx=2, opacity=0.75))


def _traffic(stage: Stage, hues: Hues) -> None:
    """The bus that has stopped before the crossing, and lamp posts on the far side."""
    canvas, outlook = stage.canvas, stage.outlook
    side = -1 if outlook.focus_page > 500 else 1
    lit, kerb, focus = hues.lamp if late(stage) else 0.0, outlook.ground(KERB), outlook.focus(STAGE)
    for dx in (-150, 150, -430, 430):
        x = focus + dx
        room = kerb - outlook.ceiling_at(x + 30, 40, STAGE)
        if 30 < x < 970 and room > 110:
            post = lamp_post(canvas, hues, min(190.0, room - 10))
            stage.paint("stage", placed(post, x, kerb - 6, mirror=-1 if dx > 0 else 1))
    x, y = focus + side * 330, outlook.ground(0.34)
    size = min(1.15, (y - outlook.ceiling_at(x, 160, STAGE)) / 160)
    if size > 0.4 and outlook.clear(x, y - 120 * size, STAGE, 60):
        stage.paint("stage", cast_shade(stage, "stage", x, y - 2, 190 * size))
        art = bus(canvas, hues, lit)
        stage.paint("stage", placed(art, x, y, scale=round(size, 3), mirror=-side))


def _pavement(stage: Stage, hues: Hues) -> None:
    """Where we stand: flagstones, a kerb, a young tree, a planter and pigeons."""
    canvas, outlook = stage.canvas, stage.outlook
    y = outlook.ground(ROAD_END)
    far, near = hues.pave
    shape = pen("M", -60, y, "L", 1060, y, "L", 1060, 1060, "L", -60, 1060, "Z")
    stage.paint("stage", path(shape, canvas.linear([(0, far), (1, near)])))
    stage.paint(
        "stage",
        rect(-60, y - 5, 1120, 13, tone(near, 0.06)),
        rect(-60, y + 8, 1120, 5, tone(near, -0.1), opacity=0.5),
    )
    seam = tone(near, -0.05)
    for share in (0.58, 0.68, 0.81, 0.97):
        at = outlook.ground(share)
        stage.paint("stage", stroke(pen("M", -60, at, "L", 1060, at), seam, 2.6, opacity=0.45))
    for i in range(-6, 7):
        line = pen("M", 500 + i * 130, y + 12, "L", 500 + i * 220, 1060)
        stage.paint("stage", stroke(line, seam, 2.6, opacity=0.45))
    stage.paint("stage", stage.grain("stage", shape, (0, y, 1000, 1000 - y), far, "pavement"))
    side = -1 if outlook.focus_page > 500 else 1
    tree, foot = 500 - side * 440, outlook.ground(0.56)
    high = min(330.0, foot - outlook.ceiling_at(tree, 120, STAGE) - 6)
    if high > 130 and outlook.clear(tree, foot - high * 0.7, STAGE, 90):
        grate = ellipse(tree, foot, 60, 13, tone(near, -0.16), opacity=0.7)
        art = round_tree(canvas, stage.fixed("tree"), tree, foot, high, hues.leaf[1], hues.wood[1])
        stage.paint("stage", grate, art)
    x, at = 500 + side * 440, outlook.ground(0.6)
    stage.paint("stage", cast_shade(stage, "stage", x, at, 60))
    stage.paint("stage", placed(planter(canvas, stage.fixed("planter"), hues), x, at, scale=1.2))
    rng = stage.loose("pigeons")
    for px, py in stage.scatter(
        "stage", (380, outlook.ground(0.6), 260, 70), 90, "pigeons", limit=2
    ):
        bird = pigeon(canvas, hues)
        stage.paint("stage", placed(bird, px, py, scale=0.8, mirror=rng.choice((-1, 1))))


def _frame(stage: Stage, hues: Hues) -> None:
    """A post box in one corner, a leafy tub in the other, dark and near."""
    canvas, outlook = stage.canvas, stage.outlook
    side = -1 if outlook.focus_page > 500 else 1
    x = 500 + side * 486
    if outlook.clear(x, 900, FRAME, 60):
        colour = mix(hues.red, hues.frame, 0.5)
        box = rect(-52, -180, 104, 240, canvas.form(colour, 0.1), rx=14)
        box += path(
            "M-60 -172Q-56 -214 0 -216Q56 -214 60 -172Z", canvas.form(tone(colour, -0.03), 0.1)
        )
        box += rect(-34, -150, 68, 12, tone(hues.frame, -0.02), rx=5)
        stage.paint("frame", placed(box, x, 1000))
    x = 500 - side * 492
    if outlook.clear(x, 940, FRAME, 60):
        leaf = mix(hues.leaf[2], hues.frame, 0.5)
        for dx, dy, r in ((-40, -30, 60), (30, -48, 66), (0, -90, 46)):
            stage.paint(
                "frame",
                circle(x + dx, 1010 + dy, r, canvas.form(tone(leaf, 0.02 * (dx > 0)), 0.08)),
            )
