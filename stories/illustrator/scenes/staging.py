"""Where the cast stands: drawn in the scene's light, sized by the shot, clear of the text.

A figure's own units are those of ``figures.figure``: a child's skull is 104 high, so one scale
for all figures keeps everybody's size true to each other.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stories.illustrator.figures.figure import Figure
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.model import Actor, Scene
from stories.illustrator.scenes.air import Air, air_of
from stories.illustrator.scenes.arrangement import EMBRACE, Posture, arrangement_for, posture
from stories.illustrator.scenes.casting import draw_cast, draw_one
from stories.illustrator.scenes.layout import (
    BODY_MARGIN,
    CROPPED,
    SMALL_CAST,
    Group,
    Room,
    ground_line,
    groups_for,
    heads,
    hero_scale,
)
from stories.illustrator.scenes.light import Light
from stories.illustrator.scenes.props import PROPS
from stories.illustrator.scenes.stature import age_of_hero, is_grown_up, share_of
from stories.vocabulary import Box, BoxSide, Pose, Shot

HEAD = 104.0
FACE_MARGIN = 50.0  # from the page's edge; the safe area is 43
CLOSE_HEAD = 0.78  # at most this half of a head in a close-up, where the edge may cut hair
FACE_GAP = 3.0  # figure units that two faces keep from each other
FLAT_SHOWN, UPRIGHT_SHOWN = 0.9, 0.45  # share of a width that stays on the page
FLAT_CLAIM = 0.8  # share of the width of one who lies that must not be covered
BODY_SHARE = 0.7  # of a figure's width is body
STAGGER = (0.0, 16.0, 6.0, 20.0)  # how far behind the hero each one stands
GROWN_UP_DROP = 24.0  # in a group, grown-ups stand so far behind the children
TOES = 16.0  # page units that feet keep above a text at the bottom or the page's end
NEARER = 1.4  # in a cropped shot one group may come nearer than the other by this much
CORNER_NEARER = 1.2  # the same where everybody's feet show
CLOSE_AIR = 0.55  # share of the spare height that a close-up leaves over the head
LIFT = 0.45  # share of the difference in height by which a cropped shot lifts the smaller one
FLIGHT = 110.0  # how high a flying figure goes, in its own units
HIDDEN_FEET = 24.0  # at least so far below the visible page in a cropped shot
SHOWN = {Shot.MEDIUM: 0.8, Shot.CLOSEUP: 0.5}
"""Share of a standing hero that a cropped shot shows."""

HELD_SHOWN = {Shot.MEDIUM: 0.86, Shot.CLOSEUP: 0.7}
"""The same for one who holds a thing, so that the hands stay in sight."""

HELD_CLAIM = 0.4  # share of the width of a held thing that no friend may stand behind

LOW_HIDDEN = {Shot.MEDIUM: 0.08, Shot.CLOSEUP: 0.34}
"""Share of one who sits or kneels that the page's end may hide."""

FLAT_RISE = 26.0  # page units from the page's end up to one who lies: the ground shows


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
    figures = draw_cast(canvas, scene, light)
    groups = groups_for(scene)
    scales = [_fitting_scale(scene, group, figures) for group in groups]
    nearer = NEARER if scene.shot in CROPPED else CORNER_NEARER
    scales = [min(scale, min(scales) * nearer) for scale in scales]
    marks: dict[int, Mark] = {}
    for group, scale in zip(groups, scales, strict=True):
        for i, x in zip(group.members, _columns(scene, group, figures, scale), strict=True):
            actor = scene.cast[i]
            size = scale * _share(scene, i)
            feet = _feet(scene, group.room, figures[i], size, scale, i)
            marks[i] = Mark(actor, figures[i], x, feet, size)
    placed = tuple(marks[i] for i in range(len(scene.cast)))
    return _arm_in_arm(canvas, scene, light, placed)


def _share(scene: Scene, index: int) -> float:
    """A figure's size within its group: companions are a little smaller, near ones larger."""
    share = share_of(scene, scene.cast[index])
    if _free_pair(scene):
        share *= arrangement_for(scene).sizes[index]
    return share


def _free_pair(scene: Scene) -> bool:
    """Whether two share one room, so that one can stand nearer than the other."""
    return len(scene.cast) == 2 and len(groups_for(scene)) == 1


