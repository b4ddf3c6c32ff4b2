"""The geometry of a story page: layouts, their boxes, type sizes, and a finished fit.

Boxes are in page units: the page with bleed is 1000 x 1000 = 8.75 in square, so 1 unit = 0.63 pt.
"""

from dataclasses import dataclass
from enum import StrEnum

from stories.vocabulary import AgeGroup, Box, BoxSide

UNIT_PT = 0.63
BLEED_UNITS = 125 / 8.75
SAFE_UNITS = 72.0
PADDING_UNITS = 20.0
PICTURE_BOX_HEIGHTS = (150.0, 420.0)
COLUMN_BOX_HEIGHTS = (260.0, 660.0)
PARAGRAPH_GAP = 0.4
COLUMN_LINES = (3, 10)
HEADING_SCALE = 1.6
HEADING_LEADING = 1.15
HEADING_GAP = 0.75


class Layout(StrEnum):
    """How text and picture share a page, or the two pages of an opening."""

    TOP = "top"
    BOTTOM = "bottom"
    LEFT = "left"
    RIGHT = "right"
    TEXT_LEFT = "text_left"
    TEXT_RIGHT = "text_right"

    @property
    def is_facing(self) -> bool:
        """Text on a page of its own, the picture on the page that faces it."""
        return self in (Layout.TEXT_LEFT, Layout.TEXT_RIGHT)

    @property
    def is_column(self) -> bool:
        """Text beside the figures instead of above or below them."""
        return self in (Layout.LEFT, Layout.RIGHT)


@dataclass(frozen=True, slots=True)
class TypeScale:
    """Sizes in pt from the largest to the smallest, and the line height in em.

    `last_resort` are smaller sizes for a text page that would otherwise not hold its text.
    """

    sizes: tuple[float, ...]
    leading: float
    last_resort: tuple[float, ...]

    def sizes_for(self, layout: Layout) -> tuple[float, ...]:
        """All sizes that a layout may use."""
        return (*self.sizes, *self.last_resort) if layout.is_facing else self.sizes


TYPE_SCALES: dict[AgeGroup, TypeScale] = {
    AgeGroup.TODDLER: TypeScale((36, 34, 32, 30, 28), 1.36, (25, 22)),
    AgeGroup.PRESCHOOL: TypeScale((26, 25, 24, 23, 22), 1.42, (20, 18, 16.5)),
    AgeGroup.EARLY_READER: TypeScale((20, 19.5, 19, 18.5, 18), 1.46, (16.5, 15, 14)),
    AgeGroup.MIDDLE: TypeScale((16, 15.5, 15, 14.5, 14), 1.5, (13, 12, 11)),
}


@dataclass(frozen=True, slots=True)
class DropCap:
    """A first letter as tall as three lines; the lines beside it start `indent` em later."""

    letter: str
    size_em: float
    indent: float


@dataclass(frozen=True, slots=True)
class Fit:
    """Text that has found its place. `lines` holds one tuple of lines for each paragraph.

    For a facing layout `box` is the type area of the text page; the picture has none.
    """

    layout: Layout
    box: Box
    size_pt: float
    leading: float
    lines: tuple[tuple[str, ...], ...]
    heading: tuple[str, ...] = ()
    drop_cap: DropCap | None = None

    @property
    def art_box(self) -> Box:
        """What the picture of this page must keep calm."""
        return Box(BoxSide.NONE, 0, 0, 0, 0) if self.layout.is_facing else self.box


@dataclass(frozen=True, slots=True)
class PageCopy:
    """The words of one story page, before it has a picture."""

    paragraphs: tuple[str, ...]
    chapter_title: str = ""
    preferred: BoxSide | None = None


def box_width(layout: Layout) -> float:
    """Width of the box of a layout, in units."""
    return 420.0 if layout.is_column else (780.0 if layout.is_facing else 820.0)


def make_box(layout: Layout, height: float) -> Box:
    """The box of a layout, `height` units high."""
    width = box_width(layout)
    if layout is Layout.TOP:
        return Box(BoxSide.TOP, 90, SAFE_UNITS, width, height)
    if layout is Layout.BOTTOM:
        return Box(BoxSide.BOTTOM, 90, 1000 - SAFE_UNITS - height, width, height)
    if layout is Layout.LEFT:
        return Box(BoxSide.LEFT, SAFE_UNITS, 100, width, height)
    if layout is Layout.RIGHT:
        return Box(BoxSide.RIGHT, 1000 - SAFE_UNITS - width, 100, width, height)
    return Box(BoxSide.NONE, 110, 95, width, height)


def box_heights(layout: Layout) -> tuple[float, float]:
    """Lowest and highest box of a layout, in units."""
    if layout.is_facing:
        return (785.0, 785.0)
    return COLUMN_BOX_HEIGHTS if layout.is_column else PICTURE_BOX_HEIGHTS
