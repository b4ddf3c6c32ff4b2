"""Real workers in processes of their own: limits over all of them, a calm end, a late riser."""

import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection

from media_assets.models import Image
from stories.enums import CallStatus, RunStatus, StepStatus
from stories.models import Artifact, Lane, NodeRun, ProviderCall, Run, Worker
from stories.services import runs
from stories.tests.engine_kit import small_story
from stories.tests.fake_providers import TEXT_PATH
from stories.tests.slow_providers import PAID_PAINTER_PATH, PAINTER_PATH, begun, calls, peak
from stories.tests.worker_process import start_worker

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE_SECONDS = 240
PAGES = 8
SLOW = {
    "AISTORY_TEXT_PROVIDER": TEXT_PATH,
    "AISTORY_IMAGE_PROVIDER": PAINTER_PATH,
    "AISTORY_PICTURE_WIDTH": "60",
}
PAID = {"AISTORY_IMAGE_PROVIDER": PAID_PAINTER_PATH}
Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts workers that see the slow painter; none outlives the test."""
    started: list[subprocess.Popen[bytes]] = []

    def begin(name: str, *arguments: str, **variables: str) -> "subprocess.Popen[bytes]":
        variables = {**SLOW, **variables, "AISTORY_WORKER_ID": name}
        worker = start_worker(tmp_path, *arguments, **variables)
        started.append(worker)
        return worker

    yield begin
    for worker in started:
        worker.kill()
        worker.wait()


def wait_until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def assert_paid(attempts: int) -> None:
    """Every picture is paid and settled; `attempts` is how many calls were made for them."""
    assert set(ProviderCall.objects.values_list("status", flat=True)) == {CallStatus.SUCCEEDED}
    assert ProviderCall.objects.count() == PAGES + 1
    assert sum(ProviderCall.objects.values_list("attempts", flat=True)) == attempts


def paintings() -> int:
    return Artifact.objects.filter(type="render_result").count()


def freeze(worker: "subprocess.Popen[bytes]") -> None:
    """Stop the process, but not while it holds SQLite's one lock, on which everybody would wait."""
    worker.send_signal(signal.SIGSTOP)
    while connection.vendor == "sqlite" and locked():
        worker.send_signal(signal.SIGCONT)
        time.sleep(0.05)
        worker.send_signal(signal.SIGSTOP)


def locked() -> bool:
    with closing(sqlite3.connect(str(connection.settings_dict["NAME"]), timeout=0.3)) as probe:
        try:
            probe.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return True
        return False


def test_cap_and_rate_hold_over_two_workers(start: Start, tmp_path: Path) -> None:
    Lane.objects.create(name="image", max_running=3, per_minute=12)
    for name in ("a", "b"):
        start(name, SLOW_PAINT_SECONDS="0.5")
    wait_until(lambda: Worker.objects.count() == 2)
    for _ in range(2):
        runs.start_run(story=small_story(pages=PAGES))
    wait_until(lambda: paintings() == 12)
    time.sleep(1.0)  # in which more would begin, if the rate did not hold
    events = calls(tmp_path)
    if events[-1][0] - events[0][0] < 55:  # a machine that slow has a new minute by now
        assert begun(events) == 12
    assert peak(events) == 3

    Lane.objects.update(per_minute=0)
    wait_until(lambda: Run.objects.filter(status=RunStatus.COMPLETED).count() == 2)
    assert peak(calls(tmp_path)) == 3
    assert begun(calls(tmp_path)) == 2 * (PAGES + 1)
    assert set(NodeRun.objects.values_list("status", "attempt")) == {(StepStatus.DONE, 1)}


def test_worker_that_is_asked_to_end_finishes_its_calls_and_begins_none(
    start: Start, tmp_path: Path
) -> None:
    run = runs.start_run(story=small_story(pages=PAGES))
    worker = start("a", SLOW_PAINT_SECONDS="2", AISTORY_IMAGE_CONCURRENCY="2", **PAID)
    wait_until(lambda: begun(calls(tmp_path)) == 2)
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(PATIENCE_SECONDS) == 0
    assert begun(calls(tmp_path)) == paintings() == 2
    assert not run.steps.filter(status=StepStatus.RUNNING).exists()
    assert not Worker.objects.exists()
    run.refresh_from_db()
    assert run.status == RunStatus.RUNNING

    start("b", "--once", SLOW_PAINT_SECONDS="0", **PAID)
    wait_until(lambda: Run.objects.get().status == RunStatus.COMPLETED)
    assert begun(calls(tmp_path)) == PAGES + 1
    assert_paid(attempts=PAGES + 1)


def test_worker_that_slept_past_its_lease_writes_nothing_when_it_wakes(
    start: Start, tmp_path: Path
) -> None:
    runs.start_run(story=small_story(pages=PAGES))
    lease = {"AISTORY_WORKER_LEASE_SECONDS": "3", **PAID}
    sleeper = start("a", SLOW_PAINT_SECONDS="1", AISTORY_IMAGE_CONCURRENCY="2", **lease)
    wait_until(lambda: begun(calls(tmp_path)) == 2)
    freeze(sleeper)
    asleep = set(NodeRun.objects.filter(worker="a", status=StepStatus.RUNNING).values_list("pk"))
    start("b", SLOW_PAINT_SECONDS="0", **lease)
    wait_until(lambda: Run.objects.get().status == RunStatus.COMPLETED)

    sleeper.send_signal(signal.SIGCONT)
    sleeper.send_signal(signal.SIGTERM)
    assert sleeper.wait(PATIENCE_SECONDS) == 0
    taken_over = NodeRun.objects.filter(pk__in=[pk for (pk,) in asleep])
    assert set(taken_over.values_list("worker", flat=True)) == {"b"}
    assert set(NodeRun.objects.values_list("status", flat=True)) == {StepStatus.DONE}
    assert set(Artifact.objects.values_list("version", flat=True)) == {1}
    assert Image.objects.count() == PAGES + 1
    # The two that were under way may be made once more; nothing that was kept is.
    assert begun(calls(tmp_path)) <= PAGES + 1 + 2
    assert_paid(attempts=begun(calls(tmp_path)))
