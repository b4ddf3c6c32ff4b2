"""The trunk in its own frame: x across, y down from the base of the neck; and skirts.

The frame is placed at the neck and turned with the spine, so clothes are drawn upright.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from stories.illustrator.figures.outfits import Outfit
from stories.illustrator.figures.skeleton import Skeleton
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import pen, smooth
from stories.illustrator.kit.palette import SHADOW
from stories.illustrator.kit.shapes import ellipse, path, stroke
from stories.illustrator.kit.tubes import Tube


@dataclass(frozen=True, slots=True)
class Trunk:
    """Half-widths and length of the trunk in its own frame, and its outline."""

    shoulder: float
    hip: float
    length: float
    outline: str
    forward: float  # how far the belly swings to the side faced


def trunk_of(bones: Skeleton, outfit: Outfit) -> Trunk:
    size, yaw = bones.size, bones.shape.yaw
    narrow = 1 - 0.17 * yaw
    extra = 1.5 + outfit.sleeve_extra * 0.45
    shoulder = (size.shoulder + extra) * narrow
    hip = (size.hip + extra) * narrow
    length = size.torso
    forward = 4.5 * yaw * bones.facing
    low, flare = length + outfit.hem, outfit.flare
    right: list[Point] = [
        (shoulder * 0.5, -2), (shoulder * 0.93, 6), (shoulder * 0.98, 20),
        (hip * size.belly + forward * 0.7, length * 0.62), (hip * 1.06 + flare, low - 4),
    ]  # fmt: skip
    left: list[Point] = [
        (-hip * 1.06 - flare, low - 4), (-hip * size.belly + forward * 0.7, length * 0.62),
        (-shoulder * 0.98, 20), (-shoulder * 0.93, 6), (-shoulder * 0.5, -2),
    ]  # fmt: skip
    base: list[Point] = [(hip * 0.6, low + 3.5), (0, low + 5), (-hip * 0.6, low + 3.5)]
    outline = smooth([*right, *base, *left, (0, 2)])
    return Trunk(shoulder, hip, length, outline, forward)


def draw_trunk(canvas: Canvas, trunk: Trunk, outfit: Outfit, details: str) -> str:
    """The top with its details, folds and the head's shadow on the chest."""
    colour = outfit.top
    low = trunk.length
    folds = stroke(
        f"M{-trunk.hip * 0.95:.1f} {low * 0.82:.1f}Q{-trunk.hip * 0.5:.1f} {low * 0.86:.1f} "
        f"{-trunk.hip * 0.3:.1f} {low * 0.78:.1f}M{trunk.hip:.1f} {low * 0.7:.1f}"
        f"Q{trunk.hip * 0.6:.1f} {low * 0.78:.1f} {trunk.hip * 0.35:.1f} {low * 0.72:.1f}",
        SHADOW, 1.8, opacity=0.16,
    )  # fmt: skip
    side = path(
        pen("M", trunk.shoulder * 0.8, 0, "Q", trunk.hip * 0.5, low * 0.5)
        + pen(" ", trunk.hip * 0.72, low + 14)
        + pen("L", trunk.hip + 30, low + 14, "L", trunk.hip + 30, 0, "Z"),
        SHADOW, opacity=0.1,
    )  # fmt: skip
    chin = ellipse(0, -5, 38, 22, SHADOW, opacity=0.17)
    body = path(trunk.outline, canvas.form(colour, 0.08))
    return body + canvas.clipped(details + folds + side + chin, trunk.outline)


def draw_skirt(canvas: Canvas, bones: Skeleton, outfit: Outfit, pattern: str = "") -> str:
    """Cloth from the waist round both thighs, whatever the legs do."""
    if not outfit.skirt:
        return ""
    outline = smooth(_skirt_points(bones, outfit), 0.62)
    colour = outfit.skirt_colour
    svg = path(outline, canvas.form(colour, 0.1))
    return svg + canvas.clipped(pattern + _pleats(bones, outfit), outline)


def _skirt_points(bones: Skeleton, outfit: Outfit) -> list[Point]:
    size = bones.size
    waist = size.torso * 0.72
    points = [bones.on_torso(side * (size.hip + 2.5), waist) for side in (-1, 1)]
    points += [bones.on_torso(side * (size.hip + 4), size.torso) for side in (-1, 1)]
    for limb in bones.legs:
        tube = Tube(limb.line, (size.leg_width, size.leg_width, size.leg_width))
        for at in (outfit.skirt * 0.5, outfit.skirt):
            extra = outfit.skirt_flare * at / outfit.skirt
            points += [tube.edge(at, side, extra) for side in (-1, 1)]
    return _hull(points)


def _pleats(bones: Skeleton, outfit: Outfit) -> str:
    """Folds from the waist to the hem, fanned between the legs."""
    size, lines = bones.size, ""
    legs = [Tube(limb.line, (size.leg_width,) * 3) for limb in bones.legs]
    left = legs[0].edge(outfit.skirt, -1, 4)
    right = legs[1].edge(outfit.skirt, 1, 4)
    for part in (0.1, 0.3, 0.5, 0.7, 0.9):
        top = bones.on_torso((part - 0.5) * size.hip * 1.6, size.torso * 0.8)
        foot = (left[0] + (right[0] - left[0]) * part, left[1] + (right[1] - left[1]) * part + 5)
        lines += f"M{top[0]:.1f} {top[1]:.1f}L{foot[0]:.1f} {foot[1]:.1f}"
    return stroke(lines, tone(outfit.skirt_colour, -0.12), 2, opacity=0.38)


def draw_seat(canvas: Canvas, bones: Skeleton, outfit: Outfit) -> str:
    """The seat of the trousers, which joins both legs under the top."""
    if not outfit.leg:
        return ""
    size, extra = bones.size, outfit.leg_extra
    points = [bones.on_torso(side * size.hip * 0.98, size.torso * 0.8) for side in (-1, 1)]
    for limb in bones.legs:
        tube = Tube(limb.line, (size.leg_width, size.leg_width, size.leg_width))
        points += [tube.edge(0.12, side, extra) for side in (-1, 1)]
    outline = smooth(_hull(points), 0.7)
    return path(outline, tone(outfit.leg_colour, -0.015))


def _hull(points: Sequence[Point]) -> list[Point]:
    """Convex hull, clockwise (Andrew's monotone chain)."""
    ordered = sorted(set(points))

    def chain(run: Sequence[Point]) -> list[Point]:
        line: list[Point] = []
        for point in run:
            while len(line) > 1 and _bend(line[-2], line[-1], point) <= 0:
                line.pop()
            line.append(point)
        return line[:-1]

    hull = chain(ordered) + chain(ordered[::-1])
    return [hull[0]] + [b for a, b in pairwise(hull) if math.dist(a, b) > 2.5]


def _bend(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
