"""Which database is used and with which options."""

from pathlib import Path

import environ
import pytest
from django.db import connection

from storycreator.lib.database import database_config, database_url

URLS = {
    "AISTORY_DATABASE_URL": "sqlite:////general.sqlite3",
    "AISTORY_DATABASE_URL_DEV": "sqlite:////dev.sqlite3",
    "AISTORY_DATABASE_URL_TEST": "sqlite:////test.sqlite3",
    "AISTORY_DATABASE_URL_PROD": "postgresql://books@db.example.org/books",
}


class Environment(environ.Env):
    def __init__(self, variables: dict[str, str]) -> None:
        super().__init__()
        self.ENVIRON = variables


@pytest.mark.parametrize(
    ("environment", "suffix"),
    [("development", "DEV"), ("testing", "TEST"), ("production", "PROD")],
)
def test_database_url_own_variable_wins(environment, suffix):
    found = database_url(Environment(URLS), environment, Path("/data"))
    assert found == URLS[f"AISTORY_DATABASE_URL_{suffix}"]


def test_database_url_general_variable_serves_all():
    variables = {"AISTORY_DATABASE_URL": "sqlite:////general.sqlite3"}
    assert database_url(Environment(variables), "production", Path("/data")) == (
        "sqlite:////general.sqlite3"
    )


def test_database_url_nothing_set_is_a_file_in_the_data_folder():
    found = database_url(Environment({}), "development", Path("/data"))
    assert found == "sqlite:////data/storycreator.sqlite3"


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+asyncpg"])
def test_database_config_postgres_uses_pool(scheme):
    config = database_config(f"{scheme}://u:p@h:5432/aistory", pool_size=5, max_overflow=10)
    assert config["ENGINE"] == "django.db.backends.postgresql"
    assert (config["NAME"], config["HOST"], config["USER"]) == ("aistory", "h", "u")
    assert config["CONN_HEALTH_CHECKS"] is True
    assert config["OPTIONS"]["pool"] == {
        "min_size": 1,
        "max_size": 15,
        "max_idle": 300,
        "max_lifetime": 300,
        "timeout": 30,
    }


def test_database_config_postgres_keeps_options_of_the_url():
    config = database_config("postgresql://u@h/db?sslmode=require", pool_size=1, max_overflow=0)
    assert config["OPTIONS"]["sslmode"] == "require"


def test_database_config_sqlite_writes_without_lock_errors():
    options = database_config("sqlite:////x/y.sqlite3", pool_size=5, max_overflow=10)["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] == 30
    assert "journal_mode=WAL" in options["init_command"]
    assert "busy_timeout=30000" in options["init_command"]


@pytest.mark.django_db
def test_connection_enforces_foreign_keys_and_waits_for_locks():
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            answers = {}
            for pragma in ("journal_mode", "foreign_keys", "busy_timeout"):
                cursor.execute(f"PRAGMA {pragma}")
                answers[pragma] = cursor.fetchone()[0]
            assert answers == {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 30000}
        else:
            assert connection.get_database_version() >= (15,)
            assert connection.pool.max_size == 15
