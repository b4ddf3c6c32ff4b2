"""A story's row, held while something about it is decided."""

from uuid import UUID

from stories.models import Story
from storycreator.lib.errors import StateError


def locked_story(pk: UUID) -> Story:
    """The row as it is now, ours until the transaction ends. Raises StateError when it is gone."""
    story: Story | None = Story.objects.select_for_update().filter(pk=pk).first()
    if story is None:
        raise StateError("This book was deleted.")
    return story
