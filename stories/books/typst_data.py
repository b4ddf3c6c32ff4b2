"""The whole book as plain data for the typesetting templates.

User text reaches the typesetter only through this data, never as markup.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from stories.books.book import Book
from stories.books.boxes import PADDING_UNITS, UNIT_PT
from stories.books.fonts import BODY, ITALIC, clean
from stories.books.imposition import Leaf, LeafKind
from stories.books.labels import Labels, labels_for
from stories.books.prose import Place, fit_prose
from stories.books.story_data import Data, box_data, story_data
from stories.books.titles import TITLE_LEADING, TitleFit, fit_cover, fit_title

_BODY_SIZES = (18, 17, 16, 15, 14, 13, 12, 11, 10)
_AUTHOR = Place("the author's line", 470, 44, (14, 13, 12, 11, 10))
_DEDICATION = Place("the dedication", 380, 360, (24, 22, 20, *_BODY_SIZES), 1.5, chain=ITALIC)
_COLOPHON = Place("the colophon", 350, 420, (10, 9.5, 9, 8.5, 8), 1.5, 0.7)
_ABOUT = Place("the page about the child", 430, 190, _BODY_SIZES, 1.5)
_QUESTIONS = Place("the questions", 400, 330, _BODY_SIZES, 1.42, 0.8)
_TRUE_THINGS = Place("the true things", 400, 380, (*_BODY_SIZES, 9.5, 9, 8.5, 8), 1.4, 0.45)
_TRUE_THINGS_MOST = 12  # more would have to be set too small to read
_READ_ON = Place("where to read on", 420, 96, (11, 10.5, 10, 9.5, 9, 8.5, 8), 1.4)
_BLURB = Place("the blurb", 390, 260, (20, 19, *_BODY_SIZES), 1.5)
_NOTE = Place("a note", 460, 44, (14, 13, 12, 11))
_TITLE_PAGE_SIZES = (46, 42, 38, 34, 30, 26, 23, 20, 17)
_HEADING_SIZES = (34, 30, 26, 22, 18, 15)
_NAME_SIZES = (54, 48, 42, 36, 30, 24, 18, 14)


def cover_line(book: Book) -> str:
    """The line under the cover's title, with the child's name."""
    return labels_for(book.language).story_for.replace("{name}", book.child_name)


def _title(fit: TitleFit) -> Data:
    return {
        "lines": list(fit.lines),
        "size": fit.size_pt,
        "fonts": list(fit.families),
        "leading": TITLE_LEADING,
    }


@dataclass(frozen=True, slots=True)
class _Setting:
    """A book with what its pages' data are made from."""

    book: Book
    labels: Labels
    art: Mapping[Path, str]

    def prose(self, place: Place, *texts: str) -> Data:
        return asdict(fit_prose(texts, place, self.book.language))

    def heading(self, text: str) -> Data:
        return _title(fit_title(text, 460, 90, _HEADING_SIZES, self.book.language))

    def named(self, label: str) -> str:
        return label.replace("{name}", self.book.child_name)

    def cover(self) -> Data:
        book = self.book
        fit = fit_cover(book.title, cover_line(book), book.language)
        return {
            "title": _title(fit.title),
            "line": _title(fit.line),
            "box": box_data(fit.box, book.trim.bleed_inches * 72),
            "padding": PADDING_UNITS * UNIT_PT,
            "ink": book.cover_ink,
            "art": self.art[book.cover_art] if book.cover_art else "",
            "alt": book.cover_alt or f"Cover of {clean(book.title)}",
        }

    def title_page(self) -> Data:
        book = self.book
        author = "" if book.author_line.strip() == cover_line(book) else book.author_line
        return {
            "title": _title(fit_title(book.title, 470, 190, _TITLE_PAGE_SIZES, book.language)),
            "line": _title(fit_title(cover_line(book), 470, 50, (17, 15, 13, 11), book.language)),
            "author": self.prose(_AUTHOR, author),
            "art": self.art[book.vignette] if book.vignette else "",
        }

    def ornaments(self) -> Data:
        """Names of the prepared art, "" where the motif stands in."""
        art = self.book.ornaments
        return {
            name: self.art[path] if path else ""
            for name, path in (
                ("endpaper", art.endpaper),
                ("thing", art.thing),
                ("second", art.second or art.thing),
                ("third", art.third or art.second or art.thing),
            )
        }

    def colophon(self) -> Data:
        colophon = self.book.colophon
        made = f"{self.labels.made_with}, {self.labels.day(colophon.made_on)}."
        lines = [*colophon.lines, made, colophon.ai_notice, self.labels.fonts_note]
        return self.prose(_COLOPHON, *lines)

    def bookplate(self) -> Data:
        name = fit_title(self.book.child_name, 300, 120, _NAME_SIZES, self.book.language)
        return {"label": self.labels.belongs_to, "name": _title(name)}

    def about(self) -> Data | None:
        hero = self.book.about_hero
        if hero is None:
            return None
        return {
            "heading": self.heading(self.named(self.labels.about)),
            "text": self.prose(_ABOUT, hero.text),
            "art": self.art[hero.portrait],
            "alt": hero.portrait_alt,
        }

    def grown_ups(self) -> Data:
        return {
            "heading": self.heading(self.labels.grown_ups),
            "intro": self.prose(_NOTE, self.labels.grown_ups_intro),
            "questions": self.prose(_QUESTIONS, *self.book.questions),
        }

    def true_things(self) -> Data:
        """The first facts in their order, and below them each source once."""
        things = self.book.true_things[:_TRUE_THINGS_MOST]
        sources = dict.fromkeys(thing.source for thing in things if thing.source)
        return {
            "heading": self.heading(self.labels.true_things),
            "list": self.prose(_TRUE_THINGS, *(thing.text for thing in things)),
            "read_on": self.labels.read_on,
            "sources": self.prose(_READ_ON, "; ".join(sources) + "." if sources else ""),
        }

    def reading_log(self) -> Data:
        return {
            "heading": self.heading(self.labels.reading_log),
            "columns": [self.labels.reading_log_date, self.labels.reading_log_reader],
        }

    def leaf(self, leaf: Leaf) -> Data:
        data: Data = {"kind": leaf.kind.value}
        if leaf.story is not None:
            data["story"] = story_data(leaf.story, self.book, self.art)
        if leaf.kind is LeafKind.DRAW:
            prompt = self.labels.draw[leaf.draw_prompt % len(self.labels.draw)]
            data["draw"] = {
                "heading": self.heading(prompt.heading),
                "invitation": self.prose(_NOTE, prompt.invitation),
            }
        return data


