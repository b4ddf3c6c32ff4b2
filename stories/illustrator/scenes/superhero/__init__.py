"""The places of the superhero's city."""

from collections.abc import Callable

from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.superhero import (
    city_park,
    clock_tower,
    hideout,
    main_street,
    market,
    rooftop,
    tall_bridge,
)

PLACES: dict[str, Callable[[Stage], None]] = {
    "hideout": hideout.build,
    "rooftop": rooftop.build,
    "main_street": main_street.build,
    "city_park": city_park.build,
    "tall_bridge": tall_bridge.build,
    "clock_tower": clock_tower.build,
    "market": market.build,
}
