"""A printed cover laid flat: back, spine and front as one picture.

The front is the book's own cover, stroke by stroke. Behind it the same world goes on, as if it
were folded round the spine: land and sky of the front are continued from the fold, nobody is
there and no landmark, so that blurb and barcode have their calm.
"""

from dataclasses import dataclass, replace

import cv2
import numpy as np

from stories.illustrator.kit.shapes import group
from stories.illustrator.model import PAGE, Drawing, Layer, Scene
from stories.illustrator.raster import png_of, render
from stories.illustrator.scenes.compose import compose, surroundings
from stories.illustrator.scenes.legibility import needed_veil, veil
from stories.illustrator.styles import Pixels
from stories.illustrator.styles.toning import UNTONED, Toning
from stories.vocabulary import ArtStyle, Box, BoxSide

BEYOND = 1500.0  # page x of the landmark on the back: not there
FADE = 120.0  # page units on the back over which the mirrored front becomes the land around
SAFETY_IN = 0.25  # inches that a barcode keeps from the cut, the spine and the hinge
BLURB_IN = 1.0  # inches that the blurb keeps from them, so that it stands on the land around alone
GRAIN = 40.0  # page units on the back that show the front's own paint, mirrored: washes meet
BARCODE_IN = (2.0, 1.2)  # width and height of the place kept for a barcode
BLURB_FOOT = 440.0  # lowest y of the blurb's place, page units
_PEOPLE = frozenset({"cast", "bank"})


@dataclass(frozen=True, slots=True)
class WrapSize:
    """The flat cover in inches, with all that is cut off or folded in (`margin` on each side).

    A 32-page paperback of 8.5 in: WrapSize(17.382, 8.75, spine=0.132). Of a case wrap, `margin` is
    what goes round the board and `hinge` the groove beside the spine. Raises ValueError for a
    picture so wide that two squares of its height do not cover it.
    """

    width: float
    height: float
    spine: float = 0.0
    margin: float = 0.125
    hinge: float = 0.0

    def __post_init__(self) -> None:
        if not self.height < self.width <= 2 * self.height:
            raise ValueError(f"width: a cover of {self.width} x {self.height} in is not covered")
        if min(self.spine, self.margin, self.hinge) < 0:
            raise ValueError("spine, margin, hinge: no length is less than nothing")

    def units(self, inches: float) -> float:
        """Page units: the flat cover is 1000 high."""
        return inches * PAGE / self.height

    @property
    def fold(self) -> float:
        """x of the middle of the spine on the flat cover, in page units."""
        return self.units(self.width) / 2


@dataclass(frozen=True, slots=True)
class Wrap:
    """The squares of a flat cover and the places for text, in page units of the flat cover.

    `front` is the right square, `back` the left one; `turn` is the front without people, mirrored:
    what stands next to the fold on the back. `ink` reads on `blurb` (`raster.ink_on` says where a
    style needs another); a barcode brings its own white ground.
    """

    size: WrapSize
    front: Drawing
    back: Drawing
    turn: Drawing
    blurb: Box
    barcode: Box
    ink: str

    def on_front(self, x: float) -> float:
        """x on the flat cover of a point of the front's square."""
        return x + 2 * self.size.fold - PAGE


def cover_wrap(scene: Scene, size: WrapSize) -> Wrap:
    """The flat cover whose front is `compose(scene)`. Same scene and size, same wrap.

    Raises ValueError when the place or a prop is unknown.
    """
    front = compose(scene)
    turn = _mirrored([layer for layer in front.layers if layer.name not in _PEOPLE], front)
    bare = surroundings(scene, BEYOND)
    back = _mirrored(bare.layers, bare)
    blurb, barcode = _places(size)
    ink, strength = needed_veil(back, blurb)
    if strength:
        mist = Layer("veil", 0.0, veil(blurb, ink, strength))
        back = replace(back, layers=(*back.layers, mist))
    calm = replace(back, ink=ink, veil=strength > 0, calm=blurb)
    return Wrap(size, front, calm, turn, blurb, barcode, ink)


def _places(size: WrapSize) -> tuple[Box, Box]:
    """Blurb and barcode on the back board; the veil of a box at the left ends before the fold."""
    cut, board = size.units(size.margin), size.fold - size.units(size.spine / 2 + size.hinge)
    inset, safe = size.units(BLURB_IN), size.units(SAFETY_IN)
    top = cut + inset * 0.6
    blurb = Box(BoxSide.LEFT, cut + inset, top, board - cut - 2 * inset, BLURB_FOOT - top)
    wide, high = (size.units(inches) for inches in BARCODE_IN)
    return blurb, Box(BoxSide.BOTTOM, board - safe - wide, PAGE - cut - safe - high, wide, high)


def _mirrored(layers: list[Layer] | tuple[Layer, ...], drawing: Drawing) -> Drawing:
    """These layers, seen in a mirror that stands at the page's side."""
    flip = f"translate({PAGE} 0) scale(-1 1)"
    turned = tuple(replace(layer, svg=group(layer.svg, transform=flip)) for layer in layers)
    return Drawing(turned, drawing.defs)


def render_wrap(wrap: Wrap, style: ArtStyle, height: int, toning: Toning = UNTONED) -> bytes:
    """The flat cover as an sRGB PNG, `height` pixels high and to an even number of them wide.

    The same wrap gives the same bytes. Costs three squares. Raises ValueError for a height that
    `render` refuses.
    """
    squares = [
        _pixels(render(drawing, style, height, toning=toning))
        for drawing in (wrap.front, wrap.turn, wrap.back)
    ]
    front, turn, back = squares
    fold = round(wrap.size.fold * height / PAGE)
    flat = np.empty((height, 2 * fold, 3), np.uint8)
    flat[:, 2 * fold - height :] = front
    around = _faded(back, turn, fold, FADE)
    flat[:, :fold] = _faded(around, front[:, ::-1], fold, GRAIN)[:, :fold]
    return png_of(flat)


def _faded(back: Pixels, turn: Pixels, fold: int, reach: float) -> Pixels:
    """The square of the back, which becomes `turn` within `reach` page units of the fold."""
    side = back.shape[0]
    near = np.clip(1 - (fold - np.arange(side)) * PAGE / (reach * side), 0, 1)
    share = (near * near * (3 - 2 * near))[None, :, None].astype(np.float32)
    return np.asarray(back * (1 - share) + turn * share + 0.5, np.uint8)


def _pixels(png: bytes) -> Pixels:
    picture = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_COLOR_RGB)
    return np.asarray(picture, np.uint8)
