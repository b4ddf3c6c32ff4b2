"""Workers that are killed at random while they make books; is every book whole in the end?

Run by scripts/run_chaos.py, which brings the database and the settings. A worker is killed with -9
every one or two seconds and comes back at once: half the time under its own name, as a restarted
service does, and half the time under a new one, as a new machine does, when the old one's work is
free only after its lease. Text, pictures and checks come over HTTP from the fault server, which
takes its time and now and then fails.
"""

import argparse
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from stories.models import Export, NodeRun, ProviderCall, Story
from stories.services import calls, runs
from stories.tests.billed_providers import LOG, note
from stories.tests.engine_kit import small_story
from stories.tests.fault_answers import Answer, answer_image
from stories.tests.fault_server import FaultServer, Seen
from stories.tests.wholeness import assert_whole
from storycreator.lib.providers import load

PAGES = 8
AFTERWARDS = 60  # seconds for what is left when the killing is over
LATENCY = {"text": 0.5, "image": 1.0, "moderation": 0.1}
FAULTS = {"text": ("unavailable",), "image": ("server_error", "half_image", "drop")}
EVERY = 25  # one request of so many fails


def serve(port: int) -> None:
    """The service that the books are made by, in a process of its own, until it is killed."""
    with FaultServer(port) as server:
        server.script.latency = dict(LATENCY)
        server.script.rules["image"] = same_again()
        for kind, names in FAULTS.items():
            for name in names * 20:
                server.script.fail_next(kind, *[None] * (EVERY - 1), name)
        signal.pause()


def same_again() -> Callable[[Seen], Answer]:
    """Pictures are made once for each size and sheet: the workers need the processors."""
    made: dict[str, Answer] = {}

    def answer(seen: Seen) -> Answer:
        told = repr(sorted(seen.data.items())) if not seen.files else str(seen.data.get("size"))
        key = sha256(b"".join([told.encode(), *seen.files])).hexdigest()
        if key not in made:
            made[key] = answer_image(seen.data, seen.files)
        return made[key]

    return answer


def fork(life: Callable[[], None]) -> int:
    """A process of its own; neither a connection nor a pool of them survives being shared."""
    connection.close()
    connection.close_pool()
    child = os.fork()
    if child == 0:
        try:
            life()
        finally:
            os._exit(0)  # what comes next is the parent's
    return child


@dataclass
class Crew:
    """Worker processes by name."""

    dice: random.Random
    alive: dict[str, int] = field(default_factory=dict)
    hired: int = 0

    def hire(self, name: str = "") -> None:
        self.hired += 1
        name = name or f"chaos-{self.hired}"
        self.alive[name] = fork(lambda: be_worker(name))

    def kill_one(self) -> None:
        name = self.dice.choice(sorted(self.alive))
        self._end(name, signal.SIGKILL)
        self.hire(name if self.dice.random() < 0.5 else "")

    def dismiss(self) -> None:
        for name in list(self.alive):
            self._end(name, signal.SIGTERM)

    def _end(self, name: str, how: signal.Signals) -> None:
        process = self.alive.pop(name)
        os.kill(process, how)
        os.waitpid(process, 0)


def be_worker(name: str) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    settings.WORKER_ID = name
    calls.carry_out = noted(calls.carry_out)
    call_command("worker")


def noted(carry_out: Callable[..., Any]) -> Callable[..., Any]:
    """Every paid call is written down: when it begins, when its answer is kept, when it fails."""

    def carried_out(ticket: calls.Ticket, pool: Any) -> Any:
        if ticket.row is None or ticket.answer is not None:
            return carry_out(ticket, pool)
        note("begin", ticket.key)
        ended = "failed"
        try:
            answer = carry_out(ticket, pool)
            ended = "kept"
        finally:
            note(ended, ticket.key)
        return answer

    return carried_out


@dataclass(frozen=True)
class Tally:
    """What the log says of paid calls: how many began, failed, were cut off by a kill; and how
    many began again although their answer was kept."""

    begun: int
    failed: int
    cut_off: int
    repeated: int


