"""The engine on both databases: how much longer a book takes than its providers alone.

PostgreSQL waits for the disk at each commit here, as in production; SQLite does as it is shipped.
"""

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

from embedded_postgres import kept_server  # noqa: E402  (the path comes first)

ROUNDS = 5
COMMON = {"AISTORY_ENVIRONMENT": "testing", "AISTORY_LOG_LEVEL": "ERROR"}
SLOW = COMMON | {
    "AISTORY_TEXT_PROVIDER": "stories.tests.slow_providers.SlowWriter",
    "AISTORY_IMAGE_PROVIDER": "stories.tests.slow_providers.SlowPainter",
    "AISTORY_IMAGE_CONCURRENCY": "8",
    "AISTORY_PICTURE_WIDTH": "200",
}
EMBEDDED = COMMON | {"AISTORY_PICTURE_WIDTH": "400"}


def figures() -> Iterator[tuple[str, float]]:
    """Name and figure, as they are measured: ratios where there is something to divide by."""
    for database in ("sqlite", "postgresql"):
        for script, variables in (("engine_runs", SLOW), ("embedded_runs", EMBEDDED)):
            for name, figure in _measured(database, script, variables):
                yield f"{database}: {name}", figure


def _measured(database: str, script: str, variables: dict[str, str]) -> Iterator[tuple[str, float]]:
    """What the script says, line by line: each is a name and a figure."""
    with tempfile.TemporaryDirectory() as folder, _url(database, Path(folder)) as url:
        environment = os.environ | variables
        environment |= {"AISTORY_DATABASE_URL_TEST": url, "AISTORY_DATA_DIR": folder}
        command = [sys.executable, str(ROOT / f"bench/{script}.py"), str(ROUNDS)]
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as measuring:
            assert measuring.stdout is not None  # it is a pipe
            for line in measuring.stdout:
                name, figure = json.loads(line)
                yield name, figure
        if measuring.returncode:
            raise subprocess.CalledProcessError(measuring.returncode, command)


@contextmanager
def _url(database: str, folder: Path) -> Iterator[str]:
    if database == "sqlite":
        yield f"sqlite:///{folder / 'bench.sqlite3'}"
        return
    with kept_server(folder / "postgresql") as url:
        yield url
