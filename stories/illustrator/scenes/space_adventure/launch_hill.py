"""The launch hill: a green hill on Earth with a rocket on its pad and a listening station."""

from functools import partial

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve, ridge, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.flora import BLOSSOMS, bush, fern, flower
from stories.illustrator.scenes.ground import grass, land, lay_path, winding_path
from stories.illustrator.scenes.outlook import STAGE
from stories.illustrator.scenes.sky import birds, fireflies, open_sky
from stories.illustrator.scenes.space_adventure.rocket import gantry, pad, paints, rocket
from stories.illustrator.scenes.stage import Stage

GRASS_FAR, GRASS_MID, GRASS, GRASS_NEAR = "#c5dfb4", "#a5cf90", "#9fce76", "#6fae62"
PATH, STONE, METAL, RED, WOOD = "#f3e2bb", "#d9d2dd", "#8f93b8", "#e5566a", "#c79a6c"
BUNTING = ("#f08a6b", "#ffd166", "#6fb8d8", "#e58fb0", "#8fc98a")


def build(stage: Stage) -> None:
    stage.bank = "#c9e6a4"
    open_sky(stage, clouds=3)
    birds(stage, "far", (120, 120, 760, 240))
    _station(stage)
    _hill(stage)
    _meadow(stage)
    _frame(stage)


def _station(stage: Stage) -> None:
    """Far hills with a listening dish and an observatory."""
    canvas, y = stage.canvas, stage.outlook.horizon
    far = stage.tint(GRASS_FAR, 0.45)
    hill, ground = ridge(stage.fixed("far"), y - 24, 30, base=1.5)
    stage.paint("far", path(hill, canvas.linear([(0, far), (0.3, stage.tint(GRASS_FAR, 0.2))])))
    side = -1 if stage.outlook.focus_page > 500 else 1
    for at, size in ((side * 330, 1.0), (side * 420, 0.66)):
        x = stage.outlook.focus(0.75) + at
        stage.paint("far", placed(_dish(stage), x, ground(x) + 8, scale=size, mirror=-side))
    x = stage.outlook.focus(0.75) - side * 260
    stage.paint("far", placed(_observatory(stage), x, ground(x) + 10, scale=0.8))


def _dish(stage: Stage) -> str:
    white, steel = stage.tint("#f4f2ee", 0.25), stage.tint(METAL, 0.35)
    art = stroke("M-26 0L0 -54L26 0M0 -54L0 -70", steel, 6)
    bowl = smooth([(-62, -104), (-30, -58), (30, -62), (46, -116), (0, -96)], 0.8)
    art += path(bowl, stage.canvas.form(white, 0.12))
    art += ellipse(-8, -108, 56, 16, tone(white, -0.06), transform="rotate(-7 -8 -108)")
    art += stroke("M-8 -104L-20 -146", steel, 4) + circle(-20, -148, 6, stage.tint(RED, 0.2))
    return art


def _observatory(stage: Stage) -> str:
    white, trim = stage.tint("#f6ead9", 0.2), stage.tint("#7fa4b8", 0.2)
    art = rect(-48, -52, 96, 60, stage.canvas.form(white, 0.08), rx=4)
    art += path("M-54 -52A54 54 0 0 1 54 -52Z", stage.canvas.form(trim, 0.1))
    art += path("M2 -106L20 -102L24 -52L6 -52Z", stage.tint("#3f5570", 0.2))
    art += stroke("M13 -74L40 -112", stage.tint(METAL, 0.2), 10, stroke_linecap="butt")
    for x in (-28, 0, 28):
        art += rect(x - 6, -36, 12, 18, stage.light.pane(), rx=6)
    return art


