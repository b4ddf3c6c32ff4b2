"""Small parts that several companions share: fur, noses, tails."""

from collections.abc import Sequence
from dataclasses import dataclass

from stories.illustrator.figures.companion import Build
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import num, pen
from stories.illustrator.kit.palette import EYE
from stories.illustrator.kit.shapes import ellipse, path, placed, stroke
from stories.illustrator.kit.tubes import Tube

LOW_MOUTHS = ("frown", "wobble")
GLAD_MOUTHS = ("grin", "laugh")


def tufts(spots: Sequence[Point], colour: str, opacity: float = 0.45) -> str:
    """Little strokes of fur."""
    data = "".join(f"M{num(x - 4)} {num(y - 2)}l4 5l3.5 -5" for x, y in spots)
    return stroke(data, colour, 2, opacity=opacity)


def nose(x: float, y: float, w: float, colour: str = EYE) -> str:
    """An animal's nose of half-width w with its top at y, and the line down to the mouth."""
    tip = y + w * 1.5
    data = pen("M", x - w, y + w * 0.55, "Q", x, y, x + w, y + w * 0.55, "Q", x + w * 0.7, tip)
    data += pen(x, tip, "Q", x - w * 0.7, tip, x - w, y + w * 0.55, "Z")
    svg = path(data, colour)
    svg += ellipse(x - w * 0.3, y + w * 0.6, w * 0.34, w * 0.18, "#ffffff", opacity=0.75)
    return svg + stroke(pen("M", x, tip, "L", x * 0.98, tip + w * 0.5), EYE, 2.6)


def shaded(tube: Tube, colour: str) -> str:
    """The side of an arm away from the light."""
    nx, ny = tube.normal(0.5)
    side = 1.0 if nx * 0.6 + ny * 0.8 > 0 else -1.0
    return path(tube.strip(0.1, 0.97, side, side * 0.35), tone(colour, -0.1), opacity=0.4)


def soft(data: str, colour: str, width: float = 5) -> str:
    """A shape with rounded corners, such as an ear: its own colour drawn along its edge."""
    return path(data, colour, stroke=colour, stroke_width=width, stroke_linejoin="round")


def mirrored(art: str) -> str:
    """`art` of the page's right side, and its mirror image."""
    return placed(art, mirror=-1) + art


@dataclass(frozen=True, slots=True)
class Tail:
    """How a tail is carried: a line from the rump for one who faces left; front lies over feet."""

    line: tuple[Point, Point, Point]
    in_front: bool = False


EASY = Tail(((14, -34), (98, -28), (96, -116)))
HIGH = Tail(((14, -36), (112, -50), (88, -146)))
LOW = Tail(((16, -30), (72, -16), (122, -22)))
STREAM = Tail(((16, -38), (80, -28), (134, -66)))
ROUND_FEET = Tail(((72, -26), (20, -9), (-58, -22)), in_front=True)
BEHIND = Tail(((0, -36), (74, -14), (84, -100)))


def carried(build: Build) -> Tail:
    """The tail says what the animal feels and does."""
    stance, mouth = build.stance, build.mood.shape.mouth
    if build.behind:
        return BEHIND
    if stance.legs == "sit":
        return ROUND_FEET
    if stance.legs in ("stride", "trail"):
        return STREAM
    if mouth in LOW_MOUTHS:
        return LOW
    if stance.wings > 0 or mouth in GLAD_MOUTHS:
        return HIGH
    return EASY
