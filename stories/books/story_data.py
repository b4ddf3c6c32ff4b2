"""A story page as plain data for the typesetting templates.

Lengths are in pt from the trimmed page's top left corner, sizes in pt, shifts in em.
"""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from stories.books.book import Book, StoryPage
from stories.books.boxes import (
    HEADING_GAP,
    HEADING_LEADING,
    HEADING_SCALE,
    PADDING_UNITS,
    PARAGRAPH_GAP,
    TYPE_SCALES,
    UNIT_PT,
    Fit,
    PageCopy,
)
from stories.books.fonts import BODY, display_chain, text_width
from stories.books.layout import refit
from stories.books.measure import DROP_CAP_LINES
from stories.vocabulary import AgeGroup, Box

Data = dict[str, Any]
_OPENING_MARKS = "“‘«„"
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi"})
_CENTRED_AGES = frozenset({AgeGroup.TODDLER, AgeGroup.PRESCHOOL})


def story_fit(page: StoryPage, age_group: AgeGroup, language: str) -> Fit:
    """The page's words in the box that its picture was drawn with."""
    size = page.size_pt if page.size_pt is not None else TYPE_SCALES[age_group].sizes[0]
    copy = PageCopy(page.paragraphs, page.chapter_title)
    return refit(copy, age_group, page.layout, page.box, size, language)


def box_data(box: Box, bleed_pt: float) -> Data:
    """A box in pt from the trimmed page's corner."""
    return {
        "x": box.x * UNIT_PT - bleed_pt,
        "y": box.y * UNIT_PT - bleed_pt,
        "w": box.w * UNIT_PT,
        "h": box.h * UNIT_PT,
    }


def _shifts(fit: Fit, language: str, *, is_centred: bool) -> list[list[float]]:
    """How far each line starts to the right: beside a drop cap, or hanging its opening mark."""
    shifts = [[0.0] * len(lines) for lines in fit.lines]
    if is_centred or language.split("-")[0] in _RIGHT_TO_LEFT:
        return shifts
    for lines, row in zip(fit.lines, shifts, strict=True):
        for index, line in enumerate(lines):
            if line[0] in _OPENING_MARKS:
                row[index] = -text_width(line[0], BODY)
    if fit.drop_cap is not None:
        for index in range(min(DROP_CAP_LINES, len(shifts[0]))):
            shifts[0][index] = fit.drop_cap.indent
    return shifts


def story_data(page: StoryPage, book: Book, art: Mapping[Path, str]) -> Data:
    """One story page: its lines, where each starts, and its picture."""
    fit = story_fit(page, book.age_group, book.language)
    is_centred = book.age_group in _CENTRED_AGES and not fit.layout.is_column
    shifts = _shifts(fit, book.language, is_centred=is_centred)
    widths = [
        text_width(line, BODY) + max(0.0, shift)
        for lines, row in zip(fit.lines, shifts, strict=True)
        for line, shift in zip(lines, row, strict=True)
    ]
    cap = fit.drop_cap
    return {
        "number": page.number,
        "box": box_data(fit.box, book.trim.bleed_inches * 72),
        "padding": PADDING_UNITS * UNIT_PT,
        "size": fit.size_pt,
        "leading": fit.leading,
        "paragraph_gap": PARAGRAPH_GAP,
        "width_em": max(widths, default=0.0),
        "lines": [list(lines) for lines in fit.lines],
        "shifts": shifts,
        "centred": is_centred,
        "cap": {**asdict(cap), "fonts": [display_chain(cap.letter)[0].family]} if cap else None,
        "heading": {
            "lines": list(fit.heading),
            "fonts": list(dict.fromkeys(f.family for f in display_chain(page.chapter_title))),
            "scale": HEADING_SCALE,
            "leading": HEADING_LEADING,
            "gap": HEADING_GAP,
        },
        "ink": page.ink,
        "art": art[page.art],
        "alt": page.alt_text,
    }
