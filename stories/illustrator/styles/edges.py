"""How a picture ends: running into the bleed, or as a loose painted vignette."""

from enum import StrEnum

import numpy as np

from stories.illustrator.styles.noise import PAGE, Field, value_noise
from stories.illustrator.styles.plates import Pixels


class Edge(StrEnum):
    """BLEED fills the whole square; TORN fades to transparent along a ragged painted rim."""

    BLEED = "bleed"
    TORN = "torn"


_INSET = 46.0
"""Mean distance of the painted rim from the edge of the square, page units."""

_CORNER = 150.0
"""Radius of the rim's corners, page units."""

_RAGGED = ((170.0, 3, 20.0), (34.0, 2, 4.5))
"""Waves of the rim: (length in page units, octaves, height in page units)."""

_FADE = 3.0
"""Width over which the paint ends, page units."""

_RIM_AT, _RIM_WIDTH, _RIM_DARKER = 7.0, 5.0, 0.16
"""The darker line of pooled pigment just inside the edge: place, width, strength."""


def tear(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """`picture` (n, n, 3) as uint8 RGBA (n, n, 4), transparent outside a ragged painted rim."""
    inside = _distance_inside(picture.shape[0])
    for cell, octaves, height in _RAGGED:
        inside += height * value_noise(picture.shape[0], cell, octaves, rng)
    alpha = np.clip(inside / _FADE, 0, 1)
    rim = 1 - _RIM_DARKER * np.exp(-np.square((inside - _RIM_AT) / _RIM_WIDTH))
    return np.dstack([(picture * rim[..., None]).astype(np.uint8), (alpha * 255).astype(np.uint8)])


def _distance_inside(side: int) -> Field:
    """Signed distance in page units to a rounded square, positive inside."""
    centres = (np.arange(side, dtype=np.float32) + 0.5) * np.float32(PAGE / side)
    half = np.abs(centres - PAGE / 2) - np.float32(PAGE / 2 - _INSET - _CORNER)
    outward = np.maximum(half, 0)
    beyond = np.hypot(outward[:, None], outward[None, :])
    within = np.minimum(np.maximum(half[:, None], half[None, :]), 0)
    return np.asarray(_CORNER - beyond - within, np.float32)
