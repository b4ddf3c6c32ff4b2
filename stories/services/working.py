"""The engine: takes steps, has their calls made, keeps what comes back.

One thread takes, thinks and writes; calls wait in other threads (`hands`), so that no provider is
ever called inside a transaction and no lock is held while one is waited for. The same engine runs
in a worker and, for one run, inside `make_book` and in tests.
"""

import logging
import os
from collections import Counter, deque
from collections.abc import Callable, Generator
from concurrent.futures import BrokenExecutor, Future
from time import monotonic
from uuid import UUID

from django.conf import settings
from django.db import InterfaceError, OperationalError

from stories.enums import OPEN_RUN_STATUSES, LaneName
from stories.models import Artifact, NodeRun, Run
from stories.services import calls, claims, exports, scheduling
from stories.services.budgets import BudgetExceeded
from stories.services.calls import Answer, Ticket
from stories.services.claims import Holder
from stories.services.failures import EXPECTED, failure_of
from stories.services.hands import MAX_THREADS, Hands
from stories.services.scheduling import Keep, LeaseLost, Possible
from stories.services.steps import HANDLERS
from stories.services.steps.work import Asking, Book, Work
from stories.services.storage import sweep_deleted
from stories.services.telling import Teller
from storycreator.lib.outages import through_outages

log = logging.getLogger("storycreator.worker")


class Task:
    """A step in work: its handler, where that waits for an answer, and the calls it has made."""

    def __init__(self, step: NodeRun, book: Book) -> None:
        self.step, self.book = step, book
        self.asking: Asking | None = None
        self.answered: list[tuple[Ticket, Answer]] = []
        self.started = monotonic()


