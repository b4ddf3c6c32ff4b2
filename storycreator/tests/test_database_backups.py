"""Backups hold everything, restores bring it back, and neither ever loses what is there."""

import sqlite3
import stat
from contextlib import closing
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from storycreator.database import backups, postgres_files
from storycreator.database.backups import back_up, restore
from storycreator.database.errors import BackupError
from storycreator.management.commands import backup_database, restore_database
from storycreator.tests.scratch import execute, notes, scratch_database, tables

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def scratch(tmp_path, django_db_setup, transactional_db):
    with scratch_database(tmp_path) as wrapper:
        execute(wrapper, "INSERT INTO notes VALUES (1, 'first'), (2, 'Größe: 3 Äpfel')")
        yield wrapper


def test_backup_is_one_file_for_its_owner_alone(scratch, tmp_path):
    path = back_up(scratch, tmp_path / "backups")
    assert list((tmp_path / "backups").iterdir()) == [path]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.suffix == {"sqlite": ".sqlite3", "postgresql": ".dump"}[scratch.vendor]


def test_backup_twice_makes_two_files(scratch, tmp_path):
    assert back_up(scratch, tmp_path / "b") != back_up(scratch, tmp_path / "b")


def test_restore_brings_back_rows_and_tables(scratch, tmp_path):
    path = back_up(scratch, tmp_path / "backups")
    execute(scratch, "DELETE FROM notes WHERE id = 1")
    execute(scratch, "INSERT INTO notes VALUES (3, 'later')")
    execute(scratch, "CREATE TABLE later (id integer PRIMARY KEY)")
    restore(scratch, path, tmp_path / "backups")
    assert notes(scratch) == ["first", "Größe: 3 Äpfel"]
    assert tables(scratch) == {"django_migrations", "notes"}


def test_restore_keeps_what_was_there(scratch, tmp_path):
    path = back_up(scratch, tmp_path / "backups")
    execute(scratch, "INSERT INTO notes VALUES (3, 'later')")
    kept = restore(scratch, path, tmp_path / "backups")
    assert "before-restore" in kept.name
    assert notes(scratch) == ["first", "Größe: 3 Äpfel"]
    restore(scratch, kept, tmp_path / "backups")
    assert notes(scratch) == ["first", "Größe: 3 Äpfel", "later"]


def test_restore_leaves_the_database_writable(scratch, tmp_path):
    restore(scratch, back_up(scratch, tmp_path / "b"), tmp_path / "b")
    execute(scratch, "INSERT INTO notes VALUES (3, 'after')")
    assert notes(scratch)[-1] == "after"


def test_restore_refuses_a_newer_program(scratch, tmp_path):
    MigrationRecorder(scratch).record_applied("stories", "9999_from_the_future")
    path = back_up(scratch, tmp_path / "backups")
    execute(scratch, "DELETE FROM notes")
    with pytest.raises(BackupError, match=r"newer program.*stories\.9999_from_the_future"):
        restore(scratch, path, tmp_path / "backups")
    assert notes(scratch) == []
    assert list((tmp_path / "backups").iterdir()) == [path]


@pytest.mark.parametrize("damage", ["empty", "text", "cut", "scrambled"])
def test_restore_refuses_a_damaged_file(scratch, tmp_path, damage):
    for number in range(10, 400):
        execute(scratch, f"INSERT INTO notes VALUES ({number}, '{str(number) * 40}')")
    path = back_up(scratch, tmp_path / "backups")
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    if damage == "scrambled":
        content[middle : middle + 2000] = bytes(range(250)) * 8
    broken = {"empty": b"", "text": b"dear diary", "cut": bytes(content[:middle])}
    path.write_bytes(broken.get(damage, bytes(content)))
    before = notes(scratch)
    with pytest.raises(BackupError):
        restore(scratch, path, tmp_path / "kept")
    assert notes(scratch) == before
    assert not (tmp_path / "kept").exists()


