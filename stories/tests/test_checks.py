"""The check for prices speaks up for a model in use that has none."""

import pytest
from django.core.checks import Tags, run_checks
from django.db import connection

from stories.checks import check_prices
from stories.tests.factories import PriceFactory
from stories.tests.paid_providers import WRITER

pytestmark = pytest.mark.django_db


def found() -> list[str]:
    messages = run_checks(tags=[Tags.database], databases=["default"])
    return [message.msg for message in messages if message.id == "storycreator.W014"]


def test_embedded_providers_need_no_price():
    assert found() == []


def test_model_in_use_needs_a_price(settings):
    settings.TEXT_PROVIDER = WRITER
    assert found() == ["There is no price for a-writer of paid, so what it costs is only guessed."]
    PriceFactory.create(provider="paid", model="a-writer")
    assert found() == []


def test_database_is_left_alone_unless_asked(settings, django_assert_num_queries):
    settings.TEXT_PROVIDER = WRITER
    with django_assert_num_queries(0):
        assert check_prices() == []


def test_empty_database_is_no_finding(settings, monkeypatch):
    settings.TEXT_PROVIDER = WRITER
    monkeypatch.setattr(connection.introspection, "table_names", lambda *_: [])
    assert found() == []
