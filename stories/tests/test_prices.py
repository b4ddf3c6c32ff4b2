"""What a call costs: price table × usage, and a cautious estimate where either is missing."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from stories.enums import CallPurpose, PriceUnit
from stories.pipeline.ports import Usage
from stories.services import prices
from stories.tests.factories import PriceFactory

pytestmark = pytest.mark.django_db


def list_prices(model: str, **units: str) -> None:
    for unit, usd in units.items():
        PriceFactory.create(model=model, unit=PriceUnit(unit), usd=Decimal(usd))


def cost(**usage) -> tuple[str, bool]:
    found = prices.cost_of(Usage(**usage), provider="openai")
    return str(found.amount), found.estimated


@pytest.fixture
def writer() -> None:
    list_prices("writer", text_in="2", text_out="10")


@pytest.fixture
def painter() -> None:
    list_prices("painter", text_in="5", image_in="8", image_out="30")


def test_text_costs_its_tokens(writer):
    assert cost(model="writer", input_tokens=1000, output_tokens=500) == ("0.007000", False)


def test_picture_costs_words_and_pictures_apart(painter):
    used = {"input_tokens": 1000, "image_tokens": 600, "output_tokens": 2000, "images": 1}
    assert cost(model="painter", **used) == ("0.066800", False)


def test_picture_tokens_beyond_the_input_are_not_counted_twice(painter):
    used = {"input_tokens": 100, "image_tokens": 600, "output_tokens": 0, "images": 1}
    assert cost(model="painter", **used) == ("0.000800", False)


def test_pictures_that_are_sent_cost_words_where_no_price_says_else(writer):
    used = {"input_tokens": 1000, "image_tokens": 1000, "output_tokens": 0}
    assert cost(model="writer", **used) == ("0.002000", False)


def test_price_per_picture_needs_no_tokens():
    list_prices("by-the-piece", image="0.04")
    assert cost(model="by-the-piece", images=3) == ("0.120000", False)


def test_fraction_of_a_millionth_is_rounded_up():
    list_prices("cheap", text_in="0.1", text_out="0.5")
    assert cost(model="cheap", input_tokens=1) == ("0.000001", False)


def test_estimated_usage_gives_an_estimated_cost(writer):
    used = {"input_tokens": 1000, "output_tokens": 500}
    assert cost(model="writer", estimated=True, **used) == ("0.007000", True)


def test_picture_without_usage_costs_what_a_large_one_does(painter):
    """1,500 words' tokens × 5 + 3,000 × 8 + 6,240 × 30, in millionths."""
    assert cost(model="painter", images=1) == ("0.218700", True)
    assert cost(model="painter", images=2) == ("0.437400", True)


def test_text_without_usage_costs_a_long_prompt_and_answer(writer):
    assert cost(model="writer") == ("0.048000", True)


def test_model_without_price_is_never_free(settings):
    settings.UNPRICED_CALL_COST = Decimal("0.25")
    assert cost(model="unheard-of", input_tokens=10, output_tokens=1) == ("0.25", True)
    assert cost(model="unheard-of", images=4) == ("1.00", True)
    assert cost(model="unheard-of") == ("0.25", True)


def test_missing_unit_is_never_free(settings):
    settings.UNPRICED_CALL_COST = Decimal("0.25")
    list_prices("half", text_in="2")
    assert cost(model="half", input_tokens=10) == ("0.000020", False)
    assert cost(model="half", input_tokens=10, output_tokens=1) == ("0.25", True)


def test_model_that_is_free_is_free_and_no_guess():
    list_prices("moderator", text_in="0", text_out="0", image_in="0")
    assert cost(model="moderator") == ("0.000000", False)
    assert cost(model="moderator", input_tokens=99, image_tokens=9) == ("0.000000", False)


def test_other_providers_price_does_not_count(writer):
    found = prices.cost_of(Usage(model="writer", input_tokens=1), provider="another")
    assert found.estimated


def test_dated_model_has_the_price_of_the_undated(writer):
    assert cost(model="writer-2026-04-21", input_tokens=1_000_000) == ("2.000000", False)


def test_price_of_a_beginning_holds_for_every_ending():
    list_prices("gpt-image-2.6-*", image="1")
    list_prices("gpt-*", image="9")
    assert cost(model="gpt-image-2.6-flare", images=1) == ("1.000000", False)
    assert cost(model="gpt-7", images=1) == ("9.000000", False)


def test_exact_name_wins_over_undated_and_beginning():
    list_prices("w-*", text_in="1")
    list_prices("w-2", text_in="2")
    list_prices("w-2-2026-04-21", text_in="3")
    assert cost(model="w-2-2026-04-21", input_tokens=1_000_000)[0] == "3.000000"
    assert cost(model="w-2-2026-05-05", input_tokens=1_000_000)[0] == "2.000000"
    assert cost(model="w-3", input_tokens=1_000_000)[0] == "1.000000"


def test_newest_price_of_today_holds(writer):
    tomorrow = timezone.localdate() + timedelta(days=1)
    PriceFactory.create(model="writer", usd=Decimal(3), valid_from=date(2026, 6, 1))
    PriceFactory.create(model="writer", usd=Decimal(4), valid_from=tomorrow)
    assert cost(model="writer", input_tokens=1_000_000) == ("3.000000", False)


def test_staffs_price_wins_whatever_its_day(writer):
    PriceFactory.create(model="writer", usd=Decimal(1), valid_from="2020-01-01", is_override=True)
    assert cost(model="writer", input_tokens=1_000_000) == ("1.000000", False)


def test_estimate_of_text_grows_with_the_pages(writer):
    asked = {"purpose": CallPurpose.TEXT, "provider": "openai", "model": "writer"}
    assert prices.estimate(**asked, pages=1) == Decimal("0.015200")
    assert prices.estimate(**asked, pages=12) == Decimal("0.094400")


def test_estimate_of_a_picture_is_that_of_a_large_one(painter):
    asked = {"purpose": CallPurpose.IMAGE, "provider": "openai", "model": "painter"}
    assert prices.estimate(**asked) == Decimal("0.218700")


def test_models_without_price_are_named(writer):
    asked = [("openai", "writer"), ("openai", "unheard-of"), ("another", "writer")]
    assert prices.without_price(asked) == [("openai", "unheard-of"), ("another", "writer")]
