"""A person's head: skull, ears, hair, face, glasses and headwear. Origin at the skull's centre."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stories.illustrator.figures.beards import beard, laughter_lines, moustache
from stories.illustrator.figures.expressions import ASLEEP, FACES
from stories.illustrator.figures.face import EYE_APART, FacePlan, draw_face
from stories.illustrator.figures.figure import View
from stories.illustrator.figures.hair import draw_hair
from stories.illustrator.figures.hair_base import HairParts, HairPlan
from stories.illustrator.figures.headwear import (
    COVERS,
    HAT_LINE,
    HATS,
    TAKEN_OFF,
    UNDER_HELMET,
    Wear,
    WearPlan,
    draw_headwear,
)
from stories.illustrator.figures.proportions import Proportions
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point, rng_for
from stories.illustrator.kit.colour import lightness, tone, warm_shade
from stories.illustrator.kit.geometry import num, polygon, smooth
from stories.illustrator.kit.shapes import circle, ellipse, path, stroke
from stories.illustrator.model import Look
from stories.vocabulary import Expression

_HELMET = "M-80 -4A80 77 0 0 1 80 -4A80 77 0 0 1 -80 -4Z"


@dataclass(frozen=True, slots=True)
class HeadPlan:
    """One head to draw."""

    look: Look
    size: Proportions
    expression: Expression
    asleep: bool
    turn: float
    gaze: Point
    view: View

    @property
    def helmet(self) -> bool:
        return self.look.outfit == "spacesuit"


@dataclass(frozen=True, slots=True)
class HeadParts:
    """Behind the body, and in front of it."""

    back: str
    front: str


def draw_head(canvas: Canvas, plan: HeadPlan) -> HeadParts:
    look = plan.look
    accent = look.colour_main if look.outfit != "spacesuit" else look.colour_second
    rng = rng_for(look.hairstyle, look.hair_colour, "hair")
    hair_plan = HairPlan(canvas, look.hair_colour, accent, plan.turn, rng)
    wear = _wear(canvas, plan, hair_plan)
    hair = _hair(canvas, plan, hair_plan)
    skull = _skull(plan)
    ears = "" if hair.covers_ears or wear.covers_ears else _ears(canvas, plan)
    face = _skin(canvas, plan, skull, wear.fringe or hair.fringe)
    if plan.view is View.FRONT:
        shape = ASLEEP if plan.asleep else FACES[plan.expression]
        face_plan = FacePlan(look, shape, plan.size, plan.turn, plan.gaze)
        face += beard(canvas, face_plan) + laughter_lines(face_plan)
        face += draw_face(canvas, face_plan) + moustache(face_plan) + _glasses(face_plan)
        aid = _hearing_aid(plan) if not wear.covers_ears else ""
    else:
        aid = ""
    front = ears + face + _widened(hair.front, plan) + aid + _widened(wear.front, plan)
    back = _widened(hair.back, plan) + _widened(wear.back, plan)
    if plan.helmet:
        front += _helmet(canvas)
    return HeadParts(back, front)


def _widened(svg: str, plan: HeadPlan) -> str:
    wide = plan.size.head_width
    return f'<g transform="scale({wide:.3f} 1)">{svg}</g>' if svg else ""


def _wear(canvas: Canvas, plan: HeadPlan, hair: HairPlan) -> Wear:
    name = plan.look.headwear
    off_in_bed = plan.asleep and name in TAKEN_OFF
    if not name or off_in_bed or (plan.helmet and name not in UNDER_HELMET):
        return Wear()
    colour = plan.look.headwear_colour or plan.look.colour_second
    second = plan.look.colour_main if colour != plan.look.colour_main else plan.look.colour_second
    return draw_headwear(WearPlan(canvas, colour, second, hair, plan.view), name)


def _hair(canvas: Canvas, plan: HeadPlan, hair_plan: HairPlan) -> HairParts:
    """The hair, pressed down under a hat or kept inside a helmet."""
    name = "" if plan.asleep and plan.look.headwear in TAKEN_OFF else plan.look.headwear
    if name in COVERS:
        return HairParts()
    parts = draw_hair(hair_plan, plan.look.hairstyle, plan.view)
    limit = ""
    if plan.helmet:
        limit = _HELMET
    elif name in HATS:
        limit = polygon([(-150, HAT_LINE), (150, HAT_LINE), (150, 220), (-150, 220)])
    if not limit:
        return parts
    return replace(
        parts, back=canvas.clipped(parts.back, limit), front=canvas.clipped(parts.front, limit)
    )


def _skull(plan: HeadPlan) -> str:
    """Outline of the face: the chin follows the turn, the far cheek swells out."""
    w, t = plan.size.head_width, plan.turn if plan.view is View.FRONT else 0.0
    young, low = plan.size.eye - 0.9, plan.size.chin
    jaw = 35 + 9 * young + low * 0.5
    points = [
        (0, -53), (30 * w, -46), (49.5 * w, -26), (54.5 * w, 0),
        ((52.5 + young * 5) * w + 2.5 * t, 24),
        (jaw * w + 4.5 * t, 44 + low), (7 * t, 53 + low),
        (-jaw * w + 4.5 * t, 44 + low), (-(52.5 + young * 5) * w + 2.5 * t, 24), (-54.5 * w, 0),
        (-49.5 * w, -26), (-30 * w, -46),
    ]  # fmt: skip
    return smooth(points)


def _skin(canvas: Canvas, plan: HeadPlan, skull: str, fringe: Sequence[Point]) -> str:
    """The skull in light and shade, with the fringe's shadow on the forehead."""
    skin = plan.look.skin
    dark = lightness(skin) < 0.55
    low = tone(skin, -0.05 if dark else -0.06, 1.08)
    fill = canvas.radial(
        [
            (0, tone(skin, 0.07 if dark else 0.035)),
            (0.66, tone(skin, 0.015) if dark else skin),
            (1, low),
        ],
        0.42,
        0.4,
        0.72,
    )
    shadow = ""
    if fringe and plan.view is View.FRONT:
        w = plan.size.head_width
        edge = [(x * w, y + 6.5) for x, y in fringe]
        cast = smooth([*edge, (-72, -74), (72, -74)], 0.9)
        shadow = path(cast, warm_shade(skin, 0.3), opacity=0.55)
    chin = ellipse(plan.turn * 6, 62, 40, 16, warm_shade(skin, 0.28), opacity=0.22)
    return path(skull, fill) + canvas.clipped(shadow + chin, skull)


