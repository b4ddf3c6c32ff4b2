"""verify_database and plan_migrations say what is so."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, migrations

from storycreator.database import plans, verify
from storycreator.database.plans import is_reversible, planned_steps
from storycreator.management.commands import plan_migrations, verify_database
from storycreator.tests.scratch import execute, scratch_database, tables
from storycreator.tests.source import APPS

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def scratch(tmp_path, django_db_setup, transactional_db):
    with scratch_database(tmp_path) as wrapper:
        yield wrapper


def steps(wrapper):
    return {step.name: step for step in verify.verify(wrapper)}


def run(name: str, *args: str) -> str:
    out = StringIO()
    call_command(name, *args, stdout=out)
    return out.getvalue()


def test_verify_sound_database_passes():
    text = run("verify_database")
    assert [line.split()[:2] for line in text.splitlines()] == [
        ["ok", "connection:"],
        ["ok", "version:"],
        ["ok", "permissions:"],
        ["ok", "settings:"],
        ["ok", "migrations:"],
    ]


def test_verify_leaves_no_table_behind():
    before = set(connection.introspection.table_names())
    run("verify_database")
    assert set(connection.introspection.table_names()) == before


def test_verify_pending_migrations_fail(scratch, monkeypatch):
    found = steps(scratch)
    assert not found["migrations"].ok
    assert "stories.0001_initial" in found["migrations"].detail
    monkeypatch.setattr(verify_database, "connection", scratch)
    with pytest.raises(CommandError, match="1 of the looks"):
        run("verify_database")


def test_verify_connection_that_fails_ends_the_look(scratch, monkeypatch):
    def refuse():
        raise DatabaseError("connection refused\nand many more lines")

    monkeypatch.setattr(scratch, "cursor", refuse)
    found = steps(scratch)
    assert list(found) == ["connection"]
    assert found["connection"].detail == "connection refused"


def test_verify_missing_permission_fails(scratch):
    if scratch.vendor == "sqlite":
        execute(scratch, "PRAGMA query_only = ON")
    else:
        execute(scratch, "SET default_transaction_read_only = on")
    found = steps(scratch)
    assert not found["permissions"].ok
    assert found["version"].ok


def test_verify_old_server_fails(scratch, monkeypatch):
    monkeypatch.setattr(scratch, "get_database_version", lambda: (3, 1))
    found = steps(scratch)
    assert "Version 3.1 is too old" in found["version"].detail


def test_verify_wrong_settings_fail(scratch, monkeypatch):
    if scratch.vendor == "sqlite":
        execute(scratch, "PRAGMA journal_mode = DELETE")
        assert "must be 'wal'" in steps(scratch)["settings"].detail
    else:
        execute(scratch, "SELECT 1")
        assert steps(scratch)["settings"].detail == "The encoding is UTF8."


def test_plan_up_to_date_has_nothing_to_do():
    assert run("plan_migrations") == "Nothing to do: the database is up to date.\n"


def test_plan_prints_sql_and_whether_it_can_be_undone(scratch, monkeypatch):
    monkeypatch.setattr(plan_migrations, "connection", scratch)
    text = run("plan_migrations", "accounts")
    assert "-- apply accounts.0001_initial (can be undone)" in text
    assert 'CREATE TABLE "users"' in text


def test_plan_changes_nothing_and_has_sql_for_our_own_steps(scratch):
    steps = list(planned_steps(scratch))
    vague = [step.name for step in steps if step.sql and "Known only once" in step.sql[0]]
    assert [name for name in vague if name.startswith(APPS)] == []
    assert tables(scratch) == {"django_migrations", "notes"}


def test_plan_backwards_lists_what_would_be_undone():
    text = run("plan_migrations", "stories", "zero")
    assert "-- undo stories.0001_initial (can be undone)" in text
    assert 'DROP TABLE "stories"' in text


def test_plan_to_a_migration_by_the_beginning_of_its_name():
    assert "Nothing to do" in run("plan_migrations", "contenttypes", "0002")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["nobody"], "no app 'nobody'"), (["stories", "7777"], "Which migration of stories")],
)
def test_plan_unknown_target_is_refused(arguments, words):
    with pytest.raises(CommandError, match=words):
        run("plan_migrations", *arguments)


def test_plan_warns_of_a_step_without_return():
    one_way = migrations.Migration("one_way", "stories")
    one_way.operations = [migrations.RunSQL("SELECT 1")]
    both_ways = migrations.Migration("both_ways", "stories")
    both_ways.operations = [migrations.RunSQL("SELECT 1", "SELECT 2")]
    assert not is_reversible(one_way)
    assert is_reversible(both_ways)
    assert plans.label(one_way) == "stories.one_way"


def test_every_own_migration_can_be_undone():
    loader = plans.MigrationExecutor(connection).loader
    found = [m for m in loader.disk_migrations.values() if m.app_label in APPS]
    assert {m.app_label for m in found} == set(APPS)
    assert [plans.label(m) for m in found if not is_reversible(m)] == []
