"""Every place that can be drawn, by theme and name.

To add one: write ``build(stage)`` in a module of its own (see the package's docstring) and list
it here under the word of ``vocabulary.PLACES``.
"""

from collections.abc import Callable

from stories.illustrator.scenes import (
    bedtime,
    castle_hill,
    cave,
    courtyard,
    dinosaur_time,
    forest_path,
    jungle_expedition,
    ocean_exploration,
    old_oak,
    river_bridge,
    space_adventure,
    superhero,
    tower_room,
    village,
)
from stories.illustrator.scenes.stage import Stage
from stories.vocabulary import Theme

Builder = Callable[[Stage], None]

PLACES: dict[tuple[Theme, str], Builder] = {
    (Theme.FAIRY_TALE, "castle_hill"): castle_hill.build,
    (Theme.FAIRY_TALE, "courtyard"): courtyard.build,
    (Theme.FAIRY_TALE, "tower_room"): tower_room.build,
    (Theme.FAIRY_TALE, "village"): village.build,
    (Theme.FAIRY_TALE, "forest_path"): forest_path.build,
    (Theme.FAIRY_TALE, "old_oak"): old_oak.build,
    (Theme.FAIRY_TALE, "river_bridge"): river_bridge.build,
    (Theme.FAIRY_TALE, "cave"): cave.build,
    **{(Theme.SPACE_ADVENTURE, place): draw for place, draw in space_adventure.PLACES.items()},
    **{(Theme.BEDTIME, place): draw for place, draw in bedtime.PLACES.items()},
    **{(Theme.OCEAN_EXPLORATION, place): draw for place, draw in ocean_exploration.PLACES.items()},
    **{(Theme.JUNGLE_EXPEDITION, place): draw for place, draw in jungle_expedition.PLACES.items()},
    **{(Theme.DINOSAUR_TIME, place): draw for place, draw in dinosaur_time.PLACES.items()},
    **{(Theme.SUPERHERO, place): draw for place, draw in superhero.PLACES.items()},
}


def builder_for(theme: Theme, place: str) -> Builder:
    """The place's builder; ValueError when nobody can draw it."""
    try:
        return PLACES[theme, place]
    except KeyError:
        raise ValueError(f"place: cannot draw {place!r} of {theme!r}") from None
