"""The ruins: broad overgrown steps to a lit doorway between two kind faces of stone."""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, rect, stroke
from stories.illustrator.scenes.greenery import fern_clump, liana
from stories.illustrator.scenes.ground import cast_shade, grass, land
from stories.illustrator.scenes.hour_sky import (
    Hues,
    air,
    drift,
    late,
    paint_sky,
    standing,
    sunbeams,
    weathered,
)
from stories.illustrator.scenes.jungle_expedition.fauna import butterfly, sitting_monkey
from stories.illustrator.scenes.jungle_expedition.hues import HUES
from stories.illustrator.scenes.jungle_expedition.trees import gate
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

FROM_ABOVE = 0.26  # share of the ground where the temple stands when seen from above

TIERS = ((252.0, 0.0, 60.0), (206.0, 60.0, 52.0), (160.0, 112.0, 46.0), (116.0, 158.0, 74.0))
"""Half-width, height of the foot and height of each tier of the temple, in its own units."""


def build(stage: Stage) -> None:
    hues = weathered(stage, HUES)
    stage.bank = hues.bank
    paint_sky(stage, hues.sky, stars=stage.light.dark)
    drift(stage, hues.cloud, count=2, opacity=0.3 if late(stage) else 0.6)
    _woods(stage, hues)
    _temple(stage, hues)
    _court(stage, hues)
    fireflies(stage, "stage", (60, stage.outlook.horizon - 90, 880, 380))
    corner_leaves(stage, hues)
    top_leaves(stage, hues)


def _woods(stage: Stage, hues: Hues) -> None:
    outlook = stage.outlook
    y = outlook.horizon
    room = y - outlook.ceiling(FAR)
    pale = mix(hues.far[0], hues.sky[3], 0.25)
    stage.paint("sky", stage.canvas.glow(outlook.focus(1.0), y - room * 0.5, room, hues.halo, 0.6))
    crowns(stage, "far", y, min(400, room), pale, hues.sky[3], "far", step=130, palms=0.1)
    air(stage, "far", hues.mist, y - 210, y, 0.5)
    crowns(
        stage,
        "far",
        y + 14,
        min(340, room * 0.84),
        hues.far[1],
        hues.lit,
        "near",
        step=112,
        profile=valley(outlook.focus(FAR), 0.3),
    )
    air(stage, "far", hues.mist, y - 120, y + 20, 0.55)


def _temple(stage: Stage, hues: Hues) -> None:
    outlook = stage.outlook
    x, base = outlook.focus(MID), outlook.ground(standing(stage, 0.11, FROM_ABOVE))
    room = base - outlook.ceiling(MID)
    size = min(1.15, room / 268)
    rng = stage.fixed("beside")
    rise = min(300.0, room * 0.9)
    crowns(
        stage,
        "mid",
        base - 8,
        rise,
        mix(hues.leaf[0], hues.leaf[1], 0.3),
        hues.lit,
        "grove",
        step=104,
        palms=0.3,
        profile=valley(x, 0.1, half=300 * size),
    )
    if size > 0.3:
        stage.paint("mid", cast_shade(stage, "mid", x, base + 4, 330 * size))
        stage.paint("mid", placed(_pyramid(stage, hues), x, base, scale=round(size, 3)))
        for side in (-1, 1):
            head = _face(stage.canvas, hues, side)
            at = x + side * 232 * size
            stage.paint(
                "mid", placed(head, at, base + 10, scale=round(size * 0.98, 3), mirror=side)
            )
        if size > 0.7:
            art = sitting_monkey(stage)
            stage.paint("mid", placed(art, x - 142 * size, base - 110 * size, scale=0.58))
    for dx, tall in ((-340, 84), (-150, 52), (160, 56), (330, 90)):
        leaf = mix(hues.leaf[1], hues.leaf[2], rng.random() * 0.6)
        stage.paint("mid", fern_clump(rng, x + dx * size, base + 14, tall * size, leaf))
    strength = 0.14 if stage.light.dark else 0.4
    if outlook.clear(x, outlook.ceiling(MID) + 30, MID, 160):
        sunbeams(stage, "mid", x + 60, outlook.ceiling(MID), outlook.ground(0.5), strength)


def _pyramid(stage: Stage, hues: Hues) -> str:
    """Four tiers with a stair up the middle and a doorway of light; foot at (0, 0), 250 high."""
    canvas, rng, (pale, body) = stage.canvas, stage.fixed("blocks"), hues.stone
    art = ""
    for half, foot, h in TIERS:
        shape = f"M{-half} {-foot}L{-half + 12} {-foot - h}L{half - 12} {-foot - h}L{half} {-foot}Z"
        fill = canvas.linear([(0, tone(pale, 0.02)), (0.2, mix(pale, body, 0.5)), (1, body)])
        art += path(shape, fill)
        blocks = ""
        row = -foot - h + 16
        while row < -foot:
            left = -half
            while left < half:
                w = rng.uniform(30, 62)
                shade = tone(body, rng.choice((-0.04, 0.03, 0.05, -0.02)))
                blocks += rect(left + 2, row + 2, w - 4, 20, shade, rx=4, opacity=0.5)
                left += w
            row += 23
        art += canvas.clipped(blocks, shape)
        art += rect(-half + 4, -foot - h - 5, half * 2 - 8, 13, tone(pale, 0.03), rx=5)
    art += _doorway(canvas, hues) + _stairs(canvas, hues)
    roof = "M-104 -232L-84 -262L84 -262L104 -232Z"
    art += path(roof, canvas.form(mix(pale, body, 0.4), 0.08)) + rect(
        -110, -240, 220, 14, pale, rx=5
    )
    sun = circle(0, -249, 9, mix(hues.glow, pale, 0.4)) + circle(0, -249, 4, tone(body, -0.1))
    return art + sun + _overgrown(stage, hues)


