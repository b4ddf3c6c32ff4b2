"""Short hair: short, tousled, side parting, buzz, bald, wisps."""

import math

from stories.illustrator.figures.hair_base import (
    HairParts,
    HairPlan,
    cap,
    dome,
    fringe_of,
    nape,
    shine,
    strands,
    wedge,
)
from stories.illustrator.kit.geometry import joined, num, open_curve
from stories.illustrator.kit.shapes import path, stroke


def short(plan: HairPlan) -> HairParts:
    """A neat crop with a soft, uneven fringe and a tuft at the crown."""
    spots = [
        (55, -8), (50, -22), (40, -27), (33, -19), (22, -31), (9, -21), (-4, -33),
        (-18, -21), (-30, -30), (-41, -17), (-52, -8),
    ]  # fmt: skip
    fringe = fringe_of(plan, spots)
    over = dome(top=-66, side=58.5, low=4)
    outline = cap(over, fringe)
    crown = (plan.x(10), -60)
    ends = [(x, y + 2) for x, y in fringe[1:-1]] + [(-57, -12), (57, -14)]
    tufts = path(wedge((4, -60), (20, -82), 17, -4), plan.fill)
    tufts += path(wedge((12, -58), (33, -76), 14, -4), plan.fill)
    front = tufts + path(outline, plan.fill) + strands(plan, outline, crown, ends)
    return HairParts(nape(plan), front + shine(plan, outline), tuple(fringe))


def tousled(plan: HairPlan) -> HairParts:
    """Lively wedges all round, over the ears and across the forehead."""
    back, front = nape(plan, 42, 60), ""
    for i in range(12):
        angle = math.radians(172 + i * 17.5)
        root = (math.cos(angle) * 46, -8 + math.sin(angle) * 44)
        reach = plan.rng.uniform(70, 79) + (5 if 3 < i < 9 else 0)
        tip_angle = angle + 0.17
        tip = (math.cos(tip_angle) * reach * 0.95, -6 + math.sin(tip_angle) * reach)
        front += path(wedge(root, tip, 32, -7), plan.fill)
    spots = [(56, 0), (46, -20), (30, -29), (8, -33), (-14, -31), (-34, -25), (-49, -16)]
    fringe = fringe_of(plan, spots)
    outline = cap(dome(top=-65, side=59, low=2), fringe)
    front += path(outline, plan.fill)
    for x, y, tip_x, tip_y, width in (
        (42, -32, 45, -11, 18),
        (30, -38, 24, -8, 22),
        (8, -40, -2, -11, 24),
        (-14, -38, -25, -10, 22),
        (-32, -34, -45, -4, 20),
    ):
        data = wedge((plan.x(x), y), (plan.x(tip_x), tip_y), width, 5)
        front += path(data, plan.fill) + stroke(
            f"M{num(plan.x(x))} {y}L{num(plan.x((x + tip_x * 2) / 3))} {num((y + tip_y * 2) / 3)}",
            plan.deep,
            1.8,
            opacity=0.4,
        )
    ends = [(-58, -14), (-40, -30), (-18, -34), (10, -34), (34, -32), (58, -16)]
    front += strands(plan, outline, (plan.x(4), -62), ends) + shine(plan, outline)
    return HairParts(back, front, tuple((x, y + 10) for x, y in fringe))


def side_part(plan: HairPlan) -> HairParts:
    """Combed over from a parting at one side."""
    spots = [(56, -6), (52, -16), (44, -24), (34, -18), (14, -16), (-8, -23), (-24, -36)]
    spots += [(-31, -46), (-40, -30), (-50, -12)]
    fringe = fringe_of(plan, spots)
    over = dome(top=-69, side=58.5, low=5)
    outline = cap(over, fringe)
    part = (plan.x(-29), -58)
    ends = [(x, y + 1) for x, y in fringe[1:6]] + [(57, -18), (-57, -10), (-48, -18)]
    front = path(outline, plan.fill) + strands(plan, outline, part, ends, bulge=16)
    front += shine(plan, outline, -45, 30)
    return HairParts(nape(plan), front, tuple(fringe))


def buzz(plan: HairPlan) -> HairParts:
    """Clipped close: the skull's own shape with a clean hairline."""
    spots = [(55, -10), (50, -25), (38, -33), (16, -36), (-6, -37), (-26, -34), (-46, -26)]
    fringe = fringe_of(plan, [*spots, (-54, -10)])
    over = dome(top=-56.5, side=56.5, low=4)
    outline = cap(over, fringe)
    dots = ""
    for x, y in ((-34, -38), (-20, -48), (-4, -44), (12, -52), (26, -42), (38, -38), (2, -52)):
        dots += stroke(f"M{num(plan.x(x))} {y}l2 3", plan.light, 1.6, opacity=0.4)
    front = path(outline, plan.fill, opacity=0.94) + plan.canvas.clipped(dots, outline)
    return HairParts(nape(plan, 30, 54), front, tuple(fringe))


def bald(plan: HairPlan) -> HairParts:
    """No hair; a light on the crown keeps the head round."""
    data = f"M{num(-32 + plan.turn * 4)} -34Q-20 -49 2 -49Q-16 -42 -26 -28Q-32 -28 -32 -34Z"
    return HairParts(front=path(data, "#ffffff", opacity=0.22))


def wisps(plan: HairPlan) -> HairParts:
    """A baby's first down with one curl on top."""
    fringe = fringe_of(plan, [(52, -22), (34, -38), (12, -44), (-10, -45), (-32, -39), (-51, -24)])
    over = [(-53, -14), (-46, -31), (-25, -46), (1, -52), (25, -46), (46, -31), (53, -14)]
    outline = joined(open_curve(over), open_curve([over[-1], *fringe, over[0]]))
    return HairParts(front=path(outline, plan.fill, opacity=0.55) + first_curl(plan))


def first_curl(plan: HairPlan) -> str:
    """The curl on the crown of a baby's head, the same from before and behind."""
    x = plan.x(2)
    curl = stroke(
        f"M{num(x)} -52Q{num(x - 12)} -64 {num(x - 3)} -72Q{num(x + 9)} -76 {num(x + 9)} -67"
        f"Q{num(x + 7)} -61 {num(x + 1)} -65",
        plan.colour,
        3.6,
    )
    tufts = stroke(f"M{num(x + 5)} -54Q{num(x + 14)} -64 {num(x + 22)} -62", plan.colour, 3)
    tufts += stroke(f"M{num(x - 6)} -53Q{num(x - 20)} -60 {num(x - 24)} -56", plan.colour, 2.8)
    return curl + tufts
