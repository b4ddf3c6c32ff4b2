"""The waterfall: a curtain of white water into a green pool with stepping stones."""

import itertools

from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import blob, num, polyline
from stories.illustrator.kit.shapes import ellipse, path, placed, stroke
from stories.illustrator.scenes.greenery import fern_clump, liana
from stories.illustrator.scenes.ground import grass, land
from stories.illustrator.scenes.hour_sky import (
    Hues,
    air,
    covered,
    drift,
    late,
    paint_sky,
    standing,
    sun_or_moon,
    weathered,
)
from stories.illustrator.scenes.jungle_expedition.fauna import butterfly, capybara
from stories.illustrator.scenes.jungle_expedition.hues import HUES
from stories.illustrator.scenes.jungle_expedition.undergrowth import (
    corner_leaves,
    thicket,
    top_leaves,
    undergrowth,
)
from stories.illustrator.scenes.outlook import FAR, MID, STAGE
from stories.illustrator.scenes.sky import fireflies
from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.wildwood import crowns, dome, valley
from stories.vocabulary import TimeOfDay

RAINBOW = ("#f58a7c", "#ffc46b", "#fff0a0", "#a8dfa0", "#8cc6ee", "#b8a4e8")
SHORE = 0.46  # share of the ground where the near bank begins
FROM_ABOVE = 0.22  # share of the ground where the wall stands when seen from above
HALF = 96.0  # half of the fall's width at its foot


def build(stage: Stage) -> None:
    hues = weathered(stage, HUES)
    stage.bank = hues.bank
    paint_sky(stage, hues.sky, stars=stage.light.dark)
    sun_or_moon(stage, hues.disc, hues.halo, aside=300, low=0.05)
    drift(stage, hues.cloud, count=2, opacity=0.35 if late(stage) else 0.75)
    _woods(stage, hues)
    _cliff(stage, hues)
    _pool(stage, hues)
    _bank(stage, hues)
    fireflies(stage, "stage", (60, stage.outlook.horizon - 60, 880, 320))
    corner_leaves(stage, hues)
    top_leaves(stage, hues)


def _woods(stage: Stage, hues: Hues) -> None:
    outlook = stage.outlook
    y = outlook.horizon
    room = y - outlook.ceiling(FAR)
    pale = mix(hues.far[0], hues.sky[3], 0.3)
    crowns(
        stage,
        "far",
        y,
        room * 0.94,
        pale,
        hues.sky[3],
        "far",
        step=134,
        profile=valley(outlook.focus(FAR), 0.8),
    )
    air(stage, "far", hues.mist, y - 200, y, 0.5)


def _cliff(stage: Stage, hues: Hues) -> None:
    """The rock wall, higher at the sides, wooded on its rim; the fall comes through a notch."""
    outlook, canvas, rng = stage.outlook, stage.canvas, stage.fixed("wall")
    back = standing(stage, 0.0, FROM_ABOVE)
    x, y = outlook.focus(MID), outlook.ground(back)
    room = y - outlook.ceiling(MID)
    top, rim = y - room * 0.8, _rim(stage, x, y - room * 0.8, room)
    rock = mix(hues.stone[1], hues.leaf[1], 0.1)
    shape = polyline(rim) + f"L{num(x + 1100)} 1060L{num(x - 1100)} 1060Z"
    fill = canvas.linear_at([(0, tone(rock, 0.04)), (1, tone(rock, -0.07))], 0, top, 0, y + 40)
    for px, py in rim:
        if abs(px - x) > 110:
            r = min(86.0, (py - outlook.ceiling_at(px, 70, MID)) * 0.62)
            if r > 16:
                leaf = mix(hues.leaf[0], hues.leaf[1], rng.uniform(0.1, 0.6))
                stage.paint(
                    "mid", dome(canvas, rng, px, py - r * 0.4, r * 1.25, r * 0.8, leaf, hues.lit)
                )
    slabs = ""
    for px, py in rim:
        for k in range(3):
            shade = tone(rock, rng.choice((-0.05, -0.03, 0.03, 0.05)))
            left, head = px + rng.uniform(-50, 40), py + k * room * 0.24 + rng.uniform(-10, 20)
            w, h = rng.uniform(36, 80), rng.uniform(50, 110)
            slab = (
                f"M{num(left)} {num(head)}L{num(left + w)} {num(head - 12)}L{num(left + w + 8)} "
                f"{num(head + h * 0.8)}L{num(left + 8)} {num(head + h)}Z"
            )
            slabs += path(slab, canvas.linear_at([(0, shade), (1, shade, 0)], 0, head, 0, head + h))
    slabs += stroke(polyline(rim), mix(tone(rock, 0.08), hues.lit, 0.45), 16, opacity=0.85)
    stage.paint("mid", path(shape, fill), canvas.clipped(slabs, shape))
    for (ax, ay), (bx, by) in itertools.pairwise(rim):
        px, head = (ax + bx) / 2 + rng.uniform(-20, 20), (ay + by) / 2
        if abs(px - x) > 104:
            foot = head + (y - head) * rng.uniform(0.3, 0.75)
            colour = mix(hues.leaf[1], hues.leaf[2], rng.random())
            stage.paint("mid", liana(rng, px, head - 4, foot, colour, leaf=17))
    _fall(stage, hues, x, top + room * 0.05, outlook.ground(back + 0.09))
    for dx, size in ((-230, 70), (-150, 54), (152, 60), (236, 76), (-330, 84), (340, 88)):
        leaf = mix(hues.leaf[1], hues.leaf[2], 0.3)
        stage.paint("mid", fern_clump(rng, x + dx, y + 24, size, leaf))


