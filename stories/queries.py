"""What the pages about books read. Each function costs the queries its docstring names."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import (
    Count,
    DurationField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
)

from accounts.models import User
from media_assets.enums import BLOCKED
from media_assets.models import Image
from stories.enums import (
    OPEN_RUN_STATUSES,
    OPEN_STEP_STATUSES,
    ArtifactType,
    ExportKind,
    RunKind,
    RunStatus,
    StepKind,
    StoryStatus,
)
from stories.models import Artifact, Export, NodeRun, ProviderCall, Run, Story, StoryPage
from storycreator.lib import money

USUAL_SECONDS_PER_PAGE = 5.0  # until enough books have been made to know better
RECENT_RUNS = 20


@dataclass(frozen=True, slots=True)
class Spent:
    """Paid calls: how many were begun, what they cost in US dollars, how long the service took.
    `estimated`: part of the cost is a guess; `page_number` is None for the book as a whole."""

    calls: int
    cost: Decimal
    seconds: float
    estimated: bool
    page_number: int | None = None


def shelf_of(family: User, wanted: str) -> QuerySet[Story]:
    """The family's books, newest first, each with `cover_ink`. One query when read."""
    books = (
        Story.objects.filter(user=family)
        .select_related("character")
        .annotate(
            cover_ink=Subquery(_covers(OuterRef("pk")).values("payload__ink")[:1]),
            cover_held=is_cover_held(),
        )
    )
    if wanted:
        books = books.filter(Q(title__icontains=wanted) | Q(child_name__icontains=wanted))
    ordered: QuerySet[Story] = books.order_by("-created_at", "id")
    return ordered


def cover_ink_of(story: Story) -> str:
    """The colour of words that reads on the cover; empty while there is none. One query."""
    return _covers(story.pk).values_list("payload__ink", flat=True).first() or ""


def _covers(story_id: UUID | OuterRef) -> QuerySet[Artifact]:
    """What was drawn for the cover, the newest first."""
    return Artifact.objects.filter(story=story_id, type=ArtifactType.RENDER_RESULT).order_by(
        "-version"
    )


def pages_of(story: Story) -> list[StoryPage]:
    """The pages in order, each with `picture_held`. One query."""
    return list(_pages(story).order_by("page_number"))


def page_of(story: Story, number: int) -> StoryPage | None:
    return _pages(story).filter(page_number=number).first()


def _pages(story: Story) -> QuerySet[StoryPage]:
    shown = Q(object_key=OuterRef("personalized_image_key")) | Q(
        object_key=OuterRef("base_image_key")
    )
    pages: QuerySet[StoryPage] = story.pages.annotate(
        picture_held=Exists(Image.objects.filter(shown, moderation_status__in=BLOCKED))
    )
    return pages


def picture_key(page: StoryPage) -> str:
    """The picture that the page may show: none while it waits for a person or is rejected. The
    page comes from `pages_of` or `page_of`."""
    if page.picture_held:  # type: ignore[attr-defined]  # annotated by both
        return ""
    return page.personalized_image_key or page.base_image_key


def cover_key(story: Story) -> str:
    """The cover's picture, if it may be shown. The story comes from `shelf_of` or the access."""
    return "" if getattr(story, "cover_held", False) else story.cover_image_key


def is_cover_held() -> Exists:
    """For annotating stories: the cover waits for a person, or was rejected."""
    return Exists(
        Image.objects.filter(object_key=OuterRef("cover_image_key"), moderation_status__in=BLOCKED)
    )


def is_blocked(story: Story) -> bool:
    """Something in the story's words waits for a person or was rejected: nothing of it is shown,
    exported or printed. No query."""
    return story.moderation_status in BLOCKED


def has_held_pictures(story: Story) -> bool:
    """One of the pictures in the book may not be shown (yet). One query."""
    return story.images.filter(is_selected=True, moderation_status__in=BLOCKED).exists()


def open_run_of(story: Story) -> Run | None:
    """What makes or redraws the book at this moment; never both. One query."""
    kinds = (RunKind.MAKE, RunKind.REDRAW)
    return story.runs.filter(kind__in=kinds, status__in=OPEN_RUN_STATUSES).first()


def redrawn_now(story: Story) -> set[int]:
    """The pages whose pictures are being made anew; 0 is the cover. One query."""
    steps = NodeRun.objects.filter(
        run__story=story, run__status__in=OPEN_RUN_STATUSES, status__in=OPEN_STEP_STATUSES
    )
    found = steps.filter(kind__in=_OF_PICTURES).order_by().values_list("position", flat=True)
    return set(found)


