"""The page model: everything that a finished book holds, whatever file it becomes.

Paths point at raster art that Pillow can read; alt texts are sentences. Ink is #rrggbb.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from stories.books.boxes import Layout
from stories.books.palette import LEAFY, Palette
from stories.vocabulary import AgeGroup, Box


class DigitalSource(StrEnum):
    """How the book came to be, in IPTC's digital source types for machines to read."""

    ALGORITHMIC = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"
    TRAINED = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"


@dataclass(frozen=True, slots=True)
class Trim:
    """Size of a square page after cutting, and the margin that is cut away, in inches."""

    inches: float = 8.5
    bleed_inches: float = 0.125


@dataclass(frozen=True, slots=True)
class StoryPage:
    """One page of the story. `box` is the calm place that its picture was drawn with.

    `size_pt` is the size that the whole book was arranged in; None takes the largest that fits.
    """

    number: int
    paragraphs: tuple[str, ...]
    art: Path
    alt_text: str
    layout: Layout
    box: Box
    ink: str
    chapter_title: str = ""
    size_pt: float | None = None


@dataclass(frozen=True, slots=True)
class AboutHero:
    """A few sentences about the child, with a portrait."""

    text: str
    portrait: Path
    portrait_alt: str


@dataclass(frozen=True, slots=True)
class TrueThing:
    """A fact of the story for parents, and where to read on ("" when nothing is named)."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Colophon:
    """How the book was made. `made_on` is also the date that the files carry."""

    ai_notice: str
    made_on: date
    source: DigitalSource = DigitalSource.ALGORITHMIC
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ornaments:
    """Art of the pages round the story. What is missing is replaced by the palette's motif.

    `endpaper` fills its page and is vector art (SVG); the others are single things that end in
    the paper. `thing` is what the story is about, `second` and `third` are others from it.
    """

    endpaper: Path | None = None
    thing: Path | None = None
    second: Path | None = None
    third: Path | None = None

    def paths(self) -> tuple[Path, ...]:
        found = (self.endpaper, self.thing, self.second, self.third)
        return tuple(path for path in found if path is not None)


@dataclass(frozen=True, slots=True)
class Book:
    """A book, ready to become a file. Empty strings and tuples leave their page out.

    `vignette` is the picture of the title page; it ends softly in the paper by itself.
    """

    title: str
    child_name: str
    author_line: str
    language: str
    age_group: AgeGroup
    dedication: str
    pages: tuple[StoryPage, ...]
    cover_art: Path | None
    blurb: str
    questions: tuple[str, ...]
    colophon: Colophon
    about_hero: AboutHero | None
    trim: Trim = Trim()
    cover_alt: str = ""
    cover_ink: str = "#2b2140"
    vignette: Path | None = None
    palette: Palette = LEAFY
    true_things: tuple[TrueThing, ...] = ()
    ornaments: Ornaments = Ornaments()
