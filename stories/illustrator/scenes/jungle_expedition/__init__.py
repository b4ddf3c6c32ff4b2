"""The places of the jungle expedition, from the camp to the highest crowns."""

from collections.abc import Callable

from stories.illustrator.scenes.jungle_expedition import (
    camp,
    jungle_path,
    river_landing,
    rope_bridge,
    ruins,
    treetops,
    waterfall,
)
from stories.illustrator.scenes.stage import Stage

PLACES: dict[str, Callable[[Stage], None]] = {
    "camp": camp.build,
    "jungle_path": jungle_path.build,
    "rope_bridge": rope_bridge.build,
    "waterfall": waterfall.build,
    "ruins": ruins.build,
    "treetops": treetops.build,
    "river_landing": river_landing.build,
}
