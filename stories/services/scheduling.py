"""The steps of a run: planned, completed, put off, failed; what becomes possible by that.

Every function here is one transaction. The story's row is locked first, then steps in the order
of their keys, so that two workers that finish steps of one book never wait for each other.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import NamedTuple
from uuid import UUID

from django.db import transaction
from django.db.models import Count, F, Q
from django.utils import timezone

from stories.enums import LaneName, StepKind, StepStatus
from stories.models import Artifact, NodeNeed, NodeRun, Run, Scene, Story
from stories.services import claims, lanes, pages, progress
from stories.services.claims import Holder
from stories.services.failures import Failure, wait_seconds
from stories.services.locking import hold
from storycreator.lib.audit import in_one_go
from storycreator.lib.providers import ErrorKind

Keep = Callable[[], Artifact | None]
"""Writes what a step made, inside the transaction that completes it."""

SETTLED = (StepStatus.DONE, StepStatus.FAILED, StepStatus.CANCELLED)


class LeaseLost(Exception):
    """The step belongs to another worker now, or is gone. Nothing was written."""


class Possible(NamedTuple):
    """What the end of a step made possible: small steps, which are `ours` at once, and `lanes` in
    which a step is ready for whoever is next."""

    ours: list[NodeRun]
    lanes: set[str]


@dataclass(frozen=True, slots=True)
class Plan:
    """A step to be: `needs` are keys of steps of the same run, planned before or along with it."""

    key: str
    kind: StepKind
    lane: str
    needs: tuple[str, ...] = ()
    scene: Scene | None = None
    position: int = 0
    params: dict[str, object] = field(default_factory=dict)


def add_steps(*, run: Run, plans: Sequence[Plan]) -> None:
    """Enter steps; those that need nothing unfinished can begin. A key that exists is kept."""
    existing = {step.key: step for step in run.steps.all()}
    made = {
        plan.key: NodeRun(
            run=run,
            scene=plan.scene,
            kind=plan.kind,
            key=plan.key,
            position=plan.position,
            lane=plan.lane,
            params=plan.params,
        )
        for plan in plans
        if plan.key not in existing
    }
    known = existing | made
    needs = [
        NodeNeed(node=made[plan.key], needs=known[need])
        for plan in plans
        if plan.key in made
        for need in plan.needs
    ]
    for need in needs:
        need.node.open_needs += need.needs.status not in SETTLED
    for step in made.values():
        if step.open_needs == 0:
            step.status = StepStatus.READY
    NodeRun.objects.bulk_create(made.values())
    NodeNeed.objects.bulk_create(needs)


def add_needs(*, run: Run, key: str, needs: Iterable[str]) -> None:
    """Let a step that still waits wait for more. Steps that it waits for already are left out."""
    step = run.steps.select_for_update(no_key=True).get(key=key, status=StepStatus.WAITING)
    known = set(step.needs.values_list("needs__key", flat=True))
    more = list(run.steps.filter(key__in=set(needs) - known))
    NodeNeed.objects.bulk_create(NodeNeed(node=step, needs=need) for need in more)
    unfinished = sum(need.status not in SETTLED for need in more)
    _write([step.pk], open_needs=F("open_needs") + unfinished)


@contextmanager
def fenced(step: NodeRun) -> Iterator[None]:
    """A transaction in which the step is still as we took it; what it changes is recorded at its
    end. Raises LeaseLost."""
    with transaction.atomic(), in_one_go():
        hold(Story.objects.filter(runs=step.run_id))
        mine = NodeRun.objects.select_for_update(no_key=True).filter(
            pk=step.pk,
            status=StepStatus.RUNNING,
            lease_token=step.lease_token,
            attempt=step.attempt,
        )
        if not list(mine.values_list("pk", flat=True)):
            raise LeaseLost(step.key)
        yield


def complete(*, step: NodeRun, keep: Keep, seconds: float, holder: Holder) -> Possible:
    """Keep what the step made. Somebody else tells of the progress: see `telling`."""
    with fenced(step):
        if step.kind == StepKind.FINISH:
            progress.tell(run_id=step.run_id)  # the last word: what closes the run ends the telling
        artifact = keep()
        _close(step, StepStatus.DONE, artifact=artifact, seconds=seconds, error="", error_kind="")
        return _taken(_settle(step, StepStatus.DONE), holder)


def put_off(*, step: NodeRun, failure: Failure) -> None:
    """Try again later; until then nobody holds the step and its place is free."""
    now = timezone.now()
    wait = wait_seconds(failure, step.attempt)
    with fenced(step):
        _write(
            [step.pk],
            status=StepStatus.READY,
            not_before=now + timedelta(seconds=wait),
            answers=F("answers") + int(failure.answered),
            lease_token=None,
            lease_expires_at=None,
            **_told(failure),
        )
        progress.tell(run_id=step.run_id)
    if failure.kind == ErrorKind.RATE_LIMITED and failure.retry_after:
        lanes.pause(step.lane, seconds=failure.retry_after, now=now)


def fail(*, step: NodeRun, failure: Failure, holder: Holder) -> Possible:
    """The step failed for good. What needs it ends with it; the book's end sees to the rest."""
    with fenced(step):
        if step.kind == StepKind.PAINT and step.scene is not None:
            pages.mark_failed(owner=step.scene)
        _close(step, StepStatus.FAILED, **_told(failure))
        possible = _settle(step, StepStatus.FAILED)
        if failure.stops:
            possible += _stop_others(step)
        progress.tell(run_id=step.run_id)
        return _taken(possible, holder)


