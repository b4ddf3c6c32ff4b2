"""Taking steps, keeping them and giving them back.

A step is a worker's while the row says so: its lease token is the worker's and its attempt is the
one that the worker began. Leases are renewed by the heartbeat; what is not renewed goes back.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import NullIf
from django.utils import timezone

from stories.enums import OPEN_RUN_STATUSES, LaneName, RunStatus, StepStatus, StoryStatus
from stories.models import NodeRun, Run, Story
from stories.services import lanes
from stories.services.fairness import Queue, share

IN_ORDER = (NullIf(F("position"), 0).asc(nulls_last=True), "created_at")
"""Within a book: its pages in order, and then its cover. They can be read without it."""

LATELY = timedelta(days=1)  # what a family ordered in it counts against its next books


@dataclass(frozen=True, slots=True)
class Holder:
    """Who takes steps: one start of one worker."""

    boot: UUID
    name: str


def lease_until(now: datetime) -> datetime:
    return now + timedelta(seconds=settings.WORKER_LEASE_SECONDS)


def ready(now: datetime, run: Run | None = None) -> QuerySet[NodeRun]:
    """The steps that could begin, of all runs or of one."""
    due = Q(not_before__isnull=True) | Q(not_before__lte=now)
    found = NodeRun.objects.filter(
        due, status=StepStatus.READY, run__status__in=OPEN_RUN_STATUSES
    ).order_by()
    return found if run is None else found.filter(run=run)


def lanes_with_work(run: Run | None = None) -> list[str]:
    """Where something could begin. One query, and no lock: most of the time nothing can."""
    return sorted(set(ready(timezone.now(), run).values_list("lane", flat=True).distinct()))


def anything_ready() -> bool:
    """Whether a step could begin now, or later when its provider was asked to wait."""
    waiting = NodeRun.objects.filter(status=StepStatus.READY, run__status__in=OPEN_RUN_STATUSES)
    return waiting.exists()


def claim(*, lane: str, most: int, holder: Holder, run: Run | None = None) -> list[NodeRun]:
    """Take up to `most` steps of a lane, fairly, within its limits over all workers."""
    now = timezone.now()
    with transaction.atomic():
        row = lanes.locked(lane)
        free = min(most, lanes.room(row, now))
        if free <= 0:
            return []
        waiting = ready(now, run).filter(lane=lane)
        chosen = [
            step
            for run_id, count in _shares(waiting, lane=lane, free=free, now=now).items()
            for step in waiting.filter(run_id=run_id)
            .order_by(*IN_ORDER)
            .values_list("pk", "attempt")[:count]
        ]
        taken = take(_together(lane, chosen), holder=holder, now=now)
        lanes.count_starts(row, len(taken), now)
    _show_beginning(taken)
    return taken


def _together(lane: str, chosen: list[tuple[UUID, int]]) -> list[UUID]:
    """Which of the chosen steps, with their attempts, are taken at once.

    Small steps are done one after the other: a worker that dies at one of them holds the others
    for nothing, and it counts as an attempt of each. So those that were held before are taken one
    by one, and only the step that ends its workers comes to the end of its attempts."""
    fresh = [pk for pk, attempt in chosen if attempt == 0]
    if lane != LaneName.CHEAP:
        return [pk for pk, _ in chosen]
    return fresh or [pk for pk, _ in chosen[:1]]


def take(chosen: list[UUID], *, holder: Holder, now: datetime) -> list[NodeRun]:
    """Write our lease on steps that can begin; what somebody else was faster with is left out.

    Steps of one run come with the same run and story: what one learns the others know."""
    if not chosen:
        return []
    mine = NodeRun.objects.filter(pk__in=chosen, status__in=[StepStatus.WAITING, StepStatus.READY])
    mine.update(
        status=StepStatus.RUNNING,
        open_needs=0,
        lease_token=holder.boot,
        lease_expires_at=lease_until(now),
        worker=holder.name,
        attempt=F("attempt") + 1,
        not_before=None,
        started_at=now,
        updated_at=now,
    )
    ours = NodeRun.objects.filter(
        pk__in=chosen, status=StepStatus.RUNNING, lease_token=holder.boot
    ).select_related("scene__page", "run__story__character")
    taken = list(ours.order_by("run__created_at", *IN_ORDER))
    orders = {step.run_id: step.run for step in taken}
    for step in taken:
        step.run = orders[step.run_id]
    return taken


def _show_beginning(taken: list[NodeRun]) -> None:
    """Runs and books say that they are in work. Not under the lane's lock, which others wait for;
    should it be lost, the next step says it again."""
    fresh = {step.run_id for step in taken if step.run.status == RunStatus.QUEUED}
    if fresh:
        now = timezone.now()
        queued = Run.objects.filter(pk__in=fresh, status=RunStatus.QUEUED)
        queued.update(status=RunStatus.RUNNING, started_at=now)
        books = Story.objects.filter(runs__in=fresh, status=StoryStatus.PENDING)
        books.update(status=StoryStatus.PROCESSING)


def _shares(waiting: QuerySet[NodeRun], *, lane: str, free: int, now: datetime) -> dict[UUID, int]:
    """How many steps of which run may begin. A run that waits alone shares with nobody."""
    counted = waiting.values_list("run_id", "run__story__user_id", "run__created_at")
    rows = list(counted.annotate(steps=Count("pk")))
    if len(rows) <= 1:
        return {run_id: free for run_id, *_ in rows}
    return share(_queues(rows, now), _at_work(lane), free)


def _queues(rows: list[tuple[UUID, UUID, datetime, int]], now: datetime) -> list[Queue]:
    orders: dict[UUID, list[datetime]] = defaultdict(list)
    lately = Run.objects.filter(
        story__user__in={family for _, family, *_ in rows}, created_at__gt=now - LATELY
    )
    for family, ordered in lately.order_by("created_at").values_list(
        "story__user_id", "created_at"
    ):
        orders[family].append(ordered)
    return [
        Queue(run, family, bisect_left(orders[family], since), since, steps)
        for run, family, since, steps in rows
    ]


def _at_work(lane: str) -> Counter[UUID]:
    running = NodeRun.objects.filter(lane=lane, status=StepStatus.RUNNING).order_by()
    counted = running.values_list("run__story__user_id").annotate(steps=Count("pk"))
    return Counter(dict(counted))


def renew(*, boot: UUID, steps: list[UUID]) -> None:
    """Keep what this worker has in hand, as far as it is still its own."""
    mine = _running().filter(lease_token=boot, pk__in=steps)
    mine.update(lease_expires_at=lease_until(timezone.now()))


def release(*, boot: UUID) -> int:
    """Give back what a worker holds that stops; the number of steps."""
    return give_back(held_by(boot))


def held_by(boot: UUID) -> QuerySet[NodeRun]:
    return _running().filter(lease_token=boot)


def expired() -> QuerySet[NodeRun]:
    """What nobody has renewed in time."""
    return _running().filter(lease_expires_at__lt=timezone.now())


def give_back(lost: QuerySet[NodeRun]) -> int:
    """Steps of open runs are ready again; those of a run that was cancelled end."""
    now = timezone.now()
    free: dict[str, object] = {"lease_token": None, "lease_expires_at": None, "updated_at": now}
    open_runs = Q(run__in=Run.objects.filter(status__in=OPEN_RUN_STATUSES))
    returned = lost.filter(open_runs).update(status=StepStatus.READY, **free)
    lost.exclude(open_runs).update(status=StepStatus.CANCELLED, finished_at=now, **free)
    return returned


def _running() -> QuerySet[NodeRun]:
    return NodeRun.objects.filter(status=StepStatus.RUNNING)
