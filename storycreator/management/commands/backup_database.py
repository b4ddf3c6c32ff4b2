"""`manage.py backup_database`: the whole database in one file, while the site runs."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from storycreator.database.backups import back_up
from storycreator.database.errors import BackupError


class Command(BaseCommand):
    help = "Copy the whole database into one checked file and print its name."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--folder", type=Path, help="Default: backups in the data folder.")

    def handle(self, **options: object) -> None:
        folder = options["folder"] or settings.DATA_DIR / "backups"
        try:
            path = back_up(connection, Path(str(folder)))
        except (BackupError, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(str(path))
