"""A scene planned from end to end, for picture books and webtoons."""

from dataclasses import asdict, replace

import pytest
from pydantic import ValidationError

from stories import writer
from stories.enums import ArtifactType
from stories.pipeline import graph, planning
from stories.pipeline.nodes import layout, qc_panels, semantics
from stories.pipeline.nodes.references import ReferenceUse
from stories.pipeline.planning import BookForm, SceneWishes, plan_cover, plan_scene
from stories.pipeline.ports import ReferenceKind
from stories.pipeline.schemas import SCHEMAS, Payload, StoryDraft, Toning
from stories.pipeline.schemas.words import LayerName
from stories.pipeline.styles import ImageStyle, image_style
from stories.tests.planning_kit import BRIEF, LOOK, context, draft_with, page
from stories.vocabulary import AgeGroup, ArtStyle

PICTURE_STEPS = [
    "scene_intent",
    "visual_plan",
    "panel_plan",
    "panel_plan_normalized",
    "layout_template",
    "panel_semantics",
    "render_spec",
]


@pytest.fixture(scope="module")
def draft() -> StoryDraft:
    return StoryDraft.parse(
        asdict(writer.write(writer.Brief(**BRIEF.model_dump(exclude={"language"}))))
    )


@pytest.fixture(scope="module")
def long_draft() -> StoryDraft:
    brief = BRIEF.model_copy(update={"age_group": AgeGroup.MIDDLE, "page_count": 32})
    return StoryDraft.parse(
        asdict(writer.write(writer.Brief(**brief.model_dump(exclude={"language"}))))
    )


# --- schemas ---
def test_every_artifact_type_has_a_schema():
    assert set(SCHEMAS) == set(ArtifactType.values)
    assert len(SCHEMAS) == 13


@pytest.mark.parametrize("schema", SCHEMAS.values())
def test_schema_is_frozen_and_refuses_unknown_fields(schema: type[Payload]):
    assert schema.model_config["frozen"] is True
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        schema.parse({"no_such_field": 1})


def test_every_planning_step_is_a_node():
    assert [node.type for node in graph.PLANNING] == [
        *PICTURE_STEPS[:-1],
        "dialogue_suggestions",
        "render_spec",
    ]


# --- picture books ---
def test_picture_book_page_is_drawn_exactly_as_planned_before(draft):
    laid = layout.plan(draft, BRIEF)
    for each, template in zip(draft.pages, laid, strict=True):
        spec = plan_scene(draft, each.number, context()).render_spec.only
        scene = semantics.plan_panel(
            each,
            template,
            theme=BRIEF.theme,
            look=LOOK,
            companion=BRIEF.companion,
            thing=semantics.quest(draft),
        )
        drawn = (spec.scene, spec.style, spec.toning, spec.width, spec.height, spec.seed)
        assert drawn == (scene, ArtStyle.FLAT, Toning(), 900, 0, f"7:{each.number}")


def test_picture_book_scene_makes_seven_artifacts_with_one_panel(draft):
    for number in range(1, 17):
        plan = plan_scene(draft, number, context())
        assert [kind for kind, _ in plan.artifacts()] == PICTURE_STEPS
        assert plan.dialogue_suggestions is None
        assert plan.panel_plan.rule == "picture book: one"
        assert [panel.grammar for panel in plan.panel_plan_normalized.panels] == ["establishing"]


def test_payloads_survive_being_stored(draft):
    for form in BookForm:
        for kind, payload in plan_scene(draft, 4, context(form)).artifacts():
            assert SCHEMAS[kind].parse(payload.data()) == payload


def test_planning_twice_gives_the_same_bytes(draft):
    for form in BookForm:
        first, second = (plan_scene(draft, 5, context(form)).artifacts() for _ in range(2))
        assert [graph.digest(p.data()) for _, p in first] == [
            graph.digest(p.data()) for _, p in second
        ]


@pytest.mark.parametrize("number", [0, 17, -1])
def test_page_that_is_not_there_is_refused(draft, number):
    with pytest.raises(IndexError, match=f"no page {number}"):
        plan_scene(draft, number, context())


# --- render spec ---
def test_prompt_has_its_layers_in_the_documented_order(draft):
    spec = plan_scene(draft, 1, context()).render_spec.only
    assert [layer.name for layer in spec.layers] == list(LayerName)
    assert [name.value for name in LayerName] == [
        "style",
        "art_direction",
        "format",
        "references",
        "composition",
        "characters",
        "panel",
        "technical",
        "negative",
    ]
    assert spec.prompt.split("\n\n")[0] == spec.layers[0].text


def test_prompt_never_holds_the_childs_name(draft):
    assert any("Mia" in each.alt_text for each in draft.pages)
    for each in draft.pages:
        assert "Mia" not in plan_scene(draft, each.number, context()).render_spec.only.prompt


