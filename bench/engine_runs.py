"""Books made by real workers with providers that only take time: a name and a figure per line, as
JSON. Run by bench_engine.py in a process of its own, with a database of its own.

    python bench/engine_runs.py ROUNDS
"""

import math
import os
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "storycreator.settings")

import django  # noqa: E402  (the path comes first)

django.setup()

from book_worker import PAGES, seconds_of, tell, worker  # noqa: E402
from django.core.management import call_command  # noqa: E402

from stories.models import NodeRun  # noqa: E402
from stories.tests.slow_providers import calls, peak, take  # noqa: E402

CAP = 8
BOOKS = 10
SPEEDS = {"text 0.5 s, picture 1 s": (0.5, 1.0), "text 2 s, picture 4 s": (2.0, 4.0)}
DATA = Path(os.environ["AISTORY_DATA_DIR"])


def main(rounds: int) -> None:
    call_command("migrate", verbosity=0)
    with worker() as process:
        tell("idle worker, MB", resident_mb(process, "VmRSS"))
        _steps_alone()
        for name, (text, picture) in SPEEDS.items():
            _against_critical_path(name, text, picture, rounds)
        tell(f"pictures at once, one worker, of {CAP}", peak(calls(DATA)))
        tell("busy worker at most, MB", resident_mb(process, "VmHWM"))
    _two_workers()


def _against_critical_path(name: str, text: float, picture: float, rounds: int) -> None:
    """16 pages are two rounds of eight pictures; the cover, which comes last, makes a third."""
    take(DATA, SLOW_WRITE_SECONDS=text, SLOW_PAINT_SECONDS=picture)
    walls = [seconds_of(1) for _ in range(rounds)]
    readable = statistics.median(wall for wall, _ in walls)
    finished = statistics.median(wall for _, wall in walls)
    pages = text + math.ceil(PAGES / CAP) * picture
    whole = text + math.ceil((PAGES + 1) / CAP) * picture
    tell(f"readable / (text + 2 pictures): {name}", readable / pages)
    tell(f"with cover / (text + 3 pictures): {name}", finished / whole)


def _steps_alone() -> None:
    """Providers that answer at once: what is left is ours."""
    take(DATA, SLOW_WRITE_SECONDS=0, SLOW_PAINT_SECONDS=0)
    seconds_of(1)
    before, (_, seconds) = NodeRun.objects.count(), seconds_of(BOOKS)
    steps = NodeRun.objects.count() - before
    tell("steps per second, one worker", steps / seconds)
    tell("milliseconds per step", 1000 * seconds / steps)


def _two_workers() -> None:
    take(DATA, SLOW_WRITE_SECONDS=0.5, SLOW_PAINT_SECONDS=1)
    earlier = len(calls(DATA))
    with worker("two"), worker("three"):
        seconds_of(2)
    tell(f"pictures at once, two workers, of {CAP}", peak(calls(DATA)[earlier:]))
    painted = NodeRun.objects.filter(kind="paint", worker__in=["two", "three"])
    tell("of these workers painted", painted.values("worker").distinct().order_by().count())


def resident_mb(process: "subprocess.Popen[bytes]", field: str) -> float:
    """VmRSS (now) or VmHWM (at most) of the process, in MB."""
    status = Path(f"/proc/{process.pid}/status").read_text("ascii")
    line = next(line for line in status.splitlines() if line.startswith(field))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main(int(sys.argv[1]))
