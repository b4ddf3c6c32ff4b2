"""The nest ground: round nests with speckled eggs between horsetails, a mother who watches."""

import math
from random import Random

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.shapes import ellipse, path, placed, stroke
from stories.illustrator.scenes.dinosaur_time.beasts import (
    dragonfly,
    egg,
    hatchling,
    long_neck,
    three_horns,
)
from stories.illustrator.scenes.dinosaur_time.hues import HUES
from stories.illustrator.scenes.dinosaur_time.plants import (
    cycad,
    frame,
    horsetail,
    meadow,
    scale_tree,
    top_fronds,
)
from stories.illustrator.scenes.greenery import blade, fern_clump
from stories.illustrator.scenes.ground import cast_shade, grass, land, pebble
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


def build(stage: Stage) -> None:
    hues = weathered(stage, HUES)
    stage.bank = mix(hues.bank, hues.path, 0.35) if not late(stage) else hues.bank
    paint_sky(stage, hues.sky, stars=late(stage))
    sun_or_moon(stage, hues.disc, hues.halo, aside=290, low=0.12, r=48)
    falling_star(stage, aside=150)
    drift(stage, hues.cloud, count=3, opacity=0.5 if late(stage) else 0.85)
    _grove(stage, hues)
    _mother(stage, hues)
    _ground(stage, hues)
    _nests(stage, hues)
    fireflies(stage, "stage", (40, stage.outlook.horizon - 40, 920, 380))
    frame(stage, hues, tall=0.85)
    top_fronds(stage, hues)


def _grove(stage: Stage, hues: Hues) -> None:
    """Pale scale trees, then a thicket of horsetails that opens behind the mother."""
    outlook, canvas = stage.outlook, stage.canvas
    y, x = outlook.horizon, outlook.focus(FAR)
    room = y - outlook.ceiling(FAR)
    crowns(
        stage,
        "far",
        y,
        min(200, room * 0.62),
        mix(hues.far[1], hues.leaf[0], 0.25),
        hues.sky[3],
        "far",
        step=120,
        palms=0.5,
        profile=valley(x, 0.4),
    )
    rng = stage.fixed("scale trees")
    for dx in (-430, -345, -250, -168, 150, 236, 330, 420, 500):
        px = x + dx
        tall = min(420.0, y - outlook.ceiling_at(px, 70, FAR)) * rng.uniform(0.78, 0.98)
        if tall > 60:
            leaf = mix(hues.leaf[0], hues.far[1], 0.5)
            bark = mix(hues.bark, hues.far[1], 0.6)
            tree = scale_tree(canvas, rng, px, y + 8, tall, leaf, hues.lit, bark)
            stage.paint("far", tree)
    air(stage, "far", hues.mist, y - 130, y + 20, 0.6)
    base, middle = outlook.ground(0.05), outlook.focus(MID)
    for i in range(34):
        px = -30 + i * 32 + rng.uniform(-9, 9)
        away = min(1.0, abs(px - middle) / 330)
        tall = (90 + 170 * away**1.4) * rng.uniform(0.75, 1.05)
        tall = min(tall, base - outlook.ceiling_at(px, 30, MID))
        if tall > 30:
            leaf = mix(mix(hues.leaf[0], hues.leaf[1], rng.random()), hues.mist, 0.2)
            stage.paint("mid", horsetail(rng, px, base + 4, tall, leaf, hues.lit))
    land(stage, "mid", base - 2, mix(hues.ground[0], hues.mist, 0.3), "mid", amplitude=5)


def _mother(stage: Stage, hues: Hues) -> None:
    """A three-horned mother at the landmark, and a long neck over the far thicket."""
    outlook = stage.outlook
    x, base = outlook.focus(MID), outlook.ground(0.15)
    room = base - outlook.ceiling(MID)
    size = round(min(1.12, room / 215), 3)
    side = -1 if outlook.focus_page > 560 else 1
    if size > 0.3:
        skin = mix(hues.beast[1], hues.mist, 0.04)
        stage.paint("mid", cast_shade(stage, "mid", x - 20 * side, base, 190 * size))
        frill = mix(hues.beast[0], hues.lit, 0.25)
        beast = three_horns(stage, skin, frill)
        stage.paint("mid", placed(beast, x + 20 * side, base, scale=size, mirror=side))
    px = x - side * 330
    tall = min(0.62, (outlook.horizon + 20 - outlook.ceiling_at(px, 120, MID)) / 330)
    if tall > 0.3 and -40 < px < 1040:
        skin = mix(hues.beast[2], hues.mist, 0.34)
        stage.paint(
            "far",
            placed(
                long_neck(stage, skin), px, outlook.horizon + 12, scale=round(tall, 3), mirror=side
            ),
        )