def test_hash_covers_style_references_and_place(draft):
    uses = (ReferenceUse("one", ReferenceKind.HERO),)
    contexts = [
        context(),
        replace(context(), style=ImageStyle(base=ArtStyle.WATERCOLOUR)),
        replace(context(), style=image_style({"base": "flat", "warmth": 0.1})),
        replace(context(), style=image_style({"base": "flat", "negative": "owls"})),
        context(wishes=SceneWishes(references=uses)),
        context(wishes=SceneWishes(place="A red mill stands there.")),
        replace(context(), width=700),
    ]
    specs = [plan_scene(draft, 1, each).render_spec.only for each in contexts]
    assert len({spec.sha256 for spec in specs}) == len(contexts)
    assert specs[4].references == ("one",)
    for spec in specs:
        bare = spec.model_copy(update={"sha256": ""})
        assert spec.sha256 == graph.digest(bare.data())


def test_more_than_six_references_are_refused(draft):
    uses = tuple(ReferenceUse(str(at), ReferenceKind.HERO) for at in range(7))
    with pytest.raises(ValidationError, match="at most 6"):
        plan_scene(draft, 1, context(wishes=SceneWishes(references=uses)))


def test_cover_is_one_picture_with_its_own_seed(draft):
    spec = plan_cover(draft, "The Kite", context()).only
    assert (spec.seed, spec.width, spec.height) == ("7:cover", 900, 0)
    box = layout.plan_cover("The Kite", "Mia", "en")
    assert spec.scene == semantics.plan_cover(
        draft, box, theme=BRIEF.theme, look=LOOK, companion=BRIEF.companion
    )


# --- webtoons ---
def webtoon(draft: StoryDraft, **wishes: object) -> list[planning.ScenePlan]:
    chosen = context(BookForm.WEBTOON, SceneWishes(**wishes))
    return [plan_scene(draft, each.number, chosen) for each in draft.pages]


def test_webtoon_scene_makes_eight_artifacts_with_as_many_panels_everywhere(draft, long_draft):
    for plan in (*webtoon(draft), *webtoon(long_draft)):
        assert [kind for kind, _ in plan.artifacts()] == [node.type for node in graph.PLANNING]
        count = len(plan.panel_plan_normalized.panels)
        assert 1 <= count <= 5
        assert len(plan.layout_template.panels) == count
        assert [panel.index for panel in plan.panel_semantics.panels] == list(range(count))
        assert [spec.panel for spec in plan.render_spec.panels] == list(range(count))


def test_webtoon_never_uses_a_template_three_times_running(draft, long_draft):
    for plans in (webtoon(draft), webtoon(long_draft)):
        names = [plan.layout_template.template for plan in plans]
        assert all(len(set(names[at : at + 3])) > 1 for at in range(len(names) - 2))


def test_webtoon_scenes_pass_their_own_quality_rules(draft, long_draft):
    for plan in (*webtoon(draft), *webtoon(long_draft)):
        facts = qc_panels.facts_of(plan.panel_semantics, plan.layout_template)
        issues, _ = qc_panels.check_panels(facts)
        assert {issue.code for issue in issues} <= {"monotonous_widths"}


def test_webtoon_pictures_have_the_shape_of_their_panels(draft):
    for plan in webtoon(draft):
        for spec, rect in zip(plan.render_spec.panels, plan.layout_template.panels, strict=True):
            assert spec.width == round(rect.w * 900)
            assert (spec.height or spec.width) == round(rect.h * 1600)


def test_panels_of_a_scene_have_seeds_of_their_own(draft):
    specs = [spec for plan in webtoon(draft) for spec in plan.render_spec.panels]
    assert len({spec.seed for spec in specs}) == len(specs)


def test_bubbles_stand_in_the_panels_that_may_speak():
    story = draft_with(page(), page("It was late. “Come!” said Pim. Mia ran."), page(face="sleepy"))
    plan = webtoon(story)[1]
    talking = {panel.index for panel in plan.panel_plan_normalized.panels if panel.has_dialogue}
    told = {
        panel.index
        for panel in plan.panel_semantics.panels
        if any(line.type == "chat" for line in panel.dialogue)
    }
    assert told == talking == {0}
    (line,) = plan.panel_semantics.panels[0].dialogue
    assert (line.speaker, line.text) == ("Pim", "Come!")
    boxes = [panel.scene.box.side for panel in plan.panel_semantics.panels]
    assert boxes == ["top", "none"]


def test_wishes_of_a_person_are_followed(draft):
    assert {len(p.panel_plan.panels) for p in webtoon(draft, panels=3)[1:-1]} <= {3, 4, 5}
    before = ("two_70_30", "two_70_30")
    made = [plan.layout_template.template for plan in webtoon(draft, before=before)]
    assert "two_70_30" not in made
