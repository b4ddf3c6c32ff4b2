"""The screen PDF: a tagged PDF/UA-1 book with covers, as a family reads and keeps it."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path

import pikepdf

from stories.books.art import VECTOR, locate, prepare_art, prepare_vector
from stories.books.book import Book
from stories.books.errors import ArtError, TypesettingError
from stories.books.finish import finish
from stories.books.imposition import screen_pages
from stories.books.pdf_fonts import embedded_fonts
from stories.books.typst_data import book_data

SCREEN_PPI = 170
_TEMPLATES = Path(__file__).parent / "typst"
_IMPORT_ROOT = Path(__file__).parents[2]
_SECONDS_MOST = 180


@dataclass(frozen=True, slots=True)
class PdfReport:
    """What was written. `fonts` are the embedded faces' PostScript names."""

    pages: int
    bytes: int
    fonts: tuple[str, ...]
    standard: str


def _pictures(book: Book) -> list[Path]:
    found = [page.art for page in book.pages]
    found += [path for path in (book.cover_art, book.vignette) if path is not None]
    if book.about_hero is not None:
        found.append(book.about_hero.portrait)
    found += book.ornaments.paths()
    return list(dict.fromkeys(found))


def _require_descriptions(book: Book) -> None:
    alts = [page.alt_text for page in book.pages]
    if book.about_hero is not None:
        alts.append(book.about_hero.portrait_alt)
    if not all(alt.strip() for alt in alts):
        raise ArtError("A picture has no description.")


def _prepare_pictures(book: Book, assets: Path, folder: Path) -> dict[Path, str]:
    side = round((book.trim.inches + 2 * book.trim.bleed_inches) * SCREEN_PPI)
    prepared = {}
    for index, path in enumerate(_pictures(book)):
        if path.suffix == VECTOR:
            prepared[path] = f"art-{index:03d}{VECTOR}"
            prepare_vector(locate(path, assets), folder / prepared[path])
        else:
            prepared[path] = f"art-{index:03d}.jpg"
            prepare_art(locate(path, assets), folder / prepared[path], side)
    return prepared


def _typeset(folder: Path, timestamp: int) -> None:
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "PYTHONPATH": str(_IMPORT_ROOT),
        "PYTHONHASHSEED": "0",
    }
    command = [sys.executable, "-m", "stories.books.typst_job", str(folder), str(timestamp)]
    try:
        done = subprocess.run(
            command,
            cwd=_IMPORT_ROOT,
            env=environment,
            capture_output=True,
            text=True,
            timeout=_SECONDS_MOST,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise TypesettingError("Setting the book took too long.") from error
    if done.returncode != 0:
        raise TypesettingError(f"The book could not be set: {done.stderr[-500:]}")


def build_screen_pdf(book: Book, assets: Path, out: Path) -> PdfReport:
    """Write the book to `out`. The same book makes the same bytes.

    Pictures are looked up in `assets`. Raises a `BookError` that says what is wrong with the
    book's text or pictures; `out` is then not touched.
    """
    _require_descriptions(book)
    leaves = screen_pages(book)
    made_on = datetime.combine(book.colophon.made_on, time(12), tzinfo=UTC)
    with tempfile.TemporaryDirectory(prefix="storycreator-book-") as name:
        folder = Path(name)
        art = _prepare_pictures(book, assets, folder)
        data = json.dumps(book_data(book, leaves, art), ensure_ascii=False, sort_keys=True)
        (folder / "book.json").write_text(data, encoding="utf-8")
        for template in sorted(_TEMPLATES.glob("*.typ")):
            shutil.copyfile(template, folder / template.name)
        _typeset(folder, int(made_on.timestamp()))
        finish(folder / "book.pdf", folder / "finished.pdf", book, leaves)
        with pikepdf.open(folder / "finished.pdf") as pdf:
            fonts = tuple(sorted(embedded_fonts(pdf)))
        out.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(folder / "finished.pdf", out)
    return PdfReport(len(leaves), out.stat().st_size, fonts, "PDF/UA-1")
