"""Floors of rooms and decks: a lit surface with seams that run towards the horizon."""

from collections.abc import Sequence

from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.shapes import path, stroke
from stories.illustrator.scenes.stage import Stage

SEAM_WIDTH = 3.0


def boarded(
    stage: Stage,
    y: float,
    colours: tuple[str, str],
    key: str,
    *,
    step: float = 88.0,
    spread: float = 1.8,
    seam: float = -0.04,
    rows: Sequence[float] = (),
) -> None:
    """Paints a floor from `y` to the page's end, from the far colour to the near one.

    Boards are `step` wide where the floor begins and `spread` times that at the page's end; `rows`
    are cross seams as shares of the ground. `seam` is their lightness against the near colour.
    """
    shape = f"M-60 {num(y)}L1060 {num(y)}L1060 1060L-60 1060Z"
    far, near = colours
    stage.paint("stage", path(shape, stage.canvas.linear([(0, far), (1, near)])))
    dark = tone(near, seam)
    first = -int(560 / step) - 1
    for i in range(first, -first + 1):
        x = 500 + (i + 0.5) * step
        line = f"M{num(x)} {num(y)}L{num(500 + (x - 500) * spread)} 1060"
        stage.paint("stage", stroke(line, dark, SEAM_WIDTH, opacity=0.4))
    for share in rows:
        at = num(stage.outlook.ground(share))
        stage.paint("stage", stroke(f"M-60 {at}L1060 {at}", dark, SEAM_WIDTH, opacity=0.4))
    region = (0.0, y, 1000.0, 1000 - y)
    stage.paint("stage", stage.grain("stage", shape, region, far, key))


def light_patches(
    stage: Stage, y: float, colour: str, strength: float, panes: Sequence[tuple[float, float]]
) -> None:
    """Light that falls through window panes onto the floor; each pane is (left, right)."""
    fill = stage.canvas.linear([(0, colour, strength), (1, colour, 0)])
    for left, right in panes:
        near_left, near_right = (500 + (edge - 500) * 1.5 for edge in (left, right))
        patch = f"M{num(left)} {num(y)}L{num(right)} {num(y)}L{num(near_right)} 1000"
        stage.paint("stage", path(f"{patch}L{num(near_left)} 1000Z", fill))
