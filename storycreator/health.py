"""The health page: whether the site can do its work, for load balancers and for people.

It says nothing secret: no names, addresses, paths or words of exceptions, only fixed sentences.
"""

import time
import uuid
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import lru_cache

import structlog
from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import Error as DatabaseError
from django.db import connection
from django.db.models import Max
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from stories.models import Worker
from storycreator.database.plans import pending_migrations

log = structlog.get_logger("storycreator.health")
STORAGE_ERRORS = (OSError, SuspiciousFileOperation, BotoCoreError, ClientError)
PROBE_FOLDER = "health"
UNAVAILABLE = 503
LOOK_SECONDS = 2


@dataclass(frozen=True)
class Finding:
    """One part of the site: `detail` is a sentence, `milliseconds` how long the look took."""

    name: str
    ok: bool
    detail: str
    milliseconds: int = 0


def check_database() -> tuple[bool, str]:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            cursor.fetchone()
    except DatabaseError:
        return False, "The database does not answer."
    return True, "The database answers."


def check_migrations() -> tuple[bool, str]:
    try:
        pending = pending_migrations(connection)
    except DatabaseError:
        return False, "The state of the database cannot be read."
    if pending:
        return False, f"The database lacks {len(pending)} migrations."
    return True, "The database is up to date."


def check_storage() -> tuple[bool, str]:
    """Writes, reads and deletes a small object."""
    content = uuid.uuid4().bytes
    try:
        name = default_storage.save(f"{PROBE_FOLDER}/{uuid.uuid4().hex}", ContentFile(content))
        with default_storage.open(name, "rb") as stored:
            same = stored.read() == content
        default_storage.delete(name)
    except STORAGE_ERRORS:
        return False, "Files cannot be written, read and deleted."
    if not same:
        return False, "A file came back changed."
    return True, "Files can be written, read and deleted."


def check_worker() -> tuple[bool, str]:
    try:
        seen = Worker.objects.aggregate(latest=Max("beat_at"))["latest"]
    except DatabaseError:
        return False, "Whether a worker runs cannot be read."
    if seen is None:
        return False, "No worker runs, so books wait."
    seconds = (timezone.now() - seen).total_seconds()
    if seconds > settings.WORKER_LEASE_SECONDS:
        return False, "The worker has not been seen for a while, so books wait."
    return True, "A worker is making books."


CHECKS: dict[str, Callable[[], tuple[bool, str]]] = {
    "database": check_database,
    "migrations": check_migrations,
    "storage": check_storage,
    "worker": check_worker,
}
NEED_DATABASE = {"migrations", "worker"}


def look() -> list[Finding]:
    """Looks at every part. What needs a database that is down is not asked: it would only wait."""
    findings: list[Finding] = []
    for name, check in CHECKS.items():
        started = time.perf_counter()
        if name in NEED_DATABASE and not findings[0].ok:
            ok, detail = False, "Not looked at, because the database is down."
        else:
            ok, detail = check()
        milliseconds = round((time.perf_counter() - started) * 1000)
        findings.append(Finding(name, ok, detail, milliseconds))
        if not ok:
            log.warning("unhealthy", part=name, detail=detail)
    return findings


@lru_cache(maxsize=1)
def look_once_per(_period: int) -> list[Finding]:
    """Anyone may ask, and asking writes a file: so we look once in a while, not at each request."""
    return look()


@never_cache
@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """Status 200 when everything works, 503 when something is down; JSON unless HTML is asked."""
    findings = look_once_per(int(time.monotonic() // LOOK_SECONDS))
    ok = all(finding.ok for finding in findings)
    status = 200 if ok else UNAVAILABLE
    if request.get_preferred_type(["application/json", "text/html"]) == "text/html":
        context = {"ok": ok, "findings": findings}
        return render(request, "storycreator/health.html", context, status=status)
    body = {"status": "ok" if ok else "down", "checks": [asdict(finding) for finding in findings]}
    return JsonResponse(body, status=status)
