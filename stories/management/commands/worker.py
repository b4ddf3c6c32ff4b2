"""`manage.py worker`: makes the books that wait. Safe to kill at any moment."""

import logging
import os
import signal
import socket
import threading
import uuid

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, connection

from accounts.services.audit import acting_as
from stories.services import runs, workers, working

log = logging.getLogger("storycreator.worker")


class Command(BaseCommand):
    help = "Make the books that wait, until stopped. Stop with Ctrl-C or SIGTERM."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="Stop when nothing waits.")

    def handle(self, **options: object) -> None:
        lease = uuid.uuid4()
        stop = threading.Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: stop.set())
        try:
            workers.start_worker(
                name=settings.WORKER_ID, boot=lease, host=socket.gethostname(), pid=os.getpid()
            )
        except workers.WorkerAlive as error:
            raise CommandError(str(error)) from error
        beat = threading.Thread(target=_beat, args=(lease, stop), daemon=True)
        beat.start()
        self.stdout.write(f"Worker {settings.WORKER_ID} is ready.")
        with (
            acting_as(f"worker:{settings.WORKER_ID}"),
            working.Desk(lease=lease, stop=stop) as desk,
        ):
            while not stop.is_set():
                if desk.work_once():
                    continue
                if options["once"]:
                    break
                stop.wait(settings.WORKER_POLL_SECONDS)
        stop.set()
        beat.join()
        workers.stop_worker(boot=lease)


def _beat(lease: uuid.UUID, stop: threading.Event) -> None:
    """Show that we live and keep our leases, three times per lease."""
    while not stop.wait(settings.WORKER_LEASE_SECONDS / 3):
        try:
            workers.beat(boot=lease)
            runs.renew_lease(lease=lease, seconds=settings.WORKER_LEASE_SECONDS)
        except DatabaseError:  # it may be back for the next beat, and so must we
            log.warning("beat_missed")
            connection.close()
    connection.close()
