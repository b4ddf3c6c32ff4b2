"""Turns the database's refusal into an error that a person can read."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, models, transaction

from storycreator.lib.errors import ConstraintError

UNKNOWN = "This does not fit together with what is already there."


@contextmanager
def rules_of(model: type[models.Model], *, using: str = "default") -> Iterator[None]:
    """Around a service's write to `model`: raises ConstraintError, with the words of the named
    rule that was broken, where the database raises IntegrityError. The write is undone, the
    transaction around it goes on."""
    try:
        with transaction.atomic(using=using):
            yield
    except IntegrityError as error:
        rule = broken_rule(model, str(error))
        words = str(rule.violation_error_message) if rule else UNKNOWN
        raise ConstraintError(words) from error


def broken_rule(model: type[models.Model], told: str) -> models.BaseConstraint | None:
    """The rule that the database's message `told` is about. PostgreSQL always names it; SQLite
    names the columns when a unique rule without expressions is broken."""
    for constraint in model._meta.constraints:
        if re.search(rf"\b{re.escape(constraint.name)}\b", told):
            return constraint
    for constraint in model._meta.constraints:
        if isinstance(constraint, models.UniqueConstraint) and constraint.fields:
            fields = {field.name: field.column for field in model._meta.concrete_fields}
            columns = ", ".join(
                f"{model._meta.db_table}.{fields[name]}" for name in constraint.fields
            )
            if told == f"UNIQUE constraint failed: {columns}":
                return constraint
    return None
