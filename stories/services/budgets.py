"""How much may be spent: by a family in a month, by the whole site in a day and in a month.

Every call takes what it may cost from the budget before it is made, so what is committed (spent
and reserved) never passes a cap by admission. A call that turns out dearer than was estimated is
told at its true cost, and nothing more is admitted until there is room.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.conf import settings
from django.db import connection, transaction
from django.db.models import QuerySet, Sum
from django.utils import timezone
from django.utils.formats import date_format

from accounts.models import User
from stories.models import ProviderCall, Story
from stories.models.provider_call import COMMITTED
from stories.services import estimates
from storycreator.lib import money
from storycreator.lib.errors import StoryCreatorError

ADMISSION_LOCK = 0x53_43_6D_6F_6E_65_79
"""PostgreSQL's advisory lock of every admission (any number that nothing else uses)."""

NEXT_MONTH = timedelta(days=32)
FAMILY_WORDS = (
    "This needs up to {needed}, and {left} is left of your {cap} for this month. "
    "You can go on from {renews}."
)
SITE_WORDS = (
    "So many books are being made that our limit is reached. You can go on from {renews}; "
    "everything finished is kept."
)


class BudgetExceeded(StoryCreatorError):
    """Nothing was spent. `left` is what the fullest budget still has, `renews` the day from
    which there is more."""

    def __init__(self, words: str, *, left: Decimal, renews: date) -> None:
        super().__init__(words)
        self.left = left
        self.renews = renews


@dataclass(frozen=True, slots=True)
class Purse:
    """A cap over a time and what is committed of it, in US dollars."""

    cap: Decimal
    committed: Decimal
    renews: date

    @property
    def left(self) -> Decimal:
        return max(self.cap - self.committed, money.NOTHING)

    def holds(self, amount: Decimal) -> bool:
        return self.committed + amount <= self.cap


def purse_of(user: User) -> Purse:
    """The family's month. One query."""
    start, renews = this_month()
    own = ProviderCall.objects.filter(user=user)
    cap = settings.MONTHLY_BUDGET if user.generation_budget is None else user.generation_budget
    return Purse(cap, _committed_since(own, start), renews)


def remaining(user: User) -> Decimal:
    """What is left of the family's month. One query."""
    return purse_of(user).left


def site_purses() -> tuple[Purse, Purse]:
    """The site's day and month. Two queries."""
    everything = ProviderCall.objects.all()
    day, tomorrow = today()
    month, next_month = this_month()
    return (
        Purse(settings.SITE_DAILY_BUDGET, _committed_since(everything, day), tomorrow),
        Purse(settings.SITE_MONTHLY_BUDGET, _committed_since(everything, month), next_month),
    )


def check(*, user: User | None, amount: Decimal) -> None:
    """Raises BudgetExceeded when `amount` does not fit into every budget. Three queries.

    A call that nobody's family is behind (the command line after an erasure) is the site's alone.
    """
    if user is not None:
        _check_family(purse_of(user), amount)
    for purse in site_purses():
        if not purse.holds(amount):
            words = SITE_WORDS.format(renews=_day(purse.renews))
            raise BudgetExceeded(words, left=purse.left, renews=purse.renews)


def check_book(*, story: Story) -> None:
    """Before anything of a book is spent: raises BudgetExceeded when what it will cost does not
    fit. Only a paid call reserves; this holds nothing back."""
    expected = estimates.of_book(story)
    if not expected.free:
        check(user=story.user, amount=expected.amount)


def check_new_book(*, story: Story) -> None:
    """Before a book like `story` is made from its first word on: raises BudgetExceeded when what
    it will cost does not fit."""
    expected = estimates.of_new_book(story.page_count)
    if not expected.free:
        check(user=story.user, amount=expected.amount)


def check_pictures(*, story: Story, count: int) -> None:
    """Before pictures are drawn anew: raises BudgetExceeded when they do not fit."""
    expected = estimates.of_pictures(count)
    if not expected.free:
        check(user=story.user, amount=expected.amount)


@contextmanager
def admission() -> Iterator[None]:
    """A transaction of its own in which nobody else is admitted: check, then write the row.

    SQLite has one writer at a time from the transaction's start (IMMEDIATE). PostgreSQL takes a
    lock of our own, because a sum over rows has no row to lock; it is held for a few
    milliseconds, next to seconds of a call.
    """
    with transaction.atomic(durable=True):
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ADMISSION_LOCK])
        yield


def this_month() -> tuple[datetime, date]:
    """The calendar month's first moment in the site's time zone, and the next month's first day."""
    first = _midnight().replace(day=1)
    return first, (first + NEXT_MONTH).date().replace(day=1)


def today() -> tuple[datetime, date]:
    """The day's first moment in the site's time zone, and tomorrow."""
    start = _midnight()
    return start, start.date() + timedelta(days=1)


def _midnight() -> datetime:
    now = timezone.localtime(timezone=timezone.get_default_timezone())
    return now.replace(hour=0, minute=0, second=0, microsecond=0)


def _committed_since(calls: QuerySet[ProviderCall], start: datetime) -> Decimal:
    total = calls.filter(opened_at__gte=start).aggregate(total=Sum(COMMITTED))["total"]
    return money.exact(total)


def _check_family(purse: Purse, amount: Decimal) -> None:
    if purse.holds(amount):
        return
    words = FAMILY_WORDS.format(
        needed=money.price_words(amount),
        left=money.purse_words(purse.left),
        cap=money.purse_words(purse.cap),
        renews=_day(purse.renews),
    )
    raise BudgetExceeded(words, left=purse.left, renews=purse.renews)


def _day(day: date) -> str:
    return date_format(day, "j F")