def _doorway(canvas: Canvas, hues: Hues) -> str:
    """The door at the top of the stair with warm light in it."""
    door = "M-30 -158L-27 -206Q0 -228 27 -206L30 -158Z"
    dark, warm = mix(hues.deep, hues.stone[1], 0.15), 0.35 + hues.lamp * 0.75
    fill = canvas.linear([(0, mix(dark, hues.glow, min(1.0, warm))), (1, tone(hues.glow, 0.06))])
    art = path("M-42 -158L-38 -212Q0 -244 38 -212L42 -158Z", hues.stone[0])
    return art + canvas.glow(0, -186, 130, hues.glow, hues.lamp) + path(door, fill)


def _stairs(canvas: Canvas, hues: Hues) -> str:
    """The stair: narrow far up, broad at the foot, with side walls."""
    pale, body = hues.stone
    art = path("M-44 -158L-88 4L88 4L44 -158Z", body)
    for i in range(13):
        t = i / 12
        half, y = 40 + 42 * t, -156 + 156 * t
        tread = mix(tone(pale, 0.04), hues.glow, hues.lamp * 0.3 * (1 - t))
        art += rect(-half, y - 5, half * 2, 8, tread, rx=2)
        art += rect(-half, y + 3, half * 2, 5, tone(body, -0.08), opacity=0.7)
    for side in (-1, 1):
        wall = f"M{side * 40} -160L{side * 80} 6L{side * 104} 6L{side * 56} -160Z"
        art += path(wall, canvas.form(mix(pale, body, 0.35 if side < 0 else 0.65), 0.05))
    return art


def _overgrown(stage: Stage, hues: Hues) -> str:
    """Moss on the edges, vines over the tiers, a tree that roots on the roof."""
    rng, canvas = stage.fixed("vines"), stage.canvas
    moss = mix(hues.leaf[1], hues.lit, 0.25)
    art = ""
    for half, foot, h in TIERS:
        for side in (-1, 1):
            for k in range(2):
                x = side * rng.uniform(half * 0.5, half - 10)
                art += ellipse(x, -foot - h, rng.uniform(16, 34), 6, moss, opacity=0.85)
                reach = min(rng.uniform(30, 90), foot + h - 4)
                leaf = mix(hues.leaf[1], hues.leaf[2], 0.3 + 0.3 * k)
                art += liana(rng, x, -foot - h - 2, -foot - h + reach, leaf, leaf=13)
    for dx, dy, r in ((-70, -262, 34), (-36, -276, 26), (76, -258, 24)):
        leaf = mix(hues.leaf[1], hues.leaf[2], 0.2)
        art += dome(canvas, rng, dx, dy, r * 1.3, r * 0.7, leaf, hues.lit)
    return art


def _face(canvas: Canvas, hues: Hues, side: int) -> str:
    """A great carved head with closed, smiling eyes and moss for hair; 150 high, foot at 0."""
    pale, body = hues.stone
    dark, light = tone(body, -0.13), tone(pale, 0.05)
    block = "M-62 0L-56 -16L-66 -20L-60 -118Q-52 -148 0 -150Q52 -148 60 -118L66 -20L56 -16L62 0Z"
    stops = [(0, light), (0.5, mix(pale, body, 0.4)), (1, body)]
    art = path(block, canvas.linear(stops, (0, 0, 1, 1)))
    art += path("M-58 -112Q0 -126 58 -112L58 -98Q0 -110 -58 -98Z", tone(body, -0.03))
    for i in range(7):
        art += circle(-45 + i * 15, -107 + abs(i - 3) * -0.5, 4, light)
    for way in (-1, 1):
        art += stroke(f"M{way * 44} -76Q{way * 28} -64 {way * 14} -76", dark, 5)
        art += stroke(f"M{way * 46} -88Q{way * 28} -98 {way * 12} -88", mix(body, dark, 0.5), 4)
        art += circle(way * 38, -52, 10, mix(pale, hues.bloom[0], 0.4), opacity=0.5)
        art += rect(way * 62 - 8, -84, 16, 34, mix(pale, body, 0.5), rx=7)
        art += circle(way * 62, -46, 9, "none", stroke=mix(body, dark, 0.4), stroke_width=4)
    art += path("M-9 -60Q-14 -48 0 -46Q14 -48 9 -60Z", mix(body, dark, 0.35))
    art += stroke("M-24 -34Q0 -14 24 -34", dark, 5)
    moss = mix(hues.leaf[1], hues.lit, 0.2)
    art += path(
        "M-58 -122Q-60 -150 -20 -154Q30 -164 56 -134Q62 -118 52 -122Q40 -134 28 -124"
        "Q14 -136 0 -128Q-18 -138 -30 -122Q-46 -126 -58 -122Z",
        moss,
    )
    crack = stroke("M30 -124l-8 14l8 10l-4 14", mix(body, dark, 0.6), 2.4, opacity=0.8)
    return art + crack


