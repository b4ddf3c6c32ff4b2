"""A call is written down before it is made and closed once, and what it cost is never lost."""

from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from stories.enums import CallPurpose, CallStatus
from stories.models import ProviderCall
from stories.pipeline.ports import Usage
from stories.services import ledger
from stories.services.ledger import CallUnderWay
from stories.tests.factories import (
    ArtifactFactory,
    NodeRunFactory,
    PriceFactory,
    SceneFactory,
    StoryFactory,
    WorkerFactory,
)
from storycreator.lib.errors import StateError
from storycreator.lib.providers import ErrorKind, ProviderError

pytestmark = pytest.mark.django_db
RESERVED = Decimal("0.500000")
USED = Usage(model="writer", input_tokens=100_000, output_tokens=0, request_id="req-1")
REAL = Decimal("0.200000")  # at 2 dollars per million


@pytest.fixture(autouse=True)
def price() -> None:
    PriceFactory.create(model="writer", usd=Decimal(2))


@pytest.fixture
def story():
    return StoryFactory.create()


def opened(story, key="call-1", **told) -> ProviderCall:
    return ledger.open_call(
        story=story,
        purpose=CallPurpose.TEXT,
        provider="openai",
        model="writer",
        key=key,
        estimate=RESERVED,
        **told,
    )


def failed(kind: ErrorKind, usage: Usage | None = None) -> ProviderError:
    return ProviderError("It did not work.", permanent=False, kind=kind, usage=usage)


def state(call: ProviderCall) -> tuple[str, Decimal, bool]:
    row = ProviderCall.objects.get(pk=call.pk)
    return row.status, row.cost, row.estimated


def cost_of(story) -> Decimal:
    story.refresh_from_db()
    return story.generation_cost


def test_open_call_is_written_with_what_it_may_cost(story):
    scene, step, boot = SceneFactory.create(story=story), NodeRunFactory.create(), uuid4()
    call = opened(story, scene=scene, node_run=step, boot=boot)
    row = ProviderCall.objects.get()
    assert row == call
    assert (row.status, row.reserved_cost, row.cost) == (CallStatus.OPEN, RESERVED, 0)
    assert (row.user, row.story, row.boot_id) == (story.user, story, boot)
    assert (row.scene, row.node_run) == (scene, step)
    assert (row.attempts, row.finished_at) == (1, None)
    assert cost_of(story) == 0


@pytest.mark.django_db(transaction=True)
def test_open_call_is_refused_inside_a_transaction(story):
    with pytest.raises(RuntimeError, match="durable"), transaction.atomic():
        opened(story)
    assert not ProviderCall.objects.exists()


def test_settled_call_costs_what_was_used(story):
    artifact = ArtifactFactory.create(scene=None, story=story)
    call = ledger.settle(call=opened(story), usage=USED, latency_ms=1200, artifact=artifact)
    assert state(call) == (CallStatus.SUCCEEDED, REAL, False)
    assert (call.input_tokens, call.remote_id, call.latency_ms) == (100_000, "req-1", 1200)
    assert call.artifact == artifact
    assert call.finished_at is not None
    assert cost_of(story) == REAL


def test_settling_twice_costs_once(story):
    call = opened(story)
    for _ in range(2):
        ledger.settle(call=call, usage=USED, latency_ms=1)
    assert state(call) == (CallStatus.SUCCEEDED, REAL, False)
    assert cost_of(story) == REAL


def test_settlement_goes_with_the_transaction_around_it(story):
    call = opened(story)
    with transaction.atomic():
        ledger.settle(call=call, usage=USED, latency_ms=1)
        transaction.set_rollback(True)
    assert state(call) == (CallStatus.OPEN, 0, False)


def test_second_opening_of_a_paid_key_gives_the_paid_call(story):
    call = ledger.settle(call=opened(story), usage=USED, latency_ms=1)
    again = opened(story)
    assert (again, again.status, again.attempts) == (call, CallStatus.SUCCEEDED, 1)
    assert ProviderCall.objects.count() == 1


def test_second_opening_of_an_open_key_is_refused(story):
    opened(story)
    with pytest.raises(CallUnderWay):
        opened(story)


def test_opening_whose_commit_was_not_answered_finds_its_own_row(story):
    boot, moment = uuid4(), timezone.now()
    WorkerFactory.create(boot_id=boot)
    call = opened(story, boot=boot, at=moment)
    again = opened(story, boot=boot, at=moment)
    assert (again.pk, again.attempts, again.status) == (call.pk, 1, CallStatus.OPEN)
    with pytest.raises(CallUnderWay):
        opened(story, boot=boot, at=moment + timedelta(microseconds=1))
    with pytest.raises(CallUnderWay):
        opened(story, boot=uuid4(), at=moment)


def test_call_of_a_dead_worker_is_opened_again_and_counts_as_spent(story):
    first = opened(story, boot=uuid4())
    second = opened(story)
    assert (second.pk, second.attempts) == (first.pk, 2)
    assert state(second) == (CallStatus.OPEN, RESERVED, True)


@pytest.mark.parametrize(
    ("kind", "status", "cost", "estimated"),
    [
        (ErrorKind.TIMEOUT, CallStatus.UNKNOWN, RESERVED, True),
        (ErrorKind.GARBAGE, CallStatus.FAILED, RESERVED, True),
        (ErrorKind.REFUSED, CallStatus.FAILED, 0, False),
        (ErrorKind.RATE_LIMITED, CallStatus.FAILED, 0, False),
        (ErrorKind.UNAVAILABLE, CallStatus.FAILED, 0, False),
        (ErrorKind.AUTH, CallStatus.FAILED, 0, False),
        (ErrorKind.QUOTA, CallStatus.FAILED, 0, False),
    ],
)
def test_failure_costs_what_the_service_charges_for(story, kind, status, cost, estimated):
    call = ledger.fail(call=opened(story), error=failed(kind), latency_ms=30)
    assert state(call) == (status, cost, estimated)
    assert (call.error, call.latency_ms) == (f"{kind.value}: It did not work.", 30)
    assert cost_of(story) == cost


