"""The health page tells the truth about every part, to machines and to people, and no secrets."""

import json
import os
import uuid
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.db import DatabaseError
from django.utils import timezone

from stories.models import Worker
from storycreator import health

PARTS = ["database", "migrations", "storage", "worker"]


@pytest.fixture(autouse=True)
def fresh_look():
    health.look_once_per.cache_clear()
    yield
    health.look_once_per.cache_clear()


@pytest.fixture
def worker(db) -> Worker:
    now = timezone.now()
    return Worker.objects.create(
        name="test",
        boot_id=uuid.uuid4(),
        host="here",
        pid=os.getpid(),
        started_at=now,
        beat_at=now,
    )


def down(client) -> set[str]:
    response = client.get("/health/")
    body = response.json()
    assert [check["name"] for check in body["checks"]] == PARTS
    found = {check["name"] for check in body["checks"] if not check["ok"]}
    assert response.status_code == (503 if found else 200)
    assert body["status"] == ("down" if found else "ok")
    return found


def test_health_everything_works(client, worker):
    assert down(client) == set()
    assert default_storage.listdir(health.PROBE_FOLDER) == ([], [])


def test_health_no_worker_is_down(client, db):
    assert down(client) == {"worker"}


def test_health_silent_worker_is_down(client, worker, settings):
    worker.beat_at = timezone.now() - timedelta(seconds=settings.WORKER_LEASE_SECONDS + 1)
    worker.started_at = worker.beat_at
    worker.save()
    assert down(client) == {"worker"}


def test_health_one_living_worker_of_two_is_enough(client, worker):
    long_ago = timezone.now() - timedelta(days=1)
    Worker.objects.create(
        name="gone",
        boot_id=uuid.uuid4(),
        host="there",
        pid=1,
        started_at=long_ago,
        beat_at=long_ago,
    )
    assert down(client) == set()


def test_health_pending_migration_is_down(client, worker, monkeypatch):
    monkeypatch.setattr(health, "pending_migrations", lambda connection: ["stories.0002_more"])
    assert down(client) == {"migrations"}


def test_health_storage_that_cannot_be_written_is_down(client, worker, settings, tmp_path):
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")
    settings.MEDIA_ROOT = blocked
    assert down(client) == {"storage"}


def test_health_storage_that_changes_content_is_down(client, worker, monkeypatch):
    real_save = default_storage.save

    def save_half(name, content):
        content.file.truncate(3)
        return real_save(name, content)

    monkeypatch.setattr(default_storage, "save", save_half)
    assert down(client) == {"storage"}


def test_health_database_down_spares_what_needs_it(client, db, monkeypatch):
    def refuse():
        raise DatabaseError("could not connect as books with password hunter2")

    with monkeypatch.context() as patch:
        patch.setattr(health.connection, "cursor", refuse)
        response = client.get("/health/")
    details = {c["name"]: c["detail"] for c in response.json()["checks"] if not c["ok"]}
    assert details == {
        "database": "The database does not answer.",
        "migrations": "Not looked at, because the database is down.",
        "worker": "Not looked at, because the database is down.",
    }
    assert "hunter2" not in response.content.decode()


def test_health_html_for_people(client, worker):
    response = client.get("/health/", headers={"accept": "text/html,application/json;q=0.9"})
    assert response.status_code == 200
    assert "text/html" in response["Content-Type"]
    assert "All is well" in response.content.decode()


def test_health_html_says_what_is_down(client, db):
    response = client.get("/health/", headers={"accept": "text/html"})
    assert response.status_code == 503
    assert "No worker runs, so books wait." in response.content.decode()


def test_health_tells_nothing_about_the_installation(client, worker, settings):
    text = json.dumps(client.get("/health/").json())
    for secret in (str(settings.MEDIA_ROOT), settings.SECRET_KEY, worker.name, worker.host):
        assert f'"{secret}' not in text
    assert str(settings.DATABASES["default"]["NAME"]) not in text


def test_health_is_looked_at_once_in_a_while(client, worker, monkeypatch):
    looks = []
    monkeypatch.setattr(health, "look", lambda: looks.append(1) or [])
    monkeypatch.setattr(health.time, "monotonic", lambda: 1000.0)
    client.get("/health/")
    client.get("/health/")
    assert looks == [1]
    monkeypatch.setattr(health.time, "monotonic", lambda: 1000.0 + health.LOOK_SECONDS)
    client.get("/health/")
    assert looks == [1, 1]


def test_health_is_not_cached_and_only_read(client, worker):
    assert "no-store" in client.get("/health/")["Cache-Control"]
    assert client.post("/health/").status_code == 405


def test_health_answers_over_plain_http_behind_a_load_balancer(client, worker, settings):
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/health/").status_code == 200
    assert client.get("/accounts/login/").status_code == 301
