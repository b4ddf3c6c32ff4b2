"""A person's face: eyes, brows, nose, mouth, cheeks. Origin at the skull's centre."""

import math
from dataclasses import dataclass

from stories.illustrator.figures import mouths
from stories.illustrator.figures.expressions import FaceShape
from stories.illustrator.figures.proportions import GRANDPARENT, Proportions
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import lightness, mix, tone, warm_shade
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.palette import EYE
from stories.illustrator.kit.shapes import ellipse, path, placed, stroke
from stories.illustrator.model import Look

_RADIUS = 64.0  # of the ball that features slide over when the head turns
_TURN = 0.36  # radians at turn 1
EYE_APART = 22.5


_BIRTHMARKS = {
    "cheek": (-37.0, 23.0, "M-5 -3Q-1 -7 4 -4Q8 -1 4 3Q1 7 -3 4Q-7 2 -5 -3Z"),
    "chin": (-20.0, 34.0, "M-3.5 -2Q-1 -5 3 -3Q6 -1 3 2.5Q0 5 -2.5 3Q-5 1 -3.5 -2Z"),
    "forehead": (9.0, -25.0, "M-7 -3Q-3 -9 3 -7Q9 -6 8 -1Q9 5 3 6Q-3 8 -6 4Q-9 1 -7 -3Z"),
    "eye": (
        -25.0,
        4.0,
        "M-13 -17Q-3 -23 8 -18Q17 -13 15 -3Q18 6 11 13Q9 24 0 25Q-9 27 -12 18Q-20 11 -17 1"
        "Q-20 -11 -13 -17Z",
    ),
}
"""Place of each birthmark from the face's middle and below the eyes, and its outline."""


@dataclass(frozen=True, slots=True)
class FacePlan:
    """What all parts of the face need to know."""

    look: Look
    shape: FaceShape
    size: Proportions
    turn: float
    gaze: Point

    def across(self, x: float) -> float:
        """Where a feature at x lands when the head turns."""
        return _RADIUS * math.sin(math.asin(x / _RADIUS) + self.turn * _TURN)

    def narrowing(self, x: float) -> float:
        """How much narrower a feature at x looks when the head turns."""
        base = math.asin(x / _RADIUS)
        return min(1.0, math.cos(base + self.turn * _TURN) / math.cos(base))

    @property
    def eye_y(self) -> float:
        return self.size.eye_line

    @property
    def mouth(self) -> Point:
        """The middle of the mouth."""
        return self.across(0) * 1.02, self.eye_y + 23.5 + self.size.chin * 0.7


def draw_face(canvas: Canvas, plan: FacePlan) -> str:
    """All features, back to front, without glasses."""
    cheeks = _cheeks(canvas, plan)
    marks = _marks(plan)
    eyes = "".join(_eye(canvas, plan, side) for side in (-1, 1))
    brows = "".join(_brow(plan, side) for side in (-1, 1))
    return cheeks + marks + _nose(plan) + _mouth(canvas, plan, plan.mouth) + eyes + brows


def _mouth(canvas: Canvas, plan: FacePlan, at: Point) -> str:
    lip = _lip(plan.look.skin)
    inner = mouths.mouth(canvas, plan.shape.mouth, lip)
    narrow = 1 - 0.10 * abs(plan.turn)
    return f'<g transform="translate({num(at[0])} {num(at[1])}) scale({narrow:.3f} 1)">{inner}</g>'


def _lip(skin: str) -> str:
    if lightness(skin) > 0.6:
        return tone(skin, -0.32, 1.4)
    return tone(skin, -0.17, 1.2) if lightness(skin) > 0.42 else tone(skin, -0.14)


def blush_of(skin: str) -> tuple[str, float]:
    """Cheek colour and strength that reads on the skin."""
    light = lightness(skin)
    if light > 0.72:
        return "#ff6f61", 0.44
    return ("#e2583e", 0.40) if light > 0.55 else ("#c9503f", 0.42)


def _cheeks(canvas: Canvas, plan: FacePlan) -> str:
    colour, strength = blush_of(plan.look.skin)
    strength = min(0.7, strength * plan.shape.blush)
    fill = canvas.radial([(0, colour, strength), (0.5, colour, strength * 0.62), (1, colour, 0)])
    parts = ""
    for side in (-1, 1):
        x = side * 34.0
        parts += ellipse(plan.across(x), plan.eye_y + 17, 14.5 * plan.narrowing(x) + 1, 11.5, fill)
    return parts


