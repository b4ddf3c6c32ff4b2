"""The ledger of paid calls. A row is written and committed, with what the call may cost, before
the call is made; it is closed after it. A row is closed once: whoever comes second changes
nothing, except that a late truth replaces "outcome unknown".

The steps of a paid call: `open_call` → the call, outside every transaction → `settle` (inside the
transaction that writes the result) or `fail`. What a dead worker left open is closed by
`settle_crashed` and `sweep` as unknown, which counts as spent.
"""

from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet, Sum
from django.utils import timezone

from stories.enums import CallPurpose, CallStatus, StepStatus
from stories.models import Artifact, NodeRun, ProviderCall, Scene, Story, Worker
from stories.pipeline.ports import Usage
from stories.services import budgets, prices
from storycreator.lib import money
from storycreator.lib.errors import StateError
from storycreator.lib.providers import ErrorKind, ProviderError

SPENT_ALL_THE_SAME = {ErrorKind.TIMEOUT, ErrorKind.GARBAGE}
"""The request reached the service, which charges for it whatever became of its answer."""

UNSETTLED = {CallStatus.OPEN, CallStatus.UNKNOWN}
"""What the end of a call may still change; of an unknown outcome only a truth may."""

CUT_OFF = "The worker stopped before the answer came."
LONGEST_CALL = timedelta(hours=1)
"""No request waits so long: who opened the row is gone, even when no worker's name is on it."""


class CallUnderWay(StateError):
    """Somebody is making this very call."""


def open_call(
    *,
    story: Story,
    purpose: CallPurpose,
    provider: str,
    model: str,
    key: str,
    estimate: Decimal,
    scene: Scene | None = None,
    node_run: NodeRun | None = None,
    boot: UUID | None = None,
    at: datetime | None = None,
) -> ProviderCall:
    """Reserve `estimate` and write the call down, committed when this returns.

    A call of this `key` that succeeded is returned as it is (`status` says so): its result is
    paid, use it. One that failed or whose outcome is unknown is opened again, and what it has
    cost stays; so is one that a worker left open which shows no sign of life. `boot` is the
    worker's start, by which that is told. Asked again with the same `boot` and `at`, because the
    answer to the commit was lost, this finds the row that it wrote.

    Raises BudgetExceeded with nothing reserved, CallUnderWay while somebody is at this very call,
    StateError for a deleted book, and RuntimeError inside a transaction.
    """
    with budgets.admission():
        book = _as_it_is(story)
        moment = at or timezone.now()
        earlier = ProviderCall.objects.filter(idempotency_key=key).first()
        call: ProviderCall = earlier or ProviderCall(idempotency_key=key, status=CallStatus.FAILED)
        written = (call.status, call.boot_id, call.opened_at) == (CallStatus.OPEN, boot, moment)
        if written or call.status == CallStatus.SUCCEEDED:
            return call
        _close_left_open(call)
        budgets.check(user=book.user, amount=estimate)
        call.story, call.user, call.scene, call.node_run = book, book.user, scene, node_run
        call.purpose, call.provider, call.model = purpose, provider, model
        call.status, call.reserved_cost = CallStatus.OPEN, estimate
        call.attempts += 1
        call.opened_at, call.finished_at = moment, None
        call.boot_id, call.error = boot, ""
        call.save()
    return call


def _close_left_open(call: ProviderCall) -> None:
    """Raises CallUnderWay for a call at which somebody may still be."""
    if call.status == CallStatus.OPEN:
        if not _close_unknown(abandoned().filter(pk=call.pk)):
            raise CallUnderWay("This is being done already.")
        call.refresh_from_db()


def settle(
    *, call: ProviderCall, usage: Usage, latency_ms: int, artifact: Artifact | None = None
) -> ProviderCall:
    """The call succeeded: what it cost takes the reservation's place. Fits into the transaction
    that writes the result, so that what is paid is kept."""
    cost = prices.cost_of(usage, provider=call.provider)
    told = _counts(usage) | {"latency_ms": latency_ms, "artifact": artifact}
    _close(call, CallStatus.SUCCEEDED, cost, told)
    return call


