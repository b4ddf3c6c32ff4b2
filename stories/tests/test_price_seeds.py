"""The published prices come from a package, without a network, and leave staff's entries alone."""

from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import call_command

from stories.enums import PriceUnit
from stories.models import Price
from stories.services import price_seeds, prices
from stories.services.price_seeds import ALWAYS
from stories.tests.factories import PriceFactory
from stories.tests.paid_providers import WRITER

pytestmark = pytest.mark.django_db
KNOWN = {
    "gpt-6-luna": {"text_in": "0.1", "text_out": "0.5"},
    "gpt-6-sol": {"text_in": "2", "text_out": "10"},
    "gpt-image-2": {"text_in": "5", "text_out": "30", "image_in": "8", "image_out": "30"},
    "gpt-image-2.6-dawn": {"text_in": "5", "text_out": "30", "image_in": "8", "image_out": "30"},
    "gpt-image-1.5": {"text_in": "5", "text_out": "10", "image_in": "8", "image_out": "32"},
    "omni-moderation-latest": {"text_in": "0", "text_out": "0", "image_in": "0"},
}


def listed(model: str) -> dict[str, Decimal]:
    return dict(prices.price_list(provider="openai", model=model))


@pytest.mark.parametrize("model", KNOWN)
def test_seeding_knows_the_models_that_we_recommend(model):
    price_seeds.seed()
    assert listed(model) == {unit: Decimal(usd) for unit, usd in KNOWN[model].items()}


def test_seeding_again_changes_nothing():
    new, changed = price_seeds.seed()
    assert (new, changed) == (Price.objects.count(), 0)
    assert new > 150
    assert price_seeds.seed() == (0, 0)


def test_seeding_follows_what_was_published():
    price_seeds.seed()
    Price.objects.filter(model="gpt-6-sol", unit=PriceUnit.TEXT_IN).update(usd=Decimal(99))
    assert price_seeds.seed() == (0, 1)
    assert listed("gpt-6-sol")["text_in"] == 2


def test_seeding_leaves_staffs_entries_alone():
    PriceFactory.create(model="gpt-6-sol", usd=Decimal(7), valid_from=ALWAYS, is_override=True)
    price_seeds.seed()
    price_seeds.seed()
    assert listed("gpt-6-sol")["text_in"] == 7
    assert Price.objects.filter(model="gpt-6-sol", is_override=True).count() == 1


def test_every_seeded_row_keeps_the_tables_rules():
    price_seeds.seed()
    for row in Price.objects.all():
        row.full_clean()


def test_table_that_was_filled_is_not_filled_again(settings):
    settings.TEXT_PROVIDER = WRITER
    PriceFactory.create()
    price_seeds.seed_when_needed()
    assert Price.objects.count() == 1
    Price.objects.all().delete()
    price_seeds.seed_when_needed()
    assert Price.objects.count() > 150


def test_site_that_pays_nobody_needs_no_prices(django_assert_num_queries):
    with django_assert_num_queries(0):
        price_seeds.seed_when_needed()


def test_command_tells_what_it_wrote_and_what_has_no_price(settings):
    settings.TEXT_PROVIDER = WRITER
    out = StringIO()
    call_command("seed_prices", stdout=out)
    assert out.getvalue().splitlines() == [
        f"{Price.objects.count()} new prices, 0 changed.",
        "No price for a-writer of paid: enter one in the staff's site.",
    ]
