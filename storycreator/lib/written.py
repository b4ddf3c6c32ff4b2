"""What a row holds after it was written, as far as that can be told without reading it again."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import models

Told = Callable[[Any], bool]


def _is_utc(value: Any) -> bool:
    return isinstance(value, datetime) and value.tzinfo is UTC


AS_IT_IS: dict[str, Told] = {
    "BooleanField": lambda value: isinstance(value, bool),
    "CharField": lambda value: isinstance(value, str),
    "DateField": lambda value: type(value) is date,
    "DateTimeField": _is_utc,
    "FloatField": lambda value: type(value) is float,
    "IntegerField": lambda value: type(value) is int,
    "PositiveIntegerField": lambda value: type(value) is int,
    "PositiveSmallIntegerField": lambda value: type(value) is int,
    "TextField": lambda value: isinstance(value, str),
    "UUIDField": lambda value: isinstance(value, UUID),
}
"""The kinds of columns that give back what they were given, and of which values. An expression,
which the database works out, is among none of them."""


def written(
    model: type[models.Model], columns: Iterable[str], values: Mapping[str, Any]
) -> dict[str, Any] | None:
    """The `columns` of a row of `model` after `values` were written to them; None when only the
    database knows."""
    fields: dict[str, Any] = {field.attname: field for field in model._meta.concrete_fields}
    told: dict[str, Any] = {}
    for name in columns:
        if name not in values:
            return None
        value, kind = values[name], _kind(fields[name])
        if kind == "JSONField" and not hasattr(value, "resolve_expression"):
            value = json.loads(json.dumps(value, cls=getattr(fields[name], "encoder", None)))
        elif kind == "DecimalField" and _fits(value, fields[name].decimal_places):
            value = value.quantize(Decimal(1).scaleb(-fields[name].decimal_places))
        elif value is not None and not AS_IT_IS.get(kind, _never)(value):
            return None
        told[name] = value
    return told


def _kind(field: Any) -> str:
    target = field.target_field if field.is_relation else field
    return str(target.get_internal_type())


def _fits(value: Any, places: int) -> bool:
    """Whether a decimal is kept without rounding."""
    if not isinstance(value, Decimal) or not value.is_finite():
        return False
    return value == round(value, places)


def _never(_: Any) -> bool:
    return False
