"""Where the text of a story page stands, and how large it is.

Everything is measured with the real fonts before a picture is drawn: `arrange` gives each page a
`Fit` whose box the picture keeps calm. Later `refit` fills the same box with the same lines, or
with edited ones as long as they fit.
"""

import math
from collections.abc import Sequence
from itertools import groupby, pairwise

from stories.books.boxes import (
    COLUMN_LINES,
    TYPE_SCALES,
    Fit,
    Layout,
    PageCopy,
    box_heights,
    make_box,
)
from stories.books.errors import TextTooLongError
from stories.books.measure import (
    Words,
    cut_heading,
    cut_lines,
    drop_cap,
    line_width,
    measure,
    prepare,
)
from stories.vocabulary import AgeGroup, Box, BoxSide

__all__ = ["Fit", "Layout", "PageCopy", "arrange", "fit", "refit"]

_TURNS = (
    Layout.TOP,
    Layout.LEFT,
    Layout.BOTTOM,
    Layout.TOP,
    Layout.RIGHT,
    Layout.BOTTOM,
)
_PICTURE_LAYOUTS = (Layout.TOP, Layout.BOTTOM, Layout.LEFT, Layout.RIGHT)
_FACING_LAYOUTS = [Layout.TEXT_LEFT, Layout.TEXT_RIGHT]
_MOST_IN_A_ROW = 2


def _set(words: Words, layout: Layout, box: Box, size: float) -> Fit:
    return Fit(
        layout=layout,
        box=box,
        size_pt=size,
        leading=words.scale.leading,
        lines=cut_lines(words, layout, size),
        heading=cut_heading(words, layout, size),
        drop_cap=drop_cap(words, line_width(layout, size)),
    )


def _height_if_fits(words: Words, layout: Layout, size: float) -> float | None:
    """Box height in units, or None when the layout cannot hold the words at this size."""
    lowest, highest = box_heights(layout)
    measured = measure(words, layout, size)
    if measured.height > highest or (measured.has_cut_word and not layout.is_facing):
        return None
    fewest, most = COLUMN_LINES
    if layout.is_column and (words.heading or not fewest <= measured.line_count <= most):
        return None
    return max(lowest, float(math.ceil(measured.height)))


def _largest(words: Words, layout: Layout, sizes: Sequence[float]) -> Fit | None:
    for size in sizes:
        height = _height_if_fits(words, layout, size)
        if height is not None:
            return _set(words, layout, make_box(layout, height), size)
    return None


def fit(
    paragraphs: Sequence[str],
    age_group: AgeGroup,
    side: BoxSide,
    language: str = "en",
    chapter_title: str = "",
) -> Fit:
    """Place a page's text at the wished side, as large as the age group's sizes allow.

    Text too long for that side, and side `none`, get a text page with the picture facing it.
    Raises `TextTooLongError` when even a text page is too small, `MissingGlyphError` for a
    character that no face draws.
    """
    words = prepare(PageCopy(tuple(paragraphs), chapter_title), age_group, language)
    layouts = [Layout.TEXT_LEFT]
    if side is not BoxSide.NONE:
        layouts.insert(0, Layout(side.value))
    for layout in layouts:
        found = _largest(words, layout, words.scale.sizes_for(layout))
        if found is not None:
            return found
    raise TextTooLongError("a story page")


def refit(
    copy: PageCopy,
    age_group: AgeGroup,
    layout: Layout,
    box: Box,
    size_pt: float,
    language: str = "en",
) -> Fit:
    """Set words into a box that is already drawn, at `size_pt` or the next smaller size that fits.

    Raises `TextTooLongError` when the age group's smallest size is still too large.
    """
    words = prepare(copy, age_group, language)
    for size in words.scale.sizes_for(layout):
        if size <= size_pt and measure(words, layout, size).height <= box.h + 0.5:
            return _set(words, layout, box, size)
    raise TextTooLongError("a story page")


def _facing(pages: Sequence[Words], size: float) -> set[int]:
    """Pages whose words no picture page can hold at this size."""
    return {
        index
        for index, words in enumerate(pages)
        if all(_height_if_fits(words, layout, size) is None for layout in _PICTURE_LAYOUTS)
    }


def _complete_openings(pages: Sequence[Words], facing: set[int]) -> set[int]:
    """Let every facing pair lie in one opening of the book.

    The story starts on a left-hand page, so an even number of single pages must come before each
    pair. Where it is odd, the longest fitting page of the run becomes a pair as well.
    """
    completed = set(facing)
    runs = groupby(range(len(pages)), key=lambda index: index in facing)
    stretches = [(is_facing, list(indexes)) for is_facing, indexes in runs]
    for (is_facing, indexes), _ in pairwise(stretches):
        if not is_facing and len(indexes) % 2:
            longest = max(indexes[::2], key=lambda i: (sum(map(len, pages[i].paragraphs)), -i))
            completed.add(longest)
    return completed


def _picture_choices(copy: PageCopy, turn: int, before: Sequence[Fit]) -> list[Layout]:
    """The page's own wish first, then the turn's order, the neighbour's layout last."""
    neighbour = before[-1].layout if before else None
    turns = [_TURNS[(turn + step) % len(_TURNS)] for step in range(len(_TURNS))]
    turns.sort(key=lambda layout: layout is neighbour)
    if copy.preferred is not None and copy.preferred is not BoxSide.NONE:
        turns.insert(0, Layout(copy.preferred.value))
    return list(dict.fromkeys(turns))


def _pick(choices: Sequence[Layout], words: Words, largest: float, before: Sequence[Fit]) -> Fit:
    recent = {fit.layout for fit in before[-_MOST_IN_A_ROW:]}
    is_run = len(before) >= _MOST_IN_A_ROW and len(recent) == 1
    allowed = [layout for layout in choices if not (is_run and layout in recent)]
    sizes = [size for size in words.scale.sizes_for(allowed[0]) if size <= largest]
    for size in sizes:
        for layout in allowed:
            found = _largest(words, layout, [size])
            if found is not None:
                return found
    raise TextTooLongError("a story page")


def arrange(
    pages: Sequence[PageCopy], age_group: AgeGroup, language: str = "en"
) -> tuple[Fit, ...]:
    """Place the text of a whole book: one size for all pages, layouts that change.

    The size is the largest of the age group that sends no more pages to a text page of their own
    than the smallest would. No layout comes three times running.
    """
    prepared = [prepare(page, age_group, language) for page in pages]
    sizes = TYPE_SCALES[age_group].sizes
    fewest = len(_facing(prepared, sizes[-1]))
    size = next(s for s in sizes if len(_facing(prepared, s)) == fewest)
    facing = _complete_openings(prepared, _facing(prepared, size))
    fits: list[Fit] = []
    for index, (words, copy) in enumerate(zip(prepared, pages, strict=True)):
        choices = _FACING_LAYOUTS if index in facing else _picture_choices(copy, index, fits)
        fits.append(_pick(choices, words, size, fits))
    return tuple(fits)
