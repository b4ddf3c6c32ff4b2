"""Colours and motif of the pages that the typesetter draws itself.

Paper and ink are the reader's own, so that screen and print look alike. Tones are dark enough for
cream text on them (contrast over 7), tints light enough for dark ink.
"""

from dataclasses import dataclass
from enum import StrEnum

from stories.vocabulary import Theme


class Motif(StrEnum):
    """The small ornament that comes back through a book."""

    LEAF = "leaf"
    STAR = "star"
    MOON = "moon"


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as #rrggbb: `tone` for covers, `tint` for endpapers, `accent` for ornaments."""

    motif: Motif
    tone: str
    tint: str
    accent: str
    paper: str = "#fffdf6"
    ink: str = "#2b2140"
    soft_ink: str = "#555a73"
    cream: str = "#fffaf0"


LEAFY = Palette(Motif.LEAF, tone="#24563f", tint="#e3eedb", accent="#c23b22")
STARRY = Palette(Motif.STAR, tone="#3a2c78", tint="#e8e3f6", accent="#b3477f")
MOONLIT = Palette(Motif.MOON, tone="#2b3570", tint="#e3e7f5", accent="#9a6a12")
TIDAL = Palette(Motif.STAR, tone="#14506b", tint="#dceff0", accent="#b8432f")
HEROIC = Palette(Motif.STAR, tone="#7a2740", tint="#fbe8d8", accent="#8a5a0c")
OVERGROWN = Palette(Motif.LEAF, tone="#164c46", tint="#e0efdd", accent="#b3431f")
PRIMEVAL = Palette(Motif.LEAF, tone="#5a3a2a", tint="#f4ead0", accent="#2f6b4f")

_BY_THEME = {
    Theme.FAIRY_TALE: LEAFY,
    Theme.SPACE_ADVENTURE: STARRY,
    Theme.BEDTIME: MOONLIT,
    Theme.OCEAN_EXPLORATION: TIDAL,
    Theme.SUPERHERO: HEROIC,
    Theme.JUNGLE_EXPEDITION: OVERGROWN,
    Theme.DINOSAUR_TIME: PRIMEVAL,
}


def palette_for(theme: Theme) -> Palette:
    """The palette of a theme."""
    return _BY_THEME.get(theme, LEAFY)
