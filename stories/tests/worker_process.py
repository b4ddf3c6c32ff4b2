"""A real worker in a process of its own, on the test's database and files."""

import os
import subprocess
import sys
from pathlib import Path

from django.conf import settings
from django.db import connection

PICTURE_WIDTH = 240  # px: small pictures are drawn by the same code, sooner


def database_url() -> str:
    """The test database, for another process."""
    names = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{names['NAME']}"
    socket = names.get("OPTIONS", {}).get("host", "")
    place = f"{names['USER']}:{names['PASSWORD']}@{names['HOST']}:{names['PORT']}"
    query = f"?host={socket}" if socket else ""
    return f"postgresql://{place}/{names['NAME']}{query}"


def start_worker(
    data: Path, *arguments: str, stderr: int | None = None, **variables: str
) -> "subprocess.Popen[bytes]":
    """`manage.py worker` with its files below `data`; `variables` join its environment."""
    manage = str(settings.BASE_DIR / "manage.py")
    return start_process(data, manage, "worker", *arguments, stderr=stderr, **variables)


def start_process(
    data: Path, *arguments: str, stderr: int | None = None, **variables: str
) -> "subprocess.Popen[bytes]":
    """Python with these arguments, on the test's database."""
    environment = {
        **os.environ,
        "AISTORY_ENVIRONMENT": "testing",
        "AISTORY_DATABASE_URL_TEST": database_url(),
        "AISTORY_DATA_DIR": str(data),
        "AISTORY_PICTURE_WIDTH": str(PICTURE_WIDTH),
        "AISTORY_DRAWING_PROCESSES": "1",
        "AISTORY_WORKER_POLL_SECONDS": "0.02",
        **variables,
    }
    command = [sys.executable, *arguments]
    return subprocess.Popen(command, env=environment, cwd=settings.BASE_DIR, stderr=stderr)
