"""Hands with four fingers and a thumb, drawn pointing to +x with the wrist at (0, 0).

The thumb lies on the -y side; mirror the group for the other hand. Each finger is a capsule with
a slightly darker edge, so that fingers stay apart at page size.
"""

import math
from dataclasses import dataclass

from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import warm_shade
from stories.illustrator.kit.geometry import pair, smooth
from stories.illustrator.kit.shapes import path, stroke

GRIP = 10.0  # from the wrist to the middle of the grip
_EDGE = 1.7  # how much wider the edge is than the finger


@dataclass(frozen=True, slots=True)
class Finger:
    """A capsule: where it starts, its direction in degrees, length and width."""

    base: Point
    angle: float
    length: float
    width: float = 4.5
    curl: float = 0  # degrees by which its tip bends

    def line(self) -> str:
        middle = self._step(self.base, self.angle, self.length * 0.55)
        tip = self._step(middle, self.angle + self.curl, self.length * 0.5)
        return f"M{pair(self.base)}Q{pair(middle)} {pair(tip)}"

    @staticmethod
    def _step(start: Point, angle: float, length: float) -> Point:
        turn = math.radians(angle)
        return (start[0] + math.cos(turn) * length, start[1] + math.sin(turn) * length)


_PALM = ((-3, -5), (3, -6.2), (9, -5.8), (11.4, -2.5), (11.4, 3), (9, 6), (3, 6), (-3, 5))
_FIST = ((-3, -5), (3, -6.6), (9, -6.8), (12.6, -4.5), (13, 3), (10.5, 6.8), (4, 6.6), (-3, 5))

_FINGERS: dict[str, tuple[Finger, ...]] = {
    "open": (
        Finger((8.4, 4.4), 30, 8.2, 4.2),
        Finger((10.0, 1.8), 11, 10.2),
        Finger((10.2, -1.4), -7, 10.8),
        Finger((8.8, -4.2), -25, 9.6),
    ),
    "relaxed": (
        Finger((8.2, 4.2), 16, 7.0, 4.2, 24),
        Finger((9.6, 1.7), 11, 8.8, 4.5, 22),
        Finger((9.8, -1.3), 6, 9.2, 4.5, 20),
        Finger((8.8, -4.0), 1, 8.2, 4.4, 18),
    ),
    "flat": (
        Finger((8.4, 4.3), 9, 7.8, 4.2),
        Finger((9.8, 1.6), 3, 10.0),
        Finger((9.8, -1.5), -2, 10.2),
        Finger((8.6, -4.3), -8, 9.0),
    ),
    "fist": (
        Finger((7.4, 4.6), 4, 4.6, 4.6),
        Finger((8.0, 1.6), 2, 5.6, 4.8),
        Finger((8.0, -1.6), -1, 5.6, 4.8),
        Finger((7.2, -4.6), -4, 4.8, 4.6),
    ),
    "point": (
        Finger((7.4, 4.4), 8, 4.4, 4.5),
        Finger((8.0, 1.6), 4, 5.0, 4.6),
        Finger((8.0, -1.2), 2, 5.2, 4.6),
        Finger((8.6, -4.4), -3, 14.5, 4.5),
    ),
    "cup": (
        Finger((6.8, 4.4), 14, 6.0, 4.4, 40),
        Finger((7.8, 1.6), 6, 7.2, 4.6, 30),
        Finger((7.8, -1.4), 0, 7.2, 4.6, 22),
        Finger((7.0, -4.2), -8, 6.6, 4.5, 12),
    ),
}
_ALIASES = {"hip": "flat", "plant": "flat", "clasp": "cup"}
_THUMBS: dict[str, Finger] = {
    "open": Finger((3.4, -4.2), -66, 9.2, 5.0, 18),
    "relaxed": Finger((2.8, -4.0), -22, 8.6, 4.9, 20),
    "flat": Finger((2.8, -4.6), -34, 8.0, 4.9, 16),
    "fist": Finger((3.4, -3.0), 14, 8.4, 4.9, 26),
    "point": Finger((3.6, -2.6), 12, 8.0, 4.9, 24),
    "cup": Finger((3.0, -4.4), -48, 8.6, 4.9, 42),
}


def hand(kind: str, colour: str) -> str:
    """The hand's shape in one colour (skin, or a glove)."""
    kind = _ALIASES.get(kind, kind)
    edge = warm_shade(colour, 0.42)
    fingers = "".join(_capsule(finger, colour, edge) for finger in _FINGERS[kind])
    closed = kind in ("fist", "point")
    palm = path(smooth(_FIST if closed else _PALM), colour)
    thumb = _capsule(_THUMBS[kind], colour, edge)
    if closed:
        return palm + fingers + thumb
    return fingers + palm + thumb


def _capsule(finger: Finger, colour: str, edge: str) -> str:
    line = finger.line()
    return stroke(line, edge, finger.width + _EDGE) + stroke(line, colour, finger.width)
