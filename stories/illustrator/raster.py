"""From a drawing to a finished picture file.

resvg holds the interpreter's lock while it draws, so call `render` from a worker process, never
from a web thread. The result depends on the arguments alone: same drawing, style, width and edge
give the same bytes.
"""

import hashlib
import struct
import zlib
from dataclasses import replace

import cv2
import numpy as np
import resvg_py

from stories.illustrator.cutouts import cutouts
from stories.illustrator.kit.palette import CREAM
from stories.illustrator.model import Drawing
from stories.illustrator.styles import (
    CUT,
    FINISHES,
    LIGHT_INK,
    MASKED,
    WORK_WIDTH,
    Edge,
    Pixels,
    Plates,
    tear,
)
from stories.illustrator.styles.noise import PAGE, Field, blur
from stories.illustrator.styles.toning import UNTONED, Toning, tone
from stories.vocabulary import ArtStyle, Box, BoxSide

MIN_WIDTH, MAX_WIDTH = 16, 5250
"""Limits of a render in pixels; the upper one is twice a print page."""

MASK_WIDTH = 350
"""Largest width of the masks in pixels: they are only used blurred."""

FIGURE_LAYERS = frozenset({"cast", "figure"})
"""Names of the layers with people and animals, which every style treats gently."""

WET_DEPTH = 0.6
"""Layers at least this deep (0 near, 1 sky) are painted wet: their colours may run."""

_CALM_FADE = 44.0
"""Page units over which the calm round a text fades into the picture's full texture."""

_PACKING = (cv2.IMWRITE_PNG_STRATEGY, cv2.IMWRITE_PNG_STRATEGY_HUFFMAN_ONLY)
"""Paint has no repetitions to look for: half the time of level 3, and smaller."""

_PNG_HEADER_BYTES = 33
"""Signature and IHDR chunk, after which the sRGB chunk may stand."""


def render(
    drawing: Drawing,
    style: ArtStyle,
    width: int,
    edge: Edge = Edge.BLEED,
    toning: Toning = UNTONED,
) -> bytes:
    """The finished square picture as an sRGB PNG of `width` pixels.

    BLEED gives RGB, TORN gives RGBA that is transparent outside the painted rim. Raises
    ValueError for a width outside MIN_WIDTH..MAX_WIDTH.
    """
    if not MIN_WIDTH <= width <= MAX_WIDTH:
        raise ValueError(f"width must be {MIN_WIDTH} to {MAX_WIDTH} pixels, not {width}")
    svg = drawing.svg()
    rng = np.random.default_rng(_seed(svg))
    work = min(width, WORK_WIDTH[style])
    picture = _on_white(rasterise(svg, work))
    plates = _plates(drawing, picture) if style in MASKED else Plates.plain(picture)
    if style in CUT:
        stack = cutouts(drawing, work)
        plates = replace(plates, shape=stack.shape, sheet=stack.sheet)
    picture = tone(FINISHES[style](plates, rng), toning)
    if edge is Edge.TORN:
        picture = tear(picture, rng)
    if picture.shape[0] != width:
        enlarged = cv2.resize(picture, (width, width), interpolation=cv2.INTER_LANCZOS4)
        picture = np.asarray(enlarged, np.uint8)
    return png_of(picture)


def ink_on(drawing: Drawing, style: ArtStyle) -> str:
    """Colour (#rrggbb) for text on the drawing once it is finished in this style."""
    return CREAM if style in LIGHT_INK else drawing.ink


def rasterise(svg: str, width: int) -> Pixels:
    """An SVG drawn without any style, uint8 RGBA of `width` pixels' width."""
    png = resvg_py.svg_to_bytes(svg_string=svg, width=width, skip_system_fonts=True)
    bgra = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_UNCHANGED)
    if bgra is None:
        raise ValueError(f"the rasteriser gave no picture at {width} pixels")
    return np.asarray(cv2.cvtColor(bgra, cv2.COLOR_BGRA2RGBA), np.uint8)


def _seed(svg: str) -> int:
    """A number that depends on every stroke of the drawing."""
    return int.from_bytes(hashlib.sha256(svg.encode()).digest()[:8])


def _on_white(pixels: Pixels) -> Pixels:
    """RGBA laid on white, as RGB; a page is opaque already and only loses its alpha."""
    alpha = pixels[..., 3:]
    if alpha.min() == 255:
        return np.ascontiguousarray(pixels[..., :3])
    cover = alpha.astype(np.float32) / 255
    return np.asarray(pixels[..., :3] * cover + 255 * (1 - cover) + 0.5, np.uint8)


def _plates(drawing: Drawing, picture: Pixels) -> Plates:
    """The picture with masks of its figures, its near layers and its text."""
    near = {layer.name for layer in drawing.layers if layer.depth < WET_DEPTH}
    masks = min(picture.shape[0], MASK_WIDTH)
    return Plates(
        picture=picture,
        figures=_coverage(drawing, FIGURE_LAYERS, masks),
        near=_coverage(drawing, near, masks),
        calm=_calm(drawing.calm, masks),
    )


def _coverage(drawing: Drawing, names: frozenset[str] | set[str], width: int) -> Field:
    """Where the named layers have put paint, 0..1."""
    alpha = rasterise(drawing.svg(only=tuple(sorted(names))), width)[..., 3]
    return alpha.astype(np.float32) / np.float32(255)


def _calm(box: Box | None, width: int) -> Field:
    """1 inside the text box, falling softly to 0 around it so that no edge shows."""
    mask = np.zeros((width, width), np.float32)
    if box is not None and box.side is not BoxSide.NONE:
        scale = width / PAGE
        edges = (box.x, box.y, box.x + box.w, box.y + box.h)
        grown = (edge + side * _CALM_FADE for edge, side in zip(edges, (-1, -1, 1, 1), strict=True))
        left, top, right, foot = (max(0, round(edge * scale)) for edge in grown)
        mask[top:foot, left:right] = 1
        mask = blur(mask, _CALM_FADE)
    return mask


def png_of(picture: Pixels) -> bytes:
    """uint8 RGB or RGBA as a PNG file tagged sRGB."""
    swap = cv2.COLOR_RGBA2BGRA if picture.shape[2] == 4 else cv2.COLOR_RGB2BGR
    done, data = cv2.imencode(".png", cv2.cvtColor(picture, swap), _PACKING)
    if not done:
        raise ValueError(f"a picture of shape {picture.shape} cannot be written as PNG")
    png = data.tobytes()
    chunk = b"sRGB\x00"
    tag = struct.pack(">I", 1) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return png[:_PNG_HEADER_BYTES] + tag + png[_PNG_HEADER_BYTES:]
