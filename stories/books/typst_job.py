"""The typesetter's own process: `python -m stories.books.typst_job FOLDER SECONDS`.

Compiles FOLDER/book.typ to FOLDER/book.pdf as PDF/UA-1 with only the vendored fonts, dated SECONDS
since 1970. A process of its own gives its memory back and cannot take a worker down with it.
Writes the reason to the error stream and exits 1 when the book cannot be set.
"""

import sys
from pathlib import Path
from typing import Final

import typst

from stories.books.fonts import FONT_FOLDER

STANDARD: Final = "ua-1"


def main(folder: Path, timestamp: int) -> int:
    """Compile the book in `folder`; 0 when the file is written."""
    empty = folder / "no-packages"
    empty.mkdir()
    compiler = typst.Compiler(
        folder / "book.typ",
        root=folder,
        font_paths=[FONT_FOLDER],
        ignore_system_fonts=True,
        package_path=empty,
        package_cache_path=empty,
    )
    try:
        compiler.compile(
            output=folder / "book.pdf",
            format="pdf",
            pdf_standards=[STANDARD],
            timestamp=timestamp,
        )
    except typst.TypstError as error:
        sys.stderr.write("\n".join([error.message, *error.hints]))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
