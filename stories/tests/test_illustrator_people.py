"""Grown-ups, grandparents and second children beside the hero."""

import pytest

from stories.illustrator.figures.actors import draw_actor
from stories.illustrator.figures.beards import laughter_lines
from stories.illustrator.figures.expressions import FACES
from stories.illustrator.figures.face import FacePlan
from stories.illustrator.figures.figure import View
from stories.illustrator.figures.proportions import proportions
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.model import ADULT, CHILD, ELDER, Actor, Look
from stories.illustrator.options import BEARDS
from stories.services.looks import checked
from stories.vocabulary import Expression, Pose
from storycreator.lib.errors import ModelValidationError

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
def test_laughter_lines_belong_to_grandparents(age: int, drawn: bool) -> None:
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
