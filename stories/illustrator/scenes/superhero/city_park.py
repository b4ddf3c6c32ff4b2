"""The city park: a bandstand by the pond, ducks and a bench, towers behind the trees."""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import blob, pen, ridge
from stories.illustrator.kit.palette import EYE
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.flora import BLOSSOMS, bush, flower, round_tree
from stories.illustrator.scenes.ground import cast_shade, grass, lay_path, winding_path
from stories.illustrator.scenes.hour_sky import late
from stories.illustrator.scenes.outlook import FRAME, MID, STAGE
from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.superhero.hues import Hues, hues_of
from stories.illustrator.scenes.superhero.skyline import city_sky, skyline
from stories.illustrator.scenes.superhero.things import bench, lamp_post

BAND_HEIGHT = 240.0  # of the drawn bandstand


def build(stage: Stage) -> None:
    hues = hues_of(stage)
    stage.bank = hues.bank if late(stage) else mix(hues.grass[0], hues.bank, 0.4)
    stage.verdant = True
    city_sky(stage, hues)
    skyline(stage, hues, "far", stage.outlook.horizon + 30, (0.4, 0.9), "far")
    _trees(stage, hues)
    _bandstand(stage, hues)
    _lawn(stage, hues)
    _pond(stage, hues)
    _things(stage, hues)
    _frame(stage, hues)


def _trees(stage: Stage, hues: Hues) -> None:
    """Two rows of round trees, the farther paler, over a rise of grass."""
    canvas, outlook = stage.canvas, stage.outlook
    y, focus = outlook.horizon, outlook.focus(MID)
    hill, _ = ridge(stage.fixed("hill"), y + 34, 9, base=1.6)
    rows = (
        ("far", y + 40, 96, 9, mix(hues.leaf[0], hues.far[1], 0.3)),
        ("mid", y + 56, 150, 8, hues.leaf[1]),
    )
    for layer, foot, tall, count, leaf in rows:
        if layer == "mid":
            stage.paint("mid", path(hill, canvas.form(mix(hues.grass[1], hues.leaf[1], 0.2), 0.05)))
        for i in range(count):
            rng = stage.fixed("tree", layer, i)
            x = -30 + i * 1060 / (count - 1) + rng.uniform(-26, 26)
            depth = 0.75 if layer == "far" else MID
            h = min(tall * rng.uniform(0.85, 1.15), (foot - outlook.ceiling_at(x, 60, depth)) * 0.8)
            if h < 34 or (layer == "mid" and abs(x - focus) < 150):
                continue
            shade = tone(leaf, rng.uniform(-0.03, 0.03))
            stage.paint(layer, round_tree(canvas, rng, x, foot, h, shade, hues.wood[1], marks=12))


def _bandstand(stage: Stage, hues: Hues) -> None:
    """The landmark: an eight-sided stage with a curved roof, lit in the evening."""
    outlook = stage.outlook
    x, foot = outlook.focus(MID), outlook.horizon + 84
    size = min(
        1.12, (foot - outlook.ceiling_at(x, 130, MID) - 8) / BAND_HEIGHT, outlook.reach(MID) / 140
    )
    if size > 0.3:
        stage.paint(
            "mid",
            ellipse(x, foot + 4, 160 * size, 16 * size, tone(hues.grass[1], -0.14), opacity=0.6),
        )
        stage.paint("mid", placed(_pavilion(stage, hues), x, foot, scale=round(size, 3)))


