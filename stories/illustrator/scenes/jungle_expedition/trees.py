"""What grows in the jungle: bands of crowns, giant trunks, a roof of leaves, undergrowth."""

import math
from collections.abc import Callable
from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve, puff
from stories.illustrator.kit.shapes import ellipse, path, stroke
from stories.illustrator.scenes.greenery import (
    blade,
    leaf_fringe,
    liana,
    palm,
)
from stories.illustrator.scenes.ground import cast_shade
from stories.illustrator.scenes.hour_sky import Hues
from stories.illustrator.scenes.layout import SIDES
from stories.illustrator.scenes.outlook import DEPTHS
from stories.illustrator.scenes.stage import Stage

Profile = Callable[[float], float]

LOWEST = 26.0  # page units: smaller crowns are left out


def dome(
    canvas: Canvas, rng: Random, x: float, y: float, rx: float, ry: float, leaf: str, lit: str
) -> str:
    """One crown seen from the side: a scalloped mass with a lit top and small leaf marks."""
    fill = canvas.linear([(0, tone(leaf, 0.045)), (0.55, leaf), (1, tone(leaf, -0.05))])
    art = path(puff(rng, x, y, rx, ry, bumps=11, depth=0.14), fill)
    top = puff(rng, x - rx * 0.16, y - ry * 0.34, rx * 0.62, ry * 0.42, bumps=9, depth=0.15)
    art += path(top, mix(tone(leaf, 0.05), lit, 0.22), opacity=0.85)
    return art + _scallops(rng, x, y - ry * 0.1, rx * 0.8, ry * 0.7, leaf)


def _scallops(rng: Random, x: float, y: float, rx: float, ry: float, leaf: str) -> str:
    """Small leaf marks over a crown: pale on its upper left, dark below."""
    lit, dark = "", ""
    for _ in range(int(6 + rx / 8)):
        angle, reach = rng.uniform(0, math.tau), rng.uniform(0.1, 0.95)
        dx, dy = math.cos(angle) * reach, math.sin(angle) * reach
        mark = f"M{num(x + dx * rx - 5)} {num(y + dy * ry)}q5 6 10 0"
        if dx + dy < -0.1:
            lit += mark
        else:
            dark += mark
    return stroke(lit, tone(leaf, 0.085), 2.4, opacity=0.7) + stroke(
        dark, tone(leaf, -0.09), 2.4, opacity=0.55
    )


def valley(focus: float, low: float, *, half: float = 260.0) -> Profile:
    """A rise that is 1 at the sides and `low` round the landmark, so that light falls there."""

    def rise(x: float) -> float:
        away = min(1.0, abs(x - focus) / (half * 1.7))
        return low + (1 - low) * away * away * (3 - 2 * away)

    return rise


def crowns(
    stage: Stage,
    layer: str,
    y: float,
    rise: float,
    leaf: str,
    lit: str,
    key: str,
    *,
    step: float = 110.0,
    palms: float = 0.25,
    profile: Profile = lambda x: 1.0,
) -> None:
    """A band of jungle across the page, at most `rise` high over `y`, with trees that stand out."""
    rng, outlook, depth = stage.fixed("crowns", key), stage.outlook, DEPTHS[layer]
    bark = mix(tone(leaf, -0.06), "#7a5a58", 0.3)
    trees: list[tuple[float, float, float]] = []
    for i in range(int(1180 / step) + 1):
        x = -60 + i * step + rng.uniform(-0.22, 0.22) * step
        wish, kind = rise * profile(x) * rng.uniform(0.62, 1.0), rng.random()
        trees.append((x, min(wish, y - outlook.ceiling_at(x, step * 0.7, depth)), kind))
    back: list[Point] = [(x, y - max(0.0, free) * 0.58) for x, free, _ in trees]
    back = [(-120.0, back[0][1]), *back, (1180.0, back[-1][1])]
    gap = _gap(stage, leaf, y, rise)
    stage.paint(layer, path(open_curve(back) + "L1180 1060L-120 1060Z", gap))
    for x, free, kind in trees:
        if free < LOWEST:
            continue
        stage.paint(layer, _tree(stage, rng, (x, y, free), (leaf, lit, bark), (kind, palms, step)))
    low = rise * 0.17
    for i in range(int(1180 / (step * 0.62)) + 1):
        x = -60 + i * step * 0.62 + rng.uniform(-14, 14)
        ry = min(low * rng.uniform(0.7, 1.2), (y - outlook.ceiling_at(x, step, depth)) * 0.5)
        if ry > LOWEST * 0.3:
            shade = tone(leaf, -0.035 + 0.02 * (i % 2))
            bush = dome(stage.canvas, rng, x, y - ry * 0.3, step * 0.48, ry, shade, lit)
            stage.paint(layer, bush)


