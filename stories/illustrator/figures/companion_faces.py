"""Eyes, brows and mouths of companions for the ten expressions. All in head units."""

from dataclasses import dataclass

from stories.illustrator.figures.expressions import ASLEEP, FACES, FaceShape
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import Point
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import num, pair
from stories.illustrator.kit.palette import EYE, MOUTH, TONGUE
from stories.illustrator.kit.shapes import ellipse, path, placed, stroke
from stories.vocabulary import Expression


@dataclass(frozen=True, slots=True)
class Mood:
    """The face to make, with the head's turn (-1 to 1) and the eyes' gaze."""

    shape: FaceShape
    turn: float
    gaze: Point

    @classmethod
    def of(cls, expression: Expression, turn: float, gaze: Point, *, asleep: bool) -> "Mood":
        return cls(ASLEEP if asleep else FACES[expression], turn, gaze)


def eyes(
    canvas: Canvas,
    mood: Mood,
    x: float,
    y: float,
    r: float,
    iris: str,
    lid: str,
    right_lid: str = "",
) -> str:
    """Both eyes at (+-x, y) with radius r; `lid` is the colour of the skin round them.

    `right_lid` is that of the eye on the page's right where a patch lies round it.
    """
    parts = ""
    for side in (-1, 1):
        away = max(0.0, side * mood.turn)
        skin = right_lid if right_lid and side > 0 else lid
        kind = mood.shape.eyes
        if kind == "wink":
            kind = "arc" if side > 0 else "open"
        at = (side * x * (1 - 0.1 * away) + mood.turn * 11, y)
        eye = _eye(canvas, mood, kind, r, iris)
        if kind in ("open", "sad", "wide"):
            eye += _lid(mood, r, side, skin)
        narrow = 1 - 0.2 * away
        parts += (
            f'<g transform="translate({num(at[0])} {num(at[1])}) scale({narrow:.3f} 1)">{eye}</g>'
        )
        parts += placed(_brow(mood, r, side, skin), at[0], at[1])
    return parts


def _eye(canvas: Canvas, mood: Mood, kind: str, r: float, iris: str) -> str:
    if kind == "arc":
        data = f"M{num(-r)} {num(r * 0.35)}Q0 {num(-r * 1.35)} {num(r)} {num(r * 0.35)}"
        return stroke(data, EYE, r * 0.42)
    if kind == "closed":
        data = f"M{num(-r)} {num(-r * 0.1)}Q0 {num(r * 0.95)} {num(r)} {num(-r * 0.1)}"
        return stroke(data, EYE, r * 0.4)
    wide = 1.16 if kind == "wide" else 1.0
    gx, gy = mood.gaze[0] * r * 0.26, mood.gaze[1] * r * 0.22
    rx, ry = r * 0.92 * wide, r * 1.14 * wide
    light = canvas.linear([(0, iris, 0), (0.4, iris, 0.9), (1, tone(iris, 0.1, 1.2))])
    svg = ellipse(gx, gy, rx, ry, EYE)
    svg += ellipse(gx, gy + ry * 0.42, rx * 0.78, ry * 0.5, light)
    svg += ellipse(gx * 1.4 - rx * 0.3, gy * 1.3 - ry * 0.36, rx * 0.37, ry * 0.34, "#ffffff")
    return svg + ellipse(
        gx + rx * 0.36, gy + ry * 0.38, rx * 0.18, rx * 0.18, "#ffffff", opacity=0.85
    )


def _lid(mood: Mood, r: float, side: int, colour: str) -> str:
    if not mood.shape.lid:
        return ""
    y = -r * 1.14 + 2.28 * r * mood.shape.lid
    slant = mood.shape.brow_slant * 0.05 * r * side
    wide = r * 1.22
    line = f"M{num(-wide)} {num(y + slant)}Q0 {num(y + 1)} {num(wide)} {num(y - slant)}"
    cover = f"{line}L{num(wide)} {num(-r * 1.5)}L{num(-wide)} {num(-r * 1.5)}Z"
    return path(cover, colour) + stroke(line, EYE, r * 0.26)


def _brow(mood: Mood, r: float, side: int, colour: str) -> str:
    """Small brows, only for moods that need them."""
    shape = mood.shape
    if not shape.brow_slant and shape.brow_rise < 3:
        return ""
    y = -r * 1.75 - shape.brow_rise * 0.6
    inner, outer = shape.brow_slant * 0.55, -shape.brow_slant * 0.4
    data = (
        f"M{num(-side * r * 0.8)} {num(y + inner)}Q0 {num(y - 3)} "
        f"{num(side * r * 0.9)} {num(y + outer)}"
    )
    return stroke(data, tone(colour, -0.2), r * 0.36, opacity=0.85)


def cheeks(canvas: Canvas, mood: Mood, x: float, y: float, r: float) -> str:
    colour, strength = "#ff6f61", min(0.65, 0.44 * mood.shape.blush)
    fill = canvas.radial([(0, colour, strength), (0.5, colour, strength * 0.6), (1, colour, 0)])
    return "".join(ellipse(side * x + mood.turn * 9, y, r * 1.25, r, fill) for side in (-1, 1))


def mouth(canvas: Canvas, mood: Mood, x: float, y: float, w: float, line: str) -> str:
    """A mouth of half-width w at (x, y)."""
    kind = mood.shape.mouth
    if kind in ("grin", "laugh"):
        deep = w * (1.15 if kind == "grin" else 1.5)
        data = (
            f"M{num(-w)} 0Q0 {num(w * 0.3)} {num(w)} 0Q{num(w * 0.95)} {num(deep)} 0 {num(deep)}"
            f"Q{num(-w * 0.95)} {num(deep)} {num(-w)} 0Z"
        )
        tongue = ellipse(0, deep * 0.95, w * 0.6, w * 0.42, TONGUE)
        svg = path(data, MOUTH, stroke=MOUTH, stroke_width=2, stroke_linejoin="round")
        return placed(svg + canvas.clipped(tongue, data), x, y)
    if kind == "oh":
        svg = ellipse(0, w * 0.6, w * 0.5, w * 0.66, MOUTH)
        return placed(svg + ellipse(0, w * 0.95, w * 0.3, w * 0.2, TONGUE), x, y)
    return placed(stroke(mouth_line(kind, w), line, max(2.6, w * 0.26)), x, y)


# Points of a quadratic curve in half-widths: start, control, end (and a wobble's second end).
_LINES: dict[str, tuple[Point, ...]] = {
    "smile": ((-1, 0), (0, 0.95), (1, 0)),
    "smirk": ((-0.8, 0.3), (0.3, 0.7), (1, -0.1)),
    "tiny": ((-0.5, 0.1), (0, 0.5), (0.5, 0.1)),
    "frown": ((-0.8, 0.6), (0, -0.3), (0.8, 0.6)),
    "wobble": ((-0.9, 0.4), (-0.45, -0.1), (0, 0.3), (0.9, 0.2)),
    "cross": ((-0.7, 0.5), (0, -0.05), (0.8, 0.4)),
}


def mouth_line(kind: str, w: float) -> str:
    """The line of a closed mouth of half-width w, round (0, 0)."""
    start, control, *ends = [pair((x * w, y * w)) for x, y in _LINES[kind]]
    return f"M{start}Q{control} {ends[0]}" + "".join(f"T{end}" for end in ends[1:])
