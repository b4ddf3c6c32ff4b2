"""The footprint plain: giant footprints full of rain that mirror the sky, and who made them."""

from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, smooth
from stories.illustrator.kit.shapes import ellipse, path, placed, stroke
from stories.illustrator.scenes.dinosaur_time.beasts import long_neck, pterosaur
from stories.illustrator.scenes.dinosaur_time.hues import HUES
from stories.illustrator.scenes.dinosaur_time.plants import cycad, frame, meadow, top_fronds
from stories.illustrator.scenes.greenery import fern_clump
from stories.illustrator.scenes.ground import cast_shade, grass, land, pebble
from stories.illustrator.scenes.hour_sky import (
    Hues,
    air,
    covered,
    drift,
    falling_star,
    late,
    paint_sky,
    sun_or_moon,
    weathered,
)
from stories.illustrator.scenes.outlook import FAR, MID, STAGE
from stories.illustrator.scenes.sky import fireflies
from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.wildwood import crowns, valley
from stories.vocabulary import TimeOfDay

PRINT: tuple[Point, ...] = (
    (-0.5, 0.62), (-0.56, 0.26), (-0.76, 0.08), (-1.04, -0.2), (-1.14, -0.56), (-0.94, -0.72),
    (-0.72, -0.5), (-0.5, -0.22), (-0.3, -0.22), (-0.26, -0.6), (-0.26, -1.04), (0.0, -1.34),
    (0.26, -1.04), (0.26, -0.6), (0.3, -0.22), (0.5, -0.22), (0.72, -0.5), (0.94, -0.72),
    (1.14, -0.56), (1.04, -0.2), (0.76, 0.08), (0.56, 0.26), (0.5, 0.62), (0.0, 0.9),
)  # fmt: skip
"""A three-toed footprint, toes away from the viewer, in half-widths."""

FLAT = 0.46  # how much a print is foreshortened
TRACK = 8  # prints from the viewer to the distance
RAINBOW = ("#f79a8c", "#ffcb7c", "#fff2ad", "#b4e2ae", "#9fcdf0", "#c3b4ec")


def build(stage: Stage) -> None:
    hues = weathered(stage, HUES)
    stage.bank = hues.bank
    paint_sky(stage, hues.sky, stars=late(stage))
    sun_or_moon(stage, hues.disc, hues.halo, aside=270, low=0.2, r=54)
    if stage.light.time in (TimeOfDay.MORNING, TimeOfDay.DAY) and not covered(stage):
        _rainbow(stage)
    falling_star(stage, aside=120)
    drift(stage, hues.cloud, count=6, opacity=0.55 if late(stage) else 0.95, lowest=30)
    _distance(stage, hues)
    _giant(stage, hues)
    _plain(stage, hues)
    _prints(stage, hues)
    fireflies(stage, "stage", (40, stage.outlook.ground(0.1), 920, 360))
    frame(stage, hues, tall=0.9)
    top_fronds(stage, hues)


def _rainbow(stage: Stage) -> None:
    """A wide faint bow after the rain, below the text."""
    outlook = stage.outlook
    y, x = outlook.horizon + 40, outlook.focus(1.0)
    r = (outlook.horizon - outlook.ceiling(1.0)) * 1.0 + 20
    for i, colour in enumerate(RAINBOW):
        size = r - i * 9
        if size > 40:
            half = size * 1.25
            arc = (
                f"M{num(x - half)} {num(y)}A{num(half)} {num(size)} 0 0 1 {num(x + half)} {num(y)}"
            )
            stage.paint("sky", stroke(arc, colour, 9.5, opacity=0.45, stroke_linecap="butt"))


