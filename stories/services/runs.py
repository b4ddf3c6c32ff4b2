"""The life of a run: ordered, finished, failed, cancelled. In between there are its steps."""

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from stories.enums import (
    OPEN_RUN_STATUSES,
    GenerationStatus,
    LaneName,
    RunKind,
    RunStatus,
    StepKind,
    StoryStatus,
)
from stories.models import Run, Scene, Story
from stories.services import briefs, budgets, pages, progress, scheduling
from stories.services.locking import locked_story
from stories.services.scheduling import Plan
from storycreator.lib.errors import StateError
from storycreator.lib.providers import load


def start_run(*, story: Story) -> Run:
    """Order the making of `story`. A second click returns the run that is already open.

    Raises StateError when the book is finished or gone, BudgetExceeded when it costs more than
    may be spent."""
    with transaction.atomic():
        story = locked_story(story.pk)
        opened: Run | None = story.runs.filter(
            kind=RunKind.MAKE, status__in=OPEN_RUN_STATUSES
        ).first()
        if opened is not None:
            return opened
        if story.status == StoryStatus.COMPLETED:
            raise StateError("This book is finished.")
        budgets.check_book(story=story)
        run: Run = story.runs.create(kind=RunKind.MAKE, status=RunStatus.QUEUED)
        story.status = StoryStatus.PENDING
        story.generation_status = GenerationStatus.PROCESSING
        story.brief = {"used": briefs.used_triples(story), **story.brief}
        story.error_message = story.generation_error = ""
        story.progress = progress.waiting(story.page_count)
        story.progress_updated_at = timezone.now()
        story.save()
        plan_story(run=run)
        return run


def retry_run(*, story: Story) -> Run:
    """Make what is missing; everything finished is kept."""
    return start_run(story=story)


def plan_story(*, run: Run) -> None:
    """The steps that every book begins and ends with; reading adds those of the pages."""
    text = lane_of(settings.TEXT_PROVIDER, LaneName.TEXT)
    rewrites = load(settings.TEXT_PROVIDER).paid
    scheduling.add_steps(
        run=run,
        plans=[
            Plan("write", StepKind.WRITE, text),
            Plan("read", StepKind.READ, text if rewrites else LaneName.CHEAP, ("write",)),
            Plan("finish", StepKind.FINISH, LaneName.CHEAP, ("read",)),
        ],
    )


def plan_pages(*, run: Run, scenes: list[Scene]) -> None:
    """The steps of the cover and of each page. The book is finished after them."""
    art = lane_of(settings.IMAGE_PROVIDER, LaneName.IMAGE)
    cheap = LaneName.CHEAP
    plans = [
        Plan("plan_cover", StepKind.PLAN_COVER, cheap, ("read",)),
        Plan("paint_cover", StepKind.PAINT_COVER, art, ("plan_cover",)),
    ]
    for page, scene in enumerate(scenes, start=1):
        plan, paint, inspect = (f"{kind}:{page:03}" for kind in ("plan", "paint", "inspect"))
        plans += [
            Plan(plan, StepKind.PLAN, cheap, ("read",), scene, page),
            Plan(paint, StepKind.PAINT, art, (plan,), scene, page),
            Plan(inspect, StepKind.INSPECT, cheap, (paint,), scene, page),
        ]
    scheduling.add_steps(run=run, plans=plans)
    last = [plan.key for plan in plans if plan.kind in (StepKind.PAINT_COVER, StepKind.INSPECT)]
    scheduling.add_needs(run=run, key="finish", needs=last)


def lane_of(provider_path: str, waiting: str) -> str:
    """Where a provider's calls are limited: drawing here by the cores, what waits by its lane."""
    return LaneName.DRAW if load(provider_path).runs_in == "process" else waiting


def lane_of_step(kind: StepKind) -> str:
    """Where a step that makes a part of a finished book anew is limited."""
    if kind in (StepKind.PAINT, StepKind.PAINT_COVER):
        return lane_of(settings.IMAGE_PROVIDER, LaneName.IMAGE)
    return LaneName.CHEAP


def cancel_run(*, run: Run) -> None:
    """Begin nothing more. Finished pages stay, and so does what is being painted at this moment;
    the book is a draft, unless only some of its pages were to be redrawn."""
    with transaction.atomic():
        list(Story.objects.select_for_update(no_key=True).filter(pk=run.story_id).values("pk"))
        stopped = Run.objects.filter(pk=run.pk, status__in=OPEN_RUN_STATUSES).update(
            status=RunStatus.CANCELLED, finished_at=timezone.now()
        )
        if not stopped:
            return
        scheduling.cancel_open(run=run)
        if run.kind == RunKind.REDRAW:
            _book_stays(run, GenerationStatus.COMPLETED, words="")
            return
        pages.mark_stopped(story=run.story)
        Story.objects.filter(pk=run.story_id).update(
            status=StoryStatus.DRAFT, generation_status=GenerationStatus.IDLE
        )


def finish_run(*, run: Run) -> None:
    """The book is whole. Called in the transaction of the last step."""
    if _close(run, RunStatus.COMPLETED):
        Story.objects.filter(pk=run.story_id).update(
            status=StoryStatus.COMPLETED, generation_status=GenerationStatus.COMPLETED
        )


def fail_run(*, run: Run, words: str, detail: str) -> None:
    """The book misses something. `words` are for the parent, `detail` for staff."""
    if not _close(run, RunStatus.FAILED, error=words, error_detail=detail):
        return
    if run.kind == RunKind.REDRAW:
        _book_stays(run, GenerationStatus.FAILED, words=words)
    else:
        pages.mark_stopped(story=run.story)
        Story.objects.filter(pk=run.story_id).update(
            status=StoryStatus.FAILED,
            generation_status=GenerationStatus.FAILED,
            error_message=words,
            generation_error=words,
        )


def reopen(*, story: Story) -> None:
    """A draft again, as if it had never been ordered; the caller holds the story's row."""
    for run in story.runs.filter(status__in=OPEN_RUN_STATUSES):
        cancel_run(run=run)
    Story.objects.filter(pk=story.pk).update(
        status=StoryStatus.DRAFT,
        generation_status=GenerationStatus.IDLE,
        progress={},
        error_message="",
        generation_error="",
    )


def hold_run(*, run: Run, words: str) -> None:
    """Something waits for a person or was rejected; what is finished is kept. Approving it starts
    a run that goes on from here."""
    scheduling.cancel_open(run=run)
    fail_run(run=run, words=words, detail="held by moderation")


def _book_stays(run: Run, status: GenerationStatus, *, words: str) -> None:
    """A finished book whose pages are redrawn stays readable, whatever becomes of the run."""
    Story.objects.filter(pk=run.story_id).update(generation_status=status, generation_error=words)


def _close(run: Run, status: RunStatus, **fields: object) -> bool:
    closed = Run.objects.filter(pk=run.pk, status__in=OPEN_RUN_STATUSES)
    return bool(closed.update(status=status, finished_at=timezone.now(), **fields))
