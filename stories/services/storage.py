"""Where a story's objects lie: all in one folder, so that they can go all together."""

from uuid import UUID


def story_folder(story_id: UUID) -> str:
    return f"stories/{story_id}"
