"""Hats, scarves and other things on the head; origin at the skull's centre."""

from collections.abc import Callable
from dataclasses import dataclass

from stories.illustrator.figures.figure import View
from stories.illustrator.figures.hair_base import HairPlan, scalloped
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import is_dark, tone
from stories.illustrator.kit.geometry import joined, num, open_curve, pen, puff, smooth
from stories.illustrator.kit.palette import GOLD
from stories.illustrator.kit.shapes import circle, ellipse, path, placed, star, stroke

# Hats that press the hair down: only hair below this line is drawn.
HAT_LINE = -26.0
HATS = frozenset({"cap", "beanie", "sunhat"})
COVERS = frozenset({"hijab", "patka"})  # no hair is drawn at all
TAKEN_OFF = frozenset({"cap", "sunhat", "crown"})  # for sleeping
UNDER_HELMET = frozenset({"hijab", "patka", "headband", "bow"})


@dataclass(frozen=True, slots=True)
class WearPlan:
    canvas: Canvas
    colour: str
    second: str
    hair: HairPlan
    view: View

    @property
    def turn(self) -> float:
        return self.hair.turn

    @property
    def trim(self) -> str:
        return tone(self.colour, 0.12 if is_dark(self.colour) else -0.09)


@dataclass(frozen=True, slots=True)
class Wear:
    """What lies behind the head and what lies in front, and the edge that shades the brow."""

    back: str = ""
    front: str = ""
    fringe: tuple[Point, ...] = ()
    covers_ears: bool = False


def draw_headwear(plan: WearPlan, name: str) -> Wear:
    return _WEAR[name](plan)


def _hijab(plan: WearPlan) -> Wear:
    fill, x = plan.canvas.form(plan.colour, 0.1), plan.hair.x
    drape = [(-58, -16), (-66, 22), (-64, 56), (-50, 76), (0, 86), (50, 76), (64, 56), (66, 22)]
    back = path(smooth([*drape, (58, -16), (0, -64)]), tone(plan.colour, -0.07))
    ring: list[Point] = [(-62, 2), (-59, -33), (-36, -61), (0, -69), (36, -61), (59, -33), (62, 2)]
    ring += [(60, 34), (42, 60), (0, 70), (-42, 60), (-60, 34)]
    if plan.view is View.BACK:
        folds = stroke("M-40 -40Q0 0 52 30M-52 -10Q-10 30 46 52", plan.trim, 2.4, opacity=0.45)
        return Wear(front=path(smooth([*drape, (58, -16), (0, -68)]), fill) + folds)
    hole: list[Point] = [(x(-47), 6), (x(-43), -22), (x(-24), -37), (x(0), -41), (x(24), -37)]
    hole += [(x(43), -22), (x(47), 6), (x(42), 30), (x(24), 46), (x(0), 51), (x(-24), 46)]
    hole += [(x(-42), 30)]
    front = path(smooth(ring) + smooth(hole), fill, fill_rule="evenodd")
    under = open_curve([(x(-44), -20), (x(-24), -37), (x(0), -41), (x(24), -37), (x(44), -20)])
    front += stroke(under, plan.trim, 6, opacity=0.9)
    shade = tone(plan.colour, -0.13)
    front += stroke("M-52 40Q-12 76 48 46", shade, 2.4, opacity=0.55)
    front += stroke("M-56 26Q-32 62 8 68", shade, 2, opacity=0.4)
    front += stroke("M58 8Q58 40 36 58", shade, 2, opacity=0.4)
    light = "M-44 -40Q-22 -62 10 -63Q-16 -55 -37 -33Z"
    front += path(light, tone(plan.colour, 0.1), opacity=0.7) + circle(40, 56, 4, GOLD)
    return Wear(back, front, tuple(hole[:7][::-1]), covers_ears=True)


def _patka(plan: WearPlan) -> Wear:
    """A small turban with a top knot, as Sikh children wear."""
    x, fill = plan.hair.x, plan.canvas.form(plan.colour, 0.1)
    over: list[Point] = [(-58, 6), (-60, -22), (-48, -50), (-24, -64), (0, -67), (24, -64)]
    over += [(48, -50), (60, -22), (58, 6)]
    edge = [(x(50), -12), (x(34), -25), (x(12), -32), (x(-10), -32), (x(-32), -25), (x(-50), -12)]
    if plan.view is View.BACK:
        edge = [(50, 24), (20, 34), (-20, 34), (-50, 24)]
    outline = joined(open_curve(over), open_curve([over[-1], *edge, over[0]]))
    shift = plan.turn * 6
    front = ellipse(shift, -71, 21, 17, fill) + path(outline, fill)
    folds = ""
    for bend in (-34, -17, 0, 17, 34):
        folds += stroke(f"M{num(shift)} -66Q{bend * 1.4:.0f} -54 {bend * 1.6:.0f} -10",
                        plan.trim, 2, opacity=0.5)  # fmt: skip
    front += plan.canvas.clipped(folds, outline)
    front += ellipse(shift, -62, 15, 5.5, plan.trim)
    return Wear(front=front, fringe=tuple(edge))


