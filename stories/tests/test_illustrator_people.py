"""Grown-ups, grandparents and second children beside the hero."""

import itertools
import re
from dataclasses import replace

import pytest

from stories.illustrator.figures.actors import draw_actor
from stories.illustrator.figures.beards import laughter_lines
from stories.illustrator.figures.expressions import FACES
from stories.illustrator.figures.face import FacePlan
from stories.illustrator.figures.figure import View
from stories.illustrator.figures.proportions import proportions
from stories.illustrator.figures.prostheses import STEEL
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.colour import tone
from stories.illustrator.model import ADULT, CHILD, ELDER, Actor, Look, Scene
from stories.illustrator.options import BEARDS
from stories.illustrator.scenes.gaze import gaze_of
from stories.illustrator.scenes.layout import wanted_columns
from stories.illustrator.scenes.light import LIGHTS
from stories.illustrator.scenes.staging import Mark, stage_cast
from stories.services.looks import checked
from stories.vocabulary import Box, BoxSide, Expression, Pose, Shot, Theme, TimeOfDay, Weather
from storycreator.lib.errors import ModelValidationError

HERO = Look(age=5, hairstyle="puffs")
SISTER = Look(age=10, hairstyle="braids")
MOTHER = Look(age=35, hairstyle="long", outfit="dress")
GRANDFATHER = Look(age=72, hair_colour="#e4e0da", beard="full", glasses="#3d5a80")


def person(
    kind: str, look: Look, pose: Pose = Pose.STAND, mood: Expression = Expression.HAPPY
) -> Actor:
    return Actor("somebody", kind, look, pose, mood)


@pytest.mark.parametrize("pose", list(Pose))
@pytest.mark.parametrize(("kind", "look"), [(ADULT, MOTHER), (ELDER, GRANDFATHER)])
def test_grown_ups_are_drawn_in_every_pose(kind: str, look: Look, pose: Pose) -> None:
    figure = draw_actor(Canvas("t"), person(kind, look, pose), 0.5, (0.3, 0.0))
    assert figure.height >= -figure.face.y
    assert "nan" not in figure.svg
    assert figure.width > figure.face.w


def test_a_grown_up_has_a_smaller_head_for_its_height_than_a_child() -> None:
    def heads(kind: str, age: int) -> float:
        look = Look(age=age, hairstyle="buzz")
        return draw_actor(Canvas("t"), person(kind, look)).height / 104

    assert heads(CHILD, 12) < heads(ELDER, 70) < heads(ADULT, 40)


def test_each_beard_is_its_own_drawing_and_hidden_from_behind() -> None:
    def face(beard: str, view: View) -> str:
        look = Look(age=40, hairstyle="short", beard=beard)
        return draw_actor(Canvas("t"), person(ADULT, look), view=view).svg

    assert len({face(beard, View.FRONT) for beard in BEARDS}) == len(BEARDS)
    assert len({face(beard, View.BACK) for beard in BEARDS}) == 1


@pytest.mark.parametrize(("age", "drawn"), [(5, False), (59, False), (60, True)])
def test_laughter_lines_belong_to_grandparents(age: int, *, drawn: bool) -> None:
    shape = FACES[Expression.HAPPY]
    plan = FacePlan(Look(age=age), shape, proportions(age), 0.5, (0.0, 0.0))
    assert bool(laughter_lines(plan)) is drawn


def test_a_grown_up_sits_in_a_larger_wheelchair() -> None:
    assert proportions(12).wheel < proportions(70).wheel < proportions(40).wheel


@pytest.mark.parametrize(
    ("kind", "age"), [(CHILD, 18), (ADULT, 12), (ADULT, 60), (ELDER, 59), (ELDER, 5)]
)
def test_actor_of_another_age_than_its_kind_is_refused(kind: str, age: int) -> None:
    with pytest.raises(ValueError, match=r"^look"):
        person(kind, Look(age=age))


@pytest.mark.parametrize("age", [0, 13, 17, 100])
def test_look_of_an_age_nobody_can_draw_is_refused(age: int) -> None:
    with pytest.raises(ValueError, match=r"^age"):
        Look(age=age)


def test_hero_with_the_look_of_a_grown_up_is_refused() -> None:
    with pytest.raises(ModelValidationError, match="at most 12"):
        checked({"age": 40})


FAMILIES = [
    ((CHILD, HERO), (ADULT, MOTHER)),
    ((CHILD, HERO), ("bear", None), (ELDER, GRANDFATHER)),
    ((CHILD, HERO), (CHILD, SISTER), (ADULT, MOTHER), (ELDER, GRANDFATHER)),
]
BOXES = [
    Box(BoxSide.TOP, 110, 70, 780, 220),
    Box(BoxSide.BOTTOM, 110, 690, 780, 240),
    Box(BoxSide.LEFT, 60, 110, 360, 420),
    Box(BoxSide.NONE, 0, 0, 0, 0),
]
Member = tuple[str, Look | None]


