"""Pen and wash: a drawn contour that swells and thins, and loose thin colour that misses it.

The pen follows the borders between shapes, thick round figures, thin inside them and fainter the
farther away; the wash is laid beside its line, lets paper shine at the rims, and pools.
"""

import math

import cv2
import numpy as np

from stories.illustrator.styles.noise import (
    PAGE,
    Field,
    blur,
    paper_tooth,
    relief,
    resize,
    value_noise,
)
from stories.illustrator.styles.pigment import (
    Absorbance,
    absorbance_table,
    depth_of,
    hold_text,
    restraint,
    wobble,
)
from stories.illustrator.styles.plates import Pixels, Plates
from stories.illustrator.styles.strokes import borders

PAPER = (0.994, 0.986, 0.962)
"""Reflectance (r, g, b) of the bare paper."""

_FIGURE_RESTRAINT, _TEXT_RESTRAINT = 0.70, 0.80
"""Share of the wash's looseness that figures and the text box are spared."""

_SLIP = ((230.0, 7.0), (60.0, 3.2), (13.0, 1.0))
"""How far the wash misses the line: (wave length, height) in page units."""

_THINNED = 0.84
"""Share of the drawing's pigment in the wash of the scenery; the line carries the rest."""

_WASH = ((230.0, 3, 0.40), (52.0, 2, 0.16))
_POOL_BLUR, _POOL = 5.0, 0.9
_DEEP = 1.1
"""Uneven washes (blotch, octaves, strength), pooled rims, and depth at which they calm down."""

_GRAIN_SIZE, _GRAIN, _RELIEF = 4.4, 0.20, 0.035

_INK = (1.60, 1.92, 1.62)
"""Absorbance of the full line: sepia that leans to violet."""

_STEPS = (10.0, 44.0)
"""Borders between colours this alike (of 255) get no line, from the second on a full one."""

_DARK, _DARKEST = 0.95, 1.9
"""Absorbance of a shape that begins to be, and is, its own ink and wants no line."""

_THIN, _THICK = 2.0, 7.5
"""Shapes thinner than the first (area by border, page units) are a stroke of the pen already."""

_GAP_WIDTH, _GAP_WAVE, _GAP = 3.0, 75.0, 0.80
"""Here and there the wash stops short of the line: width, length and share of pigment missing."""

_OUTLINE, _INLINE = 2.7, 1.35
"""Width of the pen round sheets and inside them, page units."""

_SWELL = 0.42
_SWELL_WAVE = 90.0
"""The pen's pressure varies by this share over this length."""

_FAR_LINE = 0.50
"""Strength of lines in the far layers, against 1 near."""


def paint(plates: Plates, rng: np.random.Generator) -> Pixels:
    """The page in pen and wash: uint8 RGB of the same size as `plates.picture`."""
    side = plates.side
    soft = restraint(plates, _FIGURE_RESTRAINT, _TEXT_RESTRAINT)
    slipped = wobble(plates.picture, soft, _SLIP, rng)
    pigment = absorbance_table()[slipped]
    tooth = paper_tooth(side, _GRAIN_SIZE, rng)
    soft = resize(soft, side)
    _wash(pigment, soft, tooth, rng)
    worth = _worth(plates)
    inline = borders(plates.picture, plates.shape, _STEPS) * worth
    outline = borders(plates.picture, plates.sheet, _STEPS) * worth
    _spare(pigment, inline, soft, rng)
    line = _pen(plates, inline, outline, rng)
    for channel, ink in enumerate(_INK):
        plane = pigment[..., channel]
        plane += np.maximum(ink - plane * 0.35, 0) * line
    return _on_paper(pigment, tooth, plates)


def _wash(pigment: Absorbance, soft: Field, tooth: Field, rng: np.random.Generator) -> None:
    """Thin the colour, lay it unevenly, pool it at its rims and let it settle, in place."""
    side = soft.shape[0]
    small = min(side, 220)
    depth = depth_of(pigment)
    tame = soft / (1 + depth / _DEEP)
    uneven = sum(
        (strength * value_noise(small, cell, octaves, rng) for cell, octaves, strength in _WASH),
        np.zeros((small, small), np.float32),
    )
    amount = np.clip(1 + tame * resize(np.asarray(uneven, np.float32), side), 0.4, 1.8)
    amount *= 1 - (1 - _THINNED) * soft
    rim = np.clip(depth - blur(depth, _POOL_BLUR), 0, 0.4) / (depth + 0.1)
    amount *= 1 + _POOL * rim * (0.4 + 0.6 * soft)
    amount *= 1 + _GRAIN * tame * (0.5 - tooth)
    for channel in range(3):
        pigment[..., channel] *= amount