def _cap(plan: WearPlan) -> Wear:
    fill, x = plan.canvas.form(plan.colour, 0.1), plan.hair.x
    over: list[Point] = [(-61, -14), (-57, -42), (-34, -66), (0, -74), (34, -66), (57, -42)]
    over += [(61, -14)]
    base = [(30.0, -24.0), (0.0, -28.0), (-30.0, -24.0)]
    crown = joined(open_curve(over), open_curve([over[-1], *base, over[0]]))
    front = path(crown, fill)
    seams = pen("M", 0, -74, "Q", plan.turn * 22, -50, x(0), -28)
    seams += "M-30 -68Q-44 -46 -40 -20M30 -68Q44 -46 40 -20"
    front += plan.canvas.clipped(stroke(seams, plan.trim, 1.8, opacity=0.6), crown)
    front += circle(0, -74, 4.5, plan.trim)
    if plan.view is View.BACK:
        front += path("M-20 -26Q0 -46 20 -26Z", tone(plan.colour, -0.16))
        return Wear(front=front + stroke("M-20 -24Q0 -20 20 -24", plan.trim, 5))
    left, middle, right = x(-46), x(0) + plan.turn * 12, x(46)
    brim = f"M{num(left)} -22Q{num(middle)} -42 {num(right)} -22"
    brim += f"Q{num(right + 4)} -10 {num(middle + 26)} -9Q{num(middle)} -15 {num(middle - 26)} -9"
    brim += f"Q{num(left - 4)} -10 {num(left)} -22Z"
    front += path(brim, plan.canvas.form(plan.second, 0.1))
    front += star(x(0), -49, 8.5, tone(plan.second, 0.05))
    edge = ((right, -14.0), (middle, -12.0), (left, -14.0))
    return Wear(front=front, fringe=edge)


def _beanie(plan: WearPlan) -> Wear:
    over: list[Point] = [(-62, -14), (-60, -44), (-40, -71), (0, -82), (40, -71), (60, -44)]
    over += [(62, -14), (30, -26), (0, -29), (-30, -26)]
    outline = smooth(over)
    ribs = "".join(
        stroke(f"M{x * 0.2:.0f} -82Q{x * 1.1:.0f} -60 {x} -18", plan.trim, 2.2, opacity=0.45)
        for x in range(-48, 49, 16)
    )
    front = path(outline, plan.canvas.form(plan.colour, 0.1)) + plan.canvas.clipped(ribs, outline)
    band = tone(plan.colour, 0.07)
    front += stroke("M-61 -17Q0 -42 61 -17", band, 18)
    for x in range(-56, 57, 11):
        y = -27 - (1 - (x / 60) ** 2) * 10
        front += stroke(f"M{x} {num(y)}l{num(-x * 0.03)} 13", plan.trim, 2, opacity=0.55)
    pompom = puff(plan.hair.rng, 0, -90, 18, 16, bumps=11, depth=0.16)
    front += path(pompom, plan.canvas.form(plan.second, 0.1))
    return Wear(front=front, fringe=((58, -12), (30, -20), (0, -24), (-30, -20), (-58, -12)))


def _sunhat(plan: WearPlan) -> Wear:
    straw, shift = "#f0cf8e", plan.turn * 6
    brim_back = ellipse(shift * 0.5, -26, 96, 24, tone(straw, -0.13))
    crown = smooth([(-56, -26), (-50, -60), (-24, -80), (0, -83), (24, -80), (50, -60), (56, -26)])
    weave = "".join(
        stroke(f"M-62 {y}Q0 {y - 10} 62 {y}", tone(straw, -0.1), 1.6, opacity=0.5)
        for y in range(-72, -30, 9)
    )
    front = path(crown, plan.canvas.form(straw, 0.08)) + plan.canvas.clipped(weave, crown)
    front += stroke("M-53 -36Q0 -22 53 -36", plan.colour, 12)
    brim = "M-96 -24Q-60 -46 0 -36Q60 -46 96 -24Q70 -8 30 -15Q0 -20 -30 -15Q-70 -8 -96 -24Z"
    front += path(brim, plan.canvas.form(straw, 0.09))
    front += stroke("M-88 -24Q-56 -34 0 -27Q56 -34 88 -24", tone(straw, -0.11), 1.8, opacity=0.6)
    front += stroke("M-54 -41Q0 -27 54 -41", plan.colour, 9)
    return Wear(placed(brim_back), placed(front, shift * 0.5),
                ((58, -6), (30, -10), (0, -13), (-30, -10), (-58, -6)))  # fmt: skip


