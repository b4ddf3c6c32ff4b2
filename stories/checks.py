"""System checks that ask the database; they run with `manage.py check --database default` and
before every migration."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Warning
from django.db import connections

from stories.models import Price
from stories.services import estimates


def check_prices(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """A model in use without a price: its calls are only guessed."""
    for alias in databases or ():
        if Price._meta.db_table not in connections[alias].introspection.table_names():
            return []  # the first migration is yet to come
    return [
        Warning(
            f"There is no price for {model} of {provider}, so what it costs is only guessed.",
            hint="Run: manage.py seed_prices, or enter a price in the staff's site.",
            id="storycreator.W014",
        )
        for provider, model in (estimates.chosen_without_price() if databases else [])
    ]
