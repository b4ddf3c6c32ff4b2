"""Books made by a real worker with providers that only take time: one JSON object on standard
output. Run by bench_engine.py in a process of its own, with a database of its own.

    python bench/engine_runs.py ROUNDS
"""

import json
import math
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "storycreator.settings")

import django  # noqa: E402  (the path comes first)

django.setup()

from django.core.management import call_command  # noqa: E402

from stories.models import Export, NodeRun, Story, Worker  # noqa: E402
from stories.services import runs  # noqa: E402
from stories.tests.engine_kit import small_story  # noqa: E402
from stories.tests.slow_providers import PAINT_SECONDS, WRITE_SECONDS, calls, peak  # noqa: E402

PAGES = 15  # and a cover: sixteen pictures
PICTURES = PAGES + 1
CAP = 8
BOOKS = 10
SCENARIOS = {"text 0.5 s, picture 1 s": (0.5, 1.0), "text 2 s, picture 4 s": (2.0, 4.0)}


@contextmanager
def worker(text: float, picture: float) -> Iterator["subprocess.Popen[bytes]"]:
    """A worker whose providers take so many seconds; it has made one book already."""
    environment = os.environ | {WRITE_SECONDS: str(text), PAINT_SECONDS: str(picture)}
    command = [sys.executable, str(ROOT / "manage.py"), "worker"]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    try:
        wait_until(lambda: Worker.objects.exists())
        yield process
    finally:
        process.terminate()
        process.wait(120)


def wait_until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 600
    while not true():
        if time.monotonic() > deadline:
            raise TimeoutError("the worker did not do its work")
        time.sleep(0.02)


def seconds_of(books: int) -> float:
    """From the click to the last readable book."""
    ordered = [small_story(pages=PAGES) for _ in range(books)]
    started = time.monotonic()
    for story in ordered:
        runs.start_run(story=story)
    keys = [story.pk for story in ordered]
    wait_until(lambda: Story.objects.filter(pk__in=keys, status="completed").count() == books)
    seconds = time.monotonic() - started
    wait_until(lambda: not Export.objects.filter(status__in=["queued", "processing"]).exists())
    return seconds


def resident_mb(process: "subprocess.Popen[bytes]", field: str) -> float:
    """VmRSS (now) or VmHWM (at most) of the process, in MB."""
    status = Path(f"/proc/{process.pid}/status").read_text("ascii")
    line = next(line for line in status.splitlines() if line.startswith(field))
    return round(int(line.split()[1]) / 1024, 1)


def main(rounds: int) -> None:
    call_command("migrate", verbosity=0)
    told: dict[str, object] = {}
    for name, (text, picture) in SCENARIOS.items():
        path = text + math.ceil(PICTURES / CAP) * picture
        with worker(text, picture):
            seconds_of(1)
            walls = [seconds_of(1) for _ in range(rounds)]
        told[f"wall / critical path: {name}"] = round(statistics.median(walls) / path, 3)
    log = Path(os.environ["AISTORY_DATA_DIR"])
    told[f"pictures at once, of {CAP}"] = peak(calls(log))
    with worker(0, 0) as process:
        told["idle worker, MB"] = resident_mb(process, "VmRSS")
        seconds_of(1)
        before, seconds = NodeRun.objects.count(), seconds_of(BOOKS)
        steps = NodeRun.objects.count() - before
        told["steps per second, one worker"] = round(steps / seconds, 1)
        told["milliseconds per step"] = round(1000 * seconds / steps, 1)
        told["busy worker at most, MB"] = resident_mb(process, "VmHWM")
    print(json.dumps(told))


if __name__ == "__main__":
    main(int(sys.argv[1]))
