"""Toning a finished page: a little warmer or cooler, a little paler or stronger.

Both keep each pixel's lightness, so text that read before still reads; white paper and the darkest
ink stay as they are.
"""

from dataclasses import dataclass

import numpy as np

from stories.illustrator.styles.plates import Pixels

LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)
WARMER = np.array([1.0, -0.1963, -1.0], np.float32)
"""Red up, blue down, and green by as much as keeps the lightness."""

REACH = 90.0
"""Steps of 255 by which red rises in the mid-tones at a warmth of 1."""


@dataclass(frozen=True, slots=True)
class Toning:
    """Warmth -0.3 (cool) to 0.3, saturation 0.5 (pale) to 1.3; the defaults change nothing."""

    warmth: float = 0.0
    saturation: float = 1.0


UNTONED = Toning()


def tone(picture: Pixels, toning: Toning) -> Pixels:
    """The picture toned, uint8 RGB of the same size; with nothing to do, the picture itself."""
    if toning == UNTONED:
        return picture
    colours = picture.astype(np.float32)
    luma = (colours @ LUMA)[..., None]
    paler = luma + (colours - luma) * np.float32(toning.saturation)
    middle = 4 * (luma / 255) * (1 - luma / 255)
    toned = paler + middle * WARMER * np.float32(REACH * toning.warmth)
    return np.asarray(np.clip(toned + 0.5, 0, 255), np.uint8)
