"""`manage.py worker`: makes the books that wait. Safe to kill at any moment."""

import os
import signal
import socket
import threading
import uuid

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created

from accounts.services.audit import acting_as
from stories.services import price_seeds, shifts, workers
from stories.services.claims import Holder
from storycreator.lib.outages import through_outages


def _let_go_when_frozen(connection: BaseDatabaseWrapper, **_: object) -> None:
    """A worker that is frozen in the middle of a transaction would keep its locks for ever.
    PostgreSQL ends that transaction for us; on SQLite one machine holds all, frozen or not."""
    if connection.vendor == "postgresql":
        milliseconds = settings.WORKER_LEASE_SECONDS * 1000
        with connection.cursor() as cursor:
            cursor.execute(f"SET idle_in_transaction_session_timeout = {milliseconds}")


class Command(BaseCommand):
    help = "Make the books that wait, until stopped. Stop with Ctrl-C or SIGTERM."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="Stop when nothing waits.")

    def handle(self, **options: object) -> None:
        holder = Holder(uuid.uuid4(), settings.WORKER_ID)
        stop, hurry = threading.Event(), threading.Event()

        def end(*_: object) -> None:
            (hurry if stop.is_set() else stop).set()

        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, end)
        connection_created.connect(_let_go_when_frozen)
        try:
            through_outages(
                lambda: workers.start_worker(
                    name=holder.name, boot=holder.boot, host=socket.gethostname(), pid=os.getpid()
                )
            )
        except workers.WorkerAlive as error:
            raise CommandError(str(error)) from error
        price_seeds.seed_when_needed()
        self.stdout.write(f"Worker {holder.name} is ready.")
        until = shifts.nothing_waits if options["once"] else (lambda: False)
        with acting_as(f"worker:{holder.name}"):
            shift = shifts.Shift(holder=holder, stop=stop, hurry=hurry)
            finished = shift.work(until=until)
        if not finished:
            self.stdout.write("Stopped before everything was finished; it goes on later.")
        if stop.is_set():
            # Calls that still wait would keep the process alive, and what they bring nobody may
            # write; and who is told to end must not wait for idle processes to end first. They
            # end by themselves when we are gone.
            self.stdout.flush()
            connections.close_all()
            os._exit(0)
