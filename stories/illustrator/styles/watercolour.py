"""Watercolour on cold-pressed paper.

Works in absorbance (-ln of the colour): twice the pigment is twice the absorbance, so washes,
pools and grain stay luminous and never turn grey. The paint runs over the page's edge; nothing
white is left at the trim.
"""

import cv2
import numpy as np

from stories.illustrator.styles.noise import Field, blur, paper_tooth, relief, resize, value_noise
from stories.illustrator.styles.pigment import (
    Absorbance,
    absorbance_table,
    depth_of,
    restraint,
    wobble,
)
from stories.illustrator.styles.plates import Pixels, Plates

PAPER = (0.992, 0.984, 0.960)
"""Reflectance (r, g, b) of the bare, slightly warm paper."""

_FIGURE_RESTRAINT = 0.62
"""Share of every effect that people and animals are spared."""

_TEXT_RESTRAINT = 0.80
"""Share of every effect that the text box is spared."""

_TEXT_DEEPER = 0.10
"""Under text, dark paint is laid this much deeper and light paint this much thinner."""

_WOBBLE = ((90.0, 3.0), (22.0, 1.4), (7.0, 0.6))
"""Displacement of edges: (wave length, height), both in page units."""

_WASH = ((210.0, 3, 0.34), (46.0, 2, 0.14))
"""Uneven washes: (blotch in page units, octaves, strength)."""

_THINNED = 0.97
"""Share of the drawing's pigment that is laid down: watercolour is a little lighter than ink."""

_HUE_DRIFT = 0.09
"""How far the three colours of a wash separate, as a share of its absorbance."""

_DEEP = 1.1
"""Absorbance at which a wash counts as deep: night skies vary about half as much as day skies."""

_BLEED_BLUR = 7.0
_BLEED_SHARE = 0.62
"""How wet the wettest places are: at 1 a moon there would lose its edge altogether."""

_POOL_WIDE, _POOL_FINE, _POOL_HALO = 4.2, 1.2, 2.6
_POOL_STRENGTH = 0.72
"""Pigment gathers inside the rim of a wash: blur radii in page units and strength."""

_BLOOM_SIZE = 240.0
_BLOOM_LEVEL = 0.22
_BLOOM_RIM = 0.035
_BLOOM_DARKER, _BLOOM_LIGHTER = 0.13, 0.10
"""Backruns, where a drop of water has pushed the pigment of a wet wash into a ragged rim."""

_GRANULATION = 0.34
_GRAIN_SIZE = 4.6
_GRAIN_DEPTH = 0.8
"""Grain shows in thin paint and closes up in deep paint, by this much per unit of absorbance."""

_GRAIN_RELIEF = 0.045


def paint(plates: Plates, rng: np.random.Generator) -> Pixels:
    """The page painted in watercolour: uint8 RGB of the same size as `plates.picture`."""
    side = plates.side
    soft = restraint(plates, _FIGURE_RESTRAINT, _TEXT_RESTRAINT)
    picture = wobble(plates.picture, soft, _WOBBLE, rng)
    pigment = absorbance_table()[picture]
    _bleed(pigment, plates, rng)
    tooth = paper_tooth(side, _GRAIN_SIZE, rng)
    _spread(pigment, plates, soft, rng)
    _grain(pigment, resize(soft, side), tooth)
    return _on_paper(pigment, tooth)


def _bleed(pigment: Absorbance, plates: Plates, rng: np.random.Generator) -> None:
    """Let colours run into each other, in place, in the sky and the far layers only.

    The blur leaves out everything nearer, so that no figure grows a halo.
    """
    side = plates.near.shape[0]
    far = 1 - plates.near
    wet = np.clip(value_noise(side, 150, 2, rng) * 1.3 + 0.05, 0, _BLEED_SHARE) * far
    share = resize(np.asarray(wet, np.float32), plates.side)
    weight = blur(far, _BLEED_BLUR) + 0.02
    for channel in range(3):
        small = resize(np.ascontiguousarray(pigment[..., channel]), side)
        run = resize(np.asarray(blur(small * far, _BLEED_BLUR) / weight, np.float32), plates.side)
        pigment[..., channel] += (run - pigment[..., channel]) * share


def _spread(pigment: Absorbance, plates: Plates, soft: Field, rng: np.random.Generator) -> None:
    """Lay the pigment unevenly, in place: washes, backruns, hue drift, pooled rims."""
    side = plates.side
    depth = depth_of(pigment)
    small = soft.shape[0]
    around = resize(blur(depth, 8), small)
    tame = soft / (1 + around / _DEEP)
    wash = sum(
        (strength * value_noise(small, cell, octaves, rng) for cell, octaves, strength in _WASH),
        np.zeros_like(soft),
    )
    even = np.clip(1 + 1.1 * tame * wash, 0.45, 1.7) * (1 + tame * _blooms(plates, rng)) * _THINNED
    even *= 1 + _TEXT_DEEPER * plates.calm * np.clip((around - _DEEP) / _DEEP, -1, 1)
    amount = resize(np.asarray(even, np.float32), side)
    wide = np.clip(depth - blur(depth, _POOL_WIDE), 0, 0.5)
    fine = np.clip(blur(depth, _POOL_FINE) - blur(depth, _POOL_HALO), 0, 0.3)
    amount *= 1 + (wide + 0.6 * fine) * _POOL_STRENGTH / (depth + 0.05)
    for channel in range(3):
        drift = 1 + _HUE_DRIFT * tame * value_noise(small, 120, 2, rng)
        pigment[..., channel] *= amount * resize(np.asarray(drift, np.float32), side)


def _blooms(plates: Plates, rng: np.random.Generator) -> Field:
    """Change of the pigment's amount by backruns, in the sky and the far layers only."""
    side = plates.near.shape[0]
    level = value_noise(side, _BLOOM_SIZE, 4, rng, gain=0.55) - _BLOOM_LEVEL
    rim = _BLOOM_DARKER * np.exp(-np.square(level / _BLOOM_RIM))
    inside = _BLOOM_LIGHTER * np.clip(level / (4 * _BLOOM_RIM), 0, 1)
    return np.asarray((rim - inside) * (1 - plates.near), np.float32)


def _grain(pigment: Absorbance, soft: Field, tooth: Field) -> None:
    """Settle pigment into the valleys of the paper, in place."""
    share = _GRANULATION * soft / (1 + _GRAIN_DEPTH * depth_of(pigment))
    amount = 1 + share * (0.5 - tooth)
    for channel in range(3):
        pigment[..., channel] *= amount


def _on_paper(pigment: Absorbance, tooth: Field) -> Pixels:
    """Light through the pigment, off the paper and back, as uint8 RGB."""
    light = np.asarray(cv2.exp(-pigment), np.float32)
    paper = (1 + _GRAIN_RELIEF * relief(tooth)) * 255
    for channel, reflectance in enumerate(PAPER):
        light[..., channel] *= paper * np.float32(reflectance)
    return np.asarray(np.clip(light + 0.5, 0, 255), np.uint8)
