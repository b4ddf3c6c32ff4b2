"""Turns a database URL into Django's settings, the same way for every environment."""

from pathlib import Path
from typing import Any

import environ

ENVIRONMENTS = {"development": "DEV", "testing": "TEST", "production": "PROD"}
RECYCLE_SECONDS = 300
SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;"
    "PRAGMA busy_timeout=30000;PRAGMA foreign_keys=ON;"
)


def database_url(env: environ.Env, environment: str, data_dir: Path) -> str:
    """The URL for `environment`: its own variable, else the general one, else a SQLite file."""
    own = env.str(f"AISTORY_DATABASE_URL_{ENVIRONMENTS[environment]}", default="")
    general = env.str("AISTORY_DATABASE_URL", default="")
    return str(own or general or f"sqlite:///{data_dir / 'storycreator.sqlite3'}")


def database_config(url: str, *, pool_size: int, max_overflow: int) -> dict[str, Any]:
    """Django's DATABASES entry for `url`.

    SQLite runs with WAL and IMMEDIATE transactions: with Django's defaults concurrent writers
    meet "database is locked". PostgreSQL gets psycopg's pool: `pool_size` connections are kept,
    `max_overflow` more are opened under load; each is checked before use and replaced after five
    minutes, and idle ones are closed. A driver suffix (`postgresql+asyncpg://`) is accepted and
    ignored.
    """
    scheme, _, rest = url.partition("://")
    config: dict[str, Any] = environ.Env.db_url_config(f"{scheme.partition('+')[0]}://{rest}")
    if config["ENGINE"].endswith("sqlite3"):
        config["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 30,
            "init_command": SQLITE_PRAGMAS,
        }
        # A file, not memory: worker threads and the browser tests' server must see it too.
        config["TEST"] = {"NAME": f"{config['NAME']}.test"}
        return config
    config["CONN_HEALTH_CHECKS"] = True
    config["OPTIONS"] = {
        **config.get("OPTIONS", {}),
        "pool": {
            "min_size": min(1, pool_size),
            "max_size": pool_size + max_overflow,
            "max_idle": RECYCLE_SECONDS,
            "max_lifetime": RECYCLE_SECONDS,
            "timeout": 30,
        },
    }
    return config
