"""The pure nodes: same inputs, same artifact; every rule of a check is one test."""

import pytest
from pydantic import ValidationError

from stories.pipeline import graph
from stories.pipeline.nodes import layout as layout_node
from stories.pipeline.nodes import qc, readability, render_spec, semantics
from stories.pipeline.schemas import (
    BoxPayload,
    DraftPage,
    LayoutTemplate,
    PageScene,
    RenderResult,
    StoryDraft,
)
from stories.vocabulary import AgeGroup, ArtStyle, BoxSide, Companion, Theme

LOOK = {"age": 5, "hairstyle": "afro"}
TOP = BoxPayload(side=BoxSide.TOP, x=100, y=70, w=800, h=200)


def page(**changes: object) -> DraftPage:
    scene = PageScene.parse(
        {
            "place": "castle_hill",
            "time": "day",
            "weather": "wind",
            "shot": "wide",
            "box_side": "top",
            "cast": [
                {"who": "hero", "pose": "run", "expression": "wow", "holding": "kite"},
                {"who": "companion", "pose": "sit", "expression": "happy"},
            ],
            "props": ["mouse"],
        }
    )
    facts = {
        "number": 1,
        "beat": "open",
        "paragraphs": ("Mia had a red kite and a green dragon.",),
        "alt_text": "Mia flies a kite beside a dragon.",
        "scene": scene,
    }
    return DraftPage.model_validate(facts | changes)


def draft(*pages: DraftPage) -> StoryDraft:
    return StoryDraft(
        title="The Kite",
        title_choices=("The Kite",),
        dedication_choices=("For Mia",),
        blurb="A kite.",
        questions=("Why?",),
        refrain="",
        companion_name="Pim",
        triple=(1, 2, 3),
        pages=pages,
    )


def layout(box: BoxPayload = TOP) -> LayoutTemplate:
    return LayoutTemplate(template="top", box=box, art_box=box, size_pt=24)


def result(*faces: BoxPayload, width: int = 1400) -> RenderResult:
    return RenderResult(
        object_key="k",
        sha256="0" * 64,
        width=width,
        height=width,
        ink="#2b2140",
        faces=faces,
        provider="embedded",
        model="illustrator",
        cost="0",
        seconds=1.0,
    )


def plan() -> semantics.PanelSemantics:
    return semantics.plan_panel(
        page(), layout(), theme=Theme.FAIRY_TALE, look=LOOK, companion=Companion.DRAGON
    )


def test_content_key_of_equal_inputs_is_equal_in_any_order() -> None:
    first = graph.content_key(graph.LAYOUT, {"a": 1, "b": "é"})
    assert first == graph.content_key(graph.LAYOUT, {"b": "é", "a": 1})
    assert len(first) == 64


def test_content_key_differs_by_node_scope_and_input() -> None:
    keys = {
        graph.content_key(graph.RENDER_RESULT, {"spec": "a"}),
        graph.content_key(graph.COVER_RESULT, {"spec": "a"}),
        graph.content_key(graph.RENDER_RESULT, {"spec": "b"}),
        graph.content_key(graph.RENDER_SPEC, {"spec": "a"}),
    }
    assert len(keys) == 4


def test_panel_gives_the_look_to_the_hero_only() -> None:
    hero, friend = plan().cast
    assert (hero.kind, hero.look, hero.holding) == ("child", LOOK, "kite")
    assert (friend.kind, friend.look) == ("dragon", None)


def test_cover_shows_hero_and_companion_under_a_calm_top() -> None:
    box = layout_node.plan_cover("The Kite", "Mia", "en")
    cover = semantics.plan_cover(
        draft(page()), box, theme=Theme.FAIRY_TALE, look=LOOK, companion=Companion.OWL
    )
    assert cover.description == (
        "The cover: the hero of the story with Pim the owl, carrying the kite."
    )
    assert [member.kind for member in cover.cast] == ["child", "owl"]
    assert cover.box == box
    assert cover.box.side == BoxSide.TOP


def cover_of(story: StoryDraft) -> semantics.PanelSemantics:
    return semantics.plan_cover(
        story, TOP, theme=Theme.FAIRY_TALE, look=LOOK, companion=Companion.OWL
    )


def with_props(place: str, *props: str) -> DraftPage:
    base = page().scene
    cast = tuple(member.model_copy(update={"holding": ""}) for member in base.cast)
    return page(scene=base.model_copy(update={"place": place, "props": props, "cast": cast}))


def test_cover_carries_the_thing_that_most_pages_show_and_no_animal() -> None:
    story = draft(
        with_props("cave", "goat", "bell"),
        with_props("village", "goat", "bell", "spoon"),
        with_props("village", "goat"),
    )
    assert semantics.quest(story) == "bell"
    assert [member.holding for member in cover_of(story).cast] == ["bell", ""]


def test_cover_of_a_story_without_things_has_empty_hands() -> None:
    story = draft(with_props("village", "hen"))
    assert semantics.quest(story) == ""
    assert cover_of(story).description == "The cover: the hero of the story with Pim the owl."


def test_cover_prefers_a_view_to_a_room() -> None:
    story = draft(with_props("tower_room", "key"), with_props("old_oak", "key"))
    assert cover_of(story).place == "old_oak"
    assert cover_of(draft(with_props("tower_room", "key"))).place == "tower_room"


def test_covers_of_different_titles_are_different_pictures() -> None:
    one = draft(page())
    shown = {
        (cover.shot, *(member.pose for member in cover.cast))
        for number in range(12)
        for cover in [cover_of(one.model_copy(update={"title": f"Book {number}"}))]
    }
    assert len(shown) >= 4


def test_render_spec_hash_covers_every_field() -> None:
    base = {"style": ArtStyle.FLAT, "width": 1400, "seed": "7:1"}
    hashes = {
        render_spec.compile_spec(plan(), **{**base, **change}).sha256
        for change in (
            {},
            {"style": ArtStyle.WATERCOLOUR},
            {"width": 700},
            {"seed": "7:2"},
        )
    }
    assert len(hashes) == 4


def test_qc_passes_a_clean_page() -> None:
    face = BoxPayload(side=BoxSide.NONE, x=300, y=500, w=100, h=100)
    report = qc.check_page(layout(), result(face), "Mia runs.")
    assert report.passed
    assert report.metrics == {"ppi": 160.0, "faces": 1.0}


@pytest.mark.parametrize(
    ("made", "alt", "code"),
    [
        (
            result(BoxPayload(side=BoxSide.NONE, x=300, y=250, w=100, h=100)),
            "Mia runs.",
            "text_over_face",
        ),
        (result(width=600), "Mia runs.", "low_resolution"),
        (result(), "  ", "no_alt_text"),
    ],
)
def test_qc_names_what_is_wrong(made: RenderResult, alt: str, code: str) -> None:
    report = qc.check_page(layout(), made, alt)
    assert [issue.code for issue in report.issues] == [code]
    assert not report.passed


def test_readability_fails_a_page_with_an_endless_sentence() -> None:
    long = page(paragraphs=("And " + "then she ran " * 10 + "home.",))
    report = readability.check(draft(long), AgeGroup.PRESCHOOL, "Mia")
    assert not report.passed
    assert {issue.code for issue in report.issues} >= {"sentence_too_long"}


def test_payload_refuses_an_unknown_field() -> None:
    with pytest.raises(ValidationError, match="extra"):
        page(colour="red")