def cancel_open(*, run: Run) -> None:
    """What has not begun will not; what is in work is kept when it is done."""
    _write(
        _keys(run.steps.filter(status__in=[StepStatus.WAITING, StepStatus.READY])),
        status=StepStatus.CANCELLED,
        finished_at=timezone.now(),
    )


def _taken(possible: list[NodeRun], holder: Holder) -> Possible:
    cheap = [each.pk for each in possible if each.lane == LaneName.CHEAP]
    lanes_open = {each.lane for each in possible} - {LaneName.CHEAP}
    return Possible(claims.take(cheap, holder=holder, now=timezone.now()), lanes_open)


def _settle(step: NodeRun, outcome: StepStatus) -> list[NodeRun]:
    """Tell the steps that wait for this one; those that can begin now. The small ones among them
    are for the caller to take, in this transaction."""
    waiting = NodeRun.objects.filter(needs__needs=step, status=StepStatus.WAITING)
    held = waiting.select_for_update(no_key=True, of=("self",)).order_by("pk")
    dependents = list(held.only("kind", "lane", "open_needs"))
    going_on = [
        each for each in dependents if outcome == StepStatus.DONE or each.kind == StepKind.FINISH
    ]
    possible = [each for each in going_on if each.open_needs == 1]
    queued = _keys(each for each in possible if each.lane != LaneName.CHEAP)
    _write(queued, open_needs=0, status=StepStatus.READY)
    _write(_keys(each for each in going_on if each.open_needs != 1), open_needs=F("open_needs") - 1)
    for each in dependents:
        if each not in going_on:
            _close(each, StepStatus.CANCELLED)
            possible += _settle(each, StepStatus.CANCELLED)
    return possible


def _stop_others(step: NodeRun) -> list[NodeRun]:
    """No other call of this book makes sense: what has not begun ends, and the book with it."""
    possible: list[NodeRun] = []
    others = NodeRun.objects.filter(run=step.run_id).exclude(kind=StepKind.FINISH)
    for each in others.filter(status__in=[StepStatus.READY, StepStatus.WAITING]).order_by("pk"):
        if NodeRun.objects.filter(pk=each.pk).exclude(status=StepStatus.CANCELLED).exists():
            _close(each, StepStatus.CANCELLED)
            possible += _settle(each, StepStatus.CANCELLED)
    return possible


def mend(*, run: Run) -> None:
    """Count again what each waiting step waits for: `open_needs` is a sum that could be wrong."""
    unfinished = Count("needs", filter=~Q(needs__needs__status__in=SETTLED))
    with transaction.atomic():
        for step in run.steps.filter(status=StepStatus.WAITING).annotate(unfinished=unfinished):
            if step.unfinished != step.open_needs:
                _write([step.pk], open_needs=step.unfinished)
            if step.unfinished == 0:
                _write([step.pk], status=StepStatus.READY)


def _told(failure: Failure) -> dict[str, object]:
    return {
        "error": failure.words,
        "error_detail": failure.detail,
        "error_kind": failure.kind,
    }


def _close(step: NodeRun, status: StepStatus, **fields: object) -> None:
    now = timezone.now()
    free = {"lease_token": None, "lease_expires_at": None, "not_before": None}
    _write([step.pk], status=status, finished_at=now, **free, **fields)


def _keys(steps: Iterable[NodeRun]) -> list[UUID]:
    return [step.pk for step in steps]


def _write(keys: list[UUID], **fields: object) -> None:
    if keys:
        NodeRun.objects.filter(pk__in=keys).update(updated_at=timezone.now(), **fields)
