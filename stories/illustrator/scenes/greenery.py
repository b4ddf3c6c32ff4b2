"""Leaves of warm countries: fronds, broad leaves, hanging leaves and vines, as merged paths.

Colours are given in the scene's light. Each kind of leaf is one path or two, so that a picture
full of leaves stays small.
"""

import itertools
import math
from collections.abc import Sequence
from random import Random

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import num, open_curve, smooth
from stories.illustrator.kit.shapes import ellipse, path, placed, stroke

MONSTERA = ((0.10, 0.02), (0.44, -0.10), (0.60, 0.14), (0.34, 0.27), (0.63, 0.28), (0.60, 0.50),
            (0.30, 0.50), (0.54, 0.58), (0.44, 0.78), (0.22, 0.68), (0.32, 0.84), (0.14, 0.96),
            (0.0, 1.06))  # fmt: skip
"""Right half of a leaf of length 1 that hangs from (0, 0): fingers and the gaps between them."""


def blade(x: float, y: float, length: float, width: float, angle: float) -> str:
    """Path data of one pointed leaf from (x, y); `angle` in degrees, 90 hangs down."""
    turn = math.radians(angle)
    dx, dy = math.cos(turn) * length, math.sin(turn) * length
    ox, oy = -math.sin(turn) * width, math.cos(turn) * width
    out = f"{num(dx * 0.42 + ox)} {num(dy * 0.42 + oy)} {num(dx)} {num(dy)}"
    back = f"{num(-dx * 0.58 - ox)} {num(-dy * 0.58 - oy)} {num(-dx)} {num(-dy)}"
    return f"M{num(x)} {num(y)}q{out}q{back}z"


def bow(start: Point, bend: Point, end: Point, at: float) -> tuple[Point, float]:
    """Point of a quadratic curve at 0-1 and its direction in degrees."""
    rest = 1 - at
    x = rest * rest * start[0] + 2 * rest * at * bend[0] + at * at * end[0]
    y = rest * rest * start[1] + 2 * rest * at * bend[1] + at * at * end[1]
    dx = rest * (bend[0] - start[0]) + at * (end[0] - bend[0])
    dy = rest * (bend[1] - start[1]) + at * (end[1] - bend[1])
    return (x, y), math.degrees(math.atan2(dy, dx))


def frond(
    start: Point,
    bend: Point,
    end: Point,
    reach: float,
    colour: str,
    *,
    pairs: int = 11,
    sweep: float = 58.0,
    first: float = 0.10,
) -> str:
    """A feathered leaf along a bow; `reach` is its longest leaflet, `sweep` their angle."""
    sides = ["", ""]
    for i in range(pairs):
        at = first + (0.97 - first) * i / (pairs - 1)
        (x, y), angle = bow(start, bend, end, at)
        length = reach * (0.55 + 0.45 * math.sin(math.pi * min(1.0, at * 1.7))) * (1.04 - at * 0.8)
        for index, way in enumerate((-1, 1)):
            lean = sweep * (1 - 0.45 * at)
            sides[index] += blade(x, y, length, max(1.0, length * 0.17), angle + way * lean)
    rib = (
        f"M{num(start[0])} {num(start[1])}Q{num(bend[0])} {num(bend[1])} "
        f"{num(end[0])} {num(end[1])}"
    )
    lit, dark = (0, 1) if end[0] >= start[0] else (1, 0)
    return (
        path(sides[dark], tone(colour, -0.055))
        + path(sides[lit], tone(colour, 0.03))
        + stroke(rib, tone(colour, -0.02), max(1.2, reach * 0.07))
    )


