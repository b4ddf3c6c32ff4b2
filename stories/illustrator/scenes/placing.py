"""Props in hands and on the ground."""

import math
from collections.abc import Sequence
from dataclasses import replace

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.shapes import placed
from stories.illustrator.model import Scene
from stories.illustrator.scenes import props_animals
from stories.illustrator.scenes.air import Air, air_of
from stories.illustrator.scenes.camera import horizon_of
from stories.illustrator.scenes.ground import shadow
from stories.illustrator.scenes.layout import CROPPED, ground_line, hero_scale
from stories.illustrator.scenes.light import Light
from stories.illustrator.scenes.outlook import BOX_MARGIN, floor_of
from stories.illustrator.scenes.props import PROPS, Prop
from stories.illustrator.scenes.staging import Mark
from stories.vocabulary import Box, BoxSide

SMALL = 62.0  # figure units: in a cropped shot what is higher stands behind the figures
BEHIND, BEHIND_SIZE = 0.2, 0.72  # that thing's foot between floor and horizon, and its size
LARGE, CLOSE_SIZE = 130.0, 0.62  # what is higher shrinks so that a cropped shot shows it
STEPS = (0, 50, -50, 100, -100, 160, -160, 220, -220, 300, -300, 400, -400)
"""Page units by which a thing is moved until it covers nobody's face."""

LEANS = (1.0, 0.5, 0.75, 1.3, -0.5, -1.0, 0.0)
"""Shares of a prop's own lean, tried in this order."""

SHEEN = 46.0  # smallest radius of the light round a page's first thing, page units
EDGE = 20.0  # page units that things keep from the sides
PAGE_FOOT = 986.0  # lowest y of a thing's foot
NEAREST = 2000.0  # added to the depth of what is in front of everybody
ON_GROUND = 1.15  # a thing on the ground is drawn a little larger than life, to be found


def prop_named(name: str) -> Prop:
    """The prop; ValueError when nobody can draw it."""
    if name not in PROPS:
        raise ValueError(f"props: cannot draw {name!r}")
    return PROPS[name]


def lit_art(canvas: Canvas, prop: Prop, light: Light) -> str:
    """A thing in the light of the scene."""
    since = canvas.mark()
    return canvas.relight(prop.draw(canvas), since, light.ambient, light.pull)


def held(
    canvas: Canvas, light: Light, mark: Mark, highest: float = 1.0, faces: Sequence[Box] = ()
) -> tuple[str, str]:
    """What the figure holds, in its own units: (drawn behind it, drawn before it).

    `highest` is the highest grip allowed, as a share of the thing's height: where the page cuts
    the figures off, a lantern is held by its middle so that it does not hang out of sight. Long
    things lean to where they cover none of the faces; what stands stays on the ground.
    """
    if not mark.actor.holding:
        return "", ""
    prop = prop_named(mark.actor.holding)
    grip_y = max(prop.grip[1], -prop.height * highest)
    at = mark.figure.grip.at
    if prop.stands:
        grip_y, at = 0.0, (at[0], 0.0)
    art = placed(lit_art(canvas, prop, light), -prop.grip[0], -grip_y)
    size = prop.in_hand * prop.life
    if highest < 1 and prop.height * prop.life > LARGE:
        size *= CLOSE_SIZE
    turn = _lean(prop, mark, size, faces)
    aside = 0.0 if prop.behind or prop.lean else _off_the_face(prop, mark.figure.face, at, size)
    svg = placed(art, at[0] + aside, at[1], scale=round(size, 3), turn=turn)
    return (svg, "") if prop.behind else ("", svg)


def _off_the_face(prop: Prop, face: Box, at: tuple[float, float], size: float) -> float:
    """How far a thing raised beside the face moves outwards, held by its rim, to show the face."""
    middle, half = at[0] - prop.grip[0] * size, prop.width * size / 2
    if at[1] > face.y + face.h or at[1] - prop.grip[1] * size < face.y:
        return 0.0
    if middle < face.x + face.w / 2:
        return max(-half, min(0.0, face.x - half - middle))
    return min(half, max(0.0, face.x + face.w + half - middle))


