"""Changes to a finished book: a page drawn again, a step done again, an old version brought back.

Nothing is overwritten: whatever changes is a new version, and what it was made from stays known.
"""

import secrets

from django.db import transaction

from media_assets.enums import BLOCKED
from media_assets.models import Image
from stories import queries, vocabulary
from stories.enums import (
    OPEN_RUN_STATUSES,
    ArtifactType,
    GenerationStatus,
    PageStatus,
    RedrawReason,
    StepKind,
    StoryStatus,
)
from stories.models import Artifact, NodeRun, Run, Scene, Story, StoryPage
from stories.pipeline import graph
from stories.pipeline.schemas import Redraw, RenderPlan, RenderResult, StoryDraft
from stories.pipeline.schemas.render import LAST_SLOT, MAX_INSTRUCTION
from stories.services import artifacts, budgets, lineage, pages, pictures, redraws, runs, staleness
from stories.services.artifacts import Owner
from stories.services.drafts import SEEDS
from stories.services.locking import locked_story
from stories.services.redraws import Target
from stories.services.steps.painting import template_of
from storycreator.lib.errors import ModelValidationError, StateError

REGENERATIONS = 3
"""How often another picture may be drawn into a place that is taken; four places a page."""

ENOUGH = "This picture has been drawn often enough. Please choose one of those that are there."
HELD = "A person will look at this book first."
HELD_PICTURE = "A person has to look at this picture first."
AT_WORK = "Something in this book is being made at this moment. Please try again when it is done."
HOLDS = "This is the version that holds already."
REPORT = "A report is about what was there then; it cannot be brought back."


def redraw_page(
    *, page: StoryPage, reason: RedrawReason, instruction: str = "", slot: int | None = None
) -> Run:
    """Order another picture for a page, and what depends on it. It takes the first free of four
    places, or `slot`; in a place that is taken it is a regeneration: counted and limited.

    Raises StateError, BudgetExceeded, ModelValidationError."""
    if page.scene is None:
        raise StateError(redraws.NOT_FINISHED)
    return _redraw(page.story, page.scene, reason, instruction, slot)


def redraw_cover(*, story: Story, reason: RedrawReason, instruction: str = "") -> Run:
    """Order another picture for the cover. Raises StateError, BudgetExceeded."""
    return _redraw(story, None, reason, instruction, None)


def _redraw(
    story: Story, scene: Scene | None, reason: RedrawReason, instruction: str, slot: int | None
) -> Run:
    if len(instruction) > MAX_INSTRUCTION:
        words = f"Please say it in {MAX_INSTRUCTION} letters."
        raise ModelValidationError(words, field="instruction")
    with transaction.atomic():
        story = changeable(story)
        owner = scene or story
        wish = Redraw(
            take=_takes(owner) + 1,
            reason=vocabulary.RedrawReason(reason),
            instruction=instruction.strip(),
            slot=_slot_for(owner, slot),
        )
        budgets.check_pictures(story=story, count=1)
        kind = StepKind.PLAN if scene else StepKind.PLAN_COVER
        return redraws.order(story=story, targets=[Target(kind, scene, {"redraw": wish.data()})])


def rerun(*, step: NodeRun) -> Run:
    """Do a step of a finished book again, and everything that depends on it. A picture is drawn
    anew, a story is told anew; the small steps look at what is there now.

    Raises StateError, BudgetExceeded."""
    story, scene = step.run.story, step.scene
    match step.kind:
        case StepKind.WRITE:
            return tell_anew(story=story)
        case StepKind.PAINT | StepKind.PAINT_COVER:
            return _redraw(story, scene, RedrawReason.OTHER, "", None)
    with transaction.atomic():
        story = changeable(story)
        if step.kind == StepKind.READ:
            budgets.check_pictures(story=story, count=story.page_count)
            return redraws.order_reading(story=story)
        if step.kind == StepKind.FINISH:
            return redraws.order(story=story, targets=[])
        if step.kind in (StepKind.PLAN, StepKind.PLAN_COVER):
            budgets.check_pictures(story=story, count=1)
        return redraws.order(story=story, targets=[Target(StepKind(step.kind), scene)])


def tell_anew(*, story: Story) -> Run:
    """Write the whole book again from the same wishes: another telling, other pictures. The old
    versions stay. Title and dedication stay where the family chose them.

    Raises StateError, BudgetExceeded."""
    with transaction.atomic():
        story = changeable(story)
        check_idle(story)
        told = StoryDraft.parse(story.content)
        if story.title == told.title:
            story.title = ""
        if story.dedication in told.dedication_choices:
            story.dedication = ""
        story.brief = {**story.brief, "seed": secrets.randbelow(SEEDS)}
        story.content, story.status = None, StoryStatus.PENDING
        story.save()
        story.pages.update(image_generation_status=PageStatus.PENDING)
        return runs.start_run(story=story)


def remake_stale(*, story: Story) -> Run | None:
    """Make again what is stale, from its first stale step on; None when nothing is. What comes
    out the same is kept and costs nothing. Raises StateError, BudgetExceeded."""
    with transaction.atomic():
        story = changeable(story)
        stale = [one.artifact for one in lineage.stale_of(story)]
        if not stale:
            return None
        budgets.check_pictures(story=story, count=staleness.pictures(story, stale))
        if staleness.must_be_read(stale):
            return redraws.order_reading(story=story)
        return redraws.order(story=story, targets=staleness.first_steps(stale))


