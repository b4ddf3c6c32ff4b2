"""SQLite: copies by its online backup, which is safe while others read and write."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from storycreator.database.errors import BackupError

WAIT_SECONDS = 30


def copy_out(database: Path, target: Path) -> None:
    """Copies the live `database` to the empty file `target` and checks the copy."""
    with _refusals(f"{database} cannot be backed up"):
        with closing(_open_read_only(database)) as source, closing(_open(target)) as copy:
            source.backup(copy, progress=_patience())
            # One file alone: without this the copy would want a -wal file beside it.
            copy.execute("PRAGMA journal_mode = DELETE")
        _check(target)


def copy_in(source: Path, database: Path) -> None:
    """Makes the live `database` hold what `source` holds, in one transaction.

    Its connections stay good: the pages are replaced inside the file, not the file itself.
    """
    with (
        _refusals(f"{database} cannot be restored"),
        closing(_open_read_only(source)) as backup,
        closing(_open(database)) as live,
    ):
        backup.backup(live, progress=_patience())
        live.execute("PRAGMA journal_mode = WAL")


def applied_migrations(source: Path) -> set[str]:
    """Names such as "stories.0001_initial" that the file holds. Raises BackupError if damaged."""
    with _refusals(f"{source.name} is not a sound StoryCreator backup for SQLite"):
        _check(source)
        with closing(_open_read_only(source)) as backup:
            rows = backup.execute("SELECT app, name FROM django_migrations").fetchall()
    return {f"{app}.{name}" for app, name in rows}


def _check(path: Path) -> None:
    with closing(_open_read_only(path)) as connection:
        answer = connection.execute("PRAGMA integrity_check").fetchone()[0]
        if answer != "ok":
            raise BackupError(f"{path.name} is damaged: {answer.splitlines()[0]}")


def _open_read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=WAIT_SECONDS)


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=WAIT_SECONDS)


def _patience() -> Callable[[int, int, int], None]:
    """A progress callback that gives up on a lock. Python's backup would try again for ever."""
    deadline = time.monotonic() + WAIT_SECONDS

    def check(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > deadline:
            raise BackupError("The database stays locked: stop the site and its workers first.")

    return check


@contextmanager
def _refusals(what: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise BackupError(f"{what}: {error}.") from error
