"""A look at a picture without a model: can it be read whole, and is much of it bare skin?

What this cannot see: what a picture shows. It counts pixels in the colours that human skin of any
tone has under white light, so it holds sand, wood and peach-coloured skies too, and lets a cruel
or indecent picture in other colours pass. It stands in where a family has no model that checks
pictures; whoever opens a site to others should set one (AISTORY_MODERATION_PROVIDER=openai).
"""

import warnings
from io import BytesIO

import numpy as np
import numpy.typing as npt
from PIL import Image, UnidentifiedImageError

from media_assets.moderation.ports import Decision, ImageCheck, Verdict

SOURCE = "house picture check 1"
FORMATS = ("PNG", "JPEG", "WEBP")
MOST_PIXELS = 40_000_000
LEAST_SIDE = 16  # px
LOOKED_AT = 256  # px; skin is counted in a small copy
MOST_SKIN = 0.4  # share of the picture; a portrait of a face fills about a quarter
MOST_SKIN_IN_MIDDLE = 0.6  # share of the inner half, where a body would be
UNREADABLE = "This picture could not be read whole."
MUCH_SKIN = "Much of this picture has the colour of bare skin."


def judge_picture(request: ImageCheck) -> Verdict:
    """Hold what cannot be read or is mostly skin-coloured; approve the rest."""
    pixels = _pixels(request.content)
    if pixels is None:
        return Verdict(Decision.HOLD, SOURCE, {"unreadable": 1.0}, (UNREADABLE,))
    skin = skin_mask(pixels)
    height, width = skin.shape
    middle = skin[height // 4 : height - height // 4, width // 4 : width - width // 4]
    share, inner = float(skin.mean()), float(middle.mean())
    scores = {"skin": round(share, 3), "skin_in_middle": round(inner, 3)}
    if share > MOST_SKIN or inner > MOST_SKIN_IN_MIDDLE:
        return Verdict(Decision.HOLD, SOURCE, scores, (MUCH_SKIN,))
    return Verdict(Decision.APPROVE, SOURCE, scores)


def skin_mask(pixels: npt.NDArray[np.float32]) -> npt.NDArray[np.bool_]:
    """True where RGB `pixels` (height x width x 3, 0 to 255) have a skin's colour: the box in Cb
    and Cr of Chai and Ngan (1999), which all skin tones share, and redder than green than blue."""
    red, green, blue = pixels[..., 0], pixels[..., 1], pixels[..., 2]
    cb = 128 - 0.168736 * red - 0.331264 * green + 0.5 * blue
    cr = 128 + 0.5 * red - 0.418688 * green - 0.081312 * blue
    in_box = (cb >= 77) & (cb <= 127) & (cr >= 133) & (cr <= 173)
    mask: npt.NDArray[np.bool_] = in_box & (red > green) & (green > blue) & (red > 50)
    return mask


def _pixels(content: bytes) -> npt.NDArray[np.float32] | None:
    """A small RGB copy, or None for what is no whole picture of a known kind."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(BytesIO(content), formats=FORMATS)
            if picture.width * picture.height > MOST_PIXELS or min(picture.size) < LEAST_SIDE:
                return None
            picture.load()
    except (
        *(UnidentifiedImageError, Image.DecompressionBombError, Image.DecompressionBombWarning),
        *(OSError, ValueError, SyntaxError),
    ):
        return None
    small = picture.convert("RGB")
    small.thumbnail((LOOKED_AT, LOOKED_AT))
    return np.asarray(small, dtype=np.float32)
