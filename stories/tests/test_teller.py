"""Progress is told at once, then every so often, and the last of it when the book is finished."""

from uuid import UUID

import pytest

from stories.services import progress, runs, telling
from stories.services.telling import EVERY, Teller
from stories.tests.engine_kit import make, small_story
from stories.tests.fake_providers import IMAGE_PATH, TEXT_PATH

ONE, OTHER = UUID(int=1), UUID(int=2)


class Clock:
    now = 100.0


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[UUID]:
    keys: list[UUID] = []
    monkeypatch.setattr(telling, "_tell_of", keys.append)
    monkeypatch.setattr(telling, "monotonic", lambda: Clock.now)
    return keys


def test_steps_that_end_in_a_heap_are_told_of_once_more_when_it_is_time(
    told: list[UUID], monkeypatch: pytest.MonkeyPatch
) -> None:
    teller = Teller()
    for _ in range(3):
        teller.note(ONE)
        teller.tell_due()
    assert told == [ONE]
    teller.note(OTHER)
    teller.tell_due()
    assert told == [ONE, OTHER]
    monkeypatch.setattr(Clock, "now", 100.01 + EVERY)
    teller.tell_due()
    teller.tell_due()
    assert told == [ONE, OTHER, ONE]


def test_before_nobody_looks_any_more_all_is_told(told: list[UUID]) -> None:
    teller = Teller()
    teller.note(ONE)
    teller.tell_due()
    teller.note(ONE)
    teller.tell_all()
    teller.tell_all()
    assert told == [ONE, ONE]


@pytest.mark.django_db
def test_finished_book_says_that_every_page_is_painted(settings) -> None:
    settings.TEXT_PROVIDER, settings.IMAGE_PROVIDER = TEXT_PATH, IMAGE_PATH
    story = small_story(pages=8)
    make(story)
    assert (story.progress["pages_painted"], story.progress["done"]) == (8, 16)


@pytest.mark.django_db
def test_nothing_is_told_of_a_run_that_is_gone_or_over() -> None:
    story = small_story(pages=8)
    run = runs.start_run(story=story)
    runs.cancel_run(run=run)
    teller = Teller()
    teller.note(run.pk)
    teller.note(ONE)
    teller.tell_all()
    story.refresh_from_db()
    assert story.progress == progress.waiting(8)
