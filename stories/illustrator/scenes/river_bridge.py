"""The river: a stone bridge with one arch, its picture in the water, willows and a mill."""

import math

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve
from stories.illustrator.kit.shapes import ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.cottages import PLASTERS, ROOFS, Builder
from stories.illustrator.scenes.flora import BLOSSOMS, bush, flower, reeds, round_tree
from stories.illustrator.scenes.ground import Height, cast_shade, grass, land, pebble
from stories.illustrator.scenes.outlook import FRAME, MID, STAGE
from stories.illustrator.scenes.riverbank import mill_wheel, willow
from stories.illustrator.scenes.sky import birds, fireflies, open_sky
from stories.illustrator.scenes.stage import Stage
from stories.vocabulary import TimeOfDay

GREEN, HILLS, LEAF = "#94c873", "#9cc79a", "#6aa968"
STONE, WATER = "#d8ccbd", "#6fbfd0"
MIRROR = {
    TimeOfDay.MORNING: 0.34,
    TimeOfDay.DAY: 0.24,
    TimeOfDay.DUSK: 0.62,
    TimeOfDay.NIGHT: 0.2,
}
"""How much of the sky the river shows."""

SMALLEST_MILL = 80.0  # page units of room
SPAN = 330.0  # half of the bridge's whole length
ARCH = 104.0  # half of the arch's width


def build(stage: Stage) -> None:
    open_sky(stage)
    birds(stage, "far", (120, 120, 760, 220))
    y = stage.outlook.horizon
    for key, rise, depth in (("blue hills", 64.0, 0.68), ("green hills", 30.0, 0.5)):
        rise = min(rise, (y - stage.outlook.ceiling(MID)) * 0.3)
        land(stage, "far", y - rise, stage.tint(HILLS, depth), key, amplitude=24, base=1.7)
    _far_bank(stage)
    _water(stage)
    _bridge(stage)
    height = land(
        stage,
        "stage",
        stage.outlook.ground(0.50),
        stage.tint(GREEN),
        "near bank",
        amplitude=13,
        tilt=-20,
    )
    _bank_edge(stage, height)
    _meadow(stage, height)
    fireflies(stage, "stage", (60, y - 40, 880, 300))
    _frame(stage)
    stage.bank = "#c4e295"
    stage.verdant = True


def _far_bank(stage: Stage) -> None:
    outlook, rng = stage.outlook, stage.fixed("far bank")
    base, focus = outlook.ground(0.045), outlook.focus(MID)
    room = base - outlook.ceiling(MID)
    height = land(stage, "mid", base - 10, stage.tint(GREEN, 0.22), "far bank", amplitude=9)
    _mill(stage, focus + 322, base, height)
    leaf, bark = stage.tint(LEAF, 0.24), stage.tint("#86644c", 0.26)
    for dx, share in ((-420, 0.92), (-330, 0.7), (-250, 0.5), (214, 0.46), (434, 0.84)):
        x = focus + dx
        h = min(190.0, room, base - outlook.ceiling_at(x, 70, MID)) * share
        if h < 24:
            continue
        stage.paint("mid", cast_shade(stage, "mid", x, height(x) + 8, h * 0.25))
        art = round_tree if dx > -400 else willow
        if art is willow:
            stage.paint("mid", willow(stage, rng, x, height(x) + 8, h * 1.1, leaf, bark))
        else:
            stage.paint(
                "mid", round_tree(stage.canvas, rng, x, height(x) + 8, h, leaf, bark, marks=16)
            )


def _mill(stage: Stage, x: float, base: float, height: Height) -> None:
    """The mill with its wheel, where the text leaves room for it."""
    free = base - stage.outlook.ceiling_at(x, 70, MID)
    if free < SMALLEST_MILL:
        return
    builder = Builder(stage.canvas, stage.light, depth=0.22)
    size = round(min(1.0, free / 190), 3)
    mill = builder.cottage(stage.fixed("mill"), 104, 88, PLASTERS[0], ROOFS[3])
    stage.paint("mid", placed(mill, x, height(x) + 8, scale=size))
    stage.paint("mid", placed(mill_wheel(stage), x - 62 * size, height(x) - 4, scale=size))


