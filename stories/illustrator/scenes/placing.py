"""Props in hands and on the ground."""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.shapes import placed
from stories.illustrator.model import Scene
from stories.illustrator.scenes.ground import shadow
from stories.illustrator.scenes.layout import CROPPED, hero_scale
from stories.illustrator.scenes.light import Light
from stories.illustrator.scenes.outlook import BOX_MARGIN, floor_of
from stories.illustrator.scenes.props import PROPS, Prop
from stories.illustrator.scenes.staging import Mark

IN_CROP = 0.72  # before figures that the page cuts off, things stand small at the very front
EDGE = 20.0  # page units that things keep from the sides
PAGE_FOOT = 986.0  # lowest y of a thing's foot
NEAREST = 2000.0  # added to the depth of what is in front of everybody
ON_GROUND = 1.2  # a thing on the ground is drawn a little larger than life, to be found


def prop_named(name: str) -> Prop:
    """The prop; ValueError when nobody can draw it."""
    if name not in PROPS:
        raise ValueError(f"props: cannot draw {name!r}")
    return PROPS[name]


def _art(canvas: Canvas, prop: Prop, light: Light) -> str:
    since = canvas.mark()
    return canvas.relight(prop.draw(canvas), since, light.ambient, light.pull)


def held(canvas: Canvas, light: Light, mark: Mark, highest: float = 1.0) -> tuple[str, str]:
    """What the figure holds, in its own units: (drawn behind it, drawn before it).

    `highest` is the highest grip allowed, as a share of the thing's height: where the page cuts
    the figures off, a lantern is held by its middle so that it does not hang out of sight.
    """
    if not mark.actor.holding:
        return "", ""
    prop = prop_named(mark.actor.holding)
    outwards = -1 if mark.x < 500 else 1
    grip_y = max(prop.grip[1], -prop.height * highest)
    art = placed(_art(canvas, prop, light), -prop.grip[0], -grip_y)
    at = mark.figure.grip.at
    svg = placed(art, at[0], at[1], scale=prop.in_hand, turn=prop.lean * outwards)
    return (svg, "") if prop.behind else ("", svg)


def props_on_ground(
    canvas: Canvas, scene: Scene, light: Light, marks: tuple[Mark, ...]
) -> list[tuple[float, str]]:
    """(depth y, SVG) of every prop that stands in the scene: the first in the gap."""
    if not scene.props:
        return []
    base = marks[0].scale if marks else hero_scale(scene)
    feet = marks[0].y if marks else 880.0
    cropped = scene.shot in CROPPED
    line = min(PAGE_FOOT if cropped else feet, floor_of(scene.box) - BOX_MARGIN)
    pieces = []
    for name, (x, dy) in zip(scene.props, _spots(marks, EDGE, 1000 - EDGE), strict=False):
        prop = prop_named(name)
        size = base * (IN_CROP if cropped else ON_GROUND)
        y = min(line + (0 if cropped else dy * base), PAGE_FOOT, floor_of(scene.box) - 14)
        half = prop.width / 2 * size
        x = min(max(x, EDGE + half), 1000 - EDGE - half)
        under = shadow(canvas, x + 3, y, half * 1.05, light.shadow, light.shade)
        art = placed(_art(canvas, prop, light), x, y, scale=round(size, 4))
        pieces.append((y + (NEAREST if cropped else 0), under + art))
    return pieces


def _spots(marks: tuple[Mark, ...], left: float, right: float) -> list[tuple[float, float]]:
    """(x, offset of y) in order of importance: the gap, then beside and before the figures."""
    xs = sorted(mark.x for mark in marks) or [(left + right) / 2]
    gap = (xs[0] + xs[1]) / 2 if len(xs) > 1 else xs[0] + (right - xs[0]) * 0.5
    outer_left, outer_right = (left + xs[0]) / 2 - 30, (xs[-1] + right) / 2 + 40
    return [(gap, 6), (outer_right, 18), (outer_left, 16), (gap + 90, 34), (gap - 90, 38)]
