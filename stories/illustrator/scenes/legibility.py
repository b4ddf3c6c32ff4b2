"""Text on the picture: which ink reads, and a soft veil where neither would.

The box's own raster is measured, because what the eye reads is the picture and not the palette.
"""

import io

import numpy as np
import numpy.typing as npt
import resvg_py
from PIL import Image

from stories.illustrator.kit.colour import luminance
from stories.illustrator.kit.palette import CREAM, INK
from stories.illustrator.kit.shapes import rect
from stories.illustrator.model import Drawing
from stories.vocabulary import Box, BoxSide

CONTRAST = 7.0
"""WCAG AAA, held at the 3rd percentile of the box's pixels."""

MARGIN = 0.7
"""Asked on top, because styles vary the paper's colour a little."""

PERCENTILE = 3.0
MEASURED_WIDTH = 240  # pixels of the box's raster
VEILS = (0.2, 0.32, 0.45, 0.58, 0.7, 0.8, 0.9)
SOFT_STEPS, SOFT_REACH = 26, 230.0
"""The veil fades out over this many page units in as many sheets."""

OFF_PAGE = 200.0  # page units

DARK_VEIL = "#161038"

Values = npt.NDArray[np.float64]


def box_pixels(drawing: Drawing, box: Box) -> Values:
    """The box's raster: sRGB 0-1, (height, width, 3)."""
    svg = drawing.svg(view=(box.x, box.y, box.w, box.h))
    data = resvg_py.svg_to_bytes(svg_string=svg, width=MEASURED_WIDTH, skip_system_fonts=True)
    with Image.open(io.BytesIO(bytes(data))) as image:
        return np.asarray(image.convert("RGB"), dtype=np.float64) / 255


def luminance_of(pixels: Values) -> Values:
    """Relative luminance (0-1) of every pixel."""
    linear = np.where(pixels <= 0.04045, pixels / 12.92, ((pixels + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))


def box_luminance(drawing: Drawing, box: Box) -> Values:
    """Relative luminance of every pixel of the box's raster."""
    return luminance_of(box_pixels(drawing, box))


def contrast_of(values: Values, ink: str) -> float:
    """Contrast of the ink that all but the worst 3 % of the pixels reach."""
    ink_light = luminance(ink)
    high, low = np.maximum(values, ink_light), np.minimum(values, ink_light)
    return float(np.percentile((high + 0.05) / (low + 0.05), PERCENTILE))


def better_ink(values: Values) -> tuple[str, float]:
    """The ink that reads better and its contrast."""
    dark, light = contrast_of(values, INK), contrast_of(values, CREAM)
    return (INK, dark) if dark >= light else (CREAM, light)


def veil(box: Box, ink: str, strength: float) -> str:
    """A mist under the text: nested rounded sheets that add up to `strength` inside the box.

    It runs off the page on the text's own sides, so that it reads as air and not as a label.
    """
    colour = CREAM if ink == INK else DARK_VEIL
    each = 1 - (1 - strength) ** (1 / SOFT_STEPS)
    sheets = []
    for step in range(SOFT_STEPS):
        out = SOFT_REACH * (1 - step / SOFT_STEPS) ** 1.5 + 3
        left, top, right, bottom = _spread(box, out)
        sheets.append(
            rect(left, top, right - left, bottom - top, colour, rx=6 + out, opacity=round(each, 4))
        )
    return "".join(sheets)


def _spread(box: Box, out: float) -> tuple[float, float, float, float]:
    """Edges of one sheet: `out` beyond the box, and past the page where the text leans on it."""
    left, top, right, bottom = box.x - out, box.y - out, box.x + box.w + out, box.y + box.h + out
    if box.side is not BoxSide.BOTTOM:
        top = -OFF_PAGE
    if box.side is not BoxSide.RIGHT:
        left = -OFF_PAGE
    if box.side is not BoxSide.LEFT:
        right = 1000 + OFF_PAGE
    if box.side is BoxSide.BOTTOM:
        bottom = 1000 + OFF_PAGE
    return left, top, right, bottom


def needed_veil(drawing: Drawing, box: Box) -> tuple[str, float]:
    """(ink, strength of veil); strength 0 where the picture is calm enough already."""
    if box.side is BoxSide.NONE or box.w <= 0 or box.h <= 0:
        return INK, 0.0
    return veil_for(box_pixels(drawing, box))


def veil_for(pixels: Values) -> tuple[str, float]:
    """(ink, strength of veil) for a box's own pixels: sRGB 0-1, (height, width, 3)."""
    ink, reached = better_ink(luminance_of(pixels))
    if reached >= CONTRAST + MARGIN:
        return ink, 0.0
    sheet = _rgb(CREAM if ink == INK else DARK_VEIL)
    for strength in VEILS:
        under = luminance_of(pixels * (1 - strength) + sheet * strength)
        if contrast_of(under, ink) >= CONTRAST + MARGIN:
            return ink, strength
    return ink, VEILS[-1]


def _rgb(colour: str) -> Values:
    return np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
