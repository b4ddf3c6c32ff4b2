"""Books made from a book: an equal one, and the same story with another hero."""

from contextlib import ExitStack
from typing import Any
from uuid import UUID, uuid4, uuid5

from django.db import transaction

from media_assets.models import Image
from media_assets.services import images
from stories import queries
from stories.enums import GenerationStatus, StoryStatus
from stories.models import Artifact, Run, Scene, Story, StoryPage
from stories.services import budgets, deletion, drafts, editions, redraws, runs, versions
from stories.services.drafts import Hero
from stories.services.locking import locked_story
from stories.services.storage import story_folder
from storycreator.lib import files
from storycreator.lib.errors import ModelValidationError, StateError

OTHER_PRONOUNS = (
    "This story was written by a service, and it cannot be told of somebody with other pronouns. "
    "Please make a new book for them."
)
NOT_SHARED = ("share_token_hash", "share_passcode_hash")


def book_id(*, story: Story, key: UUID) -> UUID:
    """The id of the book that is made from `story` under `key`: a form sent twice makes one."""
    return uuid5(story.pk, str(key))


def duplicate(*, story: Story, key: UUID | None = None) -> Story:
    """The same book once more, with its pages, pictures and all versions: nothing is written or
    drawn, no service is called. Asked again with the same `key` it is the copy that is there.

    Raises StateError unless the book is whole and may be shown."""
    _check_can_be_copied(story)
    pk = book_id(story=story, key=key or uuid4())
    old, new = story_folder(story.pk), story_folder(pk)
    stored = list(Image.objects.filter(story=story))
    with ExitStack() as unless_copied:
        unless_copied.callback(_clear, pk)
        for image in stored:
            images.copy_picture(object_key=image.object_key, to=_moved(image.object_key, old, new))
        with transaction.atomic():
            original = versions.changeable(story)
            copied = Story.objects.filter(pk=pk).first() or _copy_rows(original, pk, stored)
        unless_copied.pop_all()
    return copied


def tell_anew_and_keep(*, story: Story, key: UUID | None = None) -> Run:
    """Tell the book anew, and keep it as it is as a copy. Raises StateError, BudgetExceeded."""
    budgets.check_new_book(story=story)
    kept = duplicate(story=story, key=key)
    with ExitStack() as unless_ordered:
        unless_ordered.callback(_drop_unless_told, kept, story)
        run = versions.tell_anew(story=story)
        unless_ordered.pop_all()
    return run


def _drop_unless_told(kept: Story, story: Story) -> None:
    """Delete a copy that nobody needs, for the book itself is there as it was."""
    if Story.objects.filter(pk=story.pk, status=StoryStatus.COMPLETED).exists():
        deletion.delete_story(story=kept)


def can_change_pronouns(*, story: Story) -> bool:
    """Whether a sibling edition may have other pronouns. At most one query."""
    try:
        return editions.told_here(story)
    except ModelValidationError:  # its wishes cannot be told any more
        return False


def sibling(*, story: Story, hero: Hero, key: UUID | None = None) -> Run:
    """Order the same story with another hero: told with their name and pronouns, and only the
    pictures that change are drawn. The wishes that made the plot stay. Asked again with the same
    `key` it is the order that is there.

    Raises StateError, BudgetExceeded."""
    pk = book_id(story=story, key=key or uuid4())
    with transaction.atomic():
        return _order_of(pk) or _order_edition(locked_story(story.pk), hero, pk)


def _order_of(pk: UUID) -> Run | None:
    return Run.objects.filter(story=pk).order_by("created_at").first()


def _order_edition(story: Story, hero: Hero, pk: UUID) -> Run:
    _check_can_be_copied(story)
    if not editions.same_pronouns(story, hero.pronouns.value) and not editions.told_here(story):
        raise StateError(OTHER_PRONOUNS)
    told = story.content or {}
    title = "" if story.title == told.get("title") else story.title
    dedication = "" if story.dedication in told.get("dedication_choices", ()) else story.dedication
    sibling_name = str(story.brief.get("sibling", ""))
    edition = Story(
        pk=pk,
        user=story.user,
        project=story.project,
        edition_of=story,
        child_name=hero.name,
        child_age=hero.age,
        title=editions.with_name(title, story.child_name, hero.name),
        dedication=editions.with_name(dedication, story.child_name, hero.name),
        brief={
            **story.brief,
            "sibling": editions.with_name(sibling_name, story.child_name, hero.name),
            "pronouns": hero.pronouns.value,
        },
        status=StoryStatus.DRAFT,
    )
    for name in (
        *("age_group", "story_theme", "moral_lesson", "story_tone", "page_count"),
        *("default_image_style", "format", "language"),
    ):
        setattr(edition, name, getattr(story, name))
    edition.character = drafts.keep_hero(edition, hero)
    edition.full_clean()
    edition.save(force_insert=True)
    return runs.start_run(story=edition)


