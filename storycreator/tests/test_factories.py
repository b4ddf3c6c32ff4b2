"""Every table has a factory whose row breaks no rule of the database or the model."""

import pytest
from django.apps import apps
from django.utils.module_loading import import_string
from factory.django import DjangoModelFactory

OWN_APPS = ("accounts", "media_assets", "characters", "stories", "orders")
MODELS = [model for app in OWN_APPS for model in apps.get_app_config(app).get_models()]


def factory_of(model: type) -> type[DjangoModelFactory]:
    app = model._meta.app_label
    return import_string(f"{app}.tests.factories.{model.__name__}Factory")


def made_since(before: int, model: type) -> int:
    """Rows more than before: some tables hold what comes with the system."""
    return model.objects.count() - before


@pytest.mark.django_db
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.db_table)
def test_factory_makes_a_valid_row(model):
    before = model.objects.count()
    row = factory_of(model).create()
    row.refresh_from_db()
    row.full_clean()
    assert made_since(before, model) == 1


@pytest.mark.django_db
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.db_table)
def test_factory_makes_many_rows(model):
    before = model.objects.count()
    factory_of(model).create_batch(3)
    assert made_since(before, model) == 3
