"""A book goes, and everything of it; a family goes, and everything it made."""

from functools import partial

from django.core.files.storage import default_storage
from django.db import transaction

from accounts.models import User
from media_assets.imaging import DERIVATIVE_WIDTHS
from media_assets.services.images import derivative_key
from stories.models import Run, Story
from stories.services.storage import story_folder
from storycreator.lib import files


def delete_story(*, story: Story) -> None:
    """Delete the rows, and after the commit the story's whole folder in storage.

    The folder and not the keys of the rows: a run that is stopped may leave a picture without
    its row. A worker that still draws for the story deletes what it stored too late.
    """
    with transaction.atomic():
        # A worker writes while it holds the run's row, a click while it holds the story's: from
        # here on both wait, and then find nothing.
        list(Run.objects.select_for_update().filter(story=story.pk))
        list(Story.objects.select_for_update(of=("self",)).filter(pk=story.pk))
        folder = story_folder(story.pk)
        story.delete()
        # After the commit: a row without its object is worse than an object without its row.
        transaction.on_commit(partial(files.delete_folder, folder))


def forget_family(*, user: User) -> None:
    """Delete all that `user` made, and after the commit what lies in storage for it."""
    with transaction.atomic():
        for story in user.stories.all():
            delete_story(story=story)
        keys = list(user.photos.values_list("object_key", flat=True))
        for picture in user.images.values_list("object_key", flat=True):
            keys += [picture, *(derivative_key(picture, width) for width in DERIVATIVE_WIDTHS)]
        for made in (user.images, user.photos, user.characters, user.projects):
            made.all().delete()
        transaction.on_commit(partial(_delete_objects, keys))


def _delete_objects(keys: list[str]) -> None:
    for key in keys:
        default_storage.delete(key)
