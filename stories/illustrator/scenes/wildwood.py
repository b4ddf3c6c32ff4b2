"""Bands of wild trees in the distance: domes, umbrellas and palms that open round a landmark."""

import math
from collections.abc import Callable
from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve, puff
from stories.illustrator.kit.shapes import path, stroke
from stories.illustrator.scenes.greenery import palm
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
        art += dome(
            stage.canvas,
            rng,
            x + side * rx * 0.5,
            y - free + ry * 2.1,
            rx * 0.7,
            ry * 0.6,
            tone(shade, -0.03),
            lit,
        )
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
