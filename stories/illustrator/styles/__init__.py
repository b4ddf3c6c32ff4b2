"""Finishing styles: each turns the plates of a page into its final picture."""

from collections.abc import Callable

import numpy as np

from stories.illustrator.styles.crayon import draw as _crayon
from stories.illustrator.styles.edges import Edge, tear
from stories.illustrator.styles.flat import finish as _flat
from stories.illustrator.styles.ink_and_wash import paint as _ink_and_wash
from stories.illustrator.styles.night_glow import shine as _night_glow
from stories.illustrator.styles.paper_cut import cut as _paper_cut
from stories.illustrator.styles.pastel import draw as _pastel
from stories.illustrator.styles.plates import Pixels, Plates
from stories.illustrator.styles.watercolour import paint as _watercolour
from stories.vocabulary import ArtStyle

Finish = Callable[[Plates, np.random.Generator], Pixels]

FINISHES: dict[ArtStyle, Finish] = {
    ArtStyle.FLAT: _flat,
    ArtStyle.WATERCOLOUR: _watercolour,
    ArtStyle.CRAYON: _crayon,
    ArtStyle.PAPER_CUT: _paper_cut,
    ArtStyle.INK_AND_WASH: _ink_and_wash,
    ArtStyle.PASTEL: _pastel,
    ArtStyle.NIGHT_GLOW: _night_glow,
}

MASKED = frozenset(ArtStyle) - {ArtStyle.FLAT}
"""Styles that treat figures, near layers and text differently from the rest."""

CUT = frozenset({ArtStyle.PAPER_CUT, ArtStyle.INK_AND_WASH, ArtStyle.NIGHT_GLOW})
"""Styles that need to know which shape covers which pixel."""

LIGHT_INK = frozenset({ArtStyle.NIGHT_GLOW})
"""Styles that darken the ground of a text, whatever the drawing had there."""

WORK_WIDTH: dict[ArtStyle, int] = dict.fromkeys(ArtStyle, 1750) | {
    ArtStyle.FLAT: 5250,
    ArtStyle.NIGHT_GLOW: 1600,
}
"""Largest width in pixels at which a style works; wider pages are enlarged from it.

The edges of paint and wax are soft, so 200 ppi enlarged to 300 cannot be told from 300, and it
needs a third of the time and memory. Light is softer still.
"""

__all__ = [
    "CUT",
    "FINISHES",
    "LIGHT_INK",
    "MASKED",
    "WORK_WIDTH",
    "Edge",
    "Pixels",
    "Plates",
    "tear",
]
