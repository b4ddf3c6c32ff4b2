"""Keeps a web server and a worker running together, for one's own machine.

The worker is not under the web server's autoreloader: a change of code would stop it in the middle
of a book. It gets a process group of its own, so that Ctrl-C reaches it through us, once, as a
request to finish what it is doing.
"""

import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

CHECK_SECONDS = 0.3
DRAIN_SECONDS = 120.0
LONGEST_WAIT_SECONDS = 10.0
# A worker that lived this long had no trouble starting: the next fault is a new one.
CALM_SECONDS = 30.0
STOPPED_BY_PERSON = {130, -2}


@dataclass
class Supervisor:
    """Runs `server` and `worker` (command lines) until the server ends or someone stops us."""

    server: Sequence[str]
    worker: Sequence[str]
    say: Callable[[str], object]
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    _worker_process: subprocess.Popen[bytes] | None = field(default=None, init=False)
    _started_at: float = field(default=0.0, init=False)
    _wait: float = field(default=1.0, init=False)

    def run(self) -> int:
        """Returns the server's exit code. The caller turns SIGTERM into KeyboardInterrupt."""
        server = subprocess.Popen(self.server)
        try:
            self._start_worker()
            while (code := server.poll()) is None:
                self._keep_worker()
                self.sleep(CHECK_SECONDS)
        except KeyboardInterrupt:
            code = 0
        finally:
            _end(server, seconds=5.0)
            self._drain_worker()
        return 0 if code in STOPPED_BY_PERSON else code

    def _start_worker(self) -> None:
        self._worker_process = subprocess.Popen(self.worker, start_new_session=True)
        self._started_at = self.clock()

    def _keep_worker(self) -> None:
        process = self._worker_process
        if process is None or process.poll() is None:
            return
        if self.clock() - self._started_at > CALM_SECONDS:
            self._wait = 1.0
        self.say(f"The worker ended ({process.returncode}); starting it again.")
        self.sleep(self._wait)
        self._wait = min(self._wait * 2, LONGEST_WAIT_SECONDS)
        self._start_worker()

    def _drain_worker(self) -> None:
        process = self._worker_process
        if process is None or process.poll() is not None:
            return
        self.say("Stopping: the worker finishes what it has begun. Ctrl-C again stops at once.")
        _end(process, seconds=DRAIN_SECONDS)


def _end(process: subprocess.Popen[bytes], *, seconds: float) -> None:
    """Asks the process to end and waits; after `seconds` or an impatient Ctrl-C it must."""
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(seconds)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        process.kill()
        process.wait()
