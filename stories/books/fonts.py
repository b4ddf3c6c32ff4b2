"""The vendored faces: which character each can draw, and how wide it is.

Widths come from the fonts' own tables without kerning. Kerning mostly tightens, so a measured
line is an upper bound; the typesetting template checks the result once more.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

from stories.books.errors import MissingGlyphError

FONT_FOLDER = Path(__file__).parent / "fonts"
_JOINERS = frozenset("\u200c\u200d")
_VARIATION_MARKS = frozenset(map(chr, range(0xFE00, 0xFE10)))


@dataclass(frozen=True, slots=True)
class Face:
    """One font file. `family` is the name by which the typesetter knows it."""

    family: str
    file: str


@dataclass(frozen=True, slots=True)
class FaceTables:
    """Advance widths by code point, in em, and the height of the capitals in em."""

    advances: dict[int, float]
    cap_height: float


Chain = tuple[Face, ...]

_ASIAN = (
    Face("Noto Sans SC", "NotoSansSC-Medium.ttf"),
    Face("Noto Sans KR", "NotoSansKR-Hangul-Medium.ttf"),
)
BODY: Chain = (
    Face("Andika", "Andika-Regular.ttf"),
    Face("Noto Sans", "NotoSans-Regular.ttf"),
    Face("Noto Naskh Arabic", "NotoNaskhArabic-Regular.ttf"),
    Face("Noto Sans Hebrew", "NotoSansHebrew-Regular.ttf"),
    *_ASIAN,
)
ITALIC: Chain = (
    Face("Andika", "Andika-Italic.ttf"),
    Face("Noto Sans", "NotoSans-Italic.ttf"),
    *BODY[2:],
)
BOLD: Chain = (Face("Andika", "Andika-Bold.ttf"), *BODY[1:])
_BOLD_FALLBACKS: Chain = (
    Face("Noto Sans", "NotoSans-Bold.ttf"),
    Face("Noto Naskh Arabic", "NotoNaskhArabic-Bold.ttf"),
    Face("Noto Sans Hebrew", "NotoSansHebrew-Bold.ttf"),
    *_ASIAN,
)
_DISPLAY_LEADS: Chain = (
    Face("Caprasimo", "Caprasimo-Regular.ttf"),
    Face("Baloo 2", "Baloo2-ExtraBold.ttf"),
    Face("Nunito", "Nunito-Black.ttf"),
    Face("Rubik", "Rubik-ExtraBold.ttf"),
)


@cache
def tables(face: Face) -> FaceTables:
    """Widths and cap height of a vendored face, read once per process."""
    with TTFont(FONT_FOLDER / face.file, lazy=True) as font:
        units = font["head"].unitsPerEm
        metrics = font["hmtx"].metrics
        advances = {code: metrics[name][0] / units for code, name in font.getBestCmap().items()}
        cap_height = getattr(font["OS/2"], "sCapHeight", 0) / units or 0.7
    return FaceTables(advances=advances, cap_height=cap_height)


def clean(text: str) -> str:
    """Compose, and drop what no reader sees: controls, direction overrides, variation marks."""
    composed = unicodedata.normalize("NFC", text)
    kept = []
    for char in composed:
        is_hidden = unicodedata.category(char) in ("Cc", "Cf") and char not in _JOINERS
        if char in "\n\r\t\v\f\u2028\u2029":
            kept.append(" ")
        elif not is_hidden and char not in _VARIATION_MARKS:
            kept.append(char)
    return "".join(kept)


def clusters(text: str) -> list[str]:
    """Base characters with the marks and joiners that belong to them."""
    found: list[str] = []
    for char in text:
        if found and (char in _JOINERS or unicodedata.category(char) in ("Mn", "Mc", "Me")):
            found[-1] += char
        else:
            found.append(char)
    return found


def _covers(face: Face, cluster: str) -> bool:
    advances = tables(face).advances
    return all(ord(char) in advances or char in _JOINERS for char in cluster)


def face_for(cluster: str, chain: Chain) -> Face | None:
    """The first face of the chain that draws the whole cluster."""
    return next((face for face in chain if _covers(face, cluster)), None)


def require_glyphs(text: str, chain: Chain, where: str) -> None:
    """Raise `MissingGlyphError` for the first character that the chain cannot draw."""
    for cluster in clusters(text):
        if cluster.strip() and face_for(cluster, chain) is None:
            missing = next((c for c in cluster if face_for(c, chain) is None), cluster[-1])
            raise MissingGlyphError(missing, where)


@cache
def _cluster_width(cluster: str, chain: Chain) -> float:
    face = face_for(cluster, chain)
    if face is None:
        return 1.0
    advances = tables(face).advances
    return sum(
        advances.get(ord(char), 0.0)
        for char in cluster
        if unicodedata.category(char) not in ("Mn", "Me")
    )


def text_width(text: str, chain: Chain) -> float:
    """Width of a single line in em."""
    return sum(_cluster_width(cluster, chain) for cluster in clusters(text))


def display_chain(text: str) -> Chain:
    """Faces for a title: one lead face for the whole line wherever one can draw it.

    Caprasimo holds Western European letters only. A title with a letter beyond them is set in the
    next face that draws all its letters, so that no word mixes two faces.
    """
    drawable = [
        cluster
        for cluster in clusters(text)
        if cluster.strip() and face_for(cluster, _DISPLAY_LEADS) is not None
    ]
    for lead in _DISPLAY_LEADS:
        if all(_covers(lead, cluster) for cluster in drawable):
            return (lead, *_BOLD_FALLBACKS)
    return (_DISPLAY_LEADS[1], *_DISPLAY_LEADS[2:], *_BOLD_FALLBACKS)
