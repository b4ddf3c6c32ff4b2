"""Which characters can be printed, in which face, and what is refused."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.books.errors import MissingGlyphError
from stories.books.fonts import (
    BODY,
    FONT_FOLDER,
    clean,
    display_chain,
    require_glyphs,
    tables,
    text_width,
)

NAMES = (
    "李明", "張偉", "さくら", "김민준", "Мария", "Єлизавета", "Zoë", "Ødegård", "O’Neil", "O'Neil",
    "عمر", "پریسا", "נועה", "Łucja", "Şebnem", "Ελένη", "Nguyễn Thị Ánh", "अनन्या", "Jiří",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_body_faces_draw_names_of_many_scripts(name: str) -> None:
    require_glyphs(clean(name), BODY, "the story")


@pytest.mark.parametrize("name", NAMES)
def test_display_faces_draw_names_of_many_scripts(name: str) -> None:
    require_glyphs(clean(name), display_chain(clean(name)), "the title")


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Mia and the Bear", "Caprasimo"),
        ("Zoë Ødegård", "Caprasimo"),
        ("Łucja and the Bear", "Baloo 2"),
        ("Мария and the Bear", "Nunito"),
        ("عمر and the Bear", "Rubik"),
        ("李明 and the Bear", "Caprasimo"),
        ("李明 and Łucja", "Baloo 2"),
    ],
)
def test_display_chain_leads_with_one_face_for_all_words(text: str, family: str) -> None:
    assert display_chain(text)[0].family == family


def test_require_glyphs_names_the_missing_character() -> None:
    with pytest.raises(MissingGlyphError) as caught:
        require_glyphs("Mia 🐉", BODY, "the title")
    assert caught.value.character == "🐉"
    assert str(caught.value) == (
        "We cannot print the character “🐉” (U+1F409, DRAGON) in the title."
    )


def test_require_glyphs_refuses_a_script_that_is_not_covered() -> None:
    with pytest.raises(MissingGlyphError, match="THAI CHARACTER"):
        require_glyphs("มาลี", BODY, "the story")


def test_require_glyphs_survives_a_lone_surrogate() -> None:
    with pytest.raises(MissingGlyphError, match=r"U\+D800"):
        require_glyphs("Mia \ud800", BODY, "the story")


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("Zoe\u0308", "Zoë"),
        ("Mia\u202eaiM", "MiaaiM"),
        ("Mia\x00\x07", "Mia"),
        ("Mia\nMoon", "Mia Moon"),
        ("soft\u00adhyphen", "softhyphen"),
        ("star\ufe0f", "star"),
    ],
)
def test_clean_composes_and_drops_hidden_characters(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


@given(st.text(max_size=40))
def test_clean_is_stable(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_text_width_adds_the_advances_of_the_face() -> None:
    advances = tables(BODY[0]).advances
    assert text_width("Mia", BODY) == pytest.approx(sum(advances[ord(c)] for c in "Mia"))


def test_text_width_ignores_combining_marks() -> None:
    assert text_width("x\u0301", BODY) == pytest.approx(text_width("x", BODY))


def test_fonts_each_have_a_licence_beside_them() -> None:
    licences = {path.stem.removeprefix("OFL-") for path in FONT_FOLDER.glob("OFL-*.txt")}
    faces = {
        "Andika": "andika", "Caprasimo": "caprasimo", "Baloo2": "baloo-2", "Nunito": "nunito",
        "Rubik": "rubik", "NotoSans": "noto-sans", "NotoNaskhArabic": "noto-naskh-arabic",
        "NotoSansHebrew": "noto-sans-hebrew", "NotoSansSC": "noto-sans-sc",
        "NotoSansKR": "noto-sans-kr",
    }  # fmt: skip
    stems = {path.stem.split("-")[0] for path in FONT_FOLDER.glob("*.ttf")}
    assert stems == set(faces)
    assert licences == set(faces.values())


def test_fonts_stay_below_the_size_that_a_clone_should_carry() -> None:
    sizes = [path.stat().st_size for path in FONT_FOLDER.glob("*.ttf")]
    assert sum(sizes) < 25_000_000
    assert len({hashlib.sha256(p.read_bytes()).digest() for p in FONT_FOLDER.glob("*.ttf")}) == 16
