"""`manage.py dev`: the site and its worker on one's own machine."""

import signal
import sys
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from stories.services import demo
from storycreator.supervisor import Supervisor

DEFAULT_ADDRESS = "127.0.0.1:8000"


class Command(BaseCommand):
    help = "Serve the site and make books, until Ctrl-C. For development only."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("address", nargs="?", default=DEFAULT_ADDRESS)
        parser.add_argument("--noreload", action="store_true", help="Do not watch the code.")

    def handle(self, **options: object) -> None:
        if settings.PRODUCTION:
            raise CommandError("In production run gunicorn and `manage.py worker` instead.")
        manage = [sys.executable, str(Path(settings.BASE_DIR) / "manage.py")]
        address = str(options["address"])
        serve = [*manage, "runserver", address, *(["--noreload"] if options["noreload"] else [])]
        self.stdout.write(self.welcome(address))
        self.stdout.flush()
        signal.signal(signal.SIGTERM, _interrupt)
        supervisor = Supervisor(serve, [*manage, "worker"], say=self.stdout.write)
        sys.exit(supervisor.run())

    def welcome(self, address: str) -> str:
        return (
            f"\nStoryCreator: http://{address}/\n"
            f"Demo family:  {demo.EMAIL}, password {demo.PASSWORD}\n"
            "Stop:         Ctrl-C\n"
        )


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt
