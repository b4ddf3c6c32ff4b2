"""The engine on both databases: how much longer a book takes than its providers alone."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from embedded_postgres import throwaway_server  # noqa: E402  (the path comes first)

ROUNDS = 5
SLOW = {
    "AISTORY_ENVIRONMENT": "testing",
    "AISTORY_TEXT_PROVIDER": "stories.tests.slow_providers.SlowWriter",
    "AISTORY_IMAGE_PROVIDER": "stories.tests.slow_providers.SlowPainter",
    "AISTORY_IMAGE_CONCURRENCY": "8",
    "AISTORY_PICTURE_WIDTH": "200",
    "AISTORY_LOG_LEVEL": "ERROR",
}


def figures() -> Iterator[tuple[str, float]]:
    """Name and figure, as they are measured: ratios where there is something to divide by."""
    for database in ("sqlite", "postgresql"):
        for name, figure in _measured(database).items():
            yield f"{database}: {name}", figure


def _measured(database: str) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder, _url(database, Path(folder)) as url:
        variables = {"AISTORY_DATABASE_URL_TEST": url, "AISTORY_DATA_DIR": folder}
        command = [sys.executable, str(ROOT / "bench/engine_runs.py"), str(ROUNDS)]
        done = subprocess.run(
            command, env=os.environ | SLOW | variables, stdout=subprocess.PIPE, check=True
        )
        measured: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
        return measured


@contextmanager
def _url(database: str, folder: Path) -> Iterator[str]:
    if database == "sqlite":
        yield f"sqlite:///{folder / 'bench.sqlite3'}"
        return
    with throwaway_server() as url:
        yield url
