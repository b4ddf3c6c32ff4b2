"""A panel that is not square: the part of a square drawing in which its people are.

The illustrator composes squares. A panel shows a window of one, as wide or as high as the drawing.
Where the faces do not fit into it, the same scene is seen from farther away.
"""

from dataclasses import replace
from io import BytesIO

from PIL import Image

from media_assets.imaging.received import as_png
from stories import illustrator
from stories.illustrator.model import PAGE
from stories.pipeline.schemas import BoxPayload
from stories.vocabulary import Box, BoxSide, Shot

FARTHER = (Shot.CLOSEUP, Shot.MEDIUM, Shot.WIDE, Shot.ESTABLISHING, Shot.SMALL_HERO)
"""Views in which a face is seen, from close by to far away."""

MARGIN = 24  # page units round the faces
NO_BOX = Box(BoxSide.NONE, 0, 0, 0, 0)


def composed(scene: illustrator.Scene, window: tuple[float, float]) -> illustrator.Drawing:
    """The scene without room for a page's text, its bubbles bring their own ground; from as close
    by as asked, or from where every face fits into `window` (width, height; page units)."""
    drawing = illustrator.compose(replace(scene, box=NO_BOX))
    for shot in _farther(scene.shot):
        if _fits(drawing.faces, window):
            break
        drawing = illustrator.compose(replace(scene, box=NO_BOX, shot=shot))
    return drawing


def window_of(width: int, height: int) -> tuple[float, float]:
    """What a panel of this size sees of a square drawing, in page units."""
    longer = max(width, height)
    return PAGE * width / longer, PAGE * height / longer


def place_of(faces: tuple[Box, ...], window: tuple[float, float], *, talks: bool) -> Box:
    """Where the window stands: the faces in its middle, or low in it where bubbles need the room
    above them. Of faces that do not all fit, the first is seen."""
    w, h = window
    seen = faces if _fits(faces, window) else faces[:1]
    left, top, right, bottom = _around(seen)
    x = (left + right - w) / 2
    y = bottom + MARGIN - h if talks else (top + bottom - h) / 2
    return Box(BoxSide.NONE, _clamped(x, PAGE - w), _clamped(y, PAGE - h), w, h)


def cut(png: bytes, window: Box, size: tuple[int, int]) -> bytes:
    """The window's part of a square picture, as a PNG of `size` px."""
    with Image.open(BytesIO(png), formats=("PNG",)) as square:
        scale = square.width / PAGE
        width, height = size
        left = min(round(window.x * scale), square.width - width)
        top = min(round(window.y * scale), square.height - height)
        return as_png(square.convert("RGB").crop((left, top, left + width, top + height)))


def within(face: Box, window: Box) -> BoxPayload:
    """A face in the panel's own units: 0 to 1000 along either side."""
    across, down = PAGE / window.w, PAGE / window.h
    left, right = (_clamped((x - window.x) * across, PAGE) for x in (face.x, face.x + face.w))
    top, bottom = (_clamped((y - window.y) * down, PAGE) for y in (face.y, face.y + face.h))
    return BoxPayload(side=BoxSide.NONE, x=left, y=top, w=right - left, h=bottom - top)


def _farther(shot: Shot) -> tuple[Shot, ...]:
    return FARTHER[FARTHER.index(shot) + 1 :] if shot in FARTHER else ()


def _fits(faces: tuple[Box, ...], window: tuple[float, float]) -> bool:
    left, top, right, bottom = _around(faces)
    return right - left + 2 * MARGIN <= window[0] and bottom - top + 2 * MARGIN <= window[1]


def _around(faces: tuple[Box, ...]) -> tuple[float, float, float, float]:
    """The edges of the faces together; the middle of the page where there are none."""
    if not faces:
        return PAGE / 2, PAGE / 2, PAGE / 2, PAGE / 2
    return (
        min(face.x for face in faces),
        min(face.y for face in faces),
        max(face.x + face.w for face in faces),
        max(face.y + face.h for face in faces),
    )


def _clamped(value: float, most: float) -> float:
    return min(max(0.0, value), most)
