"""The moon plain: dusty ground with craters under a sky with the Earth in it."""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve, ridge
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, star
from stories.illustrator.scenes.heavens import (
    beside_text,
    comet,
    earth,
    halo,
    planet,
    sky_wash,
    starry,
    text_share,
)
from stories.illustrator.scenes.outlook import FAR, SKY
from stories.illustrator.scenes.space_adventure.hues import HUES, Hues
from stories.illustrator.scenes.space_adventure.rocket import CREAM, METAL, RED, rocket
from stories.illustrator.scenes.space_adventure.terrain import crater, rock
from stories.illustrator.scenes.stage import Stage


def build(stage: Stage) -> None:
    hues = HUES[stage.light.time]
    stage.bank = hues.bank
    _sky(stage, hues)
    _mountains(stage, hues)
    _lander(stage, hues)
    _plain(stage, hues)
    _frame(stage, hues)


def _sky(stage: Stage, hues: Hues) -> None:
    canvas, outlook = stage.canvas, stage.outlook
    horizon = outlook.horizon
    stage.paint(
        "sky", sky_wash(canvas, hues.sky, horizon + 40, hold=text_share(stage, horizon + 40))
    )
    for x, y, r, colour in (
        (160.0, horizon * 0.45, 330.0, hues.mist[0]),
        (880.0, horizon * 0.6, 300.0, hues.mist[1]),
        (480.0, horizon, 420.0, hues.mist[2]),
    ):
        stage.paint("sky", halo(stage, x, max(y, outlook.ceiling(SKY) + r * 0.6), r, colour, 0.4))
    stage.paint("sky", starry(stage, (0, 0, 1000, horizon - 40), hues.star, spacing=36))
    focus = outlook.focus(1)
    side = -1 if focus > 500 else 1
    top = outlook.ceiling(1)
    r = min(150.0, (horizon - top) * 0.56)
    stage.paint("sky", earth(canvas, focus, horizon - r * 0.62, r))
    small = (beside_text(stage, focus + side * 330, 34), max(top + 50, horizon - 170))
    stage.paint("sky", planet(canvas, *small, 34, hues.crystals[1], bands=hues.crystals[0]))
    if outlook.clear(focus + side * 170, 70, 1, 70):
        stage.paint("sky", comet(canvas, focus + side * 170, 70, 110))


def _mountains(stage: Stage, hues: Hues) -> None:
    canvas, y, rng = stage.canvas, stage.outlook.horizon, stage.fixed("mountains")
    tall = min(1.0, (y - stage.outlook.ceiling(FAR)) / 120)
    peaks = [(-60.0, y + 10.0)]
    for i in range(8):
        peaks.append((-20 + i * 150 + rng.uniform(-30, 30), y - tall * rng.uniform(34, 92)))
        peaks.append((55 + i * 150 + rng.uniform(-15, 15), y - rng.uniform(2, 16)))
    line = open_curve(peaks, 0.7) + "L1200 1060L-60 1060Z"
    stage.paint("far", path(line, canvas.linear([(0, hues.far[0]), (0.3, hues.far[1])])))
    for x, top in peaks[1::2]:
        lit = f"M{num(x)} {num(top + 3)}q-24 22 -46 52q28 -14 40 -34Z"
        stage.paint("far", path(lit, tone(hues.far[0], 0.06), opacity=0.7))
    hill, ground = ridge(stage.fixed("mid"), y + 44, 18, base=1.6)
    stage.paint("mid", path(hill, canvas.linear([(0, hues.mid[1]), (0.25, hues.mid[0])])))
    for x in (90, 250, 560, 760, 940):
        stage.paint("mid", crater(canvas, x, ground(x) + 30, rng.uniform(22, 40), hues))


def _lander(stage: Stage, hues: Hues) -> None:
    """The rocket on the far edge of the plain and a flag beside it."""
    outlook, canvas = stage.outlook, stage.canvas
    x = outlook.focus(0.45) + (120 if outlook.focus_page < 500 else -120)
    y = outlook.horizon + 78
    size = min(0.56, max(0.3, (y - outlook.ceiling(0.45)) / 320))
    paint = tuple(mix(colour, hues.mid[1], 0.16) for colour in (RED, CREAM, METAL))
    stage.paint("mid", ellipse(x, y, 96 * size, 17 * size, hues.crater[0], opacity=0.7))
    stage.paint("mid", rocket(canvas, x, y, size, (paint[0], paint[1], paint[2])))
    flag = rect(-2.5, -96, 5, 96, hues.lit, rx=2)
    cloth = "M2 -96Q28 -104 60 -92Q54 -78 60 -60Q30 -68 2 -58Z"
    flag += path(cloth, canvas.form(hues.crystals[1], 0.1)) + star(29, -78, 9, "#fff6d8")
    side = 1 if outlook.focus_page < 500 else -1
    stage.paint("mid", placed(flag, x + side * 150 * size, y + 8, scale=size * 1.5))


def _plain(stage: Stage, hues: Hues) -> None:
    canvas, outlook, rng = stage.canvas, stage.outlook, stage.fixed("craters")
    hill, ground = ridge(stage.fixed("plain"), outlook.ground(0.27), 16, base=0.9)
    lit, body, near = hues.ground
    fill = canvas.linear([(0, lit), (0.2, body), (0.8, near)])
    stage.paint("stage", path(hill, fill))
    box = (-20, outlook.ground(0.27), 1040, 1000 - outlook.ground(0.27))
    stage.paint("stage", stage.strokes("stage", hill, box, (hues.lit, tone(body, -0.06)), "dust"))
    for x, share, w in (
        (120, 0.42, 66),
        (520, 0.40, 42),
        (900, 0.46, 80),
        (250, 0.86, 104),
        (770, 0.88, 86),
        (500, 0.70, 40),
    ):
        y = outlook.ground(share)
        if outlook.clear(x, y, 0.15, w) and y > ground(x) + 20:
            stage.paint("stage", crater(canvas, x + rng.uniform(-14, 14), y, w, hues))
    for px, py in stage.scatter(
        "stage",
        (0, outlook.ground(0.4), 1000, outlook.ground(0.55) - outlook.ground(0)),
        150,
        "stones",
        limit=9,
    ):
        stage.paint(
            "stage", rock(canvas, rng, px, py, 12 * outlook.size_at(py) + 5, tone(body, -0.04))
        )
    _footprints(stage, hues)


def _footprints(stage: Stage, hues: Hues) -> None:
    """Two rows of boot prints that lead up to the rocket."""
    outlook = stage.outlook
    goal = outlook.focus(0.15)
    for i in range(13):
        t = i / 12
        y = outlook.ground(0.96 - 0.62 * t)
        x = 520 + (goal - 520) * t + (12 if i % 2 else -12) * outlook.size_at(y)
        w = 9 * outlook.size_at(y)
        if outlook.clear(x, y, 0.15):
            stage.paint("stage", ellipse(x, y, w, w * 0.5, hues.crater[0], opacity=0.5))


def _frame(stage: Stage, hues: Hues) -> None:
    canvas, rng = stage.canvas, stage.fixed("frame")
    for x, y, size in ((-20, 1010, 120), (90, 1030, 74), (1015, 1012, 130), (900, 1034, 70)):
        if stage.outlook.clear(x, y - 60, 0, 40):
            stage.paint("frame", rock(canvas, rng, x, y, size, hues.frame))
            stage.paint("frame", circle(x, y - size * 0.5, 4, tone(hues.frame, 0.16)))
