"""Curly and coily hair: short curls, long curls, afro, puffs, locs, cornrows."""

from collections.abc import Sequence

from stories.illustrator.figures.hair_base import (
    HairParts,
    HairPlan,
    cap,
    dome,
    fringe_of,
    nape,
    ring,
    scalloped,
)
from stories.illustrator.kit.chance import Point, poisson_disc
from stories.illustrator.kit.geometry import num, pair, puff
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, stroke

_HAIRLINE = [(56, 6), (52, -12), (40, -24), (25, -32), (8, -36), (-9, -36), (-26, -32), (-41, -23)]
_HAIRLINE += [(-52, -11), (-56, 6)]


def _curls(plan: HairPlan, points: Sequence[Point], size: float) -> str:
    """One small spiral of light and shade at each point."""
    marks = ""
    for x, y in points:
        r = size * plan.rng.uniform(0.8, 1.15)
        turn = plan.rng.uniform(0, 360)
        arc = f"M{num(-r)} {num(r * 0.2)}A{num(r)} {num(r)} 0 1 1 {num(r * 0.5)} {num(r * 0.8)}"
        inner = (
            f"M{num(-r * 0.2)} {num(r * 0.3)}A{num(r * 0.5)} {num(r * 0.5)} 0 1 1 {num(r * 0.5)} 0"
        )
        lines = stroke(arc, plan.deep, 2, opacity=0.5)
        lines += stroke(inner, plan.light, 1.9, opacity=0.62)
        marks += placed(lines, x, y, turn=round(turn))
    return marks


def _coily(
    plan: HairPlan, rx: float, ry: float, cy: float, bumps: int, *, size: float, low: float = 205
) -> HairParts:
    """A cloud of curls: `rx`, `ry` its reach, `low` the degrees by which it passes the ears."""
    outer = ring(rx, ry, 360 - low, low + 180, bumps, cy)
    hairline = fringe_of(plan, _HAIRLINE)
    front_data = scalloped(outer, 1) + "L" + scalloped(hairline, 1, 0.6)[1:] + "Z"
    cloud = puff(plan.rng, 0, cy, rx * 0.99, ry * 0.97, bumps=bumps + 3, depth=0.1)
    back = path(cloud, plan.shade)

    def on_hair(x: float, y: float) -> bool:
        inside = (x / (rx * 0.9)) ** 2 + ((y - cy) / (ry * 0.9)) ** 2 < 1
        middle = plan.turn * 9
        return inside and (y < -44 or ((x - middle) / 60) ** 2 + ((y - 8) / 54) ** 2 > 1)

    region = (-rx, cy - ry, rx * 2, ry * 2)
    spots = poisson_disc(plan.rng, region, size * 2.3, keep=on_hair)
    upper = [spot for spot in spots if spot[1] < 10]
    lower = [spot for spot in spots if spot[1] >= 10]
    back += _curls(plan, lower, size)
    gleam = plan.canvas.radial([(0, plan.light, 0.55), (1, plan.light, 0)])
    light = plan.canvas.clipped(
        ellipse(-rx * 0.35, cy - ry * 0.5, rx * 0.7, ry * 0.5, gleam), front_data
    )
    front = path(front_data, plan.fill) + light + _curls(plan, upper, size)
    return HairParts(back, front, tuple((x, y + 4) for x, y in hairline))


def curls_in(plan: HairPlan, rx: float, ry: float, cy: float, size: float) -> str:
    """Curls spread evenly over an ellipse."""

    def inside(x: float, y: float) -> bool:
        return (x / (rx * 0.9)) ** 2 + ((y - cy) / (ry * 0.9)) ** 2 < 1

    region = (-rx, cy - ry, rx * 2, ry * 2)
    return _curls(plan, poisson_disc(plan.rng, region, size * 2.3, keep=inside), size)


def curly(plan: HairPlan) -> HairParts:
    """Short bouncy curls."""
    return _coily(plan, 66, 64, -10, 13, size=6.5, low=186)


def afro(plan: HairPlan) -> HairParts:
    """A round afro."""
    return _coily(plan, 84, 80, -15, 19, size=6.2, low=212)


def long_curls(plan: HairPlan) -> HairParts:
    """Ringlets down to the shoulders."""
    base = _coily(plan, 70, 66, -9, 14, size=6.8, low=188)
    back, front = "", ""
    for side in (-1, 1):
        for x, top, count in ((66, 4, 6), (54, 18, 7), (40, 26, 6)):
            chain = _ringlet(plan, side, count)
            back += placed(chain, side * x, top, mirror=side)
        chain = _ringlet(plan, side, 4)
        front += placed(chain, side * (57 + 2 * max(0.0, side * plan.turn)), 2, mirror=side)
    body = path(puff(plan.rng, 0, 40, 64, 46, bumps=12, depth=0.1), plan.shade)
    return HairParts(base.back + body + back, front + base.front, base.fringe, covers_ears=True)


def _ringlet(plan: HairPlan, side: int, count: int) -> str:
    links = ""
    for i in range(count - 1, -1, -1):
        r = 11.5 - i * 0.5
        y = i * 13
        links += ellipse((i % 2) * 5, y, r, r * 0.86, plan.canvas.form(plan.colour, 0.11))
        links += stroke(
            f"M{num((i % 2) * 5 - r * 0.6)} {num(y + 1)}q{num(r * 0.6)} {num(-r * 0.7)} {num(r)} 0",
            plan.light, 1.9, opacity=0.6,
        )  # fmt: skip
    return links


