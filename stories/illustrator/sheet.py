"""A reference sheet: somebody from the front, walking and from behind, on white.

For whoever draws the same figure again: no ground, no light and no style of a scene.
"""

import resvg_py

from stories.illustrator.figures.actors import draw_actor
from stories.illustrator.figures.figure import View
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.shapes import placed, rect
from stories.illustrator.model import CHILD, Actor, Look
from stories.vocabulary import Companion, Expression, Pose

WIDTH, HEIGHT = 1500, 1000  # page units; three figures side by side
COLUMN, FLOOR, TALLEST, WIDEST = 500.0, 950.0, 820.0, 330.0
VIEWS = (
    (Pose.STAND, Expression.HAPPY, 0.0, View.FRONT),
    (Pose.WALK, Expression.JOY, 0.8, View.FRONT),
    (Pose.STAND, Expression.HAPPY, 0.3, View.BACK),
)


def child_sheet(look: Look, width: int) -> bytes:
    """PNG, `width` pixels wide and two thirds as high; the same look gives the same bytes."""
    key = "|".join(map(str, look.to_dict().values()))
    return _sheet(f"sheet|{key}", CHILD, look, width)


def companion_sheet(companion: Companion, width: int) -> bytes:
    """PNG, `width` pixels wide and two thirds as high."""
    return _sheet(f"sheet|{companion}", companion.value, None, width)


def _sheet(key: str, kind: str, look: Look | None, width: int) -> bytes:
    canvas = Canvas(key)
    figures = [
        draw_actor(canvas, Actor("reference", kind, look, pose, mood), turn, (0.0, 0.0), view)
        for pose, mood, turn, view in VIEWS
    ]
    tallest = max(figure.height + figure.lift for figure in figures)
    scale = min(TALLEST / tallest, WIDEST / max(figure.width for figure in figures))
    svg = ""
    for column, figure in enumerate(figures):
        x = COLUMN * (column + 0.5) - figure.centre * scale
        svg += placed(figure.svg + figure.front, x, FLOOR, scale=scale)
    canvas.layer("ground", rect(0, 0, WIDTH, HEIGHT, "#ffffff"))
    canvas.layer("cast", svg)
    drawn = canvas.drawing().svg(view=(0, 0, WIDTH, HEIGHT))
    return bytes(resvg_py.svg_to_bytes(svg_string=drawn, width=width, skip_system_fonts=True))
