"""Smooth random fields, paper tooth and blurs on square float32 arrays.

Every size is in page units (the page is 1000 units wide), never in pixels, and every random draw
is independent of the raster's size. A page therefore shows the same blotches, the same grain and
the same wobble as a thumbnail and as a print file.
"""

import math

import cv2
import numpy as np
import numpy.typing as npt

Field = npt.NDArray[np.float32]

PAGE = 1000.0
"""Width of the page in page units."""

_PIXELS_PER_CELL = 4
"""A noise cell this many pixels wide is smooth enough to be enlarged without loss."""

_FIELD_SPREAD = 0.55
"""Scales a sum of octaves to a standard deviation that keeps nearly all values within -1..1."""

_SMALL_BLUR = 7.0
"""Blurs wider than this many pixels are done on a quarter-size copy, about ten times faster."""


def value_noise(
    side: int, cell: float, octaves: int, rng: np.random.Generator, gain: float = 0.5
) -> Field:
    """Random field of `side` x `side`, roughly -1..1, mean near 0.

    `cell` is the size of the largest blotch in page units; each octave halves it and weighs
    `gain` of the one before.
    """
    finest = math.ceil(PAGE / cell * 2 ** (octaves - 1)) + 2
    work = min(side, finest * _PIXELS_PER_CELL)
    field = np.zeros((work, work), np.float32)
    weight, power = 1.0, 0.0
    for octave in range(octaves):
        cells = math.ceil(PAGE / cell * 2**octave) + 2
        grid = rng.standard_normal((cells, cells), dtype=np.float32)
        field += weight * resize(grid, work)
        power += weight * weight
        weight *= gain
    field *= np.float32(_FIELD_SPREAD / math.sqrt(power))
    return resize(field, side)


def resize(field: npt.NDArray[np.float32], side: int) -> Field:
    """Scale a square field to `side` pixels: averaged when shrinking, cubic when growing."""
    if field.shape[0] == side:
        return field
    method = cv2.INTER_AREA if field.shape[0] > side else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(field, (side, side), interpolation=method), np.float32)


def blur(field: Field, units: float) -> Field:
    """Gaussian blur with a standard deviation of `units` page units; keeps the shape."""
    side = field.shape[0]
    sigma = units * side / PAGE
    if sigma < _SMALL_BLUR:
        return np.asarray(cv2.GaussianBlur(field, (0, 0), sigma), np.float32)
    quarter = cv2.resize(field, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    quarter = cv2.GaussianBlur(quarter, (0, 0), sigma / 4)
    whole = cv2.resize(quarter, (side, side), interpolation=cv2.INTER_LINEAR)
    return np.asarray(whole, np.float32)


def paper_tooth(side: int, cell: float, rng: np.random.Generator) -> Field:
    """Height of the paper's surface, 0 (valley) to 1 (peak), mean near 0.5.

    `cell` is the size of a bump in page units: about 4.6 for cold-pressed watercolour paper
    (0.35 mm on a page of 222 mm), about 2.4 for smooth drawing paper.
    """
    height = value_noise(side, cell, 3, rng, gain=0.6)
    spread = max(float(height.std()), 1e-6)
    height = (height - height.mean()) / spread
    return np.asarray(1 / (1 + np.exp(-1.6 * height)), np.float32)


def relief(height: Field) -> Field:
    """Slope of the paper towards a light at the upper left, about -1..1, mean 0."""
    offset = max(1, round(height.shape[0] / 1100))
    return height - np.roll(height, (offset, offset), (0, 1))
