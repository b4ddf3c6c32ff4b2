"""Things and small animals: drawn in a hand or put on the ground.

A prop stands with its foot at (0, 0), up is -y, in the units of figures (a child's skull is 104
high). `grip` is where a hand holds it. Noon colours; the scene relights it like its figures.
"""

from collections.abc import Callable
from dataclasses import dataclass

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point


@dataclass(frozen=True, slots=True)
class Prop:
    """`draw(canvas)` gives the SVG; sizes are in figure units."""

    draw: Callable[[Canvas], str]
    width: float
    height: float
    grip: Point
    label: str = ""
    alive: bool = False


PROPS: dict[str, Prop] = {}
