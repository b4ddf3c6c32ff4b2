"""Trees that stand in the swamp's water, and their roots like knees."""

from stories.illustrator.kit.colour import mix, tone
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.shapes import ellipse, path, stroke
from stories.illustrator.scenes.greenery import liana
from stories.illustrator.scenes.hour_sky import Hues
from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.wildwood import dome


def swamp_tree(
    stage: Stage, layer: str, x: float, foot: float, h: float, w: float, hues: Hues, fade: float
) -> None:
    """A swamp tree that stands in the water on flared ribs, mossy, under a broad crown."""
    canvas = stage.canvas
    bark, top = mix(hues.bark, hues.mist, fade), foot - h
    shape = (
        f"M{num(x - w * 2.1)} {num(foot + 4)}Q{num(x - w * 0.8)} {num(foot - h * 0.1)} "
        f"{num(x - w * 0.55)} {num(foot - h * 0.36)}L{num(x - w * 0.4)} {num(top)}"
        f"L{num(x + w * 0.4)} {num(top)}L{num(x + w * 0.55)} {num(foot - h * 0.36)}"
        f"Q{num(x + w * 0.8)} {num(foot - h * 0.1)} {num(x + w * 2.2)} {num(foot + 4)}"
        f"Q{num(x)} {num(foot + 16)} {num(x - w * 2.1)} {num(foot + 4)}Z"
    )
    fill = canvas.linear(
        [(0, tone(bark, 0.06)), (0.45, bark), (1, tone(bark, -0.08))], (0, 0, 1, 0)
    )
    ribs = "".join(
        f"M{num(x + k * w * 0.3)} {num(top)}Q{num(x + k * w * 0.4)} {num(foot - h * 0.2)} "
        f"{num(x + k * w * 1.3)} {num(foot + 4)}"
        for k in (-1.2, -0.6, 0.1, 0.7, 1.3)
    )
    ribs_art = stroke(ribs, tone(bark, -0.07), max(1.6, w * 0.1), opacity=0.6)
    stage.paint(layer, path(shape, fill), canvas.clipped(ribs_art, shape))
    moss = mix(hues.leaf[1], hues.lit, 0.2)
    stage.paint(layer, ellipse(x - w * 0.5, foot - h * 0.2, w * 0.5, w * 0.2, moss, opacity=0.6))
    _crown(stage, layer, (x, top, h, w), hues, fade)


def _crown(
    stage: Stage, layer: str, place: tuple[float, float, float, float], hues: Hues, fade: float
) -> None:
    """The flat crown with hanging moss; `place` is x, top, height and half-width of the tree."""
    canvas, (x, top, h, w) = stage.canvas, place
    rng = stage.fixed("crown", round(x))
    leaf = mix(hues.leaf[1], hues.mist, fade * 0.9)
    r = max(w * 3.1, h * 0.2)
    for dx, dy, size in ((-0.8, 0.2, 0.8), (0.8, 0.16, 0.76), (0.0, 0.0, 1.0)):
        cy = top + r * (0.34 + dy)
        stage.paint(
            layer, dome(canvas, rng, x + dx * r, cy, r * size, r * 0.36 * size, leaf, hues.lit)
        )
    for dx in (-1.2, -0.7, -0.2, 0.45, 0.9, 1.3):
        start = top + r * 0.5
        hang = liana(
            rng,
            x + dx * r,
            start,
            start + rng.uniform(0.16, 0.34) * h,
            mix(leaf, hues.lit, 0.25),
            leaf=10,
        )
        stage.paint(layer, hang)


def knee(stage: Stage, hues: Hues, x: float, y: float, h: float) -> str:
    """A root that comes up out of the water like a knee."""
    bark = hues.bark
    ring = ellipse(x, y + 1, h * 0.6, h * 0.13, mix(hues.water[0], "#ffffff", 0.2), opacity=0.5)
    data = (
        f"M{num(x - h * 0.34)} {num(y)}Q{num(x - h * 0.2)} {num(y - h * 0.9)} {num(x)} {num(y - h)}"
        f"Q{num(x + h * 0.24)} {num(y - h * 0.8)} {num(x + h * 0.36)} {num(y)}Q{num(x)} "
        f"{num(y + 7)} "
        f"{num(x - h * 0.34)} {num(y)}Z"
    )
    moss = ellipse(x - h * 0.04, y - h * 0.84, h * 0.16, h * 0.12, mix(hues.leaf[1], hues.lit, 0.3))
    return ring + path(data, stage.canvas.form(bark, 0.1)) + moss
