"""The cliff top: sea far below with arches of rock, and pterosaurs that glide on the wind."""

from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve
from stories.illustrator.kit.shapes import ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.dinosaur_time.beasts import egg, pterosaur
from stories.illustrator.scenes.dinosaur_time.hues import HUES
from stories.illustrator.scenes.dinosaur_time.plants import frame, meadow, stand, top_fronds
from stories.illustrator.scenes.greenery import fern_clump
from stories.illustrator.scenes.ground import grass, land, lay_path, winding_path
from stories.illustrator.scenes.hour_sky import (
    Hues,
    drift,
    falling_star,
    late,
    paint_sky,
    sun_or_moon,
    weathered,
)
from stories.illustrator.scenes.outlook import FAR, MID, SKY, STAGE
from stories.illustrator.scenes.sky import fireflies
from stories.illustrator.scenes.stage import Stage

EDGE = 0.34  # share of the ground where the cliff's edge runs


def build(stage: Stage) -> None:
    hues = weathered(stage, HUES)
    stage.bank = hues.bank
    paint_sky(stage, hues.sky, stars=late(stage))
    sun_or_moon(stage, hues.disc, hues.halo, aside=40, low=0.42, r=58)
    falling_star(stage, aside=330)
    drift(stage, hues.cloud, count=5, opacity=0.55 if late(stage) else 0.95, lowest=40)
    _sea(stage, hues)
    _stacks(stage, hues)
    _headland(stage, hues)
    _fliers(stage, hues)
    _edge(stage, hues)
    fireflies(stage, "stage", (40, stage.outlook.ground(0.3), 920, 280))
    frame(stage, hues, tall=0.9)
    top_fronds(stage, hues)


def _sea(stage: Stage, hues: Hues) -> None:
    """The sea from the horizon to the foot of the cliff, with a road of light and white crests."""
    outlook, canvas = stage.outlook, stage.canvas
    y, foot = outlook.horizon - 2, outlook.ground(EDGE + 0.12)
    far, near = mix(hues.water[0], hues.sky[3], 0.3), mix(hues.water[1], hues.far[1], 0.1)
    outline = f"M-60 {num(y)}L1060 {num(y)}L1060 1060L-60 1060Z"
    stage.paint(
        "far",
        path(
            outline,
            canvas.linear_at(
                [(0, far), (0.5, mix(far, near, 0.7)), (1, tone(near, -0.04))], 0, y, 0, foot
            ),
        ),
    )
    stage.paint(
        "far",
        stage.strokes(
            "far",
            outline,
            (-20, y, 1040, foot - y),
            (far, tone(near, 0.09), tone(near, -0.05)),
            "sea",
            count=120,
            length=(24, 110),
            width=(1.6, 4.4),
            opacity=0.6,
        ),
    )
    x = outlook.focus(SKY) + (-40 if outlook.focus(SKY) > 500 else 40)
    for i in range(9):
        w, py = 16.0 + 15 * i, y + 6 + (foot - y) * 0.085 * i
        line = f"M{num(x - w)} {num(py)}q{num(w)} 4 {num(2 * w)} 0"
        stage.paint("far", stroke(line, hues.disc, 3.4, opacity=0.65))
    rng, crest = stage.loose("crests"), mix(hues.cloud, "#ffffff", 0.4)
    for px, py in stage.scatter("far", (0, y + 20, 1000, foot - y - 20), 80, "crests", limit=18):
        w = rng.uniform(12, 26)
        line = f"M{num(px - w)} {num(py)}q{num(w * 0.5)} -5 {num(w)} 0q{num(w * 0.5)} -5 {num(w)} 0"
        stage.paint("far", stroke(line, crest, 2.6, opacity=0.7))


