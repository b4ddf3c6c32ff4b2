"""What staff see first: what waits for them, within their rights."""

from decimal import Decimal

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.tests.factories import UserFactory
from stories.enums import CallStatus, StepStatus
from stories.tests.factories import (
    ModerationItemFactory,
    NodeRunFactory,
    ProviderCallFactory,
    StoryFactory,
    WorkerFactory,
)

pytestmark = pytest.mark.django_db
INDEX = reverse("admin:index")


def staff(*rights: str) -> Client:
    user = UserFactory.create(is_staff=True, is_superuser=not rights)
    user.user_permissions.set(Permission.objects.filter(codename__in=rights))
    client = Client()
    client.force_login(user)
    return client


def lines(client: Client) -> list[tuple[str, str]]:
    waiting = client.get(INDEX).context["waiting"]
    assert all(client.get(one.address).status_code == 200 for one in waiting)
    return [(one.amount, one.words) for one in waiting]


@pytest.fixture
def much() -> None:
    for _ in range(2):
        ModerationItemFactory.create()
    StoryFactory.create(failed=True)
    NodeRunFactory.create(
        status=StepStatus.FAILED, error_kind="parked", error="No.", finished_at=timezone.now()
    )
    ProviderCallFactory.create(
        cost=Decimal("0.301"), status=CallStatus.SUCCEEDED, finished_at=timezone.now()
    )


def test_first_page_tells_all_that_waits(much, settings):
    settings.SITE_DAILY_BUDGET, settings.SITE_MONTHLY_BUDGET = Decimal(5), Decimal(50)
    assert lines(staff()) == [
        ("2", "in the moderation queue"),
        ("1", "books that did not come out"),
        ("1", "stuck steps"),
        ("0", "No worker is at work: no book is being made"),
        ("$0.31", "spent today, of $5.00; $0.31 this month, of $50.00"),
    ]


def test_first_page_is_calm_when_nothing_waits():
    WorkerFactory.create()
    assert next(words for _, words in lines(staff())).startswith("spent today")
    assert "Nothing waits for you." in staff("view_story").get(INDEX).content.decode()


def test_first_page_tells_nobody_more_than_their_rights(much):
    assert lines(staff("view_moderationitem")) == [("2", "in the moderation queue")]
    assert lines(staff("view_noderun")) == [("1", "stuck steps")]