def _arm_in_arm(
    canvas: Canvas, scene: Scene, light: Light, marks: tuple[Mark, ...]
) -> tuple[Mark, ...]:
    """Those who hug once more, now that it is known where the friend's chin is on the page."""
    closer = list(marks)
    for i, mark in enumerate(marks):
        if mark.figure.hug is None:
            continue
        friend = marks[1 - i]
        chin = (friend.face.y + friend.face.h - mark.y) / mark.scale
        in_front = (mark.y, i) > (friend.y, 1 - i)
        embrace = replace(mark.figure.hug, in_front=in_front, chin=chin)
        closer[i] = replace(mark, figure=draw_one(canvas, scene, light, i, embrace))
    return tuple(closer)


def _extent(scene: Scene, figure: Figure, index: int) -> tuple[float, float]:
    """What a figure claims to the left and right of its x; close by, arms may overlap."""
    plan, face = arrangement_for(scene), figure.face
    left, right = face.x - FACE_GAP, face.x + face.w + FACE_GAP
    if plan is EMBRACE:
        return left, right
    if posture(scene.cast[index]) is Posture.FLAT:
        half = figure.width / 2 * min(FLAT_CLAIM, plan.claim + 0.05)
    elif scene.shot is Shot.CLOSEUP:
        half = face.w * min(plan.head, CLOSE_HEAD)
    else:
        half = max(face.w * plan.head, figure.width / 2 * plan.claim)
    thing = PROPS.get(scene.cast[index].holding)
    if thing is not None:
        grip, half_thing = figure.grip.at[0], thing.width * thing.life * HELD_CLAIM
        left, right = min(left, grip - half_thing), max(right, grip + half_thing)
    return min(figure.centre - half, left), max(figure.centre + half, right)


def _reach(scene: Scene, figure: Figure, index: int) -> float:
    """Half of the width that the page must not cut off."""
    flat = posture(scene.cast[index]) is Posture.FLAT and arrangement_for(scene) is not EMBRACE
    return figure.width / 2 * (FLAT_SHOWN if flat else UPRIGHT_SHOWN)


def _head_rise(figure: Figure) -> float:
    """How far the top of the head, hair included, is above the ground."""
    return min(figure.height, -figure.face.y + figure.face.h * 0.42)


def _fitting_scale(scene: Scene, group: Group, figures: Sequence[Figure]) -> float:
    """Largest scale at which a group fits its room."""
    room = group.room
    scale = hero_scale(scene)
    if not group.members:
        return scale
    claimed = 0.0
    for i in group.members:
        left, right = _extent(scene, figures[i], i)
        claimed += (right - left) * _share(scene, i)
    free = room.width - 2 * (FACE_MARGIN - BODY_MARGIN)
    scale = min(scale, free / claimed)
    for i in group.members:
        scale = min(scale, room.width / (2 * _reach(scene, figures[i], i) * _share(scene, i)))
    return min(scale, *(_tallest(scene, room, figures[i], i) for i in group.members))


def _tallest(scene: Scene, room: Room, figure: Figure, index: int) -> float:
    """Largest scale of the group at which one figure stays below the text at the top."""
    share = _share(scene, index)
    if scene.shot not in CROPPED:
        rise = _head_rise(figure) * share + _drop(scene, index) + 4
        return (ground_line(scene) - room.top) / rise
    free = room.floor - room.top
    kind = posture(scene.cast[index])
    if kind is Posture.FLAT:
        return (free - FLAT_RISE) / (_head_rise(figure) * share)
    if kind is Posture.LOW:
        return free / (_head_rise(figure) * share * (1 - LOW_HIDDEN[scene.shot]))
    most = free * 0.8 / (figure.face.h * 1.5 * share)
    if is_grown_up(scene.cast[index]):
        most = min(most, _tallest_beside(scene, free, _head_rise(figure) * share))
    if not scene.cast[index].holding:
        return most
    whole = max(heads(age_of_hero(scene)) * HEAD, _head_rise(figure)) * share
    hands = HELD_SHOWN[scene.shot] * whole
    return min(most, free / hands)


def _tallest_beside(scene: Scene, free: float, rise: float) -> float:
    """Largest scale at which a cropped shot has room for a grown-up's head over the hero's."""
    child = heads(age_of_hero(scene)) * HEAD
    taller = max(0.0, rise - child) * (1 - LIFT)
    if scene.shot is Shot.CLOSEUP:
        return CLOSE_AIR * free / (taller + CLOSE_AIR * SHOWN[scene.shot] * child)
    return free / (SHOWN[scene.shot] * child + taller)


