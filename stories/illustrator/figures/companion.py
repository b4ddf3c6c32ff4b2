"""What a companion is made of: the parts of its species and what they are told to draw."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from stories.illustrator.figures.companion_faces import Mood
from stories.illustrator.figures.figure import View
from stories.illustrator.figures.stances import Stance
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.tubes import Tube
from stories.illustrator.model import Coat
from stories.vocabulary import Pose

BAND = ((-22.0, -84.0), (-4.0, -48.0), (-4.0, -12.0))
"""Where a scarf lies on one who is curled up facing right: a curve's start, bend and end."""


@dataclass(frozen=True, slots=True)
class Build:
    """What a species' drawing functions are told. The coat is complete: nothing in it is empty."""

    canvas: Canvas
    stance: Stance
    mood: Mood
    facing: int
    view: View
    coat: Coat
    holding: bool = False

    @property
    def behind(self) -> bool:
        return self.view is View.BACK

    @property
    def shift(self) -> float:
        """How far the chest's middle moves with the turn."""
        return self.mood.turn * 9 * (-1 if self.behind else 1)

    @property
    def main(self) -> str:
        return self.coat.main

    @property
    def second(self) -> str:
        return self.coat.second

    @property
    def dark(self) -> str:
        """The main colour in its own shade: marks, claws, the inside of folds."""
        return tone(self.coat.main, -0.11)

    def ball(self, colour: str, depth: float = 0.08) -> str:
        """Fill of a round body part, lit from the upper left."""
        stops = [(0.0, tone(colour, depth * 0.7)), (0.6, colour), (1.0, tone(colour, -depth))]
        return self.canvas.radial(stops, 0.4, 0.34, 0.8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Species:
    """Measures in figure units and the drawing of each part.

    Body and legs stand on (0, 0); the head is drawn round its own centre; an arm along a tube.
    `hip` is where the body leans from; `sit` by how much it sinks when sitting. A scarf goes
    round `neck` (half-width, y), a hat on `crown` (a spot of the head). `fours` is the animal on
    all fours, where it can; `stances` are poses that it takes in its own way. `open_arms` are the
    degrees by which raised arms keep clear of a broad head.
    """

    coat: Coat
    arm_root: Point
    arm_length: float
    arm_widths: tuple[float, float, float]
    head: Point
    head_reach: tuple[float, float]  # half-width, and rise over the centre
    half_width: float
    hip: float
    sit: float
    lying_head: Point
    neck: Point
    crown: Point
    legs: Callable[[Build], str]
    back: Callable[[Build], str]
    body: Callable[[Build], str]
    arm: Callable[[Build, Tube, int], str]
    face: Callable[[Build], str]
    lying: Callable[[Build], str]
    fours: Callable[[Build], str] | None = None
    fours_head: Point = (54.0, -104.0)
    chin: float = 54.0  # the lower end of the face under the head's middle
    open_arms: float = 0
    band: tuple[Point, Point, Point] = BAND
    stances: Mapping[Pose, Stance] = field(default_factory=dict)
    shine: str = ""  # colour of the light it casts instead of a shadow
