"""The worker is kept alive beside the server and is allowed to finish what it has begun."""

import sys
import time

import pytest

from storycreator.supervisor import LONGEST_WAIT_SECONDS, Supervisor

SHORT_LIVED_WORKER = """
import pathlib, sys
with pathlib.Path(sys.argv[1]).open("a") as diary:
    diary.write("started\\n")
sys.exit(3)
"""
CAREFUL_WORKER = """
import pathlib, signal, sys, time
diary = pathlib.Path(sys.argv[1])
def finish(*_):
    diary.write_text("finished")
    sys.exit(0)
signal.signal(signal.SIGTERM, finish)
diary.write_text("ready")
while True:
    time.sleep(0.05)
"""
# Ends with code 7 as soon as the diary says what it waits for, or after a while with code 9.
SERVER = """
import pathlib, sys, time
diary, words, times = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
for _ in range(600):
    if diary.exists() and diary.read_text().count(words) >= times:
        sys.exit(7)
    time.sleep(0.05)
sys.exit(9)
"""


class Setting:
    """A supervisor over two small programs that meet in a diary; waits are short and noted."""

    def __init__(self, folder, worker: str, *, words: str, times: int = 1) -> None:
        self.diary = folder / "diary.txt"
        self.said: list[str] = []
        self.waits: list[float] = []
        self.interrupt_when = ""
        self.supervisor = Supervisor(
            [sys.executable, "-c", SERVER, str(self.diary), words, str(times)],
            [sys.executable, "-c", worker, str(self.diary)],
            say=self.said.append,
            sleep=self.sleep,
        )

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        time.sleep(0.02)
        written = self.diary.read_text() if self.diary.exists() else ""
        if written and written == self.interrupt_when:
            raise KeyboardInterrupt


@pytest.fixture
def setting(tmp_path):
    return lambda worker, **words: Setting(tmp_path, worker, **words)


def test_worker_that_dies_is_started_again_ever_more_patiently(setting):
    scene = setting(SHORT_LIVED_WORKER, words="started", times=3)
    assert scene.supervisor.run() == 7
    assert scene.said[0] == "The worker ended (3); starting it again."
    patience = [wait for wait in scene.waits if wait >= 1]
    assert patience[:2] == [1.0, 2.0]
    assert max(patience) <= LONGEST_WAIT_SECONDS


def test_worker_finishes_when_the_server_ends(setting):
    scene = setting(CAREFUL_WORKER, words="ready")
    assert scene.supervisor.run() == 7
    assert scene.diary.read_text() == "finished"


def test_worker_finishes_on_ctrl_c_and_that_is_no_error(setting):
    scene = setting(CAREFUL_WORKER, words="never written")
    scene.interrupt_when = "ready"
    assert scene.supervisor.run() == 0
    assert scene.diary.read_text() == "finished"
    assert scene.said[-1].startswith("Stopping")
