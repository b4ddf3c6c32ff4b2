"""Every named rule of the database is broken once: the database refuses it, and so does the
model, with words for a form."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, models, transaction

from storycreator.tests.admin_pages import factory_of
from storycreator.tests.broken_rules import CHECKS, SAME, UNIQUES

OWN_APPS = ("accounts", "media_assets", "characters", "stories", "orders")
MODELS = [model for app in OWN_APPS for model in apps.get_app_config(app).get_models()]
BREAKING_VALUES = {
    "_allowed": "nonsense",
    "_not_empty": "",
    "_not_negative": -1,
    "_at_least_1": 0,
    "_range": 99,
    "_length": "x" * 1001,
    "_digest": "abc",
}
"""What breaks a rule that storycreator.lib.constraints makes for a single column."""

pytestmark = pytest.mark.django_db


def single_column_rules() -> list[tuple[str, type[models.Model], str, object]]:
    found = []
    for model in MODELS:
        table, columns = model._meta.db_table, {field.name for field in model._meta.fields}
        for constraint in model._meta.constraints:
            for ending, value in BREAKING_VALUES.items():
                column = constraint.name.removeprefix(f"{table}_").removesuffix(ending)
                if constraint.name.endswith(ending) and column in columns:
                    found.append((constraint.name, model, column, value))
    return found


SINGLE = single_column_rules()


def write_past_the_model(row: models.Model, changes: dict) -> None:
    """As SQL from elsewhere would: no validation, no guard of append-only tables."""
    rows = models.QuerySet(type(row)).filter(pk=row.pk)
    with transaction.atomic():
        rows.update(**changes)


def constraint_of(model: type[models.Model], name: str) -> models.BaseConstraint:
    return next(item for item in model._meta.constraints if item.name == name)


def assert_model_refuses(row: models.Model, name: str) -> None:
    constraint = constraint_of(type(row), name)
    with pytest.raises(ValidationError) as refusal:
        constraint.validate(type(row), row)
    assert refusal.value.messages == [constraint.violation_error_message]
    assert "onstraint" not in constraint.violation_error_message


def made_with(values: dict, first: models.Model | None = None) -> dict:
    """SAME becomes the first row's value, the name of a model a fresh row of it."""

    def value_of(name: str, value: object) -> object:
        if value is SAME:
            return getattr(first, name)
        if isinstance(value, str) and value.partition(".")[0] in OWN_APPS:
            return factory_of(apps.get_model(value)).create()
        return value

    return {name: value_of(name, value) for name, value in values.items()}


def test_every_rule_is_broken_once():
    named = [constraint.name for model in MODELS for constraint in model._meta.constraints]
    tried = [*(rule[0] for rule in SINGLE), *CHECKS, *UNIQUES]
    assert sorted(tried) == sorted(named)


@pytest.mark.parametrize(
    ("name", "model", "column", "value"), SINGLE, ids=[rule[0] for rule in SINGLE]
)
def test_rule_of_one_column_is_kept(name, model, column, value):
    row = factory_of(model).create()
    with pytest.raises((IntegrityError, DataError)):
        write_past_the_model(row, {column: value})
    setattr(row, column, value)
    assert_model_refuses(row, name)


@pytest.mark.parametrize("name", CHECKS)
def test_rule_across_columns_is_kept(name):
    label, good, change = CHECKS[name]
    row = factory_of(apps.get_model(label)).create(**good)
    changes = {key: row.pk if value is SAME else value for key, value in change.items()}
    with pytest.raises(IntegrityError, match=name):
        write_past_the_model(row, changes)
    for column, value in changes.items():
        setattr(row, column, value)
    assert_model_refuses(row, name)


@pytest.mark.parametrize("name", UNIQUES)
def test_rule_across_rows_is_kept(name):
    label, good, second = UNIQUES[name]
    factory = factory_of(apps.get_model(label))
    first = factory.create(**made_with(good))
    with pytest.raises(IntegrityError), transaction.atomic():
        factory.create(**made_with(second, first))
    assert_model_refuses(factory.build(**made_with(second, first)), name)
