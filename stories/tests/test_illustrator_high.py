"""A wanted thing that nobody can reach."""

from dataclasses import replace

import pytest

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.model import CHILD, Actor, Look, Scene
from stories.illustrator.scenes.compose import compose
from stories.illustrator.scenes.high import high_boxes
from stories.illustrator.scenes.light import LIGHTS
from stories.illustrator.scenes.staging import Mark, stage_cast
from stories.vocabulary import Box, BoxSide, Expression, Pose, Shot, Theme, TimeOfDay, Weather

BOXES = [
    Box(BoxSide.TOP, 110, 70, 780, 220),
    Box(BoxSide.BOTTOM, 110, 690, 780, 240),
    Box(BoxSide.LEFT, 60, 110, 360, 420),
    Box(BoxSide.RIGHT, 580, 110, 360, 420),
    Box(BoxSide.NONE, 0, 0, 0, 0),
]
PLACES = [
    (Theme.FAIRY_TALE, "village"),
    (Theme.FAIRY_TALE, "tower_room"),
    (Theme.OCEAN_EXPLORATION, "coral_reef"),
    (Theme.SPACE_ADVENTURE, "moon_plain"),
    (Theme.BEDTIME, "garden_night"),
    (Theme.SUPERHERO, "rooftop"),
]
FRIENDS = (
    Actor("hero", CHILD, Look(age=5), Pose.REACH, Expression.HAPPY),
    Actor("companion", "bear", None, Pose.POINT, Expression.WOW),
)


def page(shot: Shot = Shot.WIDE, box: Box = BOXES[0], *things: str) -> Scene:
    return Scene(
        Theme.FAIRY_TALE, "village", TimeOfDay.DAY, Weather.CLEAR, shot, box, FRIENDS, (), "7:3",
        props_high=things,
    )  # fmt: skip


def marks(scene: Scene) -> tuple[Mark, ...]:
    return stage_cast(Canvas("t"), scene, LIGHTS[TimeOfDay.DAY])


def overlap(one: Box, other: Box) -> bool:
    across = one.x < other.x + other.w and other.x < one.x + one.w
    return across and one.y < other.y + other.h and other.y < one.y + one.h


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("shot", list(Shot))
def test_a_thing_out_of_reach_covers_no_face_and_no_text(shot: Shot, box: Box) -> None:
    for thing in ("lantern", "star", "key"):
        scene = page(shot, box, thing)
        cast = marks(scene)
        (high,) = high_boxes(scene, cast)
        assert not overlap(high, box)
        assert not any(overlap(high, mark.face) for mark in cast)
        assert 0 <= high.x <= 1000 - high.w


@pytest.mark.parametrize("shot", [Shot.WIDE, Shot.ESTABLISHING, Shot.BACK, Shot.SMALL_HERO])
def test_a_thing_out_of_reach_hangs_above_the_heros_eyes(shot: Shot) -> None:
    for box in BOXES:
        scene = page(shot, box, "lantern")
        cast = marks(scene)
        (high,) = high_boxes(scene, cast)
        assert high.y + high.h < cast[0].face.y + cast[0].face.h / 2


def test_two_things_out_of_reach_stay_apart() -> None:
    scene = page(Shot.WIDE, BOXES[4], "lantern", "key")
    one, other = high_boxes(scene, marks(scene))
    assert not overlap(one, other)


@pytest.mark.parametrize(("theme", "place"), PLACES)
def test_what_a_thing_is_caught_on_belongs_to_the_place(theme: Theme, place: str) -> None:
    plain = replace(page(), theme=theme, place=place)
    scene = replace(plain, props_high=("key",))
    assert compose(scene).svg() == compose(scene).svg()
    assert compose(scene).svg() != compose(plain).svg()


def test_unknown_thing_out_of_reach_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot draw 'nothing'"):
        compose(page(Shot.WIDE, BOXES[0], "nothing"))
