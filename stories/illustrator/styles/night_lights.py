"""Which shapes of a drawing give light: lamps and moons, window panes, flowers and fruit.

Read from the numbered shapes, so that it holds for every place without anybody naming its lights.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from stories.illustrator.styles.noise import PAGE, Field, blur, resize
from stories.illustrator.styles.plates import Numbers

Light = npt.NDArray[np.float32]
Values = npt.NDArray[np.float64]

WARM = (1.0, 0.80, 0.42)
"""The light behind a window."""

_LAMP_FROM, _LAMP_FULL, _LAMP_SIZE, _STANDS_OUT = 0.77, 0.94, 60.0, 5.0
"""Brightness from which scenery counts as a light, and a full one, if it outshines what lies round
it within so many page units, and how fast that counts."""

_PANE_AREA = (40.0, 5000.0)
_PANE_FILL, _PANE_LONG = 0.70, 2.6
_PANE_BLUER, _PANE_PALE, _WALL = 0.05, 0.42, 14.0
"""Window panes: area in square page units, share of their bounding box they fill and its longest
shape, how much bluer than the wall within so many page units, and least brightness."""

_FLOWER_AREA, _FLOWER_FROM, _FLOWER_FULL = (12.0, 900.0), 0.42, 0.62
"""Small things that glow: area in square page units, and how colourful from faint to full."""

_FAR, _SUN_LONG = 0.7, 1.6
_SUN_AREA, _SUN_BRIGHT, _SUN_BRIGHTER, _SKY = (500.0, 30000.0), 0.88, 0.02, 70.0
"""Suns and white clouds: how much of them lies in the far layers, their longest
shape, area in square page units, least brightness, and how much brighter than
the sky within so many page units."""


@dataclass(frozen=True, slots=True)
class Shapes:
    """The numbered shapes of a page as tables by number; areas and lengths in page units."""

    number: Numbers
    members: npt.NDArray[np.int64]

    @classmethod
    def of(cls, number: Numbers) -> "Shapes":
        return cls(number, np.bincount(number.ravel(), minlength=int(number.max()) + 1))

    @property
    def unit(self) -> float:
        """Pixels in a page unit."""
        return float(self.number.shape[0] / PAGE)

    @property
    def area(self) -> Values:
        return np.asarray(self.members / self.unit**2, np.float64)

    def mean(self, field: Field) -> Values:
        """Mean of the field over each shape."""
        sums = np.bincount(self.number.ravel(), field.ravel(), len(self.members))
        return np.asarray(sums / np.maximum(self.members, 1), np.float64)

    def boxes(self) -> tuple[Values, Values]:
        """Shorter and longer side of each shape's bounding box, to about two pixels."""
        thin = np.ascontiguousarray(self.number[::2, ::2])
        width, height = self._reach(np.ascontiguousarray(thin.T)), self._reach(thin)
        return np.minimum(width, height), np.maximum(width, height)

    def _reach(self, thin: Numbers) -> Values:
        """How far it is from the first row of the halved map with each number to the last."""
        rows = np.repeat(np.arange(thin.shape[0]), thin.shape[1])
        flat = thin.ravel()
        first, last = np.zeros((2, len(self.members)), np.int64)
        last[flat] = rows  # of several writes to one place the last holds
        first[flat[::-1]] = rows[::-1]
        return np.asarray(2 * (last - first + 1) / self.unit, np.float64)


def lamps(luma: Field, people: Field) -> Field:
    """0..1: lights of the scenery, which outshine what is round them; a day's sky does not."""
    bright = np.clip((luma - _LAMP_FROM) / (_LAMP_FULL - _LAMP_FROM), 0, 1)
    scenery = 1 - people
    around = blur(luma * scenery, _LAMP_SIZE) / (blur(scenery, _LAMP_SIZE) + np.float32(0.02))
    above = np.clip(_STANDS_OUT * (luma - around) - 1, 0, 1)
    return np.asarray(bright * above * scenery, np.float32)


def day_lights(shapes: Shapes, source: Light, luma: Field, far: Field) -> tuple[Field, Field]:
    """Window panes and the sun, 1 where they are: what is lit when a day is told as a night.

    Panes are pale, bluish, upright little boxes in a warmer wall; the sun and round white clouds
    are brighter than the sky.
    """
    blue = np.asarray(source[..., 2] - source[..., 0], np.float32)
    short, long = shapes.boxes()
    area, own, pale = shapes.area, shapes.mean(blue), shapes.mean(luma)
    pane = (area > _PANE_AREA[0]) & (area < _PANE_AREA[1]) & (area > _PANE_FILL * short * long)
    pane &= (long < _PANE_LONG * short) & (pale > _PANE_PALE) & (own > 0)
    pane &= own - shapes.mean(blur(blue, _WALL)) > _PANE_BLUER
    sun = (area > _SUN_AREA[0]) & (area < _SUN_AREA[1]) & (long < _SUN_LONG * short)
    sun &= (shapes.mean(resize(far, luma.shape[0])) > _FAR) & (pale > _SUN_BRIGHT)
    sun &= pale - shapes.mean(blur(luma, _SKY)) > _SUN_BRIGHTER
    pane[0] = sun[0] = False
    return pane.astype(np.float32)[shapes.number], sun.astype(np.float32)[shapes.number]


def flowers(shapes: Shapes, chroma: Field) -> Field:
    """0..1: small shapes of strong colour."""
    area = shapes.area
    small = (area > _FLOWER_AREA[0]) & (area < _FLOWER_AREA[1])
    small[0] = False
    rich = np.clip((shapes.mean(chroma) - _FLOWER_FROM) / (_FLOWER_FULL - _FLOWER_FROM), 0, 1)
    return (rich * small).astype(np.float32)[shapes.number]
