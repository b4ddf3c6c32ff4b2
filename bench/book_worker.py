"""Workers and books for measurements, and how long it takes from the click to the book."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from stories.enums import PageStatus
from stories.models import Export, Story, StoryPage, Worker
from stories.services import runs
from stories.tests.engine_kit import small_story

ROOT = Path(__file__).resolve().parent.parent
PAGES = 16
PATIENCE_SECONDS = 120
LOOK_SECONDS = 0.01


@contextmanager
def worker(name: str = "one") -> Iterator["subprocess.Popen[bytes]"]:
    command = [sys.executable, str(ROOT / "manage.py"), "worker"]
    process = subprocess.Popen(
        command, env=os.environ | {"AISTORY_WORKER_ID": name}, stdout=subprocess.DEVNULL
    )
    try:
        wait_until(lambda: Worker.objects.filter(name=name).exists())
        yield process
    finally:
        process.terminate()
        process.wait(120)


def wait_until(true: Callable[[], bool]) -> float:
    """The moment at which it was true."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not true():
        if time.monotonic() > deadline:
            told = Story.objects.exclude(error_message="").values_list("error_message", flat=True)
            raise TimeoutError(f"the worker did not do its work; books say: {list(told)}")
        time.sleep(LOOK_SECONDS)
    return time.monotonic()


def seconds_of(books: int) -> tuple[float, float]:
    """From the click until the last book can be read (every page has its words and its picture),
    and until the last is finished, with its cover. The PDF comes after that."""
    ordered = [small_story(pages=PAGES) for _ in range(books)]
    keys = [story.pk for story in ordered]
    painted = StoryPage.objects.filter(story__in=keys, image_generation_status=PageStatus.COMPLETED)
    finished = Story.objects.filter(pk__in=keys, status="completed")
    started = time.monotonic()
    for story in ordered:
        runs.start_run(story=story)
    readable_at = wait_until(lambda: painted.count() == books * PAGES)
    finished_at = wait_until(lambda: finished.count() == books)
    wait_until(lambda: not Export.objects.filter(status__in=["queued", "processing"]).exists())
    return readable_at - started, finished_at - started


def tell(name: str, figure: float) -> None:
    print(json.dumps([name, round(figure, 3)]), flush=True)
