"""Pictures on their way into a file: decoded for good, sized, and saved afresh.

A truncated JPEG would go into a PDF silently, so every raster is decoded here first. What is saved
again carries no metadata.
"""

import re
from pathlib import Path

from PIL import Image, ImageOps

from stories.books.errors import ArtError

_FORMATS = ("JPEG", "PNG", "WEBP")
_MOST_PIXELS = 40_000_000
_MOST_VECTOR_BYTES = 4_000_000
_FOREIGN = re.compile(r"<!|<\?|<(?:image|text|style|script|use|foreignObject)\b|href|url\((?!#)")
VECTOR = ".svg"


def locate(path: Path, folder: Path) -> Path:
    """The picture's real path; refuses anything outside `folder`."""
    found = (folder / path).resolve()
    if not found.is_relative_to(folder.resolve()):
        raise ArtError(f"The picture {path.name} lies outside the book's folder.")
    if not found.is_file():
        raise ArtError(f"The picture {path.name} is missing.")
    return found


def prepare_art(source: Path, target: Path, most_pixels: int, quality: int = 88) -> None:
    """Save `source` as a JPEG at `target`, at most `most_pixels` on its longer side.

    Transparency is laid on cream paper. Raises `ArtError` when the picture cannot be decoded.
    """
    try:
        with Image.open(source, formats=_FORMATS) as image:
            if image.width * image.height > _MOST_PIXELS:
                raise ArtError(f"The picture {source.name} is too large.")
            upright = ImageOps.exif_transpose(image).convert("RGBA")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise ArtError(f"The picture {source.name} cannot be read.") from error
    flat = Image.new("RGB", upright.size, "#fffdf6")
    flat.paste(upright, mask=upright.getchannel("A"))
    flat.thumbnail((most_pixels, most_pixels), Image.Resampling.LANCZOS)
    flat.save(target, "JPEG", quality=quality, subsampling=0, optimize=True)


def prepare_vector(source: Path, target: Path) -> None:
    """Copy our own drawing as it is. Raises `ArtError` for one that asks for anything outside it,
    holds live text, or is too large."""
    try:
        svg = source.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ArtError(f"The picture {source.name} cannot be read.") from error
    if len(svg) > _MOST_VECTOR_BYTES:
        raise ArtError(f"The picture {source.name} is too large.")
    if not svg.startswith("<svg ") or not svg.endswith("</svg>") or _FOREIGN.search(svg):
        raise ArtError(f"The picture {source.name} cannot be read.")
    target.write_text(svg, encoding="utf-8")
