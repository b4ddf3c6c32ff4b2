"""Resin: drops that hang from the rock and lumps that keep what they caught."""

from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import mix
from stories.illustrator.kit.geometry import num, smooth
from stories.illustrator.kit.shapes import circle, ellipse, group, path, placed, stroke
from stories.illustrator.scenes.dinosaur_time.beasts import dragonfly
from stories.illustrator.scenes.dinosaur_time.plants import crozier
from stories.illustrator.scenes.greenery import feather
from stories.illustrator.scenes.stage import Stage

HONEY = ("#ffe2a0", "#ffb648", "#e07f24", "#a94f1c")
"""Resin from its heart to its rim."""


def drip(canvas: Canvas, x: float, y: float, h: float) -> str:
    """Resin that has run down from (x, y) and ends in a drop, `h` long."""
    w = h * 0.2
    data = (
        f"M{num(x - w * 1.5)} {num(y)}Q{num(x - w * 0.5)} {num(y + h * 0.14)} {num(x - w * 0.45)} "
        f"{num(y + h * 0.5)}C{num(x - w * 0.5)} {num(y + h * 0.7)} {num(x - w)} "
        f"{num(y + h * 0.74)} "
        f"{num(x - w)} {num(y + h * 0.86)}A{num(w)} {num(w)} 0 0 0 {num(x + w)} {num(y + h * 0.86)}"
        f"C{num(x + w)} {num(y + h * 0.74)} {num(x + w * 0.5)} {num(y + h * 0.7)} "
        f"{num(x + w * 0.45)} "
        f"{num(y + h * 0.5)}Q{num(x + w * 0.5)} {num(y + h * 0.14)} {num(x + w * 1.5)} {num(y)}Z"
    )
    fill = canvas.linear([(0, HONEY[3]), (0.45, HONEY[2]), (0.85, HONEY[1]), (1, HONEY[2])])
    shine = ellipse(x - w * 0.35, y + h * 0.8, w * 0.22, w * 0.34, "#fff6d8", opacity=0.9)
    return canvas.glow(x, y + h * 0.8, h * 0.7, HONEY[1], 0.5) + path(data, fill) + shine


def lump(stage: Stage, rng: Random, x: float, y: float, w: float, keeps: str) -> str:
    """A standing mass of resin of half-width `w` that keeps a leaf, an insect or a flower."""
    canvas = stage.canvas
    h = w * rng.uniform(1.2, 1.5)
    shape = smooth([
        (-w, 0), (-w * 0.98, -h * 0.4), (-w * 0.62, -h * 0.84), (-w * 0.05, -h),
        (w * 0.52, -h * 0.8), (w * 0.94, -h * 0.36), (w, 0), (0, w * 0.16),
    ])  # fmt: skip
    heart = canvas.radial(
        [(0, HONEY[0]), (0.4, HONEY[1]), (0.8, HONEY[2]), (1, HONEY[3])], 0.46, 0.52, 0.6
    )
    art = canvas.glow(0, -h * 0.5, h * 1.3, HONEY[1], 0.6) + path(shape, heart)
    inside = _kept(stage, keeps, w, h)
    art += canvas.clipped(group(inside, opacity=0.55), shape)
    bubbles = "".join(
        circle(rng.uniform(-0.6, 0.6) * w, -rng.uniform(0.15, 0.8) * h, rng.uniform(2, 5), HONEY[0],
               opacity=0.8)
        for _ in range(6)
    )  # fmt: skip
    gleam = (
        f"M{num(-w * 0.66)} {num(-h * 0.3)}Q{num(-w * 0.66)} {num(-h * 0.62)} {num(-w * 0.34)} "
        f"{num(-h * 0.8)}"
    )
    art += bubbles + stroke(gleam, "#fff8e0", w * 0.09, opacity=0.85)
    art += circle(-w * 0.68, -h * 0.16, w * 0.05, "#fff8e0", opacity=0.85)
    return placed(art, x, y)


def _kept(stage: Stage, keeps: str, w: float, h: float) -> str:
    """What the resin caught long ago: a fern, an insect or a curled shoot."""
    shade = mix(HONEY[3], "#4a2a1c", 0.4)
    if keeps == "fern":
        return "".join(
            feather(
                (0, -h * 0.12),
                (k * w * 0.2, -h * 0.5),
                (k * w * 0.42, -h * 0.74),
                w * 0.26,
                shade,
                9,
            )
            for k in (-1, 0.1, 1)
        )
    if keeps == "insect":
        return placed(dragonfly(stage, shade), 0, -h * 0.46, scale=round(w / 92, 3), turn=-24)
    return placed(crozier(0, 0, h * 0.62, shade, 1), 0, -h * 0.12)
