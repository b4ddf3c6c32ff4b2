"""Looks the database over: can we reach it, may we work in it, does it match this program."""

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db import Error as DatabaseError
from django.db.backends.base.base import BaseDatabaseWrapper

from storycreator.database.plans import pending_migrations

MINIMUM_VERSIONS = {"sqlite": (3, 35), "postgresql": (15, 0)}
NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


@dataclass(frozen=True)
class Step:
    """One look: what was looked at, whether it is fine, and a sentence about it."""

    name: str
    ok: bool
    detail: str


def verify(connection: BaseDatabaseWrapper) -> Iterator[Step]:
    """Yields each step as it is done; stops after a connection that cannot be made."""
    steps: list[tuple[str, Callable[[BaseDatabaseWrapper], str]]] = [
        ("connection", _connect),
        ("version", _version),
        ("permissions", _permissions),
        ("settings", _settings),
        ("migrations", _migrations),
    ]
    for name, step in steps:
        try:
            detail = step(connection)
        except DatabaseError as error:
            yield Step(name, False, _first_line(error))
        except ProblemFoundError as problem:
            yield Step(name, False, str(problem))
        else:
            yield Step(name, True, detail)
            continue
        if name == "connection":
            return


class ProblemFoundError(Exception):
    """The database answers, and what it says is not good."""


def _connect(connection: BaseDatabaseWrapper) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        cursor.fetchone()
    return f"{NAMES[connection.vendor]} answers."


def _version(connection: BaseDatabaseWrapper) -> str:
    version = connection.get_database_version()
    text = ".".join(str(part) for part in version)
    minimum = MINIMUM_VERSIONS[connection.vendor]
    if tuple(version) < minimum:
        wanted = ".".join(str(part) for part in minimum)
        raise ProblemFoundError(f"Version {text} is too old; it must be {wanted} or newer.")
    return f"{NAMES[connection.vendor]} {text}."


def _permissions(connection: BaseDatabaseWrapper) -> str:
    table = connection.ops.quote_name(f"storycreator_scratch_{uuid.uuid4().hex[:12]}")
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE {table} (id integer PRIMARY KEY, note text)")
        try:
            cursor.execute(f"INSERT INTO {table} (id, note) VALUES (1, 'one')")
            cursor.execute(f"UPDATE {table} SET note = 'two' WHERE id = 1")
            cursor.execute(f"SELECT note FROM {table}")
            if cursor.fetchall() != [("two",)]:
                raise ProblemFoundError("What was written did not come back.")
            cursor.execute(f"DELETE FROM {table}")
        finally:
            cursor.execute(f"DROP TABLE {table}")
    return "Tables can be made, filled, changed, read, emptied and dropped."


def _settings(connection: BaseDatabaseWrapper) -> str:
    if connection.vendor != "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SHOW server_encoding")
            (encoding,) = cursor.fetchone()
        if encoding != "UTF8":
            raise ProblemFoundError(f"The encoding is {encoding}; names need UTF8.")
        return "The encoding is UTF8."
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode")
        (journal,) = cursor.fetchone()
        cursor.execute("PRAGMA quick_check")
        problems = [row[0] for row in cursor.fetchall() if row[0] != "ok"]
    if problems:
        raise ProblemFoundError(f"The file is damaged: {problems[0]}")
    if journal != "wal":
        raise ProblemFoundError(f"The journal is {journal!r}; it must be 'wal'.")
    return "The file is sound and uses a write-ahead log."


def _migrations(connection: BaseDatabaseWrapper) -> str:
    pending = pending_migrations(connection)
    if pending:
        raise ProblemFoundError(
            f"{len(pending)} migrations wait: {', '.join(pending)}. Run: manage.py migrate"
        )
    return "The tables match this program."


def _first_line(error: DatabaseError) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
