"""Steps paint and paint_cover: the pictures of a book."""

from collections.abc import Generator
from dataclasses import replace
from functools import partial

from django.conf import settings

from media_assets.moderation import Verdict
from media_assets.services import images
from stories.enums import CallPurpose, StepKind
from stories.models import Artifact, Scene
from stories.pipeline import graph
from stories.pipeline.nodes import qc
from stories.pipeline.ports import ImageProvider
from stories.pipeline.schemas import LayoutTemplate, RenderPlan, RenderResult
from stories.providers.image.work import Picture, StoredReference, draw_picture
from stories.services import artifacts, editions, pictures
from stories.services.budgets import BudgetExceeded
from stories.services.calls import Answer, Call
from stories.services.references import stored_references
from stories.services.scheduling import Keep
from stories.services.steps.moderating import picture_judged
from stories.services.steps.work import BY, Asking, Work, recorded
from storycreator.lib.errors import StateError
from storycreator.lib.providers import ProviderError, load


def paint(work: Work) -> Asking:
    """The picture of a page, put on it; of a scene of several panels, each of them."""
    planned = work.given(StepKind.PLAN)
    plan = RenderPlan.parse(planned.payload)
    first = pictures.Task(
        owner=work.owner,
        spec=plan.panels[0],
        parent=planned,
        template=template_of(planned),
        alt_text=_page_alt_text(work),
        slot=plan.redraw.slot if plan.redraw else 0,
    )
    others = (
        replace(first, spec=spec, panel=panel, alt_text=spec.scene.description)
        for panel, spec in enumerate(plan.panels[1:], start=1)
    )
    return (yield from _paint(work, first, *others))


def paint_cover(work: Work) -> Asking:
    planned = work.given(StepKind.PLAN_COVER)
    plan = RenderPlan.parse(planned.payload)
    spec, slot = plan.panels[0], plan.redraw.slot if plan.redraw else 0
    task = pictures.Task(work.owner, spec, planned, None, spec.scene.description, slot=slot)
    return (yield from _paint(work, task))


def _paint(work: Work, *tasks: pictures.Task) -> Asking:
    """The pictures of one page, one after the other; the first stands for all of them."""
    path: str = settings.IMAGE_PROVIDER
    first = tasks[0]
    key = pictures.key_of(tasks, path)
    found = artifacts.find(owner=first.owner, node=first.node, key=key)
    if found is not None:
        return _shown_again(first, found)
    known = pictures.known_panels(tasks, path)
    results: list[RenderResult] = []
    drawn: list[tuple[pictures.Task, RenderResult, Verdict]] = []
    for task in tasks:
        result = known.get(task.name)
        if result is None:
            result = yield from _picture(work, task, path)
            drawn.append((task, result, (yield from picture_judged(work, result))))
        results.append(result)

    def keep() -> Artifact:
        made = recorded(work, first.node, key, pictures.together(results), first.parent)
        for task, result, verdict in drawn:
            pictures.place(
                story=work.story, task=task, artifact=made, result=result, verdict=verdict
            )
        if first.name in known:
            pictures.show_again(task=first, result=results[0])
        return made

    return keep


def _picture(work: Work, task: pictures.Task, path: str) -> Generator[Call, Answer, RenderResult]:
    """Drawn, and drawn once more where the hero became somebody else. What the book that this one
    is an edition of shows alike is not drawn again."""
    shared = editions.picture_for(work.story, task, path)
    if shared is not None:
        return shared
    answer = yield _drawn(work, task, path)
    result = RenderResult.parse(answer.payload.data())
    if qc.is_somebody_else(result):
        return (yield from _second_try(work, task, path, first=result))
    return result


def _shown_again(task: pictures.Task, found: Artifact) -> Keep:
    """This very picture was made before: it holds again, and nothing is drawn."""

    def keep() -> Artifact:
        pictures.show_again(task=task, result=RenderResult.parse(found.payload))
        return artifacts.renew(artifact=found, by=BY)

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