def tally(folder: Path) -> Tally:
    kept: set[str] = set()
    under_way: set[tuple[str, str]] = set()
    counted = dict.fromkeys(("begin", "failed", "kept"), 0)
    repeated = 0
    for line in (folder / LOG).read_text("ascii").splitlines():
        word, process, key = line.split()
        counted[word] += 1
        if word == "begin":
            repeated += key in kept
            under_way.add((process, key))
        else:
            under_way.discard((process, key))
        if word == "kept":
            kept.add(key)
    return Tally(counted["begin"], counted["failed"], len(under_way), repeated)


def main() -> int:
    options = argparse.ArgumentParser(prog="make chaos", description=(__doc__ or "").split("\n")[0])
    for name, default in (("seed", 0), ("books", 20), ("workers", 3), ("seconds", 60)):
        options.add_argument(f"--{name}", type=int, default=default)
    chosen = options.parse_args()
    seed = chosen.seed or random.SystemRandom().randrange(1, 10**6)
    print(f"Chaos with --seed {seed}", flush=True)
    call_command("migrate", verbosity=0)
    for path in (settings.TEXT_PROVIDER, settings.IMAGE_PROVIDER, settings.MODERATION_PROVIDER):
        load(path)  # imported once, before the forks: a worker's life is short
    books = [small_story(pages=PAGES) for _ in range(chosen.books)]
    server = fork(lambda: serve(int(os.environ["CHAOS_PORT"])))
    crew = Crew(random.Random(seed))
    try:
        for _ in range(chosen.workers):
            crew.hire()
        kills = torment(crew, books, chosen.seconds)
        waited = wait_for(books)
        crew.dismiss()
    finally:
        for process in (server, *crew.alive.values()):
            os.kill(process, signal.SIGKILL)
    return report(books, kills, waited)


def torment(crew: Crew, books: list[Story], seconds: float) -> int:
    """Order the books, spread over the first half, and kill; the number of kills."""
    started, kills, ordered = time.monotonic(), 0, 0
    while (passed := time.monotonic() - started) < seconds:
        while ordered < min(len(books), 1 + int(len(books) * 2 * passed / seconds)):
            runs.start_run(story=books[ordered])
            ordered += 1
        time.sleep(crew.dice.uniform(1, 2))
        crew.kill_one()
        kills += 1
    for story in books[ordered:]:
        runs.start_run(story=story)
    return kills


def wait_for(books: list[Story]) -> float:
    """Seconds until every book is bound, or until patience ends."""
    started = time.monotonic()
    while (passed := time.monotonic() - started) < AFTERWARDS:
        if Export.objects.filter(status="completed").count() == len(books):
            break
        time.sleep(0.2)
    return passed


def report(books: list[Story], kills: int, waited: float) -> int:
    broken = [problem for story in books if (problem := problem_of(story))]
    paid = tally(Path(os.environ["AISTORY_DATA_DIR"]))
    attempts = max(NodeRun.objects.values_list("attempt", flat=True))
    print(f"  kills            {kills}")
    print(f"  whole books      {len(books) - len(broken)} of {len(books)}")
    print(f"  after the last   {waited:.1f} s of {AFTERWARDS} s")
    print(f"  paid calls       {paid.begun}: {paid.failed} failed, {paid.cut_off} cut off")
    print(f"  kept and asked again  {paid.repeated}")
    print(f"  ledger           {ProviderCall.objects.count()} rows; attempts {attempts} at most")
    for problem in broken:
        print(f"  {problem}", file=sys.stderr)
    # Whatever began was kept, failed or was cut off: a call is begun again for no other reason.
    return 1 if broken or paid.repeated else 0


def problem_of(story: Story) -> str:
    """What is wrong with a book in one line; empty when it is whole."""
    try:
        assert_whole(story)
        assert story.exports.get().status == "completed", "not bound"
    except AssertionError as error:
        steps = NodeRun.objects.filter(run__story=story).exclude(status="done")
        open_steps = [f"{step.key} {step.status} {step.attempt}" for step in steps[:5]]
        return f"{story.pk}: {story.status} {error!r} {story.error_message} {open_steps}"
    return ""
