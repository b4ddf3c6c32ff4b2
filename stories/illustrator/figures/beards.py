"""Beards, moustaches and the lines of a long life. Origin at the skull's centre."""

from stories.illustrator.figures.face import FacePlan, brow_colour
from stories.illustrator.figures.proportions import GRANDPARENT
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import mix, tone, warm_shade
from stories.illustrator.kit.geometry import num, smooth
from stories.illustrator.kit.shapes import ellipse, path, placed, stroke

_BELOW_CHIN = {"stubble": -1.0, "short": 5.0, "full": 21.0}  # figure units
_MOUTH = (16.0, 10.5)  # half of the clear skin round the lips
_LIP = "M0 -1Q-8 -6 -15 -1Q-19 2 -23 1Q-18 9 -9 7Q-3 6 0 2Q3 6 9 7Q18 9 23 1Q19 2 15 -1Q8 -6 0 -1Z"
_STRANDS = (-0.8, -0.5, -0.2, 0.2, 0.5, 0.8)


def beard(canvas: Canvas, plan: FacePlan) -> str:
    """Hair on cheeks and chin, to be drawn under the features; empty for most people."""
    kind = plan.look.beard
    if kind not in _BELOW_CHIN:
        return ""
    colour = brow_colour(plan.look) if kind == "stubble" else plan.look.hair_colour
    outline = smooth(_outline(plan, _BELOW_CHIN[kind]), 0.8)
    if kind == "stubble":
        return path(outline, mix(colour, plan.look.skin, 0.55), opacity=0.24)
    strands = ""
    low = plan.size.chin + 50 + _BELOW_CHIN[kind]
    for part in _STRANDS:
        x = part * 46
        strands += f"M{num(x)} 20Q{num(x * 0.95)} {num(low * 0.6)} {num(x * 0.5)} {num(low)}"
    light = stroke(strands, tone(colour, 0.08), 2.2, opacity=0.55)
    hair = path(outline, canvas.form(colour, 0.08)) + canvas.clipped(light, outline)
    return hair + ellipse(*plan.mouth, *_MOUTH, plan.look.skin)


def _outline(plan: FacePlan, below: float) -> list[Point]:
    """The beard's edge: along the jaw, and back over the cheeks and under the nose."""
    w, t, low = plan.size.head_width, plan.turn, plan.size.chin
    y = plan.mouth[1]
    jaw = 45 + low + below * 0.55
    left: list[Point] = [(-54 * w, 8), (-53 * w + 2.5 * t, 26), (-41 * w + 4.5 * t, jaw)]
    right: list[Point] = [(41 * w + 4.5 * t, jaw), (53 * w + 2.5 * t, 26), (54 * w, 8)]
    inner: list[Point] = [
        (plan.across(48), 12), (plan.across(38), y - 9), (plan.across(22), y - 12),
        (plan.across(9), y - 12), (plan.across(0), y - 9), (plan.across(-9), y - 12),
        (plan.across(-22), y - 12), (plan.across(-38), y - 9), (plan.across(-48), 12),
    ]  # fmt: skip
    return [*left, (7 * t, 53 + low + below), *right, *inner]


def moustache(plan: FacePlan) -> str:
    """Hair on the upper lip, to be drawn over the mouth's upper edge."""
    if plan.look.beard not in ("moustache", "full"):
        return ""
    x, y = plan.mouth
    colour = plan.look.hair_colour
    sheen = stroke("M-15 3Q-8 2 -3 1M15 3Q8 2 3 1", tone(colour, -0.08), 1.6, opacity=0.6)
    hair = path(_LIP, tone(colour, 0.035)) + sheen
    return placed(hair, x, y - 8.5, scale=0.92)


def laughter_lines(plan: FacePlan) -> str:
    """What a long life leaves beside eyes and mouth of a grandparent."""
    if plan.look.age < GRANDPARENT:
        return ""
    shade = warm_shade(plan.look.skin, 0.42)
    y, lips = plan.eye_y, plan.mouth[1]
    lines = ""
    for side in (-1, 1):
        x = plan.across(side * 37.0)
        lines += f"M{num(x)} {num(y - 3)}l{num(side * 6)} -3.4M{num(x + side)} {num(y + 2.4)}"
        lines += f"l{num(side * 6.4)} 0.6"
        under = plan.across(side * 22.5)
        lines += f"M{num(under - 8)} {num(y + 11.5)}q8 4.4 16 0"
        corner = plan.across(side * 17.5)
        lines += (
            f"M{num(corner - side * 1.5)} {num(lips - 12)}q{num(side * 6)} 5 {num(side * 3.4)} 12"
        )
    brow = plan.across(0.0)
    lines += f"M{num(brow - 13)} {num(y - 27)}q13 -3.4 26 0"
    return stroke(lines, shade, 1.7, opacity=0.62)
