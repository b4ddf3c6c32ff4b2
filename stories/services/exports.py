"""Files made from a finished book: asked for once, built by a worker, checked before "ready"."""

import tempfile
from datetime import timedelta
from pathlib import Path

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from stories.books.errors import BookError
from stories.books.preflight import check_screen_pdf
from stories.books.screen_pdf import build_screen_pdf
from stories.enums import ExportKind, ExportStatus, StoryStatus
from stories.models import Export, Story
from stories.services import binding
from stories.services.locking import locked_story
from stories.services.storage import story_folder, sweep_deleted
from storycreator.lib import files
from storycreator.lib.errors import StateError, StoryCreatorError

NOT_BOUND = "The book could not be bound. Please try again."
STALE = timedelta(minutes=5)  # an export that is "processing" for longer lost its worker


def request_screen_pdf(*, story: Story) -> Export:
    """The PDF of the book as it stands: an equal one is used again, else one is queued."""
    with transaction.atomic():
        story = locked_story(story.pk)
        if story.status != StoryStatus.COMPLETED:
            raise StateError("The book is not finished yet.")
        content = binding.content_digest(story)
        same = story.exports.filter(kind=ExportKind.SCREEN_PDF, metadata__content=content)
        usable = same.exclude(status=ExportStatus.FAILED).order_by("-created_at").first()
        return usable or story.exports.create(
            kind=ExportKind.SCREEN_PDF, metadata={"content": content}
        )


def claim() -> Export | None:
    """Take the oldest export that waits or whose worker is gone, or None."""
    now = timezone.now()
    open_exports = Export.objects.filter(
        Q(status=ExportStatus.QUEUED)
        | Q(status=ExportStatus.PROCESSING, updated_at__lt=now - STALE),
        story__isnull=False,
        kind=ExportKind.SCREEN_PDF,
    )
    for pk in list(open_exports.order_by("created_at").values_list("pk", flat=True)[:5]):
        # Asked again while writing: of two workers one was faster.
        if open_exports.filter(pk=pk).update(status=ExportStatus.PROCESSING, updated_at=now):
            return Export.objects.filter(pk=pk).first()
    return None


def build_now(*, export: Export) -> Export:
    """Build the file in this process; a finished export is returned as it is."""
    taken = Export.objects.filter(pk=export.pk).exclude(status=ExportStatus.COMPLETED)
    if taken.update(status=ExportStatus.PROCESSING, updated_at=timezone.now()):
        build(export=export)
    export.refresh_from_db()
    return export


def build(*, export: Export) -> None:
    """Build, check and store the file of an export that is ours, or say why that cannot be."""
    story = Story.objects.select_related("character").filter(pk=export.story_id).first()
    if story is None:
        return  # deleted, and the export with it
    try:
        content, facts = _bind(story)
    except (BookError, StoryCreatorError, FileNotFoundError) as error:
        fail(export=export, detail=repr(error))
    else:
        _complete(export, story, content, facts)


def fail(*, export: Export, detail: str) -> None:
    """`detail` is for staff."""
    Export.objects.filter(pk=export.pk).update(
        status=ExportStatus.FAILED,
        error_message=NOT_BOUND,
        metadata={**export.metadata, "error": detail},
    )


def _bind(story: Story) -> tuple[bytes, dict[str, object]]:
    with tempfile.TemporaryDirectory(prefix="storycreator-") as name:
        folder = Path(name)
        out = folder / "book.pdf"
        report = build_screen_pdf(binding.book_of(story, folder), folder, out)
        findings = [finding.code for finding in check_screen_pdf(out)]
        facts = {"pages": report.pages, "standard": report.standard, "findings": findings}
        return out.read_bytes(), facts


def _complete(export: Export, story: Story, content: bytes, facts: dict[str, object]) -> None:
    """Object first, then the row. Nothing stays of a book that was deleted meanwhile."""
    key = f"{story_folder(story.pk)}/exports/{export.pk}.pdf"
    sha256 = files.put(key, content)
    kept = Export.objects.filter(pk=export.pk).update(
        status=ExportStatus.COMPLETED,
        output_key=key,
        sha256=sha256,
        size_bytes=len(content),
        metadata={**export.metadata, **facts},
    )
    if not kept:
        sweep_deleted(story.pk)
