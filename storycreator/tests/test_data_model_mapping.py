"""docs/data-model.md gives every documented table and column a home. Each is proved here, against
the models and against the catalogue of the live database."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection, models
from django.db.models.functions import Now

from storycreator.tests.documented_tables import DOCUMENTED, LOOSER, UNIQUE_TOGETHER

PAGE = Path(settings.BASE_DIR) / "docs" / "data-model.md"
LINE = re.compile(r"^\| (00\d) \| (\w+)\.(\w+) \| (\w+\.\w+)\.(\w+) \| (.*) \|$", re.MULTILINE)
UPWARD = re.compile(r"^\| (\w+\.\w+\.\w+) \| (\w+\.\w+) \|$", re.MULTILINE)
LAYERS = ("auth", "accounts", "media_assets", "characters", "stories", "orders")


class Home(NamedTuple):
    document: str
    table: str
    column: str
    model: type[models.Model]
    field: models.Field
    note: str


def read_mapping() -> list[Home]:
    found = []
    for document, table, column, label, name, note in LINE.findall(PAGE.read_text()):
        model = apps.get_model(label)
        found.append(Home(document, table, column, model, model._meta.get_field(name), note))
    return found


MAPPING = read_mapping()
COLUMNS = [home for home in MAPPING if home.field.concrete]
DEMANDS = {
    (document, table, column): demands.split()
    for (document, table), columns in DOCUMENTED.items()
    for column, demands in columns.items()
}


def told(home: Home) -> str:
    return f"{home.document}-{home.table}.{home.column}"


def demanding(word: str):
    """The columns whose document demands `word`, or something that begins with it and a colon."""
    fitting = [
        (home, demand)
        for home in COLUMNS
        for demand in DEMANDS[home.document, home.table, home.column]
        if demand == word or demand.startswith(f"{word}:")
    ]
    assert fitting
    return pytest.mark.parametrize(
        ("home", "demand"), fitting, ids=[told(home) for home, _ in fitting]
    )


@pytest.fixture(scope="module")
def catalogue(django_db_setup, django_db_blocker):
    """Columns and constraints of every table, as the database itself tells them."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        return {
            table: (
                {
                    column.name: column
                    for column in connection.introspection.get_table_description(cursor, table)
                },
                connection.introspection.get_constraints(cursor, table),
            )
            for table in tables
        }


def keys_of(catalogue, home: Home) -> list[dict]:
    """The database's constraints and indexes whose first column is the home's."""
    constraints = catalogue[home.model._meta.db_table][1].values()
    return [item for item in constraints if (item["columns"] or [None])[0] == home.field.column]


def test_mapping_holds_every_documented_column_once():
    mapped = [(home.document, home.table, home.column) for home in MAPPING]
    assert sorted(mapped) == sorted(DEMANDS)


def test_home_is_a_row_of_the_documented_table():
    assert [told(home) for home in MAPPING if home.model._meta.db_table != home.table] == []


def test_every_home_stands_in_the_database(catalogue):
    assert len(COLUMNS) > 200
    missing = [told(home) for home in COLUMNS if home.field.column not in catalogue[home.table][0]]
    assert missing == []


def test_home_that_is_a_relation_leads_to_a_column_of_the_other_table(catalogue):
    relations = [home for home in MAPPING if not home.field.concrete]
    assert [told(home) for home in relations] == [
        "000-users.characters",
        "000-users.stories",
        "000-users.images",
        "000-characters.generated_images",
        "000-characters.stories",
        "000-characters.images",
        "003-character_variants.generated_image_ids",
    ]
    for home in relations:
        other = home.field.remote_field
        assert other.column in catalogue[other.model._meta.db_table][0]


def test_other_name_is_explained():
    unexplained = [
        told(home)
        for home in MAPPING
        if not home.note and home.column not in (home.field.name, getattr(home.field, "column", ""))
    ]
    assert unexplained == []


@demanding("pk")
def test_primary_key(home, demand, catalogue):
    assert home.field.primary_key
    assert isinstance(home.field, models.UUIDField)
    assert any(key["primary_key"] for key in keys_of(catalogue, home))


@demanding("fk")
def test_foreign_key(home, demand, catalogue):
    table = demand.partition(":")[2]
    assert home.field.remote_field.model._meta.db_table == table
    assert (table, "id") in [key["foreign_key"] for key in keys_of(catalogue, home)]


@demanding("required")
def test_required_column_is_never_null(home, demand, catalogue):
    looser = (home.document, home.table, home.column) in LOOSER
    assert home.field.null == looser
    assert catalogue[home.table][0][home.field.column].null_ok == looser
    assert not looser or home.note


@demanding("unique")
def test_unique_column(home, demand, catalogue):
    assert any(
        key["unique"] and key["columns"] == [home.field.column] for key in keys_of(catalogue, home)
    )


@demanding("index")
def test_indexed_column(home, demand, catalogue):
    assert any(
        key["index"] or key["unique"] or key["primary_key"] for key in keys_of(catalogue, home)
    )


@demanding("gin")
def test_searched_json_has_a_gin_index_on_postgresql(home, demand, catalogue):
    kinds = [key["type"] for key in keys_of(catalogue, home) if key["index"]]
    assert kinds == (["gin"] if connection.vendor == "postgresql" else [])


@demanding("default")
def test_documented_default_holds_in_model_and_database(home, demand):
    value = demand.partition(":")[2]
    assert home.field.get_default() == value
    assert home.field.db_default.value == value


def test_times_are_set_by_the_database_too():
    timed = [home for home in COLUMNS if "now" in DEMANDS[home.document, home.table, home.column]]
    assert len(timed) == 21
    assert [told(home) for home in timed if not isinstance(home.field.db_default, Now)] == []


@pytest.mark.parametrize("table", UNIQUE_TOGETHER, ids=lambda table: table[1])
def test_documented_columns_are_unique_together(table, catalogue):
    constraints = catalogue[table[1]][1].values()
    unique = [item["columns"] for item in constraints if item["unique"]]
    assert list(UNIQUE_TOGETHER[table]) in unique


def test_relations_up_the_layers_are_the_documented_ones():
    upward = set()
    for app in LAYERS[1:]:
        for model in apps.get_app_config(app).get_models():
            for field in model._meta.concrete_fields:
                if field.is_relation:
                    target = field.related_model._meta
                    if LAYERS.index(target.app_label) > LAYERS.index(app):
                        upward.add((f"{model._meta.label}.{field.name}", target.label))
    assert upward == set(UPWARD.findall(PAGE.read_text()))


def test_every_column_is_told_of():
    """A documented one in the mapping, every other by its table and name, or with its table."""
    page = PAGE.read_text()
    mapped = {(home.model, home.field.name) for home in MAPPING}
    missing = [
        f"{model._meta.db_table}.{field.name}"
        for app in LAYERS[1:]
        for model in apps.get_app_config(app).get_models()
        if f"\n| {model._meta.db_table} |" not in page
        for field in model._meta.concrete_fields
        if (model, field.name) not in mapped
        and field.name not in ("id", "created_at", "updated_at")
        and f"`{model._meta.db_table}.{field.name}`" not in page
        and f"`{field.name}`" not in page
    ]
    assert missing == []