def test_restore_refuses_a_sound_file_of_something_else(scratch, tmp_path):
    execute(scratch, "DROP TABLE django_migrations")
    path = back_up(scratch, tmp_path / "backups")
    with pytest.raises(BackupError, match="not a"):
        restore(scratch, path, tmp_path / "backups")


def test_restore_missing_file_is_refused(scratch, tmp_path):
    with pytest.raises(BackupError, match="There is no file"):
        restore(scratch, tmp_path / "none.sqlite3", tmp_path)


def test_restore_that_fails_half_way_changes_nothing(scratch, tmp_path, monkeypatch):
    if scratch.vendor == "sqlite":
        # Somebody writes and does not stop: the copy waits for the lock and gives up.
        path = back_up(scratch, tmp_path / "b")
        monkeypatch.setattr("storycreator.database.sqlite_files.WAIT_SECONDS", 0.1)
        with closing(sqlite3.connect(scratch.settings_dict["NAME"])) as writer:
            writer.execute("BEGIN IMMEDIATE")
            with pytest.raises(BackupError, match="locked"):
                restore(scratch, path, tmp_path / "b")
            writer.rollback()
    else:
        path = back_up(scratch, tmp_path / "b")
        monkeypatch.setattr(
            postgres_files, "EMPTY_SCHEMA", postgres_files.EMPTY_SCHEMA + "SELECT 1/0;\n"
        )
        with pytest.raises(BackupError, match="division by zero"):
            restore(scratch, path, tmp_path / "b")
    assert notes(scratch) == ["first", "Größe: 3 Äpfel"]


def test_backup_that_fails_leaves_no_half_file(scratch, tmp_path, monkeypatch):
    def fail(*_):
        raise BackupError("no room")

    monkeypatch.setattr(backups.sqlite_files, "copy_out", fail)
    monkeypatch.setattr(backups.postgres_files, "dump", fail)
    with pytest.raises(BackupError, match="no room"):
        back_up(scratch, tmp_path / "backups")
    assert list((tmp_path / "backups").iterdir()) == []


def test_commands_back_up_and_restore(scratch, tmp_path, settings, monkeypatch):
    monkeypatch.setattr(backup_database, "connection", scratch)
    monkeypatch.setattr(restore_database, "connection", scratch)
    out = StringIO()
    call_command("backup_database", stdout=out)
    path = out.getvalue().strip()
    assert path.startswith(str(settings.DATA_DIR / "backups"))
    execute(scratch, "DELETE FROM notes")
    with pytest.raises(CommandError, match="--yes"):
        call_command("restore_database", path)
    assert notes(scratch) == []
    out = StringIO()
    call_command("restore_database", path, yes=True, stdout=out)
    assert notes(scratch) == ["first", "Größe: 3 Äpfel"]
    assert "What was there before is in" in out.getvalue()
    assert "migrations wait" in out.getvalue()


def test_command_restore_tells_why_not(tmp_path):
    with pytest.raises(CommandError, match="There is no file"):
        call_command("restore_database", tmp_path / "none", yes=True)


def test_postgres_password_stays_off_the_command_line():
    settings = {"NAME": "books", "USER": "u", "PASSWORD": "p", "HOST": "h", "PORT": 5433}
    environment = postgres_files._environment(settings | {"OPTIONS": {"sslmode": "require"}})
    expected = {
        "PGDATABASE": "books",
        "PGUSER": "u",
        "PGPASSWORD": "p",
        "PGHOST": "h",
        "PGPORT": "5433",
        "PGSSLMODE": "require",
    }
    assert {key: environment[key] for key in expected} == expected


def test_postgres_tools_too_old_are_refused_with_a_hint():
    with pytest.raises(BackupError, match=r"version 999 or newer.*postgresql-client-999"):
        postgres_files._tools(999)


def test_backup_of_the_whole_site_can_be_read(tmp_path):
    """The real tables, not only the small ones: what is written names what was migrated."""
    path = back_up(connection, tmp_path)
    files = backups.sqlite_files if connection.vendor == "sqlite" else postgres_files
    assert "stories.0001_initial" in files.applied_migrations(path)