def _water(stage: Stage) -> None:
    """The river across the page, paler towards the far bank, with glints of light."""
    outlook, light = stage.outlook, stage.light
    top, foot = outlook.ground(0.05), outlook.ground(0.60)
    water = mix(stage.tint(WATER), light.sky[1], MIRROR[light.time])
    fill = stage.canvas.linear_at(
        [(0, mix(water, light.sky[2], 0.4)), (0.5, water), (1, tone(water, -0.09))], 0, top, 0, foot
    )
    outline = f"M-60 {num(top)}L1060 {num(top)}L1060 {num(foot)}L-60 {num(foot)}Z"
    stage.paint("stage", path(outline, fill))
    glints = (tone(water, 0.09), tone(water, -0.05), light.glow)
    stage.paint(
        "stage",
        stage.strokes(
            "stage",
            outline,
            (-20, top, 1040, foot - top),
            glints,
            "water",
            count=90,
            length=(24, 90),
            width=(1.6, 4.0),
            opacity=0.5,
        ),
    )
    x = outlook.focus(STAGE)
    glitter = stage.canvas.radial(
        [(0, light.disc, 0.75), (0.5, light.glow, 0.3), (1, light.glow, 0)]
    )
    stage.paint("stage", ellipse(x, top + 90, 230, 74, glitter))
    shade = stage.canvas.linear_at(
        [(0, light.shadow, 0.26), (1, light.shadow, 0)], 0, top, 0, top + 34
    )
    stage.paint("stage", rect(-60, top, 1120, 34, shade))
    _lilies(stage, water)


def _lilies(stage: Stage, water: str) -> None:
    """Lily pads, every other one in bloom, away from the bridge."""
    outlook, rng = stage.outlook, stage.loose("lilies")
    spots = stage.scatter(
        "stage",
        (30, outlook.ground(0.24), 940, outlook.ground(0.4) - outlook.ground(0.24)),
        70,
        "lilies",
        keep=lambda x, y: abs(x - outlook.focus(STAGE)) > 170,
        limit=9,
    )
    pad = stage.tint("#6db36a")
    for i, (x, y) in enumerate(spots):
        size = outlook.size_at(y) * 26
        stage.paint("stage", ellipse(x, y, size, size * 0.34, tone(pad, rng.uniform(-0.05, 0.04))))
        stage.paint(
            "stage", path(f"M{num(x)} {num(y)}l{num(size)} -3l-3 {num(size * 0.2)}Z", water)
        )
        if i % 2 == 0:
            bloom = stage.tint("#f9b6c6")
            petals = "".join(
                placed(ellipse(0, -7, 4, 8, tone(bloom, 0.03 * (k % 2))), turn=-60 + 30 * k)
                for k in range(5)
            )
            stage.paint("stage", placed(petals, x - 4, y - 2, scale=round(size / 22, 3)))


def _bridge(stage: Stage) -> None:
    """The bridge and its reflection."""
    outlook = stage.outlook
    x, y = outlook.focus(STAGE), outlook.ground(0.20)
    size = min(1.0, (y - outlook.ceiling(STAGE)) / 150, (1000 - outlook.horizon) / 360)
    art = _bridge_art(stage)
    mirror = f"translate({num(x)} {num(y)}) scale({size:.3f} {-size * 0.5:.3f})"
    stage.paint("stage", f'<g transform="{mirror}" opacity="0.28">{art}</g>')
    stage.paint("stage", placed(art, x, y, scale=round(size, 3)))
    foam = tone(mix(stage.tint(WATER), stage.light.sky[2], 0.6), 0.05)
    for dx in (-ARCH - 34, ARCH + 34):
        stage.paint("stage", ellipse(x + dx * size, y + 3, 44 * size, 5, foam, opacity=0.7))


