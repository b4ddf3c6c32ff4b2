"""Redrawing, doing again and bringing back: what is made, what is kept, what is stale."""

import pytest

from media_assets.models import Image
from stories.enums import (
    ArtifactType,
    GenerationStatus,
    RedrawReason,
    RunKind,
    RunStatus,
    StepStatus,
    StoryStatus,
)
from stories.models import Artifact, Run, Story, StoryPage
from stories.services import exports, lineage, runs, versions
from stories.tests.engine_kit import make, small_story, step, work
from stories.tests.fake_providers import IMAGE_PATH, TEXT_PATH, FakePainter, FakeWriter
from storycreator.lib.errors import StateError

pytestmark = pytest.mark.django_db
PAGES = 8
FACES = RedrawReason.BAD_FACES


@pytest.fixture(autouse=True)
def fakes(settings, monkeypatch) -> None:
    settings.TEXT_PROVIDER, settings.IMAGE_PROVIDER = TEXT_PATH, IMAGE_PATH
    settings.PICTURE_WIDTH, settings.IMAGE_CONCURRENCY = 60, 1
    monkeypatch.setattr(exports, "request_screen_pdf", lambda *, story: None)
    monkeypatch.setattr(FakePainter, "seeds", [])
    monkeypatch.setattr(FakePainter, "broken", set())
    monkeypatch.setattr(FakeWriter, "calls", 0)


@pytest.fixture
def story() -> Story:
    story = small_story(pages=PAGES)
    make(story)
    FakePainter.seeds, FakeWriter.calls = [], 0
    return story


def page(story: Story, number: int = 3) -> StoryPage:
    return story.pages.get(page_number=number)


def done(run: Run) -> Run:
    work()
    run.refresh_from_db()
    return run


def newest(story: Story, kind: ArtifactType, number: int = 3) -> Artifact:
    return Artifact.objects.filter(
        scene__story=story, scene__order_index=number - 1, type=kind
    ).latest("version")


def pictures_of(story: Story, number: int = 3) -> list[tuple[int, int, bool]]:
    rows = Image.objects.filter(artifact__scene__page=page(story, number)).order_by("created_at")
    return list(rows.values_list("grid_position", "regeneration_count", "is_selected"))


def test_redraw_page_makes_one_call_and_a_new_version(story):
    before = page(story).base_image_key
    run = done(versions.redraw_page(page=page(story), reason=FACES))
    assert (run.kind, run.status) == (RunKind.REDRAW, RunStatus.COMPLETED)
    assert FakePainter.seeds == ["7:3:again1"]
    assert FakeWriter.calls == 0
    assert page(story).base_image_key != before
    result = newest(story, ArtifactType.RENDER_RESULT)
    assert (result.version, result.payload["object_key"]) == (2, page(story).base_image_key)
    spec = newest(story, ArtifactType.RENDER_SPEC)
    assert spec.version == 2
    assert result.parent == spec
    assert spec.payload["redraw"] == {
        "take": 1,
        "reason": "bad_faces",
        "instruction": "",
        "slot": 1,
    }
    assert newest(story, ArtifactType.QC_REPORT).parent == result
    assert newest(story, ArtifactType.PANEL_SEMANTICS).version == 1


def test_redraw_page_tells_the_painter_why(story):
    done(versions.redraw_page(page=page(story), reason=FACES, instruction="Leo laughs"))
    layers = newest(story, ArtifactType.RENDER_SPEC).payload["panels"][0]["layers"]
    told = next(layer["text"] for layer in layers if layer["name"] == "panel").splitlines()
    assert told[-2].startswith("This picture is drawn anew because the faces were not right.")
    assert told[-1].endswith('within everything said here: "the hero laughs"')


def test_redraw_page_leaves_the_book_readable_while_it_works(story):
    versions.redraw_page(page=page(story), reason=FACES)
    story.refresh_from_db()
    assert (story.status, story.generation_status) == (
        StoryStatus.COMPLETED,
        GenerationStatus.PROCESSING,
    )
    work()
    story.refresh_from_db()
    assert story.generation_status == GenerationStatus.COMPLETED


def test_redraw_page_that_fails_keeps_the_old_picture(story):
    before = page(story)
    FakePainter.broken = {"7:3:again1"}
    run = done(versions.redraw_page(page=before, reason=FACES))
    assert run.status == RunStatus.FAILED
    after = page(story)
    assert after.base_image_key == before.base_image_key
    assert after.image_generation_status == "completed"
    story.refresh_from_db()
    assert (story.status, story.generation_status) == (
        StoryStatus.COMPLETED,
        GenerationStatus.FAILED,
    )
    assert (story.error_message, story.generation_error) == ("", run.error)


def test_redraw_that_failed_is_stale_until_it_is_made_again(story):
    FakePainter.broken = {"7:3:again1"}
    done(versions.redraw_page(page=page(story), reason=FACES))
    stale = lineage.stale_of(story)
    assert {(one.artifact.type, one.because) for one in stale} == {
        ("render_result", "Drawing instructions"),
        ("qc_report", "Drawing instructions"),
    }
    FakePainter.broken, FakePainter.seeds = set(), []
    assert done(versions.remake_stale(story=story)).status == RunStatus.COMPLETED
    assert FakePainter.seeds == ["7:3:again1"]
    assert lineage.stale_of(story) == []
    assert versions.remake_stale(story=story) is None