def _marks(plan: FacePlan) -> str:
    """Freckles and a birthmark; the birthmark keeps its cheek whichever way the child faces."""
    look, parts = plan.look, ""
    spot = warm_shade(look.skin, 0.5)
    if look.freckles:
        for side in (-1, 1):
            for dx, dy in ((-6, -1), (0, 2), (5.5, -2), (2.5, -6), (-3, -6.5), (-1.5, 6)):
                x = plan.across(side * 27.0 + dx)
                parts += ellipse(x, plan.eye_y + 15 + dy, 1.45, 1.3, spot, opacity=0.75)
        parts += ellipse(plan.across(-3), plan.eye_y + 10, 1.3, 1.2, spot, opacity=0.6)
        parts += ellipse(plan.across(4), plan.eye_y + 8.5, 1.3, 1.2, spot, opacity=0.6)
    return parts + (_birthmark(plan) if look.birthmark else "")


def _birthmark(plan: FacePlan) -> str:
    """A small dark mark, or a wide rosy one that lies round an eye and down the cheek."""
    across, down, data = _BIRTHMARKS[plan.look.birthmark_place]
    wide = plan.look.birthmark_place == "eye"
    hue = "#a3324a" if wide else "#7a2f3a" if lightness(plan.look.skin) > 0.55 else "#1c080c"
    mark = mix(plan.look.skin, hue, 0.42)
    opacity = 0.62 if wide else 0.85
    return placed(path(data, mark, opacity=opacity), plan.across(across), plan.eye_y + down)


def _nose(plan: FacePlan) -> str:
    x, y = plan.across(0) * 1.16, plan.eye_y + 12.5 + plan.size.chin * 0.25
    shade = warm_shade(plan.look.skin, 0.52)
    lead = 1.6 * plan.turn
    data = (
        f"M{num(x - 3.6 + lead)} {num(y - 0.5)}Q{num(x + lead * 1.6)} {num(y + 4.6)} "
        f"{num(x + 3.6 + lead)} {num(y - 0.7)}"
    )
    tip = ellipse(x + lead, y - 2.4, 3.4, 2.2, tone(plan.look.skin, 0.07), opacity=0.5)
    return tip + stroke(data, shade, 2.5, opacity=0.9)


def _ink(skin: str) -> str:
    """Lines of closed eyes: darker still on the darkest skins, so that they read."""
    return EYE if lightness(skin) > 0.45 else "#12080b"


def _eye(canvas: Canvas, plan: FacePlan, side: int) -> str:
    x = side * EYE_APART
    kind = plan.shape.eyes
    if kind == "wink":
        kind = "arc" if side > 0 else "open"
    narrow = plan.narrowing(x)
    if kind == "arc":
        inner = stroke("M-8.6 3.6Q0 -10.5 8.6 3.6", _ink(plan.look.skin), 3.9)
    elif kind == "closed":
        ink = _ink(plan.look.skin)
        inner = stroke("M-8.8 -1Q0 8.4 8.8 -1", ink, 3.5)
        inner += stroke("M-6.4 3.4L-8.6 7M0 5.6L0 9.4M6.4 3.4L8.6 7", ink, 2)
    else:
        inner = _open_eye(canvas, plan, kind, side)
    scale = plan.size.eye
    transform = (
        f"translate({num(plan.across(x))} {num(plan.eye_y)}) "
        f"scale({narrow * scale:.3f} {scale:.3f})"
    )
    return f'<g transform="{transform}">{inner}</g>'


