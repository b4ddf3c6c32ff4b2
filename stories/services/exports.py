"""Files made from a finished book: asked for once, built by a worker, checked before "ready"."""

import tempfile
from datetime import timedelta
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from stories.books.errors import BookError
from stories.books.preflight import check_screen_pdf
from stories.books.screen_pdf import build_screen_pdf
from stories.enums import ExportKind, ExportStatus, StoryStatus
from stories.models import Export, Story
from stories.services import binding
from stories.services.storage import story_folder
from storycreator.lib import files
from storycreator.lib.errors import StateError

NOT_BOUND = "The book could not be bound. Please try again."
STALE = timedelta(minutes=5)  # an export that is "processing" for longer lost its worker


def request_screen_pdf(*, story: Story) -> Export:
    """The PDF of the book as it stands: an equal one is used again, else one is queued."""
    with transaction.atomic():
        story = Story.objects.select_for_update().get(pk=story.pk)
        if story.status != StoryStatus.COMPLETED:
            raise StateError("The book is not finished yet.")
        content = binding.content_digest(story)
        same = story.exports.filter(kind=ExportKind.SCREEN_PDF, metadata__content=content)
        usable = same.exclude(status=ExportStatus.FAILED).order_by("-created_at").first()
        return usable or story.exports.create(
            kind=ExportKind.SCREEN_PDF, metadata={"content": content}
        )


def work_once() -> bool:
    """Build one waiting export; False when none waits."""
    lost = timezone.now() - STALE
    waiting = Export.objects.filter(story__isnull=False, kind=ExportKind.SCREEN_PDF)
    export = (
        waiting.filter(status=ExportStatus.QUEUED).order_by("created_at").first()
        or waiting.filter(status=ExportStatus.PROCESSING, updated_at__lt=lost).first()
    )
    if export is None:
        return False
    build(export=export)
    return True


def build(*, export: Export) -> Export:
    """Build, check and store the file; a finished export is returned as it is."""
    taken = Export.objects.filter(pk=export.pk).exclude(status=ExportStatus.COMPLETED)
    if not taken.update(status=ExportStatus.PROCESSING, updated_at=timezone.now()):
        export.refresh_from_db()
        return export
    story = Story.objects.select_related("character").get(pk=export.story_id)
    try:
        content, facts = _bind(story)
    except (BookError, FileNotFoundError) as error:
        Export.objects.filter(pk=export.pk).update(
            status=ExportStatus.FAILED,
            error_message=NOT_BOUND,
            metadata={**export.metadata, "error": repr(error)},
        )
    else:
        _complete(export, story, content, facts)
    export.refresh_from_db()
    return export


def _bind(story: Story) -> tuple[bytes, dict[str, object]]:
    with tempfile.TemporaryDirectory(prefix="storycreator-") as name:
        folder = Path(name)
        out = folder / "book.pdf"
        report = build_screen_pdf(binding.book_of(story, folder), folder, out)
        findings = [finding.code for finding in check_screen_pdf(out)]
        facts = {"pages": report.pages, "standard": report.standard, "findings": findings}
        return out.read_bytes(), facts


def _complete(export: Export, story: Story, content: bytes, facts: dict[str, object]) -> None:
    """Object first, then the row."""
    key = f"{story_folder(story.pk)}/exports/{export.pk}.pdf"
    sha256 = files.put(key, content)
    Export.objects.filter(pk=export.pk).update(
        status=ExportStatus.COMPLETED,
        output_key=key,
        sha256=sha256,
        size_bytes=len(content),
        metadata={**export.metadata, **facts},
    )
