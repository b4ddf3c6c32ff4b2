"""The openings of a book as the templates show them, set like its printed pages.

A page has its words on the picture, in the box that the picture keeps calm, or on a page of their
own that faces it. Two leaves make an opening; a phone shows them one by one, words below.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from stories.books.boxes import TYPE_SCALES, UNIT_PT, Layout
from stories.vocabulary import AgeGroup

MUCH_CALM = 300  # page units: a box higher than this leaves a low, wide picture
PAPER_INK = "#232840"  # words on a page of their own


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One story page, wherever it is kept. `picture` is a URL, empty while there is none."""

    number: int
    paragraphs: tuple[str, ...]
    alt: str
    picture: str
    srcset: str
    layout: Mapping[str, object] = field(default_factory=dict)
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """Words in a box: page units (the page is 1000 x 1000), type size in units, leading in em."""

    x: float
    y: float
    w: float
    h: float
    size: float
    leading: float
    ink: str


@dataclass(frozen=True, slots=True)
class Leaf:
    """One side of an opening. `calm` is the side of the picture that a phone leaves out: top,
    bottom, left, right, or a "much-" top or bottom; empty when it shows the whole picture."""

    page: PageFacts
    has_picture: bool
    setting: Setting | None
    calm: str


@dataclass(frozen=True, slots=True)
class Opening:
    """`facing`: one story page whose words face their picture."""

    id: str
    name: str
    leaves: tuple[Leaf, ...]
    facing: bool


def openings(pages: Iterable[PageFacts], age_group: AgeGroup, total: int) -> list[Opening]:
    """The pages two by two, as they lie in the printed book."""
    found: list[Opening] = []
    single: list[Leaf] = []
    for page in pages:
        leaves = tuple(_leaves(page, age_group))
        if len(leaves) == 1:
            single.append(leaves[0])
        if single and (len(single) == 2 or len(leaves) == 2):
            found.append(_opening(tuple(single), total))
            single = []
        if len(leaves) == 2:
            found.append(_opening(leaves, total))
    if single:
        found.append(_opening(tuple(single), total))
    return found


def page_name(number: int, total: int) -> str:
    return f"Page {number} of {total}"


def paragraphs_of(text: str) -> tuple[str, ...]:
    """Paragraphs are parted by an empty line."""
    blocks = (block.strip() for block in text.split("\n\n"))
    return tuple(block for block in blocks if block)


def _opening(leaves: tuple[Leaf, ...], total: int) -> Opening:
    numbers = sorted({leaf.page.number for leaf in leaves})
    name = page_name(numbers[0], total)
    if len(numbers) == 2:
        name = f"Pages {numbers[0]} and {numbers[1]} of {total}"
    facing = len(numbers) == 1 and len(leaves) == 2
    return Opening(f"opening-{numbers[0]}", name, leaves, facing)


def _leaves(page: PageFacts, age_group: AgeGroup) -> Iterator[Leaf]:
    """One leaf with words on the picture, or a leaf of words beside a leaf of picture."""
    layout = _layout_of(page)
    setting = _setting(page, age_group)
    if layout is not None and not layout.is_facing and page.picture:
        yield Leaf(page, True, setting, _calm_side(layout, setting))
        return
    words, art = Leaf(page, False, setting, ""), Leaf(page, True, None, "")
    yield from (art, words) if layout is Layout.TEXT_RIGHT else (words, art)


def _calm_side(layout: Layout, setting: Setting | None) -> str:
    much = setting is not None and setting.h > MUCH_CALM and not layout.is_column
    return f"much-{layout.value}" if much else layout.value


def _layout_of(page: PageFacts) -> Layout | None:
    try:
        return Layout(str(page.layout.get("template", "")))
    except ValueError:
        return None


def _setting(page: PageFacts, age_group: AgeGroup) -> Setting | None:
    """Where the words stand; None for a page that was not laid out yet."""
    box = page.layout.get("box")
    size = page.layout.get("size_pt")
    layout = _layout_of(page)
    if not isinstance(box, Mapping) or not isinstance(size, int | float) or layout is None:
        return None
    on_paper = layout.is_facing or not page.picture
    ink = PAPER_INK if on_paper else str(page.layout.get("ink") or PAPER_INK)
    x, y, w, h = (110, 95, 780, 785) if not page.picture else (box[key] for key in "xywh")
    leading = TYPE_SCALES[age_group].leading
    return Setting(x, y, w, h, round(size / UNIT_PT, 2), leading, ink)
