"""From nothing to the newest table and back to nothing, on the database that the tests run on."""

from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

OWN_APPS = ("accounts", "media_assets", "characters", "stories", "orders")
OWN_TABLES = {
    model._meta.db_table for app in OWN_APPS for model in apps.get_app_config(app).get_models()
}


def own_tables() -> set[str]:
    with connection.cursor() as cursor:
        return OWN_TABLES & set(connection.introspection.table_names(cursor))


def layout() -> dict[str, tuple]:
    """Columns and the names of the constraints of each of our tables."""
    found = {}
    with connection.cursor() as cursor:
        for table in sorted(OWN_TABLES):
            columns = connection.introspection.get_table_description(cursor, table)
            constraints = connection.introspection.get_constraints(cursor, table)
            found[table] = (
                sorted((column.name, column.null_ok) for column in columns),
                sorted(constraints),
            )
    return found


def migrate(*target: str) -> None:
    call_command("migrate", *target, verbosity=0, interactive=False, stdout=StringIO())


@pytest.mark.django_db
def test_models_and_migrations_agree():
    call_command("makemigrations", check=True, dry_run=True, stdout=StringIO())


@pytest.mark.django_db(transaction=True)
def test_every_migration_goes_back_to_nothing_and_up_again():
    before = layout()
    for app in reversed(OWN_APPS):
        migrate(app, "zero")
    assert own_tables() == set()
    applied = MigrationRecorder(connection).applied_migrations()
    assert not {app for app, _ in applied} & set(OWN_APPS)
    migrate()
    assert own_tables() == OWN_TABLES
    assert layout() == before
