"""The swamp: shallow green water between great flared trunks, dragonflies, a friendly neck."""

import math

from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve
from stories.illustrator.kit.shapes import ellipse, path, placed, stroke
from stories.illustrator.scenes.dinosaur_time.beasts import dragonfly, long_neck
from stories.illustrator.scenes.dinosaur_time.hues import HUES
from stories.illustrator.scenes.dinosaur_time.plants import (
    frame,
    horsetail,
    meadow,
    stand,
    top_fronds,
)
from stories.illustrator.scenes.dinosaur_time.swamp_trees import knee, swamp_tree
from stories.illustrator.scenes.flora import reeds
from stories.illustrator.scenes.greenery import blade
from stories.illustrator.scenes.ground import grass, land
from stories.illustrator.scenes.heavens import halo
from stories.illustrator.scenes.hour_sky import (
    Hues,
    air,
    covered,
    late,
    paint_sky,
    sunbeams,
    veils,
    weathered,
)
from stories.illustrator.scenes.layout import SIDES
from stories.illustrator.scenes.outlook import FAR, MID, SKY, STAGE
from stories.illustrator.scenes.sky import fireflies
from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.wildwood import crowns, valley

SHORE = 0.50  # share of the ground where the near bank begins
WINGS = ("#37b3c4", "#e8795a", "#8f86e0")


def build(stage: Stage) -> None:
    hues = weathered(stage, HUES)
    stage.bank = hues.bank
    green = (mix(colour, hues.leaf[0], 0.2 if not late(stage) else 0.06) for colour in hues.sky)
    top, upper, lower, low = green
    paint_sky(stage, (top, upper, lower, low), stars=stage.light.dark)
    _wood(stage, hues)
    _trunks(stage, hues)
    _water(stage, hues)
    _neck(stage, hues)
    _bank(stage, hues)
    _insects(stage, hues)
    fireflies(stage, "stage", (40, stage.outlook.horizon - 90, 920, 380))
    frame(stage, hues)
    top_fronds(stage, hues)


def _wood(stage: Stage, hues: Hues) -> None:
    """The light at the end of the water, between bands of misty wood."""
    outlook = stage.outlook
    y, x = outlook.horizon, outlook.focus(FAR)
    room = y - outlook.ceiling(FAR)
    if not covered(stage):
        stage.paint("sky", halo(stage, outlook.focus(SKY), y - 60, 330, hues.disc, 0.8))
    crowns(
        stage,
        "far",
        y + 4,
        min(330, room * 0.92),
        mix(hues.leaf[0], hues.sky[3], 0.62),
        hues.sky[3],
        "pale",
        step=130,
        palms=0.3,
        profile=valley(x, 0.35, half=210),
    )
    air(stage, "far", hues.mist, y - 180, y + 10, 0.55)
    crowns(
        stage,
        "far",
        y + 10,
        min(280, room * 0.8),
        mix(hues.leaf[0], hues.far[1], 0.3),
        hues.lit,
        "wood",
        step=112,
        palms=0.4,
        profile=valley(x, 0.12, half=220),
    )
    air(stage, "far", hues.mist, y - 90, y + 30, 0.55)


def _trunks(stage: Stage, hues: Hues) -> None:
    outlook = stage.outlook
    x, y = outlook.focus(MID), outlook.ground(0.07)
    for dx, w, tall, fade in (
        (-190, 15, 0.74, 0.5),
        (176, 16, 0.7, 0.46),
        (-310, 24, 0.88, 0.32),
        (300, 26, 0.92, 0.28),
        (452, 36, 1.0, 0.12),
        (-470, 38, 1.0, 0.1),
    ):
        px, foot = x + dx, y + (0.4 - fade) * 80
        if not -70 < px < 1070:
            continue
        h = min(430.0, foot - outlook.ceiling_at(px, 120, MID)) * tall
        if h > 70:
            swamp_tree(stage, "mid", px, foot, h, w * min(1.0, 0.4 + h / 420), hues, fade)
    if outlook.box.side not in SIDES:
        strength = 0.14 if stage.light.dark else 0.36
        sunbeams(stage, "mid", x + 40, outlook.ceiling(MID), outlook.ground(0.5), strength)


