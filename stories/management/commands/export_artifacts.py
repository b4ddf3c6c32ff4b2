"""`manage.py export_artifacts STORY --output DIR`: all that was made for a story, as files."""

from pathlib import Path
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser

from stories.models import Story
from stories.services.artifact_export import export_artifacts
from storycreator.lib.errors import StoryCreatorError

NO_STORY = "There is no story {id}."
LOST = "A picture of this story is not in storage any more."


class Command(BaseCommand):
    help = "Write all artifacts of a story with their lineage as JSON, and its pictures."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("story", type=UUID, help="The story's id.")
        parser.add_argument("--output", required=True, type=Path, help="A folder.")

    def handle(self, *args: object, **options: object) -> None:
        story = Story.objects.filter(pk=str(options["story"])).first()
        if story is None:
            raise CommandError(NO_STORY.format(id=options["story"]))
        try:
            path = export_artifacts(story=story, folder=Path(str(options["output"])))
        except StoryCreatorError as error:
            raise CommandError(str(error)) from error
        except FileNotFoundError as error:
            raise CommandError(LOST) from error
        self.stdout.write(str(path))
