"""Checks that a finished screen PDF keeps its promises, read from the file itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from stories.books.book import DigitalSource
from stories.books.finish import SOURCE_TYPE
from stories.books.pdf_fonts import missing_fonts

PAGE_PT = 612.0
_PAGES_PER_SHEET = 4
_UA_PART = "{http://www.aiim.org/pdfua/ns/id/}part"
_FORBIDDEN = ("/AA", "/OpenAction", "/AcroForm")
_MOST_BYTES = 40_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with a file. `code` is for programs, `message` for people."""

    code: str
    message: str


def _check_pages(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    count = len(pdf.pages)
    if count == 0 or count % _PAGES_PER_SHEET:
        yield Finding("page-count", f"The file has {count} pages, not a multiple of four.")
    for number, page in enumerate(pdf.pages, 1):
        left, bottom, right, top = (float(edge) for edge in page.mediabox)
        if abs(right - left - PAGE_PT) > 0.5 or abs(top - bottom - PAGE_PT) > 0.5:
            yield Finding("page-size", f"Page {number} is not 8.5 inches square.")
        if not _shows_something(page):
            yield Finding("blank-page", f"Page {number} is blank.")


def _shows_something(page: pikepdf.Page) -> bool:
    marks = {"Tj", "TJ", "Do", "f", "f*", "S", "B", "b", "sh"}
    return any(str(item.operator) in marks for item in pikepdf.parse_content_stream(page))


def _flag(root: pikepdf.Object, group: str, key: str) -> bool:
    return group in root and bool(root[group].get(key, False))


def _check_access(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    root = pdf.Root
    if not _flag(root, "/MarkInfo", "/Marked") or "/StructTreeRoot" not in root:
        yield Finding("untagged", "The file is not tagged for screen readers.")
        return
    if not str(root.get("/Lang", "")):
        yield Finding("language", "The file does not name its language.")
    if not _flag(root, "/ViewerPreferences", "/DisplayDocTitle"):
        yield Finding("title-bar", "The file shows its name in place of its title.")
    if "/Outlines" not in root:
        yield Finding("bookmarks", "The file has no bookmarks.")
    for figure in figures(pdf):
        if not str(figure.get("/Alt", "")).strip():
            yield Finding("alt-text", "A picture has no description.")


def figures(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    """The structure elements of the file's pictures, in reading order."""
    found: list[pikepdf.Object] = []
    waiting = [pdf.Root.StructTreeRoot]
    while waiting:
        element = waiting.pop()
        if isinstance(element, pikepdf.Array):
            waiting.extend(reversed(list(element)))
        elif isinstance(element, pikepdf.Dictionary):
            if element.get("/S") == "/Figure":
                found.append(element)
            if "/K" in element:
                waiting.append(element["/K"])
    return found


def _check_metadata(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        if not str(metadata.get("dc:title", "")).strip():
            yield Finding("title", "The file has no title.")
        if str(metadata.get(_UA_PART, "")) != "1":
            yield Finding("standard", "The file does not declare PDF/UA-1.")
        if metadata.get(SOURCE_TYPE) not in {source.value for source in DigitalSource}:
            yield Finding("ai-mark", "The file lacks the machine-readable mark that AI made it.")


def _check_contents(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    for name in sorted(missing_fonts(pdf)):
        yield Finding("font", f"The font {name} is not embedded.")
    if pdf.is_encrypted:
        yield Finding("encrypted", "The file is encrypted.")
    for key in _FORBIDDEN:
        if key in pdf.Root:
            yield Finding("active-content", f"The file holds {key.removeprefix('/')}.")


def check_screen_pdf(path: Path) -> list[Finding]:
    """Everything wrong with a screen PDF; an empty list when all is well."""
    try:
        pdf = pikepdf.open(path)
    except pikepdf.PdfError:
        return [Finding("unreadable", "The file is not a readable PDF.")]
    with pdf:
        found = [
            *_check_pages(pdf),
            *_check_access(pdf),
            *_check_metadata(pdf),
            *_check_contents(pdf),
        ]
    if path.stat().st_size > _MOST_BYTES:
        found.append(Finding("file-size", "The file is larger than 40 MB."))
    return found
