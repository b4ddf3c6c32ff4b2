"""Pictures without a world around them, finished in a style: they end softly in the paper."""

import cv2
import numpy as np

from stories.illustrator.kit.shapes import rect
from stories.illustrator.model import PAGE, Drawing, Layer
from stories.illustrator.raster import png_of, rasterise, render
from stories.illustrator.styles import LIGHT_INK
from stories.illustrator.styles.noise import Field, blur
from stories.illustrator.styles.toning import UNTONED, Toning
from stories.vocabulary import ArtStyle

RIM = 70.0  # page units within which everything fades at the sheet's edge: a lamp shines far
SPREAD, FADE = 7.0, 4.0  # page units that paint may run beyond its outline, and its soft end


def render_loose(
    drawing: Drawing, style: ArtStyle, width: int, paper: str, toning: Toning = UNTONED
) -> bytes:
    """The drawing as an RGBA PNG of `width` pixels, painted on `paper` (#rrggbb).

    It is transparent where nothing is painted and thin where the paint fades, so it may stand on
    any page of that colour. Raises ValueError for a width that `render` refuses.
    """
    sheet = Layer("paper", 1.0, rect(-20, -20, PAGE + 40, PAGE + 40, paper))
    grounded = Drawing((sheet, *drawing.layers), drawing.defs)
    on_paper = ArtStyle.FLAT if style in LIGHT_INK else style  # light paper has no night
    png = np.frombuffer(render(grounded, on_paper, width, toning=toning), np.uint8)
    picture = np.asarray(cv2.imdecode(png, cv2.IMREAD_COLOR_RGB), np.uint8)
    covered = rasterise(drawing.svg(), width)[..., 3].astype(np.float32) / np.float32(255)
    alpha = np.maximum(covered, _spread(covered)) * _inside(width)
    return png_of(np.dstack([picture, (alpha * 255 + 0.5).astype(np.uint8)]))


def _spread(covered: Field) -> Field:
    """What is painted well, with the room that a wet or wobbling edge takes, softened."""
    reach = max(1, round(SPREAD * covered.shape[0] / PAGE))
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1, 2 * reach + 1))
    solid = np.where(covered > 0.9, covered, 0).astype(np.float32)
    return np.asarray(blur(np.asarray(cv2.dilate(solid, disc), np.float32), FADE), np.float32)


def _inside(width: int) -> Field:
    """1 on the sheet, falling softly to 0 at its edge."""
    steps = (np.arange(width, dtype=np.float32) + np.float32(0.5)) * np.float32(PAGE / width)
    near = np.clip(np.minimum(steps, PAGE - steps) / RIM, 0, 1)
    ramp = near * near * (3 - 2 * near)
    return np.asarray(np.minimum(ramp[:, None], ramp[None, :]), np.float32)
