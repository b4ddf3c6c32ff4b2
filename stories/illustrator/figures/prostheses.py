"""Prosthetic arms and legs: a bright socket, a slim steel shaft, a hand or foot of its own."""

from stories.illustrator.figures.skeleton import Skeleton
from stories.illustrator.kit.colour import tone
from stories.illustrator.kit.shapes import circle, path
from stories.illustrator.kit.tubes import Tube
from stories.illustrator.model import Look

STEEL, GLOVE = "#8f9bb3", "#d5dbe6"
SOCKET_FROM, SOCKET_TO = 0.47, 0.68  # shares of the limb
SLIM = 0.5  # of the limb's own width
TROUSERS_TO = 0.46  # above the knee, so that the leg is seen


def right_limb(bones: Skeleton, *, behind: bool) -> int:
    """Index of the limb on one's own right: on the page's left, unless seen from behind."""
    return 0 if (bones.facing == 1) != behind else 1


def lower_limb(tube: Tube, look: Look) -> str:
    """Shaft and socket from the elbow or knee down."""
    slim = Tube(tube.line, tuple(width * SLIM for width in tube.widths))
    svg = path(slim.outline(SOCKET_FROM, 1, round_tip=True), STEEL)
    svg += path(slim.strip(SOCKET_FROM, 1, 1.0, 0.4), tone(STEEL, -0.09), opacity=0.5)
    colour = look.colour_second
    svg += path(tube.outline(SOCKET_FROM, SOCKET_TO, extra=1.6), colour)
    svg += path(tube.strip(SOCKET_FROM, SOCKET_TO, 1.0, 0.36), tone(colour, -0.09), opacity=0.42)
    svg += path(tube.outline(SOCKET_TO - 0.05, SOCKET_TO, extra=1.9), tone(colour, -0.12))
    x, y = tube.point(0.5)
    return svg + circle(x, y, tube.width(0.5) * 0.2, tone(STEEL, 0.1))