def _ears(canvas: Canvas, plan: HeadPlan) -> str:
    """The near ear slides in, the far one hides."""
    parts, skin, w = "", plan.look.skin, plan.size.head_width
    turn = plan.turn if plan.view is View.FRONT else -plan.turn
    shade = tone(skin, -0.10, 1.1)
    for side in (-1, 1):
        away, near = max(0.0, side * turn), max(0.0, -side * turn)
        seen = 1 - away * 0.85
        if seen < 0.25:
            continue
        x = side * (55.5 * w - near * 5 - away * 4)
        parts += ellipse(x, 13, 10.5 * seen + 0.6, 13, canvas.form(skin, 0.1))
        curve = f"M{num(x + side * 3)} 6Q{num(x - side * 5)} 10 {num(x + side * 1)} 19"
        parts += stroke(curve, shade, 2.4, opacity=0.7)
    return parts


def _glasses(plan: FacePlan) -> str:
    colour = plan.look.glasses
    if not colour:
        return ""
    y, parts = plan.eye_y, ""
    edges: list[float] = []
    for side in (-1, 1):
        x = plan.across(side * EYE_APART)
        rx = 17.0 * (0.25 + 0.75 * plan.narrowing(side * EYE_APART))
        parts += ellipse(x, y, rx, 16.8, "#ffffff", fill_opacity=0.16, stroke=colour,
                         stroke_width=3.6)  # fmt: skip
        parts += stroke(f"M{num(x - 9)} {num(y - 6)}L{num(x - 4)} {num(y - 11)}", "#ffffff", 2.4,
                        opacity=0.8)  # fmt: skip
        temple = side * 55.0 * plan.size.head_width
        start = x + side * rx
        if side * start < side * temple:
            parts += stroke(f"M{num(start)} {num(y - 2)}L{num(temple)} {num(y - 3)}", colour, 3.2)
        edges.append(x - side * rx)
    left, right = edges
    middle = (left + right) / 2
    bridge = f"M{num(left)} {num(y - 2)}Q{num(middle)} {num(y - 6.5)} {num(right)} {num(y - 2)}"
    return parts + stroke(bridge, colour, 3.4)


def _hearing_aid(plan: HeadPlan) -> str:
    """Behind the ear that shows: a shell, its tube and a light."""
    if not plan.look.hearing_aid:
        return ""
    side = -1 if plan.turn >= 0 else 1
    x = side * (57 * plan.size.head_width - abs(plan.turn) * 3)
    colour = plan.look.colour_main
    hook = f"M{num(x + side * 5)} 20Q{num(x + side * 9)} -4 {num(x - side * 1)} -4"
    shell = stroke(hook, tone(colour, -0.06), 8.5) + stroke(hook, tone(colour, 0.1), 3.4)
    tube = f"M{num(x - side * 1)} -4Q{num(x - side * 7)} 2 {num(x - side * 4)} 12"
    return shell + stroke(tube, "#e9f4ff", 2.6) + circle(x - side * 4, 13, 4, tone(colour, 0.05))


def _helmet(canvas: Canvas) -> str:
    glass = canvas.radial(
        [(0, "#ffffff", 0), (0.76, "#cfeaff", 0.04), (0.92, "#cfeaff", 0.26), (1, "#ffffff", 0.75)]
    )
    shell = ellipse(0, -4, 82, 79, glass)
    light = stroke("M-58 -36Q-44 -63 -14 -70", "#ffffff", 6, opacity=0.85)
    light += stroke("M-66 -18L-67 -10", "#ffffff", 6, opacity=0.85)
    return shell + light + stroke("M42 57Q60 43 66 24", "#ffffff", 3.5, opacity=0.5)
