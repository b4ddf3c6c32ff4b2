"""Pages on which the wanted thing is out of reach."""

import pytest

from stories.pipeline.nodes.panel_words import describe
from stories.pipeline.nodes.semantics import out_of_reach, plan_panel
from stories.pipeline.schemas import BoxPayload, CastMember, DraftPage, LayoutTemplate, PageScene
from stories.pipeline.schemas.words import Camera
from stories.providers.image.embedded import scene_of
from stories.vocabulary import (
    BoxSide,
    Companion,
    Expression,
    Pose,
    Shot,
    Theme,
    TimeOfDay,
    Weather,
)

BOX = BoxPayload(side=BoxSide.TOP, x=110, y=70, w=780, h=220)
LAYOUT = LayoutTemplate(template="top", box=BOX, art_box=BOX, size_pt=24)


def page(
    text: str,
    *,
    beat: str = "favourite",
    pose: Pose = Pose.HOLD,
    props: tuple[str, ...] = (),
    holding: str = "",
) -> DraftPage:
    scene = PageScene(
        place="village",
        time=TimeOfDay.DAY,
        weather=Weather.CLEAR,
        shot=Shot.WIDE,
        box_side=BoxSide.TOP,
        cast=(CastMember(who="hero", pose=pose, expression=Expression.BRAVE, holding=holding),),
        props=props,
    )
    return DraftPage(number=5, beat=beat, paragraphs=(text,), alt_text="Ada reaches.", scene=scene)


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        (page("There was the key! It was one arm too high."), ("key",)),
        (page("High, so high! Jump and blow.", pose=Pose.REACH), ("key",)),
        (page("Ada rolled the ball.", props=("key",)), ("key",)),
        (page("It was one arm too high.", holding="key"), ()),
        (page("There hung the key.", beat="turn", props=("key",)), ("key",)),
        (page("Ada gave her cake away.", beat="turn"), ()),
        (page("It was one arm too high.", beat="try", props=("key",)), ()),
    ],
)
def test_out_of_reach_follows_the_page(told: DraftPage, wanted: tuple[str, ...]) -> None:
    assert out_of_reach(told, "key") == wanted


@pytest.mark.parametrize("thing", ["", "hen"])
def test_no_thing_and_no_animal_hangs_out_of_reach(thing: str) -> None:
    assert out_of_reach(page("It was one arm too high."), thing) == ()


def test_a_thing_out_of_reach_lies_nowhere_else() -> None:
    told = page("It was one arm too high.", props=("key", "lantern"))
    panel = plan_panel(
        told, LAYOUT, theme=Theme.FAIRY_TALE, look={}, companion=Companion.BEAR, thing="key"
    )
    assert (panel.props, panel.props_high) == (("lantern",), ("key",))
    assert scene_of(panel, "7:5").props_high == ("key",)
    told_words = describe(panel, index=0, camera=Camera.WIDE, shows="Ada reaches", cards=())
    assert "High up, out of reach: key." in told_words.description