_OF_PICTURES = (
    *(StepKind.PLAN, StepKind.PAINT, StepKind.INSPECT),
    *(StepKind.PLAN_COVER, StepKind.PAINT_COVER),
)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that was made for a page or for the cover. `version` is the artifact's; `wish` is
    why it was drawn anew, as the drawing instructions have it; `cost` is in US dollars. `key` is
    empty while it may not be shown."""

    version: int
    key: str
    alt_text: str
    made_at: datetime
    wish: dict[str, Any]
    cost: Decimal


def drawn_for(story: Story, number: int) -> list[Picture]:
    """Every picture of a page, or of the cover (0), the newest first; one that was brought back
    stands where it was drawn. Two queries."""
    drawn: dict[str, Artifact] = {}
    rows = _results(story, number).select_related("parent")
    for row in rows.annotate(cost=Sum("provider_calls__cost")).order_by("version"):
        drawn.setdefault(str(row.payload.get("object_key", "")), row)
    images = {image.object_key: image for image in Image.objects.filter(object_key__in=drawn)}
    return [_picture(row, images[key]) for key, row in reversed(drawn.items()) if key in images]


def drawn_version(story: Story, number: int, version: int) -> Artifact | None:
    """One of them, by its version. One query."""
    found = _results(story, number).select_related("scene__story", "story")
    return found.filter(version=version).first()


def picture_of_version(story: Story, number: int, version: int) -> str:
    """Where the picture of a version lies; empty when there is none or it may not be shown. Two
    queries."""
    row = _results(story, number).filter(version=version).first()
    key = str(row.payload.get("object_key", "")) if row else ""
    shown = Image.objects.filter(object_key=key).exclude(moderation_status__in=BLOCKED)
    return key if key and shown.exists() else ""


def _results(story: Story, number: int) -> QuerySet[Artifact]:
    drawn = Artifact.objects.filter(type=ArtifactType.RENDER_RESULT)
    if number == 0:
        return drawn.filter(story=story)
    return drawn.filter(scene__story=story, scene__page__page_number=number)


def _picture(row: Any, image: Image) -> Picture:
    told = row.parent.payload if row.parent else {}
    return Picture(
        version=row.version,
        key="" if image.moderation_status in BLOCKED else image.object_key,
        alt_text=image.alt_text,
        made_at=row.created_at,
        wish=told.get("redraw") or {},
        cost=money.exact(row.cost),
    )


def tellings_of(story: Story) -> list[Artifact]:
    """Every telling of the book, the newest first; one that was brought back stands there again.
    One query."""
    told = story.artifacts.filter(type=ArtifactType.STORY_DRAFT)
    return list(told.order_by("-version"))


def screen_pdf_of(story: Story) -> Export | None:
    """The newest PDF, whatever its state. One query."""
    return story.exports.filter(kind=ExportKind.SCREEN_PDF).order_by("-created_at").first()


def seconds_per_page() -> float:
    """How long a page took in the books made last. One query."""
    took = ExpressionWrapper(F("finished_at") - F("started_at"), output_field=DurationField())
    recent = (
        Run.objects.filter(
            kind=RunKind.MAKE, status=RunStatus.COMPLETED, story__status=StoryStatus.COMPLETED
        )
        .order_by("-created_at")
        .annotate(took=took, pages=F("story__page_count"))[:RECENT_RUNS]
    )
    runs = [(run.took.total_seconds(), run.pages) for run in recent]
    pages = sum(count for _, count in runs)
    return sum(seconds for seconds, _ in runs) / pages if pages else USUAL_SECONDS_PER_PAGE


def spent_on(story: Story) -> Spent:
    """What the story has cost. One query."""
    return _spent(ProviderCall.objects.filter(story=story).aggregate(**_TOTALS))


def spent_in(run: Run) -> Spent:
    """What the run's steps have cost. One query."""
    return _spent(ProviderCall.objects.filter(node_run__run=run).aggregate(**_TOTALS))


def spent_by_page(story: Story) -> list[Spent]:
    """What each page has cost, first what belongs to no page. One query."""
    rows = (
        ProviderCall.objects.filter(story=story)
        .order_by()
        .values(page_number=F("scene__page__page_number"))
        .annotate(**_TOTALS)
        .order_by(F("page_number").asc(nulls_first=True))
    )
    return [_spent(row) for row in rows]


def spent_by_purpose(story: Story) -> dict[str, Spent]:
    """What writing, painting and checking have cost. One query."""
    rows = (
        ProviderCall.objects.filter(story=story)
        .values("purpose")
        .annotate(**_TOTALS)
        .order_by("purpose")
    )
    return {row["purpose"]: _spent(row) for row in rows}


_TOTALS = {
    "calls": Sum("attempts"),
    "total": Sum("cost"),
    "milliseconds": Sum("latency_ms"),
    "guesses": Count("pk", filter=Q(estimated=True)),
}


def _spent(row: dict[str, Any]) -> Spent:
    return Spent(
        calls=row["calls"] or 0,
        cost=money.exact(row["total"]),
        seconds=(row["milliseconds"] or 0) / 1000,
        estimated=row["guesses"] > 0,
        page_number=row.get("page_number"),
    )
