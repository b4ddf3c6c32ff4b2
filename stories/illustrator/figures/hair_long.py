"""Smooth longer hair: bob, long, wavy, ponytail, pigtails, braids, bun, buns."""

from collections.abc import Sequence

from stories.illustrator.figures.hair_base import (
    HairParts,
    HairPlan,
    cap,
    dome,
    fringe_of,
    nape,
    shine,
    strands,
)
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.geometry import num, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, stroke

_BANGS = [
    (56, 0), (51, -10), (40, -14), (28, -11), (15, -15.5), (1, -11.5), (-13, -15.5),
    (-27, -11), (-40, -14), (-51, -9),
]  # fmt: skip
_CENTRE = [(57, 4), (53, -10), (38, -26), (18, -40), (4, -50), (-9, -41), (-29, -27), (-48, -10)]
_SWOOP = [(57, -2), (52, -16), (36, -29), (8, -34), (-16, -30), (-37, -17), (-52, -2)]


def _crown(
    plan: HairPlan, spots: Sequence[Point], low: float, *, parted: float = 8
) -> tuple[str, tuple[Point, ...]]:
    """The hair over the skull with its strands and shine, and its fringe."""
    fringe = fringe_of(plan, spots)
    over = dome(top=-65, low=low)
    outline = cap(over, fringe)
    root = (plan.x(parted), -62 if parted > 5 else -60)
    ends = [(x * 1.02, y + 2) for x, y in fringe[1:]] + [(-58, -4), (58, -6)]
    svg = path(outline, plan.fill) + strands(plan, outline, root, ends)
    return svg + shine(plan, outline), tuple(fringe)


def _curtains(plan: HairPlan, low: float, out: float) -> str:
    """Hair falling in front of both ears to y = low; the side turned away shows less."""
    parts = ""
    for side in (-1, 1):
        away = max(0.0, side * plan.turn)
        inner = 50 + away * 3
        outline = [
            (side * 57, -14),
            (side * (60 + out * 0.5), low * 0.4),
            (side * (58 + out), low * 0.8),
            (side * (54 + out * 0.6), low),
            (side * (inner - 3 + away * 4), low * 0.86),
            (side * inner, low * 0.42),
            (side * (inner + 1), -4),
        ]
        data = smooth(outline)
        parts += path(data, plan.fill)
        line = f"M{num(side * 56)} -6Q{num(side * (57 + out * 0.6))} {num(low * 0.5)} "
        parts += stroke(
            f"{line}{num(side * (54 + out * 0.7))} {num(low * 0.88)}", plan.deep, 1.9, opacity=0.4
        )
    return parts


def bob(plan: HairPlan) -> HairParts:
    """Chin-long with a fringe."""
    outline = [
        (-58, -22), (-65, 12), (-67, 38), (-58, 54), (-36, 52), (0, 48), (36, 52), (58, 54),
        (67, 38), (65, 12), (58, -22), (0, -58),
    ]  # fmt: skip
    top, fringe = _crown(plan, _BANGS, 14)
    front = _curtains(plan, 52, 8) + top
    return HairParts(path(smooth(outline), plan.shade), front, fringe, covers_ears=True)


def long(plan: HairPlan) -> HairParts:
    """Straight to below the shoulders, parted in the middle."""
    outline = [
        (-56, -30), (-65, 6), (-70, 50), (-72, 92), (-58, 112), (-28, 108), (0, 111), (28, 108),
        (58, 112), (72, 92), (70, 50), (65, 6), (56, -30), (0, -60),
    ]  # fmt: skip
    data = smooth(outline)
    back = path(data, plan.canvas.linear([(0, plan.colour), (1, plan.deep)]))
    lines = ""
    for x in (-60, -49, -36, 36, 49, 60):
        lines += stroke(f"M{x} 0Q{x * 1.12:.0f} 60 {x * 1.04:.0f} 110", plan.deep, 2, opacity=0.45)
    back += plan.canvas.clipped(lines, data)
    top, fringe = _crown(plan, _CENTRE, 12, parted=4)
    return HairParts(back, _curtains(plan, 74, 9) + top, fringe, covers_ears=True)


def wavy(plan: HairPlan) -> HairParts:
    """Long and full, in waves."""
    right = [(58, -28), (70, -4), (66, 18), (78, 40), (72, 62), (82, 84), (68, 106), (50, 112)]
    left = [(-x, y) for x, y in reversed(right)]
    outline = [*right, (26, 106), (0, 112), (-26, 106), *left, (0, -62)]
    data = smooth(outline)
    back = path(data, plan.canvas.linear([(0, plan.colour), (1, plan.deep)]))
    lines = ""
    for side in (-1, 1):
        for x in (46, 58, 68):
            lines += stroke(
                f"M{side * x} -4q{side * 9} 14 {side} 28t{side * 3} 28t{side} 28t{side * 2} 26",
                plan.light if x == 58 else plan.deep,
                2.2,
                opacity=0.4,
            )
    back += plan.canvas.clipped(lines, data)
    top, fringe = _crown(plan, _SWOOP, 12, parted=22)
    front = ""
    for side in (-1, 1):
        away = max(0.0, side * plan.turn)
        inner = 49 + 4 * away
        piece = [
            (side * 57, -16), (side * 65, 4), (side * 62, 20), (side * 72, 38), (side * 66, 58),
            (side * 72, 74), (side * 60, 82), (side * 56, 62), (side * (inner + 7), 44),
            (side * inner, 24), (side * (inner + 1), 0),
        ]  # fmt: skip
        front += path(smooth(piece), plan.fill)
        data = f"M{side * 58} -4q{side * 5} 12 {side * 1} 26t{side * 4} 24t{side * 2} 22"
        front += stroke(data, plan.deep, 2, opacity=0.4)
    return HairParts(back, front + top, fringe, covers_ears=True)


