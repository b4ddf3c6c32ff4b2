"""kill -9 in the middle of a book: the next worker finishes it and makes nothing twice."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from stories.enums import RunStatus, StoryStatus
from stories.models import Artifact, Run, Story
from stories.services import demo, looks, runs
from stories.services.command_books import order_story

PAGES = 12
PATIENCE_SECONDS = 120


def database_url() -> str:
    """The test database, for another process."""
    names = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{names['NAME']}"
    socket = names.get("OPTIONS", {}).get("host", "")
    place = f"{names['USER']}:{names['PASSWORD']}@{names['HOST']}:{names['PORT']}"
    query = f"?host={socket}" if socket else ""
    return f"postgresql://{place}/{names['NAME']}{query}"


def start_worker(data: Path, *arguments: str) -> subprocess.Popen[bytes]:
    environment = {
        **os.environ,
        "AISTORY_ENVIRONMENT": "testing",
        "AISTORY_DATABASE_URL": database_url(),
        "AISTORY_DATABASE_URL_TEST": database_url(),
        "AISTORY_DATA_DIR": str(data),
        "AISTORY_PICTURE_WIDTH": "400",
        "AISTORY_DRAWING_PROCESSES": "1",
    }
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "worker", *arguments]
    return subprocess.Popen(command, env=environment)


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
    assert Run.objects.get().attempt == 2
    after = painted()
    assert [artifact.pk for artifact in after[: len(before)]] == [a.pk for a in before]
    assert len(after) == PAGES + 1
    assert {artifact.version for artifact in Artifact.objects.all()} == {1}
    assert story.exports.get().status == "completed"
