"""Props in hands and on the ground."""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.shapes import placed
from stories.illustrator.model import Scene
from stories.illustrator.scenes.ground import shadow
from stories.illustrator.scenes.layout import CROPPED, ground_line, hero_scale
from stories.illustrator.scenes.light import Light
from stories.illustrator.scenes.outlook import BOX_MARGIN, floor_of, horizon_for
from stories.illustrator.scenes.props import PROPS, Prop
from stories.illustrator.scenes.staging import Mark
from stories.vocabulary import Box, BoxSide

SMALL = 62.0  # figure units: in a cropped shot what is higher stands behind the figures
BEHIND, BEHIND_SIZE = 0.2, 0.72  # that thing's foot between floor and horizon, and its size
LARGE, CLOSE_SIZE = 130.0, 0.62  # what is higher shrinks so that a cropped shot shows it
STEPS = (0, 50, -50, 100, -100, 160, -160, 220, -220, 300, -300, 400, -400)
"""Page units by which a thing is moved until it covers nobody's face."""

EDGE = 20.0  # page units that things keep from the sides
PAGE_FOOT = 986.0  # lowest y of a thing's foot
NEAREST = 2000.0  # added to the depth of what is in front of everybody
ON_GROUND = 1.15  # a thing on the ground is drawn a little larger than life, to be found


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
    size = prop.in_hand * prop.life
    if highest < 1 and prop.height * prop.life > LARGE:
        size *= CLOSE_SIZE
    svg = placed(art, at[0], at[1], scale=round(size, 3), turn=prop.lean * outwards)
    return (svg, "") if prop.behind else ("", svg)


def props_on_ground(
    canvas: Canvas, scene: Scene, light: Light, marks: tuple[Mark, ...]
) -> list[tuple[float, str]]:
    """(depth y, SVG) of every prop that stands in the scene: the first in the gap."""
    if not scene.props:
        return []
    base = _lead_scale(scene, marks)
    taken = list[Box]()
    pieces = []
    for name, (wish, dy) in zip(scene.props, _spots(marks, EDGE, 1000 - EDGE), strict=False):
        prop = prop_named(name)
        y, size, front = _standing(scene, prop, base, dy)
        w, h = prop.width * size, prop.height * size
        x = _free_spot(wish, y, w, h, marks, taken)
        taken.append(Box(BoxSide.NONE, x - w / 2, y - h, w, h))
        under = shadow(canvas, x + 3, y, w * 0.52, light.shadow, light.shade)
        art = placed(_art(canvas, prop, light), x, y, scale=round(size, 4))
        pieces.append((y + (NEAREST if front else 0), under + art))
    return pieces


def _lead_scale(scene: Scene, marks: tuple[Mark, ...]) -> float:
    """Scale of a figure on the ground line, whatever the arrangement made of it."""
    if not marks:
        return hero_scale(scene)
    return sum(mark.scale for mark in marks) / len(marks)


def _standing(scene: Scene, prop: Prop, base: float, dy: float) -> tuple[float, float, bool]:
    """(y of the foot, scale, whether it is in front of everybody) of one thing.

    Close by, small things stand at the very front and large ones some steps behind.
    """
    floor = floor_of(scene.box) - BOX_MARGIN
    if scene.shot not in CROPPED:
        y = min(ground_line(scene) + dy * base, PAGE_FOOT, floor)
        return y, base * prop.life * ON_GROUND, False
    if prop.height * prop.life <= SMALL:
        return min(PAGE_FOOT, floor), base * prop.life, True
    horizon = horizon_for(scene.shot, scene.box)
    y = floor - (floor - horizon) * BEHIND
    return y, base * prop.life * BEHIND_SIZE, False


def _free_spot(
    wish: float, y: float, w: float, h: float, marks: tuple[Mark, ...], taken: list[Box]
) -> float:
    """x next to the wish where a thing covers no face and, if possible, nobody and nothing."""
    faces, bodies = [mark.face for mark in marks], [mark.body for mark in marks]
    tries = [min(max(wish + step, EDGE + w / 2), 1000 - EDGE - w / 2) for step in STEPS]
    for obstacles in (faces + bodies + taken, faces + taken, faces):
        for x in tries:
            if not any(_covers(x - w / 2, y - h, w, h, box) for box in obstacles):
                return x
    return tries[0]


def _covers(x: float, y: float, w: float, h: float, box: Box) -> bool:
    beside = x + w < box.x or box.x + box.w < x
    return not beside and y < box.y + box.h and box.y < y + h


def _spots(marks: tuple[Mark, ...], left: float, right: float) -> list[tuple[float, float]]:
    """(x, offset of y) in order of importance: the gap, then beside and before the figures."""
    xs = sorted(mark.x for mark in marks) or [(left + right) / 2]
    gap = (xs[0] + xs[1]) / 2 if len(xs) > 1 else xs[0] + (right - xs[0]) * 0.5
    outer_left, outer_right = (left + xs[0]) / 2 - 30, (xs[-1] + right) / 2 + 40
    return [(gap, 6), (outer_right, 18), (outer_left, 16), (gap + 90, 34), (gap - 90, 38)]
