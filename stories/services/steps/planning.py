"""Steps plan and plan_cover: what each picture shows, before anything is drawn."""

from collections.abc import Generator

from media_assets.enums import ModeratedPart
from media_assets.moderation import TextCheck
from stories.models import Story
from stories.pipeline import graph
from stories.pipeline import planning as pure
from stories.pipeline.schemas import Redraw
from stories.services import artifacts, planning
from stories.services.calls import Answer, Call
from stories.services.moderating import Subject
from stories.services.steps.moderating import judged
from stories.services.steps.work import BY, Asking, Work
from storycreator.lib.errors import StateError

NOT_LIKE_THIS = "We cannot draw this wish in a book for children. Please put it in other words."


def plan(work: Work) -> Asking:
    """Every planning artifact of the scene, each derived from the one before; of a scene whose
    planning is locked, the drawing instructions only."""
    redraw = yield from _wish(work)
    told, draft = work.book.telling
    scene = work.step.scene
    assert scene is not None  # the plan's step always has one
    context = planning.context_of(work.story, scene, book=work.book.context, redraw=redraw)
    planned = planning.plan_scene(scene=scene, draft=draft, context=context, told=told)
    return lambda: planning.record_plan(
        scene=scene, draft=draft, context=context, plan=planned, by=BY
    )


def plan_cover(work: Work) -> Asking:
    redraw = yield from _wish(work)
    told, draft = work.book.telling
    title = Story.objects.values_list("title", flat=True).get(pk=work.story.pk)
    context = planning.context_of(work.story, book=work.book.context, redraw=redraw)
    planned = pure.plan_cover(draft, title, context)
    return lambda: artifacts.record_chain(
        owner=work.owner, chain=[(graph.COVER_SPEC, planned)], parent=told, by=BY
    )


def _wish(work: Work) -> Generator[Call, Answer, Redraw | None]:
    """What somebody wants instead of the last picture. Raises StateError when what they typed
    cannot be drawn in a book for children; nothing else of the book waits for that."""
    told = work.step.params.get("redraw")
    if told is None:
        return None
    redraw = Redraw.parse(told)
    if redraw.instruction.strip():
        request = TextCheck((redraw.instruction,))
        verdict = yield from judged(work, Subject(work.story, ModeratedPart.EDIT, request))
        if not verdict.approved:
            raise StateError(NOT_LIKE_THIS)
    return redraw