def _distance(stage: Stage, hues: Hues) -> None:
    """Low blue hills, and woods that stay far back."""
    outlook = stage.outlook
    y, x = outlook.horizon, outlook.focus(FAR)
    room = y - outlook.ceiling(FAR)
    land(
        stage,
        "far",
        y - min(46, room * 0.2),
        mix(hues.far[0], hues.sky[3], 0.2),
        "hills",
        amplitude=20,
        base=1.8,
    )
    crowns(
        stage,
        "far",
        y + 2,
        min(84, room * 0.3),
        mix(hues.far[1], hues.leaf[0], 0.3),
        hues.lit,
        "woods",
        step=76,
        palms=0.3,
        profile=valley(x, 0.3),
    )
    air(stage, "far", hues.mist, y - 70, y + 10, 0.5)


def _giant(stage: Stage, hues: Hues) -> None:
    """The maker of the track, far ahead, with a young one at its side."""
    outlook, canvas = stage.outlook, stage.canvas
    x, y = outlook.focus(MID), outlook.ground(0.06)
    land(
        stage,
        "mid",
        outlook.ground(0.015),
        mix(hues.ground[0], hues.mist, 0.35),
        "far plain",
        amplitude=4,
    )
    side = -1 if outlook.focus_page > 560 else 1
    rng = stage.fixed("far cycads")
    for dx, h in ((-420.0, 120), (-340, 84), (-205, 56), (220, 60), (330, 96), (436, 130)):
        px, foot = x + dx, outlook.ground(0.05) + abs(dx) * 0.03
        tall = min(h, foot - outlook.ceiling_at(px, 70, MID))
        if tall > 26:
            leaf = mix(mix(hues.leaf[0], hues.leaf[1], 0.5), hues.mist, 0.25)
            stage.paint(
                "mid", cycad(canvas, rng, px, foot, tall, leaf, mix(hues.bark, hues.mist, 0.3))
            )
    size = min(0.74, (y - outlook.ceiling(MID)) / 320)
    for dx, fit, skin in ((0.0, size, 0), (-side * 250 * size, size * 0.4, 2)):
        if fit > 0.08:
            stage.paint("mid", cast_shade(stage, "mid", x + dx, y, 190 * fit))
            colour = mix(hues.beast[skin], hues.mist, 0.14)
            stage.paint(
                "mid", placed(long_neck(stage, colour), x + dx, y, scale=round(fit, 3), mirror=side)
            )
    _gliders(stage, hues, x, side)


def _gliders(stage: Stage, hues: Hues, x: float, side: int) -> None:
    """Two pterosaurs behind the giant."""
    outlook = stage.outlook
    room = outlook.horizon - outlook.ceiling(MID)
    for at, dy, wing in ((side * -180, 0.7, 0.28), (side * -250, 0.84, 0.2)):
        if room > 120 and outlook.clear(x + at, outlook.horizon - room * dy, MID, 50):
            wings = mix(hues.beast[1], hues.sky[2], 0.25)
            stage.paint(
                "mid",
                placed(
                    pterosaur(stage, wings),
                    x + at,
                    outlook.horizon - room * dy,
                    scale=wing,
                    turn=-10,
                    mirror=side,
                ),
            )