def _gap(stage: Stage, leaf: str, y: float, rise: float) -> str:
    """The dim green between the trees of a band: deeper below."""
    stops = [(0.0, tone(leaf, -0.01)), (1.0, tone(leaf, -0.075))]
    return stage.canvas.linear_at(stops, 0, y - rise, 0, y)


def _tree(
    stage: Stage,
    rng: Random,
    place: tuple[float, float, float],
    colours: tuple[str, str, str],
    odds: tuple[float, float, float],
) -> str:
    """One tree of a band: a palm, an umbrella or a crown of two or three domes."""
    (x, y, free), (leaf, lit, bark), (kind, palms, step) = place, colours, odds
    shade = tone(leaf, rng.uniform(-0.02, 0.02))
    if kind < palms:
        return palm(stage.canvas, rng, x, y, free * 1.12, shade, bark, fronds=8)
    if kind > 0.8 and free > 70:
        return _umbrella(stage.canvas, rng, x, y, free, shade, lit, bark)
    rx, ry = step * rng.uniform(0.5, 0.66), min(free * 0.5, step * rng.uniform(0.42, 0.56))
    art = stroke(f"M{num(x)} {num(y)}L{num(x)} {num(y - free + ry)}", bark, max(3.0, step * 0.06))
    side = rng.choice((-1, 1))
    if free > ry * 2.6:
        art += dome(stage.canvas, rng, x + side * rx * 0.5, y - free + ry * 2.1, rx * 0.7, ry * 0.6,
                    tone(shade, -0.03), lit)  # fmt: skip
    return art + dome(stage.canvas, rng, x, y - free + ry, rx, ry, shade, lit)


def _umbrella(
    canvas: Canvas, rng: Random, x: float, y: float, h: float, leaf: str, lit: str, bark: str
) -> str:
    """A tree that rises over the others: a thin pale trunk and a flat wide crown."""
    w, t = h * 0.62, max(3.0, h * 0.03)
    art = path(
        f"M{num(x - t)} {num(y)}L{num(x - t * 0.6)} {num(y - h * 0.8)}L{num(x + t * 0.6)} "
        f"{num(y - h * 0.8)}L{num(x + t)} {num(y)}Z",
        bark,
    )
    for side in (-1, 1):
        bough = f"M{num(x)} {num(y - h * 0.62)}Q{num(x + side * w * 0.3)} {num(y - h * 0.72)} "
        art += stroke(bough + f"{num(x + side * w * 0.55)} {num(y - h * 0.86)}", bark, t)
    for dx, dy, size in ((-0.5, 0.84, 0.56), (0.52, 0.86, 0.52), (0.0, 0.94, 0.72)):
        art += dome(canvas, rng, x + dx * w, y - h * dy, w * size, h * 0.13, leaf, lit)
    return art


def giant(
    stage: Stage,
    layer: str,
    rng: Random,
    x: float,
    foot: float,
    w: float,
    hues: Hues,
    *,
    fade: float = 0.0,
    top: float = -70.0,
) -> None:
    """A trunk of half-width `w` on buttress roots that leaves the page at the top."""
    canvas = stage.canvas
    bark = mix(hues.bark, hues.mist, fade)
    stage.paint(layer, cast_shade(stage, layer, x + w * 0.6, foot + w * 0.2, w * 3.4))
    stage.paint(layer, _buttresses(canvas, x, foot, w, bark))
    outline = (
        f"M{num(x - w * 1.2)} {num(foot + w * 0.2)}Q{num(x - w * 0.62)} {num(foot - w * 1.6)} "
        f"{num(x - w * 0.55)} {num(top)}L{num(x + w * 0.55)} {num(top)}"
        f"Q{num(x + w * 0.62)} {num(foot - w * 1.6)} {num(x + w * 1.2)} {num(foot + w * 0.2)}Z"
    )
    fill = canvas.linear(
        [(0, mix(tone(bark, 0.05), hues.lit, 0.16)), (0.4, bark), (1, tone(bark, -0.08))],
        (0, 0, 1, 0),
    )
    ridges = ""
    for i in range(8):
        at = (i - 3.5) / 4.4 * w * 0.6
        wave = rng.uniform(-5, 5)
        ridges += (
            f"M{num(x + at)} {num(top)}Q{num(x + at + wave)} {num(foot - w * 3)} "
            f"{num(x + at * 1.7)} {num(foot)}"
        )
    stage.paint(layer, path(outline, fill))
    lines = stroke(ridges, tone(bark, -0.055), max(1.6, w * 0.05), opacity=0.5)
    stage.paint(layer, canvas.clipped(lines, outline))
    stage.paint(layer, _moss(rng, x, foot, w, mix(hues.leaf[1], hues.lit, 0.2)))


