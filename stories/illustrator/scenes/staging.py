"""Where the cast stands: drawn in the scene's light, sized by the shot, clear of the text.

A figure's own units are those of ``figures.figure``: a child's skull is 104 high, so one scale
for all figures keeps everybody's size true to each other.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stories.illustrator.figures.actors import draw_actor
from stories.illustrator.figures.figure import Figure, View
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.model import CHILD, Actor, Scene
from stories.illustrator.scenes.layout import (
    CROPPED,
    Group,
    Room,
    age_of_hero,
    focus_for,
    ground_line,
    groups_for,
    heads,
    hero_scale,
    wanted_columns,
)
from stories.illustrator.scenes.light import Light
from stories.vocabulary import Box, BoxSide, Pose, Shot

HEAD = 104.0
FACE_MARGIN = 50.0  # from the page's edge; the safe area is 43
WITH_HAIR = 0.93  # half-width of a head with full hair as a share of the face's width
CLOSE_HEAD = 0.78  # the same in a close-up, where the edge may cut hair
SQUEEZE = 0.88  # share of two figures' widths that must not overlap
BODY_SHARE = 0.55  # of a figure's width is body
COMPANION = 0.94
STAGGER = (0.0, 16.0, 6.0, 20.0)  # how far behind the hero each one stands
TURN = 0.55
NEARER = 1.4  # in a cropped shot one group may come nearer than the other by this much
LIFT = 0.45  # share of the difference in height by which a cropped shot lifts the smaller one
FLIGHT = 110.0  # how high a flying figure goes, in its own units
HIDDEN_FEET = 24.0  # at least so far below the visible page in a cropped shot
SHOWN = {Shot.MEDIUM: 0.8, Shot.CLOSEUP: 0.5}
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
    def body(self) -> Box:
        """The middle of the figure on the page; arms and wings may be covered."""
        w, h = self.figure.width * BODY_SHARE * self.scale, self.figure.height * self.scale
        middle = self.x + self.figure.centre * self.scale
        return Box(BoxSide.NONE, middle - w / 2, self.y - h, w, h)

    @property
    def face(self) -> Box:
        """The face on the page."""
        box, size = self.figure.face, self.scale
        return Box(
            BoxSide.NONE, self.x + box.x * size, self.y + box.y * size, box.w * size, box.h * size
        )


def stage_cast(canvas: Canvas, scene: Scene, light: Light) -> tuple[Mark, ...]:
    """Draws everybody in the scene's light and finds their places; in the cast's order."""
    if not scene.cast:
        return ()
    figures = [_figure(canvas, scene, light, i) for i in range(len(scene.cast))]
    groups = groups_for(scene)
    scales = [_fitting_scale(scene, group, figures) for group in groups]
    if scene.shot not in CROPPED:
        scales = [min(scales)] * len(scales)
    smallest = min(scales)
    scales = [min(scale, smallest * NEARER) for scale in scales]
    marks: dict[int, Mark] = {}
    for group, scale in zip(groups, scales, strict=True):
        for i, x in zip(group.members, _columns(scene, group, figures, scale), strict=True):
            actor = scene.cast[i]
            size = scale * (1.0 if actor.kind == CHILD else COMPANION)
            feet = _feet(scene, group.room, figures[i], size, scale, i)
            marks[i] = Mark(actor, figures[i], x, feet, size)
    return tuple(marks[i] for i in range(len(scene.cast)))


def _figure(canvas: Canvas, scene: Scene, light: Light, index: int) -> Figure:
    """One figure, turned to the others (or the landmark) and pulled towards the light."""
    columns = wanted_columns(scene)
    mine = columns.pop(index)
    target = sum(columns.values()) / len(columns) if columns else focus_for(scene)
    turn = TURN if target >= mine else -TURN
    view = View.BACK if scene.shot is Shot.BACK else View.FRONT
    since = canvas.mark()
    figure = draw_actor(canvas, scene.cast[index], turn=turn, gaze=(turn * 1.2, 0.0), view=view)
    both = canvas.relight(figure.svg + "\0" + figure.front, since, light.ambient, light.pull)
    svg, front = both.split("\0")
    return replace(figure, svg=svg, front=front)


def _half(scene: Scene, figure: Figure) -> float:
    """Half of the width that a figure claims; close by, heads matter and arms may overlap."""
    if scene.shot is Shot.CLOSEUP:
        return figure.face.w * CLOSE_HEAD
    return max(figure.face.w * WITH_HAIR, figure.width / 2 * SQUEEZE)


def _head_rise(figure: Figure) -> float:
    """How far the top of the head, hair included, is above the ground."""
    return min(figure.height, -figure.face.y + figure.face.h * 0.42)


def _fitting_scale(scene: Scene, group: Group, figures: Sequence[Figure]) -> float:
    """Largest scale at which a group fits its room."""
    room, members = group.room, [figures[i] for i in group.members]
    scale = hero_scale(scene)
    if not members:
        return scale
    scale = min(scale, room.width / sum(2 * _half(scene, figure) for figure in members))
    if scene.shot in CROPPED:
        head = max(figure.face.h * 1.5 for figure in members)
        return min(scale, (room.floor - room.top) * 0.8 / head)
    line = ground_line(scene)
    return min(
        scale,
        *(
            (line - STAGGER[min(i, 3)] * scale - room.top) / (_head_rise(figures[i]) + 4)
            for i in group.members
        ),
    )


def _feet(scene: Scene, room: Room, figure: Figure, size: float, scale: float, index: int) -> float:
    """y of one figure's feet; the hero stands nearest."""
    if scene.shot in CROPPED:
        return _cropped_feet(scene, room, figure, size, scale, index)
    feet = ground_line(scene) - STAGGER[min(index, 3)] * scale
    if scene.cast[index].pose is Pose.FLY:
        spare = feet - room.top - _head_rise(figure) * size
        feet -= max(0.0, min(FLIGHT * scale, spare))
    return feet


def _cropped_feet(
    scene: Scene, room: Room, figure: Figure, size: float, scale: float, index: int
) -> float:
    """Feet far below the page's end, so that the shot shows its share of the hero."""
    standing = heads(age_of_hero(scene)) * HEAD * scale
    shown = min(SHOWN[scene.shot] * standing, room.floor - room.top)
    top = max(room.top, room.floor - shown)
    if scene.shot is Shot.CLOSEUP:
        top = room.top + (room.floor - room.top - shown) * 0.55
    rise = _head_rise(figure) * size
    feet = max(top + standing, top + rise)
    feet -= max(0.0, standing - rise) * LIFT if index else 0.0
    chin = (figure.face.y + figure.face.h) * size
    lowest = room.floor - FACE_MARGIN - chin
    return min(max(feet, room.floor + HIDDEN_FEET), lowest)


def _columns(scene: Scene, group: Group, figures: Sequence[Figure], scale: float) -> list[float]:
    """x of each member: as near to its third as its neighbours and the edges allow."""
    room = group.room
    members = [figures[i] for i in group.members]
    halves = [_half(scene, figure) * scale for figure in members]
    centres = [room.at(spot) for spot in group.spots]
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
        for figure, centre in zip(members, centres, strict=True)
    ]


def _face_inside(figure: Figure, x: float, scale: float, room: Room) -> float:
    """`x` moved so that the face keeps clear of the page's edge and the text."""
    low = max(FACE_MARGIN, room.left) - figure.face.x * scale
    high = min(1000 - FACE_MARGIN, room.right) - (figure.face.x + figure.face.w) * scale
    return min(max(x, low), high)
