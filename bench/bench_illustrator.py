"""What drawing costs: bare shapes, and finished in each style."""

from functools import partial

from stories.illustrator.bench import sample_drawing
from stories.illustrator.raster import rasterise, render
from stories.vocabulary import ArtStyle

READER_WIDTH = 656
DRAWING = sample_drawing()
CASES = {"shapes alone, 656 px": lambda: rasterise(DRAWING.svg(), READER_WIDTH)} | {
    f"{style.value}, 656 px": partial(render, DRAWING, style, READER_WIDTH) for style in ArtStyle
}
