"""Fitting titles: as large as the place allows, in even lines, in a face that has every letter."""

from collections.abc import Sequence
from dataclasses import dataclass

from stories.books.boxes import PADDING_UNITS, SAFE_UNITS, UNIT_PT
from stories.books.errors import TextTooLongError
from stories.books.fonts import BODY, Chain, clean, display_chain, require_glyphs, text_width
from stories.books.lines import break_text, longest_word, same_width
from stories.vocabulary import Box, BoxSide

TITLE_LEADING = 1.06
COVER_LINE_PT = 21.0
COVER_LINE_GAP_PT = 10.0
_COVER_WIDTH = 820.0
_COVER_TITLE_HEIGHT = 300.0
_COVER_SIZES = (72, 66, 60, 56, 52, 48, 44, 40, 36, 32, 28, 24, 21, 18)
_MOST_LINES = 5
_SMALLEST_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class TitleFit:
    """Lines of a title, its size, and the faces to set it in, first choice first."""

    lines: tuple[str, ...]
    size_pt: float
    families: tuple[str, ...]

    @property
    def height_pt(self) -> float:
        return (len(self.lines) * TITLE_LEADING - (TITLE_LEADING - 1)) * self.size_pt


@dataclass(frozen=True, slots=True)
class CoverFit:
    """Title and name line of a cover, and the box that the cover's picture keeps calm."""

    title: TitleFit
    line: TitleFit
    box: Box


def _merit(fit: TitleFit, chain: Chain) -> float:
    """Large is good, but a ragged column of lines spoils a title: size times evenness."""
    widths = [text_width(line, chain) for line in fit.lines]
    return fit.size_pt * (0.5 + 0.5 * min(widths) / max(widths)) if widths else 0.0


def fit_title(
    text: str,
    width_pt: float,
    height_pt: float,
    sizes: Sequence[float],
    language: str = "en",
) -> TitleFit:
    """The best size in which `text` fits; words are cut only at the smallest.

    A smaller size wins over the largest when its lines are much more even. Raises
    `TextTooLongError` when nothing fits and `MissingGlyphError` for a character that no face draws.
    """
    cleaned = clean(text).strip()
    chain = (*display_chain(cleaned), *BODY)
    require_glyphs(cleaned, chain, "the title")
    families = tuple(dict.fromkeys(face.family for face in chain))
    longest = longest_word(cleaned, chain)
    fits: list[TitleFit] = []
    for size in sizes:
        room = same_width(width_pt / size)
        too_wide = longest > room(0) and size != sizes[-1]
        if too_wide or (fits and size < _SMALLEST_SHARE * fits[0].size_pt):
            continue
        fit = TitleFit(break_text(cleaned, chain, room, language), size, families)
        if len(fit.lines) <= _MOST_LINES and fit.height_pt <= height_pt:
            fits.append(fit)
    if not fits:
        raise TextTooLongError("the title")
    return max(fits, key=lambda fit: _merit(fit, chain))


def fit_cover(title: str, name_line: str, language: str = "en") -> CoverFit:
    """Set a cover's title and the line with the child's name; the box holds both."""
    width = (_COVER_WIDTH - 2 * PADDING_UNITS) * UNIT_PT
    fitted = fit_title(title, width, _COVER_TITLE_HEIGHT * UNIT_PT, _COVER_SIZES, language)
    line = fit_title(name_line, width, 60, (COVER_LINE_PT, 18, 16, 14, 12), language)
    height_pt = fitted.height_pt + COVER_LINE_GAP_PT + line.height_pt
    height = max(200.0, height_pt / UNIT_PT + 2 * PADDING_UNITS)
    box = Box(BoxSide.TOP, (1000 - _COVER_WIDTH) / 2, SAFE_UNITS, _COVER_WIDTH, round(height))
    return CoverFit(fitted, line, box)
