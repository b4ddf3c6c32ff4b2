"""Waits for a database that is away for a moment."""

import logging
import time
from collections.abc import Callable
from typing import TypeVar

from django.db import InterfaceError, OperationalError, connection

log = logging.getLogger("storycreator.database")
T = TypeVar("T")
PATIENCE_SECONDS = 300.0
LONGEST_PAUSE = 5.0


def through_outages(transaction: Callable[[], T], *, patience: float = PATIENCE_SECONDS) -> T:
    """What `transaction` returns, done again as a whole while the database is away, locked or in a
    deadlock. Its only effects must be in the database. Raises the last error after `patience`
    seconds, or at once inside a transaction: only the whole of that can be done again."""
    deadline, pause = time.monotonic() + patience, 0.05
    while True:
        try:
            return transaction()
        except (OperationalError, InterfaceError) as error:
            if connection.in_atomic_block or time.monotonic() > deadline:
                raise
            log.warning("database_away", extra={"error": type(error).__name__})
            connection.close()
            time.sleep(pause)
            pause = min(LONGEST_PAUSE, pause * 2)
