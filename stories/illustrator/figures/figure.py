"""A drawn figure and where its parts are, in the figure's own units.

A child's skull is 104 units high and 110 wide whatever the age; feet (or whatever touches the
ground) are at (0, 0), up is -y.
"""

from dataclasses import dataclass
from enum import StrEnum

from stories.illustrator.kit.chance import Point
from stories.vocabulary import Box


class View(StrEnum):
    """Seen from the front (three-quarter turns included) or from behind."""

    FRONT = "front"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class HandAnchor:
    """Where a hand can hold something: centre of the grip and direction of the fingers.

    Degrees, 0 = to the right, 90 = down. `side` is -1 for the hand on the page's left, else 1.
    """

    at: Point
    angle: float
    side: int


@dataclass(frozen=True, slots=True)
class Embrace:
    """A hug with somebody at one's side.

    `in_front` says whether one is drawn before the friend, `low` whether the friend is so small
    that a child kneels; `chin` is the y of the friend's chin in one's own units: hands stay below.
    """

    in_front: bool
    low: bool
    chin: float

    def arms(self, outer: str, inner: str) -> tuple[str, str]:
        """(behind both friends, before both): the inner arm is the one beside the friend."""
        return (inner, outer) if self.in_front else ("", inner + outer)


@dataclass(frozen=True, slots=True)
class Figure:
    """SVG with its origin on the ground under the figure.

    `front` is drawn over anything held (fingers round a prop, or nothing); a scene draws
    svg, then the held prop at `grip`, then front. `face` is the box of the head's front that text
    and other figures must leave free; `height` is how far the figure rises over the ground and
    `width` its whole extent, centred on x = `centre`. `embrace` are the arms of a hug: behind and
    before both friends. `shine` is the colour of the light that a figure casts on the ground
    instead of a shadow, `hug` the hug that was asked for.
    """

    svg: str
    height: float
    width: float
    face: Box
    grip: HandAnchor
    free: HandAnchor
    front: str = ""
    centre: float = 0.0
    lift: float = 0.0  # how high the feet are off the ground, for the size of the shadow
    embrace: tuple[str, str] = ("", "")
    hug: Embrace | None = None
    shine: str = ""
