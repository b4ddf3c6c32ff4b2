"""Makes a book: runs the graph's nodes, each at most once, and keeps every result.

A node whose artifact exists is never run again, so a run that was killed goes on where it was.
No transaction is open while a provider works.
"""

import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, Future, as_completed
from time import monotonic
from uuid import UUID

from django.conf import settings

from stories.models import Artifact, Run, Scene, Story
from stories.pipeline import graph
from stories.pipeline.nodes import layout, qc, readability, render_spec, semantics
from stories.pipeline.ports import TextProvider, WriteRequest
from stories.pipeline.schemas import (
    DraftPage,
    LayoutTemplate,
    Payload,
    RenderResult,
    RenderSpec,
    StoryDraft,
)
from stories.providers.image.work import Picture, draw_picture
from stories.services import artifacts, briefs, pages, pictures, progress, runs
from stories.services.storage import sweep_deleted
from stories.vocabulary import ArtStyle, Companion, Theme
from storycreator.lib.provider_guard import call_provider
from storycreator.lib.providers import ProviderError


class Maker:
    """One run of one story. `pool` runs the drawing; `lease` proves that the run is ours."""

    def __init__(
        self,
        *,
        run: Run,
        lease: UUID,
        text: TextProvider,
        image_path: str,
        pool: Executor,
        stop: threading.Event,
    ) -> None:
        self.run, self.lease, self.pool, self.stop = run, lease, pool, stop
        self.text, self.image_path = text, image_path
        self.story = run.story
        self.brief = briefs.brief_of(self.story)
        self.look = briefs.look_of(self.story)
        self.written = self.painted = 0
        self.failed: list[str] = []

    def make(self) -> None:
        """Make everything that is missing. Raises LeaseLost, ProviderError."""
        draft_artifact = self._write()
        draft = StoryDraft.parse(draft_artifact.payload)
        self._check_reading(draft, draft_artifact)
        scenes = self._lay_out(draft, draft_artifact)
        self._draw(draft, draft_artifact, scenes)

    # --- text -----------------------------------------------------------------------------
    def _write(self) -> Artifact:
        self._tell(graph.STORY_DRAFT, None)
        inputs = {"brief": self.brief.data(), "provider": self.text.name}
        request = WriteRequest(brief=self.brief)
        key = f"{self.story.pk}:write"
        return self._step(
            self.story,
            graph.STORY_DRAFT,
            inputs,
            None,
            lambda: call_provider(self.text.write, request, idempotency_key=key).draft,
        )

    def _check_reading(self, draft: StoryDraft, parent: Artifact) -> None:
        self._tell(graph.READABILITY, None)
        texts = [list(page.paragraphs) for page in draft.pages]
        inputs = {"texts": texts, "age_group": self.brief.age_group.value}
        self._step(
            self.story,
            graph.READABILITY,
            inputs,
            parent,
            lambda: readability.check(draft, self.brief.age_group, self.brief.child_name),
        )

    # --- plan -----------------------------------------------------------------------------
    def _lay_out(self, draft: StoryDraft, parent: Artifact) -> list[tuple[Scene, Artifact]]:
        """Scenes and pages with their text, and each page's layout."""
        self._tell(graph.LAYOUT, None)
        with runs.fenced(self.run, self.lease):
            scenes = pages.write_pages(story=self.story, draft=draft)
        self.written = len(scenes)
        planned = []
        for scene, template in zip(scenes, layout.plan(draft, self.brief), strict=True):
            made = self._step(scene, graph.LAYOUT, template.data(), parent, given(template))
            planned.append((scene, made))
        return planned

    def _spec(
        self, page: DraftPage, scene: Scene, laid: Artifact
    ) -> tuple[LayoutTemplate, RenderSpec, Artifact]:
        template = LayoutTemplate.parse(laid.payload)
        panel = semantics.plan_panel(
            page,
            template,
            theme=Theme(self.brief.theme),
            look=self.look,
            companion=Companion(self.brief.companion),
        )
        meant = self._step(scene, graph.SEMANTICS, panel.data(), laid, given(panel))
        spec = render_spec.compile_spec(
            panel,
            style=ArtStyle(self.story.default_image_style),
            width=settings.PICTURE_WIDTH,
            seed=f"{self.brief.seed}:{page.number}",
        )
        planned = self._step(scene, graph.RENDER_SPEC, spec.data(), meant, given(spec))
        return template, spec, planned

    # --- pictures -------------------------------------------------------------------------
    def _draw(
        self, draft: StoryDraft, parent: Artifact, planned: list[tuple[Scene, Artifact]]
    ) -> None:
        """Draw what has no picture yet, side by side; keep each as soon as it is done."""
        tasks: list[pictures.Task] = [self._cover_task(draft, parent)]
        for page, (scene, laid) in zip(draft.pages, planned, strict=True):
            template, spec, planned_spec = self._spec(page, scene, laid)
            tasks.append(pictures.Task(scene, spec, planned_spec, template, page.alt_text))
        self.painted = sum(1 for task in tasks[1:] if self._kept(task))
        missing = [task for task in tasks if not self._kept(task)]
        self._tell(graph.RENDER_RESULT, None)
        started = monotonic()
        waiting: dict[Future[Picture], pictures.Task] = {
            self.pool.submit(draw_picture, self.image_path, task.spec): task for task in missing
        }
        try:
            for done, future in enumerate(as_completed(waiting), start=1):
                self._keep(waiting[future], future)
                if self.stop.is_set():
                    raise runs.LeaseLost("the worker was asked to stop")
                pace = (monotonic() - started) / done
                self._tell(graph.RENDER_RESULT, round(pace * (len(missing) - done)))
        finally:
            for future in waiting:
                future.cancel()

    def _cover_task(self, draft: StoryDraft, parent: Artifact) -> pictures.Task:
        title = Story.objects.values_list("title", flat=True).get(pk=self.story.pk)
        panel = semantics.plan_cover(
            draft,
            layout.plan_cover(title, self.brief.child_name, self.brief.language),
            theme=Theme(self.brief.theme),
            look=self.look,
            companion=Companion(self.brief.companion),
        )
        spec = render_spec.compile_spec(
            panel,
            style=ArtStyle(self.story.default_image_style),
            width=settings.PICTURE_WIDTH,
            seed=f"{self.brief.seed}:cover",
        )
        planned = self._step(self.story, graph.COVER_SPEC, spec.data(), parent, given(spec))
        return pictures.Task(self.story, spec, planned, None, panel.description)

    def _kept(self, task: pictures.Task) -> bool:
        found = artifacts.find(owner=task.owner, node=task.node, key=task.key(self.image_path))
        return found is not None

    def _keep(self, task: pictures.Task, future: "Future[Picture]") -> None:
        """Object first, then the row: a crash between the two leaves no row without its object."""
        try:
            picture = future.result()
        except ProviderError as error:
            with runs.fenced(self.run, self.lease):
                pages.mark_failed(owner=task.owner)
            self.failed.append(error.words)
            return
        stored = pictures.store(story=self.story, task=task, picture=picture)
        try:
            made = self._enter(task, stored)
        except runs.LeaseLost:
            sweep_deleted(self.story.pk)
            raise
        if task.template is not None:
            self.painted += 1
            report = qc.check_page(task.template, stored, task.alt_text)
            inputs = {"result": stored.sha256, "template": task.template.data()}
            self._step(task.owner, graph.QC, inputs, made, given(report))

    def _enter(self, task: pictures.Task, stored: RenderResult) -> Artifact:
        """The picture's artifact and its place in the book, in one transaction."""
        with runs.fenced(self.run, self.lease):
            made = artifacts.record(
                owner=task.owner,
                node=task.node,
                key=task.key(self.image_path),
                payload=stored,
                parent=task.parent,
                by="worker",
            )
            pictures.place(story=self.story, task=task, artifact=made, result=stored)
            return made

    # --- common ---------------------------------------------------------------------------
    def _step(
        self,
        owner: Story | Scene,
        node: graph.Node,
        inputs: Mapping[str, object],
        parent: Artifact | None,
        make: Callable[[], Payload],
    ) -> Artifact:
        """The artifact of `node` for these inputs: found, or made and recorded."""
        key = graph.content_key(node, inputs)
        found = artifacts.find(owner=owner, node=node, key=key)
        if found is not None:
            return found
        payload = make()
        with runs.fenced(self.run, self.lease):
            return artifacts.record(
                owner=owner, node=node, key=key, payload=payload, parent=parent, by="worker"
            )

    def _tell(self, node: graph.Node, seconds_left: int | None) -> None:
        progress.tell(
            run=self.run,
            node=node,
            total=self.story.page_count,
            written=self.written,
            painted=self.painted,
            seconds_left=seconds_left,
        )


def given(payload: Payload) -> Callable[[], Payload]:
    """For a step whose payload is there already."""
    return lambda: payload