def feather(start: Point, bend: Point, end: Point, reach: float, colour: str, pairs: int) -> str:
    """A frond as one toothed shape, for plants at some distance."""
    sides = []
    for way in (-1, 1):
        rim: list[Point] = []
        for i in range(pairs):
            at = 0.04 + 0.92 * i / (pairs - 1)
            (x, y), angle = bow(start, bend, end, at)
            turn = math.radians(angle + way * (66 - 26 * at))
            length = (
                reach * (0.5 + 0.5 * math.sin(math.pi * min(1.0, at * 1.5))) * (1.05 - 0.8 * at)
            )
            rim += [(x, y), (x + math.cos(turn) * length, y + math.sin(turn) * length)]
        sides.append("M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in [*rim, end]) + "Z")
    rib = (
        f"M{num(start[0])} {num(start[1])}Q{num(bend[0])} {num(bend[1])} "
        f"{num(end[0])} {num(end[1])}"
    )
    under, over = (sides[0], sides[1]) if end[0] < start[0] else (sides[1], sides[0])
    return (
        path(under, tone(colour, -0.05))
        + path(over, tone(colour, 0.03))
        + stroke(rib, tone(colour, -0.01), max(1.2, reach * 0.08))
    )


def fern_clump(
    rng: Random, x: float, y: float, size: float, colour: str, *, spread: int = 7
) -> str:
    """Arching fronds from one root; `size` is the height."""
    pieces: list[tuple[float, str]] = []
    for i in range(spread):
        share = (i / (spread - 1) - 0.5) * 2
        lean = math.radians(-90 + share * 66 + rng.uniform(-6, 6))
        reach = size * rng.uniform(0.85, 1.1) * (1.05 - 0.2 * abs(share))
        bend = (x + math.cos(lean) * reach * 0.62, y + math.sin(lean) * reach * 0.8)
        end = (x + math.cos(lean) * reach * 1.08, y + math.sin(lean) * reach * 0.72 + size * 0.1)
        shade = tone(colour, 0.05 * (1 - abs(share)) - 0.035 * (i % 2))
        pieces.append((abs(share), frond((x, y), bend, end, reach * 0.22, shade, pairs=10)))
    return "".join(svg for _, svg in sorted(pieces, key=lambda piece: -piece[0]))


def broad_leaf(
    canvas: Canvas, x: float, y: float, length: float, angle: float, colour: str, *, bow_by: float
) -> str:
    """A banana leaf from (x, y): two halves, a pale rib, veins and torn edges."""
    turn = math.radians(angle)
    end = (x + math.cos(turn) * length, y + math.sin(turn) * length)
    bend = ((x + end[0]) / 2 + math.sin(turn) * bow_by, (y + end[1]) / 2 - math.cos(turn) * bow_by)
    halves, veins = [], ""
    for way in (-1, 1):
        rim: list[Point] = []
        for i in range(9):
            at = i / 8
            (px, py), way_on = bow((x, y), bend, end, at)
            half = length * 0.19 * math.sin(math.pi * min(1.0, 0.06 + at * 0.95)) ** 0.7
            side = math.radians(way_on + 90 * way)
            rim.append((px + math.cos(side) * half, py + math.sin(side) * half))
            if 0 < i < 8:
                out = math.radians(way_on + 62 * way)
                veins += (
                    f"M{num(px)} {num(py)}l{num(math.cos(out) * half * 0.9)} "
                    f"{num(math.sin(out) * half * 0.9)}"
                )
        rim[0], rim[-1] = (x, y), end
        back = [bow((x, y), bend, end, 1 - i / 6)[0] for i in range(7)]
        data = open_curve(rim) + "L" + open_curve(back)[1:] + "Z"
        shade = tone(colour, 0.03 if way < 0 else -0.05)
        vector = (0.0, 0.0, 1.0, 1.0)
        halves.append(path(data, canvas.linear([(0, tone(shade, 0.03)), (1, shade)], vector)))
    rib = f"M{num(x)} {num(y)}Q{num(bend[0])} {num(bend[1])} {num(end[0])} {num(end[1])}"
    return (
        "".join(halves)
        + stroke(veins, tone(colour, -0.075), max(1.0, length * 0.007), opacity=0.55)
        + stroke(rib, tone(colour, 0.11), max(1.4, length * 0.02))
    )


def monstera(canvas: Canvas, x: float, y: float, size: float, turn: float, colour: str) -> str:
    """A fingered leaf that hangs from (x, y), turned clockwise by degrees."""
    half = [(u * size, v * size) for u, v in MONSTERA]
    data = smooth([(0.0, size * 0.1), *half, *((-u, v) for u, v in half[-2::-1])], 0.8)
    fill = canvas.linear([(0, tone(colour, 0.045)), (0.55, colour), (1, tone(colour, -0.05))])
    veins = f"M0 {num(size * 0.1)}L0 {num(size)}"
    for u, v in ((0.5, 0.06), (0.54, 0.38), (0.44, 0.66)):
        for side in (-1, 1):
            veins += (
                f"M0 {num(size * (v * 0.8 + 0.1))}L{num(side * u * size * 0.86)} {num(v * size)}"
            )
    leaf = path(data, fill) + stroke(veins, tone(colour, 0.08), size * 0.02, opacity=0.7)
    return placed(leaf, x, y, turn=turn)


def leaf_fringe(
    rng: Random, rim: Sequence[Point], size: float, colours: Sequence[str], *, down: float = 90.0
) -> str:
    """Leaves of several tones that hang from the points of a rim, the pale ones in front."""
    art = ""
    for depth, colour in enumerate(colours):
        data = ""
        for x, y in rim:
            for _ in range(2):
                length = size * rng.uniform(0.7, 1.25) * (1 - 0.12 * depth)
                angle = down + rng.uniform(-58, 58)
                px, py = x + rng.uniform(-0.4, 0.4) * size, y - rng.uniform(0.0, 0.5) * size
                data += blade(px, py - depth * size * 0.16, length, length * 0.24, angle)
        art += path(data, colour)
    return art


def vine(rng: Random, points: Sequence[Point], colour: str, *, leaf: float = 15.0) -> str:
    """A liana through the points with leaves in pairs."""
    data = ""
    for (x, y), (nx, ny) in itertools.pairwise(points):
        steps = max(1, int(math.dist((x, y), (nx, ny)) / (leaf * 0.95)))
        for i in range(steps):
            share = i / steps
            px, py = x + (nx - x) * share, y + (ny - y) * share
            side = rng.choice((-1, 1))
            reach = leaf * rng.uniform(0.8, 1.35)
            data += blade(px, py, reach, reach * 0.3, 90 - side * rng.uniform(25, 70))
    return stroke(open_curve(points), tone(colour, -0.07), max(2.0, leaf * 0.22)) + path(
        data, colour
    )


def liana(rng: Random, x: float, top: float, foot: float, colour: str, *, leaf: float = 15) -> str:
    """A vine that hangs from `top` to `foot`, swaying a little."""
    sway = rng.uniform(12, 26) * rng.choice((-1, 1))
    points = [
        (x + sway * math.sin(k * 4.4), top + (foot - top) * k) for k in (0, 0.25, 0.5, 0.75, 1)
    ]
    return vine(rng, points, colour, leaf=leaf)


def palm(
    canvas: Canvas,
    rng: Random,
    x: float,
    y: float,
    h: float,
    leaf: str,
    bark: str,
    *,
    fronds: int = 8,
) -> str:
    """A palm or tree fern of height `h`: a leaning trunk under a fountain of fronds."""
    lean = rng.uniform(0.06, 0.14) * rng.choice((-1, 1)) * h
    top, reach = (x + lean, y - h * 0.68), h * 0.42
    t = h * 0.03
    trunk = (
        f"M{num(x - t * 1.5)} {num(y + 3)}Q{num(x - t * 0.6)} {num(y - h * 0.3)} "
        f"{num(top[0] - t * 0.7)} {num(top[1])}L{num(top[0] + t * 0.7)} {num(top[1])}"
        f"Q{num(x + t)} {num(y - h * 0.3)} {num(x + t * 1.7)} {num(y + 3)}Z"
    )
    rings = "".join(
        f"M{num(x + lean * k * k - t)} {num(y - h * 0.68 * k)}"
        f"q{num(t)} {num(t * 0.6)} {num(2 * t)} 0"
        for k in (0.15, 0.3, 0.45, 0.6, 0.75, 0.9)
    )
    art = path(trunk, canvas.form(bark, 0.1, (0, 0, 1, 0)))
    art += stroke(rings, tone(bark, -0.08), max(1.0, t * 0.3), opacity=0.6)
    order = sorted(range(fronds), key=lambda i: -abs(i / (fronds - 1) - 0.5))
    for i in order:
        share = (i / (fronds - 1) - 0.5) * 2
        far = reach * rng.uniform(0.9, 1.1)
        bend = (top[0] + share * far * 0.75, top[1] - far * (0.62 - 0.3 * abs(share)))
        end = (top[0] + share * far * 1.12, top[1] + far * (0.62 * abs(share) - 0.42))
        shade = tone(leaf, 0.05 - 0.07 * abs(share) - 0.02 * (i % 2))
        art += feather(top, bend, end, reach * 0.32, shade, 10)
    return art + ellipse(top[0], top[1], t * 1.2, t, tone(bark, -0.05))
