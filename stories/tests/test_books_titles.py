"""Titles and covers: as large as the place allows, whatever the name."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stories.books.boxes import SAFE_UNITS, UNIT_PT
from stories.books.errors import MissingGlyphError, TextTooLongError
from stories.books.fonts import BODY, display_chain, text_width
from stories.books.prose import Place, fit_prose
from stories.books.titles import fit_cover, fit_title

LETTERS = "abcdefghijklmnopqrstuvwxyzåøłŞЖИягΩλעמרنور李明あ한 "
TITLES = st.text(alphabet=LETTERS, min_size=1, max_size=60).filter(str.strip)


def test_fit_cover_sets_a_short_title_at_the_largest_size() -> None:
    cover = fit_cover("Moon", "A story for Mia")
    assert cover.title.lines == ("Moon",)
    assert cover.title.size_pt == 72
    assert cover.title.families[0] == "Caprasimo"
    assert cover.box.h == 203


def test_fit_cover_shrinks_a_long_title() -> None:
    title = "Mia, Theodore and the Hundred and Twelve Steps to the Lantern Room at Night"
    cover = fit_cover(title, "A story for Mia")
    assert " ".join(cover.title.lines) == title
    assert 24 <= cover.title.size_pt < 60
    assert len(cover.title.lines) <= 5


def test_fit_cover_prefers_even_lines_to_the_largest_size() -> None:
    cover = fit_cover("У Марии был красный шарф и очень маленький дракон", "Мария", "ru")
    assert len(cover.title.lines) == 3
    assert cover.title.size_pt < 44


@settings(max_examples=60, deadline=None)
@given(TITLES)
def test_fit_cover_keeps_any_title_inside_its_box(title: str) -> None:
    cover = fit_cover(title, "A story for " + title)
    chain = (*display_chain(title), *BODY)
    width = cover.box.w * UNIT_PT
    assert all(text_width(x, chain) * cover.title.size_pt <= width for x in cover.title.lines)
    assert cover.title.height_pt + cover.line.height_pt <= cover.box.h * UNIT_PT
    assert cover.box.y >= SAFE_UNITS
    assert cover.box.y + cover.box.h <= 520


def test_fit_title_refuses_what_fits_at_no_size() -> None:
    with pytest.raises(TextTooLongError):
        fit_title("word " * 200, 400, 100, (30, 20))


def test_fit_title_names_a_character_that_no_face_draws() -> None:
    with pytest.raises(MissingGlyphError, match="in the title"):
        fit_title("Mia 🚀", 400, 100, (30, 20))


def test_fit_prose_takes_the_largest_size_that_fits() -> None:
    place = Place("the blurb", 200, 60, (24, 18, 12))
    assert fit_prose(["Short."], place).size == 24
    assert (
        fit_prose(["A somewhat longer text that needs more room than one line or two."], place).size
        == 12
    )


def test_fit_prose_leaves_empty_texts_out() -> None:
    assert fit_prose(["", " "], Place("the blurb", 200, 60, (12,))).paragraphs == ()


def test_fit_prose_refuses_too_much_text() -> None:
    with pytest.raises(TextTooLongError, match="the blurb"):
        fit_prose(["word " * 300], Place("the blurb", 200, 60, (12,)))
