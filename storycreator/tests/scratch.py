"""A small database of its own, of the kind that the tests run on, to break and mend."""

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from django.db import connection, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.recorder import MigrationRecorder
from django.db.utils import load_backend


@contextmanager
def scratch_database(folder: Path) -> Iterator[BaseDatabaseWrapper]:
    """A connection to a fresh database with one applied migration and the table `notes`.

    On PostgreSQL the caller must not be in a transaction (django_db(transaction=True)).
    """
    settings = copy.deepcopy(connection.settings_dict)
    settings["OPTIONS"].pop("pool", None)
    if connection.vendor == "sqlite":
        settings["NAME"] = str(folder / "scratch.sqlite3")
    else:
        settings["NAME"] = f"test_scratch_{uuid4().hex[:12]}"
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {settings['NAME']}")
    backend = load_backend(settings["ENGINE"])
    scratch = backend.DatabaseWrapper(settings, alias="scratch")
    connections["scratch"] = scratch
    try:
        recorder = MigrationRecorder(scratch)
        recorder.ensure_schema()
        recorder.record_applied("contenttypes", "0001_initial")
        execute(scratch, "CREATE TABLE notes (id integer PRIMARY KEY, words text)")
        yield scratch
    finally:
        scratch.close()
        del connections["scratch"]
        if connection.vendor != "sqlite":
            with connection.cursor() as cursor:
                cursor.execute(f"DROP DATABASE {settings['NAME']} WITH (FORCE)")


def execute(scratch: BaseDatabaseWrapper, sql: str) -> None:
    with scratch.cursor() as cursor:
        cursor.execute(sql)


def notes(scratch: BaseDatabaseWrapper) -> list[str]:
    with scratch.cursor() as cursor:
        cursor.execute("SELECT words FROM notes ORDER BY id")
        return [row[0] for row in cursor.fetchall()]


def tables(scratch: BaseDatabaseWrapper) -> set[str]:
    return set(scratch.introspection.table_names())