def _rim(stage: Stage, x: float, top: float, room: float) -> list[Point]:
    """The wall's upper edge in steps, below a text; lowest at the page's sides."""
    rim: list[Point] = []
    for dx, drop in (
        (-1100, 0.5), (-640, 0.44), (-470, 0.5), (-450, 0.3), (-300, 0.24), (-286, 0.1),
        (-150, 0.02), (-98, 0.0), (-72, 0.06), (72, 0.06), (96, -0.02), (180, 0.04), (196, 0.2),
        (330, 0.24), (346, 0.38), (520, 0.34), (660, 0.44), (1100, 0.4),
    ):  # fmt: skip
        px = x + dx
        rim.append((px, max(top + room * drop, stage.outlook.ceiling_at(px, 70, MID) + 60)))
    return rim


def _fall(stage: Stage, hues: Hues, x: float, top: float, foot: float) -> None:
    """The falling water, its light and dark threads, and the spray at its foot."""
    canvas, rng = stage.canvas, stage.fixed("fall")
    white = mix(hues.water[0], "#ffffff", 0.25 if stage.light.dark else 0.62)
    body = mix(hues.water[1], white, 0.55)
    outline = (
        f"M{num(x - 70)} {num(top)}Q{num(x)} {num(top - 16)} {num(x + 70)} {num(top)}"
        f"Q{num(x + 88)} {num(top + 60)} {num(x + HALF)} {num(foot)}L{num(x - HALF)} {num(foot)}"
        f"Q{num(x - 88)} {num(top + 60)} {num(x - 70)} {num(top)}Z"
    )
    stage.paint("mid", canvas.glow(x, (top + foot) / 2, 270, hues.halo, 0.5))
    stops = [(0.0, white), (0.4, body), (1.0, white)]
    stage.paint("mid", path(outline, canvas.linear(stops)))
    threads = ""
    for i in range(30):
        px = x + (i - 14.5) / 15 * HALF * 0.94
        start = top + rng.uniform(-10, 60)
        shade = tone(body, -0.05) if i % 3 == 0 else tone(white, 0.02)
        length = rng.uniform(0.4, 1.0) * (foot - start)
        line = (
            f"M{num(x + (px - x) * 0.78)} {num(start)}Q{num(px)} {num(start + 40)} "
            f"{num(px)} {num(start + length)}"
        )
        threads += stroke(line, shade, rng.uniform(2, 6), opacity=0.75)
    stage.paint("mid", canvas.clipped(threads, outline))
    if stage.light.time in (TimeOfDay.MORNING, TimeOfDay.DAY) and not covered(stage):
        _rainbow(stage, x, foot, foot - top)


def _rainbow(stage: Stage, x: float, y: float, h: float) -> None:
    """A soft bow in the spray, from the pool to the wall."""
    r = max(120.0, h * 0.86)
    for i, colour in enumerate(RAINBOW):
        size = r - i * r * 0.045
        half = size * 0.95
        arc = f"M{num(x - half)} {num(y)}A{num(size)} {num(size)} 0 0 1 {num(x + half)} {num(y)}"
        stage.paint("mid", stroke(arc, colour, r * 0.05, opacity=0.42, stroke_linecap="butt"))


