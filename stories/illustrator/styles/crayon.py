"""Wax crayon on toothed paper.

Two hatchings at -38 and -62 degrees vary how much wax lies on the paper, never the paper itself,
so whites stay clean. Wax catches the tooth's peaks; a firmer contour in a darker version of the
local colour finishes each shape.
"""

import cv2
import numpy as np

from stories.illustrator.styles.noise import Field, paper_tooth, relief, resize, value_noise
from stories.illustrator.styles.pigment import (
    Absorbance,
    absorbance_table,
    depth_of,
    hold_text,
    restraint,
    wobble,
)
from stories.illustrator.styles.plates import Pixels, Plates
from stories.illustrator.styles.strokes import contours, darkest_near, hatching, soft_choice

PAPER = (0.994, 0.983, 0.952)
"""Reflectance (r, g, b) of the bare, creamy paper."""

_FIGURE_RESTRAINT, _TEXT_RESTRAINT = 0.60, 0.74
"""Share of every effect that figures and the text box are spared."""

_WOBBLE = ((60.0, 2.2), (14.0, 1.0))
"""Displacement of edges: (wave length, height), both in page units."""

_ANGLES = (-38.0, -62.0)
_STROKE_WIDTH, _STROKE_LENGTH = 4.2, 46.0
_PATCH = 170.0
"""Size of the patches in which the hand keeps one direction, page units."""

_BRIGHTER = 1.14
"""Wax is a little more saturated than gouache."""

_UNDER, _OVER = 0.60, 0.72
"""Wax of the even first layer and of the strokes on it, as shares of the drawing's pigment."""

_TOOTH_SIZE = 4.2
_TOOTH, _STREAK = 0.86, 0.27
"""How strongly the paper's peaks and the strokes decide where wax of the second layer sticks."""

_CLOSING = 1.0
"""Deep colours are pressed harder: gaps close by this much per unit of absorbance."""

_LINE_SOFT, _LINE_FAINT, _LINE_STRONG = 1.5, 20.0, 95.0
_LINE = 0.62
_LINE_REACH = 2.2
"""Contour: softness in page units, steps of colour, strength, and how far its colour is taken."""

_RELIEF = 0.035


def draw(plates: Plates, rng: np.random.Generator) -> Pixels:
    """The page drawn in crayon: uint8 RGB of the same size as `plates.picture`."""
    side = plates.side
    soft = restraint(plates, _FIGURE_RESTRAINT, _TEXT_RESTRAINT)
    picture = wobble(plates.picture, soft, _WOBBLE, rng)
    tooth = paper_tooth(side, _TOOTH_SIZE, rng)
    pigment = _brightened(absorbance_table()[picture])
    amount = _wax(pigment, resize(soft, side), tooth, rng)
    _outline(pigment, picture, resize(soft, side), tooth)
    for channel in range(3):
        pigment[..., channel] *= amount
    return _on_paper(pigment, tooth, plates)


def _brightened(pigment: Absorbance) -> Absorbance:
    """More saturated: each channel moved away from the mean absorbance."""
    depth = depth_of(pigment)[..., None]
    return np.asarray(np.maximum(depth + (pigment - depth) * _BRIGHTER, 0), np.float32)


def _wax(pigment: Absorbance, soft: Field, tooth: Field, rng: np.random.Generator) -> Field:
    """How much of the pigment lies where, mean about 1: an even layer and hatching over it."""
    side = soft.shape[0]
    first, second = (hatching(side, angle, _STROKE_WIDTH, _STROKE_LENGTH, rng) for angle in _ANGLES)
    choice = soft_choice(side, _PATCH, 5.0, rng)
    strokes = first * choice + second * (1 - choice)
    press = resize(0.10 * value_noise(min(side, 220), 120, 2, rng), side)
    reach = press + _TOOTH * (tooth - 0.5) + _STREAK * strokes
    stuck = 1 / (1 + cv2.exp(np.asarray(-5.5 * reach, np.float32)))
    gaps = soft / (1 + _CLOSING * depth_of(pigment))
    even = np.float32(_UNDER + _OVER / 2)
    return np.asarray(even + gaps * (_OVER * (stuck - 0.5) + 0.08 * strokes), np.float32) + (
        np.float32(1 - _UNDER - _OVER / 2)
    )


def _outline(pigment: Absorbance, picture: Pixels, soft: Field, tooth: Field) -> None:
    """Draw round the shapes with a darker crayon of their own colour, in place."""
    line = contours(picture, _LINE_SOFT, _LINE_FAINT, _LINE_STRONG)
    line *= np.clip(1.45 - 0.9 * (1 - tooth), 0, 1) * (0.35 + 0.65 * soft) * np.float32(_LINE)
    local = absorbance_table()[darkest_near(picture, _LINE_REACH)]
    for channel, deeper in enumerate((0.16, 0.24, 0.16)):
        wanted = local[..., channel] + np.float32(deeper)
        pigment[..., channel] += (wanted - pigment[..., channel]) * line


def _on_paper(pigment: Absorbance, tooth: Field, plates: Plates) -> Pixels:
    """Light through the wax, off the paper and back, as uint8 RGB."""
    light = np.asarray(cv2.exp(-pigment), np.float32)
    paper = (1 + _RELIEF * relief(tooth)) * 255
    for channel, reflectance in enumerate(PAPER):
        light[..., channel] *= paper * np.float32(reflectance)
    hold_text(light, plates.picture, plates.calm)
    return np.asarray(np.clip(light + 0.5, 0, 255), np.uint8)
