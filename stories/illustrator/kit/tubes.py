"""Tapered tubes along a bent line: arms, legs, sleeves, tails, cuffs and stripes."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.geometry import open_curve, pair

SAMPLES = 14
_SHORTEST = 1e-6


@dataclass(frozen=True, slots=True)
class Tube:
    """A bent line with a half-width everywhere; `at` runs from 0 (root) to 1 (tip)."""

    line: tuple[Point, ...]
    widths: tuple[float, ...]  # full widths at evenly spaced stations from root to tip

    def point(self, at: float) -> Point:
        """Quadratic for three joints, straight for two; `at` in 0-1."""
        if len(self.line) == 2:
            (ax, ay), (bx, by) = self.line
            return (ax + (bx - ax) * at, ay + (by - ay) * at)
        return _bent(self.line, at)

    def width(self, at: float) -> float:
        place = max(0.0, min(1.0, at)) * (len(self.widths) - 1)
        index = min(int(place), len(self.widths) - 2)
        part = place - index
        ease = part * part * (3 - 2 * part)
        return self.widths[index] + (self.widths[index + 1] - self.widths[index]) * ease

    def normal(self, at: float) -> Point:
        """Unit vector to the left of the line, seen walking from root to tip."""
        low, high = self.point(max(0.0, at - 0.02)), self.point(min(1.0, at + 0.02))
        dx, dy = high[0] - low[0], high[1] - low[1]
        length = math.hypot(dx, dy) or _SHORTEST
        return (dy / length, -dx / length)

    def edge(self, at: float, side: float, extra: float = 0.0) -> Point:
        """Point beside the line: side 1 is the left edge, -1 the right, 0 the middle."""
        (x, y), (nx, ny) = self.point(at), self.normal(at)
        reach = (self.width(at) / 2 + extra) * side
        return (x + nx * reach, y + ny * reach)

    def angle(self, at: float) -> float:
        """Direction of the line in degrees, 0 = to the right, 90 = down."""
        nx, ny = self.normal(at)
        return math.degrees(math.atan2(nx, -ny))

    def outline(
        self, start: float = 0.0, end: float = 1.0, *, extra: float = 0.0, round_tip: bool = False
    ) -> str:
        """Closed path of the stretch; `extra` widens each side, the tip is flat or round."""
        return self.strip(start, end, -1.0, 1.0, extra=extra, round_tip=round_tip)

    def strip(
        self,
        start: float,
        end: float,
        left: float,
        right: float,
        *,
        extra: float = 0.0,
        round_tip: bool = False,
    ) -> str:
        """Closed path of a lengthwise strip between two sides, such as the shaded third."""
        count = max(3, round(SAMPLES * (end - start)))
        steps = [start + (end - start) * i / count for i in range(count + 1)]
        there = open_curve([self.edge(at, left, extra) for at in steps])
        back = open_curve([self.edge(at, right, extra) for at in reversed(steps)])
        if round_tip:
            radius = self.width(end) / 2 + extra
            tip = pair(self.edge(end, right, extra))
            return f"{there}A{radius:.1f} {radius:.1f} 0 0 0 {tip}{_continued(back)}Z"
        return there + "L" + back[1:] + "Z"


def _continued(curve: str) -> str:
    return curve[curve.index("C") :]


def _bent(line: Sequence[Point], at: float) -> Point:
    """A curve that passes close by the joint, so that elbows and knees stay readable."""
    start, joint, end = line
    pull = 0.62
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    control = (
        joint[0] + (joint[0] - middle[0]) * pull,
        joint[1] + (joint[1] - middle[1]) * pull,
    )
    rest = 1 - at
    return (
        rest * rest * start[0] + 2 * rest * at * control[0] + at * at * end[0],
        rest * rest * start[1] + 2 * rest * at * control[1] + at * at * end[1],
    )
