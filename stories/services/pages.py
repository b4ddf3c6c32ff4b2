"""The pages of a story: written once from the draft, marked when a picture fails."""

from collections.abc import Iterable

from stories.enums import PageStatus, StepKind
from stories.models import NodeRun, Scene, Story, StoryPage
from stories.pipeline.schemas import DraftPage, StoryDraft


def write_pages(*, story: Story, draft: StoryDraft) -> list[Scene]:
    """One scene and one page for each page of the draft, in order. Those that exist are kept, with
    the draft's words where these are others now."""
    existing = {scene.order_index: scene for scene in story.scenes.all()}
    scenes = [
        _retold(scene, page) if scene else _write_page(story=story, page=page)
        for page, scene in ((page, existing.get(page.number - 1)) for page in draft.pages)
    ]
    if story.content != draft.data():
        _name_book(story=story, draft=draft)
    return scenes


def _retold(scene: Scene, page: DraftPage) -> Scene:
    text = "\n\n".join(page.paragraphs)
    if scene.source_text != text:
        scene.source_text = text
        scene.save(update_fields=["source_text", "updated_at"])
        StoryPage.objects.filter(scene=scene).update(text=text, alt_text=page.alt_text)
    return scene


def _write_page(*, story: Story, page: DraftPage) -> Scene:
    text = "\n\n".join(page.paragraphs)
    scene = Scene.objects.create(story=story, order_index=page.number - 1, source_text=text)
    StoryPage.objects.create(
        story=story,
        scene=scene,
        page_number=page.number,
        text=text,
        alt_text=page.alt_text,
        text_generation_status=PageStatus.COMPLETED,
    )
    return scene


def _name_book(*, story: Story, draft: StoryDraft) -> None:
    """Title and dedication that the family chose stay; the draft fills what is blank."""
    story.content = draft.data()
    story.title = story.title or draft.title
    story.dedication = story.dedication or draft.dedication_choices[0]
    story.save(update_fields=["content", "title", "dedication", "updated_at"])


def mark_painting(*, steps: Iterable[NodeRun]) -> None:
    """The pages of these steps that have no picture yet are being painted."""
    scenes = [step.scene_id for step in steps if step.kind == StepKind.PAINT]
    waiting = StoryPage.objects.filter(
        scene__in=scenes, image_generation_status__in=[PageStatus.PENDING, PageStatus.FAILED]
    )
    if scenes:
        waiting.update(image_generation_status=PageStatus.PROCESSING)


def mark_stopped(*, story: Story) -> None:
    """Nobody paints any more: pages without a picture wait."""
    painting = StoryPage.objects.filter(story=story, image_generation_status=PageStatus.PROCESSING)
    painting.update(image_generation_status=PageStatus.PENDING)


def mark_failed(*, owner: Story | Scene) -> None:
    """The picture of this page did not come; its text stays, and so does an earlier picture. A
    cover has no page to mark."""
    if isinstance(owner, Scene):
        StoryPage.objects.filter(scene=owner).exclude(
            image_generation_status=PageStatus.COMPLETED
        ).update(image_generation_status=PageStatus.FAILED)


def mark_rejected(*, object_key: str) -> None:
    """A person did not let this picture into the book: its page has none."""
    StoryPage.objects.filter(personalized_image_key=object_key).update(
        image_generation_status=PageStatus.FAILED
    )
