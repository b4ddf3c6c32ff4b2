"""Where a story's objects lie: all in one folder, so that they can go all together."""

from uuid import UUID

from stories.models import Story
from storycreator.lib import files


def story_folder(story_id: UUID) -> str:
    return f"stories/{story_id}"


def sweep_deleted(story_id: UUID) -> None:
    """Delete what was stored for a story while somebody deleted it; a story that is there keeps
    everything."""
    if not Story.objects.filter(pk=story_id).exists():
        files.delete_folder(story_folder(story_id))
