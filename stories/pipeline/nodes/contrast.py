"""How well a text reads on a finished picture, measured on its pixels."""

import io

import numpy as np
from PIL import Image

from stories.illustrator.scenes.legibility import MEASURED_WIDTH, contrast_of, luminance_of
from stories.pipeline.schemas import BoxPayload
from stories.vocabulary import BoxSide

PAGE = 1000  # page units on a side
FORMATS = ("PNG", "JPEG", "WEBP")


def text_contrast(picture: bytes, box: BoxPayload, ink: str) -> float | None:
    """WCAG contrast of `ink` that all but the worst 3 % of the box's pixels reach; None where no
    text stands. Raises OSError for bytes that are no picture."""
    if box.side is BoxSide.NONE:
        return None
    with Image.open(io.BytesIO(picture), formats=FORMATS) as image:
        x, y = image.width / PAGE, image.height / PAGE
        left, right = round(box.x * x), round((box.x + box.w) * x)
        top, foot = round(box.y * y), round((box.y + box.h) * y)
        part = image.convert("RGB").crop((left, top, right, foot))
    part.thumbnail((MEASURED_WIDTH, MEASURED_WIDTH))
    pixels = np.asarray(part, dtype=np.float64) / 255
    return contrast_of(luminance_of(pixels), ink)
