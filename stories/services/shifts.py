"""A worker's shift: from the first sign of life to the last step it finishes."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future
from time import monotonic, time

from django.conf import settings
from django.db import DatabaseError, connection

from stories.services import claims, exports, sweeping, workers
from stories.services.claims import Holder
from stories.services.hands import Hands
from stories.services.working import Engine, bind_next
from storycreator.lib.outages import through_outages

log = logging.getLogger("storycreator.worker")

LAST_PATIENCE = 10.0  # seconds, at the end: what we cannot give back goes back with our leases

EXPORT_POLL_SECONDS = 0.5  # a book that is whole can be read before it is bound


class Pulse:
    """Shows that we live and keeps what we hold, three times per lease, in a thread of its own."""

    def __init__(self, engine: Engine) -> None:
        self.engine, self.holder = engine, engine.holder
        self._stop = threading.Event()
        self._last_beat = self._late_until = time()
        self._thread = threading.Thread(target=self._run, name="pulse", daemon=True)

    def __enter__(self) -> "Pulse":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join(timeout=settings.WORKER_LEASE_SECONDS)

    @property
    def calm(self) -> bool:
        """Whether we have been beating in time. Were we late (the database was away, the machine
        slept), the others may have been late too: none is taken for dead before a whole lease
        has passed."""
        now = time()
        self._note_lateness(now)
        return now > self._late_until

    def beat(self) -> None:
        workers.beat(boot=self.holder.boot)
        claims.renew(boot=self.holder.boot, steps=self.engine.held())
        exports.renew(boot=self.holder.boot)
        now = time()
        self._note_lateness(now)
        self._last_beat = now

    def _note_lateness(self, now: float) -> None:
        if now - self._last_beat > 2 * settings.WORKER_LEASE_SECONDS / 3:
            self._late_until = now + settings.WORKER_LEASE_SECONDS

    def _run(self) -> None:
        while not self._stop.wait(settings.WORKER_LEASE_SECONDS / 3):
            try:
                self.beat()
            except DatabaseError:  # it may be back for the next beat, and so must we
                log.warning("beat_missed")
                connection.close()
        connection.close()


class Shift:
    """The loop of `manage.py worker`. `stop` asks for its end, `hurry` for an immediate one."""

    def __init__(self, *, holder: Holder, stop: threading.Event, hurry: threading.Event) -> None:
        self.holder, self.stop, self.hurry = holder, stop, hurry
        self.hands = Hands()
        self.engine = Engine(holder=holder, hands=self.hands)
        self._exporting = False
        self._asked_at = self._swept_at = float("-inf")

    def work(self, *, until: Callable[[], bool]) -> bool:
        """Work until told to stop, or until `until` says so while nothing is in work. True when
        everything that was begun is finished."""
        with Pulse(self.engine) as pulse:
            while not self.stop.is_set():
                self._sweep(pulse)
                did = through_outages(self._turn)
                if not did and not self._busy and through_outages(until):
                    break
            self._drain()
            finished = not self._busy
        through_outages(lambda: workers.stop_worker(boot=self.holder.boot), patience=LAST_PATIENCE)
        self.hands.close(wait=finished and not self.stop.is_set())
        return finished

    @property
    def _busy(self) -> bool:
        return self.engine.busy or self._exporting

    def _turn(self) -> bool:
        self._start_export()
        busy = self._busy
        return self.engine.turn(
            settings.WORKER_BUSY_POLL_SECONDS if busy else settings.WORKER_POLL_SECONDS
        )

    def _sweep(self, pulse: Pulse) -> None:
        if monotonic() - self._swept_at < settings.WORKER_SWEEP_SECONDS:
            return
        self._swept_at = monotonic()
        through_outages(lambda: sweeping.sweep(others_may_be_dead=pulse.calm))

    def _start_export(self) -> None:
        """One at a time: binding takes a core and a while, and pages come first."""
        if self._exporting or monotonic() - self._asked_at < EXPORT_POLL_SECONDS:
            return
        self._asked_at = monotonic()
        if not exports.anything_waits():
            return
        self._exporting = True

        def bind() -> None:
            try:
                bind_next(holder=self.holder)
            finally:
                connection.close()

        def ended(future: "Future[None]") -> None:
            self._exporting = False
            if future.exception() is not None:  # nothing could be written down: it goes on later
                log.warning("export_left", exc_info=future.exception())
                through_outages(lambda: exports.release(boot=self.holder.boot))

        self.hands.start(bind, ended)

    def _drain(self) -> None:
        """What was begun may end; nothing new begins."""
        self.engine.draining = True
        deadline = monotonic() + settings.WORKER_DRAIN_SECONDS
        while self._busy and monotonic() < deadline and not self.hurry.is_set():
            self.engine.turn(settings.WORKER_BUSY_POLL_SECONDS)
        if not self.hurry.is_set():
            self.engine.tell_all()


def nothing_waits() -> bool:
    """No step is ready, not even for later, and no export is asked for."""
    return not claims.anything_ready() and not exports.anything_waits()
