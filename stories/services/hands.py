"""Where calls are made: each waits in a thread, drawing works in processes.

The threads touch no database; what they bring is taken from `done` by the one thread that does.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from queue import Empty, SimpleQueue
from typing import Any

from django.conf import settings

from storycreator.lib.processes import process_pool

MAX_THREADS = 64
"""Calls at once in one worker, however wide the lanes are."""


class Hands:
    def __init__(self) -> None:
        self.done: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._threads = ThreadPoolExecutor(MAX_THREADS, thread_name_prefix="call")
        self._processes: Executor | None = None
        self._lock = threading.Lock()

    def start(self, work: Callable[[], Any], then: Callable[[Future[Any]], None]) -> None:
        """Do `work` in a thread; `then` is for whoever takes it from `done`."""
        future = self._threads.submit(work)
        future.add_done_callback(lambda ended: self.done.put(lambda: then(ended)))

    def take(self, timeout: float) -> Callable[[], None] | None:
        """What is to be done after a call that has ended; None when none ends in time."""
        try:
            return self.done.get(timeout=timeout)
        except Empty:
            return None

    def processes(self) -> Executor:
        """The drawing processes, made when they are first needed."""
        with self._lock:
            if self._processes is None:
                self._processes = process_pool(settings.DRAWING_PROCESSES)
            return self._processes

    def replace_processes(self) -> None:
        """One of them died, and with it the pool."""
        with self._lock:
            broken, self._processes = self._processes, None
        if broken is not None:
            broken.shutdown(wait=False, cancel_futures=True)

    def close(self, *, wait: bool) -> None:
        self._threads.shutdown(wait=wait, cancel_futures=True)
        with self._lock:
            if self._processes is not None:
                self._processes.shutdown(wait=wait, cancel_futures=True)