def _pavilion(stage: Stage, hues: Hues) -> str:
    canvas, white = stage.canvas, hues.trim
    iron = mix(hues.teal, white, 0.35)
    art = path(
        "M-96 -30L-88 -140L88 -140L96 -30Z", mix(hues.far[1], hues.wall[0], 0.3), opacity=0.5
    )
    if late(stage):
        art += canvas.glow(0, -88, 170, hues.glow, hues.lamp)
    base = path(
        "M-124 0L-116 -34L116 -34L124 0Q0 12 -124 0Z",
        canvas.form(mix(hues.walls[3], white, 0.35), 0.08),
    )
    base += path("M-120 -34L120 -34L124 -26L-124 -26Z", tone(white, -0.02))
    steps = "".join(
        rect(-28 - 5 * i, -26 + 9 * i, 56 + 10 * i, 10, tone(white, -0.03 * i), rx=2)
        for i in range(4)
    )
    for x in (-108, -64, -24, 24, 64, 108):
        art += rect(x - 3.5, -146, 7, 114, canvas.form(white, 0.08), rx=3)
    rails = "M-108 -62H-30M30 -62H108M-108 -36H-30M30 -36H108"
    for x in (-96, -84, -74, -52, -42, 42, 52, 74, 84, 96):
        rails += f"M{x} -62V-36"
    art += stroke(rails, iron, 3.4)
    arches = "".join(f"M{x} -146q22 22 44 0" for x in (-108, -64, 20, 64)) + "M-24 -146q24 24 48 0"
    art += stroke(arches, iron, 5)
    roof = "M-136 -142Q-60 -158 -40 -206Q-26 -222 0 -222"
    roof += "Q26 -222 40 -206Q60 -158 136 -142Q0 -128 -136 -142Z"
    art += path(roof, canvas.form(hues.red, 0.12))
    seams = "M0 -220V-136M-18 -218Q-40 -160 -70 -140M18 -218Q40 -160 70 -140"
    art += canvas.clipped(stroke(seams, tone(hues.red, 0.08), 4, opacity=0.8), roof)
    art += rect(-17, -236, 34, 18, canvas.form(white, 0.08), rx=3) + circle(0, -242, 7, hues.gold)
    for x in (-88, -44, 0, 44, 88) if late(stage) else ():
        art += canvas.glow(x, -132, 26, hues.glow, 0.6) + circle(x, -132, 5, hues.pane)
    return art + base + steps


def _lawn(stage: Stage, hues: Hues) -> None:
    """Grass with daisies and a sandy path to the bandstand."""
    canvas, outlook = stage.canvas, stage.outlook
    y = outlook.ground(0.22)
    lawn, _ = ridge(stage.fixed("lawn"), y, 8, base=1.1)
    lit, body = hues.grass
    stage.paint(
        "stage",
        path(
            lawn, canvas.linear_at([(0, lit), (0.5, body), (1, tone(body, -0.08))], 0, y, 0, 1010)
        ),
    )
    stage.paint("stage", stage.grain("stage", lawn, (-40, y, 1080, 1030 - y), body, "lawn"))
    way = winding_path(stage, (outlook.focus(STAGE), y - 4), 480, widths=(46, 300), bend=70)
    lay_path(stage, "stage", way, mix(hues.pave[0], hues.grass[0], 0.12), "path", y)
    region = (0.0, y + 24, 1000.0, 950 - y)
    grass(stage, "stage", region, body, "tufts", keep=lambda x, py: abs(x - 480) > 150, spacing=52)
    rng = stage.loose("daisies")
    for px, py in stage.scatter(
        "stage", region, 66, "daisies", keep=lambda x, py: abs(x - 480) > 170, limit=30
    ):
        petal = mix(rng.choice(BLOSSOMS), hues.grass[0], 0.25 if late(stage) else 0.0)
        stage.paint("stage", flower(rng, px, py, petal, hues.leaf[2], outlook.size_at(py)))


