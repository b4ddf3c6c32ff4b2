"""Pictures of a story: kept in storage, entered in the books, put on their page."""

from dataclasses import dataclass
from decimal import Decimal

from media_assets.services import images
from stories.enums import PageStatus
from stories.models import Artifact, Scene, Story, StoryPage
from stories.pipeline import graph
from stories.pipeline.schemas import LayoutTemplate, RenderResult, RenderSpec
from stories.providers.image.work import Picture
from stories.services import artifacts
from stories.services.storage import story_folder
from storycreator.lib.errors import StateError


@dataclass(frozen=True, slots=True)
class Task:
    """One picture to draw. The owner is a scene, or the story itself for its cover. `again`
    counts the tries after the first, whose picture was not like the hero."""

    owner: Story | Scene
    spec: RenderSpec
    parent: Artifact
    template: LayoutTemplate | None
    alt_text: str
    again: int = 0

    @property
    def node(self) -> graph.Node:
        return graph.RENDER_RESULT if isinstance(self.owner, Scene) else graph.COVER_RESULT

    def key(self, image_path: str) -> str:
        """The content key of the finished picture."""
        return graph.content_key(self.node, {"spec": self.spec.sha256, "provider": image_path})


def store(*, story: Story, task: Task, picture: Picture) -> RenderResult:
    """Put the master and its copies into storage. Writes no row."""
    name = f"{task.spec.sha256[:24]}-{task.again}" if task.again else task.spec.sha256[:24]
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


def place(*, story: Story, task: Task, artifact: Artifact, result: RenderResult) -> None:
    """Enter the picture and show it on its page, or as the cover."""
    # The owner as of now, and until we are done: a guest who signs up while their book is being
    # made takes it along.
    owner = Story.objects.select_for_update(of=("self",)).select_related("user").get(pk=story.pk)
    images.record_image(
        user=owner.user,
        story_id=story.pk,
        character_id=story.character_id,
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
        ),
    )
    if task.template is None:
        Story.objects.filter(pk=story.pk).update(cover_image_key=result.object_key)
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
