"""What all hairstyles share: the plan, caps of hair over the skull, strands, locks and shine.

Origin at the skull's centre; the skull is 110 wide and 104 high. Hair is drawn for a skull of
standard width and then widened with the head.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import is_dark, lightness, tone
from stories.illustrator.kit.geometry import joined, num, open_curve, pair, smooth
from stories.illustrator.kit.shapes import path, stroke
from stories.illustrator.kit.tubes import Tube

_RADIUS = 66.0
_TURN = 0.32
_TEMPLE = 52.0


@dataclass(frozen=True, slots=True)
class HairPlan:
    """Colours and turn of one head's hair."""

    canvas: Canvas
    colour: str
    accent: str  # ribbons and bands
    turn: float
    rng: Random

    @property
    def shade(self) -> str:
        return tone(self.colour, -0.085 if lightness(self.colour) > 0.35 else -0.06)

    @property
    def deep(self) -> str:
        return tone(self.colour, -0.14 if lightness(self.colour) > 0.35 else -0.085)

    @property
    def light(self) -> str:
        return tone(self.colour, 0.15 if is_dark(self.colour) else 0.09)

    @property
    def fill(self) -> str:
        return self.canvas.form(self.colour, 0.09)

    def x(self, across: float) -> float:
        """Where a spot of the front hairline lands when the head turns."""
        base = math.asin(max(-1.0, min(1.0, across / _RADIUS)))
        angle = max(-1.5, min(1.5, base + self.turn * _TURN * math.cos(base)))
        landed = _RADIUS * math.sin(angle)
        edge = max(_TEMPLE, abs(across))  # past the temple, hair would leave the skull bare
        return max(-edge, min(edge, landed))


@dataclass(frozen=True, slots=True)
class HairParts:
    """Hair behind the body, hair on the face's side, and the fringe that shades the forehead."""

    back: str = ""
    front: str = ""
    fringe: tuple[Point, ...] = ()
    covers_ears: bool = False
    tails: str = ""  # the part of `back` that hangs or sits, without the nape


def dome(top: float = -64, side: float = 60, low: float = 8) -> list[Point]:
    """The skull's outline of hair from the left ear over the top to the right ear."""
    return [
        (-side, low),
        (-side - 0.5, -16),
        (-side * 0.83, -42),
        (-side * 0.45, top + 6),
        (1, top),
        (side * 0.46, top + 6),
        (side * 0.84, -41),
        (side + 0.5, -16),
        (side, low),
    ]


def cap(over: Sequence[Point], fringe: Sequence[Point]) -> str:
    """Path of hair between the dome and a fringe given from the right ear to the left."""
    line = [over[-1], *fringe, over[0]]
    return joined(open_curve(over), open_curve(line))


def fringe_of(plan: HairPlan, spots: Sequence[Point]) -> list[Point]:
    """Spots of a fringe, right to left, moved with the head's turn."""
    return [(plan.x(x), y) for x, y in spots]


def strands(
    plan: HairPlan, outline: str, crown: Point, ends: Sequence[Point], *, bulge: float = 12
) -> str:
    """Fine lines from the crown to the ends, dark and light by turns, kept inside the outline."""
    lines = ""
    for index, end in enumerate(ends):
        middle = ((crown[0] + end[0]) / 2, (crown[1] + end[1]) / 2)
        away = 1 if end[0] > crown[0] else -1
        control = (middle[0] + away * bulge, middle[1] - bulge)
        data = f"M{pair(crown)}Q{pair(control)} {pair(end)}"
        colour = plan.light if index % 3 == 1 else plan.deep
        lines += stroke(data, colour, 2.3 if index % 2 else 1.6, opacity=0.5)
    return plan.canvas.clipped(lines, outline)


def shine(plan: HairPlan, outline: str, y: float = -41, reach: float = 34) -> str:
    """A ragged band of light round the upper left of the head."""
    shift = plan.turn * 5 - 6
    upper, lower = [], []
    for i in range(7):
        part = i / 6 * 2 - 1
        x = shift + part * reach
        rise = (1 - part * part) * 11
        upper.append((x, y - rise - 4.0))
        lower.append((x + 1.5, y - rise - 3.4 + (9.5 if i % 2 else 5) * (1 - part * part)))
    data = joined(open_curve(upper), open_curve(list(reversed(lower)), 0.5))
    return plan.canvas.clipped(path(data, plan.light, opacity=0.6), outline)


def lock(line: Sequence[Point], widths: Sequence[float]) -> str:
    """Path of one tapered lock of hair."""
    return Tube(tuple(line), tuple(widths)).outline(round_tip=False)


def wedge(root: Point, tip: Point, width: float, bend: float) -> str:
    """Path of a pointed tuft from its root to its tip."""
    dx, dy = tip[0] - root[0], tip[1] - root[1]
    length = math.hypot(dx, dy) or 1.0
    nx, ny = -dy / length, dx / length
    left = (root[0] + nx * width / 2, root[1] + ny * width / 2)
    right = (root[0] - nx * width / 2, root[1] - ny * width / 2)
    middle = (root[0] + dx * 0.55 + nx * bend, root[1] + dy * 0.55 + ny * bend)
    one = (middle[0] + nx * width * 0.36, middle[1] + ny * width * 0.36)
    two = (middle[0] - nx * width * 0.36, middle[1] - ny * width * 0.36)
    return f"M{pair(left)}Q{pair(one)} {pair(tip)}Q{pair(two)} {pair(right)}Z"


def scalloped(points: Sequence[Point], sweep: int = 1, depth: float = 0.56) -> str:
    """Open line of round bumps through the points; sweep 1 bulges to the left of the walk."""
    data = f"M{pair(points[0])}"
    for start, end in pairwise(points):
        radius = num(math.dist(start, end) * depth)
        data += f"A{radius} {radius} 0 0 {sweep} {pair(end)}"
    return data


def ring(rx: float, ry: float, start: float, end: float, count: int, cy: float = 0) -> list[Point]:
    """Points on an ellipse; degrees, 180 = left, 270 = top."""
    points = []
    for i in range(count + 1):
        angle = math.radians(start + (end - start) * i / count)
        points.append((math.cos(angle) * rx, cy + math.sin(angle) * ry))
    return points


def nape(plan: HairPlan, low: float = 40, wide: float = 57) -> str:
    """Short dark hair behind the neck."""
    outline = [(-57, -32), (-wide, 12), (-50, low - 6), (0, low + 4), (50, low - 6), (wide, 12)]
    return path(smooth([*outline, (57, -32), (0, -58)]), plan.shade)