def test_redraw_that_failed_can_be_given_up(story):
    before = page(story).base_image_key
    FakePainter.broken = {"7:3:again1", "7:cover:again1"}
    done(versions.redraw_page(page=page(story), reason=FACES))
    done(versions.redraw_cover(story=Story.objects.get(pk=story.pk), reason=FACES))
    versions.keep_shown(story=story, by="user:1")
    story.refresh_from_db()
    assert (story.generation_status, story.generation_error) == (GenerationStatus.COMPLETED, "")
    assert lineage.stale_of(story) == []
    assert versions.remake_stale(story=story) is None
    assert page(story).base_image_key == before
    spec = newest(story, ArtifactType.RENDER_SPEC)
    assert (spec.version, "redraw" in spec.payload, spec.created_by) == (3, False, "user:1")


def test_redraw_cancelled_leaves_a_finished_book(story):
    run = versions.redraw_page(page=page(story), reason=FACES)
    runs.cancel_run(run=run)
    work()
    story.refresh_from_db()
    assert (story.status, story.generation_status) == (
        StoryStatus.COMPLETED,
        GenerationStatus.COMPLETED,
    )
    assert FakePainter.seeds == []


def test_second_page_joins_the_open_run(story):
    first = versions.redraw_page(page=page(story, 3), reason=FACES)
    assert versions.redraw_page(page=page(story, 5), reason=FACES) == first
    assert done(first).status == RunStatus.COMPLETED
    assert sorted(FakePainter.seeds) == ["7:3:again1", "7:5:again1"]


def test_same_page_twice_at_once_is_refused(story):
    versions.redraw_page(page=page(story), reason=FACES)
    with pytest.raises(StateError, match="drawn already"):
        versions.redraw_page(page=page(story), reason=FACES)


def test_candidates_fill_four_places_and_then_count_as_regenerations(story):
    for _ in range(4):
        done(versions.redraw_page(page=page(story), reason=FACES))
    assert pictures_of(story) == [
        (0, 0, False),
        (1, 0, False),
        (2, 0, False),
        (3, 0, False),
        (3, 1, True),
    ]


def test_regenerations_of_a_place_are_limited(story):
    for _ in range(versions.REGENERATIONS):
        done(versions.redraw_page(page=page(story), reason=FACES, slot=0))
    with pytest.raises(StateError, match="often enough"):
        versions.redraw_page(page=page(story), reason=FACES, slot=0)
    assert pictures_of(story)[-1] == (0, 3, True)
    done(versions.redraw_page(page=page(story), reason=FACES, slot=1))
    assert pictures_of(story)[-1] == (1, 0, True)


def test_redraw_of_an_unfinished_book_is_refused(story):
    Story.objects.filter(pk=story.pk).update(status=StoryStatus.FAILED, error_message="No.")
    with pytest.raises(StateError, match="not finished"):
        versions.redraw_page(page=page(story), reason=FACES)


def test_wish_that_is_not_for_children_draws_nothing(story, settings):
    settings.MODERATION_PROVIDER = settings.MODERATION_PROVIDERS["embedded"]
    wish = "Mia drinks the bleach under the sink."
    run = done(versions.redraw_page(page=page(story), reason=FACES, instruction=wish))
    assert run.status == RunStatus.FAILED
    assert run.error.startswith("We cannot draw this wish")
    assert FakePainter.seeds == []
    story.refresh_from_db()
    assert story.moderation_status == "approved"


def test_redraw_cover_shows_the_new_cover(story):
    before = story.cover_image_key
    run = done(versions.redraw_cover(story=story, reason=FACES))
    story.refresh_from_db()
    assert (run.status, FakePainter.seeds) == (RunStatus.COMPLETED, ["7:cover:again1"])
    assert story.cover_image_key != before
    assert lineage.stale_of(story) == []


# --- doing again ----------------------------------------------------------------------------------
def test_rerun_of_a_plan_that_comes_out_the_same_draws_nothing(story):
    run = done(versions.rerun(step=step(story.runs.get(), "plan:003")))
    assert run.status == RunStatus.COMPLETED
    assert set(run.steps.values_list("status", flat=True)) == {StepStatus.DONE}
    assert FakePainter.seeds == []
    assert newest(story, ArtifactType.RENDER_RESULT).version == 1


def test_rerun_of_a_plan_after_a_new_look_draws_that_page_only(story):
    story.character.appearance = {"age": 2, "hairstyle": "bun"}
    story.character.save()
    done(versions.rerun(step=step(story.runs.get(), "plan:003")))
    assert FakePainter.seeds == ["7:3"]
    assert newest(story, ArtifactType.RENDER_RESULT).version == 2
    assert newest(story, ArtifactType.RENDER_RESULT, 4).version == 1


def test_rerun_of_a_picture_draws_it_anew(story):
    done(versions.rerun(step=step(story.runs.get(), "paint:003")))
    assert FakePainter.seeds == ["7:3:again1"]


def test_rerun_of_the_reading_keeps_what_is_unchanged(story):
    done(versions.redraw_page(page=page(story), reason=FACES))
    chosen, FakePainter.seeds = page(story).base_image_key, []
    run = done(versions.rerun(step=step(story.runs.get(kind=RunKind.MAKE), "read")))
    assert (run.status, FakePainter.seeds) == (RunStatus.COMPLETED, [])
    assert page(story).base_image_key == chosen
    assert run.steps.count() == 2 + 2 + 3 * PAGES + 1


def test_rerun_of_the_writing_tells_and_draws_everything_anew(story):
    run = done(versions.rerun(step=step(story.runs.get(), "write")))
    story.refresh_from_db()
    assert (run.kind, run.status) == (RunKind.MAKE, RunStatus.COMPLETED)
    assert story.brief["seed"] != 7
    assert story.status == StoryStatus.COMPLETED
    assert (FakeWriter.calls, len(FakePainter.seeds)) == (1, PAGES + 1)
    assert story.artifacts.filter(type=ArtifactType.STORY_DRAFT).count() == 2
    assert lineage.stale_of(story) == []