def _bridge_art(stage: Stage) -> str:
    stone = stage.tint(STONE, 0.06)
    dark, pale = tone(stone, -0.11), tone(stone, 0.05)
    deck = open_curve(
        [(-SPAN, -30), (-200, -66), (-90, -98), (0, -108), (90, -98), (200, -66), (SPAN, -30)]
    )
    rail = open_curve(
        [(SPAN, -56), (200, -94), (90, -128), (0, -138), (-90, -128), (-200, -94), (-SPAN, -56)]
    )
    body = (
        deck
        + f"L{num(SPAN)} 14L{num(ARCH)} 4Q{num(ARCH)} -76 0 -78Q{num(-ARCH)} -76 {num(-ARCH)} 4"
        f"L{num(-SPAN)} 14Z"
    )
    under = path(
        f"M{num(-ARCH)} 4Q{num(-ARCH)} -76 0 -78Q{num(ARCH)} -76 {num(ARCH)} 4Z",
        stage.canvas.linear(
            [(0, mix(dark, stage.light.shadow, 0.5)), (1, mix(dark, stage.tint(WATER), 0.5))]
        ),
    )
    fill = stage.canvas.linear([(0, pale), (0.5, stone), (1, dark)])
    wall = path(body, fill)
    parapet = path(
        deck + "L" + rail[1:] + "Z", stage.canvas.linear([(0, tone(stone, 0.07)), (1, stone)])
    )
    caps = stroke(rail, tone(stone, 0.08), 7) + stroke(deck, dark, 4, opacity=0.5)
    moss = stage.tint("#7fae6a", 0.05)
    tufts = "".join(
        ellipse(mx, my, 20, 6, moss, opacity=0.8)
        for mx, my in ((-258, 0), (-150, 6), (170, 4), (270, -2), (-60, -96))
    )
    return (
        under
        + wall
        + stage.canvas.clipped(_stones(stage, stone), body)
        + _arch_ring(stone)
        + parapet
        + caps
        + tufts
    )


def _stones(stage: Stage, stone: str) -> str:
    """Darker and paler stones over the whole wall; the caller clips them."""
    rng = stage.fixed("bridge stones")
    stones = []
    for _ in range(60):
        x, y = rng.uniform(-SPAN, SPAN - 20), rng.uniform(-96, 6)
        shade = tone(stone, rng.choice((-0.11, 0.05)))
        w, h = rng.uniform(16, 30), rng.uniform(9, 13)
        stones.append(rect(x, y, w, h, shade, rx=4, opacity=0.5))
    return "".join(stones)


def _arch_ring(stone: str) -> str:
    """The wedge stones round the arch."""
    ring = []
    for i in range(13):
        angle = math.pi * (i + 0.5) / 13
        x, y = -math.cos(angle) * (ARCH + 9), 4 - math.sin(angle) * 88
        block = rect(-9, -11, 18, 22, tone(stone, 0.05) if i % 2 else stone, rx=3)
        ring.append(placed(block, x, y, turn=math.degrees(angle) - 90))
    return "".join(ring)


def _bank_edge(stage: Stage, height: Height) -> None:
    """Sand, stones and reeds where the near meadow meets the water."""
    rng, outlook = stage.loose("bank edge"), stage.outlook
    stone = stage.tint("#cfc6ba")
    for i in range(18):
        x = 20 + i * 57 + rng.uniform(-16, 16)
        y = height(x) + rng.uniform(-2, 8)
        if outlook.clear(x, y, STAGE):
            stage.paint("stage", pebble(stage.canvas, rng, x, y, rng.uniform(9, 19), stone))
    reed, head = stage.tint("#6fa862"), stage.tint("#8a5f47")
    for x in (70, 150, 868, 948):
        if outlook.clear(x, height(x) - 60, STAGE, pad=50):
            stage.paint("stage", reeds(rng, x, height(x) + 12, 1.05, reed, head))


def _meadow(stage: Stage, height: Height) -> None:
    outlook, rng = stage.outlook, stage.loose("meadow")
    top = outlook.ground(0.56)
    region = (0.0, top, 1000.0, 985 - top)
    grass(stage, "stage", region, stage.tint(GREEN), "meadow", spacing=38)
    stem = stage.tint("#4f8f5b")
    for x, y in stage.scatter("stage", region, 56, "meadow flowers", limit=34):
        petal = stage.tint(rng.choice(BLOSSOMS))
        stage.paint("stage", flower(rng, x, y, petal, stem, outlook.size_at(y) * 0.95))


def _frame(stage: Stage) -> None:
    rng, leaf = stage.loose("frame"), stage.tint("#37785c")
    reed, head = tone(leaf, 0.08), stage.tint("#7a5138")
    for x, w in ((-6, 116), (1006, 120), (908, 70)):
        if stage.outlook.clear(x, 960, FRAME, pad=w * 0.4):
            stage.paint("frame", bush(stage.canvas, rng, x, 1024, w, leaf))
    for x in (44, 962):
        if stage.outlook.clear(x, 900, FRAME, pad=60):
            stage.paint("frame", reeds(rng, x, 1010, 1.5, reed, head))
