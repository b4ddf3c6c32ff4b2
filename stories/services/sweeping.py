"""Puts right what is out of step. Nothing should be; after a crash, a restored backup or a defect
something may. Every worker sweeps at its start and every few seconds; two at once do no harm."""

import logging

from django.db import transaction
from django.db.models import Count, Exists, F, OuterRef, Q

from stories.enums import (
    OPEN_RUN_STATUSES,
    OPEN_STEP_STATUSES,
    GenerationStatus,
    RunKind,
    StepStatus,
    StoryStatus,
)
from stories.models import NodeRun, Run, Story
from stories.services import claims, exports, ledger, parking, runs, scheduling
from stories.services.failures import BROKEN
from stories.services.scheduling import SETTLED

log = logging.getLogger("storycreator.worker")


def sweep(*, others_may_be_dead: bool) -> None:
    """`others_may_be_dead` is False after a time in which we could not show signs of life
    ourselves: then an old lease proves nothing."""
    if others_may_be_dead:
        ledger.sweep()  # first: a call that is still open in the ledger is not made again
        returned = parking.hand_back(claims.expired()) + exports.release_lost()
        if returned:
            log.warning("work_returned", extra={"count": returned})
    _mend_waiting()
    _end_steps_of_closed_runs()
    _close_runs_without_steps()
    _tell_truth_about_stories()


def _mend_waiting() -> None:
    """Steps whose count of what they wait for is wrong, or that wait for nothing."""
    unfinished = Count("needs", filter=~Q(needs__needs__status__in=SETTLED))
    waiting = NodeRun.objects.filter(
        status=StepStatus.WAITING, run__status__in=OPEN_RUN_STATUSES
    ).annotate(unfinished=unfinished)
    wrong = waiting.filter(~Q(open_needs=F("unfinished")) | Q(unfinished=0))
    for run in Run.objects.filter(pk__in=wrong.values("run")).order_by():
        log.warning("run_mended", extra={"run": str(run.pk)})
        scheduling.mend(run=run)


def _end_steps_of_closed_runs() -> None:
    left = NodeRun.objects.filter(status__in=[StepStatus.WAITING, StepStatus.READY]).exclude(
        run__status__in=OPEN_RUN_STATUSES
    )
    for run in Run.objects.filter(pk__in=left.values("run")).order_by():
        log.warning("run_steps_ended", extra={"run": str(run.pk)})
        scheduling.cancel_open(run=run)


def _close_runs_without_steps() -> None:
    """A run without steps gets them; one whose steps are all over cannot end by itself."""
    open_steps = NodeRun.objects.filter(run=OuterRef("pk"), status__in=OPEN_STEP_STATUSES)
    idle = Run.objects.filter(~Exists(open_steps), status__in=OPEN_RUN_STATUSES, kind=RunKind.MAKE)
    for run in idle.select_related("story"):
        log.warning("run_without_steps", extra={"run": str(run.pk)})
        with transaction.atomic():
            if run.steps.exists():
                runs.fail_run(run=run, words=BROKEN, detail="no step was left")
            else:
                runs.plan_story(run=run)


def _tell_truth_about_stories() -> None:
    """A story is at work while a run of it is open."""
    open_runs = Run.objects.filter(story=OuterRef("pk"), status__in=OPEN_RUN_STATUSES)
    astray = Story.objects.filter(~Exists(open_runs), generation_status=GenerationStatus.PROCESSING)
    for story in astray:
        log.warning("story_corrected", extra={"story": str(story.pk)})
        unfinished = Story.objects.filter(pk=story.pk).exclude(status=StoryStatus.COMPLETED)
        with transaction.atomic():
            Story.objects.filter(pk=story.pk).update(
                generation_status=GenerationStatus.FAILED, generation_error=BROKEN
            )
            unfinished.update(status=StoryStatus.FAILED, error_message=BROKEN)
