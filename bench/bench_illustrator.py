"""What drawing costs: finished pages and previews against bare resvg of the same SVG.

Processor time and not the clock's, because it does not count what else the machine does; the ratio
to resvg's own time means the same on every machine. Each figure is of a process of its own, so
that its peak of memory is its own.
"""

from collections.abc import Iterator

from stories.illustrator.bench import BARE, PORTRAIT, measured
from stories.vocabulary import ArtStyle

PRINT_WIDTH, PREVIEW_WIDTH = 2625, 400
FLAT_RATIO = 1.3
STYLED_SECONDS, STYLED_MEGABYTES, PREVIEW_SECONDS = 3.5, 600, 0.3
"""What a page may cost: flat in times resvg, textured in seconds of a quiet core and megabytes, a
portrait in seconds."""


def figures() -> Iterator[tuple[str, str]]:
    """(what, cost) of a print page in each style, then of a portrait as the builder shows it."""
    bare = measured(BARE, PRINT_WIDTH)
    yield f"bare resvg, {PRINT_WIDTH} px", f"{bare.seconds:.2f} s, {bare.megabytes:.0f} MB"
    for style in ArtStyle:
        cost = measured(style, PRINT_WIDTH)
        ratio = cost.seconds / bare.seconds
        if style is ArtStyle.FLAT:
            within = ratio <= FLAT_RATIO
        else:
            within = cost.seconds <= STYLED_SECONDS and cost.megabytes <= STYLED_MEGABYTES
        figure = f"{ratio:.2f} x bare, {cost.seconds:.2f} s, {cost.megabytes:.0f} MB"
        yield f"{style.value}, {PRINT_WIDTH} px", figure + ("" if within else ", OVER")
    for style in ArtStyle:
        cost = measured(f"{PORTRAIT}{style}", PREVIEW_WIDTH)
        over = "" if cost.seconds <= PREVIEW_SECONDS else ", OVER"
        yield f"portrait {style.value}, {PREVIEW_WIDTH} px", f"{cost.seconds:.3f} s{over}"
