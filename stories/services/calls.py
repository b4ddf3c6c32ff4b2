"""One call of a provider, paid at most once.

    open  →  carry out (in a thread, outside every transaction)  →  settle, or fail

A paid call's answer lies in storage before anything is committed (the spool), under a key made
from the question. Should the worker die before the commit, the next one finds the answer there.
"""

import json
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import asdict, dataclass, field
from time import monotonic
from typing import Any, Protocol
from uuid import UUID

from django.utils import timezone

from stories.enums import CallPurpose, CallStatus
from stories.models import Artifact, NodeRun, ProviderCall
from stories.pipeline.ports import RunsIn, Usage
from stories.pipeline.schemas import Payload
from stories.services import ledger, prices
from stories.services.claims import Holder
from stories.services.storage import story_folder
from storycreator.lib import files
from storycreator.lib.outages import through_outages
from storycreator.lib.provider_guard import assert_outside
from storycreator.lib.providers import ErrorKind, ProviderError


class Provider(Protocol):
    name: str
    model: str
    paid: bool
    runs_in: RunsIn


@dataclass(frozen=True, slots=True)
class Answer:
    """What is kept of a provider's result, and what it used."""

    payload: Payload
    usage: Usage


@dataclass(frozen=True, slots=True)
class Call:
    """A question: `ask` is called with `idempotency_key`, `take` makes an Answer of its result and
    puts its bytes into storage. Neither touches the database. `key` is the same for the same
    question; `kept_as` is the class of the answer's payload."""

    purpose: CallPurpose
    provider: Provider
    key: str
    ask: Callable[..., Any]
    take: Callable[[Any], Answer]
    kept_as: type[Payload]
    pages: int = 1


@dataclass(slots=True)
class Ticket:
    """A call under way. `row` is its line in the ledger; an unpaid call has none."""

    call: Call
    key: str
    spool: str
    row: ProviderCall | None = None
    answer: Answer | None = None
    started: float = field(default_factory=monotonic)
    latency_ms: int = 0


def open_ticket(*, call: Call, step: NodeRun, holder: Holder) -> Ticket:
    """Write the call into the ledger. An answer that was paid before comes along at once.

    Raises BudgetExceeded, ledger.CallUnderWay."""
    story = step.run.story
    key = f"{story.pk}:{step.key}:{call.key[:32]}:{step.answers}"
    # By step too: two pages may ask the same, and each has an answer and a line of its own.
    name = f"{step.key.replace(':', '-')}-{call.key[:32]}-{step.answers}.json"
    ticket = Ticket(call, key, f"{spool_folder(story.pk)}/{name}")
    if not call.provider.paid:
        return ticket
    earlier = ProviderCall.objects.filter(idempotency_key=key).first()
    if earlier is not None:
        ticket.row, ticket.answer = earlier, _spooled(ticket)
        if ticket.answer is not None:
            return ticket
        if earlier.status == CallStatus.SUCCEEDED:  # and its answer is gone: ask anew
            ticket.key = f"{key}:{earlier.attempts}:{step.pk.hex[:8]}{step.attempt}"
    now = timezone.now()
    ticket.row = through_outages(
        lambda: ledger.open_call(
            story=story,
            purpose=call.purpose,
            provider=call.provider.name,
            model=call.provider.model,
            key=ticket.key,
            estimate=prices.estimate(
                purpose=call.purpose,
                provider=call.provider.name,
                model=call.provider.model,
                pages=call.pages,
            ),
            scene=step.scene,
            node_run=step,
            boot=holder.boot,
            at=now,
        )
    )
    ticket.started = monotonic()
    return ticket


def carry_out(ticket: Ticket, pool: Callable[[], Executor]) -> Answer:
    """Make the call and keep its bytes: the one place where a provider of a book is called.

    Runs in a thread without a database connection; `pool` gives the processes for drawing.
    Raises ProviderError, OSError, BrokenExecutor."""
    if ticket.answer is not None:
        return ticket.answer
    call = ticket.call
    if call.provider.runs_in == "process":
        assert_outside(call.purpose.value)
        result = pool().submit(call.ask, idempotency_key=ticket.key).result()
    else:
        result = call.ask(idempotency_key=ticket.key)
    answer = call.take(result)
    if call.provider.paid:
        told = {"payload": answer.payload.data(), "usage": asdict(answer.usage)}
        files.put(ticket.spool, json.dumps(told).encode())
    return answer


def settle(*, ticket: Ticket, usage: Usage, artifact: Artifact | None) -> None:
    """The answer is kept: in the transaction that keeps it, or without one when nobody wants it."""
    if ticket.row is not None:
        ledger.settle(call=ticket.row, usage=usage, latency_ms=ticket.latency_ms, artifact=artifact)


def fail(*, ticket: Ticket, error: BaseException) -> None:
    """The call ended without an answer. What is no provider's word is an unknown outcome."""
    if ticket.row is None:
        return
    if not isinstance(error, ProviderError):
        error = ProviderError(type(error).__name__, permanent=False, kind=ErrorKind.TIMEOUT)
    ledger.fail(call=ticket.row, error=error, latency_ms=ticket.latency_ms)


def spool_folder(story_id: UUID) -> str:
    return f"{story_folder(story_id)}/spool"


def _spooled(ticket: Ticket) -> Answer | None:
    try:
        told = json.loads(files.get(ticket.spool))
    except (FileNotFoundError, ValueError):
        return None
    return Answer(ticket.call.kept_as.parse(told["payload"]), Usage(**told["usage"]))
