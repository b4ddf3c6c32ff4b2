"""Every hairstyle from behind: the whole back of the head, and what hangs or sits on it."""

from dataclasses import replace

from stories.illustrator.figures import hair_coily, hair_long, hair_short
from stories.illustrator.figures.hair_base import HairPlan, shine, strands, wedge
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.geometry import num, puff, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, stroke

_LENGTHS = {"bob": 55.0, "long": 110.0, "wavy": 108.0}
_COILY_REACH = {"curly": (65.0, 62.0, -8.0), "afro": (84.0, 80.0, -15.0)}
_TIED = {"pony", "pigtails", "braids", "bun", "buns", "puffs", "cornrows"}
_LONG_FROM = 50.0  # hair that reaches lower than this falls over the shoulders


def rear(plan: HairPlan, style: str) -> str:
    """The hair that covers the back of the head."""
    if style == "bald":
        return ""
    if style == "wisps":
        return _down(plan) + hair_short.first_curl(plan)
    if style == "buzz":
        return _skull_cap(plan, 42, opacity=0.95)
    if style in _COILY_REACH:
        return _cloud(plan, *_COILY_REACH[style])
    if style == "long_curls":
        return _cloud(plan, 66, 46, 52) + _cloud(plan, 70, 64, -9)
    if style == "locs":
        return _skull_cap(plan, 44) + _hanging_locs(plan)
    if style in _TIED:
        return _skull_cap(plan, 47) + _tied(replace(plan, turn=-plan.turn), style)
    if style == "tousled":
        return _tufts(plan) + _skull_cap(plan, 46)
    return _skull_cap(plan, _LENGTHS.get(style, 46), waves=style == "wavy")


def _skull_cap(plan: HairPlan, low: float, *, opacity: float = 1, waves: bool = False) -> str:
    """Hair from the crown down to y = low; short hair narrows to the nape, long hair widens."""
    side, top = (60.0, -66.0) if opacity == 1 else (56.5, -57.0)
    edge = _long_edge(side, low, waves=waves) if low > _LONG_FROM else _nape_edge(side, low)
    over: list[Point] = [(-side, -12), (-side * 0.86, -40), (-side * 0.5, top + 8), (0, top)]
    over += [(side * 0.5, top + 8), (side * 0.86, -40), (side, -12)]
    data = smooth(over + edge)
    whorl = (plan.turn * 8 + 4, -50.0)
    ends: list[Point] = [(x, low + 4) for x in range(-60, 61, 10)]
    ends += [(-62, 6), (62, 6), (-58, -24), (58, -24)]
    fill = plan.canvas.form(plan.colour, 0.09)
    svg = path(data, fill, opacity=opacity if opacity < 1 else None)
    svg += strands(plan, data, whorl, ends, bulge=24)
    return svg + shine(plan, data, -34, 40)


def _down(plan: HairPlan) -> str:
    """A baby's down: a breath of colour on the skin, no strands to be seen."""
    over: list[Point] = [(-53, -14), (-46, -31), (-25, -46), (1, -52), (25, -46), (46, -31)]
    edge: list[Point] = [(53, -14), (40, 6), (1, 16), (-40, 6)]
    return path(smooth([*over, *edge]), plan.fill, opacity=0.42)


def _nape_edge(side: float, low: float) -> list[Point]:
    """Right ear, round the nape, left ear."""
    right: list[Point] = [(side * 0.97, 10), (side * 0.82, low * 0.66), (side * 0.52, low * 0.96)]
    return [*right, (0, low + 5), *((-x, y) for x, y in reversed(right))]


def _long_edge(side: float, low: float, *, waves: bool) -> list[Point]:
    """Down the right side, along uneven tips, up the left side."""
    flare = (low - 40) * 0.12
    steps = 5 if waves else 2
    right: list[Point] = []
    for i in range(1, steps + 1):
        part = i / (steps + 1)
        swing = (7 if i % 2 else -3) if waves else 0
        right.append((side + flare * part + 3 + swing, -12 + (low + 6) * part))
    right.append((side * 0.93 + flare, low - 4))
    tips: list[Point] = []
    for i in range(7):
        tips.append(((1 - i / 3) * side * 0.8, low + (6 if i % 2 else 1)))
    return [*right, *tips, *((-x, y) for x, y in reversed(right))]


def _cloud(plan: HairPlan, rx: float, ry: float, cy: float) -> str:
    ball = path(puff(plan.rng, 0, cy, rx, ry, bumps=18, depth=0.1), plan.fill)
    return ball + hair_coily.curls_in(plan, rx, ry, cy, 6.2)


def _hanging_locs(plan: HairPlan) -> str:
    ropes = ""
    for index, x in enumerate((-58, -44, -30, -16, 0, 16, 30, 44, 58)):
        low = 78 + plan.rng.uniform(-6, 6)
        data = f"M{num(x * 0.25)} -58Q{num(x * 1.15)} -30 {x} {num(low)}"
        ropes += hair_coily.loc(plan, data, 12.5, shaded=index % 2 == 0)
    return ropes


def _tied(plan: HairPlan, style: str) -> str:
    """Tails, plaits and knots as they look from behind."""
    part = stroke("M0 -62Q2 -20 0 38", plan.deep, 2.4, opacity=0.6)
    if style == "pony":
        tail = smooth([(-10, -26), (10, -26), (22, 8), (20, 50), (4, 78), (-14, 56), (-20, 10)])
        lines = stroke("M-4 -20Q-10 20 0 66M6 -18Q14 20 8 56", plan.deep, 2, opacity=0.45)
        return path(tail, plan.shade) + lines + ellipse(0, -26, 14, 7.5, plan.accent)
    if style == "bun":
        knot = circle(0, -58, 27, plan.fill)
        return knot + stroke("M-16 -54Q-4 -78 14 -68Q20 -54 6 -46", plan.deep, 2.4, opacity=0.5)
    if style == "cornrows":
        return _rear_rows(plan)
    tails = {"pigtails": hair_long.pigtails, "braids": hair_long.braids, "buns": hair_long.buns,
            "puffs": hair_coily.puffs}[style](plan).tails  # fmt: skip
    return part + tails


def _rear_rows(plan: HairPlan) -> str:
    rows = ""
    for x in (-51, -39, -26, -13, 0, 13, 26, 39, 51):
        for i in range(11):
            y = -56 + x * x * 0.007 + i * 11
            rows += ellipse(x * (0.7 + i * 0.04), y, 6.8, 5.8, plan.canvas.form(plan.colour, 0.13))
        rows += circle(x * 1.1, 76, 4.6, plan.accent)
    return rows


def _tufts(plan: HairPlan) -> str:
    parts = ""
    for x, y, tip_x, tip_y in ((-40, -40, -66, -58), (-16, -56, -26, -84), (8, -58, 14, -86),
                               (34, -48, 54, -68), (-50, -10, -74, -16), (50, -14, 74, -18),
                               (-40, 30, -56, 52), (40, 30, 56, 52), (0, 36, 4, 58)):  # fmt: skip
        parts += placed(path(wedge((x, y), (tip_x, tip_y), 34, -5), plan.fill))
    return parts