class Engine:
    """`run` limits it to the steps of one run. It stops taking steps once `draining` is set."""

    def __init__(self, *, holder: Holder, hands: Hands, run: Run | None = None) -> None:
        self.holder, self.hands, self.run = holder, hands, run
        self.draining = False
        self._in_work: dict[UUID, Task] = {}
        self._ours: deque[Task] = deque()  # small steps that became possible by ours
        self._freed: set[str] = set()  # lanes in which we ended something, or made it possible
        self._looked_at = float("-inf")
        self._teller = Teller()

    @property
    def busy(self) -> bool:
        return bool(self._in_work)

    def held(self) -> list[UUID]:
        """The steps to keep. One that was taken and lost by a fault is not among them, and goes
        back when its lease ends. May be asked from any thread."""
        return list(self._in_work)

    def turn(self, timeout: float) -> bool:
        """Begin what can begin, then keep what has ended; waits `timeout` seconds for it at most.

        False when there was nothing to do."""
        through_outages(self._teller.tell_due)
        after = self.hands.take(0)  # ended calls first: their places are wanted
        if after is not None:
            after()
        if self._fill() or after is not None or self._begin_ours():
            return True
        after = self.hands.take(timeout)
        if after is None:
            return False
        after()
        return True

    def run_dry(self) -> None:
        """Work until nothing of ours is in work and nothing can begin."""
        while self.turn(settings.WORKER_BUSY_POLL_SECONDS) or self.busy:
            pass
        self.tell_all()

    def tell_all(self) -> None:
        """How far our books are, before nobody looks any more."""
        through_outages(self._teller.tell_all)

    def run_to_end(self) -> None:
        """Work until the run is over, whoever does its last step."""
        assert self.run is not None  # of all runs there is no end
        while self.busy or Run.objects.filter(pk=self.run.pk, status__in=OPEN_RUN_STATUSES):
            self.turn(settings.WORKER_BUSY_POLL_SECONDS)

    # --- beginning ------------------------------------------------------------------------
    def _begin_ours(self) -> bool:
        if not self._ours:
            return False
        self._begin(self._ours.popleft())
        return True

    def _fill(self) -> bool:
        """Take what the lanes and our own hands have room for."""
        if self.draining:
            return False
        began = False
        for lane in self._lanes():
            most = self._room(lane)
            if most > 0:
                # Begun before the next lane is asked: what ends us takes little along.
                taken = claims.claim(lane=lane, most=most, holder=self.holder, run=self.run)
                for task in self._hold(taken):
                    self._teller.note(task.step.run_id)
                    self._begin(task)
                began = began or bool(taken)
        return began

    def _lanes(self) -> list[str]:
        """Where something may begin: what we know ourselves at once, what others did as often as
        an idle worker looks."""
        lanes, self._freed = self._freed, set()
        if not self.busy or monotonic() - self._looked_at >= settings.WORKER_BUSY_POLL_SECONDS:
            lanes = set(claims.lanes_with_work(self.run))
            self._looked_at = monotonic()
        return sorted(lanes)

    def _hold(self, steps: list[NodeRun]) -> list[Task]:
        books = {step.run_id: Book(step.run) for step in steps}
        tasks = [Task(step, books[step.run_id]) for step in steps]
        self._in_work |= {task.step.pk: task for task in tasks}
        return tasks

    def _room(self, lane: str) -> int:
        if lane != LaneName.DRAW:
            return MAX_THREADS - len(self._in_work)
        drawing = Counter(task.step.lane for task in self._in_work.values())[lane]
        # One more than there are processes: while we keep a picture, none of them waits.
        return (settings.DRAWING_PROCESSES or os.cpu_count() or 1) + 1 - drawing

    def _begin(self, task: Task) -> None:
        task.started = monotonic()

        def begin() -> None:
            result = HANDLERS[task.step.kind](Work(task.step, task.book))
            if isinstance(result, Generator):
                task.asking = result
                self._ask(task, next(result))
            else:
                self._complete(task, result)

        self._guarded(task, begin)

    # --- calls ----------------------------------------------------------------------------
    def _ask(self, task: Task, call: calls.Call) -> None:
        assert task.asking is not None  # who asks is there to be told
        try:
            ticket = calls.open_ticket(call=call, step=task.step, holder=self.holder)
        except BudgetExceeded as error:
            self._ask(task, task.asking.throw(error))
            return
        self.hands.start(
            lambda: calls.carry_out(ticket, self.hands.processes),
            lambda ended: self._answer(task, ticket, ended),
        )

    def _answer(self, task: Task, ticket: Ticket, ended: "Future[Answer]") -> None:
        """Hand the answer, or the error, to the step; it asks again or is complete."""
        ticket.latency_ms = round((monotonic() - ticket.started) * 1000)
        asking, error = task.asking, ended.exception()
        assert asking is not None  # only a step that asks gets an answer

        def go_on() -> None:
            if error is not None:
                through_outages(lambda: calls.fail(ticket=ticket, error=error))
                self._ask(task, asking.throw(error))
            else:
                answer = ended.result()
                task.answered.append((ticket, answer))
                self._ask(task, asking.send(answer))

        if isinstance(error, BrokenExecutor):
            self.hands.replace_processes()
        self._guarded(task, go_on)

    # --- endings --------------------------------------------------------------------------
    def _guarded(self, task: Task, go: Callable[[], None]) -> None:
        """Whatever a step ends with is written down; a defect in one must not stop the others."""
        try:
            go()
        except StopIteration as end:
            keep: Keep = end.value
            self._guarded(task, lambda: self._complete(task, keep))
        except LeaseLost:
            self._leave(task)
        except EXPECTED as error:
            self._end(task, error)
        except Exception as error:
            log.exception("step_broken", extra={"step": task.step.key})
            self._end(task, error)

    def _complete(self, task: Task, keep: Keep) -> None:
        def kept() -> Artifact | None:
            artifact = keep()
            for ticket, answer in task.answered:
                calls.settle(ticket=ticket, usage=answer.usage, artifact=artifact)
            return artifact

        seconds = round(monotonic() - task.started, 3)
        possible = through_outages(
            lambda: scheduling.complete(
                step=task.step, keep=kept, seconds=seconds, holder=self.holder
            )
        )
        self._in_work.pop(task.step.pk)
        self._go_on(task.step, possible)

    def _go_on(self, ended: NodeRun, possible: Possible) -> None:
        self._teller.note(ended.run_id)
        self._freed |= {ended.lane} - {LaneName.CHEAP} | possible.lanes
        self._ours.extend(self._hold(possible.ours))

    def _end(self, task: Task, error: Exception) -> None:
        failure, step = failure_of(error), task.step
        log.info("step_ended", extra={"step": step.key, "detail": failure.detail})
        try:
            if failure.final(step.attempt):
                possible = through_outages(
                    lambda: scheduling.fail(step=step, failure=failure, holder=self.holder)
                )
                self._go_on(step, possible)
            else:
                through_outages(lambda: scheduling.put_off(step=step, failure=failure))
        except LeaseLost:
            self._leave(task)
        else:
            self._in_work.pop(step.pk, None)
            self._settle_unkept(task)

    def _leave(self, task: Task) -> None:
        """Somebody else has the step, or it is gone. What was paid is paid; nothing else stays."""
        log.info("step_left", extra={"step": task.step.key})
        self._in_work.pop(task.step.pk, None)
        self._settle_unkept(task)
        through_outages(lambda: sweep_deleted(task.step.run.story_id))

    def _settle_unkept(self, task: Task) -> None:
        def settle() -> None:
            for ticket, answer in task.answered:
                calls.settle(ticket=ticket, usage=answer.usage, artifact=None)

        through_outages(settle)


def bind_next(*, holder: Holder) -> bool:
    """Build one export that waits: completed, or failed in plain words. False when none waits.

    Raises OperationalError, InterfaceError: the export is the holder's until it is given back."""
    export = exports.claim(holder=holder)
    if export is None:
        return False
    try:
        exports.build(export=export)
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:  # a defect in one book must not stop the others
        log.exception("export_broken", extra={"export": str(export.pk)})
        exports.fail(export=export, detail=type(error).__name__)
    return True
