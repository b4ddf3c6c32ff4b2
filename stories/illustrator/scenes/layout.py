"""How the free space beside the text is shared out among the cast.

Distances are page units; fractions are of a room's width.
"""

import itertools
from dataclasses import dataclass, replace

from stories.illustrator.kit.chance import rng_for
from stories.illustrator.model import Scene
from stories.illustrator.scenes.air import Air, air_of
from stories.illustrator.scenes.arrangement import arrangement_for
from stories.illustrator.scenes.camera import horizon_of
from stories.illustrator.scenes.outlook import BOX_MARGIN, floor_of
from stories.illustrator.scenes.stature import age_of_hero, is_grown_up
from stories.vocabulary import Box, BoxSide, Shot

SCALE = {
    Shot.ESTABLISHING: 0.98,
    Shot.WIDE: 1.66,
    Shot.MEDIUM: 2.35,
    Shot.CLOSEUP: 3.1,
    Shot.BACK: 1.5,
    Shot.BIRDS_EYE: 0.92,
    Shot.SMALL_HERO: 0.54,
}
"""Scale of a five-year-old; wide makes the hero 46-52 % of the page's height."""

STANDING = {1: 2.25, 2: 2.35, 3: 2.5, 5: 2.7, 7: 3.0, 9: 3.3, 12: 3.7}
"""Height of a child in heads by age."""

FEET = {Shot.ESTABLISHING: 0.66, Shot.SMALL_HERO: 0.56, Shot.BIRDS_EYE: 0.62}
FEET_DEFAULT = 0.73
"""Where feet stand between horizon (0) and the page's end (1)."""

SPOTS = {1: (0.33,), 2: (0.30, 0.71), 3: (0.22, 0.52, 0.80), 4: (0.17, 0.39, 0.62, 0.84)}
NEAR_SPOTS = {1: (0.33,), 2: (0.27, 0.48), 3: (0.2, 0.38, 0.55), 4: (0.16, 0.31, 0.46, 0.61)}
"""Fractions of the free width; the near ones keep a small cast together on one side."""

BODY_MARGIN = 14.0
FROM_RIGHT = 0.3  # share of the pages on which the hero stands on the right
FOCUS_DRIFT = 26.0  # the landmark moves so far from page to page
HUDDLE = 0.62  # share of their distance at which tiny figures keep together
HELMET_AIR = 52.0  # over the heads, for the glass of a helmet
HIGH_AIR = 96.0  # over the heads, for a thing that nobody can reach
FOOT_MARGIN = 34.0  # feet stand so far above a text at the bottom, on the bank's edge
UNDER_TEXT = 230.0  # height below a text at the side that a companion needs
SIDES = (BoxSide.LEFT, BoxSide.RIGHT)
SMALL_CAST = (Shot.ESTABLISHING, Shot.SMALL_HERO, Shot.BIRDS_EYE)
CROPPED = (Shot.MEDIUM, Shot.CLOSEUP)


@dataclass(frozen=True, slots=True)
class Room:
    """A part of the page that figures may use."""

    left: float
    top: float
    right: float
    floor: float

    @property
    def width(self) -> float:
        return self.right - self.left

    def at(self, fraction: float) -> float:
        return self.left + self.width * fraction


@dataclass(frozen=True, slots=True)
class Group:
    """Members of the cast (by index, left to right) who share a room, and their fractions."""

    room: Room
    members: tuple[int, ...]
    spots: tuple[float, ...]


def room_for(box: Box) -> Room:
    """Free space beside the text."""
    left, top, right = BODY_MARGIN, 40.0, 1000.0 - BODY_MARGIN
    if box.side is BoxSide.TOP:
        top = box.y + box.h + BOX_MARGIN
    elif box.side is BoxSide.LEFT:
        left = box.x + box.w + BOX_MARGIN
    elif box.side is BoxSide.RIGHT:
        right = box.x - BOX_MARGIN
    return Room(left, top, right, floor_of(box))


def ground_line(scene: Scene) -> float:
    """y where the hero's feet stand in a shot that shows feet."""
    horizon = horizon_of(scene)
    share = FEET.get(scene.shot, FEET_DEFAULT)
    return min(horizon + (1000 - horizon) * share, floor_of(scene.box) - FOOT_MARGIN)


