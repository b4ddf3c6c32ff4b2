"""Collars, hoods and scarves that lie over the base of the neck, in the trunk's frame."""

from collections.abc import Callable

from stories.illustrator.figures.cloth import Cloth
from stories.illustrator.figures.costumes import (
    high_collar,
    neckerchief,
    sailor_collar,
    wetsuit_collar,
)
from stories.illustrator.kit.colour import is_dark, tone
from stories.illustrator.kit.geometry import smooth
from stories.illustrator.kit.palette import WOOL_WHITE
from stories.illustrator.kit.shapes import ellipse, path, stroke


def collar(cloth: Cloth) -> str:
    """The collar of the outfit."""
    return _COLLARS[cloth.look.outfit](cloth)


def _round_neck(cloth: Cloth) -> str:
    colour = tone(cloth.outfit.top, 0.09 if is_dark(cloth.outfit.top) else -0.07)
    return stroke("M-15 1Q0 12 15 1", colour, 4.5)


def _white_collar(cloth: Cloth) -> str:
    if cloth.behind:
        return stroke("M-16 2Q0 8 16 2", WOOL_WHITE, 7)
    leaf = "M0 9Q-5 -1 -16 -2Q-24 4 -19 12Q-10 18 0 9Z"
    other = "M0 9Q5 -1 16 -2Q24 4 19 12Q10 18 0 9Z"
    return path(leaf + other, WOOL_WHITE) + stroke("M-18 12Q-9 17 0 9Q9 17 18 12",
                                                   tone(WOOL_WHITE, -0.1), 1.5)  # fmt: skip


def _roll_neck(cloth: Cloth) -> str:
    colour = tone(cloth.main, -0.03)
    return stroke("M-16 0Q0 9 16 0", colour, 9) + stroke(
        "M-10 0l1 6M-3 3l0 6M4 3l0 6M11 0l-1 6", tone(cloth.main, -0.11), 1.3, opacity=0.6
    )


def _hood(cloth: Cloth) -> str:
    if cloth.behind:
        return ""
    return stroke("M-24 -2Q0 16 24 -2", tone(cloth.main, -0.05), 12) + stroke(
        "M-18 2Q0 14 18 2", tone(cloth.main, 0.06), 3, opacity=0.7
    )


def _scarf(cloth: Cloth) -> str:
    colour = cloth.second
    wrap = stroke("M-24 1Q0 17 24 1", colour, 17)
    wrap += stroke("M-17 8Q0 18 18 7", tone(colour, -0.1), 2, opacity=0.6)
    if cloth.behind:
        return wrap
    tail = smooth([(7, 8), (23, 6), (29, 44), (26, 54), (12, 55), (10, 44)])
    fringe = stroke("M13 54l0 6M18 55l0 6M24 54l1 6", colour, 2.4)
    lines = stroke("M11 40L28 38M11 46L28 44", tone(colour, 0.12), 2.4, opacity=0.8)
    return fringe + path(tail, tone(colour, -0.04)) + lines + wrap


def _neck_ring(cloth: Cloth) -> str:
    return ellipse(0, 3, 28, 10, "#c3ccdf") + ellipse(0, 1, 24, 7.5, "#e6ebf5")


def _ermine(cloth: Cloth) -> str:
    svg = stroke("M-23 2Q0 16 23 2", WOOL_WHITE, 15)
    return svg + stroke("M-18 4l1 4M-6 9l0 4M6 8l0 4M17 3l-1 4", "#5b3a4a", 2.2)


_COLLARS: dict[str, Callable[[Cloth], str]] = {
    "dungarees": _round_neck,
    "jumper": _roll_neck,
    "hoodie": _hood,
    "dress": _white_collar,
    "skirt": _white_collar,
    "tee": _round_neck,
    "coat": _scarf,
    "pyjamas": _white_collar,
    "spacesuit": _neck_ring,
    "royal": _ermine,
    "hero": high_collar,
    "sailor": sailor_collar,
    "diver": wetsuit_collar,
    "explorer": neckerchief,
}
