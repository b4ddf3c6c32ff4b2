"""Crystals with lit and shaded faces and a glow."""

from random import Random

from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.shapes import path, placed, stroke
from stories.illustrator.scenes.stage import Stage


def crystal_cluster(stage: Stage, rng: Random, x: float, y: float, size: float, colour: str) -> str:
    """A bunch of crystals with lit and shaded faces and a glow."""
    pieces = [stage.canvas.glow(x, y - 40 * size, 120 * size, colour, 0.45)]
    for lean, h in ((-26, 62), (24, 70), (-10, 92), (9, 112), (40, 40), (-42, 38)):
        height, w = h * size * rng.uniform(0.9, 1.1), h * size * 0.17
        body = path(
            f"M{num(-w)} 0L{num(-w * 0.8)} {num(-height * 0.74)}L0 {num(-height)}"
            f"L{num(w * 0.8)} {num(-height * 0.7)}L{num(w)} 0Z",
            stage.canvas.linear([(0, tone(colour, 0.07)), (1, tone(colour, -0.12))]),
        )
        face = path(
            f"M0 {num(-height)}L{num(w * 0.8)} {num(-height * 0.7)}L{num(w)} 0L{num(w * 0.12)} 0Z",
            tone(colour, -0.14),
            opacity=0.65,
        )
        shine = stroke(
            f"M{num(-w * 0.5)} {num(-height * 0.66)}L{num(-w * 0.58)} {num(-height * 0.2)}",
            "#ffffff",
            max(1.2, 2 * size),
            opacity=0.6,
        )
        pieces.append(placed(body + face + shine, x + lean * size * 0.7, y, turn=lean * 0.6))
    return "".join(pieces)
