"""A run's life: one at a time, one owner at a time, nothing made twice, failures in words."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from media_assets.models import Image
from media_assets.services import images
from stories.enums import GenerationStatus, PageStatus, RunStatus, StoryStatus
from stories.models import Run, Story
from stories.services import exports, runs
from stories.services.deletion import delete_story
from stories.tests.engine_kit import make, small_story, work
from stories.tests.factories import StoryFactory
from stories.tests.fake_providers import IMAGE_PATH, TEXT_PATH, FakePainter, FakeWriter
from storycreator.lib import files
from storycreator.lib.errors import StateError

pytestmark = pytest.mark.django_db
PAGES = 8


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
    return small_story(pages=PAGES)


def test_start_run_twice_gives_the_same_run(story: Story) -> None:
    assert runs.start_run(story=story) == runs.start_run(story=story)
    story.refresh_from_db()
    assert (story.status, story.generation_status) == ("pending", "processing")
    assert story.progress["words"] == "Your book is next in line."


def test_start_run_of_a_finished_book_is_refused(story: Story) -> None:
    Story.objects.filter(pk=story.pk).update(status=StoryStatus.COMPLETED, title="The Hill")
    with pytest.raises(StateError, match="finished"):
        runs.start_run(story=story)


def test_make_writes_pages_cover_and_rows(story: Story) -> None:
    run = make(story)
    assert run.status == RunStatus.COMPLETED
    assert (story.status, story.generation_status) == ("completed", "completed")
    assert (story.title, story.dedication) == ("Leo and the Hill", "For you")
    pages = list(story.pages.all())
    assert [page.page_number for page in pages] == list(range(1, PAGES + 1))
    assert pages[2].text == "Leo took step 3."
    assert {page.image_generation_status for page in pages} == {PageStatus.COMPLETED}
    assert {page.layout["ink"] for page in pages} == {"#2b2140"}
    assert Image.objects.filter(story=story).count() == PAGES + 1
    assert images.open_derivative(image_key=story.cover_image_key, width=480)[8:12] == b"WEBP"
    assert files.get(pages[0].personalized_image_key)[:3] == b"\xff\xd8\xff"
    assert story.progress["pages_painted"] == PAGES
    assert FakeWriter.calls == 1
    assert len(FakePainter.seeds) == PAGES + 1


def test_make_keeps_the_family_s_own_title(story: Story) -> None:
    Story.objects.filter(pk=story.pk).update(title="Our Leo", dedication="With love")
    make(Story.objects.get(pk=story.pk))
    story.refresh_from_db()
    assert (story.title, story.dedication) == ("Our Leo", "With love")


def test_failed_picture_keeps_the_rest_and_retry_draws_only_that(story: Story) -> None:
    FakePainter.broken = {"7:3"}
    run = make(story)
    assert (run.status, run.error_detail) == (RunStatus.FAILED, "unavailable: The brush broke.")
    assert story.status == StoryStatus.FAILED
    assert story.error_message.startswith("1 of the pictures did not come out")
    states = dict(story.pages.values_list("page_number", "image_generation_status"))
    assert [number for number, state in states.items() if state == "failed"] == [3]

    FakePainter.broken, FakePainter.seeds = set(), []
    assert make(story).status == RunStatus.COMPLETED
    assert FakePainter.seeds == ["7:3"]
    assert FakeWriter.calls == 1


def test_cancel_stops_the_work_and_keeps_the_draft(story: Story) -> None:
    runs.cancel_run(run=runs.start_run(story=story))
    work()
    story.refresh_from_db()
    assert (story.status, story.generation_status) == (
        StoryStatus.DRAFT,
        GenerationStatus.IDLE,
    )
    assert FakePainter.seeds == []
    assert runs.start_run(story=story).status == RunStatus.QUEUED


def test_make_refuses_a_brief_without_pronouns_in_plain_words(story: Story) -> None:
    Story.objects.filter(pk=story.pk).update(brief={})
    run = make(Story.objects.get(pk=story.pk))
    assert run.status == RunStatus.FAILED
    assert run.error == "Something about the hero or the story is missing."


def test_start_run_keeps_the_plots_of_earlier_books_in_the_brief(story: Story) -> None:
    earlier = StoryFactory(
        user=story.user,
        age_group="1-2",
        story_theme="fairy_tale",
        content={"triple": [1, 2, 3]},
    )
    Story.objects.filter(pk=earlier.pk).update(created_at=timezone.now() - timedelta(days=1))
    runs.start_run(story=story)
    story.refresh_from_db()
    assert story.brief["used"] == [[1, 2, 3]]


def test_defect_in_one_book_fails_that_run_in_plain_words(story: Story, monkeypatch) -> None:
    def crash() -> None:
        raise ZeroDivisionError("Leo")

    monkeypatch.setattr(FakePainter, "on_draw", staticmethod(crash))
    run = make(story)
    assert (run.status, run.error_detail) == (RunStatus.FAILED, "ZeroDivisionError")
    assert "Something went wrong on our side." in run.error


@pytest.mark.django_db(transaction=True)
def test_book_deleted_while_it_is_drawn_leaves_nothing_in_storage(
    story: Story, monkeypatch, settings
) -> None:
    def delete_once() -> None:
        found = Story.objects.filter(pk=story.pk).first()
        if found is not None:
            delete_story(story=found)
        connection.close()

    monkeypatch.setattr(FakePainter, "on_draw", staticmethod(delete_once))
    runs.start_run(story=story)
    work()
    assert not Story.objects.exists()
    assert not Run.objects.exists()
    assert [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()] == []
