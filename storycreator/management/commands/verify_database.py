"""`manage.py verify_database`: connection, version, permissions, settings, pending migrations."""

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from storycreator.database.verify import verify


class Command(BaseCommand):
    help = "Look the database over and say what is not as it should be. Exit code 1 if so."

    def handle(self, **options: object) -> None:
        failed = 0
        for step in verify(connection):
            word = "ok" if step.ok else "FAILED"
            self.stdout.write(f"{word:<7} {step.name}: {step.detail}")
            failed += not step.ok
        if failed:
            raise CommandError(f"{failed} of the looks found something wrong.")
