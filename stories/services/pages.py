"""The pages of a story: written once from the draft, marked when a picture fails."""

from stories.enums import PageStatus
from stories.models import Scene, Story, StoryPage
from stories.pipeline.schemas import DraftPage, StoryDraft


def write_pages(*, story: Story, draft: StoryDraft) -> list[Scene]:
    """One scene and one page for each page of the draft, in order; existing ones are kept."""
    existing = {scene.order_index: scene for scene in story.scenes.all()}
    scenes = [
        existing.get(page.number - 1) or _write_page(story=story, page=page) for page in draft.pages
    ]
    if not existing:
        _name_book(story=story, draft=draft)
    return scenes


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


def mark_failed(*, owner: Story | Scene) -> None:
    """The picture of this page did not come; its text stays. A cover has no page to mark."""
    if isinstance(owner, Scene):
        StoryPage.objects.filter(scene=owner).update(image_generation_status=PageStatus.FAILED)
