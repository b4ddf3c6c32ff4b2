"""The places of the sea, above the water and under it."""

from collections.abc import Callable

from stories.illustrator.scenes.ocean_exploration import coral_reef
from stories.illustrator.scenes.stage import Stage

PLACES: dict[str, Callable[[Stage], None]] = {
    "coral_reef": coral_reef.build,
}
