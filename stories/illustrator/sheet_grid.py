"""Figures in the cells of a contact sheet."""

from collections.abc import Callable, Sequence

from stories.illustrator.figures.figure import Figure
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.palette import SHADOW
from stories.illustrator.kit.shapes import ellipse, placed, rect

PAPER = "#fdf3df"
CELL = (260.0, 380.0)

DrawFigure = Callable[[Canvas], Figure]


def grid(
    figures: Sequence[DrawFigure],
    columns: int,
    seed: str,
    scale: float = 1.0,
    cell: tuple[float, float] = CELL,
) -> str:
    """Figures on a plain ground, each in its own cell with a shadow under its feet.

    `cell` is a cell's width and height in figure units; larger figures are made to fit.
    """
    canvas = Canvas(seed)
    cell_w, cell_h = cell
    rows = -(-len(figures) // columns)
    body = rect(0, 0, columns * cell_w, rows * cell_h, PAPER)
    for index, draw in enumerate(figures):
        figure = draw(canvas)
        column, row = index % columns, index // columns
        fit = min(1.0, (cell_h - 46) / (figure.height + figure.lift), (cell_w - 8) / figure.width)
        x = (column + 0.5) * cell_w - figure.centre * fit * scale
        y = (row + 1) * cell_h - 26
        wide = min(70.0, figure.width * 0.36) * fit
        shade = canvas.radial([(0, SHADOW, 0.28), (1, SHADOW, 0)])
        body += ellipse((column + 0.5) * cell_w, y, wide, 9, shade)
        body += placed(figure.svg + figure.front, x, y, scale=fit * scale)
    canvas.layer("sheet", body)
    return canvas.drawing().svg(view=(0, 0, columns * cell_w, rows * cell_h))
