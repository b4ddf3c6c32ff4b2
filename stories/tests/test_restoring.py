"""Old versions brought back, what becomes stale by it, where things come from, what differs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from media_assets.models import Image
from stories.enums import ArtifactType, RedrawReason, RunStatus
from stories.models import Artifact, Story
from stories.pipeline import graph
from stories.pipeline.schemas import StoryDraft
from stories.services import artifacts, exports, lineage, versions
from stories.tests.engine_kit import make, small_story, work
from stories.tests.factories import ArtifactFactory, ProviderCallFactory, StoryFactory
from stories.tests.fake_providers import IMAGE_PATH, TEXT_PATH, FakePainter, FakeWriter
from storycreator.lib.errors import StateError

pytestmark = pytest.mark.django_db
PAGES = 8
OTHER = RedrawReason.OTHER


@pytest.fixture(autouse=True)
def fakes(settings, monkeypatch) -> None:
    settings.TEXT_PROVIDER, settings.IMAGE_PROVIDER = TEXT_PATH, IMAGE_PATH
    settings.PICTURE_WIDTH, settings.IMAGE_CONCURRENCY = 60, 1
    monkeypatch.setattr(exports, "request_screen_pdf", lambda *, story: None)
    monkeypatch.setattr(FakePainter, "seeds", [])
    monkeypatch.setattr(FakeWriter, "calls", 0)


@pytest.fixture
def story() -> Story:
    story = small_story(pages=PAGES)
    make(story)
    return story


def of_page(story: Story, kind: ArtifactType, version: int, number: int = 3) -> Artifact:
    return Artifact.objects.get(
        scene__story=story, scene__order_index=number - 1, type=kind, version=version
    )


def redraw(story: Story, number: int = 3) -> None:
    versions.redraw_page(page=story.pages.get(page_number=number), reason=OTHER)
    work()


def test_restored_picture_is_a_new_version_and_is_shown(story):
    first = story.pages.get(page_number=3).base_image_key
    redraw(story)
    FakePainter.seeds = []
    again = versions.restore(
        artifact=of_page(story, ArtifactType.RENDER_RESULT, 1), by="user:somebody"
    )
    assert (again.version, again.parent.version, again.created_by) == (3, 1, "user:somebody")
    assert story.pages.get(page_number=3).base_image_key == first
    selected = Image.objects.filter(artifact__scene__page__page_number=3, is_selected=True)
    assert [image.object_key for image in selected] == [first]
    assert of_page(story, ArtifactType.RENDER_SPEC, 3).parent.version == 1
    assert FakePainter.seeds == []


def test_restored_picture_leaves_only_its_report_to_be_made(story):
    redraw(story)
    versions.restore(artifact=of_page(story, ArtifactType.RENDER_RESULT, 1), by="me")
    stale = lineage.stale_of(story)
    assert [(one.artifact.type, one.because) for one in stale] == [("qc_report", "Drawn picture")]
    FakePainter.seeds = []
    versions.remake_stale(story=story)
    work()
    assert lineage.stale_of(story) == []
    assert FakePainter.seeds == []


def test_version_that_holds_is_not_restored(story):
    with pytest.raises(StateError, match="holds already"):
        versions.restore(artifact=of_page(story, ArtifactType.RENDER_RESULT, 1), by="me")


def test_report_is_not_restored(story):
    with pytest.raises(StateError, match="report"):
        versions.restore(artifact=of_page(story, ArtifactType.QC_REPORT, 1), by="me")


def test_nothing_is_restored_while_something_is_made(story):
    redraw(story)
    versions.redraw_page(page=story.pages.get(page_number=1), reason=OTHER)
    with pytest.raises(StateError, match="at this moment"):
        versions.restore(artifact=of_page(story, ArtifactType.RENDER_RESULT, 1), by="me")


def test_rejected_picture_is_not_restored(story):
    first = story.pages.get(page_number=3).base_image_key
    redraw(story)
    Image.objects.filter(object_key=first).update(
        moderation_status="flagged", moderation_reason="Look."
    )
    with pytest.raises(StateError, match="look at this picture"):
        versions.restore(artifact=of_page(story, ArtifactType.RENDER_RESULT, 1), by="me")
    assert story.scenes.get(order_index=2).artifacts.filter(type="render_result").count() == 2


def test_held_picture_that_was_drawn_over_holds_no_book_back(story):
    Image.objects.filter(object_key=story.pages.get(page_number=3).base_image_key).update(
        moderation_status="flagged", moderation_reason="Look."
    )
    assert not exports.may_be_exported(story)
    redraw(story)
    assert exports.may_be_exported(story)


def retell(story: Story) -> Artifact:
    """Another telling, as if somebody had changed page 5."""
    told = artifacts.latest(owner=story, node=graph.STORY_DRAFT)
    draft = StoryDraft.parse(told.payload)
    changed = draft.pages[4].model_copy(update={"paragraphs": ("Leo flew home.",)})
    draft = draft.model_copy(update={"pages": (*draft.pages[:4], changed, *draft.pages[5:])})
    return artifacts.record(
        owner=story,
        node=graph.STORY_DRAFT,
        key=graph.content_key(graph.STORY_DRAFT, {"edited": draft.data()}),
        payload=draft,
        parent=told,
        by="me",
    )


def test_new_telling_makes_everything_stale_and_a_look_at_it_keeps_the_pictures(story):
    retell(story)
    kinds = {one.artifact.type for one in lineage.stale_of(story)}
    assert kinds == set(ArtifactType.values) - {"story_draft", "dialogue_suggestions"}
    FakePainter.seeds = []
    versions.remake_stale(story=story)
    work()
    assert lineage.stale_of(story) == []
    assert story.pages.get(page_number=5).text == "Leo flew home."
    assert FakePainter.seeds == []  # the words changed, and no picture with them


def test_restored_telling_brings_the_old_words_back(story):
    old = artifacts.latest(owner=story, node=graph.STORY_DRAFT)
    retell(story)
    versions.remake_stale(story=story)
    work()
    again = versions.restore(artifact=old, by="me")
    assert (again.version, again.parent) == (3, old)
    assert story.pages.get(page_number=5).text == "Leo took step 5."
    versions.remake_stale(story=story)
    work()
    assert lineage.stale_of(story) == []
    assert story.runs.first().status == RunStatus.COMPLETED


def test_restored_plan_is_locked_and_brings_what_was_planned_from_it(story):
    story.character.appearance = {"age": 2, "hairstyle": "bun"}
    story.character.save()
    versions.rerun(step=story.runs.get().steps.get(key="plan:003"))
    work()
    assert of_page(story, ArtifactType.PANEL_SEMANTICS, 2)
    story.character.appearance = {"age": 2}
    story.character.save()
    FakePainter.seeds = []
    versions.restore(artifact=of_page(story, ArtifactType.PANEL_SEMANTICS, 1), by="me")
    scene = story.scenes.get(order_index=2)
    assert scene.planning_locked
    assert of_page(story, ArtifactType.RENDER_SPEC, 3).parent.version == 1
    stale = {one.artifact.type for one in lineage.stale_of(story)}
    assert stale == {"render_result", "qc_report"}
    versions.remake_stale(story=story)
    work()
    assert FakePainter.seeds == []  # that picture was drawn before
    assert of_page(story, ArtifactType.RENDER_RESULT, 3).payload == (
        of_page(story, ArtifactType.RENDER_RESULT, 1).payload
    )


# --- where it comes from -----------------------------------------------------------------------
def test_lineage_goes_up_and_down_with_prompt_model_and_cost():
    story = StoryFactory()
    top = ArtifactFactory(story=story, scene=None, type="story_draft")
    spec = ArtifactFactory(
        story=story,
        scene=None,
        type="render_spec",
        parent=top,
        payload={"panels": [{"layers": [{"name": "style", "text": "Oil."}]}]},
    )
    result = ArtifactFactory(
        story=story,
        scene=None,
        type="render_result",
        parent=spec,
        payload={"provider": "openai", "model": "gpt-image"},
    )
    ArtifactFactory(story=story, scene=None, type="readability_report", parent=top)
    ProviderCallFactory(story=story, artifact=result, cost="0.04")
    with CaptureQueriesContext(
        connection,
    ) as queries:
        found = lineage.lineage(spec)
    assert len(queries) == 2
    assert [(each.artifact, each.depth) for each in found] == [(top, -1), (spec, 0), (result, 1)]
    assert found[1].prompt == "Oil."
    assert (found[2].maker, str(found[2].cost)) == ("openai gpt-image", "0.040000")


def test_diff_of_two_tellings_shows_the_changed_words(story):
    old = artifacts.latest(owner=story, node=graph.STORY_DRAFT)
    lines = lineage.diff(old, retell(story))
    assert [(line.kind, line.text) for line in lines if line.kind in ("gone", "new")] == [
        ("gone", "Leo took step 5."),
        ("new", "Leo flew home."),
    ]


def test_diff_of_equal_versions_is_empty(story):
    told = artifacts.latest(owner=story, node=graph.STORY_DRAFT)
    assert lineage.diff(told, told) == []
