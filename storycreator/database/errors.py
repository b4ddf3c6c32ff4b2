from storycreator.lib.errors import StoryCreatorError


class BackupError(StoryCreatorError):
    """A backup cannot be made or put back; the text says why."""
