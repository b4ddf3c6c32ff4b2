"""The art round a story in the screen PDF, and the motif where there is none."""

from pathlib import Path

import pikepdf
import pytest

from stories.books.art import prepare_vector
from stories.books.book import Book, Ornaments
from stories.books.errors import ArtError
from stories.books.preflight import check_screen_pdf
from stories.books.screen_pdf import build_screen_pdf
from stories.illustrator import Colours, endpaper
from stories.tests.books_kit import draw_art, small_book
from stories.vocabulary import Theme

BOOKPLATE, TITLE, COLOPHON, DEDICATION = 1, 2, 3, 4
COLOURS = Colours(tone="#24563f", tint="#e3eedb", accent="#c23b22", paper="#fffdf6")


def adorned(folder: Path) -> Book:
    """A small book with an endpaper and three things."""
    (folder / "endpaper.svg").write_text(endpaper(Theme.FAIRY_TALE, COLOURS, "7").svg())
    things = (path.rename(path.with_stem(f"thing-{path.stem}")) for path in _art(folder))
    first, second, third = (Path(path.name) for path in things)
    return small_book(
        folder,
        ornaments=Ornaments(endpaper=Path("endpaper.svg"), thing=first, second=second, third=third),
    )


def _art(folder: Path) -> list[Path]:
    return [folder / path for path in draw_art(folder)]


def _rasters(pdf: pikepdf.Pdf, page: int) -> int:
    """Pictures made of pixels on a page, also inside its drawn forms."""
    waiting = [pdf.pages[page].obj.get("/Resources", pikepdf.Dictionary())]
    found = 0
    while waiting:
        for item in waiting.pop().get("/XObject", pikepdf.Dictionary()).values():
            found += item.get("/Subtype") == "/Image"
            waiting.append(item.get("/Resources", pikepdf.Dictionary()))
    return found


def test_build_sets_the_ornaments_and_passes_the_preflight(tmp_path: Path) -> None:
    build_screen_pdf(adorned(tmp_path), tmp_path, tmp_path / "book.pdf")
    assert check_screen_pdf(tmp_path / "book.pdf") == []
    with pikepdf.open(tmp_path / "book.pdf") as pdf:
        counts = [_rasters(pdf, page) for page in (BOOKPLATE, TITLE, COLOPHON, DEDICATION)]
    assert counts == [0, 1, 1, 1]


def test_build_without_ornaments_sets_the_motif(tmp_path: Path) -> None:
    build_screen_pdf(small_book(tmp_path), tmp_path, tmp_path / "book.pdf")
    with pikepdf.open(tmp_path / "book.pdf") as pdf:
        counts = [_rasters(pdf, page) for page in (BOOKPLATE, COLOPHON, DEDICATION)]
    assert counts == [0, 0, 0]


def test_build_with_ornaments_is_byte_identical(tmp_path: Path) -> None:
    book = adorned(tmp_path)
    for name in ("first.pdf", "second.pdf"):
        build_screen_pdf(book, tmp_path, tmp_path / name)
    assert (tmp_path / "first.pdf").read_bytes() == (tmp_path / "second.pdf").read_bytes()


def test_prepare_vector_copies_our_own_drawing(tmp_path: Path) -> None:
    svg = endpaper(Theme.BEDTIME, COLOURS, "7").svg()
    (tmp_path / "art.svg").write_text(svg)
    prepare_vector(tmp_path / "art.svg", tmp_path / "copy.svg")
    assert (tmp_path / "copy.svg").read_text() == svg


@pytest.mark.parametrize(
    "inner",
    [
        '<image href="/etc/passwd"/>',
        '<use xlink:href="#a"/>',
        "<text>Mia</text>",
        "<style>a{}</style>",
        '<rect fill="url(http://x)"/>',
        "<!ENTITY a 'b'>",
        "<script/>",
    ],
)
def test_prepare_vector_refuses_what_reaches_outside(tmp_path: Path, inner: str) -> None:
    (tmp_path / "art.svg").write_text(f'<svg xmlns="x">{inner}</svg>')
    with pytest.raises(ArtError, match=r"art\.svg cannot be read"):
        prepare_vector(tmp_path / "art.svg", tmp_path / "copy.svg")
    assert not (tmp_path / "copy.svg").exists()


@pytest.mark.parametrize("damage", [b"", b"<svg >", b"\xff\xfe<svg ></svg>", b"no drawing"])
def test_prepare_vector_refuses_what_is_no_drawing(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "art.svg").write_bytes(damage)
    with pytest.raises(ArtError, match="cannot be read"):
        prepare_vector(tmp_path / "art.svg", tmp_path / "copy.svg")
