"""Path data: smooth curves, blobs, puffs, ridges and tapered tubes.

Functions return the text of an SVG path's ``d``. Angles are degrees unless named otherwise.
"""

import math
from collections.abc import Callable, Sequence
from random import Random

from stories.illustrator.kit.chance import Point

TAU = math.tau


def num(value: float) -> str:
    """Shortest text of a coordinate with one decimal."""
    text = f"{value:.1f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def pair(point: Point) -> str:
    return f"{num(point[0])} {num(point[1])}"


def pen(*steps: str | float) -> str:
    """Path data from letters and numbers: ``pen("M", 0, 1, "L", x, y, "Z")``."""
    return " ".join(step if isinstance(step, str) else num(step) for step in steps)


def smooth(points: Sequence[Point], tension: float = 1.0) -> str:
    """Closed Catmull-Rom curve through the points; tension 0 gives straight edges."""
    count = len(points)
    data = [f"M{pair(points[0])}"]
    for i in range(count):
        before, start = points[i - 1], points[i]
        end, after = points[(i + 1) % count], points[(i + 2) % count]
        data.append(_segment(before, start, end, after, tension))
    return "".join(data) + "Z"


def open_curve(points: Sequence[Point], tension: float = 1.0) -> str:
    """Open Catmull-Rom curve through the points."""
    data = [f"M{pair(points[0])}"]
    last = len(points) - 1
    for i in range(last):
        before, after = points[max(0, i - 1)], points[min(last, i + 2)]
        data.append(_segment(before, points[i], points[i + 1], after, tension))
    return "".join(data)


def _segment(before: Point, start: Point, end: Point, after: Point, tension: float) -> str:
    k = tension / 6
    first = (start[0] + (end[0] - before[0]) * k, start[1] + (end[1] - before[1]) * k)
    second = (end[0] - (after[0] - start[0]) * k, end[1] - (after[1] - start[1]) * k)
    return f"C{pair(first)} {pair(second)} {pair(end)}"


def joined(*curves: str) -> str:
    """Open curves chained into one closed outline; each starts where the last one ended."""
    return curves[0] + "".join("L" + curve[1:] for curve in curves[1:]) + "Z"


def polygon(points: Sequence[Point]) -> str:
    return "M" + "L".join(pair(point) for point in points) + "Z"


def polyline(points: Sequence[Point]) -> str:
    return "M" + "L".join(pair(point) for point in points)


def blob(
    rng: Random,
    cx: float,
    cy: float,
    rx: float,
    ry: float,
    *,
    points: int = 9,
    wobble: float = 0.12,
) -> str:
    """Irregular rounded shape: stones, puddles, patches of light."""
    phase = rng.random() * TAU
    outline = []
    for i in range(points):
        angle = phase + i * TAU / points
        reach = 1 + rng.uniform(-wobble, wobble)
        outline.append((cx + math.cos(angle) * rx * reach, cy + math.sin(angle) * ry * reach))
    return smooth(outline)


def puff(
    rng: Random, cx: float, cy: float, rx: float, ry: float, *, bumps: int = 11, depth: float = 0.16
) -> str:
    """Scalloped shape: foliage, clouds, curls."""
    phase = rng.random() * TAU
    step = TAU / bumps
    data = [f"M{pair((cx + math.cos(phase) * rx, cy + math.sin(phase) * ry))}"]
    for i in range(bumps):
        middle = phase + (i + 0.5) * step
        reach = 1 + depth * 2.1 * rng.uniform(0.75, 1.25)
        for angle in (middle - 0.22 * step, middle + 0.22 * step):
            control = (cx + math.cos(angle) * rx * reach, cy + math.sin(angle) * ry * reach)
            data.append(("C" if angle < middle else " ") + pair(control))
        end = phase + (i + 1) * step
        data.append(" " + pair((cx + math.cos(end) * rx, cy + math.sin(end) * ry)))
    return "".join(data) + "Z"


def rolling(rng: Random, octaves: int = 3, base: float = 1.3) -> Callable[[float], float]:
    """Smooth height function of x in page units, about -1 to 1."""
    parts = [
        (base * 1.9**i * rng.uniform(0.8, 1.2), rng.random() * TAU, 0.5**i) for i in range(octaves)
    ]

    def height(x: float) -> float:
        return sum(size * math.sin(k * x / 1000 * TAU + phase) for k, phase, size in parts) / 1.6

    return height


def ridge(
    rng: Random, y: float, amplitude: float, *, octaves: int = 3, base: float = 1.2, tilt: float = 0
) -> tuple[str, Callable[[float], float]]:
    """A hill line over the page's whole width, closed below the page.

    Returns the path and the function that gives the ground's y at an x.
    """
    wave = rolling(rng, octaves, base)

    def ground(x: float) -> float:
        return y + amplitude * wave(x) + tilt * (x - 500) / 1000

    line = open_curve([(x, ground(x)) for x in range(-60, 1061, 50)])
    return line + "L1060 1060L-60 1060Z", ground


def rotated(point: Point, degrees: float, centre: Point = (0.0, 0.0)) -> Point:
    """The point turned clockwise on the page (y points down) about the centre."""
    angle = math.radians(degrees)
    x, y = point[0] - centre[0], point[1] - centre[1]
    return (
        centre[0] + x * math.cos(angle) - y * math.sin(angle),
        centre[1] + x * math.sin(angle) + y * math.cos(angle),
    )


def along(start: Point, end: Point, amount: float) -> Point:
    return (start[0] + (end[0] - start[0]) * amount, start[1] + (end[1] - start[1]) * amount)
