"""US dollars that generation costs: always Decimal, to the millionth, never a float."""

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_UP, Decimal, InvalidOperation

from django.core.exceptions import ImproperlyConfigured

MILLIONTH = Decimal("0.000001")
CENT = Decimal("0.01")
NOTHING = Decimal("0.000000")


def setting(text: str) -> Decimal:
    """An amount from the environment. Raises ImproperlyConfigured for anything but 0 or more."""
    try:
        amount = Decimal(text)
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite() or amount < 0:
        raise ImproperlyConfigured(f"{text!r} is no amount of US dollars, such as 10 or 0.50.")
    return amount


def exact(value: Decimal | None) -> Decimal:
    """A database's sum (None of no rows; from SQLite a float's digits) as the amount it is."""
    return NOTHING if value is None else value.quantize(MILLIONTH, rounding=ROUND_HALF_EVEN)


def at_least(value: Decimal) -> Decimal:
    """Rounded up: what was spent is never told smaller than it is."""
    return value.quantize(MILLIONTH, rounding=ROUND_UP)


def price_words(amount: Decimal) -> str:
    """What something costs, rounded up to the cent: "$1.20"."""
    return f"${amount.quantize(CENT, rounding=ROUND_UP):,}"


def purse_words(amount: Decimal) -> str:
    """What is there to spend, rounded down to the cent: "$1.19"."""
    return f"${amount.quantize(CENT, rounding=ROUND_DOWN):,}"
