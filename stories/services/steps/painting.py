"""Steps paint and paint_cover: the pictures of a book."""

from collections.abc import Generator
from dataclasses import replace
from functools import partial

from django.conf import settings

from media_assets.services import images
from stories.enums import CallPurpose, StepKind
from stories.models import Artifact, Scene
from stories.pipeline import graph
from stories.pipeline.nodes import qc
from stories.pipeline.ports import ImageProvider
from stories.pipeline.schemas import LayoutTemplate, RenderPlan, RenderResult
from stories.providers.image.work import Picture, StoredReference, draw_picture
from stories.services import artifacts, moderating, pictures
from stories.services.budgets import BudgetExceeded
from stories.services.calls import Answer, Call
from stories.services.references import stored_references
from stories.services.steps.moderating import picture_judged
from stories.services.steps.work import Asking, Work, given, recorded
from storycreator.lib.errors import StateError
from storycreator.lib.providers import ProviderError, load


def paint(work: Work) -> Asking:
    """The picture of a page, put on it."""
    planned = work.given(StepKind.PLAN)
    template = template_of(planned)
    task = pictures.Task(
        owner=work.owner,
        spec=RenderPlan.parse(planned.payload).panels[0],
        parent=planned,
        template=template,
        alt_text=_page_alt_text(work),
    )
    return (yield from _paint(work, task))


def paint_cover(work: Work) -> Asking:
    planned = work.given(StepKind.PLAN_COVER)
    spec = RenderPlan.parse(planned.payload).panels[0]
    task = pictures.Task(work.owner, spec, planned, None, spec.scene.description)
    return (yield from _paint(work, task))


def _paint(work: Work, task: pictures.Task) -> Asking:
    path: str = settings.IMAGE_PROVIDER
    key = task.key(path)
    found = artifacts.find(owner=task.owner, node=task.node, key=key)
    if found is not None:
        return given(found)
    answer = yield _drawn(work, task, path)
    result = RenderResult.parse(answer.payload.data())
    if qc.is_somebody_else(result):
        result = yield from _second_try(work, task, path, first=result)

    verdict = yield from picture_judged(work, result)

    def keep() -> Artifact:
        made = recorded(work, task.node, key, result, task.parent)
        pictures.place(story=work.story, task=task, artifact=made, result=result)
        moderating.enter_picture(object_key=result.object_key, verdict=verdict)
        return made

    return keep


def _second_try(
    work: Work, task: pictures.Task, path: str, *, first: RenderResult
) -> Generator[Call, Answer, RenderResult]:
    """Once more, because the hero was somebody else; the picture that is more like them. When
    there is no second one, for want of money or luck, the first is kept."""
    try:
        answer = yield _drawn(work, replace(task, again=1), path)
    except (ProviderError, BudgetExceeded):
        return first
    second = RenderResult.parse(answer.payload.data())
    better, worse = sorted((first, second), key=lambda one: one.likeness or 0.0, reverse=True)
    images.drop_picture(object_key=worse.object_key)
    return better


def _drawn(work: Work, task: pictures.Task, path: str) -> Call:
    provider: ImageProvider = load(path)
    shown: tuple[StoredReference, ...] = ()
    if provider.takes_references:
        shown = stored_references(work.story, task.spec.references)

    def take(picture: Picture) -> Answer:
        stored = pictures.store(story=work.story, task=task, picture=picture)
        return Answer(stored, picture.drawn.usage)

    return Call(
        purpose=CallPurpose.IMAGE,
        provider=provider,
        key=graph.digest([task.key(path), task.again]) if task.again else task.key(path),
        ask=partial(draw_picture, path, task.spec, shown),
        take=take,
        kept_as=RenderResult,
    )


def template_of(derived: Artifact) -> LayoutTemplate:
    """How the page is laid out that `derived` was planned or painted for. Raises StateError."""
    laid = artifacts.ancestor(artifact=derived, node=graph.LAYOUT)
    if laid is None:
        raise StateError("This page is not laid out yet.")
    return LayoutTemplate.parse(laid.payload)


def _page_alt_text(work: Work) -> str:
    scene: Scene | None = work.step.scene
    return str(scene.page.alt_text) if scene is not None else ""
