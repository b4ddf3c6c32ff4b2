"""What faults do to a run: nothing twice, nothing late, nothing lost, and always words."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import OperationalError
from django.utils import timezone

from stories.enums import GenerationStatus, PageStatus, RunStatus, StepStatus, StoryStatus
from stories.models import Artifact, Lane, NodeRun, Run, Story
from stories.services import claims, exports, failures, runs, scheduling, sweeping
from stories.services.scheduling import LeaseLost
from stories.tests.engine_kit import ME, OTHER, make, small_story, statuses, step, work
from stories.tests.fake_providers import IMAGE_PATH, TEXT_PATH, FakePainter, FakeWriter
from storycreator.lib.providers import ErrorKind, ProviderError

pytestmark = pytest.mark.django_db
PAGES = 8
WAIT = 500.0
BUSY = ProviderError("The painter is busy.", permanent=False)


@pytest.fixture(autouse=True)
def fakes(settings, monkeypatch) -> None:
    settings.TEXT_PROVIDER, settings.IMAGE_PROVIDER = TEXT_PATH, IMAGE_PATH
    settings.PICTURE_WIDTH = 60
    monkeypatch.setattr(exports, "request_screen_pdf", lambda *, story: None)
    # Longer than a test lasts: what waits comes back when the test says so.
    monkeypatch.setattr(scheduling, "wait_seconds", lambda failure, attempt: WAIT)
    monkeypatch.setattr(FakePainter, "seeds", [])
    monkeypatch.setattr(FakePainter, "broken", set())
    monkeypatch.setattr(FakeWriter, "calls", 0)


@pytest.fixture
def story() -> Story:
    return small_story(pages=PAGES)


def fail_with(monkeypatch, error: Exception, *, times: int) -> None:
    """The painter's first `times` calls end with `error`."""
    left = [error] * times

    def fail() -> None:
        if left:
            raise left.pop()

    monkeypatch.setattr(FakePainter, "on_draw", staticmethod(fail))


def let_time_pass() -> None:
    NodeRun.objects.filter(not_before__isnull=False).update(not_before=timezone.now())
    Lane.objects.update(paused_until=None)


def test_steps_of_a_book_are_done_once_and_in_order(story: Story) -> None:
    run = make(story)
    assert set(run.steps.values_list("status", "attempt")) == {(StepStatus.DONE, 1)}
    assert run.steps.count() == 3 + 2 + 3 * PAGES
    assert not run.steps.filter(artifact__isnull=True).exists()
    ended = {one.key: (one.started_at, one.finished_at) for one in run.steps.all()}
    for one in run.steps.prefetch_related("needs__needs"):
        assert all(ended[need.needs.key][1] <= one.finished_at for need in one.needs.all())


def test_small_steps_are_done_by_whoever_made_them_possible(story: Story) -> None:
    run = runs.start_run(story=story)
    (write,) = claims.claim(lane="text", most=8, holder=ME)
    assert claims.lanes_with_work() == []
    possible = scheduling.complete(step=write, keep=lambda: None, seconds=0.1, holder=ME)
    assert possible.lanes == set()
    assert [(one.key, one.status, one.lease_token) for one in possible.ours] == [
        ("read", StepStatus.RUNNING, ME.boot)
    ]
    assert statuses(run)["finish"] == StepStatus.WAITING


def test_late_write_is_refused_and_changes_nothing(story: Story) -> None:
    runs.start_run(story=story)
    (late,) = claims.claim(lane="text", most=1, holder=ME)
    NodeRun.objects.update(lease_expires_at=timezone.now() - timedelta(seconds=1))
    sweeping.sweep(others_may_be_dead=True)
    claims.claim(lane="text", most=1, holder=OTHER)
    failure = failures.failure_of(BUSY)
    for write in (
        lambda: scheduling.complete(step=late, keep=pytest.fail, seconds=0.1, holder=ME),
        lambda: scheduling.fail(step=late, failure=failure, holder=ME),
        lambda: scheduling.put_off(step=late, failure=failure),
    ):
        with pytest.raises(LeaseLost):
            write()
    now = NodeRun.objects.get(pk=late.pk)
    assert (now.status, now.attempt, now.lease_token) == (StepStatus.RUNNING, 2, OTHER.boot)


def test_late_write_of_the_same_worker_s_earlier_attempt_is_refused(story: Story) -> None:
    runs.start_run(story=story)
    (late,) = claims.claim(lane="text", most=1, holder=ME)
    claims.release(boot=ME.boot)
    claims.claim(lane="text", most=1, holder=ME)
    with pytest.raises(LeaseLost):
        scheduling.complete(step=late, keep=pytest.fail, seconds=0.1, holder=ME)


def test_failure_that_may_pass_is_tried_again_later(story: Story, monkeypatch) -> None:
    fail_with(monkeypatch, BUSY, times=1)
    run = make(story)
    (waits,) = run.steps.filter(not_before__isnull=False)
    assert (waits.status, waits.attempt, waits.error) == ("ready", 1, "The painter is busy.")
    assert waits.not_before > timezone.now()
    assert run.status == RunStatus.RUNNING
    assert story.progress["words"].startswith("We are waiting for the picture service.")

    let_time_pass()
    work()
    run.refresh_from_db()
    assert run.status == RunStatus.COMPLETED
    assert len(FakePainter.seeds) == PAGES + 2


