"""Shapes that several things and small animals are made of."""

import math
from collections.abc import Sequence

from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.geometry import joined, open_curve, smooth


def taper(points: Sequence[Point], root: float, tip: float) -> str:
    """Path data of a band along the points, `root` wide where it starts and `tip` at its end."""
    last = len(points) - 1
    left, right = list[Point](), list[Point]()
    for i, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[max(0, i - 1)], points[min(last, i + 1)]
        length = math.hypot(bx - ax, by - ay)
        half = (root + (tip - root) * i / last) / 2
        dx, dy = (by - ay) / length * half, (ax - bx) / length * half
        left.append((x + dx, y + dy))
        right.append((x - dx, y - dy))
    return joined(open_curve(left), open_curve(right[::-1]))


def spiral(centre: Point, start: Point, turns: float, shrink: float = 0.15) -> list[Point]:
    """Points from `start` round the centre, ending at `shrink` of the first radius.

    Turns count clockwise; negative ones run the other way.
    """
    (cx, cy), (sx, sy) = centre, start
    radius, angle = math.hypot(sx - cx, sy - cy), math.atan2(sy - cy, sx - cx)
    count = max(6, round(abs(turns) * 12))
    points = list[Point]()
    for i in range(count + 1):
        part = i / count
        reach, turn = radius * (1 + (shrink - 1) * part), angle + turns * math.tau * part
        points.append((cx + math.cos(turn) * reach, cy + math.sin(turn) * reach))
    return points


def rounded_star(centre: Point, outer: float, inner: float, turn: float = -90) -> str:
    """Path data of a five-armed star with arms as round as a starfish's."""
    points = list[Point]()
    for i in range(5):
        arm = turn + i * 72
        for angle, reach in ((arm - 11, outer), (arm + 11, outer), (arm + 36, inner)):
            at = math.radians(angle)
            points.append((centre[0] + math.cos(at) * reach, centre[1] + math.sin(at) * reach))
    return smooth(points)
