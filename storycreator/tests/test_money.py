"""Amounts of US dollars: read from the environment, summed, and told in words."""

from decimal import Decimal

import pytest
from django.core.exceptions import ImproperlyConfigured
from hypothesis import given
from hypothesis import strategies as st

from storycreator.lib import money


@pytest.mark.parametrize(("text", "amount"), [("10", "10"), ("0.50", "0.5"), ("0", "0")])
def test_setting_is_an_amount(text, amount):
    assert money.setting(text) == Decimal(amount)


@pytest.mark.parametrize("text", ["", "ten", "-1", "NaN", "Infinity", "1,50"])
def test_setting_that_is_no_amount_is_refused(text):
    with pytest.raises(ImproperlyConfigured, match="no amount of US dollars"):
        money.setting(text)


def test_sum_of_nothing_is_nothing():
    assert money.exact(None) == 0


@given(st.lists(st.integers(0, 10**9), max_size=50))
def test_sum_in_floats_is_the_exact_sum_again(millionths):
    """SQLite adds decimals as floats; to the millionth nothing is lost."""
    floats = sum((part / 1_000_000 for part in millionths), 0.0)
    assert money.exact(Decimal(repr(floats))) == Decimal(sum(millionths)) / 1_000_000


def test_cost_is_rounded_up_and_a_purse_down():
    assert money.at_least(Decimal("0.0000001")) == Decimal("0.000001")
    assert (money.price_words(Decimal("1.2001")), money.purse_words(Decimal("1.2099"))) == (
        "$1.21",
        "$1.20",
    )
    assert money.price_words(Decimal("1234.5")) == "$1,234.50"
