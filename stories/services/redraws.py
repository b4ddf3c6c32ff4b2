"""Runs that make only a part of a finished book anew: a page, a step, or what is stale.

Such a run has the graph of a whole book; what need not be done again stands in it as done, with
the artifact that holds.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils import timezone

from stories.enums import (
    OPEN_RUN_STATUSES,
    OPEN_STEP_STATUSES,
    GenerationStatus,
    LaneName,
    RunKind,
    RunStatus,
    StepKind,
    StepStatus,
    StoryStatus,
)
from stories.models import Artifact, NodeRun, Run, Scene, Story
from stories.pipeline import graph
from stories.services import artifacts, runs, scheduling
from stories.services.scheduling import Plan
from storycreator.lib.errors import StateError

PAGE = (StepKind.PLAN, StepKind.PAINT, StepKind.INSPECT)
COVER = (StepKind.PLAN_COVER, StepKind.PAINT_COVER)
NODES = {
    StepKind.WRITE: graph.STORY_DRAFT,
    StepKind.READ: graph.READABILITY,
    StepKind.PLAN_COVER: graph.COVER_SPEC,
    StepKind.PAINT_COVER: graph.COVER_RESULT,
    StepKind.PLAN: graph.RENDER_SPEC,
    StepKind.PAINT: graph.RENDER_RESULT,
    StepKind.INSPECT: graph.QC,
}
"""What each step makes."""

NOT_FINISHED = "This book is not finished yet."
BUSY = "This is being drawn already."
ENDING = "The last pictures are just being put in. Please try again in a moment."


@dataclass(frozen=True, slots=True)
class Target:
    """A step to be done anew, with everything that depends on it. Without a scene: the cover."""

    kind: StepKind
    scene: Scene | None = None
    params: dict[str, object] = field(default_factory=dict)

    @property
    def chain(self) -> tuple[StepKind, ...]:
        return PAGE if self.scene is not None else COVER


def order(*, story: Story, targets: Sequence[Target]) -> Run:
    """Order the steps of `targets` and what depends on them; a run that is open takes them along.
    The caller holds the story's row. Raises StateError."""
    run = _open_run(story) or _begin(story, StepKind.READ)
    _enter(run, targets)
    return run


def order_reading(*, story: Story) -> Run:
    """Read the telling that holds, and look at every page again: what is unchanged is kept. The
    caller holds the story's row. Raises StateError."""
    if _open_run(story) is not None:
        raise StateError(BUSY)
    run = _begin(story, StepKind.WRITE)
    cheap = LaneName.CHEAP
    scheduling.add_steps(
        run=run,
        plans=[
            Plan("read", StepKind.READ, cheap, ("write",)),
            Plan("finish", StepKind.FINISH, cheap, ("read",)),
        ],
    )
    return run


def check_can_change(story: Story) -> None:
    """Raises StateError unless the book is whole."""
    if story.status != StoryStatus.COMPLETED:
        raise StateError(NOT_FINISHED)


def _open_run(story: Story) -> Run | None:
    found: Run | None = story.runs.filter(kind=RunKind.REDRAW, status__in=OPEN_RUN_STATUSES).first()
    return found


def _begin(story: Story, given: StepKind) -> Run:
    """A run that starts from what the step `given` made."""
    check_can_change(story)
    run: Run = story.runs.create(kind=RunKind.REDRAW, status=RunStatus.QUEUED)
    _give(run, given, given, None)
    story.generation_status, story.generation_error = GenerationStatus.PROCESSING, ""
    story.save(update_fields=["generation_status", "generation_error", "updated_at"])
    return run


def _enter(run: Run, targets: Sequence[Target]) -> None:
    plans, last = [], []
    for target in targets:
        if run.steps.filter(
            scene=target.scene, kind__in=target.chain, status__in=OPEN_STEP_STATUSES
        ).exists():
            raise StateError(BUSY)
        planned = _plans(run, target)
        plans += planned
        last.append(planned[-1].key)
    finish = run.steps.filter(key="finish").first()
    if finish is None:
        cheap = LaneName.CHEAP
        plans.append(Plan("finish", StepKind.FINISH, cheap, ("read", *last)))
    elif finish.status != StepStatus.WAITING:
        raise StateError(ENDING)
    scheduling.add_steps(run=run, plans=plans)
    if finish is not None:
        scheduling.add_needs(run=run, key="finish", needs=last)


def _plans(run: Run, target: Target) -> list[Plan]:
    """The steps from the target on; those before it are given."""
    page = target.scene.order_index + 1 if target.scene else 0
    again = run.steps.filter(scene=target.scene, kind=target.chain[-1]).count()
    need, plans = "read", []
    for kind in target.chain:
        key = f"{kind}:{page:03}" if page else str(kind)
        key = f"{key}.{again + 1}" if again else key
        if target.chain.index(kind) < target.chain.index(target.kind):
            _give(run, kind, key, target.scene)
        else:
            params = target.params if kind == target.kind else {}
            plans.append(
                Plan(key, kind, runs.lane_of_step(kind), (need,), target.scene, page, params)
            )
        need = key
    return plans


def _give(run: Run, kind: StepKind, key: str, scene: Scene | None) -> NodeRun:
    """A step that need not be done: it is done, by the artifact that holds. Raises StateError."""
    made: Artifact | None = artifacts.latest(owner=scene or run.story, node=NODES[kind])
    if made is None:
        raise StateError(NOT_FINISHED)
    given: NodeRun = run.steps.create(
        scene=scene,
        kind=kind,
        key=key,
        position=scene.order_index + 1 if scene else 0,
        lane=LaneName.CHEAP,
        status=StepStatus.DONE,
        artifact=made,
        finished_at=timezone.now(),
    )
    return given
