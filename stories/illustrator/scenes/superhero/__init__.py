"""The places of the superhero's city."""

from collections.abc import Callable

from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.superhero import rooftop

PLACES: dict[str, Callable[[Stage], None]] = {
    "rooftop": rooftop.build,
}
