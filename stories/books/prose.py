"""Fitting the short texts around the story: dedication, blurb, questions, colophon."""

from collections.abc import Sequence
from dataclasses import dataclass

from stories.books.errors import TextTooLongError
from stories.books.fonts import BODY, Chain, clean, require_glyphs
from stories.books.lines import break_text, count_lines, same_width


@dataclass(frozen=True, slots=True)
class Place:
    """Room for a text in pt, the sizes to try, and its line height and paragraph gap in em."""

    name: str
    width: float
    height: float
    sizes: tuple[float, ...]
    leading: float = 1.45
    gap: float = 0.5
    chain: Chain = BODY


@dataclass(frozen=True, slots=True)
class Prose:
    """Text set in balanced lines, one tuple for each paragraph."""

    paragraphs: tuple[tuple[str, ...], ...]
    size: float
    leading: float
    gap: float


def fit_prose(texts: Sequence[str], place: Place, language: str = "en") -> Prose:
    """The largest size in which the texts fit their place.

    Raises `TextTooLongError`, or `MissingGlyphError` for a character that no face draws.
    """
    paragraphs = [text for text in (clean(raw).strip() for raw in texts) if text]
    for text in paragraphs:
        require_glyphs(text, place.chain, place.name)
    for size in place.sizes:
        room = same_width(place.width / size)
        count = sum(count_lines(text, place.chain, room) for text in paragraphs)
        gaps = place.gap * max(0, len(paragraphs) - 1)
        if (count * place.leading + gaps) * size <= place.height:
            lines = tuple(break_text(text, place.chain, room, language) for text in paragraphs)
            return Prose(lines, size, place.leading, place.gap)
    raise TextTooLongError(place.name)