def _pool(stage: Stage, hues: Hues) -> None:
    """The pool, milky under the fall, with rings, stones to step on and a capybara bathing."""
    outlook, canvas = stage.outlook, stage.canvas
    top = outlook.ground(standing(stage, 0.0, FROM_ABOVE) + 0.05)
    foot, x = outlook.ground(0.62), outlook.focus(STAGE)
    far, near = hues.water
    outline = f"M-60 {num(top)}L1060 {num(top)}L1060 {num(foot)}L-60 {num(foot)}Z"
    fill = canvas.linear_at(
        [(0, mix(far, near, 0.5)), (0.4, near), (1, tone(near, -0.06))], 0, top, 0, foot
    )
    stage.paint("stage", path(outline, fill))
    stage.paint(
        "stage",
        stage.strokes(
            "stage",
            outline,
            (-20, top, 1040, foot - top),
            (tone(near, 0.09), far, tone(near, -0.05)),
            "pool",
            count=80,
            length=(24, 90),
            width=(1.6, 4),
            opacity=0.5,
        ),
    )
    white = mix(far, "#ffffff", 0.2 if stage.light.dark else 0.7)
    spray = canvas.radial([(0, white, 0.95), (0.5, white, 0.5), (1, white, 0)])
    stage.paint("stage", ellipse(x, top + 6, 240, 46, spray), ellipse(x, top - 8, 150, 52, spray))
    depth = (foot - top) / 230
    for w, dy in ((150, 30), (210, 52), (280, 80)):
        ring = f"M{num(x - w)} {num(top + dy * depth)}q{num(w)} {num(26 * depth)} {num(2 * w)} 0"
        stage.paint("stage", stroke(ring, white, 3.4, opacity=0.5))
    for dx in (-300, -250, 262, 318):
        rock = blob(stage.fixed("rock", dx), x + dx, top + 10, 52, 26, points=8, wobble=0.12)
        stage.paint("stage", path(rock, canvas.form(hues.stone[1], 0.1)))
    _stones(stage, hues, x)
    bather = x - 215 if x > 420 else x + 215
    art = capybara(stage) + path("M-90 -24Q0 -12 96 -24L96 4L-90 4Z", mix(near, far, 0.2))
    art += stroke("M-84 -22Q0 -10 98 -22M-70 -8Q0 0 70 -8", white, 3, opacity=0.7)
    if outlook.clear(bather, top + 40, STAGE, 60):
        stage.paint("stage", placed(art, bather, top + 66 * depth, scale=0.7))


def _stones(stage: Stage, hues: Hues, x: float) -> None:
    """Flat stones from the near bank towards the fall, larger as they come."""
    outlook, canvas = stage.outlook, stage.canvas
    first = standing(stage, 0.0, FROM_ABOVE) + 0.14
    for i in range(6):
        t = i / 5
        y = outlook.ground(first + (0.42 - first) * t**1.1)
        px = x + 24 + (500 - x) * t * 0.6 + (34 + 26 * t) * (1 if i % 2 else -1)
        w = 26 + 44 * t
        stage.paint(
            "stage",
            ellipse(px, y + w * 0.2, w * 1.2, w * 0.34, tone(hues.water[1], -0.08), opacity=0.6),
        )
        stage.paint("stage", ellipse(px, y + w * 0.1, w, w * 0.32, tone(hues.stone[1], -0.05)))
        stage.paint("stage", ellipse(px, y, w, w * 0.29, canvas.form(hues.stone[0], 0.07)))
        moss = mix(hues.leaf[0], hues.lit, 0.3)
        stage.paint(
            "stage", ellipse(px - w * 0.4, y - w * 0.04, w * 0.4, w * 0.1, moss, opacity=0.7)
        )


def _bank(stage: Stage, hues: Hues) -> None:
    outlook, rng = stage.outlook, stage.loose("shore")
    y = outlook.ground(SHORE)
    height = land(stage, "stage", y, hues.ground[0], "bank", amplitude=13, tilt=-16, deepen=0.13)
    for i in range(20):
        px = -10 + i * 53 + rng.uniform(-12, 12)
        py = height(px) + rng.uniform(-4, 6)
        if outlook.clear(px, py, STAGE):
            stone = ellipse(
                px,
                py,
                rng.uniform(12, 26),
                rng.uniform(8, 13),
                stage.canvas.form(rng.choice(hues.stone), 0.1),
            )
            stage.paint("stage", stone)
    region = (0.0, y + 24, 1000.0, 960 - y)
    grass(stage, "stage", region, hues.ground[1], "bank", spacing=38, limit=120)
    thicket(stage, hues, SHORE + 0.1, lane=360)
    undergrowth(stage, hues, region, lane=220, limit=34)
    x, top = outlook.focus(STAGE), outlook.horizon
    for dx, dy, size in ((-120, -6, 0.6), (136, 30, 0.7)):
        if outlook.clear(x + dx, top + dy, STAGE, 30):
            art = butterfly(stage, "#ffb23e" if dx < 0 else "#4fa3e8")
            stage.paint("stage", placed(art, x + dx, top + dy, scale=size, turn=14))