def groups_for(scene: Scene) -> tuple[Group, ...]:
    """The cast in its rooms: all together, or a companion below a text at the side."""
    count = len(scene.cast)
    room, box = _under_high_things(scene), scene.box
    if _fits_below(scene):
        wide = Room(BODY_MARGIN, box.y + box.h + BOX_MARGIN, room.at(0.26), room.floor)
        if box.side is BoxSide.RIGHT:
            wide = replace(wide, left=room.at(0.74), right=1000 - BODY_MARGIN)
        return (Group(wide, tuple(range(count)), _even(count, 0.05, 0.95)),)
    if not _has_corner(scene):
        near = scene.shot in SMALL_CAST and box.side not in SIDES
        spots = (NEAR_SPOTS if near else SPOTS)[min(max(count, 1), 4)]
        if count == 2 and not near:
            spots = arrangement_for(scene).spots
        if scene.shot is Shot.SMALL_HERO:
            spots = tuple(spots[0] + (spot - spots[0]) * HUDDLE for spot in spots)
        spots = (spots + (spots[-1],) * count)[:count]
        members = tuple(range(count))
        if hero_on_right(scene):
            members, spots = members[::-1], tuple(1 - spot for spot in spots[::-1])
        return (Group(room, members, spots),)
    others = tuple(range(2, count))
    under = box.y + box.h + BOX_MARGIN
    if box.side is BoxSide.LEFT:
        corner = Room(BODY_MARGIN, under, room.left, room.floor)
        spots = (0.64,) if not others else (0.30, *_even(len(others), 0.74, 0.9))
        return Group(corner, (1,), (0.5,)), Group(room, (0, *others), spots)
    corner = Room(room.right, under, 1000 - BODY_MARGIN, room.floor)
    spots = (0.36,) if not others else (*_even(len(others), 0.1, 0.26), 0.70)
    return Group(room, (*others, 0), spots), Group(corner, (1,), (0.5,))


def _under_high_things(scene: Scene) -> Room:
    """The free space, with air over the heads for helmets and for a thing out of reach."""
    room = room_for(scene.box)
    over = 0.0 if air_of(scene.theme, scene.place) is Air.FRESH else HELMET_AIR
    return replace(room, top=room.top + max(over, HIGH_AIR if scene.props_high else 0.0))


def hero_on_right(scene: Scene) -> bool:
    """Now and then the hero comes from the right; a small cast stays where the landmark is not."""
    if scene.shot in SMALL_CAST or len(scene.cast) < 2:
        return False
    return rng_for(scene.seed, scene.place, "sides").random() < FROM_RIGHT


def _has_corner(scene: Scene) -> bool:
    """Whether a companion can stand below the text; a grown-up stays beside the child."""
    box = scene.box
    if box.side not in SIDES or len(scene.cast) < 2 or scene.shot in SMALL_CAST:
        return False
    if is_grown_up(scene.cast[1]):
        return False
    lowest = 1000.0 if scene.shot in CROPPED else ground_line(scene)
    return lowest - (box.y + box.h) >= UNDER_TEXT


def _fits_below(scene: Scene) -> bool:
    """Whether a small cast can stand below a text at the side, the landmark beside it."""
    box = scene.box
    if box.side not in SIDES or not scene.cast or scene.shot not in SMALL_CAST:
        return False
    return ground_line(scene) - (box.y + box.h) >= UNDER_TEXT


def _even(count: int, start: float, end: float) -> tuple[float, ...]:
    return tuple(start + (end - start) * (i + 0.5) / count for i in range(count))


def wanted_columns(scene: Scene) -> dict[int, float]:
    """Page x that each member of the cast would like."""
    return {
        member: group.room.at(spot)
        for group in groups_for(scene)
        for member, spot in zip(group.members, group.spots, strict=True)
    }


def focus_for(scene: Scene) -> float:
    """Page x of the landmark: the gap between the figures, or the far third."""
    drift = rng_for(scene.seed, scene.place, "focus").uniform(-FOCUS_DRIFT, FOCUS_DRIFT)
    return _middle(scene) + drift


def _middle(scene: Scene) -> float:
    room = room_for(scene.box)
    if _has_corner(scene):
        return room.at(0.42 if scene.box.side is BoxSide.LEFT else 0.58)
    columns = sorted(wanted_columns(scene).values())
    if _fits_below(scene):
        return room.at(0.56 if scene.box.side is BoxSide.LEFT else 0.44)
    if scene.shot in SMALL_CAST or len(columns) < 2:
        return room.at(0.70)
    aside = arrangement_for(scene).open_side
    if aside is not None:
        return room.at(1 - aside if hero_on_right(scene) else aside)
    return (columns[0] + columns[1]) / 2


def heads(age: int) -> float:
    """Height of a child in heads, between the ages of the table by straight lines."""
    for young, old in itertools.pairwise(sorted(STANDING)):
        if age <= old:
            share = max(0.0, (age - young) / (old - young))
            return STANDING[young] + (STANDING[old] - STANDING[young]) * share
    return STANDING[max(STANDING)]


def hero_scale(scene: Scene) -> float:
    """Scale of the whole cast: older heroes stand taller, with smaller heads."""
    age = age_of_hero(scene)
    stature = (0.88 + 0.017 * age) / 0.965
    return SCALE[scene.shot] * stature * heads(5) / heads(age)
