"""Where the cast stands: thirds of the free space, sized by the shot, clear of the text.

Distances are page units. A figure's own units are those of ``figures.figure``: a child's skull
is 104 high, so one scale for all figures keeps everybody's size true to each other.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from stories.illustrator.figures.actors import draw_actor
from stories.illustrator.figures.figure import Figure, View
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.model import CHILD, Actor, Scene
from stories.illustrator.scenes.light import Light
from stories.illustrator.scenes.outlook import BOX_MARGIN, floor_of, horizon_for
from stories.vocabulary import Box, BoxSide, Pose, Shot

SCALE = {
    Shot.ESTABLISHING: 0.98,
    Shot.WIDE: 1.66,
    Shot.MEDIUM: 2.35,
    Shot.CLOSEUP: 3.1,
    Shot.BACK: 1.5,
    Shot.BIRDS_EYE: 0.92,
    Shot.SMALL_HERO: 0.60,
}
"""Scale of a five-year-old; wide makes the hero 46-52 % of the page's height."""

STANDING = {1: 2.25, 2: 2.35, 3: 2.5, 5: 2.7, 7: 3.0, 9: 3.3, 12: 3.7}
"""Height of a child in heads by age."""

HEAD = 104.0
FEET = {Shot.ESTABLISHING: 0.66, Shot.SMALL_HERO: 0.56, Shot.BIRDS_EYE: 0.62}
FEET_DEFAULT = 0.73
"""Where feet stand between horizon (0) and the page's end (1)."""

SPOTS = {1: (0.33,), 2: (0.30, 0.71), 3: (0.22, 0.52, 0.80), 4: (0.17, 0.39, 0.62, 0.84)}
NEAR_SPOTS = {1: (0.33,), 2: (0.27, 0.48), 3: (0.2, 0.38, 0.55), 4: (0.16, 0.31, 0.46, 0.61)}
"""Fractions of the free width; the near ones keep a small cast together on one side."""

FACE_MARGIN = 50.0  # from the page's edge; the safe area is 43
FACE_GAP = 14.0
BODY_MARGIN = 14.0
SQUEEZE = 0.88  # share of two figures' widths that must not overlap
COMPANION = 0.94
STAGGER = (0.0, 16.0, 6.0, 20.0)  # how far behind the hero each one stands
TURN = 0.55
LIFT = 0.45  # share of the difference in height by which a cropped shot lifts the smaller one
SMALL_CAST = (Shot.ESTABLISHING, Shot.SMALL_HERO, Shot.BIRDS_EYE)
CROPPED = (Shot.MEDIUM, Shot.CLOSEUP)
SHOWN = {Shot.MEDIUM: 0.74, Shot.CLOSEUP: 0.5}
"""Share of a standing hero that a cropped shot shows."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure in its place: feet at (x, y)."""

    actor: Actor
    figure: Figure
    x: float
    y: float
    scale: float

    @property
    def face(self) -> Box:
        """The face on the page."""
        box = self.figure.face
        return Box(
            BoxSide.NONE,
            self.x + box.x * self.scale,
            self.y + box.y * self.scale,
            box.w * self.scale,
            box.h * self.scale,
        )


@dataclass(frozen=True, slots=True)
class Room:
    """The part of the page that figures may use."""

    left: float
    top: float
    right: float
    floor: float

    @property
    def width(self) -> float:
        return self.right - self.left


def room_for(box: Box) -> Room:
    """Free space beside the text; a very wide side box counts as one at the top."""
    left, top, right = BODY_MARGIN, 40.0, 1000.0 - BODY_MARGIN
    if box.side is BoxSide.TOP:
        top = box.y + box.h + BOX_MARGIN
    elif box.side is BoxSide.LEFT:
        left = box.x + box.w + BOX_MARGIN
    elif box.side is BoxSide.RIGHT:
        right = box.x - BOX_MARGIN
    return Room(left, top, right, floor_of(box))


def heads(age: int) -> float:
    """Height of a child in heads, between the ages of the table by straight lines."""
    ages = sorted(STANDING)
    for young, old in itertools.pairwise(ages):
        if age <= old:
            share = max(0.0, (age - young) / (old - young))
            return STANDING[young] + (STANDING[old] - STANDING[young]) * share
    return STANDING[ages[-1]]


def hero_scale(scene: Scene) -> float:
    """Scale of the whole cast: older heroes stand taller, with smaller heads."""
    age = next((actor.look.age for actor in scene.cast if actor.look), 5)
    stature = (0.88 + 0.017 * age) / 0.965
    return SCALE[scene.shot] * stature * heads(5) / heads(age)


def spots_for(scene: Scene) -> tuple[float, ...]:
    """Fractions of the free width for the cast, left to right."""
    count = min(max(len(scene.cast), 1), 4)
    near = scene.shot in SMALL_CAST and scene.box.side not in (BoxSide.LEFT, BoxSide.RIGHT)
    return (NEAR_SPOTS if near else SPOTS)[count]


def focus_for(scene: Scene) -> float:
    """Page x of the landmark: the gap between the figures, or the far third."""
    room = room_for(scene.box)
    spots = spots_for(scene)
    if scene.shot in SMALL_CAST or len(spots) == 1:
        return room.left + room.width * 0.70
    return room.left + room.width * (spots[0] + spots[1]) / 2


