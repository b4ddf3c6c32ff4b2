"""Ground: ridges that fill the page, paths in perspective, shadows, grass and small stones."""

import math
from collections.abc import Callable
from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num, open_curve, ridge
from stories.illustrator.kit.shapes import ellipse, path, stroke
from stories.illustrator.scenes.light import SNOW
from stories.illustrator.scenes.outlook import DEPTHS
from stories.illustrator.scenes.stage import Stage

Height = Callable[[float], float]


def shadow(canvas: Canvas, x: float, y: float, w: float, colour: str, opacity: float) -> str:
    """Soft contact shadow on flat ground; `w` is its half-width."""
    fill = canvas.radial([(0, colour, opacity), (0.6, colour, opacity * 0.55), (1, colour, 0)])
    return ellipse(x, y, w, w * 0.17, fill)


def gleam(canvas: Canvas, x: float, y: float, w: float, colour: str) -> str:
    """Soft light on flat ground, under one who shines; wider than a shadow would be."""
    fill = canvas.radial([(0, colour, 0.8), (0.5, colour, 0.4), (1, colour, 0)])
    return ellipse(x, y, w * 1.5, w * 0.34, fill)


def land(
    stage: Stage,
    layer: str,
    y: float,
    colour: str,
    key: str,
    *,
    amplitude: float = 16.0,
    tilt: float = 0.0,
    base: float = 1.2,
    deepen: float = 0.09,
) -> Height:
    """Paints a whole-width piece of land with its coat of strokes; returns its height line.

    `colour` is already in the scene's light.
    """
    outline, height = ridge(stage.fixed("land", key), y, amplitude, base=base, tilt=tilt)
    crest, body = tone(colour, 0.045), tone(colour, -deepen)
    fill = stage.canvas.linear_at([(0, crest), (0.4, colour), (1, body)], 0, y - 20, 0, 1020)
    top = y - amplitude - abs(tilt) / 2
    region = (-60.0, top, 1120.0, 1030 - top)
    stage.paint(layer, path(outline, fill), stage.grain(layer, outline, region, colour, key))
    rim = open_curve([(x, height(x) + 2) for x in range(-60, 1061, 50)])
    stage.paint(layer, stroke(rim, tone(colour, 0.08), 3, opacity=0.5))
    return height


def winding_path(
    stage: Stage,
    start: Point,
    end_x: float,
    *,
    widths: tuple[float, float],
    bend: float = 120.0,
    end_y: float = 1060.0,
) -> str:
    """Outline of a path from a far point to the page's end, wider as it comes."""
    x0, y0 = start
    left, right = [], []
    for i in range(8):
        share = i / 7
        y = y0 + (end_y - y0) * share**1.25
        sway = math.sin(share * math.pi * 1.5) * bend * (0.25 + share * 0.75)
        x = x0 + (end_x - x0) * share + sway
        half = (widths[0] + (widths[1] - widths[0]) * share**1.3) / 2
        left.append((x - half, y))
        right.append((x + half, y))
    return open_curve(left) + "L" + open_curve(right[::-1])[1:] + "Z"


def lay_path(stage: Stage, layer: str, outline: str, colour: str, key: str, y: float) -> None:
    """Paints a path with worn edges, under thin snow when it snows."""
    if stage.light.frost:
        colour = mix(colour, SNOW, stage.light.frost * 0.6)
    fill = stage.canvas.linear_at(
        [(0, tone(colour, 0.03)), (1, tone(colour, -0.06))], 0, y, 0, 1000
    )
    edge = tone(colour, -0.09)
    stage.paint(
        layer,
        path(outline, fill, stroke=edge, stroke_width=4, stroke_opacity=0.35),
        stage.strokes(
            layer,
            outline,
            (0, y, 1000, 1040 - y),
            (tone(colour, -0.08), tone(colour, 0.05)),
            key,
            count=110,
            length=(10, 40),
            opacity=0.5,
        ),
    )


def tuft(rng: Random, x: float, y: float, colour: str, size: float = 1.0) -> str:
    """A few blades of grass, fanned."""
    blades = []
    for side in (-1.0, -0.35, 0.3, 1.0):
        tip = (x + side * 10 * size + rng.uniform(-2, 2), y - rng.uniform(13, 24) * size)
        data = (
            f"M{num(x + side * 3.4 * size)} {num(y)}"
            f"Q{num(x + side * 4 * size)} {num(y - 10 * size)} {num(tip[0])} {num(tip[1])}"
        )
        blades.append(stroke(data, colour, 2.8 * size))
    return "".join(blades)


def pebble(canvas: Canvas, rng: Random, x: float, y: float, size: float, colour: str) -> str:
    rx, ry = size * rng.uniform(0.8, 1.2), size * rng.uniform(0.5, 0.7)
    base = ellipse(x, y + ry * 0.45, rx * 1.08, ry * 0.7, tone(colour, -0.22), opacity=0.35)
    return base + ellipse(x, y, rx, ry, canvas.form(colour, 0.12))


def grass(
    stage: Stage,
    layer: str,
    region: tuple[float, float, float, float],
    colour: str,
    key: str,
    *,
    spacing: float = 44.0,
    keep: Callable[[float, float], bool] = lambda x, y: True,
    limit: int = 90,
) -> None:
    """Tufts strewn over a piece of ground, larger towards the viewer."""
    rng = stage.loose("tufts", key)
    shades = (tone(colour, -0.06), tone(colour, 0.05), mix(colour, stage.light.glow, 0.22))
    pieces = []
    for x, y in stage.scatter(layer, region, spacing, key, keep=keep, limit=limit):
        pieces.append(tuft(rng, x, y, rng.choice(shades), stage.outlook.size_at(y) * 0.85))
    stage.paint(layer, "".join(pieces))


def cast_shade(stage: Stage, layer: str, x: float, y: float, w: float) -> str:
    """Shadow under a thing of half-width `w` in a layer; fainter with distance."""
    light = stage.light
    return shadow(stage.canvas, x, y, w, light.shadow, light.shade * (1 - DEPTHS[layer] * 0.8))
