"""The fern valley: a long valley between table mountains, with a far herd of long-necks."""

from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve, polyline
from stories.illustrator.kit.shapes import path, placed, stroke
from stories.illustrator.scenes.dinosaur_time.beasts import long_neck, pterosaur
from stories.illustrator.scenes.dinosaur_time.hues import HUES
from stories.illustrator.scenes.dinosaur_time.plants import frame, meadow, stand, top_fronds
from stories.illustrator.scenes.greenery import fern_clump, palm
from stories.illustrator.scenes.ground import cast_shade, grass, land, lay_path, winding_path
from stories.illustrator.scenes.hour_sky import (
    Hues,
    air,
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
from stories.vocabulary import BoxSide

HERD = ((0.0, 0.07, 0.64, 0, 1), (-170.0, 0.02, 0.3, 1, -1), (128.0, 0.015, 0.26, 0, 1),
        (206.0, 0.01, 0.17, 2, -1), (-236.0, 0.01, 0.15, 0, 1))  # fmt: skip
"""The herd: offset from the landmark, share of the ground, size, skin, and the way they look."""


def build(stage: Stage) -> None:
    hues = weathered(stage, HUES)
    stage.bank = hues.bank
    paint_sky(stage, hues.sky, stars=late(stage))
    sun_or_moon(stage, hues.disc, hues.halo, aside=150, low=0.34, r=60)
    falling_star(stage, aside=250)
    drift(stage, hues.cloud, count=4, opacity=0.5 if late(stage) else 0.9)
    mesas(stage, hues)
    _floor(stage, hues)
    _herd(stage, hues)
    _meadow(stage, hues)
    fireflies(stage, "stage", (40, stage.outlook.horizon - 40, 920, 380))
    frame(stage, hues)
    top_fronds(stage, hues)


def mesas(stage: Stage, hues: Hues, *, lift: float = 1.0) -> None:
    """Table mountains on both sides, lower towards the landmark, in two distances."""
    outlook, canvas = stage.outlook, stage.canvas
    y, x = outlook.horizon, outlook.focus(FAR)
    room = (y - outlook.ceiling(FAR)) * lift
    sides: tuple[tuple[str, tuple[tuple[float, float], ...]], ...] = (
        (mix(hues.far[0], hues.sky[3], 0.3), (
            (-700, 0.62), (-390, 0.62), (-372, 0.5), (-330, 0.48), (-300, 0.2), (-150, 0.12),
            (-60, 0.05), (90, 0.05), (180, 0.2), (196, 0.42), (300, 0.44), (318, 0.66), (700, 0.66),
        )),
        (hues.far[1], (
            (-700, 0.44), (-520, 0.44), (-500, 0.3), (-420, 0.26), (-380, 0.1), (-200, 0.04),
            (0, -0.02), (240, 0.05), (330, 0.12), (352, 0.34), (430, 0.36), (450, 0.48),
            (700, 0.48),
        )),
    )  # fmt: skip
    for colour, shape in sides:
        rim: list[Point] = []
        for dx, rise in shape:
            px = x + dx
            top = max(y - room * rise, outlook.ceiling_at(px, 20, FAR), _beside(stage, px - x))
            rim.append((px, top))
        rim = [(-700.0, rim[0][1]), *rim, (1700.0, rim[-1][1])]
        outline = polyline(rim) + "L1700 1060L-700 1060Z"
        fill = canvas.linear_at(
            [(0, tone(colour, 0.03)), (1, mix(colour, hues.mist, 0.55))], 0, y - room * 0.6, 0, y
        )
        stage.paint("far", path(outline, fill))
        bands = "".join(
            stroke(f"M-60 {num(y - room * k)}L1060 {num(y - room * k - 6)}", tone(colour, s), 9,
                   opacity=0.4)
            for k, s in ((0.54, -0.04), (0.42, 0.04), (0.33, -0.04), (0.24, 0.03))
        )  # fmt: skip
        edge = stroke(polyline(rim), mix(tone(colour, 0.06), hues.disc, 0.35), 5, opacity=0.7)
        stage.paint("far", canvas.clipped(bands + edge, outline))
    air(stage, "far", hues.mist, y - room * 0.4, y + 10, 0.5)


def _beside(stage: Stage, dx: float) -> float:
    """y below which mountains stay on the side of the landmark where a text stands, else 0."""
    outlook = stage.outlook
    box, foot = outlook.box, outlook.box.y + outlook.box.h + 16
    under = (box.side is BoxSide.LEFT and dx < -100) or (box.side is BoxSide.RIGHT and dx > 100)
    return outlook.horizon + (foot - outlook.horizon) / outlook.scale(FAR) if under else 0.0


def _floor(stage: Stage, hues: Hues) -> None:
    """The valley's floor with woods at its sides and a river that winds out of the distance."""
    outlook, canvas = stage.outlook, stage.canvas
    y, x = outlook.horizon, outlook.focus(MID)
    rise = min(190.0, (y - outlook.ceiling(MID)) * 0.6)
    crowns(
        stage,
        "mid",
        y + 6,
        rise,
        mix(hues.leaf[0], hues.mist, 0.35),
        hues.lit,
        "woods",
        step=100,
        palms=0.4,
        profile=valley(x, 0.06, half=250),
    )
    land(stage, "mid", y, mix(hues.ground[0], hues.mist, 0.35), "floor", amplitude=5)
    river: list[tuple[float, float, float]] = []
    for i in range(9):
        t = i / 8
        sway = (60 + 130 * t) * (1 if i % 2 else -1) * min(1.0, t * 2)
        river.append((x - 40 + sway, y + 4 + (outlook.ground(0.34) - y) * t, 5 + 60 * t * t))
    left = open_curve([(px - w, py) for px, py, w in river])
    right = open_curve([(px + w, py) for px, py, w in reversed(river)])
    water = canvas.linear_at(
        [(0, mix(hues.water[0], hues.disc, 0.4)), (1, hues.water[1])], 0, y, 0, outlook.ground(0.34)
    )
    stage.paint("mid", path(left + "L" + right[1:] + "Z", water))
    rng = stage.fixed("river ferns")
    for px, py, w in river[3::2]:
        for side in (-1, 1):
            leaf = mix(hues.leaf[1], hues.mist, 0.25)
            stage.paint("mid", fern_clump(rng, px + side * (w + 26), py + 6, 18 + w * 0.3, leaf))


def _herd(stage: Stage, hues: Hues) -> None:
    outlook = stage.outlook
    x, room = outlook.focus(MID), outlook.horizon - outlook.ceiling(MID)
    side = -1 if outlook.focus_page > 560 else 1
    for at, share, size, skin, way in reversed(HERD):
        dx = at * side
        foot = outlook.ground(share)
        fit = min(size, (foot - outlook.ceiling(MID)) / 330)
        if fit < 0.05 or not outlook.clear(x + dx, foot - 200 * fit, MID, 80 * fit):
            continue
        colour = mix(hues.beast[skin], hues.mist, 0.42 - size * 0.5 if size < 0.6 else 0.06)
        stage.paint("mid", cast_shade(stage, "mid", x + dx, foot, 170 * fit))
        beast = placed(
            long_neck(stage, colour), x + dx, foot, scale=round(fit, 3), mirror=way * side
        )
        stage.paint("mid", beast)
    if room > 120:
        for dx, dy, size in ((-210, 0.72, 0.34), (-120, 0.86, 0.22), (250, 0.8, 0.26)):
            px, py = x + dx, outlook.horizon - room * dy
            if outlook.clear(px, py, MID, 60):
                wings = mix(hues.beast[2], hues.sky[2], 0.25)
                flier = placed(pterosaur(stage, wings), px, py, scale=size, turn=-14)
                stage.paint("mid", flier)


def _meadow(stage: Stage, hues: Hues) -> None:
    """The near slope: tree ferns at the sides, a worn track between ferns."""
    outlook, canvas = stage.outlook, stage.canvas
    y, x = outlook.ground(0.24), outlook.focus(STAGE)
    rng = stage.fixed("tree ferns")
    height = land(stage, "stage", y, hues.ground[0], "meadow", amplitude=12, tilt=-18, deepen=0.13)
    walk = winding_path(stage, (x, height(x) + 2), 500, widths=(36, 330), bend=90)
    lay_path(stage, "stage", walk, mix(hues.path, hues.ground[0], 0.25), "track", y)
    for px, h in ((46, 420), (966, 460), (132, 250), (884, 290)):
        foot = height(px) + 30
        top = outlook.ceiling_at(px, h * 0.3, STAGE)
        tall = min(h, (foot - top) * 0.98)
        if tall > 90 and abs(px - x) > 200 and outlook.clear(px, foot - tall * 0.8, STAGE, 30):
            stage.paint("stage", cast_shade(stage, "stage", px, foot, tall * 0.2))
            leaf = mix(hues.leaf[1], hues.leaf[2], 0.5)
            stage.paint("stage", palm(canvas, rng, px, foot, tall, leaf, hues.bark, fronds=9))
    region = (0.0, y + 16, 1000.0, 965 - y)
    grass(
        stage,
        "stage",
        region,
        hues.ground[1],
        "meadow",
        spacing=40,
        limit=120,
        keep=lambda a, b: abs(a - 500) > 150,
    )
    stand(stage, hues, 0.34, lane=330)
    stand(stage, hues, 0.56, lane=400)
    meadow(stage, hues, region, lane=200, limit=38)
