"""The child rig and the companions: every word of the vocabulary can be drawn, safely."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stories.illustrator.figures.actors import draw_actor
from stories.illustrator.figures.figure import Figure, View
from stories.illustrator.figures.poses import POSES
from stories.illustrator.figures.posing import shape_of
from stories.illustrator.figures.proportions import proportions
from stories.illustrator.figures.skeleton import ANKLE, solve
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.model import CHILD, Actor, Look
from stories.illustrator.options import HAIRSTYLES, HEADWEAR, LOOK_OPTIONS, OUTFITS
from stories.illustrator.portrait import Framing, option_picture, portrait
from stories.tests.illustrator_subset import breaches
from stories.vocabulary import Companion, Expression, Pose

LOOK = Look(freckles=True, glasses="#3d5a80", hairstyle="curly")


def child(look: Look = LOOK, pose: Pose = Pose.STAND, mood: Expression = Expression.HAPPY) -> Actor:
    return Actor("mia", CHILD, look, pose, mood)


def drawn(actor: Actor, turn: float = 0.5, view: View = View.FRONT) -> tuple[Figure, str]:
    """The figure and the document that shows it alone."""
    canvas = Canvas("test")
    figure = draw_actor(canvas, actor, turn, (0.0, 0.0), view)
    canvas.layer("cast", figure.svg + figure.front)
    return figure, canvas.drawing().svg()


@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize("pose", list(Pose))
def test_child_every_pose_from_both_sides_is_pdf_safe(pose: Pose, view: View) -> None:
    assert breaches(drawn(child(pose=pose), 0.5, view)[1]) == []
    assert breaches(drawn(child(pose=pose), -0.8, view)[1]) == []


@pytest.mark.parametrize("view", list(View))
def test_child_every_hairstyle_is_pdf_safe(view: View) -> None:
    for style in HAIRSTYLES:
        assert breaches(drawn(child(Look(hairstyle=style)), 0.3, view)[1]) == []


def test_child_hairstyles_all_differ() -> None:
    assert len({drawn(child(Look(hairstyle=style)))[1] for style in HAIRSTYLES}) == len(HAIRSTYLES)


@pytest.mark.parametrize("outfit", list(OUTFITS))
@pytest.mark.parametrize("headwear", list(HEADWEAR))
def test_child_every_outfit_and_headwear_is_pdf_safe(outfit: str, headwear: str) -> None:
    look = Look(outfit=outfit, headwear=headwear, cape="#c23b55", hearing_aid=True, birthmark=True)
    assert breaches(drawn(child(look))[1]) == []
    assert breaches(drawn(child(look), -0.5, View.BACK)[1]) == []


@pytest.mark.parametrize("kind", list(Companion))
@pytest.mark.parametrize("pose", list(Pose))
def test_companion_every_pose_is_pdf_safe(kind: Companion, pose: Pose) -> None:
    actor = Actor(kind, kind, None, pose, Expression.JOY)
    for view in View:
        assert breaches(drawn(actor, 0.5, view)[1]) == []


@pytest.mark.parametrize("kind", [CHILD, *Companion])
def test_expressions_all_differ_and_are_pdf_safe(kind: str) -> None:
    look = Look() if kind == CHILD else None
    pictures = {drawn(Actor("x", kind, look, Pose.STAND, mood))[1] for mood in Expression}
    assert len(pictures) == len(Expression)
    assert [breach for picture in pictures for breach in breaches(picture)] == []


def test_figure_same_input_gives_the_same_bytes() -> None:
    assert drawn(child(pose=Pose.RUN))[1] == drawn(child(pose=Pose.RUN))[1]


@given(
    pose=st.sampled_from(list(Pose)),
    age=st.integers(1, 12),
    wheelchair=st.booleans(),
    facing=st.sampled_from([-1, 1]),
)
@settings(deadline=None, max_examples=80)
def test_skeleton_touches_the_ground_and_keeps_its_bones(
    *, pose: Pose, age: int, wheelchair: bool, facing: int
) -> None:
    size = proportions(age)
    shape = shape_of(pose, wheelchair=wheelchair)
    bones = solve(shape, size, facing)
    for limb, length in [(leg, size.leg) for leg in bones.legs]:
        upper = ((limb.joint[0] - limb.root[0]) ** 2 + (limb.joint[1] - limb.root[1]) ** 2) ** 0.5
        assert upper == pytest.approx(length / 2)
    if shape.ground == ("feet",) and not shape.lift and "tiptoe" not in shape.feet:
        assert max(leg.tip[1] for leg in bones.legs) == pytest.approx(-ANKLE)
    assert bones.head[1] < -30


@given(st.sampled_from(list(Pose)), st.integers(1, 12))
@settings(deadline=None, max_examples=60)
def test_skeleton_facing_left_mirrors_facing_right(pose: Pose, age: int) -> None:
    right = solve(POSES[pose], proportions(age), 1)
    left = solve(POSES[pose], proportions(age), -1)
    for one, other in zip(right.arms + right.legs, left.arms + left.legs, strict=True):
        assert one.tip[0] == pytest.approx(-other.tip[0])
        assert one.tip[1] == pytest.approx(other.tip[1])


def test_child_grows_taller_with_every_year() -> None:
    heights = [drawn(child(Look(age=age)))[0].height for age in range(1, 13)]
    assert heights == sorted(set(heights))


@pytest.mark.parametrize("pose", list(Pose))
def test_figure_box_holds_its_face_and_hands(pose: Pose) -> None:
    for kind, look in [(CHILD, Look(age=6)), *((friend, None) for friend in Companion)]:
        figure, _ = drawn(Actor("x", kind, look, pose, Expression.HAPPY))
        left, right = figure.centre - figure.width / 2, figure.centre + figure.width / 2
        assert left <= figure.face.x + 3
        assert figure.face.x + figure.face.w <= right + 3
        assert left <= figure.grip.at[0] <= right
        assert -figure.height <= figure.grip.at[1] <= 12


def test_child_identity_colours_are_on_every_pose() -> None:
    look = Look(skin="#a76d46", hair_colour="#b5482a", colour_main="#2f8f83", shoes="#7d5ba6")
    for pose in Pose:
        svg = drawn(child(look, pose))[1]
        for colour in (look.skin, look.hair_colour, look.colour_main, look.shoes):
            assert colour in svg, (pose, colour)


def test_child_from_behind_has_no_eyes() -> None:
    look = Look(eyes="#123456")
    assert "#123456" in drawn(child(look))[1]
    assert "#123456" not in drawn(child(look), 0.5, View.BACK)[1]


def test_figure_fingers_close_over_what_is_held_unless_seen_from_behind() -> None:
    actor = Actor("mia", CHILD, LOOK, Pose.HOLD, Expression.HAPPY, holding="ball")
    assert drawn(child(pose=Pose.HOLD))[0].front == ""
    assert LOOK.skin in drawn(actor)[0].front
    assert drawn(actor, 0.5, View.BACK)[0].front == ""
    bear = Actor("bear", Companion.BEAR, None, Pose.HOLD, Expression.HAPPY, holding="ball")
    assert drawn(bear)[0].front


def test_birthmark_stays_on_its_cheek_when_the_child_turns() -> None:
    def mark_x(turn: float) -> float:
        svg = drawn(child(Look(birthmark=True)), turn)[1]
        found = re.search(r"translate\((-?[\d.]+) -?[\d.]+\)\"><path d=\"M-5 -3Q-1 -7", svg)
        assert found
        return float(found.group(1))

    assert mark_x(0.6) < 0
    assert mark_x(-0.6) < 0


def test_birthmark_places_differ_and_none_shows_without_a_birthmark() -> None:
    places = [choice.value for choice in LOOK_OPTIONS["birthmark_place"]]
    marked = {drawn(child(Look(birthmark=True, birthmark_place=p)))[1] for p in places}
    plain = {drawn(child(Look(birthmark_place=p)))[1] for p in places}
    assert (len(marked), len(plain)) == (4, 1)


@pytest.mark.parametrize("pose", [Pose.WAVE, Pose.KNEEL, Pose.CRAWL, Pose.CLIMB])
def test_wheelchair_is_drawn_for_poses_on_the_ground_and_not_in_bed(pose: Pose) -> None:
    rider = Look(wheelchair=True)
    assert "#3a4358" in drawn(child(rider, pose))[1]
    assert "#3a4358" not in drawn(child(rider, Pose.SLEEP))[1]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"age": 0}, "age"),
        ({"age": 13}, "age"),
        ({"age": "5"}, "age"),
        ({"skin": "pink"}, "skin"),
        ({"skin": ""}, "skin"),
        ({"eyes": "#12345"}, "eyes"),
        ({"hairstyle": "mohawk"}, "hairstyle"),
        ({"outfit": "armour"}, "outfit"),
        ({"headwear": "helmet"}, "headwear"),
        ({"freckles": "yes"}, "freckles"),
        ({"tail": True}, "tail"),
    ],
)
def test_look_wrong_value_names_the_field(values: dict[str, object], field: str) -> None:
    with pytest.raises(ValueError, match=rf"^{field}: "):
        Look.from_dict(values)


def test_look_there_and_back_through_a_dict() -> None:
    look = Look(age=8, hairstyle="locs", glasses="#c8433f", wheelchair=True)
    assert Look.from_dict(look.to_dict()) == look


def test_look_options_are_all_valid_and_unique() -> None:
    for field, choices in LOOK_OPTIONS.items():
        assert len({choice.value for choice in choices}) == len(choices)
        for choice in choices:
            assert getattr(Look.from_dict({field: choice.value}), field) == choice.value
            assert choice.label


def test_look_options_offer_enough_choice() -> None:
    assert len(LOOK_OPTIONS["skin"]) == 10
    assert len(LOOK_OPTIONS["hair_colour"]) == 10
    assert len(LOOK_OPTIONS["hairstyle"]) >= 16
    assert len(LOOK_OPTIONS["outfit"]) >= 8


def test_actor_child_without_a_look_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^look: "):
        Actor("mia", CHILD, None, Pose.STAND, Expression.HAPPY)
    with pytest.raises(ValueError, match=r"^kind: "):
        Actor("rex", "kraken", None, Pose.STAND, Expression.HAPPY)


@pytest.mark.parametrize("framing", list(Framing))
def test_portrait_is_pdf_safe_and_repeatable(framing: Framing) -> None:
    first = portrait(LOOK, Expression.JOY, Pose.WAVE, "7", framing).svg()
    assert breaches(first) == []
    assert portrait(LOOK, Expression.JOY, Pose.WAVE, "7", framing).svg() == first
    assert portrait(LOOK, Expression.JOY, Pose.WAVE, "8", framing).svg() != first


def test_option_pictures_show_each_choice_and_share_no_ids() -> None:
    pictures = [option_picture(LOOK, "hairstyle", style).svg() for style in ("afro", "bob")]
    assert pictures[0] != pictures[1]
    ids = [set(re.findall(r' id="([^"]+)"', picture)) for picture in pictures]
    assert ids[0]
    assert not ids[0] & ids[1]
    with pytest.raises(ValueError, match=r"^hairstyle: "):
        option_picture(LOOK, "hairstyle", "mohawk")
