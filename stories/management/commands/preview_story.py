"""Prints a story of the embedded writer with its scenes, for authors and editors."""

from argparse import Namespace
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from stories.writer.library import ContentError
from stories.writer.preview import add_arguments, preview


class Command(BaseCommand):
    help = "Print one story of the embedded writer: text, scenes, alt texts and reading figures."

    def add_arguments(self, parser: CommandParser) -> None:
        add_arguments(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            text = preview(Namespace(**options))
        except (ValueError, ContentError) as error:
            raise CommandError(str(error), returncode=2) from error
        self.stdout.write(text)
