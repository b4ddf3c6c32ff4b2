"""What finishing a page costs beside drawing it: `python -m stories.illustrator.bench [WIDTH …]`.

CPU seconds do not count what else the machine does; the ratio to resvg's bare time means the same
on every machine. Every figure is taken in a process of its own, so that its peak of memory is its
own. This is for reading, never a test.
"""

import resource
import subprocess
import sys
import time
from dataclasses import dataclass

from stories.illustrator.model import CHILD, Actor, Drawing, Look, Scene
from stories.illustrator.portrait import portrait
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
PORTRAIT = "portrait/"


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


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor time and the process's peak of memory in megabytes."""

    seconds: float
    megabytes: float


def measure(name: str, width: int) -> None:
    """Print the cost of a page drawn bare or finished in a style, or of a portrait in a style."""
    style = name.removeprefix(PORTRAIT)
    drawing = sample_drawing() if style == name else portrait(Look())
    start = time.process_time()
    if name == BARE:
        rasterise(drawing.svg(), width)
    else:
        render(drawing, ArtStyle(style), width)
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sys.stdout.write(f"{seconds:.3f} {peak}\n")


def measured(name: str, width: int) -> Cost:
    """What `measure` of a fresh interpreter says: `name` is BARE, a style, or PORTRAIT + style."""
    command = [sys.executable, "-m", "stories.illustrator.bench", name, str(width)]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    seconds, peak = output.split()
    return Cost(float(seconds), float(peak))


def report(widths: tuple[int, ...]) -> str:
    """The table of all styles at these widths."""
    lines = [f"{'style':14}{'width':>6}{'CPU s':>9}{'x bare':>8}{'MB':>6}"]
    for width in widths:
        bare = 0.0
        for name in (BARE, *ArtStyle):
            cost = measured(name, width)
            bare = bare or cost.seconds
            ratio = cost.seconds / bare
            lines.append(f"{name:14}{width:6}{cost.seconds:9.2f}{ratio:8.1f}{cost.megabytes:6.0f}")
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    """`NAME WIDTH` measures one; anything else is a list of widths to report on."""
    if len(arguments) == 2 and not arguments[0].isdecimal():
        measure(arguments[0], int(arguments[1]))
        return
    widths = tuple(int(text) for text in arguments) or WIDTHS
    sys.stdout.write(report(widths) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
