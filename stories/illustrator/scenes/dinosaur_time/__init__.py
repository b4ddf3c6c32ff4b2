"""The places of the dinosaurs' time, from the fern valley to the footprint plain."""

from collections.abc import Callable

from stories.illustrator.scenes.dinosaur_time import (
    amber_cave,
    cliff_top,
    fern_valley,
    footprint_plain,
    nest_ground,
    swamp,
    volcano_shore,
)
from stories.illustrator.scenes.stage import Stage

PLACES: dict[str, Callable[[Stage], None]] = {
    "fern_valley": fern_valley.build,
    "nest_ground": nest_ground.build,
    "swamp": swamp.build,
    "amber_cave": amber_cave.build,
    "cliff_top": cliff_top.build,
    "volcano_shore": volcano_shore.build,
    "footprint_plain": footprint_plain.build,
}
