"""Two workers at once: of the same name the second is refused, of two names each takes its own."""

import os
import socket
import subprocess
import time
from collections import Counter
from pathlib import Path
from uuid import uuid4

import pytest

from stories.enums import RunStatus, StepStatus
from stories.models import Artifact, Export, NodeRun, Run, Story, Worker
from stories.services import demo, runs, workers
from stories.services.command_books import order_story
from stories.tests.fake_providers import IMAGE_PATH
from stories.tests.worker_process import start_worker

pytestmark = pytest.mark.django_db(transaction=True)
BOOKS = 2
PATIENCE_SECONDS = 120
QUICK = {"AISTORY_IMAGE_PROVIDER": IMAGE_PATH, "AISTORY_PICTURE_WIDTH": "60"}


def wait_for(count: int) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while Worker.objects.count() < count:
        assert time.monotonic() < deadline, "the workers did not come"
        time.sleep(0.05)


def test_second_worker_of_the_same_name_is_refused_by_name(tmp_path: Path) -> None:
    """The first is this very process: it lives."""
    host, pid = socket.gethostname(), os.getpid()
    workers.start_worker(name="local", boot=uuid4(), host=host, pid=pid)
    second = start_worker(tmp_path, stderr=subprocess.PIPE, **QUICK)
    _, told = second.communicate(timeout=PATIENCE_SECONDS)
    assert second.returncode == 1
    assert b"A worker named 'local' is running" in told
    assert b"another AISTORY_WORKER_ID" in told
    assert Worker.objects.get().pid == pid


def test_workers_of_two_names_share_the_books_and_make_nothing_twice(tmp_path: Path) -> None:
    family = demo.demo_family()
    # Both are there before the first book, so that both reach for the same one.
    crew = [start_worker(tmp_path, **QUICK, AISTORY_WORKER_ID=name) for name in ("a", "b")]
    try:
        wait_for(2)
        for _ in range(BOOKS):
            runs.start_run(story=order_story(demo.MIA, owner=family))
        deadline = time.monotonic() + PATIENCE_SECONDS
        while Export.objects.filter(status="completed").count() < BOOKS:
            assert time.monotonic() < deadline, "the books were not finished"
            time.sleep(0.1)
    finally:
        for worker in crew:
            worker.terminate()
    assert [worker.wait(PATIENCE_SECONDS) for worker in crew] == [0, 0]
    assert not Worker.objects.exists()
    assert {run.status for run in Run.objects.all()} == {RunStatus.COMPLETED}
    assert set(NodeRun.objects.values_list("status", "attempt")) == {(StepStatus.DONE, 1)}
    assert Counter(Story.objects.values_list("status", flat=True)) == {"completed": BOOKS}
    assert {artifact.version for artifact in Artifact.objects.all()} == {1}
    assert Export.objects.count() == BOOKS