def _hill(stage: Stage) -> None:
    """The launch hill itself with pad, tower and rocket."""
    outlook, canvas = stage.outlook, stage.canvas
    x, y = outlook.focus(0.45), outlook.horizon + 34
    top, foot = stage.tint(GRASS_MID, 0.15), stage.tint(GRASS)
    points = [(-60.0, y + 60), (x - 420, y + 56), (x - 210, y + 22), (x, y), (x + 210, y + 24)]
    points += [(x + 420, y + 58), (1060.0 if x < 600 else x + 520, y + 66)]
    hill = open_curve(points) + "L1200 1060L-60 1060Z"
    stage.paint("mid", path(hill, canvas.linear([(0, top), (0.25, foot)])))
    grain = (0, y, 1000, 150)
    stage.paint("mid", stage.grain("mid", hill, grain, foot, "hill"))
    room = max(150.0, y - 10 - outlook.ceiling(0.45))
    size = min(0.92, room / 330)
    lamp = stage.light.lamp if stage.light.dark else stage.tint("#ffe2a0")
    side = 1 if outlook.focus_page < 500 else -1
    tower = gantry(canvas, 0, 0, size * 0.98, stage.tint(METAL), stage.tint("#f2a33a"))
    stage.paint("mid", placed(tower, x + side * 98 * size, y + 2))
    stage.paint("mid", pad(canvas, x, y - 6, size * 0.8, stage.tint(STONE), lamp))
    if stage.light.dark:
        stage.paint("mid", canvas.glow(x, y - 130 * size, 230 * size, "#ffe3b0", 0.4))
    stage.paint("mid", rocket(canvas, x, y - 4, size, paints(partial(_floodlit, stage))))
    for at, w in ((-330, 62), (-262, 40), (290, 52), (352, 68)):
        leaf = stage.tint("#6fae72", 0.12)
        stage.paint("mid", bush(canvas, stage.fixed("bush", at), x + at, y + 52, w, leaf))


def _floodlit(stage: Stage, colour: str) -> str:
    """At night the lamps of the pad give the rocket back its own colours."""
    return mix(stage.tint(colour), colour, 0.62) if stage.light.dark else stage.tint(colour)


def _meadow(stage: Stage) -> None:
    outlook, rng = stage.outlook, stage.loose("flowers")
    y = outlook.ground(0.30)
    near = stage.tint(GRASS_NEAR)
    height = land(stage, "stage", y, stage.tint(GRASS), "meadow", amplitude=14, tilt=18)
    x = outlook.focus(STAGE)
    track = winding_path(stage, (x, height(x) + 3), 510, widths=(46, 330), bend=60)
    lay_path(stage, "stage", track, stage.tint(PATH), "track", y)
    _bunting(stage, y)

    def beside(px: float, py: float) -> bool:
        return abs(px - 500) > 200 or py < y + 50

    region = (0.0, y + 40, 1000.0, 950 - y)
    grass(stage, "stage", region, near, "meadow", spacing=50, keep=beside)
    for px, py in stage.scatter("stage", region, 62, "flowers", limit=34, keep=beside):
        petal = stage.tint(rng.choice(BLOSSOMS))
        size = outlook.size_at(py)
        stage.paint("stage", flower(rng, px, py, petal, tone(near, -0.1), size))
    fireflies(stage, "stage", (60, outlook.ground(0.15), 880, 260))


def _bunting(stage: Stage, y: float) -> None:
    """Two posts with a line of little flags on each side of the path."""
    for left, right in ((-30.0, 290.0), (720.0, 1030.0)):
        base = y + 46
        line = [(left, base - 96), ((left + right) / 2, base - 62), (right, base - 92)]
        stage.paint("stage", stroke(open_curve(line), stage.tint("#8a6f6a"), 3))
        for x in (left, right):
            post = rect(x - 5, base - 104, 10, 112, stage.canvas.form(stage.tint(WOOD), 0.1), rx=4)
            stage.paint("stage", post)
        for i in range(1, 8):
            t = i / 8
            x, top = left + (right - left) * t, base - 96 + 4 * t + 31 * (1 - (2 * t - 1) ** 2)
            colour = stage.tint(BUNTING[i % len(BUNTING)])
            flag = path(
                f"M{num(x - 13)} {num(top)}L{num(x + 13)} {num(top)}L{num(x)} {num(top + 28)}Z",
                colour,
            )
            stage.paint("stage", flag)


def _frame(stage: Stage) -> None:
    canvas, rng = stage.canvas, stage.fixed("frame")
    dark = stage.tint("#2f6f5c")
    berries = stage.tints(BLOSSOMS)
    for x, y, w in ((-10, 1020, 150), (120, 1040, 100), (1010, 1016, 160), (880, 1040, 100)):
        if stage.outlook.clear(x, y - 50, 0, 30):
            stage.paint("frame", bush(canvas, rng, x, y, w, dark, berries=berries))
    for x, side in ((70, 1), (950, -1)):
        if stage.outlook.clear(x, 950, 0, 30):
            stage.paint("frame", fern(x, 1000, 0.9, tone(dark, 0.06), side))
