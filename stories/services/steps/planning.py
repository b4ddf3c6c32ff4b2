"""Steps plan and plan_cover: what each picture shows, before anything is drawn."""

from stories.enums import StepKind
from stories.models import Artifact, Story
from stories.pipeline import graph
from stories.pipeline import planning as pure
from stories.pipeline.schemas import StoryDraft
from stories.services import artifacts, planning
from stories.services.scheduling import Keep
from stories.services.steps.work import BY, Work


def draft_of(work: Work) -> tuple[Artifact, StoryDraft]:
    """The telling that was read and found good: its artifact and its payload."""
    told = work.given(StepKind.READ).parent
    assert told is not None  # a report is always about a draft
    return told, StoryDraft.parse(told.payload)


def plan(work: Work) -> Keep:
    """Every planning artifact of the scene, each derived from the one before; of a scene whose
    planning is locked, the drawing instructions only."""
    told, draft = draft_of(work)
    scene = work.step.scene
    assert scene is not None  # the plan's step always has one
    context = planning.context_of(work.story, scene)
    planned = planning.plan_scene(scene=scene, draft=draft, context=context, told=told)
    return lambda: planning.record_plan(
        scene=scene, draft=draft, context=context, plan=planned, by=BY
    )


def plan_cover(work: Work) -> Keep:
    told, draft = draft_of(work)
    title = Story.objects.values_list("title", flat=True).get(pk=work.story.pk)
    planned = pure.plan_cover(draft, title, planning.context_of(work.story))
    return lambda: artifacts.record_chain(
        owner=work.owner, chain=[(graph.COVER_SPEC, planned)], parent=told, by=BY
    )
