"""Preflight: each broken promise of a screen PDF is found."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from stories.books.finish import SOURCE_TYPE
from stories.books.preflight import check_screen_pdf, figures
from stories.books.screen_pdf import build_screen_pdf
from stories.tests.books_kit import small_book


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished small book without faults."""
    folder = tmp_path_factory.mktemp("book")
    build_screen_pdf(small_book(folder), folder, folder / "book.pdf")
    return folder / "book.pdf"


def _drop_page(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[-1]


def _resize(pdf: pikepdf.Pdf) -> None:
    pdf.pages[3].mediabox = pikepdf.Array([0, 0, 595, 842])


def _blank(pdf: pikepdf.Pdf) -> None:
    pdf.pages[3].Contents = pdf.make_stream(b"q Q")


def _untag(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/StructTreeRoot"]


def _forget_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Lang"]


def _forget_alt(pdf: pikepdf.Pdf) -> None:
    del figures(pdf)[0]["/Alt"]


def _forget_bookmarks(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Outlines"]


def _forget_mark(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as metadata:
        del metadata[SOURCE_TYPE]


def _forget_title(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as metadata:
        del metadata["dc:title"]


def _run_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def _drop_font(pdf: pikepdf.Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
            for key in ("/FontFile2", "/FontFile3"):
                if key in item:
                    del item[key]


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (_drop_page, "page-count"),
        (_resize, "page-size"),
        (_blank, "blank-page"),
        (_untag, "untagged"),
        (_forget_language, "language"),
        (_forget_alt, "alt-text"),
        (_forget_bookmarks, "bookmarks"),
        (_forget_mark, "ai-mark"),
        (_forget_title, "title"),
        (_run_script, "active-content"),
        (_drop_font, "font"),
    ],
)
def test_check_finds_one_fault(
    made: Path, tmp_path: Path, damage: Callable[[pikepdf.Pdf], None], code: str
) -> None:
    with pikepdf.open(made) as pdf:
        damage(pdf)
        pdf.save(tmp_path / "broken.pdf")
    assert {finding.code for finding in check_screen_pdf(tmp_path / "broken.pdf")} == {code}


def test_check_says_when_a_file_is_no_pdf(tmp_path: Path) -> None:
    path = tmp_path / "no.pdf"
    path.write_bytes(b"hello")
    assert [finding.code for finding in check_screen_pdf(path)] == ["unreadable"]
