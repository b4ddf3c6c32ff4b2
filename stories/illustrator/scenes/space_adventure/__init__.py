"""The places of the space adventure, from the launch hill on Earth to the star garden."""

from collections.abc import Callable

from stories.illustrator.scenes.space_adventure import (
    crystal_cave,
    launch_hill,
    moon_plain,
    rocket_cabin,
    star_garden,
    station_window,
)
from stories.illustrator.scenes.stage import Stage

PLACES: dict[str, Callable[[Stage], None]] = {
    "launch_hill": launch_hill.build,
    "rocket_cabin": rocket_cabin.build,
    "moon_plain": moon_plain.build,
    "crystal_cave": crystal_cave.build,
    "star_garden": star_garden.build,
    "station_window": station_window.build,
}