def _pond(stage: Stage, hues: Hues) -> None:
    """A round pond with a stone rim, ripples and two ducks."""
    canvas, outlook = stage.canvas, stage.outlook
    side = -1 if outlook.focus_page > 500 else 1
    x, y = 500 + side * 330, outlook.ground(0.36)
    rx, ry = 236.0, (1000 - outlook.horizon) * 0.115
    outline = blob(stage.fixed("pond"), x, y, rx, ry, points=11, wobble=0.05)
    light, deep = hues.water
    stone = mix(hues.pave[1], hues.grass[1], 0.25)
    stage.paint("stage", path(outline, stone, stroke=stone, stroke_width=19))
    stage.paint(
        "stage", path(outline, "none", stroke=tone(stone, 0.09), stroke_width=5, stroke_opacity=0.7)
    )
    stage.paint("stage", path(outline, canvas.linear([(0, light), (1, deep)])))
    ripples = ""
    for i, (dx, dy, reach) in enumerate(
        ((-150, -0.3, 70), (-30, 0.3, 90), (90, -0.1, 60), (-90, 0.62, 80), (60, -0.6, 70))
    ):
        ripples += stroke(
            pen("M", x + dx, y + dy * ry, "q", reach / 2, -5, reach, 0),
            tone(light, 0.06),
            3.4,
            opacity=0.8 - 0.08 * i,
        )
    stage.paint("stage", canvas.clipped(ripples, outline))
    for dx, dy, size, way in ((-90, 0.2, 0.9, 1), (0, -0.22, 0.74, 1), (104, 0.4, 0.8, -1)):
        if outlook.clear(x + dx, y - 30, STAGE, 20):
            stage.paint(
                "stage", placed(_duck(canvas, hues), x + dx, y + dy * ry, scale=size, mirror=way)
            )


def _duck(canvas: Canvas, hues: Hues) -> str:
    """A duck on the water that swims to the right, its waterline at y = 0."""
    brown = mix("#a9805f", hues.water[1], 0.2)
    wake = ellipse(-4, 2, 42, 6, hues.cream, opacity=0.45)
    body = path(
        "M-38 -14Q-50 -26 -54 -20Q-44 4 -10 4Q24 4 30 -10Q20 -24 -8 -22Q-28 -20 -38 -14Z",
        canvas.form(brown, 0.1),
    )
    wing = path("M-30 -14Q-12 -26 8 -16Q4 -4 -14 -5Q-26 -6 -30 -14Z", tone(brown, -0.08))
    green = mix("#3f8f68", hues.water[1], 0.15)
    head = path("M14 -12Q12 -34 28 -36Q42 -34 40 -20Q34 -10 26 -8Z", green) + rect(
        14, -15, 15, 4, hues.cream, rx=2
    )
    beak = path("M38 -27Q50 -28 54 -22Q46 -18 38 -20Z", hues.gold)
    return wake + body + wing + head + beak + circle(31, -28, 2.4, EYE)


def _things(stage: Stage, hues: Hues) -> None:
    """A bench under a lamp on the side away from the pond."""
    canvas, outlook = stage.canvas, stage.outlook
    side = -1 if outlook.focus_page > 500 else 1
    x, y = 500 - side * 380, outlook.ground(0.38)
    room = y - outlook.ceiling_at(x - side * 70, 50, STAGE)
    if room > 130:
        post = lamp_post(canvas, hues, min(230.0, room - 10))
        stage.paint("stage", cast_shade(stage, "stage", x - side * 84, y - 6, 22))
        stage.paint("stage", placed(post, x - side * 84, y - 6, mirror=side))
    if outlook.clear(x, y - 40, STAGE, 50):
        stage.paint(
            "stage",
            cast_shade(stage, "stage", x, y, 84),
            placed(bench(canvas, hues), x, y, scale=1.06),
        )


def _frame(stage: Stage, hues: Hues) -> None:
    """Dark rose bushes in the corners."""
    canvas, outlook = stage.canvas, stage.outlook
    for i, (x, w) in enumerate(((-6, 130), (92, 70), (1008, 136), (914, 70))):
        if outlook.clear(x, 950, FRAME, 50):
            leaf = mix(hues.leaf[2], hues.frame, 0.5)
            rose = mix(hues.cloth[0], hues.frame, 0.25)
            stage.paint(
                "frame",
                bush(canvas, stage.fixed("bush", i), x, 1014, w, leaf, berries=(rose, hues.cream)),
            )
