"""How much may go on at once, and begin in a minute, over all workers.

A lane's row is locked while steps are taken from it, so two workers never count at the same time.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import IntegrityError, transaction

from stories.enums import StepStatus
from stories.models import Lane, NodeRun

MINUTE = 60  # seconds
NO_LIMIT = 1_000


def locked(name: str) -> Lane:
    """The lane, ours until the transaction ends; made with the settings' limits if need be."""
    return _find(name) or _make(name)


def _find(name: str) -> Lane | None:
    return Lane.objects.select_for_update(no_key=True).filter(name=name).first()


def _make(name: str) -> Lane:
    try:
        with transaction.atomic():
            Lane.objects.create(name=name, max_running=settings.LANE_LIMITS.get(name, 0))
    except IntegrityError:
        pass  # another worker was faster
    made: Lane = Lane.objects.select_for_update(no_key=True).get(name=name)
    return made


def room(lane: Lane, now: datetime) -> int:
    """How many steps may begin in this lane now."""
    if lane.paused_until is not None and lane.paused_until > now:
        return 0
    free = NO_LIMIT
    if lane.max_running:
        running = NodeRun.objects.filter(lane=lane.name, status=StepStatus.RUNNING)
        free = lane.max_running - running.count()
    if lane.per_minute:
        free = min(free, lane.per_minute - sum(_recent(lane, now).values()))
    return max(0, free)


def count_starts(lane: Lane, count: int, now: datetime) -> None:
    """Note that `count` steps begin; only where a rate is set does anybody ask."""
    if not lane.per_minute:
        return
    starts = _recent(lane, now)
    second = str(int(now.timestamp()))
    starts[second] = starts.get(second, 0) + count
    Lane.objects.filter(pk=lane.pk).update(starts=starts)


def _recent(lane: Lane, now: datetime) -> dict[str, int]:
    """What began in the last minute. The second that is only partly in it counts as a whole."""
    oldest = int(now.timestamp()) - MINUTE
    return {second: count for second, count in lane.starts.items() if int(second) >= oldest}


def pause(name: str, *, seconds: float, now: datetime) -> None:
    """Begin nothing in this lane for so long: its provider asked for it."""
    until = now + timedelta(seconds=seconds)
    with transaction.atomic():
        lane = locked(name)
        if lane.paused_until is None or lane.paused_until < until:
            Lane.objects.filter(pk=lane.pk).update(paused_until=until)
