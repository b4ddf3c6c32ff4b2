"""A webtoon story, planned from its rows to all of its artifacts."""

from dataclasses import asdict

import pytest

from characters.tests.factories import CharacterFactory
from stories import writer
from stories.enums import ArtifactType, StoryFormat
from stories.models import Artifact, Story
from stories.pipeline.schemas import SCHEMAS, BlindTestReport, StoryDraft
from stories.services import planning
from stories.services.briefs import brief_of
from stories.services.episode_tests import judge_story
from stories.services.pages import write_pages
from stories.tests.factories import SceneFactory, StoryFactory
from stories.tests.planning_kit import LOOK
from storycreator.lib.errors import StateError

pytestmark = pytest.mark.django_db

PLANNED = (
    "blind_test_report",
    "dialogue_suggestions",
    "layout_template",
    "panel_plan",
    "panel_plan_normalized",
    "panel_semantics",
    "render_spec",
    "scene_intent",
    "visual_plan",
)


@pytest.fixture
def story() -> Story:
    made: Story = StoryFactory.create(
        format=StoryFormat.WEBTOON,
        page_count=12,
        story_tone="whimsical",
        character=CharacterFactory.create(appearance=LOOK),
    )
    return made


def draft_of(story: Story) -> StoryDraft:
    facts = brief_of(story).model_dump(exclude={"language"})
    return StoryDraft.parse(asdict(writer.write(writer.Brief(**facts))))


def plan_all(story: Story) -> StoryDraft:
    draft = draft_of(story)
    for scene in write_pages(story=story, draft=draft):
        context = planning.context_of(story, scene)
        plan = planning.plan_scene(scene=scene, draft=draft, context=context)
        planning.record_plan(scene=scene, draft=draft, context=context, plan=plan, by="worker")
    return draft


def test_webtoon_is_planned_to_nine_artifacts_a_scene(story):
    draft = plan_all(story)
    made = Artifact.objects.filter(scene__story=story)
    for number in range(len(draft.pages)):
        found = made.filter(scene__order_index=number).order_by("type")
        assert tuple(artifact.type for artifact in found) == PLANNED
        assert {artifact.version for artifact in found} == {1}
    for artifact in made:
        assert SCHEMAS[artifact.type].parse(artifact.payload).data() == artifact.payload


def test_planning_a_webtoon_again_makes_nothing_new(story):
    plan_all(story)
    before = set(Artifact.objects.values_list("pk", flat=True))
    plan_all(story)
    assert set(Artifact.objects.values_list("pk", flat=True)) == before


def test_panels_of_the_artifacts_agree(story):
    plan_all(story)
    for scene in story.scenes.all():
        payloads = {artifact.type: artifact.payload for artifact in scene.artifacts.all()}
        counts = {
            len(payloads[kind]["panels"])
            for kind in (
                ArtifactType.PANEL_PLAN_NORMALIZED,
                ArtifactType.LAYOUT_TEMPLATE,
                ArtifactType.PANEL_SEMANTICS,
                ArtifactType.RENDER_SPEC,
            )
        }
        assert len(counts) == 1


def test_whole_webtoon_is_judged_by_its_gate(story):
    plan_all(story)
    made = judge_story(story=story, by="worker")
    report = BlindTestReport.parse(made.payload)
    assert (made.story, made.type, made.version) == (story, "blind_test_report", 1)
    assert report.gate is not None
    assert report.passed
    assert judge_story(story=story, by="worker") == made


def test_story_that_is_not_planned_is_not_judged(story):
    with pytest.raises(StateError, match="not planned yet"):
        judge_story(story=story, by="worker")
    plan_all(story)
    SceneFactory.create(story=story, order_index=99)
    with pytest.raises(StateError, match="not planned yet"):
        judge_story(story=story, by="worker")
