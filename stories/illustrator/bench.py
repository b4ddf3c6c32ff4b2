"""What finishing a page costs beside drawing it: `python -m stories.illustrator.bench [WIDTH …]`.

CPU seconds do not count what else the machine does; the ratio to resvg's bare time means the same
on every machine. Every figure is taken in a process of its own, so that its peak of memory is its
own. This is for reading, never a test.
"""

import resource
import subprocess
import sys
import time

from stories.illustrator.model import CHILD, Actor, Drawing, Look, Scene
from stories.illustrator.raster import rasterise, render
from stories.illustrator.scenes.compose import compose
from stories.vocabulary import (
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

WIDTHS = (656, 1312, 2625)
"""Reader, screen page and print page, in pixels."""

BARE = "bare"


def sample_drawing() -> Drawing:
    """A rich page, see `sample_scene`."""
    return compose(sample_scene())


def sample_scene() -> Scene:
    """The star garden at dusk with a child and a bear."""
    hero = Actor("hero", CHILD, Look(), Pose.WAVE, Expression.JOY)
    friend = Actor("friend", Companion.BEAR, None, Pose.STAND, Expression.HAPPY)
    return Scene(
        theme=Theme.SPACE_ADVENTURE,
        place="star_garden",
        time=TimeOfDay.DUSK,
        weather=Weather.CLEAR,
        shot=Shot.WIDE,
        box=Box(BoxSide.TOP, 110, 70, 780, 220),
        cast=(hero, friend),
        props=(),
        seed="bench",
    )


def measure(name: str, width: int) -> None:
    """Print CPU seconds and peak megabytes of one page, drawn bare or finished in a style."""
    drawing = sample_drawing()
    start = time.process_time()
    if name == BARE:
        rasterise(drawing.svg(), width)
    else:
        render(drawing, ArtStyle(name), width)
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sys.stdout.write(f"{seconds:.3f} {peak}\n")


def report(widths: tuple[int, ...]) -> str:
    """The table of all styles at these widths."""
    lines = [f"{'style':14}{'width':>6}{'CPU s':>9}{'x bare':>8}{'MB':>6}"]
    for width in widths:
        bare = 0.0
        for name in (BARE, *ArtStyle):
            seconds, peak = _in_own_process(name, width)
            bare = bare or seconds
            lines.append(f"{name:14}{width:6}{seconds:9.2f}{seconds / bare:8.1f}{peak:6.0f}")
    return "\n".join(lines)


def _in_own_process(name: str, width: int) -> tuple[float, float]:
    """CPU seconds and peak megabytes of `measure`, run by a fresh interpreter."""
    command = [sys.executable, "-m", "stories.illustrator.bench", name, str(width)]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    seconds, peak = output.split()
    return float(seconds), float(peak)


def main(arguments: list[str]) -> None:
    """`NAME WIDTH` measures one; anything else is a list of widths to report on."""
    if len(arguments) == 2 and arguments[0] in {BARE, *ArtStyle}:
        measure(arguments[0], int(arguments[1]))
        return
    widths = tuple(int(text) for text in arguments) or WIDTHS
    sys.stdout.write(report(widths) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
