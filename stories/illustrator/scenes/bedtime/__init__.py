"""The places of bedtime stories, indoors and under the stars."""

from collections.abc import Callable

from stories.illustrator.scenes.bedtime import (
    bedroom,
    cloud_sea,
    garden_night,
    moon_hill,
    rooftops,
    window_seat,
)
from stories.illustrator.scenes.stage import Stage

PLACES: dict[str, Callable[[Stage], None]] = {
    "bedroom": bedroom.build,
    "window_seat": window_seat.build,
    "garden_night": garden_night.build,
    "rooftops": rooftops.build,
    "cloud_sea": cloud_sea.build,
    "moon_hill": moon_hill.build,
}
