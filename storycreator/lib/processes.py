"""A pool of worker processes for work that holds the interpreter's lock."""

import multiprocessing
import os
import signal
import threading
import time
from concurrent.futures import ProcessPoolExecutor

ORPHAN_CHECK_SECONDS = 1.0


def process_pool(size: int) -> ProcessPoolExecutor:
    """`size` processes (0: one per core) that end themselves when their parent is gone.

    After kill -9 of the parent nothing else would tell them: they would wait for work for ever.
    """
    return ProcessPoolExecutor(
        max_workers=size or os.cpu_count() or 1,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_watch_parent,
        initargs=(os.getpid(),),
    )


def _watch_parent(parent: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which drains

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(ORPHAN_CHECK_SECONDS)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