def _water(stage: Stage, hues: Hues) -> None:
    """Still water with duckweed, mirrored trunks, roots like knees and banks of mist."""
    outlook, canvas = stage.outlook, stage.canvas
    top, foot, x = outlook.ground(0.05), outlook.ground(0.64), outlook.focus(STAGE)
    depth = foot - top
    far, near = mix(hues.water[0], hues.lit, 0.22), mix(hues.water[1], hues.leaf[1], 0.64)
    outline = f"M-60 {num(top)}L1060 {num(top)}L1060 {num(foot)}L-60 {num(foot)}Z"
    stops = [(0, far), (0.3, mix(far, near, 0.55)), (1, tone(near, -0.05))]
    stage.paint("stage", path(outline, canvas.linear_at(stops, 0, top, 0, foot)))
    _mirrors(stage, mix(near, hues.bark, 0.45), top, depth)
    stage.paint(
        "stage",
        stage.strokes(
            "stage",
            outline,
            (-20, top, 1040, depth),
            (far, tone(near, 0.08), tone(near, -0.05)),
            "still",
            count=90,
            length=(30, 120),
            width=(1.6, 4),
            opacity=0.5,
        ),
    )
    glow = canvas.radial([(0, hues.disc, 0.8), (0.5, hues.halo, 0.35), (1, hues.halo, 0)])
    stage.paint("stage", ellipse(x, top + depth * 0.22, 170, depth * 0.3, glow))
    _weed(stage, hues, top, depth)
    veils(stage, "stage", hues.mist, ((200, top + 4, 300, 22), (790, top + 10, 320, 24)))


def _mirrors(stage: Stage, shade: str, top: float, depth: float) -> None:
    """The trunks upside down in the water."""
    outlook, canvas = stage.outlook, stage.canvas
    for dx, w, reach in (
        (-190, 17, 0.3),
        (176, 17, 0.3),
        (-310, 30, 0.42),
        (300, 32, 0.44),
        (452, 50, 0.6),
        (-470, 50, 0.6),
    ):
        px = outlook.on_page(outlook.focus(MID) + dx, 0, MID)[0]
        px = 500 + (px - 500) / outlook.scale(STAGE)
        fill = canvas.linear_at([(0, shade, 0.6), (1, shade, 0)], 0, top, 0, top + depth * reach)
        data = (
            f"M{num(px - w * 1.6)} {num(top)}L{num(px + w * 1.6)} {num(top)}L{num(px + w)} "
            f"{num(top + depth * reach)}L{num(px - w)} {num(top + depth * reach)}Z"
        )
        stage.paint("stage", path(data, fill))


def _weed(stage: Stage, hues: Hues, top: float, depth: float) -> None:
    """Duckweed in patches and roots that come up out of the water."""
    outlook, rng, x = stage.outlook, stage.fixed("weed"), stage.outlook.focus(STAGE)
    weed = mix(hues.leaf[0], hues.lit, 0.45)
    for px, py in stage.scatter(
        "stage",
        (10, top + depth * 0.16, 980, depth * 0.62),
        74,
        "weed",
        keep=lambda a, b: abs(a - x) > 120,
        limit=24,
    ):
        w = 42 * outlook.size_at(py) * rng.uniform(0.7, 1.2)
        stage.paint("stage", ellipse(px, py, w, w * 0.2, tone(weed, rng.uniform(-0.06, 0.02))))
        stage.paint(
            "stage", ellipse(px - w * 0.4, py + w * 0.12, w * 0.5, w * 0.12, tone(weed, 0.03))
        )
    for px in (70.0, 128.0, 214.0, 806.0, 872.0, 940.0):
        py = top + depth * rng.uniform(0.2, 0.5)
        if outlook.clear(px, py - 40, STAGE, 30) and abs(px - x) > 110:
            stage.paint("stage", knee(stage, hues, px, py, rng.uniform(30, 54)))


