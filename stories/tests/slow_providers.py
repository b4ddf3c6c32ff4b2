"""A painter that takes its time and writes down when each call begins and ends, for tests and
measurements with real workers."""

import os
import time
from pathlib import Path

from stories.pipeline.ports import Drawn, Reference, WriteRequest, Written
from stories.pipeline.schemas import RenderSpec
from stories.tests.fake_providers import FakePainter, FakeWriter

PAINTER_PATH = "stories.tests.slow_providers.SlowPainter"
PAID_PAINTER_PATH = "stories.tests.slow_providers.PaidSlowPainter"
WRITER_PATH = "stories.tests.slow_providers.SlowWriter"
PAINT_SECONDS, WRITE_SECONDS = "SLOW_PAINT_SECONDS", "SLOW_WRITE_SECONDS"
LOG = "calls.log"


def take(folder: Path, **seconds: float) -> None:
    """Let the calls of every worker on this data folder take so long from now on."""
    for variable, value in seconds.items():
        (folder / variable).write_text(str(value), "ascii")


def wait(variable: str) -> None:
    told = Path(os.environ["AISTORY_DATA_DIR"]) / variable
    seconds = told.read_text("ascii") if told.exists() else os.environ.get(variable, "0.3")
    time.sleep(float(seconds))


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


class PaidSlowPainter(SlowPainter):
    """Its calls stand in the ledger."""

    paid = True


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
