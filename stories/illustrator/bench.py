"""What finishing a page costs beside drawing it: `python -m stories.illustrator.bench [WIDTH …]`.

The ratio to resvg's bare time means the same on every machine; seconds and megabytes are for this
one. Every figure is taken in a process of its own, so that its peak of memory is its own. This is
for reading, never a test: a busy machine would fail it.
"""

import resource
import subprocess
import sys
import time

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.chance import poisson_disc
from stories.illustrator.kit.colour import mix
from stories.illustrator.kit.geometry import puff, ridge
from stories.illustrator.kit.shapes import path, rect, stroke
from stories.illustrator.model import Drawing
from stories.illustrator.raster import rasterise, render
from stories.vocabulary import ArtStyle

WIDTHS = (656, 1312, 2625)
"""Reader, screen page and print page, in pixels."""

BARE = "bare"


def sample_drawing() -> Drawing:
    """A wood of about the weight of a composed page: some 900 shapes, half of them gradients."""
    canvas = Canvas("bench")
    rng = canvas.rng("wood")
    sky = canvas.linear([(0, "#bfe6e4"), (1, "#fff1cc")])
    canvas.layer("sky", rect(0, 0, 1000, 1000, sky) + canvas.glow(700, 200, 500, "#fff6d2"), 1)
    for depth, y in ((0.75, 430), (0.4, 560), (0.1, 720)):
        green = mix("#579f78", "#bfe6e4", depth)
        hill, ground = ridge(rng, y, 24)
        art = path(hill, canvas.form(green, 0.08))
        for x, _ in poisson_disc(rng, (0, y, 1000, 120), 90):
            crown = puff(rng, x, ground(x) - 70, 70, 80)
            art += path(crown, canvas.form(mix(green, "#7dbb97", rng.random()), 0.1))
        for x, at in poisson_disc(rng, (0, y + 40, 1000, 900 - y), 24):
            art += stroke(f"M{x:.0f} {at:.0f}q3 -14 8 -18", green, 3, opacity=0.6)
        canvas.layer(f"hill {y}", art, depth)
    canvas.layer("cast", path(puff(rng, 350, 700, 120, 200), canvas.form("#e4572e")))
    return canvas.drawing()


def measure(name: str, width: int) -> None:
    """Print seconds and peak megabytes of one page, drawn bare or finished in a style."""
    drawing = sample_drawing()
    start = time.perf_counter()
    if name == BARE:
        rasterise(drawing.svg(), width)
    else:
        render(drawing, ArtStyle(name), width)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sys.stdout.write(f"{seconds:.3f} {peak}\n")


def report(widths: tuple[int, ...]) -> str:
    """The table of all styles at these widths."""
    lines = [f"{'style':14}{'width':>6}{'seconds':>9}{'x bare':>8}{'MB':>6}"]
    for width in widths:
        bare = 0.0
        for name in (BARE, *ArtStyle):
            seconds, peak = _in_own_process(name, width)
            bare = bare or seconds
            lines.append(f"{name:14}{width:6}{seconds:9.2f}{seconds / bare:8.1f}{peak:6.0f}")
    return "\n".join(lines)


def _in_own_process(name: str, width: int) -> tuple[float, float]:
    """Seconds and peak megabytes of `measure`, run by a fresh interpreter."""
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