def _stacks(stage: Stage, hues: Hues) -> None:
    """A great arch of rock in the sea at the landmark, and needles beside it."""
    outlook, canvas = stage.outlook, stage.canvas
    x, y = outlook.focus(FAR), outlook.ground(0.07)
    room = y - outlook.ceiling(FAR)
    h = min(230.0, room * 0.62)
    rock = mix(hues.stone[1], hues.far[1], 0.25)
    w = h * 0.95
    arch = (
        f"M{num(x - w)} {num(y)}L{num(x - w * 0.94)} {num(y - h * 0.6)}Q{num(x - w * 0.9)} "
        f"{num(y - h * 0.84)} {num(x - w * 0.6)} {num(y - h * 0.9)}Q{num(x)} {num(y - h * 1.06)} "
        f"{num(x + w * 0.62)} {num(y - h * 0.86)}L{num(x + w * 0.8)} {num(y - h * 0.5)}"
        f"L{num(x + w * 0.9)} {num(y)}L{num(x + w * 0.42)} {num(y)}Q{num(x + w * 0.46)} "
        f"{num(y - h * 0.56)} {num(x - w * 0.04)} {num(y - h * 0.6)}Q{num(x - w * 0.48)} "
        f"{num(y - h * 0.56)} {num(x - w * 0.46)} {num(y)}Z"
    )
    stops = [(0, mix(tone(rock, 0.06), hues.lit, 0.2)), (0.5, rock), (1, tone(rock, -0.06))]
    if h > 40:
        art = path(arch, canvas.linear(stops))
        bands = "".join(
            rect(x - w, y - h * k, w * 2, h * 0.07, tone(rock, s), opacity=0.45)
            for k, s in ((0.86, 0.04), (0.66, -0.05), (0.5, 0.04), (0.34, -0.05), (0.18, 0.03))
        )
        art += canvas.clipped(bands, arch)
        green = mix(hues.leaf[1], hues.far[1], 0.3)
        cap = (
            f"M{num(x - w * 0.84)} {num(y - h * 0.8)}Q{num(x - w * 0.7)} {num(y - h * 0.98)} "
            f"{num(x - w * 0.3)} {num(y - h * 0.97)}Q{num(x + w * 0.3)} {num(y - h * 1.05)} "
            f"{num(x + w * 0.66)} {num(y - h * 0.84)}Q{num(x + w * 0.3)} {num(y - h * 0.9)} "
            f"{num(x)} "
            f"{num(y - h * 0.93)}Q{num(x - w * 0.5)} {num(y - h * 0.88)} {num(x - w * 0.84)} "
            f"{num(y - h * 0.8)}Z"
        )
        stage.paint("far", art, path(cap, green))
        for foot, half in ((x - w * 0.72, w * 0.34), (x + w * 0.66, w * 0.32)):
            foam = mix(hues.cloud, "#ffffff", 0.5)
            stage.paint("far", ellipse(foot, y + 2, half, 6, foam, opacity=0.8))
    _needles(stage, hues, x, y, h)


def _needles(stage: Stage, hues: Hues, x: float, y: float, h: float) -> None:
    """Needles of rock beside the arch."""
    outlook, canvas = stage.outlook, stage.canvas
    rock = mix(hues.stone[1], hues.far[1], 0.25)
    stops = [(0, mix(tone(rock, 0.06), hues.lit, 0.2)), (0.5, rock), (1, tone(rock, -0.06))]
    for dx, tall, width in ((-330, 0.5, 34), (-270, 0.26, 24), (260, 0.4, 30)):
        px, top = x + dx, y - h * tall - 6
        top = max(top, outlook.ceiling_at(px, 40, FAR))
        needle = (
            f"M{num(px - width)} {num(y - 2)}Q{num(px - width * 0.5)} {num(top + 20)} "
            f"{num(px - width * 0.2)} "
            f"{num(top)}Q{num(px + width * 0.3)} {num(top + 6)} {num(px + width * 0.5)} "
            f"{num(top + 36)}"
            f"L{num(px + width)} {num(y - 2)}Z"
        )
        if y - top > 30:
            stage.paint(
                "far",
                path(needle, canvas.linear(stops)),
                ellipse(px, y - 1, width * 1.3, 5, mix(hues.cloud, "#ffffff", 0.5), opacity=0.7),
            )


def _headland(stage: Stage, hues: Hues) -> None:
    """A white headland that runs out to sea on the side away from the landmark."""
    outlook, canvas = stage.outlook, stage.canvas
    side = -1 if outlook.focus_page > 500 else 1
    y, foot = outlook.horizon, outlook.ground(EDGE + 0.1)
    room = y - outlook.ceiling(MID)
    out = 500 + side * 620
    free = outlook.ceiling_at(500 + side * 330, 180, MID)
    top = max(y - room * 0.34, free + 50)
    rim: list[Point] = [(out, top - 20), (500 + side * 420, top - 6), (500 + side * 300, top + 8),
                        (500 + side * 252, top + 30)]  # fmt: skip
    face = [(500 + side * 262, top + 90), (500 + side * 236, y + 20), (500 + side * 250, foot),
            (out, foot)]  # fmt: skip
    rock = mix(hues.stone[0], hues.mist, 0.2)
    shape = open_curve(rim, 0.7) + "L" + "L".join(f"{num(px)} {num(py)}" for px, py in face) + "Z"
    fill = canvas.linear_at([(0, tone(rock, 0.03)), (1, tone(rock, -0.09))], 0, top, 0, foot)
    stage.paint("mid", path(shape, fill))
    bands = "".join(
        stroke(
            f"M{num(out)} {num(top + dy)}L{num(500 + side * 230)} {num(top + dy + 14)}",
            tone(rock, s), 8, opacity=0.5,
        )
        for dy, s in ((46, -0.06), (84, 0.04), (120, -0.06), (160, -0.05), (196, 0.03))
    )  # fmt: skip
    green = mix(hues.leaf[0], hues.leaf[1], 0.5)
    stage.paint("mid", canvas.clipped(bands, shape))
    stage.paint(
        "mid",
        stroke(open_curve(rim, 0.7), green, 20),
        stroke(open_curve([(px, py - 7) for px, py in rim], 0.7), mix(green, hues.lit, 0.5), 6),
    )
    rng = stage.fixed("headland")
    for dx, size in ((300, 34), (360, 54), (430, 70), (490, 60)):
        tall = min(size, (top - free) * 0.9)
        if tall > 16:
            stage.paint("mid", fern_clump(rng, 500 + side * dx, top + 2, tall, hues.leaf[1]))
    _nest(stage, hues, 500 + side * 322, top - 4)