def puffs(plan: HairPlan) -> HairParts:
    """Two afro puffs with bands."""
    shift = -plan.turn * 4
    back = placed(_puff_ball(plan), 52 + shift, -54) + placed(_puff_ball(plan), -52 + shift, -54)
    for side in (-1, 1):
        band = ellipse(0, 0, 7, 13, plan.canvas.form(plan.accent, 0.1))
        back += placed(band, side * 37 + shift, -41, turn=side * 42)
    fringe = fringe_of(plan, _HAIRLINE)
    outline = cap(dome(top=-60, side=58, low=6), fringe)
    lines = ""
    for side in (-1, 1):
        for x, y in ((4, -38), (18, -34), (32, -28), (45, -16)):
            start = (plan.x(side * x), y)
            lines += stroke(
                f"M{pair(start)}Q{num((start[0] + side * 40) / 2)} -54 {num(side * 42)} -50",
                plan.light, 1.8, opacity=0.45,
            )  # fmt: skip
    lines += stroke(f"M{num(plan.x(0))} -37Q{num(plan.x(0) * 0.6)} -50 0 -62", plan.deep, 2.4)
    front = path(outline, plan.fill) + plan.canvas.clipped(lines, outline)
    return HairParts(nape(plan, 30, 55) + back, front, tuple(fringe), tails=back)


def _puff_ball(plan: HairPlan) -> str:
    ball = path(puff(plan.rng, 0, 0, 31, 30, bumps=11, depth=0.13), plan.fill)

    def inside(x: float, y: float) -> bool:
        return x * x + y * y < 24 * 24

    spots = poisson_disc(plan.rng, (-26, -26, 52, 52), 13, keep=inside)
    return ball + _curls(plan, spots, 5.4)


def locs(plan: HairPlan) -> HairParts:
    """Shoulder-long locs, parted, with a few beads."""
    back, front = "", ""
    for index, x in enumerate((-62, -50, -37, -24, 24, 37, 50, 62)):
        sway = plan.rng.uniform(-5, 5)
        low = 78 - abs(abs(x) - 46) * 0.4 + plan.rng.uniform(-5, 6)
        data = f"M{num(x * 0.72)} -30Q{num(x * 1.12)} 10 {num(x + sway)} {num(low)}"
        back += loc(plan, data, 11.5, shaded=index % 2 == 0)
    fringe = fringe_of(plan, _HAIRLINE)
    outline = cap(dome(top=-66, side=60, low=6), fringe)
    front += path(outline, plan.fill)
    part = plan.x(6)
    for index, (x, y) in enumerate(
        ((14, -31), (30, -24), (45, -8), (57, 34), (-8, -31), (-26, -26), (-43, -10), (-58, 38))
    ):
        end_x = plan.x(x) if abs(x) < 50 else x
        outward = (26 if abs(x) > 50 else 12) * (1 if x > 6 else -1)
        control = ((part + end_x) / 2 + outward, -64.0)
        data = f"M{num(part)} -61Q{pair(control)} {num(end_x)} {y}"
        front += loc(plan, data, 11 if abs(x) < 50 else 11.5, shaded=index % 2 == 1)
        if index in (3, 7):
            front += ellipse(end_x, y - 2, 6.6, 5, plan.accent)
    return HairParts(nape(plan, 40, 58) + back, front, tuple(fringe), covers_ears=True, tails=back)


def loc(plan: HairPlan, data: str, width: float, *, shaded: bool) -> str:
    colour = plan.shade if shaded else plan.colour
    rope = stroke(data, plan.deep, width + 1.6) + stroke(data, colour, width)
    return rope + stroke(data, plan.light, width * 0.2, opacity=0.5)


def cornrows(plan: HairPlan) -> HairParts:
    """Rows braided close to the head, gathered into short plaits behind."""
    fringe = fringe_of(plan, _HAIRLINE)
    outline = cap(dome(top=-59, side=57.5, low=6), fringe)
    front = path(outline, plan.shade)
    rows = ""
    for x, y in ((-47, -16), (-34, -28), (-18, -35), (0, -37), (18, -35), (34, -28), (47, -16)):
        start, end = (plan.x(x), y), (x * 0.55, -66 + abs(x) * 0.22)
        for i in range(7):
            part = i / 6
            bow = (1 - (2 * part - 1) ** 2) * (4 if x > 0 else -4 if x < 0 else 0)
            at = (start[0] + (end[0] - start[0]) * part + bow,
                  start[1] + (end[1] - start[1]) * part)  # fmt: skip
            rows += ellipse(*at, 5.6, 3.7, plan.canvas.form(plan.colour, 0.13))
            rows += stroke(
                f"M{num(at[0] - 3)} {num(at[1])}q3 -2.4 6 0", plan.light, 1.3, opacity=0.6
            )
    front += plan.canvas.clipped(rows, outline)
    back = ""
    for x in (-46, -32, 32, 46):
        for i in range(5, -1, -1):
            back += ellipse(x * (1.08 + i * 0.025), 18 + i * 9, 6.8, 6.4,
                            plan.canvas.form(plan.colour, 0.13))  # fmt: skip
        back += circle(x * 1.24, 73, 5, plan.accent)
    return HairParts(nape(plan, 34, 55) + back, front, tuple(fringe), tails=back)
