"""A painter that takes its time and writes down when each call begins and ends, for tests and
measurements with real workers."""

import os
import time
from pathlib import Path

from stories.pipeline.ports import Drawn, Reference, WriteRequest, Written
from stories.pipeline.schemas import RenderSpec
from stories.tests.fake_providers import FakePainter, FakeWriter

PAINTER_PATH = "stories.tests.slow_providers.SlowPainter"
WRITER_PATH = "stories.tests.slow_providers.SlowWriter"
PAINT_SECONDS, WRITE_SECONDS = "SLOW_PAINT_SECONDS", "SLOW_WRITE_SECONDS"
LOG = "calls.log"


def wait(variable: str) -> None:
    time.sleep(float(os.environ.get(variable, "0.3")))


def note(word: str, what: str) -> None:
    """One short line, appended in one go: several workers write to the same file."""
    path = Path(os.environ["AISTORY_DATA_DIR"]) / LOG
    with path.open("a", encoding="ascii") as log:
        log.write(f"{word} {time.time():.6f} {what}\n")


class SlowWriter(FakeWriter):
    def write(self, request: WriteRequest, *, idempotency_key: str) -> Written:
        wait(WRITE_SECONDS)
        return super().write(request, idempotency_key=idempotency_key)


class SlowPainter(FakePainter):
    def draw(
        self, spec: RenderSpec, *, references: tuple[Reference, ...] = (), idempotency_key: str
    ) -> Drawn:
        note("begin", spec.sha256)
        wait(PAINT_SECONDS)
        drawn = super().draw(spec, references=references, idempotency_key=idempotency_key)
        note("end", spec.sha256)
        return drawn


def calls(folder: Path) -> list[tuple[float, int]]:
    """(when, +1 or -1) of every beginning and end so far, in time order."""
    path = folder / LOG
    lines = path.read_text("ascii").splitlines() if path.exists() else []
    told = [line.split() for line in lines]
    return sorted((float(when), 1 if word == "begin" else -1) for word, when, _ in told)


def peak(events: list[tuple[float, int]]) -> int:
    """How many calls were under way at once, at most."""
    running = highest = 0
    for _, change in events:
        running += change
        highest = max(highest, running)
    return highest


def begun(events: list[tuple[float, int]]) -> int:
    return sum(change == 1 for _, change in events)
