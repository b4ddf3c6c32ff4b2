"""`manage.py seed_demo`: a demo family with finished books, for a look around."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from stories.services import demo


class Command(BaseCommand):
    help = "Make the demo family and its books. Does nothing that is already done."

    def handle(self, **options: object) -> None:
        if settings.PRODUCTION:
            raise CommandError("The demo family has a public password: never in production.")
        for line in demo.seed():
            self.stdout.write(line)
            self.stdout.flush()
        self.stdout.write(f"Sign in as {demo.EMAIL} with the password {demo.PASSWORD}.")
