"""What a book will cost is told, and checked against the budget, before anything is spent."""

from decimal import Decimal

import pytest

from stories.enums import PageStatus, PriceUnit
from stories.models import ProviderCall
from stories.services import budgets, estimates
from stories.services.budgets import BudgetExceeded
from stories.services.estimates import Estimate
from stories.tests.factories import PriceFactory, StoryFactory, StoryPageFactory
from stories.tests.paid_providers import PAINTER, WRITER

pytestmark = pytest.mark.django_db
TEXT = Decimal("0.094400")  # 11,200 tokens sent at 2, 7,200 received at 10
PICTURE = Decimal("0.040000")


@pytest.fixture
def story():
    return StoryFactory.create(page_count=12)


@pytest.fixture
def model_writes(settings):
    settings.TEXT_PROVIDER = WRITER
    for unit, usd in ((PriceUnit.TEXT_IN, 2), (PriceUnit.TEXT_OUT, 10)):
        PriceFactory.create(provider="paid", model="a-writer", unit=unit, usd=Decimal(usd))


@pytest.fixture
def model_paints(settings):
    settings.IMAGE_PROVIDER = PAINTER
    PriceFactory.create(provider="paid", model="a-painter", unit=PriceUnit.IMAGE, usd=PICTURE)


def test_embedded_book_is_free_and_asks_no_database(story, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert estimates.of_book(story) == Estimate(Decimal(0), free=True)
        budgets.check_book(story=story)


def test_written_book_costs_its_text_twice_at_most(story, model_writes):
    assert estimates.of_book(story) == Estimate(2 * TEXT, free=False)


def test_painted_book_costs_its_pages_a_cover_and_the_sheet(story, model_paints):
    assert estimates.of_book(story) == Estimate(14 * PICTURE, free=False)


def test_book_of_two_services_costs_both(story, model_writes, model_paints):
    assert estimates.of_book(story) == Estimate(2 * TEXT + 14 * PICTURE, free=False)


@pytest.mark.parametrize("pages", [1, 3])
def test_what_is_finished_is_not_paid_again(
    story, model_writes, model_paints, pages, django_assert_num_queries
):
    story.content = {"title": "Mia"}
    for number in range(1, pages + 1):
        StoryPageFactory.create(
            story=story, page_number=number, image_generation_status=PageStatus.COMPLETED
        )
    with django_assert_num_queries(2):
        assert estimates.of_book(story).amount == (14 - pages) * PICTURE


def test_book_that_does_not_fit_is_refused_before_anything_is_spent(
    story, model_writes, model_paints
):
    story.user.generation_budget = 2 * TEXT + 14 * PICTURE
    budgets.check_book(story=story)
    story.user.generation_budget -= Decimal("0.000001")
    with pytest.raises(BudgetExceeded, match=r"needs up to \$0\.75"):
        budgets.check_book(story=story)
    assert not ProviderCall.objects.exists()


def test_models_without_price_are_told_of(settings, model_writes):
    assert estimates.chosen_without_price() == []
    settings.IMAGE_PROVIDER = PAINTER
    assert estimates.chosen_without_price() == [("paid", "a-painter")]
