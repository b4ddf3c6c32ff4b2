"""A locked scene: refused while something is missing, then planned no more."""

import pytest

from characters.tests.factories import CharacterFactory
from stories.enums import PLANNING_ARTIFACTS, ArtifactType
from stories.models import Artifact, Scene
from stories.pipeline.schemas import BlindTestReport, RenderPlan, StoryDraft
from stories.services import planning
from stories.services.artifacts import record_chain
from stories.tests.factories import SceneFactory, StoryFactory
from stories.tests.planning_kit import LOOK, draft_with, page
from storycreator.lib.errors import StateError

pytestmark = pytest.mark.django_db
DRAFT = draft_with(page(text="“Look,” said Mia. The kite flew off."), page(text="It was gone."))


@pytest.fixture
def scene() -> Scene:
    story = StoryFactory.create(character=CharacterFactory.create(appearance=LOOK))
    return SceneFactory.create(story=story, order_index=0)


def plan(scene: Scene, draft: StoryDraft = DRAFT) -> Artifact:
    context = planning.context_of(scene.story, scene)
    planned = planning.plan_scene(scene=scene, draft=draft, context=context)
    return planning.record_plan(
        scene=scene, draft=draft, context=context, plan=planned, by="worker"
    )


def versions(scene: Scene) -> set[tuple[str, int]]:
    return set(scene.artifacts.values_list("type", "version"))


CHANGED = draft_with(page(text="“Help,” said Mia. The kite sank."), page(text="It was gone."))


def test_planning_makes_one_artifact_of_each_type_in_a_line(scene):
    last = plan(scene)
    line = [last]
    while line[-1].parent is not None:
        line.append(line[-1].parent)
    assert [artifact.type for artifact in reversed(line)] == [
        "scene_intent",
        "visual_plan",
        "panel_plan",
        "panel_plan_normalized",
        "layout_template",
        "panel_semantics",
        "render_spec",
    ]


def test_blind_reader_reports_on_the_panels_as_planned(scene):
    planned = plan(scene)
    report = scene.artifacts.get(type=ArtifactType.BLIND_TEST_REPORT)
    assert report.parent == planned.parent
    assert report.parent.type == ArtifactType.PANEL_SEMANTICS
    assert BlindTestReport.parse(report.payload).reader == "embedded"


def test_planning_the_same_again_makes_no_new_version(scene):
    plan(scene)
    before = versions(scene)
    plan(scene)
    assert versions(scene) == before


def test_locking_an_unplanned_scene_is_refused_with_the_list(scene):
    with pytest.raises(StateError) as refusal:
        planning.lock_planning(scene=scene)
    assert str(refusal.value) == (
        "This scene's planning is not whole. Missing: Scene intent, Panel plan, "
        "Panel plan, normalised, Layout, Panel semantics."
    )
    scene.refresh_from_db()
    assert not scene.planning_locked


@pytest.mark.parametrize("kind", PLANNING_ARTIFACTS)
def test_each_of_the_five_is_needed(scene, kind):
    steps = planning.plan_scene(
        scene=scene, draft=DRAFT, context=planning.context_of(scene.story, scene)
    ).chain
    record_chain(
        owner=scene, chain=[step for step in steps if step[0].type != kind], parent=None, by="me"
    )
    with pytest.raises(StateError, match=f"Missing: {kind.label}\\."):
        planning.lock_planning(scene=scene)


def test_locked_scene_gets_no_new_planning(scene):
    plan(scene)
    scene = planning.lock_planning(scene=scene)
    before = versions(scene)
    assert plan(scene, CHANGED).type == ArtifactType.RENDER_SPEC
    assert versions(scene) == before


def test_locked_scene_may_still_be_drawn_anew(scene):
    plan(scene)
    scene = planning.lock_planning(scene=scene)
    before = versions(scene)
    scene.image_style_override = "golden-hour"
    scene.save()
    redrawn = plan(scene)
    assert versions(scene) - before == {("render_spec", 2)}
    assert redrawn.parent.type == ArtifactType.PANEL_SEMANTICS
    assert RenderPlan.parse(redrawn.payload).only.toning.warmth == 0.15


def test_locked_scene_that_lost_an_artifact_says_which(scene):
    Scene.objects.filter(pk=scene.pk).update(planning_locked=True)
    scene.refresh_from_db()
    with pytest.raises(StateError, match="Missing: Scene intent, Panel plan"):
        plan(scene)


def test_scene_that_is_locked_while_it_is_planned_keeps_its_planning(scene):
    plan(scene)
    before = versions(scene)
    context = planning.context_of(scene.story, scene)
    late = planning.plan_scene(scene=scene, draft=CHANGED, context=context)
    planning.lock_planning(scene=scene)
    planning.record_plan(scene=scene, draft=CHANGED, context=context, plan=late, by="worker")
    assert versions(scene) == before


def test_unlocked_scene_is_planned_again(scene):
    plan(scene)
    planning.lock_planning(scene=scene)
    scene = planning.unlock_planning(scene=scene)
    plan(scene, CHANGED)
    assert ("scene_intent", 2) in versions(scene)