def _moss(rng: Random, x: float, foot: float, w: float, moss: str) -> str:
    """Cushions of moss on a trunk."""
    art = ""
    for dy, size in ((1.0, 0.9), (2.6, 0.6), (4.4, 0.5)):
        side = rng.choice((-1, 1)) * w * 0.6
        art += ellipse(x + side, foot - w * dy, w * size * 0.6, w * 0.16, moss, opacity=0.55)
    return art


def _buttresses(canvas: Canvas, x: float, foot: float, w: float, bark: str) -> str:
    """Roots like walls that hold a giant up."""
    art = ""
    for side, reach, lift in ((-1, 2.9, 3.2), (1, 2.7, 2.8), (-1, 1.7, 4.4), (1, 1.5, 4.8)):
        root = (
            f"M{num(x + side * w * 0.3)} {num(foot - w * lift)}Q{num(x + side * w * 0.9)} "
            f"{num(foot - w * 0.7)} {num(x + side * w * reach)} {num(foot + w * 0.24)}"
            f"Q{num(x + side * w)} {num(foot + w * 0.36)} {num(x)} {num(foot + w * 0.2)}Z"
        )
        art += path(root, canvas.form(tone(bark, -0.02 * (1 + side)), 0.08))
    return art


def roof(stage: Stage, hues: Hues, *, sag: float = 90.0) -> None:
    """A dark roof of leaves over the whole page, deep enough for a text in cream."""
    outlook, canvas = stage.outlook, stage.canvas
    rng, depth = stage.fixed("roof"), DEPTHS["mid"]
    low, size = outlook.ceiling(depth), outlook.scale(depth)
    box = outlook.box
    rim: list[Point] = []
    for i in range(23):
        x = -60 + i * 51.0
        arch = abs(x - outlook.focus(depth)) / 500
        y = low + 8 + sag * min(1.2, arch) ** 1.6 + rng.uniform(-12, 14)
        px = 500 + (x - 500) * size
        if box.side in SIDES and box.x - 60 < px < box.x + box.w + 60:
            y = min(y, outlook.horizon + (box.y - 40 - outlook.horizon) / size)
        rim.append((x, y))
    dark = hues.deep
    shape = open_curve(rim, 0.8) + "L1120 -80L-60 -80Z"
    back = leaf_fringe(rng, rim, 62, (tone(dark, 0.05), tone(dark, 0.02)))
    stage.paint("mid", back, path(shape, canvas.linear_at(
        [(0, tone(dark, -0.02)), (1, dark)], 0, -60, 0, low)))  # fmt: skip
    tiers = ""
    for share, shade in ((0.92, 0.016), (0.66, 0.004), (0.42, -0.008), (0.2, -0.02)):
        line = [(x + rng.uniform(-20, 20), y * share + rng.uniform(-16, 16)) for x, y in rim]
        colour = tone(dark, shade)
        tiers += leaf_fringe(rng, line, 74, (colour,)) + path(
            open_curve(line, 0.8) + "L1120 -80L-60 -80Z", tone(dark, shade - 0.006))  # fmt: skip
    stage.paint("mid", canvas.clipped(tiers, shape))
    shine = "".join(
        blade(x + rng.uniform(-24, 24), y - rng.uniform(2, 22), 42, 9, rng.uniform(50, 130))
        for x, y in rim
    )
    stage.paint("mid", path(shine, mix(tone(dark, 0.05), hues.lit, 0.12)))


def hanging(stage: Stage, hues: Hues, xs: tuple[float, ...], reach: float) -> None:
    """Lianas that hang from the roof or from above the page, at the given x of the middle layer."""
    outlook, rng = stage.outlook, stage.fixed("lianas")
    low = outlook.ceiling(DEPTHS["mid"])
    for x in xs:
        drop = low + reach * rng.uniform(0.5, 1.0)
        if outlook.box.side in SIDES and not outlook.clear(x, low + 80, DEPTHS["mid"], 40):
            continue
        colour = mix(hues.leaf[2], hues.deep, rng.uniform(0.2, 0.5))
        stage.paint("mid", liana(rng, x, low - 20, drop, colour, leaf=13))


def gate(stage: Stage, hues: Hues, foot: float, *, w: float = 40.0) -> None:
    """A great trunk at each edge of the page, where no text stands."""
    for x, thick in ((14.0, w), (990.0, w * 1.1)):
        if stage.outlook.clear(x, 320, DEPTHS["stage"], pad=thick + 16):
            giant(stage, "stage", stage.fixed("gate", x), x, foot, thick, hues)