def _lean(prop: Prop, mark: Mark, size: float, faces: Sequence[Box]) -> float:
    """Degrees by which a held thing leans: outwards, or the first way that is free of faces."""
    if not prop.lean:
        return 0.0
    own, at = mark.figure.face, mark.figure.grip.at
    outwards = prop.lean if at[0] >= own.x + own.w / 2 else -prop.lean
    for share in LEANS:
        turn = math.radians(outwards * share)
        far = size * prop.height * 0.55
        x = mark.x + (at[0] + far * math.sin(turn)) * mark.scale
        y = mark.y + (at[1] - far * math.cos(turn)) * mark.scale
        half = size * max(prop.width, prop.height * 0.6) * 0.5 * mark.scale
        if not any(covers(x - half, y - half, 2 * half, 2 * half, face) for face in faces):
            return outwards * share
    return outwards


def props_on_ground(
    canvas: Canvas, scene: Scene, light: Light, marks: tuple[Mark, ...]
) -> list[tuple[float, str]]:
    """(depth y, SVG) of every prop that stands in the scene: the first in the gap."""
    if not scene.props:
        return []
    base = lead_scale(scene, marks)
    taken = list[Box]()
    pieces: list[tuple[float, str]] = []
    for name, (wish, dy) in zip(scene.props, _spots(marks, EDGE, 1000 - EDGE), strict=False):
        prop = _at_home(scene, name)
        y, size, front = _standing(scene, prop, base, dy)
        w, h = bounds(prop, size)
        x = _free_spot(wish, y, w, h, marks, taken)
        taken.append(Box(BoxSide.NONE, x - w / 2, y - h, w, h))
        under = shadow(canvas, x + 3, y, w * 0.52, light.shadow, light.shade)
        art = placed(_laid(prop, lit_art(canvas, prop, light)), x, y, scale=round(size, 4))
        shine = sheen(canvas, light, x, y - h / 2, max(w, h)) if not pieces else ""
        pieces.append((y + (NEAREST if front else 0), shine + under + art))
    return pieces


def _at_home(scene: Scene, name: str) -> Prop:
    """The thing as it is where the scene plays: a fish swims under water and leaps out of it."""
    prop = prop_named(name)
    if name == "fish" and air_of(scene.theme, scene.place) is Air.WATER:
        return replace(prop, draw=props_animals.swimming_fish)
    return prop


def bounds(prop: Prop, size: float) -> tuple[float, float]:
    """Width and height on the page of a thing on the ground."""
    if not prop.lies:
        return prop.width * size, prop.height * size
    turn = math.radians(prop.lies)
    along, across = math.sin(turn), math.cos(turn)
    wide = prop.height * along + prop.width * across
    return wide * size, (prop.height * across + prop.width * along * 0.5) * size


def _laid(prop: Prop, art: str) -> str:
    """The thing laid down about its middle, its lower end on the ground."""
    if not prop.lies:
        return art
    half = prop.height / 2
    lowest = half * math.cos(math.radians(prop.lies)) + prop.width * 0.2
    return placed(placed(art, 0, half), 0, -lowest, turn=prop.lies)


def sheen(canvas: Canvas, light: Light, x: float, y: float, size: float) -> str:
    """A breath of light round the thing that the page is about."""
    colour, strength = (light.lamp, 0.5) if light.dark else (light.disc, 0.75)
    return canvas.glow(x, y, max(size * 0.95, SHEEN), colour, strength)


def lead_scale(scene: Scene, marks: tuple[Mark, ...]) -> float:
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
    horizon = horizon_of(scene)
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
            if not any(covers(x - w / 2, y - h, w, h, box) for box in obstacles):
                return x
    return tries[0]


def covers(x: float, y: float, w: float, h: float, box: Box) -> bool:
    """Whether two boxes on the page overlap."""
    beside = x + w < box.x or box.x + box.w < x
    return not beside and y < box.y + box.h and box.y < y + h


def _spots(marks: tuple[Mark, ...], left: float, right: float) -> list[tuple[float, float]]:
    """(x, offset of y) in order of importance: the gap, then beside and before the figures."""
    xs = sorted(mark.x for mark in marks) or [(left + right) / 2]
    gap = (xs[0] + xs[1]) / 2 if len(xs) > 1 else xs[0] + (right - xs[0]) * 0.5
    outer_left, outer_right = (left + xs[0]) / 2 - 30, (xs[-1] + right) / 2 + 40
    return [(gap, 6), (outer_right, 18), (outer_left, 16), (gap + 90, 34), (gap - 90, 38)]