def _nest(stage: Stage, hues: Hues, x: float, y: float) -> None:
    """A nest with two eggs on the headland's end."""
    twig = mix(hues.bark, hues.path, 0.3)
    art = placed(egg(stage, hues.cloth[0], -8), -11, -4, scale=0.42)
    art += placed(egg(stage, hues.cloth[1], 9), 12, -4, scale=0.42)
    art += path("M-34 -12Q-26 8 0 8Q26 8 34 -12Q0 0 -34 -12Z", twig)
    art += stroke("M-36 -10l20 8M-20 2l26 -4M8 4l24 -12", tone(twig, 0.08), 3)
    stage.paint("mid", placed(art, x, y, scale=0.9))


def _fliers(stage: Stage, hues: Hues) -> None:
    """Pterosaurs: a great one near the landmark, others further out."""
    outlook, rng = stage.outlook, stage.loose("fliers")
    x, y = outlook.focus(MID), outlook.horizon
    room = y - outlook.ceiling(MID)
    side = -1 if outlook.focus_page > 500 else 1
    for dx, dy, size, skin in ((196, 0.62, 0.74, 1), (-30, 0.9, 0.36, 2), (300, 0.9, 0.26, 0),
                               (-190, 0.5, 0.26, 2)):  # fmt: skip
        px = x + side * dx + rng.uniform(-18, 18)
        py = y - room * dy + rng.uniform(-8, 8)
        fit = size * min(1.0, room / 230)
        if fit > 0.14 and outlook.clear(px, py - 50 * fit, MID, 90 * fit) and 60 < px < 940:
            colour = mix(hues.beast[skin], hues.sky[2], 0.42 - size * 0.45)
            flier = placed(
                pterosaur(stage, colour), px, py, scale=round(fit, 3), turn=-12 * side, mirror=side
            )
            stage.paint("mid", flier)


def _edge(stage: Stage, hues: Hues) -> None:
    """The grassy cliff top where everybody stands, its white edge towards the sea."""
    outlook, canvas, rng = stage.outlook, stage.canvas, stage.fixed("edge")
    y = outlook.ground(EDGE)
    rim: list[Point] = [(-60, y - 26), (110, y - 8), (240, y + 4), (400, y + 12), (560, y + 6),
                        (720, y + 12), (880, y - 6), (1060, y - 22)]  # fmt: skip
    rock = hues.stone[0]
    stage.paint(
        "stage",
        path(
            open_curve(rim, 0.7) + "L1060 1060L-60 1060Z",
            canvas.linear_at([(0, tone(rock, 0.03)), (1, tone(rock, -0.1))], 0, y - 20, 0, y + 50),
        ),
    )
    height = land(stage, "stage", y + 26, hues.ground[0], "top", amplitude=9, deepen=0.13)
    for i in range(24):
        px = -20 + i * 45 + rng.uniform(-12, 12)
        if outlook.clear(px, height(px), STAGE):
            leaf = mix(hues.leaf[0], hues.leaf[1], rng.random())
            stage.paint(
                "stage", fern_clump(rng, px, height(px) + 8, rng.uniform(18, 34), leaf, spread=5)
            )
    x = outlook.focus(STAGE)
    walk = winding_path(stage, (x, height(x) + 6), 500, widths=(60, 320), bend=70)
    lay_path(stage, "stage", walk, mix(hues.path, hues.ground[0], 0.3), "walk", y)
    region = (0.0, y + 40, 1000.0, 950 - y)
    grass(
        stage,
        "stage",
        region,
        hues.ground[1],
        "top",
        spacing=38,
        limit=120,
        keep=lambda a, b: abs(a - 500) > 150,
    )
    stand(stage, hues, EDGE + 0.14, lane=390, tall=0.8)
    meadow(stage, hues, region, lane=220, limit=34)
