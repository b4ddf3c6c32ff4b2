"""A book goes, and everything of it."""

from django.core.files.storage import default_storage
from django.db import transaction

from media_assets.imaging import DERIVATIVE_WIDTHS
from media_assets.services.images import derivative_key
from stories.models import Story


def delete_story(*, story: Story) -> None:
    """Delete the rows, and after the commit the stored pictures and files."""
    with transaction.atomic():
        pictures = _pictures_of(story)
        exports = list(story.exports.exclude(output_key="").values_list("output_key", flat=True))
        story.delete()
        keys = exports + [
            key
            for picture in pictures
            for key in (picture, *(derivative_key(picture, width) for width in DERIVATIVE_WIDTHS))
        ]
        transaction.on_commit(lambda: _delete_objects(keys))


def _pictures_of(story: Story) -> set[str]:
    """Keys of all pictures, the candidates that no page shows included."""
    shown = story.pages.values_list("base_image_key", "personalized_image_key")
    keys = {key for pair in shown for key in pair} | {story.cover_image_key}
    return (keys | set(story.images.values_list("object_key", flat=True))) - {""}


def _delete_objects(keys: list[str]) -> None:
    for key in keys:
        default_storage.delete(key)
