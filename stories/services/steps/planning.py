"""Steps plan and plan_cover: what each picture shows, before anything is drawn."""

from django.conf import settings

from stories.enums import StepKind, StoryFormat
from stories.models import Artifact, Story
from stories.pipeline import graph, planning
from stories.pipeline.planning import BookForm, PlanContext
from stories.pipeline.schemas import StoryDraft
from stories.pipeline.styles import ImageStyle
from stories.services import artifacts, briefs
from stories.services.scheduling import Keep
from stories.services.steps.work import BY, Work
from stories.vocabulary import ArtStyle


def draft_of(work: Work) -> tuple[Artifact, StoryDraft]:
    """The telling that was read and found good: its artifact and its payload."""
    told = work.given(StepKind.READ).parent
    assert told is not None  # a report is always about a draft
    return told, StoryDraft.parse(told.payload)


def plan(work: Work) -> Keep:
    """Every planning artifact of the scene, each derived from the one before."""
    _, draft = draft_of(work)
    planned = planning.plan_scene(draft, work.step.position, _context(work))
    return lambda: artifacts.record_chain(
        owner=work.owner, chain=planned.steps(), parent=None, by=BY
    )


def plan_cover(work: Work) -> Keep:
    told, draft = draft_of(work)
    title = Story.objects.values_list("title", flat=True).get(pk=work.story.pk)
    planned = planning.plan_cover(draft, title, _context(work))
    return lambda: artifacts.record_chain(
        owner=work.owner, chain=[(graph.COVER_SPEC, planned)], parent=told, by=BY
    )


def _context(work: Work) -> PlanContext:
    webtoon = work.story.format == StoryFormat.WEBTOON
    return PlanContext(
        brief=work.brief,
        look=briefs.look_of(work.story),
        style=ImageStyle(base=ArtStyle(work.story.default_image_style)),
        width=settings.PICTURE_WIDTH,
        form=BookForm.WEBTOON if webtoon else BookForm.PICTURE_BOOK,
    )