def _neck(stage: Stage, hues: Hues) -> None:
    """A long-neck that stands in the water up to its back, waterweed on its head."""
    outlook, canvas = stage.outlook, stage.canvas
    x, y = outlook.focus(STAGE), outlook.ground(0.13)
    side = -1 if outlook.focus_page > 560 else 1
    size = min(0.86, (y - outlook.ceiling(STAGE)) / 245)
    if size < 0.24 or not outlook.clear(x + side * 60, y - 150 * size, STAGE, 60):
        return
    skin = mix(hues.beast[0], hues.mist, 0.1)
    water = "M-260 -330L260 -330L260 -84Q120 -74 0 -84Q-130 -94 -260 -84Z"
    art = canvas.clipped(long_neck(stage, skin), water)
    weed = mix(hues.leaf[1], hues.lit, 0.3)
    art += path("".join(blade(180, -300, 34, 8, a) for a in (30, 62, 96, 128, 150)), weed)
    art += ellipse(176, -301, 25, 7, weed)
    pale = mix(hues.water[0], "#ffffff", 0.3)
    art += stroke("M-170 -84Q-40 -72 120 -84M-210 -70Q-30 -56 160 -72", pale, 4, opacity=0.7)
    stage.paint("stage", placed(art, x, y + 84 * size, scale=round(size, 3), mirror=side))


def _bank(stage: Stage, hues: Hues) -> None:
    """The mossy near bank with a fallen trunk to sit on."""
    outlook, rng, canvas = stage.outlook, stage.loose("bank"), stage.canvas
    y = outlook.ground(SHORE)
    soil = mix(hues.ground[0], hues.leaf[0], 0.3)
    height = land(stage, "stage", y, soil, "bank", amplitude=14, tilt=14, deepen=0.13)
    rim: list[Point] = [(px, height(px) + 3) for px in range(-60, 1061, 56)]
    stage.paint("stage", stroke(open_curve(rim), mix(hues.bark, soil, 0.45), 9, opacity=0.6))
    for px in (60, 132, 878, 952):
        if outlook.clear(px, height(px) - 60, STAGE, 50):
            stalk = mix(hues.leaf[1], hues.leaf[2], 0.4)
            stage.paint("stage", reeds(rng, px, height(px) + 14, 1.0, stalk, hues.bark))
    for px, h in ((22, 200), (984, 220)):
        if outlook.clear(px, height(px) - h, STAGE, 20):
            stage.paint("stage", horsetail(rng, px, height(px) + 30, h, hues.leaf[2], hues.lit))
    region = (0.0, y + 22, 1000.0, 960 - y)
    grass(stage, "stage", region, hues.ground[1], "bank", spacing=38, limit=120)
    stand(stage, hues, SHORE + 0.12, lane=380)
    meadow(stage, hues, region, lane=240, limit=30)
    x, at = (150.0 if outlook.focus_page > 500 else 850.0), outlook.ground(SHORE + 0.2)
    if outlook.clear(x, at - 30, STAGE, 80) and not stage.scene.cast:
        log = path("M-110 -30Q0 -40 110 -28L112 0Q0 10 -110 2Z", canvas.form(hues.bark, 0.1))
        stage.paint("stage", placed(log, x, at))


def _insects(stage: Stage, hues: Hues) -> None:
    """Dragonflies as large as birds, over the water and close by."""
    outlook, rng = stage.outlook, stage.loose("dragonflies")
    x, y = outlook.focus(STAGE), outlook.horizon
    side = -1 if outlook.focus_page > 560 else 1
    for i, (dx, dy, size) in enumerate(((60, -96, 0.56), (-260, 56, 0.6), (210, -20, 0.72),
                                        (130, 110, 0.8))):  # fmt: skip
        px, py = x - side * dx + rng.uniform(-30, 30), y + dy + rng.uniform(-12, 12)
        if outlook.clear(px, py, STAGE, 60) and 40 < px < 960:
            wing = mix(WINGS[i % 3], hues.sky[1], 0.35 if stage.light.dark else 0.08)
            turn = math.degrees(math.sin(i * 2.1)) * 0.35
            insect = placed(
                dragonfly(stage, wing), px, py, scale=size, turn=turn, mirror=1 if i % 2 else -1
            )
            stage.paint("stage", insect)
