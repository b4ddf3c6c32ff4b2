"""The contact sheet of things and small animals, each as large as its cell allows."""

from collections.abc import Sequence

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.palette import SHADOW
from stories.illustrator.kit.shapes import ellipse, placed, rect
from stories.illustrator.scenes.props import PROPS
from stories.illustrator.sheet_grid import PAPER
from stories.vocabulary import PROP_NAMES

_CELL_W, _CELL_H = 150.0, 166.0
_MARGIN, _FLOOR = 12.0, 14.0  # free space round a thing, and below its foot
_LARGEST = 1.25  # small things are not blown up further
_COLUMNS = 10


def props() -> str:
    """Every thing and small animal of the vocabulary."""
    return prop_grid(PROP_NAMES, _COLUMNS)


def prop_grid(names: Sequence[str], columns: int) -> str:
    """SVG document with the named things in rows of `columns`."""
    canvas = Canvas("props")
    rows = -(-len(names) // columns)
    size = (columns * _CELL_W, rows * _CELL_H)
    body = rect(0, 0, *size, PAPER)
    for index, name in enumerate(names):
        prop = PROPS[name]
        fit = min(
            _LARGEST,
            (_CELL_W - _MARGIN) / prop.width,
            (_CELL_H - _MARGIN - _FLOOR) / prop.height,
        )
        x = (index % columns + 0.5) * _CELL_W
        y = (index // columns + 1) * _CELL_H - _FLOOR
        shade = canvas.radial([(0, SHADOW, 0.25), (1, SHADOW, 0)])
        body += ellipse(x, y, prop.width * fit * 0.5, 7, shade)
        body += placed(prop.draw(canvas), x, y, scale=fit)
    canvas.layer("sheet", body)
    return canvas.drawing().svg(view=(0, 0, *size))
