"""The PDF's life: built by one worker, and stopped by no lost picture, defect or deletion."""

import threading
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.db import connection
from django.utils import timezone

from accounts.tests.factories import UserFactory
from media_assets.models import Image
from stories.enums import ExportStatus
from stories.models import Export, Story
from stories.services import drafts, exports, runs, scheduling
from stories.services.deletion import delete_story
from stories.services.locking import locked_story
from stories.services.working import bind_next
from stories.tests.engine_kit import ME, OTHER
from stories.tests.factories import NodeRunFactory
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


def test_export_is_claimed_once(export: Export) -> None:
    assert exports.claim(holder=ME) == export
    assert exports.claim(holder=OTHER) is None


def test_export_whose_worker_is_gone_is_claimed_again(export: Export) -> None:
    exports.claim(holder=ME)
    assert exports.release_lost() == 0
    past = timezone.now() - timedelta(seconds=1)
    Export.objects.update(lease_expires_at=past)
    assert exports.release_lost() == 1
    assert exports.claim(holder=OTHER) == export


def test_export_that_another_worker_took_over_is_not_completed_by_the_first(
    export: Export, monkeypatch
) -> None:
    monkeypatch.setattr(exports, "_bind", lambda story: PDF)
    first = exports.claim(holder=ME)
    exports.release(boot=ME.boot)
    exports.claim(holder=OTHER)
    exports.build(export=first)
    exports.fail(export=first, detail="too late")
    export.refresh_from_db()
    assert (export.status, export.lease_token) == ("processing", OTHER.boot)


def test_worker_builds_what_waits_and_then_rests(export: Export, monkeypatch) -> None:
    monkeypatch.setattr(exports, "_bind", lambda story: PDF)
    assert bind_next(holder=ME)
    assert not bind_next(holder=ME)
    export.refresh_from_db()
    assert (export.status, export.size_bytes, export.metadata["pages"]) == ("completed", 8, 12)
    assert files.get(export.output_key) == PDF[0]


def test_lost_picture_fails_the_export_in_plain_words(story: Story, export: Export) -> None:
    files.delete_folder(f"stories/{story.pk}")
    assert bind_next(holder=ME)
    export.refresh_from_db()
    assert (export.status, export.error_message) == ("failed", exports.NOT_BOUND)
    assert exports.request_screen_pdf(story=story) != export


def test_defect_in_one_export_fails_that_one_only(export: Export, monkeypatch) -> None:
    def defect(story: Story) -> None:
        raise KeyError("box")

    monkeypatch.setattr(exports, "_bind", defect)
    assert bind_next(holder=ME)
    export.refresh_from_db()
    assert (export.status, export.metadata["error"]) == ("failed", "KeyError")


def test_book_deleted_before_its_export_is_built_is_let_go(story: Story, export: Export) -> None:
    claimed = exports.claim(holder=ME)
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
    assert bind_next(holder=ME)
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
    step = NodeRunFactory(run__story=story, running=True)
    done: list[str] = []

    def delete() -> None:
        delete_story(story=story)
        done.append("deleted")
        connection.close()

    thread = threading.Thread(target=delete)
    with scheduling.fenced(step):
        thread.start()
        thread.join(0.5)
        done.append("written")
        exports_before = locked_story(story.pk).exports.create(
            kind="screen_pdf", status=ExportStatus.QUEUED
        )
    thread.join(20)
    assert done == ["written", "deleted"]
    assert not Export.objects.filter(pk=exports_before.pk).exists()
