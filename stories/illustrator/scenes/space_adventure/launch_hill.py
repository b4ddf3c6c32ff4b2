"""The launch hill: a green hill on Earth with a rocket on its pad and a listening station."""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve, puff, ridge, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, star, stroke
from stories.illustrator.scenes.heavens import crescent, drifting, sky_wash, starry
from stories.illustrator.scenes.space_adventure.rocket import gantry, pad, paints, rocket
from stories.illustrator.scenes.stage import Stage
from stories.vocabulary import TimeOfDay

GRASS_FAR, GRASS_MID, GRASS, GRASS_NEAR = "#c5dfb4", "#a5cf90", "#9fce76", "#6fae62"
PATH, STONE, METAL, RED, WOOD = "#f3e2bb", "#d9d2dd", "#8f93b8", "#e5566a", "#c79a6c"
FLOWERS = ("#fff3e0", "#f7a6b4", "#ffd166", "#b8a1e3")
BUNTING = ("#f08a6b", "#ffd166", "#6fb8d8", "#e58fb0", "#8fc98a")


def build(stage: Stage) -> None:
    _sky(stage)
    _station(stage)
    _hill(stage)
    _meadow(stage)
    _frame(stage)


def _sky(stage: Stage) -> None:
    light, canvas, horizon = stage.light, stage.canvas, stage.outlook.horizon
    stage.paint("sky", sky_wash(canvas, light.sky, horizon + 30))
    focus = stage.outlook.focus(1)
    stage.paint("sky", canvas.glow(focus, horizon - 40, 520, light.glow, 0.6))
    if light.time in (TimeOfDay.DUSK, TimeOfDay.NIGHT):
        stage.paint("sky", starry(stage, (0, 0, 1000, horizon - 90), spacing=44, big=6))
    if light.dark:
        x = 170 if focus > 500 else 830
        y = stage.outlook.ceiling(1) + 70
        stage.paint("sky", crescent(canvas, x, min(y, horizon - 150), 44, light.disc, light.glow))
    region = (80, 60, 840, horizon - 240)
    stage.paint("sky", drifting(stage, region, 3, light.cloud, 0.28 if light.dark else 0.75))


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
    stage.paint("mid", rocket(canvas, x, y - 4, size, paints(stage.tint)))
    for at, w in ((-330, 60), (-270, 40), (290, 52), (352, 66)):
        bush = puff(stage.fixed("bush", at), x + at, y + 40, w, w * 0.62, bumps=10)
        stage.paint(
            "mid", path(bush, canvas.form(stage.tint(mix(GRASS_NEAR, "#5f9f78", 0.5), 0.12), 0.1))
        )


def _meadow(stage: Stage) -> None:
    outlook, canvas = stage.outlook, stage.canvas
    y = outlook.ground(0.30)
    lit, near = stage.tint(GRASS), stage.tint(GRASS_NEAR)
    hill, ground = ridge(stage.fixed("meadow"), y, 14, tilt=18)
    stage.paint("stage", path(hill, canvas.linear([(0, lit), (0.75, near)])))
    stage.paint("stage", stage.grain("stage", hill, (0, y, 1000, 1000 - y), near, "meadow"))
    x = outlook.focus(0.15)
    track = (
        f"M{num(x - 22)} {num(ground(x) + 2)}C{num(x - 60)} {num(y + 90)} 400 {num(y + 150)} 330 1060"
        f"L700 1060C600 {num(y + 190)} {num(x + 60)} {num(y + 100)} {num(x + 24)} {num(ground(x) + 2)}Z"
    )
    sand = stage.tint(PATH)
    stage.paint(
        "stage", path(track, canvas.linear([(0, tone(sand, 0.02)), (1, tone(sand, -0.07))]))
    )
    stage.paint("stage", stage.grain("stage", track, (300, y, 420, 1000 - y), sand, "track"))
    _bunting(stage, y)
    rng = stage.loose("flowers")
    for px, py in stage.scatter("stage", (0, y + 50, 1000, 960 - y), 58, "tufts", limit=70):
        if abs(px - 500) < 240 and py > y + 60:
            continue
        size = outlook.size_at(py)
        stage.paint("stage", _tuft(px, py, size, tone(near, rng.choice((-0.06, 0.06)))))
        if rng.random() < 0.5:
            stage.paint("stage", _flower(px + 14, py, size, stage.tint(rng.choice(FLOWERS)), near))


def _bunting(stage: Stage, y: float) -> None:
    """Two posts with a line of little flags on each side of the path."""
    for left, right in ((-30, 290), (720, 1030)):
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


def _tuft(x: float, y: float, size: float, colour: str) -> str:
    return "".join(
        stroke(
            f"M{num(x + i * 5 * size)} {num(y)}q{i} {num(-9 * size)} {num(i * 5 * size)} {num(-19 * size)}",
            colour,
            3 * size,
        )
        for i in (-1, 0, 1)
    )


def _flower(x: float, y: float, size: float, colour: str, stem: str) -> str:
    art = stroke(
        f"M{num(x)} {num(y)}q3 {num(-12 * size)} 0 {num(-24 * size)}", tone(stem, -0.1), 2.6 * size
    )
    return (
        art
        + star(x, y - 25 * size, 7 * size, colour)
        + circle(x, y - 25 * size, 3 * size, "#ffd98a")
    )


def _frame(stage: Stage) -> None:
    canvas = stage.canvas
    dark = stage.tint("#2f6f5c")
    for x, y, w in ((-10, 1005, 140), (110, 1030, 100), (1010, 1000, 150), (890, 1028, 100)):
        if stage.outlook.clear(x, y - 50, 0, 30):
            bush = puff(stage.fixed("frame", x), x, y, w, w * 0.5)
            stage.paint("frame", path(bush, canvas.linear([(0, tone(dark, 0.07)), (1, dark)])))
            for i in range(4):
                px = x - w * 0.5 + i * w * 0.3
                petal = stage.tint(FLOWERS[i % 4])
                stage.paint("frame", _flower(px, y - w * 0.18, 1.3, petal, dark))