@pytest.mark.parametrize("kind", [ErrorKind.GARBAGE, ErrorKind.REFUSED])
def test_failure_that_was_counted_costs_its_count(story, kind):
    call = ledger.fail(call=opened(story), error=failed(kind, USED), latency_ms=1)
    assert state(call) == (CallStatus.FAILED, REAL, False)
    assert call.input_tokens == 100_000


def test_failed_call_is_opened_again_under_its_key(story):
    first = ledger.fail(call=opened(story), error=failed(ErrorKind.UNAVAILABLE), latency_ms=1)
    second = opened(story)
    assert (second.pk, second.attempts, second.error) == (first.pk, 2, "")
    assert state(ledger.settle(call=second, usage=USED, latency_ms=1))[1] == REAL


def test_unknown_call_opened_again_keeps_what_it_may_have_cost(story):
    ledger.fail(call=opened(story), error=failed(ErrorKind.TIMEOUT), latency_ms=1)
    call = ledger.settle(call=opened(story), usage=USED, latency_ms=1)
    assert state(call) == (CallStatus.SUCCEEDED, RESERVED + REAL, True)
    assert cost_of(story) == RESERVED + REAL


def test_late_truth_replaces_an_unknown_outcome(story):
    boot = uuid4()
    call = opened(story, boot=boot)
    assert ledger.settle_crashed(boot=boot) == 1
    assert cost_of(story) == RESERVED
    late = ledger.settle(call=call, usage=USED, latency_ms=9)
    assert state(late) == (CallStatus.SUCCEEDED, REAL, False)
    assert cost_of(story) == REAL


def test_late_answer_to_an_earlier_attempt_leaves_the_new_one_open(story):
    boot = uuid4()
    first = opened(story, boot=boot)
    ledger.settle_crashed(boot=boot)
    second = opened(story)
    ledger.settle(call=first, usage=USED, latency_ms=9)
    assert state(second) == (CallStatus.OPEN, RESERVED, True)


def test_failure_after_success_changes_nothing(story):
    call = ledger.settle(call=opened(story), usage=USED, latency_ms=1)
    ledger.fail(call=call, error=failed(ErrorKind.TIMEOUT), latency_ms=1)
    assert state(call) == (CallStatus.SUCCEEDED, REAL, False)


def test_crash_closes_the_calls_of_that_start_alone(story):
    dead, alive = uuid4(), uuid4()
    lost, kept = opened(story, "a", boot=dead), opened(story, "b", boot=alive)
    done = ledger.settle(call=opened(story, "c", boot=dead), usage=USED, latency_ms=1)
    assert ledger.settle_crashed(boot=dead) == 1
    assert ledger.settle_crashed(boot=dead) == 0
    assert state(lost) == (CallStatus.UNKNOWN, RESERVED, True)
    assert state(kept)[0] == CallStatus.OPEN
    assert state(done)[0] == CallStatus.SUCCEEDED


def test_sweep_closes_what_no_living_worker_holds(story, settings):
    settings.WORKER_LEASE_SECONDS = 30
    now = timezone.now()
    living = WorkerFactory.create(beat_at=now, started_at=now - timedelta(hours=1))
    silent_since = now - timedelta(seconds=31)
    silent = WorkerFactory.create(beat_at=silent_since, started_at=silent_since)
    here = NodeRunFactory.create(running=True, lease_expires_at=now + timedelta(seconds=5))
    lost = NodeRunFactory.create(running=True, lease_expires_at=now - timedelta(seconds=5))
    calls = {
        "on the command line": opened(story, "e", boot=here.lease_token),
        "lost": opened(story, "f", boot=lost.lease_token),
        "living": opened(story, "a", boot=living.boot_id),
        "silent": opened(story, "b", boot=silent.boot_id),
        "gone": opened(story, "c", boot=uuid4()),
        "nameless": opened(story, "d"),
    }
    assert ledger.sweep() == 3
    assert {name: state(call)[0] for name, call in calls.items()} == {
        "on the command line": CallStatus.OPEN,
        "lost": CallStatus.UNKNOWN,
        "living": CallStatus.OPEN,
        "silent": CallStatus.UNKNOWN,
        "gone": CallStatus.UNKNOWN,
        "nameless": CallStatus.OPEN,
    }
    ProviderCall.objects.update(opened_at=now - timedelta(minutes=61))
    assert ledger.sweep() == 3
    assert ledger.sweep() == 0


def test_nothing_is_spent_on_a_deleted_book(story):
    story.delete()
    with pytest.raises(StateError, match="deleted"):
        opened(story)


def test_call_after_a_guest_signed_up_is_the_accounts(story):
    guest = story.user
    account = StoryFactory.create().user
    type(story).objects.filter(pk=story.pk).update(user=account)
    assert story.user == guest
    assert opened(story).user == account


def test_budget_of_this_moment_holds(story):
    assert story.user.generation_budget is None
    User.objects.filter(pk=story.user_id).update(generation_budget=0)
    with pytest.raises(ledger.budgets.BudgetExceeded):
        opened(story)
    assert not ProviderCall.objects.exists()


def test_closing_a_call_whose_book_is_gone_still_counts(story):
    call = opened(story)
    story.delete()
    call.refresh_from_db()
    assert state(ledger.settle(call=call, usage=USED, latency_ms=1))[1] == REAL
