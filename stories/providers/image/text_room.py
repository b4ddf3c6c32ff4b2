"""Room for the text on a picture that somebody else drew: an ink that reads, a veil if none does.

The measure and the veil are the illustrator's own, so that all books look alike.
"""

from io import BytesIO

import numpy as np
import resvg_py
from PIL import Image

from stories.illustrator.kit.palette import INK
from stories.illustrator.model import PAGE
from stories.illustrator.scenes.legibility import MEASURED_WIDTH, veil, veil_for
from stories.pipeline.schemas import BoxPayload
from stories.vocabulary import Box, BoxSide

VEIL_WIDTH = 400  # px; a mist has no edges that more pixels would show


def with_room(picture: Image.Image, box: BoxPayload) -> tuple[Image.Image, str]:
    """The picture with a veil where it needs one, and the ink (#rrggbb) that reads in `box`."""
    if box.side is BoxSide.NONE or box.w <= 0 or box.h <= 0:
        return picture, INK
    ink, strength = veil_for(_pixels(picture, box))
    if strength == 0.0:
        return picture, ink
    sheet = _veil(Box(box.side, box.x, box.y, box.w, box.h), ink, strength, picture.size)
    return Image.alpha_composite(picture.convert("RGBA"), sheet).convert("RGB"), ink


def _pixels(picture: Image.Image, box: BoxPayload) -> "np.typing.NDArray[np.float64]":
    """The box's pixels, sRGB 0-1, as wide as the illustrator measures its own."""
    across, down = picture.width / PAGE, picture.height / PAGE
    edges = (box.x * across, box.y * down, (box.x + box.w) * across, (box.y + box.h) * down)
    height = max(1, round(MEASURED_WIDTH * (edges[3] - edges[1]) / (edges[2] - edges[0])))
    part = picture.resize(
        (MEASURED_WIDTH, height), Image.Resampling.BOX, box=_inside(edges, picture)
    )
    return np.asarray(part, dtype=np.float64) / 255


def _inside(
    edges: tuple[float, float, float, float], picture: Image.Image
) -> tuple[float, float, float, float]:
    left, top, right, bottom = edges
    return max(0, left), max(0, top), min(picture.width, right), min(picture.height, bottom)


def _veil(box: Box, ink: str, strength: float, size: tuple[int, int]) -> Image.Image:
    """The mist alone, transparent elsewhere, as large as the picture."""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {PAGE} {PAGE}">'
        f"{veil(box, ink, strength)}</svg>"
    )
    png = resvg_py.svg_to_bytes(svg_string=svg, width=VEIL_WIDTH, skip_system_fonts=True)
    with Image.open(BytesIO(bytes(png)), formats=("PNG",)) as sheet:
        return sheet.convert("RGBA").resize(size, Image.Resampling.BICUBIC)
