"""Every hairstyle from behind: the whole back of the head, and what hangs or sits on it."""

from dataclasses import replace

from stories.illustrator.figures import hair_coily, hair_long
from stories.illustrator.figures.hair_base import HairPlan, strands, wedge
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.geometry import num, puff, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, stroke

_LENGTHS = {"bob": 54.0, "long": 110.0, "wavy": 108.0}
_COILY_REACH = {"curly": (65.0, 62.0, -8.0), "afro": (84.0, 80.0, -15.0)}
_TIED = {"pony", "pigtails", "braids", "bun", "buns", "puffs", "cornrows"}


def rear(plan: HairPlan, style: str) -> str:
    if style == "bald":
        return ""
    if style == "wisps":
        return _skull_cap(plan, 20, opacity=0.5)
    if style == "buzz":
        return _skull_cap(plan, 32, opacity=0.95)
    if style in _COILY_REACH:
        return _cloud(plan, *_COILY_REACH[style])
    if style == "long_curls":
        return _cloud(plan, 70, 64, -9) + _cloud(plan, 66, 46, 52)
    if style == "locs":
        return _skull_cap(plan, 30) + _hanging_locs(plan)
    if style in _TIED:
        return _skull_cap(plan, 36) + _tied(replace(plan, turn=-plan.turn), style)
    if style == "tousled":
        return _tufts(plan) + _skull_cap(plan, 40)
    return _skull_cap(plan, _LENGTHS.get(style, 38))


def _skull_cap(plan: HairPlan, low: float, opacity: float = 1) -> str:
    """Hair from the crown down to y = low, wider when it is long."""
    flare = max(0.0, (low - 40) * 0.14)
    side = 60 if opacity == 1 else 56.5
    tail = 0.06 if low > 44 else -0.16  # short hair narrows to the nape
    top = -66 if opacity == 1 else -57
    outline: list[Point] = [
        (0, top), (side * 0.5, top + 8), (side * 0.86, -40), (side, -12),
        (side + flare * 0.6, low * 0.4), (side * (0.84 + tail) + flare, low - 8),
        (side * (0.5 + tail), low + 2), (0, low + 5), (-side * (0.5 + tail), low + 2),
        (-side * (0.84 + tail) - flare, low - 8), (-side - flare * 0.6, low * 0.4),
        (-side, -12), (-side * 0.86, -40), (-side * 0.5, top + 8),
    ]  # fmt: skip
    data = smooth(outline)
    crown = (plan.turn * 8, -34.0)
    ends = [(x, low) for x in (-54, -40, -26, -12, 2, 16, 30, 44, 56)]
    ends += [(-60, -10), (60, -10), (-30, -62), (30, -62)]
    fill = plan.canvas.form(plan.colour, 0.09)
    cap = path(data, fill, opacity=opacity if opacity < 1 else None)
    return cap + strands(plan, data, crown, ends, bulge=5)


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
    back = {"pigtails": hair_long.pigtails, "braids": hair_long.braids, "buns": hair_long.buns,
            "puffs": hair_coily.puffs}[style](plan).back  # fmt: skip
    return back + part


def _rear_rows(plan: HairPlan) -> str:
    rows = ""
    for x in (-42, -28, -14, 0, 14, 28, 42):
        for i in range(11):
            y = -46 + i * 11
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
