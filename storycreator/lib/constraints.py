"""Named rules that the database keeps, written once.

Every helper takes the table's name and gives the constraint the name `<table>_<column>_<rule>`.
PostgreSQL cuts names at 63 characters and Django refuses index names over 30.
"""

from typing import Any

from django.db import models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import F, Q
from django.db.models.functions import Length
from django.db.models.lookups import In, LessThanOrEqual

SHA256_LENGTH = 64


def choice_field(choices: type[models.TextChoices], **options: Any) -> "models.CharField[Any, Any]":
    """A text column for one of `choices`; a default holds in the database too."""
    if "default" in options:
        options["db_default"] = options["default"]
    return models.CharField(max_length=30, choices=choices.choices, **options)


def digest_field(**options: Any) -> "models.CharField[Any, Any]":
    """A sha256 in hex, or empty while there is none; pair it with `digest()`."""
    return models.CharField(max_length=SHA256_LENGTH, blank=True, default="", **options)


def cost_field() -> "models.DecimalField[Any, Any]":
    """What generation cost, in US dollars to the millionth; pair it with `not_negative()`."""
    return models.DecimalField(max_digits=12, decimal_places=6, default=0, db_default=0)


def allowed(
    table: str, column: str, choices: type[models.TextChoices], *extra: str
) -> models.CheckConstraint:
    """`column` holds a value of `choices`, one of `extra` (often the empty text) or NULL."""
    return models.CheckConstraint(
        name=f"{table}_{column}_allowed",
        condition=Q(**{f"{column}__in": [*choices.values, *extra]}),
        violation_error_message="Please choose one of the offered values.",
    )


def not_empty(table: str, column: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=f"{table}_{column}_not_empty",
        condition=~Q(**{column: ""}),
        violation_error_message="Please fill this in.",
    )


def at_most_characters(table: str, column: str, limit: int) -> models.CheckConstraint:
    """SQLite ignores the length of a VARCHAR; this holds on both databases."""
    return models.CheckConstraint(
        name=f"{table}_{column}_length",
        condition=Q(LessThanOrEqual(Length(column), limit)),
        violation_error_message=f"Please use at most {limit} characters.",
    )


def between(table: str, column: str, low: int, high: int) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=f"{table}_{column}_range",
        condition=Q(**{f"{column}__gte": low, f"{column}__lte": high}),
        violation_error_message=f"Please choose a number from {low} to {high}.",
    )


def at_least(table: str, column: str, low: int) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=f"{table}_{column}_at_least_{low}",
        condition=Q(**{f"{column}__gte": low}),
        violation_error_message=f"Please choose {low} or more.",
    )


def not_negative(table: str, column: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=f"{table}_{column}_not_negative",
        condition=Q(**{f"{column}__gte": 0}),
        violation_error_message="This cannot be less than nothing.",
    )


def digest(table: str, column: str) -> models.CheckConstraint:
    """A sha256 in hex is 64 characters long; nothing else but the empty text may stand there."""
    return models.CheckConstraint(
        name=f"{table}_{column}_digest",
        condition=Q(In(Length(column), [0, SHA256_LENGTH])),
        violation_error_message="This is not a sha256 checksum.",
    )


def not_own_parent(table: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=f"{table}_not_own_parent",
        condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
        violation_error_message="Nothing can be its own parent.",
    )


def exactly_one(table: str, *columns: str) -> models.CheckConstraint:
    """Exactly one of `columns` is set."""
    condition = Q()
    for chosen in columns:
        condition |= Q(**{f"{column}__isnull": column != chosen for column in columns})
    return models.CheckConstraint(
        name=f"{table}_exactly_one_owner",
        condition=condition,
        violation_error_message=f"Exactly one of {', '.join(columns)} must be set.",
    )


class JsonSearchIndex(models.Index):
    """A GIN index on PostgreSQL for `@>` and `?` in JSON; SQLite has none and gets nothing."""

    def create_sql(
        self,
        model: type[models.Model],
        schema_editor: BaseDatabaseSchemaEditor,
        using: str = "",
        **options: Any,
    ) -> Any:
        if schema_editor.connection.vendor != "postgresql":
            return "SELECT 1"
        return super().create_sql(model, schema_editor, using=" USING gin", **options)

    def remove_sql(
        self, model: type[models.Model], schema_editor: BaseDatabaseSchemaEditor, **options: Any
    ) -> Any:
        if schema_editor.connection.vendor != "postgresql":
            return "SELECT 1"
        return super().remove_sql(model, schema_editor, **options)
