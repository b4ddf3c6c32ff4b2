"""Backups: one file that holds the whole database, made while the site runs.

Which kind of file it is follows from the database: SQLite's own copy, or PostgreSQL's archive.
"""

import os
from datetime import UTC, datetime
from pathlib import Path

from django.db.backends.base.base import BaseDatabaseWrapper

from storycreator.database import postgres_files, sqlite_files
from storycreator.database.errors import BackupError
from storycreator.database.plans import known_migrations

SUFFIXES = {"sqlite": ".sqlite3", "postgresql": ".dump"}
OWNER_ONLY = 0o600


def back_up(connection: BaseDatabaseWrapper, folder: Path, *, label: str = "backup") -> Path:
    """A new file in `folder`, named by the time, checked and readable by its owner alone.

    Raises BackupError when it cannot be made; no half file is left behind.
    """
    folder.mkdir(parents=True, exist_ok=True)
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    target = folder / f"storycreator-{label}-{moment}{SUFFIXES[connection.vendor]}"
    partial = target.with_name(f"{target.name}.partial")
    try:
        partial.touch(mode=OWNER_ONLY)
        if connection.vendor == "sqlite":
            sqlite_files.copy_out(Path(connection.settings_dict["NAME"]), partial)
        else:
            postgres_files.dump(connection, partial)
        _sync(partial)
        partial.rename(target)
    finally:
        partial.unlink(missing_ok=True)
    return target


def restore(connection: BaseDatabaseWrapper, source: Path, folder: Path) -> Path:
    """Puts the database back to what `source` holds; what it held before is kept in `folder`.

    Returns the file with the former content. Raises BackupError, before anything changed, when
    `source` is missing, damaged, of the other kind of database, or from a newer program.
    """
    if not source.is_file():
        raise BackupError(f"There is no file {source}.")
    files = sqlite_files if connection.vendor == "sqlite" else postgres_files
    applied = files.applied_migrations(source)
    unknown = sorted(applied - known_migrations(connection))
    if unknown:
        raise BackupError(
            f"{source.name} was made by a newer program: this one does not know {unknown[0]}."
        )
    kept = back_up(connection, folder, label="before-restore")
    connection.close()
    if connection.vendor == "sqlite":
        sqlite_files.copy_in(source, Path(connection.settings_dict["NAME"]))
    else:
        postgres_files.load(connection, source)
    return kept


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
