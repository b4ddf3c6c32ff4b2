"""The sweep puts right whatever is out of step, and never harms what is in order."""

from datetime import timedelta

import pytest
from django.utils import timezone

from stories.enums import ExportStatus, RunStatus, StepStatus
from stories.models import Export, NodeNeed, NodeRun, Run, Story
from stories.services import claims, exports, runs, scheduling, sweeping
from stories.services.failures import BROKEN
from stories.services.hands import Hands
from stories.services.shifts import Pulse
from stories.services.working import Engine
from stories.tests.engine_kit import ME, OTHER, make, small_story, statuses, work
from stories.tests.factories import ExportFactory
from stories.tests.fake_providers import IMAGE_PATH, TEXT_PATH

pytestmark = pytest.mark.django_db
PAST = timedelta(seconds=1)


@pytest.fixture(autouse=True)
def fakes(settings, monkeypatch) -> None:
    settings.TEXT_PROVIDER, settings.IMAGE_PROVIDER = TEXT_PATH, IMAGE_PATH
    settings.PICTURE_WIDTH = 60
    monkeypatch.setattr(exports, "request_screen_pdf", lambda *, story: None)


@pytest.fixture
def story() -> Story:
    return small_story(pages=8)


def sweep() -> None:
    sweeping.sweep(others_may_be_dead=True)


def finished(run: Run) -> bool:
    """Whether what the sweep put right is enough for the book."""
    work()
    run.refresh_from_db()
    return run.status == RunStatus.COMPLETED


def half_made(story: Story) -> Run:
    """The text is written and read; the pages wait to be planned and painted."""
    run = runs.start_run(story=story)
    engine = Engine(holder=OTHER, hands=Hands(), run=run)
    while not run.steps.filter(kind="paint").exists():
        engine.turn(0.1)
    claims.release(boot=OTHER.boot)
    engine.hands.close(wait=True)
    return run


def test_what_is_in_order_is_left_as_it_is(story: Story) -> None:
    run = half_made(story)
    claims.claim(lane="cheap", most=1, holder=ME)
    before = list(NodeRun.objects.order_by("pk").values())
    sweep()
    assert list(NodeRun.objects.order_by("pk").values()) == before
    run.refresh_from_db()
    assert run.status == RunStatus.RUNNING


def test_work_of_a_dead_worker_is_done_by_another(story: Story) -> None:
    run = half_made(story)
    claims.claim(lane="cheap", most=5, holder=OTHER)
    NodeRun.objects.filter(lease_token=OTHER.boot).update(lease_expires_at=timezone.now() - PAST)
    sweep()
    assert finished(run)


def test_nobody_is_taken_for_dead_after_we_were_late_ourselves(story: Story) -> None:
    run = runs.start_run(story=story)
    claims.claim(lane="text", most=1, holder=OTHER)
    NodeRun.objects.update(lease_expires_at=timezone.now() - PAST)
    sweeping.sweep(others_may_be_dead=False)
    assert statuses(run)["write"] == StepStatus.RUNNING


def test_steps_that_wait_for_nothing_begin(story: Story) -> None:
    run = half_made(story)
    ended = run.steps.filter(key__in=["plan_cover", "plan:001"])
    for step in claims.take(
        list(ended.values_list("pk", flat=True)), holder=ME, now=timezone.now()
    ):
        scheduling.complete(step=step, keep=lambda: None, seconds=0.1, holder=ME)
    claims.release(boot=ME.boot)
    assert {step.status for step in ended} == {StepStatus.DONE}
    paints = run.steps.filter(key__in=["paint_cover", "paint:001"])
    paints.update(status=StepStatus.WAITING, open_needs=3)
    sweep()
    assert set(paints.values_list("status", "open_needs")) == {(StepStatus.READY, 0)}


def test_wrong_count_of_what_a_step_waits_for_is_put_right(story: Story) -> None:
    run = half_made(story)
    finish = run.steps.filter(key="finish")
    right = finish.get().open_needs
    assert right == NodeNeed.objects.filter(node__in=finish).count() - 1
    finish.update(open_needs=right + 4)
    sweep()
    assert finish.get().open_needs == right
    assert finished(run)


def test_run_without_steps_gets_them(story: Story) -> None:
    run = runs.start_run(story=story)
    run.steps.all().delete()
    sweep()
    assert statuses(run) == {"write": "ready", "read": "waiting", "finish": "waiting"}
    assert finished(run)


def test_run_whose_steps_are_over_ends_in_words(story: Story) -> None:
    run = runs.start_run(story=story)
    run.steps.update(status=StepStatus.CANCELLED, finished_at=timezone.now())
    sweep()
    run.refresh_from_db()
    story.refresh_from_db()
    assert (run.status, run.error) == (RunStatus.FAILED, BROKEN)
    assert (story.status, story.error_message) == ("failed", BROKEN)


def test_steps_of_a_closed_run_end(story: Story) -> None:
    run = half_made(story)
    Run.objects.update(status=RunStatus.CANCELLED, finished_at=timezone.now())
    sweep()
    assert set(statuses(run).values()) == {StepStatus.DONE, StepStatus.CANCELLED}


def test_story_that_says_it_is_at_work_without_a_run_is_corrected(story: Story) -> None:
    run = runs.start_run(story=story)
    run.delete()
    sweep()
    story.refresh_from_db()
    assert (story.status, story.generation_status) == ("failed", "failed")
    assert make(story).status == RunStatus.COMPLETED


def test_finished_story_stays_finished_whatever_its_last_run_says(story: Story) -> None:
    make(story)
    Story.objects.update(generation_status="processing")
    sweep()
    story.refresh_from_db()
    assert (story.status, story.generation_status) == ("completed", "failed")


def test_export_of_a_dead_worker_goes_back() -> None:
    export = ExportFactory(
        status=ExportStatus.PROCESSING,
        lease_token=OTHER.boot,
        lease_expires_at=timezone.now() - PAST,
    )
    ExportFactory(status=ExportStatus.PROCESSING)  # of a worker before there were leases
    sweep()
    assert set(Export.objects.values_list("status", "lease_token")) == {("queued", None)}
    assert exports.claim(holder=ME) == export


def test_pulse_is_calm_while_it_beats_and_for_a_lease_after_it_did_not(
    settings, monkeypatch
) -> None:
    settings.WORKER_LEASE_SECONDS = 9
    now = [1000.0]
    monkeypatch.setattr("stories.services.shifts.time", lambda: now[0])
    pulse = Pulse(Engine(holder=ME, hands=None))
    seen = []
    for passed, beats in [(3, True)] * 2 + [(8, False)] + [(3, True)] * 5:
        now[0] += passed
        if beats:
            pulse.beat()
        seen.append(pulse.calm)
    assert seen == [True] * 2 + [False] * 5 + [True]