def _drop(scene: Scene, index: int) -> float:
    """How far behind the ground line feet stand, in figure units."""
    if _free_pair(scene) and scene.shot not in SMALL_CAST:
        return arrangement_for(scene).drops[index]
    behind = GROWN_UP_DROP if is_grown_up(scene.cast[index]) else 0.0
    return STAGGER[min(index, 3)] + behind


def _feet(scene: Scene, room: Room, figure: Figure, size: float, scale: float, index: int) -> float:
    """y of one figure's feet; the hero stands nearest."""
    if scene.shot in CROPPED:
        return _cropped_feet(scene, room, figure, size, scale, index)
    lowest = room.floor - max(TOES, FACE_MARGIN + (figure.face.y + figure.face.h) * size)
    feet = min(ground_line(scene) - _drop(scene, index) * scale, lowest)
    if _in_the_air(scene, index):
        spare = feet - room.top - _head_rise(figure) * size
        feet -= max(0.0, min(FLIGHT * scale, spare))
    return feet


def _in_the_air(scene: Scene, index: int) -> bool:
    """Whether somebody leaves the ground: flying, or swimming where all is water."""
    pose = scene.cast[index].pose
    in_water = air_of(scene.theme, scene.place) is Air.WATER
    return pose is Pose.FLY or (pose is Pose.SWIM and in_water)


def _cropped_feet(
    scene: Scene, room: Room, figure: Figure, size: float, scale: float, index: int
) -> float:
    """Feet far below the page's end, so that the shot shows its share of the hero.

    Whoever sits, kneels or lies is seen whole, or nearly: a low pose is all gesture.
    """
    rise = _head_rise(figure) * size
    kind = posture(scene.cast[index])
    chin = (figure.face.y + figure.face.h) * size
    lowest = room.floor - FACE_MARGIN - chin
    if kind is Posture.FLAT:
        return min(room.floor - FLAT_RISE, lowest)
    if kind is Posture.LOW:
        return min(room.floor + LOW_HIDDEN[scene.shot] * rise, lowest)
    standing = heads(age_of_hero(scene)) * HEAD * scale
    shares = HELD_SHOWN if scene.cast[index].holding else SHOWN
    shown = min(shares[scene.shot] * standing, room.floor - room.top)
    top = max(room.top, room.floor - shown)
    if scene.shot is Shot.CLOSEUP:
        top = room.top + (room.floor - room.top - shown) * CLOSE_AIR
    if is_grown_up(scene.cast[index]):
        return min(max(top + standing + (rise - standing) * LIFT, top + rise - standing), lowest)
    feet = max(top + standing, top + rise)
    feet -= max(0.0, standing - rise) * LIFT if index else 0.0
    return min(max(feet, room.floor + HIDDEN_FEET), lowest)


def _columns(scene: Scene, group: Group, figures: Sequence[Figure], scale: float) -> list[float]:
    """x of each member: as near to its wish as its neighbours and the edges allow."""
    room = group.room
    sizes = [scale * _share(scene, i) for i in group.members]
    extents = [_extent(scene, figures[i], i) for i in group.members]
    spots = [
        room.at(spot) - figures[i].centre * size
        for i, spot, size in zip(group.members, group.spots, sizes, strict=True)
    ]
    edge = room.left
    for place, i in enumerate(group.members):
        size, face = sizes[place], figures[i].face
        reach = _reach(scene, figures[i], i)
        inside = max(
            max(FACE_MARGIN, room.left) - face.x * size,
            room.left + (reach - figures[i].centre) * size,
        )
        spots[place] = max(spots[place], edge - extents[place][0] * size, inside)
        edge = spots[place] + extents[place][1] * size
    edge = room.right
    for place in range(len(spots) - 1, -1, -1):
        i = group.members[place]
        size, face, reach = sizes[place], figures[i].face, _reach(scene, figures[i], i)
        inside = min(
            min(1000 - FACE_MARGIN, room.right) - (face.x + face.w) * size,
            room.right - (reach + figures[i].centre) * size,
        )
        spots[place] = min(spots[place], edge - extents[place][1] * size, inside)
        edge = spots[place] + extents[place][0] * size
    return spots
