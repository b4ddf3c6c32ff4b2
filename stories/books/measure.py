"""Measuring a page's words at a size, and cutting them into lines."""

from dataclasses import dataclass

from stories.books.boxes import (
    HEADING_GAP,
    HEADING_LEADING,
    HEADING_SCALE,
    PADDING_UNITS,
    PARAGRAPH_GAP,
    TYPE_SCALES,
    UNIT_PT,
    DropCap,
    Layout,
    PageCopy,
    TypeScale,
    box_width,
)
from stories.books.fonts import BODY, Chain, clean, display_chain, require_glyphs, tables
from stories.books.lines import (
    WidthOfLine,
    break_text,
    count_lines,
    longest_word,
    same_width,
)
from stories.vocabulary import AgeGroup

DROP_CAP_LINES = 3
_CAP_GAP = 0.12


@dataclass(frozen=True, slots=True)
class Measured:
    """A page's words at one size: height with padding in units, and the number of lines."""

    height: float
    line_count: int
    has_cut_word: bool


@dataclass(frozen=True, slots=True)
class Words:
    """Cleaned words of a page, known to be printable."""

    paragraphs: tuple[str, ...]
    heading: str
    age_group: AgeGroup
    language: str

    @property
    def scale(self) -> TypeScale:
        return TYPE_SCALES[self.age_group]

    @property
    def heading_chain(self) -> Chain:
        return (*display_chain(self.heading), *BODY)


def prepare(copy: PageCopy, age_group: AgeGroup, language: str) -> Words:
    """Clean the words and make sure that every character can be drawn."""
    paragraphs = tuple(text for text in (_clean_lines(p) for p in copy.paragraphs) if text)
    words = Words(paragraphs, clean(copy.chapter_title).strip(), age_group, language)
    for paragraph in paragraphs:
        require_glyphs(paragraph, BODY, "the story")
    require_glyphs(words.heading, words.heading_chain, "a chapter title")
    return words


def _clean_lines(paragraph: str) -> str:
    """The paragraph cleaned, with the line breaks of a verse."""
    lines = (clean(line).strip() for line in paragraph.splitlines())
    return "\n".join(line for line in lines if line)


def drop_cap(words: Words, width: float) -> DropCap | None:
    """Chapters for the oldest readers open with a large letter; `width` is the line in em."""
    if words.age_group is not AgeGroup.MIDDLE or not words.heading or not words.paragraphs:
        return None
    letter = words.paragraphs[0][0]
    face = tables(display_chain(letter)[0])
    if not letter.isupper() or ord(letter) not in face.advances:
        return None
    if count_lines(words.paragraphs[0], BODY, same_width(width)) <= DROP_CAP_LINES:
        return None
    body_cap = tables(BODY[0]).cap_height
    size = ((DROP_CAP_LINES - 1) * words.scale.leading + body_cap) / face.cap_height
    return DropCap(letter, size, size * face.advances[ord(letter)] + _CAP_GAP)


def line_width(layout: Layout, size: float) -> float:
    """Room of a line in em at `size` pt."""
    return (box_width(layout) - 2 * PADDING_UNITS) * UNIT_PT / size


def _rooms(words: Words, width: float) -> list[tuple[str, WidthOfLine]]:
    """Each paragraph with the room of its lines; a drop cap narrows the first three."""
    cap = drop_cap(words, width)
    rooms = [(text, same_width(width)) for text in words.paragraphs]
    if cap is not None:
        indent = cap.indent
        rooms[0] = (
            words.paragraphs[0][1:],
            lambda line: width - indent if line < DROP_CAP_LINES else width,
        )
    return rooms


def measure(words: Words, layout: Layout, size: float) -> Measured:
    """Height that the words need in this layout at `size` pt."""
    width = line_width(layout, size)
    count = sum(count_lines(text, BODY, room) for text, room in _rooms(words, width))
    leading = words.scale.leading
    em = count * leading - (leading - 1) + PARAGRAPH_GAP * max(0, len(words.paragraphs) - 1)
    if words.heading:
        lines = count_lines(words.heading, words.heading_chain, same_width(width / HEADING_SCALE))
        em += lines * HEADING_SCALE * HEADING_LEADING + HEADING_GAP
    return Measured(
        height=em * size / UNIT_PT + 2 * PADDING_UNITS,
        line_count=count,
        has_cut_word=any(longest_word(text, BODY) > width for text in words.paragraphs),
    )


def cut_lines(words: Words, layout: Layout, size: float) -> tuple[tuple[str, ...], ...]:
    """The balanced lines of every paragraph; a drop cap's letter is left out."""
    width = line_width(layout, size)
    return tuple(
        break_text(text, BODY, room, words.language) for text, room in _rooms(words, width)
    )


def cut_heading(words: Words, layout: Layout, size: float) -> tuple[str, ...]:
    """The balanced lines of the chapter title."""
    width = line_width(layout, size) / HEADING_SCALE
    return break_text(words.heading, words.heading_chain, same_width(width), words.language)