def pony(plan: HairPlan) -> HairParts:
    """Swept back into a high ponytail."""
    side = -1 if plan.turn >= 0 else 1
    tail = path(
        smooth([(0, -8), (15, -18), (38, -14), (54, 10), (55, 44), (44, 72), (33, 84), (33, 60),
                (22, 34), (6, 14)]),
        plan.canvas.form(plan.colour, 0.11),
    )  # fmt: skip
    tail += stroke("M12 -8Q42 2 44 60", plan.deep, 2, opacity=0.45)
    tail += stroke("M10 2Q34 18 37 66", plan.light, 2, opacity=0.45)
    band = ellipse(3, 0, 7.5, 11.5, plan.canvas.form(plan.accent, 0.1))
    back = placed(tail + band, side * 43, -40, mirror=side)
    top, fringe = _crown(plan, _SWOOP, 4, parted=26)
    return HairParts(nape(plan, 30, 55) + back, top, fringe, tails=back)


def pigtails(plan: HairPlan) -> HairParts:
    """Two swinging bunches at the sides."""
    tail = path(
        smooth([(-2, -2), (12, -15), (34, -8), (46, 18), (42, 50), (28, 68), (25, 48), (13, 28),
                (1, 13)]),
        plan.canvas.form(plan.colour, 0.11),
    )  # fmt: skip
    tail += stroke("M10 0Q36 16 33 54", plan.deep, 2.1, opacity=0.45)
    tail += stroke("M14 -6Q40 6 40 40", plan.light, 2, opacity=0.45)
    tail += circle(2, 3, 8, plan.canvas.form(plan.accent, 0.1))
    back = placed(tail, 53, -14) + placed(tail, -53, -14, mirror=-1)
    top, fringe = _crown(plan, _CENTRE, 4, parted=4)
    return HairParts(nape(plan, 28, 54) + back, top, fringe, tails=back)


def plait(plan: HairPlan, links: int, size: float) -> str:
    """A hanging plait from (0, 0): leaning drops that interlock, a band and a tuft."""
    parts = ""
    step = size * 0.92
    for i in range(links, -1, -1):
        y, wide = i * step, size * (1 - 0.035 * i)
        for side in (1, -1):
            drop = ellipse(0, 0, wide * 0.62, wide * 0.78, plan.canvas.form(plan.colour, 0.12))
            crease = stroke(
                f"M{num(-wide * 0.2)} {num(-wide * 0.4)}Q{num(wide * 0.2)} 0 0 {num(wide * 0.5)}",
                plan.deep, 1.6, opacity=0.45,
            )  # fmt: skip
            parts += placed(drop + crease, side * wide * 0.33, y, turn=side * 34)
    end = (links + 1) * step
    tuft = f"M-5 {num(end)}Q-10 {num(end + 15)} 0 {num(end + 24)}Q10 {num(end + 15)} 5 {num(end)}Z"
    return path(tuft, plan.shade) + parts + ellipse(0, end - 1, 7.5, 5.5, plan.accent)


def braids(plan: HairPlan) -> HairParts:
    """Two plaits in front of the shoulders."""
    one = plait(plan, 5, 17)
    top, fringe = _crown(plan, _CENTRE, 8, parted=4)
    hang = placed(one, -57, 22, turn=3) + placed(one, 57, 22, turn=-3, mirror=-1)
    sides = _curtains(plan, 28, 2)
    return HairParts(nape(plan, 40, 58) + hang, sides + top, fringe, covers_ears=True, tails=hang)


def bun(plan: HairPlan) -> HairParts:
    """A knot on top of the head."""
    x = -plan.turn * 5
    knot = ellipse(x, -76, 26, 23, plan.canvas.form(plan.colour, 0.11))
    knot += stroke(
        f"M{num(x - 16)} -72Q{num(x)} -96 {num(x + 17)} -76", plan.deep, 2.3, opacity=0.5
    )
    knot += stroke(
        f"M{num(x - 12)} -66Q{num(x + 2)} -84 {num(x + 12)} -68", plan.light, 2, opacity=0.5
    )
    knot += stroke(f"M{num(x - 13)} -61Q{num(x)} -55 {num(x + 13)} -61", plan.accent, 6)
    top, fringe = _crown(plan, _SWOOP, 3, parted=4)
    return HairParts(nape(plan, 28, 54) + knot, top, fringe, tails=knot)


def buns(plan: HairPlan) -> HairParts:
    """Two knots and a fringe."""
    one = circle(0, 0, 24, plan.canvas.form(plan.colour, 0.11))
    one += stroke("M-14 6Q-8 -16 10 -12Q18 -4 8 6Q-2 10 -4 0", plan.deep, 2.3, opacity=0.5)
    one += stroke("M-16 -4Q-8 -20 8 -18", plan.light, 2.2, opacity=0.6)
    shift = -plan.turn * 4
    back = placed(one, 43 + shift, -60) + placed(one, -43 + shift, -60, mirror=-1)
    top, fringe = _crown(plan, _BANGS, 4)
    return HairParts(nape(plan, 32, 55) + back, top, fringe, tails=back)
