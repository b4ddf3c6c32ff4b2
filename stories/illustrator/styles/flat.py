"""Flat style: the vector picture on smooth paper, almost untouched."""

import numpy as np

from stories.illustrator.styles.noise import paper_tooth, resize
from stories.illustrator.styles.plates import Pixels, Plates

_GRAIN_SIZE = 2.6
_GRAIN = 0.030
"""Peak-to-peak variation of brightness by the paper's grain."""

_DITHER = 1.1
"""Standard deviation of the dither in steps of 1/255: hides the bands of a gradient in print."""

_WORK_SIDE = 1312
"""The grain is made at most this many pixels wide and enlarged: finer is not visible."""


def finish(plates: Plates, rng: np.random.Generator) -> Pixels:
    """The page on smooth paper: uint8 RGB of the same size as `plates.picture`."""
    side = plates.side
    work = min(side, _WORK_SIDE)
    grain = 1 + _GRAIN * (paper_tooth(work, _GRAIN_SIZE, rng) - 0.5)
    dither = _DITHER * rng.standard_normal((work, work), dtype=np.float32)
    scale, offset = resize(grain, side), resize(dither, side)
    out = np.empty_like(plates.picture)
    for channel in range(3):
        level = plates.picture[..., channel] * scale + offset + 0.5
        out[..., channel] = np.clip(level, 0, 255)
    return out