def _crown(plan: WearPlan) -> Wear:
    x = plan.turn * 6
    gold = plan.canvas.linear([(0, "#ffe596"), (0.5, GOLD), (1, "#e29a2c")])
    data = "M-31 -54L-38 -86L-20 -71L0 -96L20 -71L38 -86L31 -54Q0 -44 -31 -54Z"
    crown = path(data, gold, stroke="#e9ae3c", stroke_width=2.5, stroke_linejoin="round")
    crown += circle(0, -97, 5, "#ffe9a8") + circle(-38, -87, 4, "#ffe9a8")
    crown += circle(38, -87, 4, "#ffe9a8") + ellipse(0, -62, 5.5, 6.5, "#e4496a")
    crown += ellipse(-19, -61, 4, 4.6, "#4cb5d8") + ellipse(19, -61, 4, 4.6, "#4cb5d8")
    crown += stroke("M-30 -52Q0 -43 30 -52", "#c98424", 2, opacity=0.6)
    return Wear(front=placed(crown, x, 3))


def _bow(plan: WearPlan) -> Wear:
    fill = plan.canvas.form(plan.colour, 0.12)
    wing = "M0 0Q-12 -20 -28 -16Q-36 0 -28 15Q-12 19 0 0Z"
    bow = path(wing, fill) + placed(path(wing, fill), mirror=-1)
    crease = tone(plan.colour, -0.15)
    bow += stroke("M-6 -2Q-16 -6 -22 -6M-6 2Q-14 5 -20 8M6 -2Q16 -6 22 -6M6 2Q14 5 20 8",
                  crease, 2, opacity=0.6)  # fmt: skip
    bow += ellipse(0, 0, 7.5, 8.5, plan.canvas.form(tone(plan.colour, -0.03), 0.12))
    side = 0 if plan.view is View.BACK else 26
    return Wear(front=placed(bow, plan.hair.x(side), -56, turn=18 if side else 0))


def _flowers(plan: WearPlan) -> Wear:
    front, leaf = "", "#6fae6a"
    colours = (plan.colour, "#fff1d6", plan.second, "#f6a7b8", "#f6d365")
    line = open_curve(
        [(plan.hair.x(x), y) for x, y in ((-54, -28), (-28, -46), (0, -51), (28, -46), (54, -28))]
    )
    front += stroke(line, leaf, 4)
    for index, (x, y) in enumerate(
        ((-52, -30), (-37, -41), (-19, -48), (0, -51), (19, -48), (37, -41), (52, -30))
    ):
        at = plan.hair.x(x)
        front += placed(ellipse(0, 0, 8, 4, tone(leaf, -0.06)), at + 7, y - 6, turn=-30)
        petals = scalloped([(-8, 0), (-3, -8), (6, -6), (8, 3), (0, 8.5), (-8, 0)], 1, 0.6)
        front += placed(path(petals + "Z", colours[index % 5]), at, y, scale=1.15)
        front += circle(at, y, 3.4, "#f2a33a" if index % 5 != 4 else "#fffaf0")
    return Wear(front=front)


def _headband(plan: WearPlan) -> Wear:
    spots: list[Point] = [(-59, -18), (-34, -45), (0, -53), (34, -45), (59, -18)]
    line = open_curve([(plan.hair.x(x) if abs(x) < 50 else x, y) for x, y in spots])
    band = stroke(line, plan.colour, 11, stroke_linecap="butt")
    return Wear(front=band + stroke(line, plan.trim, 2, opacity=0.6))


_WEAR: dict[str, Callable[[WearPlan], Wear]] = {
    "hijab": _hijab,
    "patka": _patka,
    "cap": _cap,
    "beanie": _beanie,
    "sunhat": _sunhat,
    "crown": _crown,
    "bow": _bow,
    "flowers": _flowers,
    "headband": _headband,
}