def _plain(stage: Stage, hues: Hues) -> None:
    """Wet earth with patches of young green."""
    outlook, rng, canvas = stage.outlook, stage.loose("plain"), stage.canvas
    y = outlook.ground(0.10)
    mud = mix(mix(hues.path, hues.stone[1], 0.4), hues.ground[0], 0.18)
    land(stage, "stage", y, mud, "mud", amplitude=6, deepen=0.12)
    region = (0.0, y + 10, 1000.0, 970 - y)
    for px, py in stage.scatter("stage", region, 88, "green patches", limit=26):
        w = rng.uniform(50, 90) * outlook.size_at(py)
        if abs(px - 500) > 170:
            stage.paint(
                "stage", ellipse(px, py, w, w * 0.2, mix(hues.ground[0], mud, 0.3), opacity=0.8)
            )
    for px, py in stage.scatter("stage", region, 120, "puddles", limit=12):
        w = rng.uniform(16, 34) * outlook.size_at(py)
        stage.paint("stage", ellipse(px, py, w, w * 0.2, mix(hues.water[0], hues.sky[1], 0.4)))
    for px, py in stage.scatter("stage", region, 96, "pebbles", limit=16):
        stage.paint("stage", pebble(canvas, rng, px, py, 8 * outlook.size_at(py), hues.stone[0]))
    grass(
        stage,
        "stage",
        region,
        mix(hues.ground[1], hues.leaf[1], 0.2),
        "plain",
        spacing=36,
        limit=120,
        keep=lambda a, b: abs(a - 500) > 190,
    )
    meadow(stage, hues, region, lane=250, limit=36)
    for px, share, h in ((52, 0.34, 170), (950, 0.4, 190)):
        foot = outlook.ground(share)
        tall = min(h, foot - outlook.ceiling_at(px, 80, STAGE))
        if outlook.clear(px, foot - tall, STAGE, 60) and abs(px - outlook.focus(STAGE)) > 160:
            stage.paint("stage", cast_shade(stage, "stage", px, foot, tall * 0.5))
            plant = cycad(canvas, stage.fixed("near", px), px, foot, tall, hues.leaf[2], hues.bark)
            stage.paint("stage", plant)


def _prints(stage: Stage, hues: Hues) -> None:
    """The track from the viewer's feet to the giant, left and right in turn."""
    outlook = stage.outlook
    x0, y0 = outlook.focus(STAGE), outlook.ground(0.14)
    for i in range(TRACK):
        t = (i / (TRACK - 1)) ** 1.35
        y = y0 + (outlook.ground(0.88) - y0) * t
        w = 12 + 92 * t
        x = x0 + (520 - x0) * t + (1 if i % 2 else -1) * w * 0.98
        if outlook.clear(x, y, STAGE, w * 0.5):
            stage.paint("stage", _print(stage, hues, x, y, w, -7 if i % 2 else 7))


def _print(stage: Stage, hues: Hues, x: float, y: float, w: float, turn: float) -> str:
    """One footprint of half-width `w`: a pressed rim, water with the sky and a cloud in it."""
    canvas = stage.canvas
    mud = mix(hues.path, hues.stone[1], 0.4)

    def shape(scale: float, dy: float) -> str:
        return smooth([(u * w * scale, (v + dy) * w * scale * FLAT) for u, v in PRINT], 0.85)

    art = path(shape(1.2, -0.03), tone(mud, 0.06), opacity=0.9)
    art += path(shape(1.09, 0.0), tone(mud, -0.13))
    top, low = mix(hues.sky[1], hues.water[1], 0.5), mix(hues.sky[2], hues.water[1], 0.45)
    pool = canvas.linear([(0, low), (0.5, mix(top, low, 0.5)), (1, top)])
    water = shape(1.0, 0.04)
    art += path(water, pool)
    if w > 40:
        cloud = mix(hues.cloud, top, 0.25)
        inside = ellipse(-w * 0.2, w * 0.06, w * 0.36, w * 0.06, cloud, opacity=0.8)
        inside += ellipse(w * 0.02, w * 0.03, w * 0.2, w * 0.05, cloud, opacity=0.8)
        inside += ellipse(w * 0.3, -w * 0.1, w * 0.2, w * 0.03, cloud, opacity=0.6)
        glint = (
            f"M{num(-w * 0.5)} {num(w * 0.16)}q{num(w * 0.3)} {num(w * 0.07)} {num(w * 0.66)} "
            f"{num(w * 0.02)}"
        )
        inside += stroke(glint, "#ffffff", w * 0.03, opacity=0.7)
        art += canvas.clipped(inside, water)
        sprig = fern_clump(
            stage.fixed("sprig", round(x)), w * 0.86, w * 0.26, w * 0.26, hues.leaf[1], spread=5
        )
        art += sprig
    return placed(art, x, y, turn=turn * 0.4)
