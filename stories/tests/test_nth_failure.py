"""The n-th call of a kind fails, for n = 1 until none does: the book comes out whole all the same,
or says why it did not, and one more try makes it whole."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from stories.enums import RunStatus
from stories.models import NodeRun, ProviderCall, Run, Story
from stories.pipeline.ports import WriteRequest, Written
from stories.services import exports, runs, scheduling, sweeping
from stories.services.claims import Holder
from stories.services.shifts import Shift, nothing_waits
from stories.tests.billed_providers import BilledModerator, BilledPainter, BilledWriter
from stories.tests.engine_kit import small_story
from stories.tests.wholeness import assert_consistent, assert_whole
from storycreator.lib.providers import ErrorKind, ProviderError

pytestmark = pytest.mark.django_db(transaction=True)
CALLS = 1 + 1 + 1 + 2 * 2
"""Wishes looked at, story told, story looked at; cover and page painted and looked at."""


class OnePageWriter(BilledWriter):
    def write(self, request: WriteRequest, *, idempotency_key: str) -> Written:
        written = super().write(request, idempotency_key=idempotency_key)
        short = written.draft.model_copy(update={"pages": written.draft.pages[:1]})
        return Written(draft=short, usage=written.usage)


class Fuse:
    """Blows at the `at`-th call that passes; afterwards nothing happens any more."""

    def __init__(self, at: int, blow: Callable[[], None]) -> None:
        self.left, self.blow = at, blow

    def passes(self) -> None:
        self.left -= 1
        if self.left == 0:
            self.blow()

    @property
    def blown(self) -> bool:
        return self.left <= 0


@pytest.fixture(autouse=True)
def paid(settings, monkeypatch, tmp_path) -> None:
    settings.TEXT_PROVIDER = f"{__name__}.OnePageWriter"
    settings.IMAGE_PROVIDER = "stories.tests.billed_providers.BilledPainter"
    settings.MODERATION_PROVIDER = "stories.tests.billed_providers.BilledModerator"
    settings.PICTURE_WIDTH = 40
    settings.MONTHLY_BUDGET = settings.SITE_DAILY_BUDGET = settings.SITE_MONTHLY_BUDGET = 100_000
    monkeypatch.setenv("AISTORY_DATA_DIR", str(tmp_path))
    monkeypatch.setattr(exports, "request_screen_pdf", lambda *, story: None)
    monkeypatch.setattr(scheduling, "wait_seconds", lambda failure, attempt: 0.0)


def raising(error: Exception) -> Callable[[], None]:
    def blow() -> None:
        raise error

    return blow


def shift() -> None:
    """A worker that works until nothing waits; what it lost goes back as if time had passed."""
    Shift(holder=Holder(uuid4(), "me"), stop=Event(), hurry=Event()).work(until=nothing_waits)
    NodeRun.objects.filter(status="running").update(lease_expires_at=timezone.now())
    sweeping.sweep(others_may_be_dead=True)


def made_in_spite_of(guarded: Callable[[], Any]) -> tuple[Story, bool]:
    """A book in the making of which something went wrong; whether that ended its first run."""
    story = small_story(pages=8)
    run = runs.start_run(story=story)
    with guarded():
        shift()
    while Run.objects.filter(pk=run.pk, status__in=[RunStatus.QUEUED, RunStatus.RUNNING]):
        shift()
    run.refresh_from_db()
    story.refresh_from_db()
    assert_consistent(story)
    if run.status == RunStatus.COMPLETED:
        return story, False
    assert story.error_message != ""
    runs.retry_run(story=story)
    shift()
    return story, True


def each_failing(watch: Callable[[Fuse], Any], blow: Callable[[], None]) -> Iterator[Story]:
    """A book for every n, made whole although the n-th call blew; ends when there was none."""
    for at in range(1, 10_000):
        fuse = Fuse(at, blow)
        story, _ = made_in_spite_of(lambda fuse=fuse: watch(fuse))
        assert_whole(story, pages=1)
        yield story
        if not fuse.blown:
            return


@contextmanager
def provider_calls(fuse: Fuse) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for provider, name in (
            (OnePageWriter, "write"),
            (BilledPainter, "draw"),
            (BilledModerator, "check_text"),
            (BilledModerator, "check_image"),
        ):
            patch.setattr(provider, name, _fused(getattr(provider, name), fuse))
        yield


def _fused(function: Callable[..., Any], fuse: Fuse) -> Callable[..., Any]:
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        fuse.passes()
        return function(*args, **kwargs)

    return wrapped


@pytest.mark.parametrize(
    "error",
    [
        ProviderError("Away.", permanent=False),
        ProviderError("Slow.", permanent=False, kind=ErrorKind.TIMEOUT),
    ],
    ids=["away", "outcome-unknown"],
)
def test_every_provider_call_may_fail(error: Exception) -> None:
    books = list(each_failing(provider_calls, raising(error)))
    assert len(books) == CALLS + 1
    assert ProviderCall.objects.filter(story=books[-1]).count() == CALLS
