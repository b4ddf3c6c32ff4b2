"""Which fonts a PDF uses, and whether it carries them."""

from collections.abc import Iterator

import pikepdf

_FILES = ("/FontFile", "/FontFile2", "/FontFile3")


def _fonts(pdf: pikepdf.Pdf) -> Iterator[tuple[str, bool]]:
    for item in pdf.objects:
        if not isinstance(item, pikepdf.Dictionary) or item.get("/Type") != "/Font":
            continue
        name = str(item.get("/BaseFont", "/unnamed")).removeprefix("/").split("+")[-1]
        if item.get("/Subtype") == "/Type0":
            continue
        if item.get("/Subtype") == "/Type3":
            yield name, True
            continue
        descriptor = item.get("/FontDescriptor")
        yield name, descriptor is not None and any(key in descriptor for key in _FILES)


def embedded_fonts(pdf: pikepdf.Pdf) -> set[str]:
    """PostScript names of the fonts whose programs are in the file."""
    return {name for name, is_embedded in _fonts(pdf) if is_embedded}


def missing_fonts(pdf: pikepdf.Pdf) -> set[str]:
    """PostScript names of the fonts that the file names but does not carry."""
    return {name for name, is_embedded in _fonts(pdf) if not is_embedded}
