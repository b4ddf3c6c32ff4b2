"""Mouths of the ten expressions, centred on (0, 0), about 22 units wide."""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.palette import MOUTH, TEETH, TONGUE
from stories.illustrator.kit.shapes import ellipse, path, stroke

_LINES = {
    "smile": "M-10.5 -2Q0 9.5 10.5 -2",
    "smirk": "M-8.5 1.5Q3 6.5 10 -3",
    "tiny": "M-4.6 0Q0 4 4.6 0",
    "frown": "M-8.5 5Q0 -4.5 8.5 5",
    "wobble": "M-9 2.4Q-5 -2.6 -1 1.4Q3.5 5 9 0.8",
    "cross": "M-8 3.4Q-2 -1.8 8.4 2.2",
}
_CORNERS = {
    "smile": "M-12.2 -3.4Q-10.6 -2.6 -9.6 -1.2M12.2 -3.4Q10.6 -2.6 9.6 -1.2",
    "smirk": "M11.4 -4.6Q10.6 -3.2 9 -2.2",
}
_OPEN = {
    "grin": "M-12 -4Q0 0.5 12 -4Q11.5 12 0 12.5Q-11.5 12 -12 -4Z",
    "laugh": "M-13.5 -6Q0 -2.5 13.5 -6Q14 13 0 13.5Q-14 13 -13.5 -6Z",
}
_TEETH = {
    "grin": "M-14 -6L14 -6L11 1.6Q0 4.6 -11 1.6Z",
    "laugh": "M-15 -8L15 -8L12 -0.2Q0 3 -12 -0.2Z",
}


def mouth(canvas: Canvas, kind: str, lip: str) -> str:
    """The mouth named by a FaceShape, its lines in the colour `lip`."""
    if kind == "oh":
        hole = ellipse(0, 3, 6.2, 7.8, MOUTH)
        return hole + ellipse(0, 7.6, 4, 2.6, TONGUE)
    if kind in _OPEN:
        outline = _OPEN[kind]
        low = 13 if kind == "grin" else 13.5
        inside = ellipse(1, low, 8, 6, TONGUE) + path(_TEETH[kind], TEETH)
        rim = path(outline, MOUTH, stroke=MOUTH, stroke_width=2, stroke_linejoin="round")
        return rim + canvas.clipped(inside, outline)
    line = stroke(_LINES[kind], lip, 3.0)
    if kind in _CORNERS:
        line += stroke(_CORNERS[kind], lip, 2.0, opacity=0.7)
    return line