def _open_eye(canvas: Canvas, plan: FacePlan, kind: str, side: int) -> str:
    """A dark oval, coloured below, with two lights; an upper lid may cover part of it."""
    rx, ry = (9.0, 11.2) if kind == "wide" else (8.0, 10.0)
    gx, gy = plan.gaze[0] * 2.6, plan.gaze[1] * 2.0
    oval = (
        f"M{num(gx - rx)} {num(gy)}A{rx} {ry} 0 1 0 {num(gx + rx)} {num(gy)}"
        f"A{rx} {ry} 0 1 0 {num(gx - rx)} {num(gy)}Z"
    )
    colour = plan.look.eyes
    iris = canvas.linear(
        [(0, colour, 0), (0.4, tone(colour, 0.03, 1.2), 0.95), (1, tone(colour, 0.13, 1.25))]
    )
    inside = ellipse(gx, gy + ry * 0.52, rx * 0.9, ry * 0.66, iris)
    inside += ellipse(gx, gy + ry * 0.1, rx * 0.52, ry * 0.5, EYE, opacity=0.55)
    inside += ellipse(gx * 1.5 - rx * 0.3, gy * 1.4 - ry * 0.36, rx * 0.37, ry * 0.34, "#ffffff")
    inside += ellipse(
        gx * 1.3 + rx * 0.36, gy + ry * 0.4, rx * 0.18, rx * 0.18, "#ffffff", opacity=0.85
    )
    eye = path(oval, EYE) + canvas.clipped(inside, oval)
    if kind == "sad":
        eye += ellipse(gx, gy + ry * 0.86, rx * 0.62, ry * 0.2, "#dff2ff", opacity=0.8)
    return eye + _lid(plan, rx, ry, side) + _lashes(plan, rx, ry, side)


def _lid(plan: FacePlan, rx: float, ry: float, side: int) -> str:
    """The upper lid: skin over the eye's top with a line under it; slants with the mood."""
    if not plan.shape.lid:
        return ""
    skin = plan.look.skin
    y = -ry + 2 * ry * plan.shape.lid
    slant = plan.shape.brow_slant * 0.42 * side
    left, right = y + slant, y - slant
    wide = rx + 2.2
    cover = (
        f"M{num(-wide)} {num(left)}Q0 {num(y + 1.5)} {num(wide)} {num(right)}"
        f"Q{num(wide * 0.9)} {num(-ry - 1)} 0 {num(-ry - 1.4)}"
        f"Q{num(-wide * 0.9)} {num(-ry - 1)} {num(-wide)} {num(left)}Z"
    )
    line = f"M{num(-wide)} {num(left)}Q0 {num(y + 1.5)} {num(wide)} {num(right)}"
    return path(cover, tone(skin, -0.012)) + stroke(line, _ink(skin), 2.8)


def _lashes(plan: FacePlan, rx: float, ry: float, side: int) -> str:
    if not plan.look.lashes:
        return ""
    low = plan.shape.lid * ry * 1.7
    data = (
        f"M{num(side * rx * 0.7)} {num(low - ry * 0.66)}L{num(side * (rx + 3.6))} "
        f"{num(low - ry * 1.02)}M{num(side * rx * 0.95)} {num(low - ry * 0.26)}"
        f"L{num(side * (rx + 4.6))} {num(low - ry * 0.46)}"
    )
    return stroke(data, EYE, 2.1)


def brow_colour(look: Look) -> str:
    """Brows follow the hair, dark enough to read on the skin."""
    base = look.hair_colour
    if look.age >= GRANDPARENT and lightness(base) > 0.6:
        return mix(base, "#8b7468", 0.3 if lightness(look.skin) < 0.62 else 0.6)
    if lightness(base) > 0.45:
        base = tone(base, -0.15)
    if abs(lightness(base) - lightness(look.skin)) < 0.14:
        base = tone(base, -0.2)
    return base


def _brow(plan: FacePlan, side: int) -> str:
    """A tapered arch, thicker at its inner end."""
    x = side * (EYE_APART + 0.5)
    y = plan.eye_y - 17.5 * plan.size.eye - plan.shape.brow_rise
    slant = plan.shape.brow_slant
    inner_y, outer_y = slant * 0.62, 1.5 - slant * 0.45
    data = (
        f"M{num(-8 * side)} {num(inner_y - 1.5)}Q{num(0)} {num(-4.6)} {num(9 * side)} "
        f"{num(outer_y)}Q{num(0)} {num(-1.0)} {num(-8 * side)} {num(inner_y + 1.9)}Z"
    )
    colour = brow_colour(plan.look)
    narrow = plan.narrowing(x)
    shape = path(data, colour, stroke=colour, stroke_width=1.2, stroke_linejoin="round")
    return (
        f'<g transform="translate({num(plan.across(x))} {num(y)}) scale({narrow:.3f} 1)">'
        f"{shape}</g>"
    )
