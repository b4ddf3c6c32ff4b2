"""What a row holds after it was written is told only where it is certain."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from uuid import UUID

import pytest
from django.db import transaction
from django.db.models import F

from accounts.models import AuditLog
from media_assets.models import Image
from media_assets.tests.factories import ImageFactory
from stories.models import NodeRun, Story
from stories.tests.factories import StoryFactory
from storycreator.lib.audit import in_one_go
from storycreator.lib.written import written

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
KEY = UUID(int=7)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("page_count", 12),
        ("title", "Leo"),
        ("error_message", ""),
        ("moderated_at", NOON),
        ("moderated_at", None),
        ("user_id", KEY),
    ],
)
def test_plain_value_is_what_the_row_holds(name: str, value: object) -> None:
    assert written(Story, [name], {name: value}) == {name: value}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("page_count", "12"),
        ("page_count", F("page_count") + 1),
        ("generation_cost", Decimal("0.12345678901")),
        ("generation_cost", 0.5),
        ("moderated_at", NOON.astimezone(timezone(timedelta(hours=1)))),
        ("moderated_at", NOON.replace(tzinfo=None)),
        ("user_id", str(KEY)),
        ("brief", F("content")),
    ],
)
def test_value_that_the_database_may_change_is_not_told(name: str, value: object) -> None:
    assert written(Story, [name], {name: value}) is None


def test_row_of_which_one_column_is_unknown_is_not_told() -> None:
    assert written(NodeRun, ["kind", "lane"], {"kind": "paint"}) is None


def test_json_is_told_as_it_comes_back() -> None:
    told = written(Story, ["brief"], {"brief": {"pair": (1, 2), 3: "x"}})
    assert told == {"brief": {"pair": [1, 2], "3": "x"}}


def test_decimal_is_told_with_its_places() -> None:
    told = written(Story, ["generation_cost"], {"generation_cost": Decimal("0.5")})
    places = Story._meta.get_field("generation_cost").decimal_places
    assert told is not None
    assert str(told["generation_cost"]) == "0.5".ljust(places + 2, "0")


@pytest.mark.django_db
def test_told_rows_are_the_rows_of_the_database() -> None:
    for made in (StoryFactory.create(brief={"pair": (1, 2)}), ImageFactory.create()):
        names = [field.attname for field in type(made)._meta.concrete_fields]
        told = {name: written(type(made), [name], made.__dict__) for name in names}
        (row,) = type(made).objects.filter(pk=made.pk).values(*names)
        known = {name: values[name] for name, values in told.items() if values is not None}
        assert known == {name: row[name] for name in known}
        assert {"id", "user_id", "metadata" if isinstance(made, Image) else "brief"} <= set(known)


@pytest.mark.django_db
def test_what_changes_in_one_go_is_recorded_with_one_query(django_assert_num_queries) -> None:
    stories = StoryFactory.create_batch(2, page_count=12)
    AuditLog.objects.all().delete()
    with django_assert_num_queries(7), transaction.atomic(), in_one_go():
        for story in stories:  # the row as it is, the change
            Story.objects.filter(pk=story.pk).update(page_count=20)
    assert [log.new_value for log in AuditLog.objects.all()] == [{"page_count": 20}] * 2


@pytest.mark.django_db
def test_what_fails_in_one_go_leaves_no_record() -> None:
    story = StoryFactory.create()
    AuditLog.objects.all().delete()
    with suppress(KeyError), transaction.atomic(), in_one_go():
        Story.objects.filter(pk=story.pk).update(page_count=20)
        raise KeyError
    Story.objects.filter(pk=story.pk).update(page_count=24)
    assert [log.new_value for log in AuditLog.objects.all()] == [{"page_count": 24}]
