"""`manage.py restore_database FILE --yes`: puts the database back to a backup."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from storycreator.database.backups import restore
from storycreator.database.errors import BackupError
from storycreator.database.plans import pending_migrations


class Command(BaseCommand):
    help = "Replace everything in the database by a backup; the former content is kept as a file."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--yes", action="store_true", help="Yes, replace everything.")

    def handle(self, **options: object) -> None:
        source = Path(str(options["file"]))
        if not options["yes"]:
            raise CommandError(
                "This replaces everything in the database by what the file holds. "
                "Stop the site and its workers, then say it again with --yes."
            )
        try:
            kept = restore(connection, source, settings.DATA_DIR / "backups")
        except (BackupError, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Restored. What was there before is in {kept}")
        pending = pending_migrations(connection)
        if pending:
            self.stdout.write(f"{len(pending)} migrations wait. Run: manage.py migrate")