def stage_cast(canvas: Canvas, scene: Scene, light: Light) -> tuple[Mark, ...]:
    """Draws everybody in the scene's light and finds their places, left to right."""
    figures = [_figure(canvas, scene, light, i) for i in range(len(scene.cast))]
    if not figures:
        return ()
    scale = _fitting_scale(scene, figures)
    xs = _columns(scene, figures, scale)
    marks = []
    for i, (actor, figure, x) in enumerate(zip(scene.cast, figures, xs, strict=True)):
        size = scale * (1.0 if actor.kind == CHILD else COMPANION)
        marks.append(Mark(actor, figure, x, _feet(scene, figure, size, scale, i), size))
    return tuple(marks)


def _figure(canvas: Canvas, scene: Scene, light: Light, index: int) -> Figure:
    """One figure, turned to the middle of the cast and pulled towards the light."""
    actor, last = scene.cast[index], len(scene.cast) - 1
    turn = TURN if index < max(last, 1) / 2 or last == 0 else -TURN
    view = View.BACK if scene.shot is Shot.BACK else View.FRONT
    since = canvas.mark()
    figure = draw_actor(canvas, actor, turn=turn, gaze=(turn * 1.2, 0.0), view=view)
    svg = canvas.relight(figure.svg + "\0" + figure.front, since, light.ambient, light.pull)
    body, front = svg.split("\0")
    return Figure(
        svg=body,
        front=front,
        height=figure.height,
        width=figure.width,
        face=figure.face,
        grip=figure.grip,
        free=figure.free,
        centre=figure.centre,
        lift=figure.lift,
    )


def _half(scene: Scene, figure: Figure) -> float:
    """Half of the width that a figure claims; close by, heads matter and arms may overlap."""
    head = figure.face.w * 0.84
    if scene.shot is Shot.CLOSEUP:
        return head
    return max(head, figure.width / 2 * SQUEEZE)


def _head_rise(figure: Figure) -> float:
    """How far the top of the head, hair included, is above the ground."""
    return min(figure.height, -figure.face.y + figure.face.h * 0.42)


def _fitting_scale(scene: Scene, figures: Sequence[Figure]) -> float:
    room = room_for(scene.box)
    scale = hero_scale(scene)
    claimed = sum(2 * _half(scene, figure) for figure in figures)
    scale = min(scale, room.width / claimed)
    if scene.shot in CROPPED:
        head = max(figure.face.h * 1.5 for figure in figures)
        return min(scale, (room.floor - room.top) * 0.8 / head)
    feet = _ground_line(scene)
    rise = max(_head_rise(figure) for figure in figures)
    return min(scale, (feet - 24 - room.top) / rise)


def _ground_line(scene: Scene) -> float:
    """y where the hero's feet stand in a shot that shows feet."""
    horizon = horizon_for(scene.shot, scene.box)
    share = FEET.get(scene.shot, FEET_DEFAULT)
    return min(horizon + (1000 - horizon) * share, floor_of(scene.box) - BOX_MARGIN)


def _feet(scene: Scene, figure: Figure, size: float, scale: float, index: int) -> float:
    """y of one figure's feet; the hero stands nearest."""
    room = room_for(scene.box)
    if scene.shot in CROPPED:
        standing = heads(_age(scene)) * HEAD * scale
        shown = min(SHOWN[scene.shot] * standing, room.floor - room.top)
        top = max(room.top, room.floor - shown)
        if scene.shot is Shot.CLOSEUP:
            top = room.top + (room.floor - room.top - shown) * 0.55
        feet = max(top + standing, top + _head_rise(figure) * size)
        shorter = standing - _head_rise(figure) * size
        return feet - (max(0.0, shorter) * LIFT if index else 0.0)
    feet = _ground_line(scene) - STAGGER[min(index, 3)] * scale
    if scene.cast[index].pose is Pose.FLY:
        spare = feet - room.top - _head_rise(figure) * size
        feet -= max(0.0, min(110.0 * scale, spare))
    return feet


def _age(scene: Scene) -> int:
    return next((actor.look.age for actor in scene.cast if actor.look), 5)


def _columns(scene: Scene, figures: Sequence[Figure], scale: float) -> list[float]:
    """x of each figure: as near to its third as its neighbours and the edges allow."""
    room = room_for(scene.box)
    spots = spots_for(scene)
    halves = [_half(scene, figure) * scale for figure in figures]
    centres = [room.left + room.width * spots[min(i, len(spots) - 1)] for i in range(len(figures))]
    edge = room.left
    for i, half in enumerate(halves):
        centres[i] = max(centres[i], edge + half)
        edge = centres[i] + half
    edge = room.right
    for i in range(len(halves) - 1, -1, -1):
        centres[i] = min(centres[i], edge - halves[i])
        edge = centres[i] - halves[i]
    return [
        _face_inside(figure, centre - figure.centre * scale, scale, room)
        for figure, centre in zip(figures, centres, strict=True)
    ]


def _face_inside(figure: Figure, x: float, scale: float, room: Room) -> float:
    """`x` moved so that the face keeps clear of the page's edge and the text."""
    low = max(FACE_MARGIN, room.left) - figure.face.x * scale
    high = min(1000 - FACE_MARGIN, room.right) - (figure.face.x + figure.face.w) * scale
    return min(max(x, low), high)
