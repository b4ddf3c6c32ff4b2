"""kill -9 in the middle of a book: the next worker finishes it and makes nothing twice."""

import signal
import subprocess
import time
from dataclasses import replace
from pathlib import Path

import pytest

from stories.enums import RunStatus, StoryStatus
from stories.models import Artifact, Run, Story
from stories.services import demo, looks, runs
from stories.services.command_books import order_story
from stories.tests.worker_process import start_worker

PAGES = 12
PATIENCE_SECONDS = 120


def painted() -> list[Artifact]:
    return list(Artifact.objects.filter(type="render_result").order_by("created_at"))


def wait_for(count: int, worker: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while len(painted()) < count:
        assert worker.poll() is None, "the worker ended by itself"
        assert time.monotonic() < deadline, f"only {len(painted())} pictures"
        time.sleep(0.05)


@pytest.mark.django_db(transaction=True)
def test_worker_killed_midway_finishes_and_repeats_nothing(tmp_path: Path) -> None:
    family = demo.demo_family()
    wish = replace(demo.MIA, style="flat", look=looks.checked(demo.MIA.look))
    story = order_story(wish, owner=family)
    runs.start_run(story=story)

    first = start_worker(tmp_path)
    wait_for(3, first)
    first.send_signal(signal.SIGKILL)
    first.wait()
    before = painted()
    assert len(before) < PAGES + 1, "the book was finished before the kill"
    assert Run.objects.get().status == RunStatus.RUNNING

    second = start_worker(tmp_path, "--once")
    assert second.wait(PATIENCE_SECONDS) == 0

    story = Story.objects.get()
    assert story.status == StoryStatus.COMPLETED
    assert max(Run.objects.get().steps.values_list("attempt", flat=True)) == 2
    after = painted()
    assert [artifact.pk for artifact in after[: len(before)]] == [a.pk for a in before]
    assert len(after) == PAGES + 1
    assert {artifact.version for artifact in Artifact.objects.all()} == {1}
    assert story.exports.get().status == "completed"
