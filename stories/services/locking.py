"""A story's row, held while something about it is decided."""

from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from stories.models import Story
from storycreator.lib.errors import StateError


def hold(rows: QuerySet[Any]) -> None:
    """These rows are ours until the transaction ends. SQLite has one writer at a time, from the
    transaction's start: there is nothing to ask."""
    if connection.features.has_select_for_update:
        list(rows.select_for_update(no_key=True).values_list("pk"))


def locked_story(pk: UUID) -> Story:
    """The row as it is now, ours until the transaction ends. Raises StateError when it is gone."""
    story: Story | None = Story.objects.select_for_update().filter(pk=pk).first()
    if story is None:
        raise StateError("This book was deleted.")
    return story