def _ground(stage: Stage, hues: Hues) -> None:
    """Warm sand with pebbles, dry leaves and green tufts towards the sides."""
    outlook, rng = stage.outlook, stage.loose("sand")
    y = outlook.ground(0.19)
    sand = mix(hues.path, hues.ground[0], 0.42)
    land(stage, "stage", y, sand, "sand", amplitude=9, deepen=0.12)
    region = (0.0, y + 14, 1000.0, 965 - y)
    for px, py in stage.scatter("stage", region, 78, "patches", limit=26):
        w = 60 * outlook.size_at(py)
        shade = tone(sand, rng.choice((-0.04, 0.035)))
        stage.paint("stage", ellipse(px, py, w, w * 0.17, shade, opacity=0.5))
    for px, py in stage.scatter("stage", region, 84, "pebbles", limit=22):
        size = 8 * outlook.size_at(py)
        stage.paint("stage", pebble(stage.canvas, rng, px, py, size, rng.choice(hues.stone)))
    grass(
        stage,
        "stage",
        region,
        hues.ground[1],
        "tufts",
        spacing=42,
        limit=90,
        keep=lambda a, b: abs(a - 500) > 230,
    )
    for px, h in ((24, 240), (84, 170), (930, 190), (984, 260)):
        foot = outlook.ground(0.3)
        tall = min(h, foot - outlook.ceiling_at(px, 50, STAGE))
        if tall > 60 and outlook.clear(px, foot - tall * 0.7, STAGE, 30):
            for dx, share in ((-20, 0.8), (0, 1.0), (22, 0.7)):
                leaf = mix(hues.leaf[1], hues.leaf[2], rng.random())
                stage.paint("stage", horsetail(rng, px + dx, foot, tall * share, leaf, hues.lit))
    for px, share, h in ((120, 0.36, 130), (886, 0.4, 150)):
        foot = outlook.ground(share)
        if outlook.clear(px, foot - h, STAGE, 60) and abs(px - outlook.focus(STAGE)) > 190:
            stage.paint("stage", cast_shade(stage, "stage", px, foot, h * 0.5))
            plant = cycad(stage.canvas, rng, px, foot, h, hues.leaf[2], hues.bark)
            stage.paint("stage", plant)
    meadow(stage, hues, region, lane=260, limit=26)


def _nests(stage: Stage, hues: Hues) -> None:
    """The great nest at the landmark with a hatching egg, and two smaller ones."""
    outlook, rng = stage.outlook, stage.fixed("nests")
    x = outlook.focus(STAGE)
    side = -1 if outlook.focus_page > 560 else 1
    for dx, share, w, babies in (
        (-side * 250, 0.22, 74, 0),
        (side * 215, 0.27, 88, 0),
        (0, 0.36, 138, 1),
    ):
        y, px = outlook.ground(share), x + dx
        if outlook.clear(px, y - 60, STAGE, w * 0.7):
            size = 0.62 + 0.5 * (outlook.size_at(y) - 0.5)
            stage.paint(
                "stage", placed(_nest(stage, rng, hues, w, babies), px, y, scale=round(size, 3))
            )
    for dx, dy, size in ((-110, -70, 0.5), (150, -120, 0.42)):
        if outlook.clear(x + dx, outlook.horizon + dy, STAGE, 50):
            insect = dragonfly(stage, mix("#4fb0c0", hues.sky[1], 0.2))
            stage.paint("stage", placed(insect, x + dx, outlook.horizon + dy, scale=size, turn=-12))


def _nest(stage: Stage, rng: Random, hues: Hues, w: float, babies: int) -> str:
    """A round nest of twigs and fern of half-width `w`, with eggs; foot of the front at y = 24."""
    canvas, twig = stage.canvas, mix(hues.bark, hues.path, 0.3)
    art = ellipse(0, 12, w * 1.25, w * 0.3, stage.light.shadow, opacity=0.2)
    art += canvas.glow(0, -20, w * 1.7, hues.halo, 0.55)
    art += ellipse(0, -8, w, w * 0.3, tone(twig, -0.1)) + ellipse(
        0, -4, w * 0.84, w * 0.22, tone(twig, -0.18)
    )
    art += _twigs(rng, w, twig, -1)
    shells, size = (*hues.cloth, hues.cloth[0]), w / 108
    spots = ((-0.52, -6, -14, 0), (0.54, -6, 12, 2), (0.24, -12, 5, 1), (-0.2, -12, -4, 3))
    for at, dy, lean, colour in spots:
        art += placed(egg(stage, shells[colour], lean), at * w, dy, scale=round(size, 3))
    if babies:
        baby = hatchling(stage, mix(hues.beast[1], hues.lit, 0.2), hues.cloth[0])
        art += placed(baby, w * 0.02, 4, scale=round(size * 1.12, 3))
    front = f"M{num(-w * 1.06)} -10Q{num(-w * 0.9)} 30 0 32Q{num(w * 0.9)} 30 {num(w * 1.06)} -10"
    front += f"Q{num(w * 0.7)} 12 0 13Q{num(-w * 0.7)} 12 {num(-w * 1.06)} -10Z"
    art += path(front, canvas.form(twig, 0.09)) + _twigs(rng, w, twig, 1)
    ferns = "".join(
        path(
            blade(k * w, 14 - abs(k) * 18, w * 0.42, w * 0.08, 90 - k * 70 + d),
            mix(hues.leaf[1], hues.lit, s),
        )
        for k in (-0.8, -0.35, 0.2, 0.7)
        for d, s in ((-26, 0.0), (14, 0.3))
    )
    sprig = fern_clump(rng, -w * 1.08, 12, w * 0.5, hues.leaf[1])
    return art + ferns + sprig


def _twigs(rng: Random, w: float, twig: str, side: int) -> str:
    """Twigs laid round the nest's far (-1) or near (1) rim."""
    art = ""
    for tint in (-0.07, 0.06, 0.0):
        data = ""
        for _ in range(9):
            angle = math.radians(rng.uniform(12, 168)) * side
            px, py = math.cos(angle) * w * rng.uniform(0.92, 1.04), math.sin(angle) * w * 0.26
            turn = math.atan2(math.cos(angle) * 0.28, -math.sin(angle)) + rng.uniform(-0.4, 0.4)
            reach = w * rng.uniform(0.16, 0.3)
            dx, dy = math.cos(turn) * reach, math.sin(turn) * reach
            data += f"M{num(px - dx)} {num(py - dy - 2)}L{num(px + dx)} {num(py + dy - 2)}"
        art += stroke(data, tone(twig, tint), max(2.4, w * 0.035))
    return art
