"""A book goes, and everything of it; a family goes, and everything it made."""

from collections.abc import Iterable

from django.core.files.storage import default_storage
from django.db import transaction

from accounts.models import User
from media_assets.imaging import DERIVATIVE_WIDTHS
from media_assets.services.images import derivative_key
from stories.models import Story


def delete_story(*, story: Story) -> None:
    """Delete the rows, and after the commit the stored pictures and files."""
    with transaction.atomic():
        pictures = _pictures_of(story)
        exports = list(story.exports.exclude(output_key="").values_list("output_key", flat=True))
        story.delete()
        _delete_objects([*exports, *_with_copies(pictures)])


def forget_family(*, user: User) -> None:
    """Delete all that `user` made, and after the commit what lies in storage for it."""
    with transaction.atomic():
        for story in user.stories.all():
            delete_story(story=story)
        pictures = list(user.images.values_list("object_key", flat=True))
        photos = list(user.photos.values_list("object_key", flat=True))
        for made in (user.images, user.photos, user.characters, user.projects):
            made.all().delete()
        _delete_objects([*photos, *_with_copies(pictures)])


def _pictures_of(story: Story) -> set[str]:
    """Keys of all pictures, the candidates that no page shows included."""
    shown = story.pages.values_list("base_image_key", "personalized_image_key")
    keys = {key for pair in shown for key in pair} | {story.cover_image_key}
    return (keys | set(story.images.values_list("object_key", flat=True))) - {""}


def _with_copies(pictures: Iterable[str]) -> Iterable[str]:
    for picture in pictures:
        yield picture
        yield from (derivative_key(picture, width) for width in DERIVATIVE_WIDTHS)


def _delete_objects(keys: list[str]) -> None:
    """After the commit: a row without its object is worse than an object without its row."""

    def delete() -> None:
        for key in keys:
            default_storage.delete(key)

    transaction.on_commit(delete)
