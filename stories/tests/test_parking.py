"""A step that ends its worker every time is parked, and nothing that stood beside it is."""

import os
import socket
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.utils import timezone

from stories.enums import LaneName, RunStatus, StepStatus
from stories.models import Run, Story, Worker
from stories.services import claims, exports, runs, sweeping, workers, working
from stories.services.claims import Holder
from stories.services.failures import MAX_DEATHS, PARKED
from stories.services.steps.work import Work
from stories.tests.engine_kit import small_story, statuses, work
from stories.tests.fake_providers import IMAGE_PATH, TEXT_PATH

pytestmark = pytest.mark.django_db
PAGES = 8


class Killed(BaseException):
    """Nothing catches it, as nothing catches kill -9."""


@pytest.fixture(autouse=True)
def fakes(settings, monkeypatch) -> None:
    settings.TEXT_PROVIDER, settings.IMAGE_PROVIDER = TEXT_PATH, IMAGE_PATH
    settings.PICTURE_WIDTH = 60
    monkeypatch.setattr(exports, "request_screen_pdf", lambda *, story: None)


@pytest.fixture
def story() -> Story:
    return small_story(pages=PAGES)


def started(boot: UUID) -> None:
    """A worker of the name that all of them have; the one before it is dead."""
    yesterday = timezone.now() - timedelta(days=1)
    Worker.objects.update(started_at=yesterday, beat_at=yesterday)
    workers.start_worker(name="me", boot=boot, host=socket.gethostname(), pid=os.getpid())


def killing(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The step of this key ends its worker."""

    def wrapped(handler):
        def handle(step: Work):
            if step.step.key == key:
                raise Killed
            return handler(step)

        return handle

    handlers = {kind: wrapped(handler) for kind, handler in working.HANDLERS.items()}
    monkeypatch.setattr(working, "HANDLERS", handlers)


def live_and_die() -> None:
    boot = uuid4()
    started(boot)
    with pytest.raises(Killed):
        work(Holder(boot, "me"))


def live_to_the_end(story: Story) -> Run:
    boot = uuid4()
    started(boot)
    work(Holder(boot, "me"))
    story.refresh_from_db()
    return story.runs.get()


def test_step_that_ends_every_worker_of_one_name_is_parked(story: Story, monkeypatch) -> None:
    run = runs.start_run(story=story)
    killing("write", monkeypatch)
    for _ in range(MAX_DEATHS):
        live_and_die()
    run = live_to_the_end(story)
    assert (run.status, story.error_message) == (RunStatus.FAILED, PARKED)
    assert statuses(run) == {"write": "failed", "read": "cancelled", "finish": "done"}


def test_small_step_that_ends_its_workers_takes_no_other_along(story: Story, monkeypatch) -> None:
    run = runs.start_run(story=story)
    killing("plan:003", monkeypatch)
    for _ in range(MAX_DEATHS):
        live_and_die()
    run = live_to_the_end(story)
    others = run.steps.exclude(position=3)
    assert set(others.values_list("status", flat=True)) == {StepStatus.DONE}
    small = others.filter(lane=LaneName.CHEAP)
    assert max(small.values_list("attempt", flat=True)) <= 2
    # Pictures that were being painted at a death count it, and are far from parked.
    assert max(others.values_list("attempt", flat=True)) < MAX_DEATHS
    assert statuses(run)["plan:003"] == StepStatus.FAILED
    assert story.pages.filter(image_generation_status="completed").count() == PAGES - 1


def test_worker_that_stops_of_its_own_accord_parks_nothing(story: Story) -> None:
    runs.start_run(story=story)
    boot = uuid4()
    for _ in range(MAX_DEATHS):
        boot = uuid4()
        started(boot)
        claims.claim(lane="text", most=1, holder=Holder(boot, "me"))
        workers.stop_worker(boot=boot)
    sweeping.sweep(others_may_be_dead=True)
    assert statuses(story.runs.get())["write"] == StepStatus.READY