def keep_shown(*, story: Story, by: str) -> None:
    """Give up the other pictures that were asked for and did not come: the ones that are shown
    hold again, and nobody is told of the failure any more. Raises StateError."""
    with transaction.atomic():
        story = changeable(story)
        check_idle(story)
        asked = (ArtifactType.RENDER_RESULT, ArtifactType.RENDER_SPEC.label)
        for one in lineage.stale_of(story):
            spec = artifacts.source_of(one.artifact)
            if (one.artifact.type, one.because) == asked and spec is not None:
                artifacts.renew(artifact=spec, by=by)
        story.generation_status, story.generation_error = GenerationStatus.COMPLETED, ""
        story.save(update_fields=["generation_status", "generation_error", "updated_at"])


def retry(run: Run) -> Run | None:
    """What is missing after `run`, and nothing else; of a finished book, what is stale.

    Raises StateError, BudgetExceeded."""
    if run.story.status == StoryStatus.COMPLETED:
        return remake_stale(story=run.story)
    return runs.retry_run(story=run.story)


def restore(*, artifact: Artifact, by: str) -> Artifact:
    """Bring an old version back: a new version whose parent is the old one, and the book shows it.

    A picture comes back with the instructions it was drawn by. A plan comes back with what was
    planned from it, and the scene's planning is locked, so that it holds. What was made from what
    held until now becomes stale. Raises StateError."""
    with transaction.atomic():
        story = changeable(_story_of(artifact))
        check_idle(story)
        if artifact.type in lineage.REPORTS:
            raise StateError(REPORT)
        again = artifacts.renew(artifact=artifact, by=by)
        if again == artifact:
            raise StateError(HOLDS)
        if artifact.type == ArtifactType.STORY_DRAFT:
            pages.write_pages(story=story, draft=StoryDraft.parse(artifact.payload))
        elif artifact.type == ArtifactType.RENDER_RESULT:
            _show(story, artifact, by)
        elif artifact.scene is not None:
            _plan_again(artifact, by)
        return again


def _show(story: Story, artifact: Artifact, by: str) -> None:
    result = RenderResult.parse(artifact.payload)
    image = Image.objects.filter(object_key=result.object_key).first()
    if image is None or image.moderation_status in BLOCKED:
        raise StateError(HELD_PICTURE)
    spec = artifacts.source_of(artifact)
    if spec is None:
        raise StateError(redraws.NOT_FINISHED)
    artifacts.renew(artifact=spec, by=by)
    task = pictures.Task(
        owner=artifacts.owner_of(artifact),
        spec=RenderPlan.parse(spec.payload).panels[0],
        parent=spec,
        template=template_of(artifact) if artifact.scene else None,
        alt_text=image.alt_text,
    )
    pictures.show_again(task=task, result=result)


def _plan_again(artifact: Artifact, by: str) -> None:
    """What was planned from an old plan comes back with it, the newest of each kind."""
    planned = [node.type for node in (*graph.PLANNING, graph.BLIND_TEST)]
    came = [each.artifact for each in lineage.lineage(artifact) if each.depth > 0]
    newest: dict[str, Artifact] = {}
    for each in sorted(came, key=lambda each: each.version):
        if each.scene == artifact.scene and each.type in planned and each.type != artifact.type:
            newest[each.type] = each
    for kind in planned:
        if kind in newest:
            artifacts.renew(artifact=newest[kind], by=by)
    if artifact.type != ArtifactType.RENDER_SPEC:
        Scene.objects.filter(artifacts=artifact).update(planning_locked=True)


def changeable(story: Story) -> Story:
    """The story's row, ours until the transaction ends. Raises StateError unless it is whole."""
    story = locked_story(story.pk)
    redraws.check_can_change(story)
    if queries.is_blocked(story):
        raise StateError(HELD)
    return story


def check_idle(story: Story) -> None:
    """Raises StateError while anything of the book is being made."""
    if story.runs.filter(status__in=OPEN_RUN_STATUSES).exists():
        raise StateError(AT_WORK)


def _story_of(artifact: Artifact) -> Story:
    story: Story | None = artifact.scene.story if artifact.scene else artifact.story
    assert story is not None  # a constraint of the table
    return story


def _takes(owner: Owner) -> int:
    """How often another picture was asked for."""
    plans = owner.artifacts.filter(type=graph.RENDER_SPEC.type)
    takes = plans.values_list("payload__redraw__take", flat=True)
    return max((take for take in takes if take is not None), default=0)


def _slot_for(owner: Owner, wanted: int | None) -> int:
    """Where the next picture stands. Raises StateError when that place was filled too often."""
    drawn = pictures.pictures_of(owner).values_list("grid_position", "is_selected")
    filled = [position or 0 for position, _ in drawn]
    free = [slot for slot in range(LAST_SLOT + 1) if slot not in filled]
    shown = next((position or 0 for position, is_shown in drawn if is_shown), 0)
    slot = wanted if wanted is not None else (free or [shown])[0]
    if filled.count(slot) > REGENERATIONS:
        raise StateError(ENOUGH)
    return slot
