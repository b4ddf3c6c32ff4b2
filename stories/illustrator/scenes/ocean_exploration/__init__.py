"""The places of the sea, above the water and under it."""

from collections.abc import Callable

from stories.illustrator.scenes.ocean_exploration import (
    beach,
    coral_reef,
    deep_drop,
    harbour,
    kelp_forest,
    shipwreck,
    submarine,
)
from stories.illustrator.scenes.stage import Stage

PLACES: dict[str, Callable[[Stage], None]] = {
    "harbour": harbour.build,
    "beach": beach.build,
    "submarine": submarine.build,
    "coral_reef": coral_reef.build,
    "kelp_forest": kelp_forest.build,
    "shipwreck": shipwreck.build,
    "deep_drop": deep_drop.build,
}
