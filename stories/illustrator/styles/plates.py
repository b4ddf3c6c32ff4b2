"""What a style is given: the finished raster and where the figures and the far layers are."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from stories.illustrator.styles.noise import Field

Pixels = npt.NDArray[np.uint8]
Numbers = npt.NDArray[np.int32]


def _nothing() -> Numbers:
    return np.zeros((1, 1), np.int32)


@dataclass(frozen=True, slots=True)
class Plates:
    """One page as square rasters of any sizes, all covering the whole page.

    `picture` is the drawing, uint8 RGB, (n, n, 3). `figures` and `near` are coverage masks 0..1 of
    any (usually smaller) size: the people and animals, and everything nearer than the far layers.
    `calm` is 1 where text will stand and 0 elsewhere.

    `shape` and `sheet`, of the picture's size, number the topmost shape of each pixel and the
    layer or figure it belongs to; higher numbers lie above. One pixel where no style asks.
    """

    picture: Pixels
    figures: Field
    near: Field
    calm: Field
    shape: Numbers = field(default_factory=_nothing)
    sheet: Numbers = field(default_factory=_nothing)

    @classmethod
    def plain(cls, picture: Pixels) -> "Plates":
        """Plates for a style that asks for no masks."""
        nothing = np.zeros((1, 1), np.float32)
        return cls(picture, nothing, nothing, nothing)

    @property
    def side(self) -> int:
        """Width and height of the picture in pixels."""
        return int(self.picture.shape[0])
