"""Fifty at once on a budget for one: exactly one is admitted, and a crash leaks nothing."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.db.models import Sum

from stories.enums import CallPurpose
from stories.models import ProviderCall, Story
from stories.models.provider_call import COMMITTED
from stories.services import budgets, ledger
from stories.services.budgets import BudgetExceeded
from stories.services.ledger import CallUnderWay
from stories.tests.factories import StoryFactory

pytestmark = pytest.mark.django_db(transaction=True)
STARTS = 50
PRICE = Decimal("0.70")


@pytest.fixture(autouse=True)
def wide_site(settings) -> None:
    settings.MONTHLY_BUDGET = Decimal(1)  # one call of 0.70, not two
    settings.SITE_DAILY_BUDGET = settings.SITE_MONTHLY_BUDGET = Decimal(1000)


def begin(story: Story, key: str, boot: UUID | None = None) -> str:
    try:
        ledger.open_call(
            story=story,
            purpose=CallPurpose.IMAGE,
            provider="openai",
            model="painter",
            key=key,
            estimate=PRICE,
            boot=boot,
        )
    except (BudgetExceeded, CallUnderWay) as refusal:
        return type(refusal).__name__
    return "admitted"


def at_once(*starts: Callable[[], str]) -> Counter[str]:
    """What the starts said, all begun in the same moment on connections of their own."""
    together = Barrier(len(starts))

    def run(start: Callable[[], str]) -> str:
        try:
            together.wait(timeout=60)
            return start()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(starts)) as threads:
        return Counter(threads.map(run, starts))


def committed() -> Decimal:
    return Decimal(ProviderCall.objects.aggregate(total=Sum(COMMITTED))["total"] or 0)


def test_fifty_starts_on_a_budget_for_one_admit_one():
    story = StoryFactory.create()
    said = at_once(*[lambda n=n: begin(story, f"page-{n}") for n in range(STARTS)])
    assert said == {"admitted": 1, "BudgetExceeded": STARTS - 1}
    assert committed() == PRICE


def test_fifty_families_on_a_sites_day_for_one_admit_one(settings):
    settings.SITE_DAILY_BUDGET = Decimal(1)
    stories = StoryFactory.create_batch(STARTS)
    said = at_once(*[lambda s=s: begin(s, str(s.pk)) for s in stories])
    assert said == {"admitted": 1, "BudgetExceeded": STARTS - 1}
    assert committed() == PRICE


def test_fifty_starts_of_the_same_call_make_it_once():
    story = StoryFactory.create()
    said = at_once(*[lambda: begin(story, "the-same") for _ in range(STARTS)])
    assert said == {"admitted": 1, "CallUnderWay": STARTS - 1}
    assert ProviderCall.objects.get().attempts == 1


def test_crash_of_the_admitted_one_leaks_nothing():
    story, boot = StoryFactory.create(), uuid4()
    at_once(*[lambda n=n: begin(story, f"page-{n}", boot) for n in range(STARTS)])
    assert at_once(*[lambda: str(ledger.settle_crashed(boot=boot)) for _ in range(5)]) == {
        "1": 1,
        "0": 4,
    }
    # Nobody knows whether the cut off call was charged: it stays spent, once, and nothing is
    # reserved any more.
    assert committed() == PRICE
    assert budgets.remaining(story.user) == Decimal("0.30")
    assert begin(story, "another") == "BudgetExceeded"
    story.refresh_from_db()
    assert story.generation_cost == PRICE
