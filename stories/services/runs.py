"""The life of a run: started, claimed by one worker, kept alive, finished, cancelled.

A worker owns a run while its lease lasts. Whoever lost the lease writes nothing more.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from stories.enums import OPEN_RUN_STATUSES, GenerationStatus, RunKind, RunStatus, StoryStatus
from stories.models import Run, Story
from stories.services import briefs, progress
from stories.services.locking import locked_story
from storycreator.lib.errors import StateError

MAX_ATTEMPTS = 5  # a run that ended its worker this often is parked, not looped
PARKED = "Making this book stopped several times. Please try again, or write to us."


class LeaseLost(Exception):
    """The run belongs to another worker now, or was cancelled."""


def start_run(*, story: Story) -> Run:
    """Queue the making of `story`. A second click returns the run that is already open.

    Raises StateError when the book is finished or gone."""
    with transaction.atomic():
        story = locked_story(story.pk)
        opened: Run | None = story.runs.filter(
            kind=RunKind.MAKE, status__in=OPEN_RUN_STATUSES
        ).first()
        if opened is not None:
            return opened
        if story.status == StoryStatus.COMPLETED:
            raise StateError("This book is finished.")
        run: Run = story.runs.create(kind=RunKind.MAKE, status=RunStatus.QUEUED)
        story.status = StoryStatus.PENDING
        story.generation_status = GenerationStatus.PROCESSING
        story.brief = {"used": briefs.used_triples(story), **story.brief}
        story.error_message = story.generation_error = ""
        story.progress = progress.waiting(story.page_count)
        story.progress_updated_at = timezone.now()
        story.save()
        return run


def retry_run(*, story: Story) -> Run:
    """Make what is missing; everything finished is kept."""
    return start_run(story=story)


def cancel_run(*, run: Run) -> None:
    """Stop as soon as the picture in work is done. Finished pages stay; the book is a draft."""
    with transaction.atomic():
        stopped = Run.objects.filter(pk=run.pk, status__in=OPEN_RUN_STATUSES).update(
            status=RunStatus.CANCELLED, finished_at=timezone.now(), lease_token=None
        )
        if stopped:
            Story.objects.filter(pk=run.story_id).update(
                status=StoryStatus.DRAFT, generation_status=GenerationStatus.IDLE
            )


def claim_run(*, lease: UUID, seconds: int) -> Run | None:
    """Take the oldest run that waits or whose worker is gone, or None."""
    for pk in list(_claimable().order_by("created_at").values_list("pk", flat=True)[:5]):
        run = claim_this(pk=pk, lease=lease, seconds=seconds)
        if run is not None:
            return run
    return None


def claim_this(*, pk: UUID, lease: UUID, seconds: int) -> Run | None:
    """Take one run, or None when somebody else was faster or it was tried too often."""
    now = timezone.now()
    taken = (
        _claimable()
        .filter(pk=pk)
        .update(
            status=RunStatus.RUNNING,
            lease_token=lease,
            lease_expires_at=now + timedelta(seconds=seconds),
            started_at=now,
            attempt=F("attempt") + 1,
        )
    )
    if not taken:
        return None
    run: Run = Run.objects.select_related("story__user", "story__character").get(pk=pk)
    if run.attempt <= MAX_ATTEMPTS:
        Story.objects.filter(pk=run.story_id).update(status=StoryStatus.PROCESSING)
        return run
    fail_run(run=run, lease=lease, words=PARKED, detail="too many attempts")
    return None


def _claimable() -> QuerySet[Run]:
    return Run.objects.filter(
        Q(status=RunStatus.QUEUED)
        | Q(status=RunStatus.RUNNING, lease_expires_at__lt=timezone.now())
    )


def renew_lease(*, lease: UUID, seconds: int) -> None:
    """Keep what this worker holds."""
    until = timezone.now() + timedelta(seconds=seconds)
    Run.objects.filter(status=RunStatus.RUNNING, lease_token=lease).update(lease_expires_at=until)


def release_runs(*, lease: UUID) -> int:
    """Give back what a worker held that is known to be gone; the number of runs."""
    return Run.objects.filter(status=RunStatus.RUNNING, lease_token=lease).update(
        lease_expires_at=timezone.now()
    )


@contextmanager
def fenced(run: Run, lease: UUID) -> Iterator[None]:
    """A transaction in which the run is still ours. Raises LeaseLost, and writes nothing."""
    with transaction.atomic():
        mine = Run.objects.select_for_update().filter(
            pk=run.pk, status=RunStatus.RUNNING, lease_token=lease
        )
        if not mine.exists():
            raise LeaseLost(str(run.pk))
        yield


def finish_run(*, run: Run, lease: UUID) -> None:
    with fenced(run, lease):
        _close(run, RunStatus.COMPLETED)
        Story.objects.filter(pk=run.story_id).update(
            status=StoryStatus.COMPLETED, generation_status=GenerationStatus.COMPLETED
        )


def fail_run(*, run: Run, lease: UUID, words: str, detail: str) -> None:
    """`words` are for the parent, `detail` for staff."""
    with fenced(run, lease):
        _close(run, RunStatus.FAILED, error=words, error_detail=detail)
        Story.objects.filter(pk=run.story_id).update(
            status=StoryStatus.FAILED,
            generation_status=GenerationStatus.FAILED,
            error_message=words,
            generation_error=words,
        )


def _close(run: Run, status: RunStatus, **fields: object) -> None:
    Run.objects.filter(pk=run.pk).update(
        status=status, finished_at=timezone.now(), lease_token=None, **fields
    )
