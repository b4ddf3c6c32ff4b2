"""Companions: coats and accessories, hugs that wrap, a ghost that shines, sizes and sheets."""

from dataclasses import replace

import pytest

from stories.illustrator.companion_sheets import DYES
from stories.illustrator.figures.actors import SPECIES, draw_actor
from stories.illustrator.figures.figure import Embrace, Figure, View
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.model import CHILD, Actor, Coat, Look, Scene
from stories.illustrator.options import ACCESSORIES
from stories.illustrator.scenes.compose import compose
from stories.illustrator.scenes.light import LIGHTS
from stories.illustrator.scenes.staging import stage_cast
from stories.tests.illustrator_subset import breaches
from stories.vocabulary import (
    Box,
    BoxSide,
    Companion,
    Expression,
    Pose,
    Shot,
    Theme,
    TimeOfDay,
    Weather,
)

COAT = Coat(main="#8a6fc1", second="#ffe0c5", accessory="scarf", trim="#c2183b")
DAY = LIGHTS[TimeOfDay.DAY]
NOWHERE = Box(BoxSide.NONE, 0, 0, 0, 0)


def friend(
    kind: Companion,
    pose: Pose = Pose.STAND,
    coat: Coat | None = None,
    mood: Expression = Expression.HAPPY,
) -> Actor:
    return Actor("friend", kind, None, pose, mood, coat=coat)


def drawn(
    actor: Actor, view: View = View.FRONT, embrace: Embrace | None = None
) -> tuple[Figure, str]:
    canvas = Canvas("companions")
    figure = draw_actor(canvas, actor, view=view, embrace=embrace)
    canvas.layer("figure", figure.svg + "".join(figure.embrace) + figure.front)
    return figure, canvas.drawing().svg()


def together(kind: Companion, pose: Pose, shot: Shot = Shot.WIDE, age: int = 5) -> Scene:
    hero = Actor("hero", CHILD, Look(age=age), pose, Expression.JOY)
    return Scene(
        Theme.FAIRY_TALE, "forest_path", TimeOfDay.DAY, Weather.CLEAR, shot, NOWHERE,
        (hero, friend(kind, pose)), (), "hug:1",
    )  # fmt: skip


def test_every_companion_has_a_drawing_and_a_variant() -> None:
    assert set(SPECIES) == set(DYES) == set(Companion)


@pytest.mark.parametrize("kind", list(Companion))
@pytest.mark.parametrize("accessory", list(ACCESSORIES))
def test_coat_every_accessory_is_pdf_safe(kind: Companion, accessory: str) -> None:
    coat = replace(COAT, accessory=accessory)
    for pose, view in ((Pose.STAND, View.FRONT), (Pose.STAND, View.BACK), (Pose.SLEEP, View.FRONT)):
        svg = drawn(friend(kind, pose, coat), view)[1]
        bare = drawn(friend(kind, pose, replace(coat, accessory="none")), view)[1]
        assert breaches(svg) == []
        assert (svg == bare) == (accessory == "none"), (pose, view)


@pytest.mark.parametrize("kind", list(Companion))
def test_coat_colours_are_on_every_pose(kind: Companion) -> None:
    for pose in Pose:
        svg = drawn(friend(kind, pose, COAT))[1]
        assert COAT.main in svg, pose
        usual = drawn(friend(kind, pose))[1]
        assert SPECIES[kind].coat.main in usual
        assert COAT.main not in usual


def test_coat_left_empty_is_the_usual_one() -> None:
    assert drawn(friend(Companion.BEAR, coat=Coat()))[1] == drawn(friend(Companion.BEAR))[1]
    bare = drawn(friend(Companion.BEAR, coat=Coat(accessory="none")))[1]
    assert SPECIES[Companion.BEAR].coat.trim not in bare


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"main": "red"}, "main"),
        ({"second": "#12345"}, "second"),
        ({"trim": "#FFFFFF"}, "trim"),
        ({"accessory": "helmet"}, "accessory"),
    ],
)
def test_coat_wrong_value_names_the_field(values: dict[str, str], field: str) -> None:
    with pytest.raises(ValueError, match=rf"^{field}: "):
        Coat(**values)


