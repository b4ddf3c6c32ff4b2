"""The pages of a story: written once from the draft, marked when a picture fails."""

from collections.abc import Iterable
from uuid import UUID

from stories.enums import OPEN_RUN_STATUSES, PageStatus, StepKind, StepStatus
from stories.models import NodeRun, Scene, Story, StoryPage
from stories.pipeline.schemas import DraftPage, StoryDraft


def write_pages(*, story: Story, draft: StoryDraft) -> list[Scene]:
    """One scene and one page for each page of the draft, in order. Those that exist are kept, with
    the draft's words where these are others now."""
    existing = {scene.order_index: scene for scene in story.scenes.all()}
    new = [page for page in draft.pages if page.number - 1 not in existing]
    made = {scene.order_index: scene for scene in _write_new(story=story, pages=new)}
    for page in draft.pages:
        if page.number - 1 in existing:
            _retell(existing[page.number - 1], page)
    scenes = existing | made
    _name_book(story=story, draft=draft)
    return [scenes[page.number - 1] for page in draft.pages]


def _retell(scene: Scene, page: DraftPage) -> None:
    text = _text(page)
    if scene.source_text != text:
        scene.source_text = text
        scene.save(update_fields=["source_text", "updated_at"])
        StoryPage.objects.filter(scene=scene).update(text=text, alt_text=page.alt_text)


def _write_new(*, story: Story, pages: Iterable[DraftPage]) -> list[Scene]:
    """Scenes and their pages, all at once: everything else of the book waits for them."""
    told = {page.number - 1: page for page in pages}
    scenes = [
        Scene(story=story, order_index=index, source_text=_text(page))
        for index, page in told.items()
    ]
    Scene.objects.bulk_create(scenes)
    StoryPage.objects.bulk_create(
        StoryPage(
            story=story,
            scene=scene,
            page_number=scene.order_index + 1,
            text=scene.source_text,
            alt_text=told[scene.order_index].alt_text,
            text_generation_status=PageStatus.COMPLETED,
        )
        for scene in scenes
    )
    return scenes


def _text(page: DraftPage) -> str:
    return "\n\n".join(page.paragraphs)


def _name_book(*, story: Story, draft: StoryDraft) -> None:
    """Title and dedication that the family chose stay; the draft fills what is blank."""
    # The row decides, not `story`: a transaction that is done again finds it changed already.
    row = Story.objects.get(pk=story.pk)
    if row.content != draft.data():
        row.content = draft.data()
        row.title = row.title or draft.title
        row.dedication = row.dedication or draft.dedication_choices[0]
        row.save(update_fields=["content", "title", "dedication", "updated_at"])
    story.content, story.title, story.dedication = row.content, row.title, row.dedication


def mark_painting(*, run_id: UUID) -> None:
    """Pages that a picture is being painted for, and that have none yet, say so."""
    at_work = NodeRun.objects.filter(
        run=run_id,
        run__status__in=OPEN_RUN_STATUSES,
        kind=StepKind.PAINT,
        status=StepStatus.RUNNING,
    )
    StoryPage.objects.filter(
        scene__in=at_work.values("scene"),
        image_generation_status__in=[PageStatus.PENDING, PageStatus.FAILED],
    ).update(image_generation_status=PageStatus.PROCESSING)


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
