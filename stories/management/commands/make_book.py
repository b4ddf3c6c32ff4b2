"""`manage.py make_book`: a whole book from the command line, by the services the site uses."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from django.core.management.base import BaseCommand, CommandParser

from stories.services import command_books
from stories.services.command_books import BookOrder
from stories.vocabulary import ArtStyle, Form, Moral, Pronouns, Theme, Tone
from stories.writer.library import told_companions, told_themes
from storycreator.lib.errors import StoryCreatorError

WRONG_ARGUMENTS = 2


def one_line_error(message: str) -> NoReturn:
    sys.stderr.write(f"make_book: {message}\n")
    sys.exit(WRONG_ARGUMENTS)


def whole_number(low: int, high: int) -> Callable[[str], int]:
    def parse(text: str) -> int:
        if not text.isdecimal() or not low <= int(text) <= high:
            raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from {low} to {high}")
        return int(text)

    return parse


class Command(BaseCommand):
    help = "Write, illustrate and bind one book, with no server and no worker running."

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: object) -> CommandParser:
        parser = super().create_parser(prog_name, subcommand, **kwargs)
        if parser.called_from_command_line:
            parser.error = one_line_error
        return parser

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--child-name", required=True)
        parser.add_argument("--child-age", required=True, type=whole_number(1, 12))
        parser.add_argument("--pronouns", choices=[word.value for word in Pronouns], default="they")
        parser.add_argument(
            "--theme",
            choices=[word.value for word in told_themes()],
            default=Theme.FAIRY_TALE.value,
        )
        parser.add_argument("--form", choices=[word.value for word in Form], default="prose")
        parser.add_argument("--moral", choices=[word.value for word in Moral], default="none")
        parser.add_argument("--tone", choices=[word.value for word in Tone], default="whimsical")
        parser.add_argument("--pages", type=whole_number(8, 48))
        parser.add_argument(
            "--style", choices=[word.value for word in ArtStyle], default=ArtStyle.WATERCOLOUR.value
        )
        parser.add_argument(
            "--companion", choices=[word.value for word in told_companions()], default="dragon"
        )
        for name in ("favourite-thing", "fear", "trait", "sibling", "pet", "dedication"):
            parser.add_argument(f"--{name}", default="")
        parser.add_argument("--look", default="", help="JSON file with the hero's look.")
        parser.add_argument("--seed", type=whole_number(0, 2**31 - 1), default=1)
        parser.add_argument("--output", required=True, type=Path)
        parser.add_argument("--json", action="store_true", help="Print book.json, nothing else.")

    def handle(self, **options: object) -> None:
        try:
            order = BookOrder.from_options(options)
            made = command_books.make_book(order)
        except StoryCreatorError as error:
            self.stderr.write(f"make_book: {error}")
            sys.exit(WRONG_ARGUMENTS)
        if options["json"]:
            self.stdout.write(json.dumps(made.facts, ensure_ascii=False, indent=2))
            return
        self.stdout.write(f"“{made.facts['title']}”, {len(made.facts['pages'])} pages.")
        for path in (made.pdf, made.pages_folder, made.json_file):
            self.stdout.write(str(path))
