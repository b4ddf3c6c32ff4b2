"""What every medium of pigment on paper shares: absorbance, restraint, an unsteady hand.

Absorbance is -ln of the reflected share of light: twice the pigment is twice the absorbance, so
strokes and washes laid over each other stay luminous and never turn grey.
"""

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt

from stories.illustrator.styles.noise import PAGE, Field, blur, resize, value_noise
from stories.illustrator.styles.plates import Pixels, Plates

Absorbance = npt.NDArray[np.float32]

WHITE, BLACK = 0.995, 0.03
"""Reflectance of white, which keeps a trace of pigment, and of black, never solid ink."""

_HELD_OVER = 9.0
"""Blur in page units below which texture under a text is left as it is."""


def absorbance_table() -> Field:
    """Absorbance of each of the 256 channel values."""
    reflectance = BLACK + (WHITE - BLACK) * np.arange(256, dtype=np.float32) / 255
    return np.asarray(-np.log(reflectance), np.float32)


def depth_of(pigment: Absorbance) -> Field:
    """Mean absorbance of the three channels."""
    return np.asarray(cv2.transform(pigment, np.full((1, 3), 1 / 3, np.float32)), np.float32)


def restraint(plates: Plates, figures: float, text: float) -> Field:
    """Strength of the effects, 0..1, at the masks' size: full in the landscape, less by the shares
    `figures` on people and animals and `text` in the text box."""
    people = figures * blur(plates.figures, 5)
    box = text * resize(plates.calm, people.shape[0])
    return np.asarray(1 - np.maximum(people, box), np.float32)


def wobble(
    picture: Pixels, soft: Field, waves: Sequence[tuple[float, float]], rng: np.random.Generator
) -> Pixels:
    """Shift pixels by smooth random fields so that no edge is ruler-straight.

    `waves` are (length, height) in page units; `soft` weighs them.
    """
    side = picture.shape[0]
    rows, columns = np.mgrid[0:side, 0:side].astype(np.float32)
    strength = soft * np.float32(side / PAGE)
    for axis in (columns, rows):
        shift = sum(
            (height * value_noise(soft.shape[0], wave, 1, rng) for wave, height in waves),
            np.zeros_like(soft),
        )
        axis += resize(np.asarray(shift * strength, np.float32), side)
    moved = cv2.remap(picture, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101)
    return np.asarray(moved, np.uint8)


def hold_text(light: Absorbance, picture: Pixels, calm: Field) -> None:
    """Give the ground of a text the colours that the drawing gave it, in place.

    `light` is 0..255, (n, n, 3). The ink was chosen for the drawing's colours; only the fine
    texture of the medium may differ from them.
    """
    side, small = picture.shape[0], calm.shape[0]
    if calm.max() == 0:
        return
    for channel in range(3):
        meant = resize(np.asarray(picture[..., channel], np.float32), small)
        found = resize(np.ascontiguousarray(light[..., channel]), small)
        gap = (blur(meant, _HELD_OVER) - blur(found, _HELD_OVER)) * calm
        light[..., channel] += resize(np.asarray(gap, np.float32), side)