def _court(stage: Stage, hues: Hues) -> None:
    """The court before the steps: sunken flagstones between grass, a fallen column."""
    outlook = stage.outlook
    y = outlook.ground(standing(stage, 0.15, FROM_ABOVE + 0.03))
    x = outlook.focus(STAGE)
    land(
        stage,
        "stage",
        y,
        mix(hues.ground[0], hues.ground[1], 0.2),
        "court",
        amplitude=7,
        deepen=0.13,
    )
    _flags(stage, hues, x, y)
    _column(stage, hues)
    gate(stage, hues, outlook.ground(0.36), w=34)
    region = (0.0, y + 20, 1000.0, 960 - y)
    grass(stage, "stage", region, hues.ground[1], "court", spacing=38, limit=120)
    thicket(stage, hues, standing(stage, 0.24, 0.36), lane=330)
    thicket(stage, hues, 0.5, lane=390)
    undergrowth(stage, hues, region, lane=260, limit=34)
    for dx, dy, colour in ((-90, -40, "#ffb23e"), (110, -8, "#f58ab0")):
        px, py = x + dx, outlook.horizon + dy
        if outlook.clear(px, py, STAGE, 30):
            stage.paint("stage", placed(butterfly(stage, colour), px, py, scale=0.66, turn=-16))


def _flags(stage: Stage, hues: Hues, x: float, y: float) -> None:
    """Worn flagstones in rows that widen towards the viewer; some are lost in the grass."""
    outlook, rng, (pale, body) = stage.outlook, stage.fixed("flags"), hues.stone
    rows = 8
    for row in range(rows):
        t, t2 = row / rows, (row + 1) / rows
        top, foot = (y + 14 + (1000 - y) * k**1.3 for k in (t, t2))
        middle, half = x + (500 - x) * t, 76 + 210 * t
        left = -half + rng.uniform(-0.2, 0.1) * half
        while left < half:
            w = rng.uniform(0.34, 0.6) * half
            if rng.random() < 0.84 and stage.outlook.clear(middle + left, top, STAGE):
                a, b, c = left + 3, left + w - 4, 1 + 210 * (t2 - t) / half
                gap = (foot - top) * 0.14
                corners = [
                    (middle + a, top + gap + rng.uniform(-2, 2)),
                    (middle + b, top + gap + rng.uniform(-2, 2)),
                    (middle + b * c, foot - gap * 0.4 + rng.uniform(-3, 2)),
                    (middle + a * c, foot - gap * 0.4 + rng.uniform(-3, 2)),
                ]
                shade = mix(mix(pale, body, 0.3), hues.ground[0], rng.uniform(0.05, 0.35))
                edge = smooth(corners, 0.25)
                under = placed(path(edge, tone(body, -0.08), opacity=0.6), 0, 3 + 4 * t)
                stage.paint("stage", under, path(edge, stage.canvas.form(shade, 0.04)))
            left += w
    moss = mix(hues.leaf[0], hues.lit, 0.3)
    for px, py in stage.scatter("stage", (x - 240, y + 30, 480, 960 - y), 92, "moss", limit=14):
        w = 26 * outlook.size_at(py)
        stage.paint("stage", ellipse(px, py, w, w * 0.3, moss, opacity=0.7))


def _column(stage: Stage, hues: Hues) -> None:
    """A column that fell long ago, in two drums with a spiral on the end."""
    outlook, canvas = stage.outlook, stage.canvas
    pale, body = hues.stone
    x = outlook.focus(STAGE) + (-300 if outlook.focus_page > 560 else 300)
    y = outlook.ground(0.27)
    if not outlook.clear(x, y, STAGE, 60):
        return
    art = ellipse(0, 2, 120, 14, stage.light.shadow, opacity=0.16)
    for dx, w in ((-96, 84), (-4, 96)):
        art += rect(dx, -50, w, 50, canvas.linear([(0, tone(pale, 0.04)), (1, body)]), rx=9)
        for k in (0.28, 0.52, 0.76):
            art += stroke(
                f"M{num(dx + 8)} {num(-50 + 50 * k)}l{num(w - 16)} 0", tone(body, -0.05), 2.4
            )
    art += ellipse(92, -25, 12, 25, mix(pale, body, 0.5)) + circle(92, -25, 5, tone(body, -0.1))
    art += ellipse(-50, -50, 40, 8, mix(hues.leaf[1], hues.lit, 0.3))
    art += fern_clump(stage.fixed("column"), -104, 4, 56, hues.leaf[1])
    stage.paint("stage", placed(art, x, y, scale=round(outlook.size_at(y) * 1.1, 3), turn=-3))
