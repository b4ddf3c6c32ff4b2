"""The order of a book's pages, and the designed pages that fill it up.

Interior page 1 is a right-hand page: title, colophon, dedication, then the story from the
left-hand page 4. An interior is a multiple of four pages, and no page is blank.
"""

from dataclasses import dataclass
from enum import StrEnum

from stories.books.book import Book, StoryPage
from stories.books.boxes import Layout

PAGES_PER_SHEET = 4


class LeafKind(StrEnum):
    COVER = "cover"
    BOOKPLATE = "bookplate"
    TITLE = "title"
    COLOPHON = "colophon"
    DEDICATION = "dedication"
    PICTURE_WITH_TEXT = "picture_with_text"
    PICTURE = "picture"
    TEXT = "text"
    THE_END = "the_end"
    ABOUT = "about"
    GROWN_UPS = "grown_ups"
    TRUE_THINGS = "true_things"
    DRAW = "draw"
    READING_LOG = "reading_log"
    ENDPAPER = "endpaper"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class Leaf:
    """One printed page. `draw_prompt` numbers the draw-your-own pages from 0."""

    kind: LeafKind
    story: StoryPage | None = None
    draw_prompt: int = 0


def _story_leaves(page: StoryPage) -> list[Leaf]:
    if page.layout is Layout.TEXT_LEFT:
        return [Leaf(LeafKind.TEXT, page), Leaf(LeafKind.PICTURE, page)]
    if page.layout is Layout.TEXT_RIGHT:
        return [Leaf(LeafKind.PICTURE, page), Leaf(LeafKind.TEXT, page)]
    return [Leaf(LeafKind.PICTURE_WITH_TEXT, page)]


def _filling(missing: int) -> list[Leaf]:
    """`missing` pages for a child to use: drawing pages, and one log of readings."""
    leaves = [Leaf(LeafKind.DRAW, draw_prompt=index) for index in range(missing)]
    if missing > 1:
        leaves[-1] = Leaf(LeafKind.READING_LOG)
    return leaves


def interior(book: Book, fewest_pages: int = 0) -> tuple[Leaf, ...]:
    """The pages between the covers, at least `fewest_pages`, in fours."""
    leaves = [Leaf(LeafKind.TITLE), Leaf(LeafKind.COLOPHON), Leaf(LeafKind.DEDICATION)]
    for page in book.pages:
        leaves += _story_leaves(page)
    leaves.append(Leaf(LeafKind.THE_END))
    if book.about_hero is not None:
        leaves.append(Leaf(LeafKind.ABOUT))
    if book.questions:
        leaves.append(Leaf(LeafKind.GROWN_UPS))
    if book.true_things:
        leaves.append(Leaf(LeafKind.TRUE_THINGS))
    wanted = max(fewest_pages, len(leaves))
    wanted += -wanted % PAGES_PER_SHEET
    return (*leaves, *_filling(wanted - len(leaves)))


def screen_pages(book: Book) -> tuple[Leaf, ...]:
    """The interior between its covers and endpapers, as the screen PDF shows it."""
    return (
        Leaf(LeafKind.COVER),
        Leaf(LeafKind.BOOKPLATE),
        *interior(book),
        Leaf(LeafKind.ENDPAPER),
        Leaf(LeafKind.BACK),
    )
