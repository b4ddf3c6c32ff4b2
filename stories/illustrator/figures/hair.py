"""The hairstyles by name, seen from the front and from behind."""

from collections.abc import Callable

from stories.illustrator.figures import hair_coily, hair_long, hair_rear, hair_short
from stories.illustrator.figures.figure import View
from stories.illustrator.figures.hair_base import HairParts, HairPlan

Style = Callable[[HairPlan], HairParts]

STYLES: dict[str, Style] = {
    "short": hair_short.short,
    "tousled": hair_short.tousled,
    "side_part": hair_short.side_part,
    "buzz": hair_short.buzz,
    "bald": hair_short.bald,
    "wisps": hair_short.wisps,
    "curly": hair_coily.curly,
    "long_curls": hair_coily.long_curls,
    "afro": hair_coily.afro,
    "locs": hair_coily.locs,
    "cornrows": hair_coily.cornrows,
    "puffs": hair_coily.puffs,
    "braids": hair_long.braids,
    "buns": hair_long.buns,
    "bun": hair_long.bun,
    "bob": hair_long.bob,
    "long": hair_long.long,
    "wavy": hair_long.wavy,
    "pony": hair_long.pony,
    "pigtails": hair_long.pigtails,
}


def draw_hair(plan: HairPlan, style: str, view: View) -> HairParts:
    """The style's parts; from behind, everything lies in front of the skull."""
    if view is View.BACK:
        return HairParts(front=hair_rear.rear(plan, style))
    return STYLES[style](plan)