def _worth(plates: Plates) -> Field:
    """How much a border at each pixel deserves a line, 0..1: thin and dark shapes need none."""
    shape, side = plates.shape, plates.side
    flat, count = shape.ravel(), int(shape.max()) + 1
    rim = np.zeros(shape.shape, bool)
    rim[:, :-1] |= shape[:, :-1] != shape[:, 1:]
    rim[:-1] |= shape[:-1] != shape[1:]
    areas = np.bincount(flat, minlength=count)
    borders = np.bincount(flat, rim.ravel(), count)
    thickness = areas / np.maximum(borders, 1) * PAGE / side
    thick = np.clip((thickness - _THIN) / (_THICK - _THIN), 0, 1).astype(np.float32)
    depth = depth_of(absorbance_table()[cv2.blur(plates.picture, (3, 3))])
    light = np.clip((_DARKEST - depth) / (_DARKEST - _DARK), 0, 1)
    worth = (0.22 + 0.78 * thick[shape]) * (0.12 + 0.88 * light)
    reach = 2 * max(1, round(1.2 * side / PAGE)) + 1
    return np.asarray(cv2.erode(worth.astype(np.float32), np.ones((reach, reach))), np.float32)


def _spare(pigment: Absorbance, border: Field, soft: Field, rng: np.random.Generator) -> None:
    """Leave paper beside the line here and there, in place."""
    side = soft.shape[0]
    unit = side / PAGE
    near = blur(border, _GAP_WIDTH) * np.float32(_GAP_WIDTH * unit * math.sqrt(2 * math.pi))
    here = np.clip(2.2 * value_noise(min(side, 220), _GAP_WAVE, 2, rng) - 0.25, 0, 1)
    share = np.clip(1.5 * near, 0, 1) * resize(here, side) * soft
    share *= 1 / (1 + depth_of(pigment) / _DEEP)
    pigment *= (1 - _GAP * share)[..., None]


def _pen(plates: Plates, inline: Field, outline: Field, rng: np.random.Generator) -> Field:
    """How much ink the pen left, 0..1: broad round the sheets, fine inside them."""
    side = plates.side
    unit = side / PAGE
    broad = _drawn(outline, _OUTLINE * unit, rng)
    fine = _drawn(inline, _INLINE * unit, rng)
    near = resize(blur(plates.near, 3), side)
    calm = resize(plates.calm, side)
    strength = (_FAR_LINE + (1 - _FAR_LINE) * near) * (1 - 0.75 * calm)
    return np.asarray(np.clip(np.maximum(broad, 0.85 * fine), 0, 1) * strength, np.float32)


def _drawn(border: Field, width: float, rng: np.random.Generator) -> Field:
    """Lines of about `width` pixels along the borders, swelling and thinning."""
    side = border.shape[0]
    swell = 1 + _SWELL * resize(value_noise(min(side, 220), _SWELL_WAVE, 2, rng), side)
    # A border of one pixel, blurred to sigma s, peaks at 1 / (s sqrt(2 pi)).
    sigma = max(0.5, width * 0.42)
    spread = np.asarray(cv2.GaussianBlur(border, (0, 0), sigma), np.float32)
    spread *= np.float32(sigma * math.sqrt(2 * math.pi) * min(1.0, width))
    return np.asarray(np.clip((spread * swell - 0.11) * 1.9, 0, 1), np.float32)


def _on_paper(pigment: Absorbance, tooth: Field, plates: Plates) -> Pixels:
    """Light through the pigment, off the paper and back, as uint8 RGB."""
    light = np.asarray(cv2.exp(-pigment), np.float32)
    paper = (1 + _RELIEF * relief(tooth)) * 255
    for channel, reflectance in enumerate(PAPER):
        light[..., channel] *= paper * np.float32(reflectance)
    hold_text(light, plates.picture, plates.calm)
    return np.asarray(np.clip(light + 0.5, 0, 255), np.uint8)
