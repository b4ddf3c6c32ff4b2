"""The order of pages: fours, no blanks, pairs face each other, labels for all of it."""

from dataclasses import replace
from pathlib import Path

import pytest

from stories.books.book import TrueThing
from stories.books.finish import bookmarks
from stories.books.imposition import LeafKind, interior, screen_pages
from stories.books.labels import labels_for
from stories.books.palette import LEAFY, palette_for
from stories.books.typst_data import book_data
from stories.tests.books_kit import draw_art, small_book, story_pages
from stories.vocabulary import AgeGroup, Theme

LONG = (" ".join(["The river hummed its old lullaby while Mia counted stars."] * 7),)
SHORT = ("Mia waved.",)


def test_interior_opens_with_title_colophon_and_dedication(tmp_path: Path) -> None:
    kinds = [leaf.kind for leaf in interior(small_book(tmp_path))]
    assert kinds[:4] == [
        LeafKind.TITLE,
        LeafKind.COLOPHON,
        LeafKind.DEDICATION,
        LeafKind.PICTURE_WITH_TEXT,
    ]


def test_interior_ends_with_designed_pages(tmp_path: Path) -> None:
    kinds = [leaf.kind for leaf in interior(small_book(tmp_path))]
    assert kinds[7:] == [
        LeafKind.THE_END,
        LeafKind.ABOUT,
        LeafKind.GROWN_UPS,
        LeafKind.DRAW,
        LeafKind.READING_LOG,
    ]


@pytest.mark.parametrize("count", range(1, 9))
def test_interior_is_a_multiple_of_four(tmp_path: Path, count: int) -> None:
    pages = story_pages(draw_art(tmp_path), (SHORT,) * count)
    book = small_book(tmp_path, pages=pages)
    assert len(interior(book)) % 4 == 0
    assert len(screen_pages(book)) == len(interior(book)) + 4


def test_interior_leaves_out_pages_without_content(tmp_path: Path) -> None:
    book = small_book(tmp_path, questions=(), about_hero=None)
    kinds = {leaf.kind for leaf in interior(book)}
    assert kinds.isdisjoint({LeafKind.ABOUT, LeafKind.GROWN_UPS})


def test_interior_ends_with_what_is_true_after_the_questions(tmp_path: Path) -> None:
    book = small_book(tmp_path, true_things=(TrueThing("Owls hear mice.", "A book of owls"),))
    kinds = [leaf.kind for leaf in interior(book)]
    assert kinds[kinds.index(LeafKind.GROWN_UPS) + 1] is LeafKind.TRUE_THINGS
    assert ("The true things in this book", 12) in bookmarks(book, screen_pages(book))


def test_interior_grows_to_the_fewest_pages_asked_for(tmp_path: Path) -> None:
    leaves = interior(small_book(tmp_path), fewest_pages=18)
    assert len(leaves) == 20
    prompts = [leaf.draw_prompt for leaf in leaves if leaf.kind is LeafKind.DRAW]
    assert prompts == list(range(len(prompts)))


def test_interior_puts_long_text_and_its_picture_on_facing_pages(tmp_path: Path) -> None:
    pages = story_pages(draw_art(tmp_path), (SHORT, LONG, SHORT, SHORT))
    kinds = [leaf.kind for leaf in interior(small_book(tmp_path, pages=pages))]
    texts = [index for index, kind in enumerate(kinds) if kind is LeafKind.TEXT]
    assert texts, "the long text needs a page of its own"
    assert all((index + 1) % 2 == 0 for index in texts), "text stands on the left"
    assert all(kinds[index + 1] is LeafKind.PICTURE for index in texts)


def test_screen_pages_put_covers_and_endpapers_around(tmp_path: Path) -> None:
    kinds = [leaf.kind for leaf in screen_pages(small_book(tmp_path))]
    assert kinds[:2] == [LeafKind.COVER, LeafKind.BOOKPLATE]
    assert kinds[-2:] == [LeafKind.ENDPAPER, LeafKind.BACK]


def test_bookmarks_name_the_story_and_what_follows(tmp_path: Path) -> None:
    book = small_book(tmp_path)
    assert bookmarks(book, screen_pages(book)) == [
        ("Mia and the Small Dragon", 0),
        ("The story", 5),
        ("The end", 9),
        ("About Mia", 10),
        ("For grown-ups", 11),
    ]


def test_bookmarks_name_chapters(tmp_path: Path) -> None:
    pages = story_pages(draw_art(tmp_path), age_group=AgeGroup.MIDDLE, chapter="The Late Owl")
    book = small_book(tmp_path, pages=pages, age_group=AgeGroup.MIDDLE)
    labels = [label for label, _ in bookmarks(book, screen_pages(book))]
    assert labels[1] == "The Late Owl"


def test_labels_fall_back_to_english() -> None:
    assert labels_for("xx") is labels_for("en-GB")


def test_palettes_keep_cream_and_ink_readable() -> None:
    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def contrast(first: str, second: str) -> float:
        light, dark = sorted((luminance(first), luminance(second)), reverse=True)
        return (light + 0.05) / (dark + 0.05)

    for palette in map(palette_for, Theme):
        assert contrast(palette.cream, palette.tone) >= 7
        assert contrast(palette.ink, palette.paper) >= 7
        assert contrast(palette.soft_ink, palette.paper) >= 4.5
        assert contrast(palette.accent, palette.paper) >= 4.5
    assert replace(LEAFY) == palette_for(Theme.FAIRY_TALE)


def test_true_things_fit_their_page_however_many_a_book_tells(tmp_path: Path) -> None:
    things = tuple(TrueThing("Owls hear mice. " * 8, f"A library, book {n}") for n in range(20))
    book = small_book(tmp_path, true_things=things)
    art = dict.fromkeys((*(page.art for page in book.pages), book.cover_art), "art")
    art |= {book.vignette: "art", book.about_hero.portrait: "art"}
    page = book_data(book, screen_pages(book), art)["true_things"]
    assert len(page["list"]["paragraphs"]) == 12
    assert page["read_on"] == "Where to read on"
    assert " ".join(page["sources"]["paragraphs"][0]).count(";") == 11
