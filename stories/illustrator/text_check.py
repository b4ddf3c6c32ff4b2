"""How well text reads on finished pages: `python -m stories.illustrator.text_check [STYLE …]`.

Every theme, style, time of day and side of the text, measured on the finished raster; prints each
style's worst page. The tests look at a sample of these; this looks at all of them.
"""

import io
import sys
from itertools import product

import numpy as np
from PIL import Image

from stories.illustrator.model import CHILD, Actor, Drawing, Look, Scene
from stories.illustrator.raster import ink_on, render
from stories.illustrator.scenes.compose import compose
from stories.illustrator.scenes.legibility import CONTRAST, contrast_of, luminance_of
from stories.vocabulary import (
    PLACES,
    ArtStyle,
    Box,
    BoxSide,
    Companion,
    Expression,
    Pose,
    Shot,
    Theme,
    TimeOfDay,
    Weather,
)

BOXES = (
    Box(BoxSide.TOP, 110, 70, 780, 220),
    Box(BoxSide.BOTTOM, 110, 710, 780, 220),
    Box(BoxSide.LEFT, 70, 70, 330, 420),
    Box(BoxSide.RIGHT, 600, 70, 330, 420),
)
WIDTH = 300  # pixels of a measured page
PAGE = 1000


def page(theme: Theme, time: TimeOfDay, box: Box) -> Drawing:
    """A page of the theme; which of its places varies with the hour and the side."""
    places = PLACES[theme]
    turn = 3 * list(TimeOfDay).index(time) + list(BoxSide).index(box.side)
    hero = Actor("hero", CHILD, Look(), Pose.WAVE, Expression.JOY)
    friend = Actor("friend", Companion.DRAGON, None, Pose.STAND, Expression.HAPPY)
    return compose(
        Scene(
            theme=theme,
            place=places[turn % len(places)],
            time=time,
            weather=Weather.CLEAR,
            shot=Shot.WIDE,
            box=box,
            cast=(hero, friend),
            props=(),
            seed="text",
        )
    )


def contrast_on(drawing: Drawing, style: ArtStyle, box: Box, width: int = WIDTH) -> float:
    """WCAG contrast that all but the worst 3 % of the finished box's pixels reach."""
    with Image.open(io.BytesIO(render(drawing, style, width))) as picture:
        edges = (box.x, box.y, box.x + box.w, box.y + box.h)
        left, top, right, foot = (round(edge * width / PAGE) for edge in edges)
        pixels = np.asarray(picture.crop((left, top, right, foot)), np.float64) / 255
    return contrast_of(luminance_of(pixels), ink_on(drawing, style))


def report(styles: tuple[ArtStyle, ...]) -> str:
    """The worst page of each style, and how many fall short."""
    reached: dict[ArtStyle, list[tuple[float, str]]] = {style: [] for style in styles}
    for theme, time, box in product(Theme, TimeOfDay, BOXES):
        drawing = page(theme, time, box)
        for style in styles:
            name = f"{theme} {time} {box.side}"
            reached[style].append((contrast_on(drawing, style, box), name))
    lines = []
    for style, pages in reached.items():
        worst, name = min(pages)
        short = sum(contrast < CONTRAST for contrast, _ in pages)
        lines.append(f"{style:14}{len(pages):5} pages{short:4} short  worst {worst:.2f} {name}")
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    styles = tuple(ArtStyle(word) for word in arguments) or tuple(ArtStyle)
    sys.stdout.write(report(styles) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
