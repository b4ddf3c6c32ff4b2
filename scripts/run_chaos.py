"""Kills workers at random while they make books, on PostgreSQL: does every book come out whole?

    run_chaos.py [--seed N] [--books 20] [--workers 3] [--seconds 60]

Ends with 1 when a book is not whole within a minute of the last kill, when a paid call was repeated
although its answer was kept, or when ledger, rows and stored objects disagree. The same seed kills
the same workers after the same pauses; what they are at by then is chance.
"""

import os
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

from embedded_postgres import throwaway_server

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = """
import django
django.setup()
from stories.tests import chaos
raise SystemExit(chaos.main())
"""
PLENTY = "100000"


def main(arguments: list[str]) -> int:
    with (
        tempfile.TemporaryDirectory(prefix="storycreator-chaos-") as folder,
        throwaway_server() as url,
    ):
        variables = os.environ | settings_for(url, folder, free_port())
        command = [sys.executable, "-c", PROGRAM, *arguments]
        return subprocess.run(command, cwd=ROOT, env=variables, check=False).returncode


def settings_for(database: str, folder: str, port: int) -> dict[str, str]:
    return {
        "DJANGO_SETTINGS_MODULE": "storycreator.settings",
        "AISTORY_ENVIRONMENT": "testing",
        "AISTORY_DATABASE_URL_TEST": database,
        "AISTORY_DATA_DIR": folder,
        "AISTORY_LOG_LEVEL": "CRITICAL",
        "AISTORY_TEXT_PROVIDER": "openai",
        "AISTORY_IMAGE_PROVIDER": "openai",
        "AISTORY_MODERATION_PROVIDER": "openai",
        "AISTORY_TEXT_MODEL": "chaos-text",
        "AISTORY_IMAGE_MODEL": "chaos-image",
        "AISTORY_PICTURE_WIDTH": "200",
        "AISTORY_MONTHLY_BUDGET": PLENTY,
        "AISTORY_SITE_MONTHLY_BUDGET": PLENTY,
        "AISTORY_SITE_DAILY_BUDGET": PLENTY,
        "OPENAI_BASE_URL": f"http://127.0.0.1:{port}/v1",
        "OPENAI_API_KEY": "sk-chaos",
        "CHAOS_PORT": str(port),
    }


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
