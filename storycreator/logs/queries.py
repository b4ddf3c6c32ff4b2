"""Database echo (AISTORY_DB_ECHO): every statement with its time, never with its values."""

import time
from collections.abc import Callable
from typing import Any

import structlog
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created

log = structlog.get_logger("storycreator.database")


def echo(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
    """Runs a statement and logs it. The values stay out: they are what families wrote."""
    started = time.perf_counter()
    try:
        return execute(sql, *rest)
    finally:
        milliseconds = round((time.perf_counter() - started) * 1000, 1)
        log.info("statement", statement=sql, milliseconds=milliseconds)


def echo_connection(connection: BaseDatabaseWrapper, **_: Any) -> None:
    if echo not in connection.execute_wrappers:
        connection.execute_wrappers.append(echo)


def start_echo() -> None:
    """Echo on every connection made from now on."""
    connection_created.connect(echo_connection, dispatch_uid="storycreator.logs.queries")


def stop_echo() -> None:
    connection_created.disconnect(dispatch_uid="storycreator.logs.queries")
