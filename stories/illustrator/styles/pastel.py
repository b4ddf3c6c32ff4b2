"""Soft pastel: broad chalky strokes on toned paper, smudged edges, dust on top.

Chalk is opaque. It hides the paper where the stroke was pressed and lets it show where the tooth
fell short; the paper is toned like the picture itself, so that every gap stays in key.
"""

import cv2
import numpy as np
import numpy.typing as npt

from stories.illustrator.styles.noise import Field, blur, paper_tooth, resize, value_noise
from stories.illustrator.styles.pigment import hold_text, restraint, wobble
from stories.illustrator.styles.plates import Pixels, Plates
from stories.illustrator.styles.strokes import hatching, soft_choice

Light = npt.NDArray[np.float32]

_FIGURE_RESTRAINT, _TEXT_RESTRAINT = 0.76, 0.78
"""Share of every effect that figures and the text box are spared."""

_WOBBLE = ((70.0, 3.2), (16.0, 1.6), (5.0, 0.8))
"""Displacement of edges: (wave length, height), both in page units."""

_SMUDGE = 2.2
"""Softness of rubbed edges in the scenery, page units."""

_PAPER = (204.0, 178.0, 164.0)
_PAPER_OWN, _PAPER_DEEPER = 0.55, 0.97
"""Toned paper: its own colour, the share it takes of the picture's, and how much darker it is."""

_ANGLES = (-24.0, -58.0)
_BROAD, _LONG = 11.0, 90.0
_FINE, _SHORT = 3.2, 40.0
_PATCH = 210.0
"""Strokes of the chalk's side and of its tip: widths and lengths, and patches of one direction."""

_COVER = 1.15
_TOOTH_SIZE, _TOOTH, _PRESSURE = 3.6, 1.55, 0.42
"""How well chalk covers; size of the paper's bumps; how much tooth and stroke decide."""

_GAPS = 0.50
"""Share of the chalk that is missing where the paper shows most."""

_LIGHTER, _WARMER = 13.0, 9.0
"""Strokes differ in lightness and in warmth by so many steps of 255."""

_DUST = 9.0
"""Grain of the dust, steps of 255."""


def draw(plates: Plates, rng: np.random.Generator) -> Pixels:
    """The page in soft pastel: uint8 RGB of the same size as `plates.picture`."""
    side = plates.side
    small = restraint(plates, _FIGURE_RESTRAINT, _TEXT_RESTRAINT)
    picture = wobble(plates.picture, small, _WOBBLE, rng)
    soft = resize(small, side)
    light = _smudged(picture, soft)
    broad, fine = _strokes(side, rng)
    tooth = paper_tooth(side, _TOOTH_SIZE, rng)
    _break_colour(light, broad, fine, soft)
    gaps = _gaps(broad, fine, tooth, soft, rng)
    paper = _paper(picture)
    for channel in range(3):
        plane = light[..., channel]
        plane += (paper[channel] - plane) * gaps
    light += (_DUST * (tooth - 0.5) * (0.35 + 0.65 * soft))[..., None]
    hold_text(light, plates.picture, plates.calm)
    return np.asarray(np.clip(light + 0.5, 0, 255), np.uint8)


def _smudged(picture: Pixels, soft: Field) -> Light:
    """The picture with rubbed edges where nothing asks for restraint."""
    light = picture.astype(np.float32)
    share = np.clip(1.5 * soft - 0.5, 0, 1)
    for channel in range(3):
        plane = np.ascontiguousarray(light[..., channel])
        light[..., channel] += (blur(plane, _SMUDGE) - plane) * share
    return light


def _strokes(side: int, rng: np.random.Generator) -> tuple[Field, Field]:
    """Strokes of the chalk's side and of its tip, each about -1..1."""
    choice = soft_choice(side, _PATCH, 6.0, rng)
    kinds = []
    for width, length in ((_BROAD, _LONG), (_FINE, _SHORT)):
        first, second = (hatching(side, angle, width, length, rng) for angle in _ANGLES)
        kinds.append(np.asarray(first * choice + second * (1 - choice), np.float32))
    return kinds[0], kinds[1]


def _break_colour(light: Light, broad: Field, fine: Field, soft: Field) -> None:
    """Let neighbouring strokes differ a little in lightness and warmth, in place."""
    step = soft * (0.7 * broad + 0.5 * fine)
    middle = 1 - np.abs(light.mean(2) / 127.5 - 1) ** 2  # none in white paper and black
    amount = np.asarray(step * (0.35 + 0.65 * middle), np.float32)
    warm = np.asarray(soft * (0.8 * fine - 0.5 * broad) * _WARMER, np.float32)
    light += (amount * _LIGHTER)[..., None]
    light[..., 0] += warm
    light[..., 2] -= warm


def _gaps(broad: Field, fine: Field, tooth: Field, soft: Field, rng: np.random.Generator) -> Field:
    """Share of the paper that shows, 0..1."""
    side = soft.shape[0]
    press = resize(0.25 * value_noise(min(side, 220), 140, 2, rng), side)
    reach = _COVER + press + _TOOTH * (tooth - 0.5) + _PRESSURE * (broad + 0.6 * fine)
    missed = 1 / (1 + cv2.exp(np.asarray(3.2 * (reach - 0.35), np.float32)))
    return np.asarray(_GAPS * soft * np.sqrt(soft) * missed, np.float32)


def _paper(picture: Pixels) -> Light:
    """Colour of the toned paper under this picture, (3,)."""
    mean = picture[::4, ::4].reshape(-1, 3).mean(0) * _PAPER_DEEPER
    own = np.array(_PAPER) * min(1.0, float(mean.mean()) / 150)
    return np.asarray(own + (mean - own) * _PAPER_OWN, np.float32)
