"""Whatever happens to calls in whatever order: no cap is passed, no amount is lost."""

from decimal import Decimal
from itertools import count
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stories.enums import CallPurpose, CallStatus
from stories.models import ProviderCall, Story
from stories.pipeline.ports import Usage
from stories.services import budgets, ledger
from stories.services.budgets import BudgetExceeded
from stories.services.ledger import CallUnderWay
from stories.tests.factories import PriceFactory, StoryFactory
from storycreator.lib.providers import ErrorKind, ProviderError

CAP = Decimal("1")
BOOTS = (UUID(int=1), UUID(int=2))
KEYS = 6
ESTIMATE = st.integers(1, 600_000).map(lambda millionths: Decimal(millionths) / 1_000_000)
KEY = st.integers(0, KEYS - 1)
EVENTS = st.one_of(
    st.tuples(st.just("open"), KEY, ESTIMATE),
    st.tuples(st.just("settle"), KEY, st.integers(0, 100)),
    st.tuples(st.just("fail"), KEY, st.sampled_from(list(ErrorKind))),
    st.tuples(st.just("crash"), st.sampled_from(BOOTS), st.none()),
)
RUNS = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
_models = count()


class Books:
    """A family, and what happens to its calls; keys are shared between two workers."""

    def __init__(self) -> None:
        self.story: Story = StoryFactory.create()
        self.model = f"property-{next(_models)}"
        PriceFactory.create(model=self.model, usd=Decimal(1))
        self.calls: dict[int, ProviderCall] = {}

    def open(self, key: int, estimate: Decimal) -> None:
        try:
            self.calls[key] = ledger.open_call(
                story=self.story,
                purpose=CallPurpose.TEXT,
                provider="openai",
                model=self.model,
                key=f"{self.story.pk}:{key}",
                estimate=estimate,
                boot=BOOTS[key % 2],
            )
        except (BudgetExceeded, CallUnderWay):
            return

    def settle(self, key: int, percent: int) -> None:
        """Used what `percent` of the estimate pays for, at one dollar per million tokens."""
        if key in self.calls:
            tokens = int(self.calls[key].reserved_cost * 1_000_000) * percent // 100
            usage = Usage(model=self.model, input_tokens=max(tokens, 1))
            ledger.settle(call=self.calls[key], usage=usage, latency_ms=1)

    def fail(self, key: int, kind: ErrorKind) -> None:
        if key in self.calls:
            error = ProviderError("No.", permanent=False, kind=kind)
            ledger.fail(call=self.calls[key], error=error, latency_ms=1)

    def crash(self, boot: UUID, _: None) -> None:
        ledger.settle_crashed(boot=boot)


def committed_as_told(books: Books) -> Decimal:
    """What is committed, after comparing the rows with every sum that is told."""
    rows = list(ProviderCall.objects.filter(story=books.story))
    committed = sum(
        (row.cost + (row.reserved_cost if row.status == CallStatus.OPEN else 0) for row in rows),
        Decimal(0),
    )
    assert all(isinstance(row.cost, Decimal) for row in rows)
    purse = budgets.purse_of(books.story.user)
    assert isinstance(purse.committed, Decimal)
    assert purse.committed == committed
    books.story.refresh_from_db()
    assert books.story.generation_cost == sum((row.cost for row in rows), Decimal(0))
    return committed


@pytest.mark.django_db
@RUNS
@given(events=st.lists(EVENTS, max_size=25))
def test_no_order_of_events_passes_the_cap_or_loses_a_millionth(settings, events):
    settings.MONTHLY_BUDGET = CAP
    settings.SITE_DAILY_BUDGET = settings.SITE_MONTHLY_BUDGET = Decimal(1_000_000)
    books = Books()
    for name, subject, detail in events:
        getattr(books, name)(subject, detail)
        assert committed_as_told(books) <= CAP


@pytest.mark.django_db
@RUNS
@given(used=st.lists(st.integers(1, 3_000_000), min_size=1, max_size=8))
def test_calls_dearer_than_estimated_are_told_and_admit_no_other(settings, used):
    """The cap cannot undo what a call turned out to cost; it can refuse the next one."""
    settings.MONTHLY_BUDGET = CAP
    settings.SITE_DAILY_BUDGET = settings.SITE_MONTHLY_BUDGET = Decimal(1_000_000)
    books = Books()
    spent = Decimal(0)
    for key, tokens in enumerate(used):
        books.open(key, Decimal("0.3"))
        assert (key in books.calls) is (spent + Decimal("0.3") <= CAP)
        if key in books.calls:
            usage = Usage(model=books.model, input_tokens=tokens)
            ledger.settle(call=books.calls[key], usage=usage, latency_ms=1)
            spent += Decimal(tokens) / 1_000_000
        assert committed_as_told(books) == spent
