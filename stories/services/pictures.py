"""Pictures of a story: kept in storage, entered in the books, put on their page."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db.models import Q, QuerySet

from media_assets.models import Image
from media_assets.moderation import Verdict
from media_assets.services import images
from stories.enums import PageStatus
from stories.models import Artifact, Scene, Story, StoryPage
from stories.pipeline import graph
from stories.pipeline.schemas import LayoutTemplate, RenderResult, RenderSpec
from stories.providers.image.work import Picture
from stories.services import artifacts, moderating
from stories.services.storage import story_folder
from storycreator.lib.errors import StateError
from storycreator.lib.providers import load

NAME_LENGTH = 24  # of a hash of 64: enough within one story


@dataclass(frozen=True, slots=True)
class Task:
    """One picture to draw. The owner is a scene, or the story itself for its cover. `again`
    counts the tries after the first, whose picture was not like the hero; `slot` is the place of
    the candidate, `panel` the picture's own among those of its scene."""

    owner: Story | Scene
    spec: RenderSpec
    parent: Artifact
    template: LayoutTemplate | None
    alt_text: str
    again: int = 0
    slot: int = 0
    panel: int = 0

    @property
    def node(self) -> graph.Node:
        return graph.RENDER_RESULT if isinstance(self.owner, Scene) else graph.COVER_RESULT

    def key(self, image_path: str) -> str:
        """The content key of the finished picture."""
        return graph.content_key(self.node, {"spec": self.spec.sha256, "provider": image_path})

    @property
    def name(self) -> str:
        """What the picture's name in storage begins with."""
        return self.spec.sha256[:NAME_LENGTH]


def key_of(tasks: Sequence[Task], image_path: str) -> str:
    """The content key of all pictures of a scene together."""
    if len(tasks) == 1:
        return tasks[0].key(image_path)
    specs = [task.spec.sha256 for task in tasks]
    return graph.content_key(tasks[0].node, {"specs": specs, "provider": image_path})


def together(results: Sequence[RenderResult]) -> RenderResult:
    """One result for a scene: the only picture's, or the first's with all of them in it."""
    if len(results) == 1:
        return results[0]
    return results[0].model_copy(update={"panels": tuple(results)})


def known_panels(tasks: Sequence[Task], image_path: str) -> dict[str, RenderResult]:
    """Panels that were drawn for an earlier version of their scene, by name: when one panel of it
    changes, the others are kept. No query for a single picture."""
    if len(tasks) == 1:
        return {}
    first, provider = tasks[0], load(image_path).name
    earlier = first.owner.artifacts.filter(type=first.node.type).order_by("version")
    return {
        picture.object_key.rsplit("/", 1)[-1][:NAME_LENGTH]: picture
        for payload in earlier.values_list("payload", flat=True)
        for picture in RenderResult.parse(payload).pictures
        if picture.provider == provider
    }


def store(*, story: Story, task: Task, picture: Picture) -> RenderResult:
    """Put the master and its copies into storage. Writes no row."""
    name = f"{task.name}-{task.again}" if task.again else task.name
    key = f"{story_folder(story.pk)}/pictures/{name}.jpg"
    sha256 = images.put_picture(
        object_key=key, master=picture.master, derivatives=picture.derivatives
    )
    drawn = picture.drawn
    return RenderResult(
        object_key=key,
        sha256=sha256,
        width=drawn.width,
        height=drawn.height,
        ink=drawn.ink,
        faces=drawn.faces,
        provider=picture.provider,
        model=drawn.usage.model,
        cost="0",
        seconds=round(picture.seconds, 3),
        likeness=picture.likeness,
        contrast=picture.contrast,
    )


def place(
    *, story: Story, task: Task, artifact: Artifact, result: RenderResult, verdict: Verdict
) -> None:
    """Enter the picture with what the checks say of it, and show it on its page, or as the cover.
    Further panels are entered; the page shows the first."""
    # The owner as of now, and until we are done: a guest who signs up while their book is being
    # made takes it along.
    owned = Story.objects.select_for_update(of=("self",)).values_list("user", "character")
    user_id, character_id = owned.get(pk=story.pk)
    earlier = list(pictures_of(task.owner).values_list("grid_position", "is_selected"))
    if task.panel == 0 and any(is_selected for _, is_selected in earlier):
        images.choose(object_key=result.object_key, instead_of=pictures_of(task.owner))
    image = images.record_image(
        user_id=user_id,
        story_id=story.pk,
        character_id=character_id,
        artifact_id=artifact.pk,
        picture=images.StoredPicture(
            object_key=result.object_key,
            sha256=result.sha256,
            width=result.width,
            height=result.height,
            alt_text=task.alt_text,
            provider=result.provider,
            model=result.model,
            cost=Decimal(result.cost),
            prompt_hash=task.spec.sha256,
            seconds=result.seconds,
            slot=task.slot,
            panel=task.panel,
            regenerations=sum(slot == task.slot for slot, _ in earlier),
        ),
        moderation=moderating.columns_of(verdict),
    )
    moderating.queue_picture(image=image, verdict=verdict)
    if task.panel == 0:
        _show(task, result)


def show_again(*, task: Task, result: RenderResult) -> None:
    """Show a picture that is entered already; nothing happens when it is the one that is shown."""
    if shown_key(task.owner) == result.object_key:
        return
    images.choose(object_key=result.object_key, instead_of=pictures_of(task.owner))
    _show(task, result)


def pictures_of(owner: Story | Scene) -> QuerySet[Image]:
    """Every picture that was made for a page, or for the cover, without a page's further panels."""
    candidates = Image.objects.filter(Q(grid_position__isnull=False) | Q(is_selected=True))
    if isinstance(owner, Scene):
        return candidates.filter(artifact__scene=owner)
    return candidates.filter(artifact__story=owner)


def results_of(story_id: UUID, *, page: bool) -> QuerySet[Artifact]:
    """What was drawn for the pages of a book, or for its cover."""
    drawn = Artifact.objects.filter(type=graph.RENDER_RESULT.type)
    return drawn.filter(scene__story=story_id) if page else drawn.filter(story=story_id)


def shown_key(owner: Story | Scene) -> str:
    if isinstance(owner, Scene):
        pages = StoryPage.objects.filter(scene=owner)
        return pages.values_list("base_image_key", flat=True).first() or ""
    return Story.objects.values_list("cover_image_key", flat=True).get(pk=owner.pk)


def _show(task: Task, result: RenderResult) -> None:
    if task.template is None:
        Story.objects.filter(pk=task.owner.pk).update(cover_image_key=result.object_key)
        return
    StoryPage.objects.filter(scene__pk=task.owner.pk).update(
        base_image_key=result.object_key,
        personalized_image_key=result.object_key,
        image_generation_status=PageStatus.COMPLETED,
        personalization_status=PageStatus.COMPLETED,
        layout={**task.template.data(), "ink": result.ink},
        alt_text=task.alt_text,
    )


def latest_cover(story: Story) -> RenderResult:
    """What is known of the cover's picture. Raises StateError before it is painted."""
    found = artifacts.latest(owner=story, node=graph.COVER_RESULT)
    if found is None:
        raise StateError("The cover is not painted yet.")
    return RenderResult.parse(found.payload)
