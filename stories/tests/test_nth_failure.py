"""Something fails: a call of a provider, of the storage, of the database. The book comes out whole
all the same, or says why it did not, and one more try makes it whole; nothing is paid twice.

Provider calls fail one by one, n = 1 until none fails. Of the storage and the database there are
hundreds a book. So every place in the code that calls them fails once, several places in a book,
and besides that every so manieth call; with EVERY_FAILURE=1 in the environment every one.
"""

import os
from threading import Event
from typing import Any
from uuid import uuid4

import pytest
from django.db import OperationalError
from django.utils import timezone

from stories.enums import RunStatus
from stories.models import NodeRun, ProviderCall, Run, Story
from stories.pipeline.ports import WriteRequest, Written
from stories.services import exports, runs, scheduling, sweeping
from stories.services.claims import Holder
from stories.services.shifts import Shift, nothing_waits
from stories.tests.billed_providers import BilledWriter, bills
from stories.tests.engine_kit import small_story
from stories.tests.failing_kit import (
    Fuse,
    NthFuse,
    PlacesFuse,
    Watch,
    commits,
    provider_calls,
    statements,
    storage_calls,
)
from stories.tests.wholeness import assert_consistent, assert_whole
from storycreator.lib import outages
from storycreator.lib.providers import ErrorKind, ProviderError

pytestmark = pytest.mark.django_db(transaction=True)
CALLS = 1 + 1 + 1 + 2 * 2
"""Wishes looked at, story told, story looked at; cover and page painted and looked at."""

EVERY = bool(os.environ.get("EVERY_FAILURE"))
"""Whether no call is left out, which takes minutes."""


class OnePageWriter(BilledWriter):
    def write(self, request: WriteRequest, *, idempotency_key: str) -> Written:
        written = super().write(request, idempotency_key=idempotency_key)
        short = written.draft.model_copy(update={"pages": written.draft.pages[:1]})
        return Written(draft=short, usage=written.usage)


@pytest.fixture(autouse=True)
def paid(settings, monkeypatch, tmp_path) -> None:
    settings.TEXT_PROVIDER = f"{__name__}.OnePageWriter"
    settings.IMAGE_PROVIDER = "stories.tests.billed_providers.BilledPainter"
    settings.MODERATION_PROVIDER = "stories.tests.billed_providers.BilledModerator"
    settings.PICTURE_WIDTH = 40
    settings.WORKER_POLL_SECONDS = settings.WORKER_BUSY_POLL_SECONDS = 0.002
    settings.MONTHLY_BUDGET = settings.SITE_DAILY_BUDGET = settings.SITE_MONTHLY_BUDGET = 100_000
    monkeypatch.setenv("AISTORY_DATA_DIR", str(tmp_path))
    monkeypatch.setattr(exports, "request_screen_pdf", lambda *, story: None)
    monkeypatch.setattr(scheduling, "wait_seconds", lambda failure, attempt: 0.0)
    monkeypatch.setattr(outages.time, "sleep", lambda seconds: None)


def shift() -> None:
    """A worker that works until nothing waits; what it lost goes back as if time had passed."""
    Shift(holder=Holder(uuid4(), "me"), stop=Event(), hurry=Event()).work(until=nothing_waits)
    NodeRun.objects.filter(status="running").update(lease_expires_at=timezone.now())
    outages.through_outages(lambda: sweeping.sweep(others_may_be_dead=True))


def made_in_spite_of(watch: Watch, fuse: Fuse) -> Story:
    """A book in the making of which something fails; with one more try where that ended it."""
    story = small_story(pages=8)
    run = runs.start_run(story=story)
    with watch(fuse):
        while Run.objects.filter(pk=run.pk, status__in=[RunStatus.QUEUED, RunStatus.RUNNING]):
            shift()
    run.refresh_from_db()
    story.refresh_from_db()
    if run.status == RunStatus.COMPLETED:
        assert_consistent(story)
    else:
        assert story.error_message != ""
        runs.retry_run(story=story)
        shift()
    assert_whole(story, pages=1)
    return story


def begun(story: Story, folder: Any) -> int:
    """How many calls were made for the book."""
    counted = bills(folder).begun
    return sum(times for key, times in counted.items() if key.startswith(str(story.pk)))


def test_every_provider_call_may_fail_and_the_one_after_it(tmp_path) -> None:
    away = ProviderError("Away.", permanent=False)
    slow = ProviderError("Slow.", permanent=False, kind=ErrorKind.TIMEOUT)
    for at in range(1, 100):
        fuse = NthFuse(at, away, slow)
        story = made_in_spite_of(provider_calls, fuse)
        assert ProviderCall.objects.filter(story=story).count() == CALLS
        assert begun(story, tmp_path) == CALLS
        if not fuse.blown:
            break
    assert at == CALLS + 1


@pytest.mark.parametrize(
    ("watch", "error", "books", "repeated"),
    [
        # An answer that could not be kept is asked for again.
        pytest.param(storage_calls, OSError("disk full"), 2, 3, id="storage"),
        pytest.param(statements, OperationalError("gone"), 7, 0, id="statements"),
    ],
)
def test_every_place_that_calls_may_fail(
    watch: Watch, error: Exception, books: int, repeated: int, tmp_path
) -> None:
    unharmed = Fuse()
    made_in_spite_of(watch, unharmed)
    places = list(unharmed.places)
    assert len(places) > books
    left = 0
    for number in range(books):
        fuse = PlacesFuse(places[number::books], error)
        story = made_in_spite_of(watch, fuse)
        assert begun(story, tmp_path) <= CALLS + repeated
        left += len(fuse.left)
    assert left <= len(places) / 10  # some are come by only now and then


@pytest.mark.parametrize(
    ("watch", "error", "least"),
    [
        pytest.param(storage_calls, OSError("disk full"), 30, id="storage"),
        pytest.param(commits, OperationalError("gone"), 20, id="commits"),
    ],
)
def test_nth_call_may_fail(watch: Watch, error: Exception, least: int, tmp_path) -> None:
    unharmed = Fuse()
    made_in_spite_of(watch, unharmed)
    assert unharmed.passed >= least
    blown = 0
    for at in range(1, unharmed.passed + 1, 1 if EVERY else unharmed.passed // 4):
        fuse = NthFuse(at, error)
        story = made_in_spite_of(watch, fuse)
        blown += fuse.blown
        assert begun(story, tmp_path) <= CALLS + 1
    assert blown >= 3  # how often a worker asks whether anything waits is chance