def _clear(pk: UUID) -> None:
    """Delete what was stored for a book that no row knows."""
    if not Story.objects.filter(pk=pk).exists():
        files.delete_folder(story_folder(pk))


def _check_can_be_copied(story: Story) -> None:
    redraws.check_can_change(story)
    if queries.is_blocked(story) or queries.has_held_pictures(story):
        raise StateError(versions.HELD)
    versions.check_idle(story)


def _copy_rows(story: Story, pk: UUID, stored: list[Image]) -> Story:
    story_id = story.pk
    old, new = story_folder(story_id), story_folder(pk)
    scenes: dict[UUID | None, Scene] = {
        scene.pk: _fresh(scene) for scene in Scene.objects.filter(story=story_id)
    }
    pages = list(StoryPage.objects.filter(story=story_id))
    made = Artifact.objects.filter(scene__story=story_id) | Artifact.objects.filter(story=story_id)
    artifacts = {each.pk: each for each in made.order_by("created_at")}
    story.pk, story.edition_of = pk, None
    story.title = f"{story.title} (copy)"[:200]
    story.cover_image_key = _moved(story.cover_image_key, old, new)
    story.share_expires_at, story.generation_cost = None, 0
    story.generation_status = GenerationStatus.COMPLETED
    for name in NOT_SHARED:
        setattr(story, name, "")
    story.save(force_insert=True)
    for scene in scenes.values():
        scene.story = story
    Scene.objects.bulk_create(scenes.values())
    for page in pages:
        page.pk, page.story = uuid4(), story
        page.scene = scenes.get(page.scene_id)
        page.base_image_key = _moved(page.base_image_key, old, new)
        page.personalized_image_key = _moved(page.personalized_image_key, old, new)
    StoryPage.objects.bulk_create(pages)
    copied = _copy_artifacts(story, scenes, artifacts, old, new)
    _copy_images(story, stored, copied, old, new)
    return story


def _copy_artifacts(
    story: Story, scenes: dict[UUID | None, Scene], found: dict[UUID, Artifact], old: str, new: str
) -> dict[UUID | None, Artifact]:
    """New rows with the same keys, so that whatever is made of them is found again."""
    copied: dict[UUID | None, Artifact] = {pk: Artifact(pk=uuid4()) for pk in found}
    for pk, each in found.items():
        copy = copied[pk]
        copy.scene = scenes.get(each.scene_id)
        copy.story = story if each.story_id else None
        copy.type, copy.version, copy.key = each.type, each.version, each.key
        copy.parent = copied.get(each.parent_id)
        copy.payload = _moved_in(each.payload, old, new)
        copy.created_by, copy.updated_by = f"copy:{pk}", each.updated_by
    Artifact.objects.bulk_create(copied.values())
    return copied


def _copy_images(
    story: Story, stored: list[Image], artifacts: dict[UUID | None, Artifact], old: str, new: str
) -> None:
    for image in stored:
        image.pk, image.story = uuid4(), story
        image.artifact = artifacts.get(image.artifact_id)
        image.object_key = _moved(image.object_key, old, new)
        image.generation_cost = 0
    Image.objects.bulk_create(stored)


def _fresh(scene: Scene) -> Scene:
    scene.pk = uuid4()
    return scene


def _moved(key: str, old: str, new: str) -> str:
    return f"{new}{key.removeprefix(old)}" if key.startswith(f"{old}/") else key


def _moved_in(value: Any, old: str, new: str) -> Any:
    """A payload with the addresses of the new book's pictures."""
    if isinstance(value, str):
        return _moved(value, old, new)
    if isinstance(value, list):
        return [_moved_in(each, old, new) for each in value]
    if isinstance(value, dict):
        return {name: _moved_in(each, old, new) for name, each in value.items()}
    return value