def fail(*, call: ProviderCall, error: ProviderError, latency_ms: int) -> ProviderCall:
    """The call failed. A timeout is an unknown outcome. It and garbage count as spent: what the
    error says was used, or else the whole reservation. Every other failure costs what the error
    says was used, or nothing."""
    status = CallStatus.UNKNOWN if error.kind is ErrorKind.TIMEOUT else CallStatus.FAILED
    told: dict[str, object] = {"latency_ms": latency_ms}
    cost = prices.Cost(Decimal(0), estimated=False)
    if isinstance(error.usage, Usage):
        told |= _counts(error.usage)
        cost = prices.cost_of(error.usage, provider=call.provider)
    elif error.kind in SPENT_ALL_THE_SAME:
        cost = prices.Cost(call.reserved_cost, estimated=True)
    told["error"] = f"{error.kind.value}: {error.words}"
    _close(call, status, cost, told)
    return call


def settle_crashed(*, boot: UUID) -> int:
    """Close what the worker of this start left open; the number of calls."""
    return _close_unknown(ProviderCall.objects.filter(boot_id=boot))


def sweep() -> int:
    """Close what workers left open that show no sign of life, and what has been open for longer
    than any call takes; the number of calls. For a worker's start and every now and then."""
    return _close_unknown(abandoned())


def abandoned() -> QuerySet[ProviderCall]:
    """Calls, open or closed, whose worker shows no sign of life: neither its own nor a step that
    it keeps (a book made from the command line has no worker). Or that began so long ago that no
    request lasts."""
    now = timezone.now()
    seen = now - timedelta(seconds=settings.WORKER_LEASE_SECONDS)
    alive = Worker.objects.filter(beat_at__gte=seen).values("boot_id")
    at_work = NodeRun.objects.filter(status=StepStatus.RUNNING, lease_expires_at__gt=now)
    dead = (
        Q(boot_id__isnull=False)
        & ~Q(boot_id__in=alive)
        & ~Q(boot_id__in=at_work.values("lease_token"))
    )
    return ProviderCall.objects.filter(dead | Q(opened_at__lt=now - LONGEST_CALL))


def _close_unknown(calls: QuerySet[ProviderCall]) -> int:
    closed = 0
    for call in calls.filter(status=CallStatus.OPEN).order_by("opened_at"):
        cost = prices.Cost(call.reserved_cost, estimated=True)
        closed += _close(call, CallStatus.UNKNOWN, cost, {"error": CUT_OFF})
    return closed


def _counts(usage: Usage) -> dict[str, object]:
    return {
        "input_tokens": usage.input_tokens,
        "output_tokens": usage.output_tokens,
        "image_count": usage.images,
        "remote_id": usage.request_id,
    }


def _as_it_is(story: Story) -> Story:
    """The story with its family of this moment: a guest's book may have moved to an account, a
    budget may have been changed. Raises StateError when the book is gone: nothing is spent on it.
    """
    found: Story | None = Story.objects.select_related("user").filter(pk=story.pk).first()
    if found is None:
        raise StateError("This book was deleted.")
    return found


def _close(
    call: ProviderCall, status: CallStatus, cost: prices.Cost, told: dict[str, object]
) -> bool:
    """Write the end of this attempt, unless it is written; whether it was. `call` is then the row
    as it is. Its story's cost follows in the same transaction."""
    with transaction.atomic():
        # The story first, like everybody who changes a book: no two wait for each other.
        held = Story.objects.select_for_update(of=("self",), no_key=True)
        story = held.filter(pk=call.story_id).first()
        row: ProviderCall = ProviderCall.objects.select_for_update(of=("self",)).get(pk=call.pk)
        waits = {CallStatus.OPEN} if status == CallStatus.UNKNOWN else UNSETTLED
        ours = row.attempts == call.attempts and row.status in waits
        if ours:
            _write_end(row, status, cost, told)
            if story is not None:
                total = ProviderCall.objects.filter(story=story).aggregate(total=Sum("cost"))
                Story.objects.filter(pk=story.pk).update(
                    generation_cost=money.exact(total["total"])
                )
    call.refresh_from_db()
    return ours


def _write_end(
    row: ProviderCall, status: CallStatus, cost: prices.Cost, told: dict[str, object]
) -> None:
    """`reserved_cost` keeps what an unknown outcome was guessed to have cost, so that a late
    truth can take its place."""
    guessed = row.reserved_cost if row.status == CallStatus.UNKNOWN else money.NOTHING
    row.cost += cost.amount - guessed
    if status == CallStatus.UNKNOWN:
        row.reserved_cost = cost.amount
    row.status, row.finished_at = status, timezone.now()
    row.estimated = cost.estimated or (row.estimated and row.attempts > 1)
    for name, value in told.items():
        setattr(row, name, value)
    row.save()
