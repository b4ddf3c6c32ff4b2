"""Pictures that somebody sends us: decoded whole and looked at before they count as pictures."""

from dataclasses import dataclass
from io import BytesIO

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageStat

FORMATS = ("PNG", "JPEG", "WEBP")
MAX_PIXELS = 16_777_216  # 4096 x 4096; OpenAI's largest picture has half of it
MIN_EDGE = 64  # px; anything smaller is a pixel to count with
RATIO_TOLERANCE = 0.02
DARK = 10  # of 255: nothing brighter than this is black
FLAT = 2.0  # standard deviation, of 255: paper grain alone has more
UNFINISHED = 0.45
"""Share of rows, from the bottom, that are one single colour: what half a download leaves. A calm
place for text is smaller, and a drawn one is never of one colour alone."""

EVERY = 8
"""One column in so many tells as much about rows, in an eighth of the time."""

Pixels = npt.NDArray[np.uint8]
WHITE = (255, 255, 255)


class UnusablePicture(Exception):
    """The bytes are no picture that a book can show. `reason` is for staff, without content."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Received:
    """A whole picture: RGB, one frame, nothing of its file's other content."""

    picture: Image.Image

    @property
    def ratio(self) -> float:
        return self.picture.width / self.picture.height


def receive(data: bytes) -> Received:
    """Decode a picture whole, as a PNG, JPEG or WebP and nothing else. Raises UnusablePicture.

    The number of pixels is known from its header before any is decoded.
    """
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as opened:
            _check_header(opened)
            opened.load()
            return Received(_repainted(opened))
    except UnusablePicture:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise UnusablePicture("too many pixels") from None
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError, OverflowError) as error:
        raise UnusablePicture(f"cannot be decoded ({type(error).__name__})") from None


def check_shape(received: Received, *, ratio: float) -> None:
    """Raises UnusablePicture unless width over height is `ratio`, within two percent."""
    if abs(received.ratio / ratio - 1) > RATIO_TOLERANCE:
        raise UnusablePicture(f"ratio {received.ratio:.2f}, not {ratio:.2f}")


def check_content(received: Received) -> None:
    """Raises UnusablePicture for a black, a blank and an unfinished picture."""
    picture = received.picture
    seen = ImageStat.Stat(picture)
    if max(brightest for _, brightest in seen.extrema) <= DARK:
        raise UnusablePicture("black")
    if max(seen.stddev) < FLAT:
        raise UnusablePicture("blank")
    pixels: Pixels = np.asarray(picture)[:, ::EVERY]
    if unfinished_share(pixels) >= UNFINISHED:
        raise UnusablePicture("unfinished")


def unfinished_share(pixels: Pixels) -> float:
    """Share of rows (0-1), counted from the bottom, that have exactly the last pixel's colour."""
    rows = (pixels == pixels[-1, -1]).all(axis=(1, 2))
    differing = np.flatnonzero(~rows)
    same = len(rows) - (int(differing[-1]) + 1 if differing.size else 0)
    return same / len(rows)


def cropped(picture: Image.Image, *, ratio: float) -> Image.Image:
    """The middle of a picture, cut to `ratio` (width over height)."""
    width, height = picture.size
    if width / height > ratio:
        new = max(1, round(height * ratio))
        left = (width - new) // 2
        return picture.crop((left, 0, left + new, height)) if new < width else picture
    new = max(1, round(width / ratio))
    top = (height - new) // 2
    return picture.crop((0, top, width, top + new)) if new < height else picture


def as_png(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.save(out, "PNG", compress_level=1)  # kept for a moment only: quick beats small
    return out.getvalue()


def _check_header(opened: Image.Image) -> None:
    width, height = opened.size
    if width * height > MAX_PIXELS:
        raise UnusablePicture("too many pixels")
    if min(width, height) < MIN_EDGE:
        raise UnusablePicture("too small")
    if getattr(opened, "n_frames", 1) != 1:
        raise UnusablePicture("moving")


def _repainted(opened: Image.Image) -> Image.Image:
    """The pixels alone, on white where they are transparent."""
    if opened.mode in ("RGBA", "LA", "PA") or "transparency" in opened.info:
        layer = opened.convert("RGBA")
        ground = Image.new("RGBA", layer.size, (*WHITE, 255))
        ground.alpha_composite(layer)
        return ground.convert("RGB")
    plain = opened.convert("RGB")
    return Image.frombytes("RGB", plain.size, plain.tobytes())
