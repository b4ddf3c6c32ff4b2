"""Contact sheets of the styles: the same pages in every style, for the eye.

    python -m stories.illustrator.style_sheets OUTPUT_DIR [--cell 300]

Writes styles-<number>.jpg: a row for each style, a column for each page.
"""

import argparse
import io
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from stories.illustrator.raster import render
from stories.illustrator.scenes.compose import compose
from stories.illustrator.theme_sheets import GAP, PAPER, SHARPER, jpeg, scene
from stories.vocabulary import ArtStyle, Theme, TimeOfDay

PAGES = (
    (
        (Theme.FAIRY_TALE, "castle_hill", TimeOfDay.DAY),
        (Theme.OCEAN_EXPLORATION, "coral_reef", TimeOfDay.DAY),
        (Theme.BEDTIME, "bedroom", TimeOfDay.NIGHT),
        (Theme.JUNGLE_EXPEDITION, "camp", TimeOfDay.DUSK),
    ),
    (
        (Theme.SPACE_ADVENTURE, "star_garden", TimeOfDay.DUSK),
        (Theme.SUPERHERO, "main_street", TimeOfDay.MORNING),
        (Theme.DINOSAUR_TIME, "fern_valley", TimeOfDay.DAY),
        (Theme.FAIRY_TALE, "forest_path", TimeOfDay.NIGHT),
    ),
)
"""Pages of each sheet."""


def sheet(pages: Sequence[tuple[Theme, str, TimeOfDay]], cell: int) -> Image.Image:
    """The pages in all styles, one row each; pictures are `cell` pixels wide."""
    step = cell + GAP
    whole = Image.new("RGB", (len(pages) * step + GAP, len(ArtStyle) * step + GAP), PAPER)
    for column, (theme, place, time) in enumerate(pages):
        drawing = compose(scene(theme, place, time))
        for row, style in enumerate(ArtStyle):
            with Image.open(io.BytesIO(render(drawing, style, cell * SHARPER))) as picture:
                small = picture.convert("RGB").resize((cell, cell), Image.Resampling.LANCZOS)
            whole.paste(small, (GAP + column * step, GAP + row * step))
    return whole


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path)
    parser.add_argument("--cell", type=int, default=300)
    options = parser.parse_args(arguments)
    options.output.mkdir(parents=True, exist_ok=True)
    for number, pages in enumerate(PAGES, start=1):
        target = options.output / f"styles-{number}.jpg"
        target.write_bytes(jpeg(sheet(pages, options.cell)))


if __name__ == "__main__":
    main()
