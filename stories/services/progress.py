"""What a parent is told while the book is being made, from what the steps say."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Avg, Count, Min
from django.utils import timezone

from stories.enums import LaneName, RunStatus, StepKind, StepStatus
from stories.models import NodeRun, Run, Story
from stories.pipeline import graph

Progress = dict[str, object]

NODES = {
    StepKind.WRITE: graph.STORY_DRAFT,
    StepKind.READ: graph.READABILITY,
    StepKind.PLAN: graph.SEMANTICS,
    StepKind.PAINT: graph.RENDER_RESULT,
    StepKind.PAINT_COVER: graph.COVER_RESULT,
    StepKind.INSPECT: graph.QC,
}
"""What is told, in this order: the first kind with something to do is what we are doing."""

LONG = (StepKind.WRITE, StepKind.PAINT, StepKind.PAINT_COVER)
"""The kinds whose time a parent notices."""

WAITS: dict[str, str] = {
    LaneName.IMAGE: "We are waiting for the picture service.",
    LaneName.TEXT: "We are waiting for the writing service.",
    LaneName.MODERATION: "We are waiting for the checking service.",
}
AGAIN = "Something went wrong on our side."
RECENT = 30  # steps of other books, to guess by before this book has any


@dataclass(frozen=True, slots=True)
class Tally:
    """The steps of one kind, lane and state in a run, and the mean of their measured seconds.
    `again_at`: when the next of those put off is tried again; `first`: their lowest page."""

    kind: str
    lane: str
    status: str
    steps: int
    seconds: float | None
    again_at: datetime | None
    first: int


def waiting(page_count: int) -> Progress:
    return _facts("waiting", "Your book is next in line.", page_count, 0, 0, None)


def tell(*, run_id: UUID) -> None:
    """Write the story's progress from the run's steps; nothing once the run is over."""
    run = Run.objects.select_related("story").get(pk=run_id)
    if run.status not in (RunStatus.QUEUED, RunStatus.RUNNING):
        return
    tallies = _tallies(run)
    total = run.story.page_count
    written = total if _count(tallies, [StepKind.READ], [StepStatus.DONE]) else 0
    painted = _count(tallies, [StepKind.PAINT], [StepStatus.DONE])
    put_off = _put_off(tallies)
    node, words = _now(tallies, put_off, total)
    facts = _facts(node, words, total, written, painted, _seconds_left(tallies, total))
    if put_off is not None and put_off.again_at is not None:
        facts["again_at"] = put_off.again_at.isoformat()
    Story.objects.filter(pk=run.story_id).update(
        progress=facts,
        progress_updated_at=timezone.now(),
    )


def _tallies(run: Run) -> list[Tally]:
    counted = (
        run.steps.order_by()
        .values_list("kind", "lane", "status")
        .annotate(
            steps=Count("pk"),
            seconds=Avg("seconds"),
            again_at=Min("not_before"),
            first=Min("position"),
        )
    )
    return [Tally(*row) for row in counted]


def _count(tallies: Iterable[Tally], kinds: Iterable[str], states: Iterable[str]) -> int:
    return sum(t.steps for t in tallies if t.kind in set(kinds) and t.status in set(states))


OPEN = (StepStatus.WAITING, StepStatus.READY, StepStatus.RUNNING)


def _put_off(tallies: list[Tally]) -> Tally | None:
    """What is tried again soonest, while nothing else goes on."""
    if _count(tallies, StepKind.values, [StepStatus.RUNNING]):
        return None
    waiting = [tally for tally in tallies if tally.again_at is not None]
    return min(waiting, key=lambda tally: tally.again_at or timezone.now(), default=None)


def _now(tallies: list[Tally], put_off: Tally | None, total: int) -> tuple[str, str]:
    """The node that we are at, and the words for it."""
    current = next((kind for kind in NODES if _count(tallies, [kind], OPEN)), StepKind.INSPECT)
    node = NODES[current]
    if put_off is not None:
        return node.type, WAITS.get(put_off.lane, AGAIN)
    if current == StepKind.PAINT:
        pages = [tally.first for tally in tallies if tally.kind == current and tally.status in OPEN]
        return node.type, f"We are painting page {min(pages)} of {total}."
    return node.type, node.words


def _seconds_left(tallies: list[Tally], pages: int) -> int | None:
    """Measured in this book, else in the latest books; None while nothing is known."""
    open_steps: Counter[tuple[str, str]] = Counter()
    running: Counter[str] = Counter()
    for tally in tallies:
        if tally.kind in LONG and tally.status in OPEN:
            open_steps[tally.kind, tally.lane] += tally.steps
        if tally.status == StepStatus.RUNNING:
            running[tally.lane] += tally.steps
    paces = _paces(tallies)
    left: dict[str, float] = defaultdict(float)
    for (kind, lane), count in open_steps.items():
        pace = paces.get((kind, lane)) or _usual_pace(kind, lane)
        if pace is None:
            return None
        left[lane] += pace * count / max(1, running[lane])
    return round(max(left.values(), default=0.0)) if open_steps else 0


def _paces(tallies: list[Tally]) -> dict[tuple[str, str], float]:
    return {
        (tally.kind, tally.lane): tally.seconds
        for tally in tallies
        if tally.status == StepStatus.DONE and tally.seconds
    }


def _usual_pace(kind: str, lane: str) -> float | None:
    done = NodeRun.objects.filter(kind=kind, lane=lane, status=StepStatus.DONE, seconds__gt=0)
    latest = done.order_by("-finished_at").values_list("seconds", flat=True)[:RECENT]
    seconds = [each for each in latest if each is not None]
    return sum(seconds) / len(seconds) if seconds else None


def _facts(
    node: str, words: str, total: int, written: int, painted: int, seconds_left: int | None
) -> Progress:
    """`done` and `total` count a page twice: once written, once painted."""
    return {
        "node": node,
        "words": words,
        "done": written + painted,
        "total": 2 * total,
        "pages_written": written,
        "pages_painted": painted,
        "seconds_left": seconds_left,
    }
