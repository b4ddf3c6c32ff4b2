"""What may be spent, until when, and in which words a family is told that it is not enough."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from unittest.mock import patch

import pytest
from django.utils import timezone

from stories.enums import CallStatus
from stories.services import budgets
from stories.services.budgets import BudgetExceeded
from stories.tests.factories import ProviderCallFactory, StoryFactory

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def story(settings):
    settings.MONTHLY_BUDGET = Decimal(10)
    settings.SITE_DAILY_BUDGET, settings.SITE_MONTHLY_BUDGET = Decimal(50), Decimal(500)
    return StoryFactory.create()


@pytest.fixture(autouse=True)
def november():
    with patch.object(timezone, "now", return_value=NOON):
        yield


def spend(story, cost: str, when: datetime = NOON, **told) -> None:
    told = {"status": CallStatus.SUCCEEDED, "finished_at": when} | told
    ProviderCallFactory.create(story=story, cost=Decimal(cost), opened_at=when, **told)


def reserve(story, amount: str) -> None:
    ProviderCallFactory.create(story=story, reserved_cost=Decimal(amount), opened_at=NOON)


def test_spent_and_reserved_are_committed(story):
    spend(story, "1.5")
    spend(story, "0.25", status=CallStatus.UNKNOWN)
    spend(story, "0.125", status=CallStatus.FAILED, error="garbage")
    reserve(story, "2")
    purse = budgets.purse_of(story.user)
    assert (purse.committed, purse.left) == (Decimal("3.875"), Decimal("6.125"))
    assert budgets.remaining(story.user) == Decimal("6.125")


def test_reservation_of_a_closed_call_is_free_again(story):
    spend(story, "1", reserved_cost=Decimal(9))
    assert budgets.remaining(story.user) == 9


def test_other_families_months_are_their_own(story):
    spend(StoryFactory.create(), "4")
    assert budgets.remaining(story.user) == 10


def test_own_budget_wins_over_the_sites_default(story):
    story.user.generation_budget = Decimal("2.5")
    assert budgets.remaining(story.user) == Decimal("2.5")
    story.user.generation_budget = Decimal(0)
    assert budgets.remaining(story.user) == 0


def test_month_begins_and_ends_by_the_calendar(story):
    spend(story, "1", datetime(2026, 10, 31, 23, 59, 59, tzinfo=UTC))
    spend(story, "2", datetime(2026, 11, 1, tzinfo=UTC))
    purse = budgets.purse_of(story.user)
    assert (purse.committed, purse.renews) == (2, date(2026, 12, 1))


def test_month_begins_in_the_sites_time_zone(story, settings):
    settings.TIME_ZONE = "Europe/Berlin"
    spend(story, "1", datetime(2026, 10, 31, 22, 59, tzinfo=UTC))
    spend(story, "2", datetime(2026, 10, 31, 23, 0, tzinfo=UTC))
    with timezone.override("America/Lima"):  # where a visitor is plays no part
        assert budgets.purse_of(story.user).committed == 2


@pytest.mark.parametrize(
    ("today", "renews"),
    [
        (datetime(2026, 12, 31, 23, 59, tzinfo=UTC), date(2027, 1, 1)),
        (datetime(2028, 1, 31, tzinfo=UTC), date(2028, 2, 1)),
        (datetime(2026, 2, 1, tzinfo=UTC), date(2026, 3, 1)),
    ],
)
def test_next_month_is_the_one_after_this(today, renews):
    with patch.object(timezone, "now", return_value=today):
        assert budgets.this_month()[1] == renews


def test_last_cent_may_be_spent_and_not_a_millionth_more(story):
    spend(story, "9.9")
    budgets.check(user=story.user, amount=Decimal("0.1"))
    with pytest.raises(BudgetExceeded):
        budgets.check(user=story.user, amount=Decimal("0.100001"))


def test_family_is_told_what_is_left_and_when_it_renews(story):
    spend(story, "8.808")
    with pytest.raises(BudgetExceeded) as refusal:
        budgets.check(user=story.user, amount=Decimal("1.2001"))
    assert str(refusal.value) == (
        "This needs up to $1.21, and $1.19 is left of your $10.00 for this month. "
        "You can go on from 1 December."
    )
    assert (refusal.value.left, refusal.value.renews) == (Decimal("1.192"), date(2026, 12, 1))


def test_nothing_left_is_never_less_than_nothing(story):
    spend(story, "12")
    with pytest.raises(BudgetExceeded, match=r"\$0\.00 is left"):
        budgets.check(user=story.user, amount=Decimal("0.01"))


def test_sites_day_is_everybodys(story, settings):
    settings.SITE_DAILY_BUDGET = Decimal(5)
    spend(StoryFactory.create(), "4")
    spend(StoryFactory.create(), "30", NOON - timedelta(days=1))
    budgets.check(user=story.user, amount=Decimal(1))
    with pytest.raises(BudgetExceeded) as refusal:
        budgets.check(user=story.user, amount=Decimal("1.01"))
    assert refusal.value.renews == date(2026, 11, 21)
    assert str(refusal.value) == (
        "So many books are being made that our limit is reached. You can go on from 21 November; "
        "everything finished is kept."
    )


def test_sites_month_is_everybodys(story, settings):
    settings.SITE_MONTHLY_BUDGET = Decimal(31)
    spend(StoryFactory.create(), "30", NOON - timedelta(days=1))
    with pytest.raises(BudgetExceeded, match="from 1 December"):
        budgets.check(user=story.user, amount=Decimal(2))


def test_spending_of_a_family_that_left_counts_for_the_site(story, settings):
    settings.SITE_DAILY_BUDGET = Decimal(5)
    gone = StoryFactory.create()
    spend(gone, "5")
    gone.user.delete()
    with pytest.raises(BudgetExceeded):
        budgets.check(user=story.user, amount=Decimal("0.01"))


@pytest.mark.parametrize("user_queries", [1, 3])
def test_purse_takes_one_query_for_any_number_of_calls(
    story, user_queries, django_assert_num_queries
):
    for _ in range(user_queries):
        spend(story, "1")
    with django_assert_num_queries(1):
        budgets.remaining(story.user)
    with django_assert_num_queries(3):
        budgets.check(user=story.user, amount=Decimal(1))
