"""The PDF's life: built by one worker, and stopped by no lost picture, defect or deletion."""

import threading
import uuid
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.db import connection
from django.utils import timezone

from accounts.tests.factories import UserFactory
from media_assets.models import Image
from stories.enums import ExportStatus
from stories.models import Export, Story
from stories.services import drafts, exports, runs
from stories.services.deletion import delete_story
from stories.services.locking import locked_story
from stories.services.working import Desk
from stories.tests.factories import RunFactory
from stories.tests.shelf_kit import finished_book
from storycreator.lib import files
from storycreator.lib.errors import StateError

pytestmark = pytest.mark.django_db
PDF = (b"%PDF-1.7", {"pages": 12})


@pytest.fixture
def story() -> Story:
    return finished_book(UserFactory(), pages=1)


@pytest.fixture
def export(story: Story) -> Export:
    return exports.request_screen_pdf(story=story)


def work_once() -> bool:
    with Desk(lease=uuid.uuid4()) as desk:
        return desk.work_once()


def test_export_is_claimed_once(export: Export) -> None:
    assert exports.claim() == export
    assert exports.claim() is None


def test_export_whose_worker_is_gone_is_claimed_again(export: Export) -> None:
    exports.claim()
    long_ago = timezone.now() - exports.STALE - timedelta(seconds=1)
    Export.objects.update(updated_at=long_ago)
    assert exports.claim() == export


def test_worker_builds_what_waits_and_then_rests(export: Export, monkeypatch) -> None:
    monkeypatch.setattr(exports, "_bind", lambda story: PDF)
    assert work_once()
    assert not work_once()
    export.refresh_from_db()
    assert (export.status, export.size_bytes, export.metadata["pages"]) == ("completed", 8, 12)
    assert files.get(export.output_key) == PDF[0]


def test_lost_picture_fails_the_export_in_plain_words(story: Story, export: Export) -> None:
    files.delete_folder(f"stories/{story.pk}")
    assert work_once()
    export.refresh_from_db()
    assert (export.status, export.error_message) == ("failed", exports.NOT_BOUND)
    assert exports.request_screen_pdf(story=story) != export


def test_defect_in_one_export_fails_that_one_only(export: Export, monkeypatch) -> None:
    def defect(story: Story) -> None:
        raise KeyError("box")

    monkeypatch.setattr(exports, "_bind", defect)
    assert work_once()
    export.refresh_from_db()
    assert (export.status, export.metadata["error"]) == ("failed", "KeyError")


def test_book_deleted_before_its_export_is_built_is_let_go(story: Story, export: Export) -> None:
    claimed = exports.claim()
    delete_story(story=story)
    exports.build(export=claimed)
    assert not Export.objects.exists()


def test_book_deleted_while_it_is_bound_leaves_nothing(
    story: Story, export: Export, monkeypatch, django_capture_on_commit_callbacks
) -> None:
    def bind(bound: Story):
        with django_capture_on_commit_callbacks(execute=True):
            delete_story(story=story)
        return PDF

    monkeypatch.setattr(exports, "_bind", bind)
    assert work_once()
    assert not Image.objects.exists()
    assert not default_storage.exists(f"stories/{export.story_id}")


def test_deleted_book_is_refused_in_words_everywhere(story: Story) -> None:
    Story.objects.filter(pk=story.pk).delete()
    for change in (
        lambda: runs.start_run(story=story),
        lambda: exports.request_screen_pdf(story=story),
        lambda: drafts.save_style(story=story, style="flat"),
    ):
        with pytest.raises(StateError, match="This book was deleted"):
            change()


@pytest.mark.django_db(transaction=True)
def test_deletion_waits_for_a_worker_that_is_writing(story: Story) -> None:
    """Else the worker's new rows would point at a story that is gone."""
    lease = uuid.uuid4()
    run = RunFactory(story=story, running=True, lease_token=lease)
    done: list[str] = []

    def delete() -> None:
        delete_story(story=story)
        done.append("deleted")
        connection.close()

    thread = threading.Thread(target=delete)
    with runs.fenced(run, lease):
        thread.start()
        thread.join(0.5)
        done.append("written")
        exports_before = locked_story(story.pk).exports.create(
            kind="screen_pdf", status=ExportStatus.QUEUED
        )
    thread.join(20)
    assert done == ["written", "deleted"]
    assert not Export.objects.filter(pk=exports_before.pk).exists()