def staged(scene: Scene) -> tuple[Mark, ...]:
    return stage_cast(Canvas("t"), scene, LIGHTS[TimeOfDay.DAY])


def family(
    members: tuple[Member, ...], shot: Shot = Shot.WIDE, box: Box = BOXES[0], pose: Pose = Pose.WAVE
) -> Scene:
    cast = tuple(
        Actor(str(i), kind, look, pose, Expression.JOY) for i, (kind, look) in enumerate(members)
    )
    return Scene(
        Theme.FAIRY_TALE, "village", TimeOfDay.DAY, Weather.CLEAR, shot, box, cast, (), "7:2"
    )


def overlap(one: Box, other: Box) -> bool:
    across = one.x < other.x + other.w and other.x < one.x + one.w
    return across and one.y < other.y + other.h and other.y < one.y + one.h


@pytest.mark.parametrize("members", FAMILIES)
@pytest.mark.parametrize("shot", list(Shot))
def test_faces_of_a_family_are_free_and_safe(shot: Shot, members: tuple[Member, ...]) -> None:
    for box in BOXES:
        faces = [mark.face for mark in staged(family(members, shot, box))]
        for face in faces:
            assert not overlap(face, box)
            assert 43 <= face.x <= 1000 - 43 - face.w
            assert 43 <= face.y <= 1000 - 43 - face.h
        for one, other in itertools.combinations(faces, 2):
            assert not overlap(one, other)


@pytest.mark.parametrize("shot", [Shot.WIDE, Shot.MEDIUM, Shot.CLOSEUP, Shot.ESTABLISHING])
def test_a_grown_up_looks_over_the_childs_head(shot: Shot) -> None:
    for box in BOXES:
        child, mother = staged(family(FAMILIES[0], shot, box, Pose.STAND))
        assert mother.face.y < child.face.y


def test_an_older_sister_is_taller_and_her_head_is_no_larger() -> None:
    hero, sister, *_ = staged(family(FAMILIES[2], pose=Pose.STAND))
    assert sister.figure.height * sister.scale > 1.08 * hero.figure.height * hero.scale
    assert sister.face.h <= hero.face.h


def test_a_mother_kneels_to_hug_a_small_child() -> None:
    standing = staged(family(FAMILIES[0], pose=Pose.STAND))[1]
    hugging = staged(family(FAMILIES[0], pose=Pose.HUG))[1]
    assert hugging.figure.hug is not None
    assert hugging.figure.hug.low
    assert -hugging.figure.face.y < -0.85 * standing.figure.face.y


def test_everybody_in_a_group_looks_at_the_hero_who_looks_back() -> None:
    scene = family(FAMILIES[2])
    columns = wanted_columns(scene)
    for index in (1, 2, 3):
        assert gaze_of(scene, index).turn * (columns[0] - columns[index]) > 0
    assert gaze_of(scene, 0).turn * (columns[1] - columns[0]) > 0


def test_of_two_who_read_one_holds_the_book() -> None:
    scene = family(FAMILIES[0], pose=Pose.READ)
    alone = replace(scene, cast=(scene.cast[0], replace(scene.cast[1], pose=Pose.SIT)))
    assert staged(scene)[1].figure.svg.count("<path") == staged(alone)[1].figure.svg.count("<path")


@pytest.mark.parametrize("part", ["prosthetic_arm", "prosthetic_leg"])
@pytest.mark.parametrize("view", list(View))
def test_a_prosthesis_stays_on_the_right_whichever_way_one_turns(part: str, view: View) -> None:
    look = Look.from_dict({"age": 6, "outfit": "tee", part: True})
    for turn in (-0.6, 0.6):
        svg = draw_actor(Canvas("t"), person(CHILD, look), turn, view=view).svg
        socket = re.search(rf'<circle cx="(-?[\d.]+)"[^>]* fill="{tone(STEEL, 0.1)}"', svg)
        assert socket is not None
        assert (float(socket[1]) < 0) is (view is View.FRONT)


def test_a_prosthesis_is_hidden_in_a_spacesuit() -> None:
    suit = Look(age=6, outfit="spacesuit")
    hidden = replace(suit, prosthetic_arm=True, prosthetic_leg=True)
    drawn = [draw_actor(Canvas("t"), person(CHILD, look)).svg for look in (suit, hidden)]
    assert drawn[0] == drawn[1]
