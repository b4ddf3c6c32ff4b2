"""What there is to breathe in a place: where helmets are worn and swimmers hang in the water."""

from enum import StrEnum

from stories.vocabulary import Theme


class Air(StrEnum):
    """What there is to breathe."""

    FRESH = "fresh"
    WATER = "water"
    NONE = "none"


AIRLESS: dict[tuple[Theme, str], Air] = {
    (Theme.SPACE_ADVENTURE, "moon_plain"): Air.NONE,
    (Theme.SPACE_ADVENTURE, "crystal_cave"): Air.NONE,
    (Theme.SPACE_ADVENTURE, "star_garden"): Air.NONE,
    (Theme.OCEAN_EXPLORATION, "coral_reef"): Air.WATER,
    (Theme.OCEAN_EXPLORATION, "kelp_forest"): Air.WATER,
    (Theme.OCEAN_EXPLORATION, "shipwreck"): Air.WATER,
    (Theme.OCEAN_EXPLORATION, "deep_drop"): Air.WATER,
}
"""Places where those who breathe air wear a helmet."""


def air_of(theme: Theme, place: str) -> Air:
    """What there is to breathe in a place."""
    return AIRLESS.get((theme, place), Air.FRESH)