def test_coat_on_a_child_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^coat: "):
        Actor("mia", CHILD, Look(), Pose.STAND, Expression.HAPPY, coat=COAT)


@pytest.mark.parametrize("kind", list(Companion))
def test_hug_hands_stay_below_the_friends_chin(kind: Companion) -> None:
    for chin in (-190.0, -110.0):
        figure, svg = drawn(
            friend(kind, Pose.HUG), embrace=Embrace(in_front=False, low=False, chin=chin)
        )
        assert breaches(svg) == []
        behind, before = figure.embrace
        assert behind == ""
        assert before not in figure.svg
        assert figure.free.at[1] >= chin + 12


def test_hug_front_friend_reaches_round_the_others_back() -> None:
    embrace = Embrace(in_front=True, low=False, chin=-120.0)
    behind, before = drawn(friend(Companion.BEAR, Pose.HUG), embrace=embrace)[0].embrace
    assert behind
    assert before
    assert behind != before


def test_hug_child_kneels_for_a_small_friend_only() -> None:
    def height(kind: Companion) -> float:
        hero = stage_cast(Canvas("hug"), together(kind, Pose.HUG), DAY)[0]
        return hero.figure.height

    standing = height(Companion.BEAR)
    assert height(Companion.DRAGON) == pytest.approx(standing)
    for kind in (Companion.OWL, Companion.BUNNY, Companion.CAT):
        assert height(kind) < standing - 30


@pytest.mark.parametrize("shot", [Shot.WIDE, Shot.MEDIUM])
@pytest.mark.parametrize("kind", list(Companion))
def test_hug_hides_no_face(kind: Companion, shot: Shot) -> None:
    one, other = stage_cast(Canvas("hug"), together(kind, Pose.HUG, shot), DAY)
    left, right = sorted((one.face, other.face), key=lambda face: face.x)
    assert left.x + left.w <= right.x + 1
    for mark, face in ((one, other.face), (other, one.face)):
        hand = mark.y + mark.figure.free.at[1] * mark.scale
        assert hand >= face.y + face.h


def test_ghost_casts_light_instead_of_a_shadow() -> None:
    shines = compose(together(Companion.GHOST, Pose.STAND))
    plain = compose(together(Companion.BEAR, Pose.STAND))
    shine = SPECIES[Companion.GHOST].shine
    gleam = f'stop-color="{shine}" stop-opacity="0.8"'
    assert gleam in shines.svg()
    assert gleam not in plain.svg()


def test_reading_companion_has_a_book_unless_it_holds_something_else() -> None:
    cover = "#c8433f"
    reader = friend(Companion.FOX, Pose.READ)
    assert cover in drawn(reader)[1]
    assert cover not in drawn(replace(reader, holding="ball"))[1]
    assert cover not in drawn(reader, View.BACK)[1]


def test_sizes_are_those_of_a_picture_book() -> None:
    def crown(kind: Companion) -> float:
        return -drawn(friend(kind))[0].face.y

    order = (Companion.BUNNY, Companion.CAT, Companion.FOX, Companion.DOG, Companion.BEAR)
    heights = [crown(kind) for kind in order]
    assert heights == sorted(heights)
    child = Actor("mia", CHILD, Look(age=5), Pose.STAND, Expression.HAPPY)
    assert max(crown(kind) for kind in Companion) < -drawn(child)[0].face.y


def test_animals_go_on_four_legs_and_others_do_not() -> None:
    upright = {kind for kind in Companion if SPECIES[kind].fours is None}
    assert upright == {Companion.OWL, Companion.WHALE, Companion.GHOST}
