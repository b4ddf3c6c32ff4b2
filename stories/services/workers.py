"""Who works: each worker has a name and shows a sign of life."""

import os
import socket
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from stories.models import Worker
from stories.services import claims, exports, ledger, parking


class WorkerAlive(Exception):
    """Another living worker has this name."""


def start_worker(*, name: str, boot: UUID, host: str, pid: int) -> Worker:
    """Enter the worker. What a dead worker of the same name held is free at once.

    Raises WorkerAlive when a worker of that name still shows signs of life.
    """
    now = timezone.now()
    with transaction.atomic():
        old = Worker.objects.select_for_update().filter(name=name).first()
        if old is not None:
            if is_alive(old):
                raise WorkerAlive(
                    f"A worker named {name!r} is running (process {old.pid} on {old.host}). "
                    "Give this one another AISTORY_WORKER_ID."
                )
            _hand_back(old.boot_id)
            old.delete()
        return Worker.objects.create(
            name=name, boot_id=boot, host=host, pid=pid, started_at=now, beat_at=now
        )


def is_alive(worker: Worker) -> bool:
    """Whether the worker's process lives; on another host, whether it showed itself lately."""
    silent = (timezone.now() - worker.beat_at).total_seconds()
    lately = bool(silent < settings.WORKER_LEASE_SECONDS)
    if worker.host != socket.gethostname():
        return lately
    try:
        os.kill(worker.pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return lately


def beat(*, boot: UUID) -> None:
    Worker.objects.filter(boot_id=boot).update(beat_at=timezone.now())


def _hand_back(boot: UUID) -> None:
    """What a worker held that died. Its calls first: while one is open, it is not made again."""
    ledger.settle_crashed(boot=boot)
    parking.hand_back(claims.held_by(boot))
    exports.release(boot=boot)


def stop_worker(*, boot: UUID) -> None:
    """The worker ends of its own accord. What it did not finish is free at once."""
    ledger.settle_crashed(boot=boot)
    claims.release(boot=boot)
    exports.release(boot=boot)
    Worker.objects.filter(boot_id=boot).delete()
