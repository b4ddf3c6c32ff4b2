"""What stands on the river's banks: willows and the mill's wheel."""

import math
from random import Random

from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import num, smooth
from stories.illustrator.kit.shapes import circle, path, placed, rect, stroke
from stories.illustrator.scenes.stage import Stage


def willow(stage: Stage, rng: Random, x: float, y: float, h: float, leaf: str, bark: str) -> str:
    """A willow: a bent trunk under curtains of hanging leaves."""
    trunk = path(
        f"M{num(x - h * 0.07)} {num(y)}Q{num(x - h * 0.02)} {num(y - h * 0.3)} {num(x - h * 0.05)} "
        f"{num(y - h * 0.6)}L{num(x + h * 0.06)} {num(y - h * 0.6)}Q{num(x + h * 0.04)} "
        f"{num(y - h * 0.3)} {num(x + h * 0.09)} {num(y)}Z",
        stage.canvas.form(bark, 0.12),
    )
    curtains = []
    for i in range(17):
        share = (i - 8) / 8
        sx, sy = x + share * h * 0.36, y - h * (0.86 - 0.2 * share * share)
        drop = h * (0.42 + 0.2 * math.cos(share * 2.2)) * rng.uniform(0.85, 1.1)
        shade = tone(leaf, rng.uniform(-0.06, 0.06))
        data = (
            f"M{num(sx - h * 0.03)} {num(sy)}Q{num(sx - h * 0.035 + share * 12)} "
            f"{num(sy + drop * 0.6)} "
            f"{num(sx + share * 16)} {num(sy + drop)}Q{num(sx + h * 0.05 + share * 12)} "
            f"{num(sy + drop * 0.5)} {num(sx + h * 0.035)} {num(sy)}Z"
        )
        curtains.append(path(data, shade))
    top = path(
        smooth(
            [
                (x - h * 0.4, y - h * 0.62),
                (x - h * 0.28, y - h * 0.86),
                (x, y - h * 0.97),
                (x + h * 0.28, y - h * 0.86),
                (x + h * 0.4, y - h * 0.62),
                (x, y - h * 0.66),
            ]
        ),
        stage.canvas.linear([(0, tone(leaf, 0.05)), (1, leaf)]),
    )
    return trunk + top + "".join(curtains)


def mill_wheel(stage: Stage) -> str:
    wood = stage.tint("#8a5f47", 0.2)
    spokes = "".join(
        stroke(f"M0 0L{num(math.cos(a) * 30)} {num(math.sin(a) * 30)}", wood, 3.4)
        for a in (i * math.tau / 10 for i in range(10))
    )
    paddles = "".join(
        placed(rect(28, -4, 10, 8, tone(wood, -0.06), rx=1), turn=i * 36) for i in range(10)
    )
    rim = circle(0, 0, 30, "none", stroke=wood, stroke_width=5)
    return rim + circle(0, 0, 19, "none", stroke=wood, stroke_width=2.4) + spokes + paddles