def book_data(book: Book, leaves: tuple[Leaf, ...], art: Mapping[Path, str]) -> Data:
    """Everything the templates need. `art` names the prepared file of each of the book's pictures.

    Raises `MissingGlyphError` or `TextTooLongError` for text that cannot be set.
    """
    setting = _Setting(book, labels_for(book.language), art)
    made_on = book.colophon.made_on
    dedication = book.dedication.strip() or setting.named(setting.labels.dedication)
    return {
        "title": clean(book.title).strip(),
        "author": clean(book.author_line).strip(),
        "description": clean(book.blurb).strip(),
        "language": book.language.split("-")[0].lower(),
        "made_on": [made_on.year, made_on.month, made_on.day],
        "page_pt": book.trim.inches * 72,
        "bleed_pt": book.trim.bleed_inches * 72,
        "fonts": [face.family for face in BODY],
        "palette": asdict(book.palette),
        "cover": setting.cover(),
        "title_page": setting.title_page(),
        "ornaments": setting.ornaments(),
        "dedication": setting.prose(_DEDICATION, dedication),
        "colophon": setting.colophon(),
        "bookplate": setting.bookplate(),
        "the_end": setting.heading(setting.labels.the_end),
        "about": setting.about(),
        "grown_ups": setting.grown_ups(),
        "true_things": setting.true_things(),
        "reading_log": setting.reading_log(),
        "back": {
            "title": setting.heading(book.title),
            "blurb": setting.prose(_BLURB, book.blurb),
            "made_with": setting.labels.made_with,
        },
        "leaves": [setting.leaf(leaf) for leaf in leaves],
    }