def test_failure_that_does_not_pass_is_given_up_after_five_attempts(
    story: Story, monkeypatch
) -> None:
    fail_with(monkeypatch, BUSY, times=1000)
    run = make(story)
    for attempt in range(2, failures.MAX_ATTEMPTS + 1):
        let_time_pass()
        work()
        assert set(run.steps.filter(kind="paint").values_list("attempt", flat=True)) == {attempt}
    run.refresh_from_db()
    story.refresh_from_db()
    assert run.status == RunStatus.FAILED
    assert story.error_message == (
        "9 of the pictures did not come out. The painter is busy. Everything else is kept."
    )
    assert set(story.pages.values_list("image_generation_status", flat=True)) == {"failed"}


def test_waiting_grows_with_the_attempts_and_is_never_shorter_than_asked_for() -> None:
    busy = failures.failure_of(BUSY)
    asked = failures.failure_of(
        ProviderError("Too many.", permanent=False, kind=ErrorKind.RATE_LIMITED, retry_after=40.0)
    )
    for attempt, (least, most) in {1: (1, 2), 2: (2, 4), 4: (8, 16), 9: (30, 60)}.items():
        waits = {failures.wait_seconds(busy, attempt) for _ in range(50)}
        assert min(waits) >= least
        assert max(waits) <= most
        assert len(waits) > 1
        assert 40 <= failures.wait_seconds(asked, attempt) <= 60


def test_lane_of_a_provider_that_asks_us_to_wait_rests(story: Story, monkeypatch) -> None:
    error = ProviderError(
        "Too many.", permanent=False, kind=ErrorKind.RATE_LIMITED, retry_after=40.0
    )
    fail_with(monkeypatch, error, times=1)
    run = make(story)
    lane = Lane.objects.get(name="image")
    assert lane.paused_until > timezone.now() + timedelta(seconds=20)
    assert statuses(run)["paint:008"] == StepStatus.READY


def test_hopeless_failure_makes_no_further_call(story: Story, monkeypatch) -> None:
    Lane.objects.create(name="image", max_running=1)
    words = "The painter does not know us."
    error = ProviderError(words, permanent=True, kind=ErrorKind.AUTH)
    fail_with(monkeypatch, error, times=1000)
    run = make(story)
    assert len(FakePainter.seeds) == 1
    assert run.status == RunStatus.FAILED
    assert words in story.error_message


def test_failed_text_fails_the_book_in_its_words(story: Story, monkeypatch) -> None:
    def refuse(self, request, *, idempotency_key):
        raise ProviderError("This wish cannot be told.", permanent=True, kind=ErrorKind.REFUSED)

    monkeypatch.setattr(FakeWriter, "write", refuse)
    run = make(story)
    assert (run.status, story.error_message) == (RunStatus.FAILED, "This wish cannot be told.")
    assert statuses(run) == {"write": "failed", "read": "cancelled", "finish": "done"}


def test_cancel_keeps_the_picture_in_work_and_begins_no_other(story: Story, monkeypatch) -> None:
    Lane.objects.create(name="image", max_running=1)
    cancelled: list[bool] = []
    complete = scheduling.complete

    def cancel_first(*, step: NodeRun, **kept: object) -> list[NodeRun]:
        if step.kind == "paint" and not cancelled:
            cancelled.append(True)
            runs.cancel_run(run=step.run)
        return complete(step=step, **kept)

    monkeypatch.setattr(scheduling, "complete", cancel_first)
    run = make(story)
    assert run.status == RunStatus.CANCELLED
    assert (story.status, story.generation_status) == (StoryStatus.DRAFT, GenerationStatus.IDLE)
    assert FakePainter.seeds == ["7:1"]
    states = list(story.pages.values_list("image_generation_status", flat=True))
    assert states == [PageStatus.COMPLETED] + [PageStatus.PENDING] * (PAGES - 1)

    FakePainter.seeds.clear()
    assert make(story).status == RunStatus.COMPLETED
    assert len(FakePainter.seeds) == PAGES  # the other pages and the cover
    assert FakeWriter.calls == 1
    assert set(Artifact.objects.values_list("version", flat=True)) == {1}


def test_step_that_ended_its_worker_too_often_is_parked(story: Story) -> None:
    run = runs.start_run(story=story)
    for attempt in range(1, failures.MAX_DEATHS + 1):
        (taken,) = claims.claim(lane="text", most=1, holder=ME)
        assert taken.attempt == attempt
        NodeRun.objects.filter(pk=taken.pk).update(lease_expires_at=timezone.now())
        sweeping.sweep(others_may_be_dead=True)
    assert statuses(run) == {"write": "failed", "read": "cancelled", "finish": "ready"}
    work()
    story.refresh_from_db()
    assert (story.status, story.error_message) == ("failed", failures.PARKED)


def test_database_that_is_away_for_a_moment_costs_an_attempt_at_most(
    story: Story, monkeypatch
) -> None:
    take = claims.take
    asked: list[UUID] = []

    def away_once(chosen: list[UUID], **more: Any) -> list[NodeRun]:
        asked.extend(chosen)
        if len(asked) == 2:  # first the story is taken, then its reading, where it is complete
            raise OperationalError("the connection is gone")
        return take(chosen, **more)

    monkeypatch.setattr(claims, "take", away_once)
    run = make(story)
    let_time_pass()
    work()
    run.refresh_from_db()
    assert run.status == RunStatus.COMPLETED
    assert step(run, "write").attempt == 2
    assert FakeWriter.calls == 2
    assert Run.objects.count() == 1
