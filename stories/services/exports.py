"""Files made from a finished book: asked for once, built by a worker, checked before "ready"."""

import tempfile
from pathlib import Path
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from stories import queries
from stories.books.errors import BookError
from stories.books.preflight import check_screen_pdf
from stories.books.screen_pdf import build_screen_pdf
from stories.enums import ExportKind, ExportStatus, StoryStatus
from stories.models import Export, Story
from stories.services import binding
from stories.services.claims import Holder, lease_until
from stories.services.locking import locked_story
from stories.services.storage import story_folder, sweep_deleted
from storycreator.lib import files
from storycreator.lib.errors import StateError, StoryCreatorError

HELD = "Something in this book is waiting for a person to look at it."
NOT_BOUND = "The book could not be bound. Please try again."


def request_screen_pdf(*, story: Story) -> Export:
    """The PDF of the book as it stands: an equal one is used again, else one is queued."""
    with transaction.atomic():
        story = locked_story(story.pk)
        if story.status != StoryStatus.COMPLETED:
            raise StateError("The book is not finished yet.")
        if not may_be_exported(story):
            raise StateError(HELD)
        content = binding.content_digest(story)
        same = story.exports.filter(kind=ExportKind.SCREEN_PDF, metadata__content=content)
        usable = same.exclude(status=ExportStatus.FAILED).order_by("-created_at").first()
        return usable or story.exports.create(
            kind=ExportKind.SCREEN_PDF, metadata={"content": content}
        )


def may_be_exported(story: Story) -> bool:
    """Nothing in the book waits for a person or was rejected. One query."""
    return not (queries.is_blocked(story) or queries.has_held_pictures(story))


def claim(*, holder: Holder) -> Export | None:
    """Take the oldest export that waits, or None."""
    for pk in list(_waiting().order_by("created_at").values_list("pk", flat=True)[:5]):
        # Asked again while writing: of two workers one was faster.
        if _take(_waiting().filter(pk=pk), holder.boot):
            return Export.objects.filter(pk=pk).first()
    return None


def anything_waits() -> bool:
    return _waiting().exists()


def _waiting() -> QuerySet[Export]:
    return Export.objects.filter(
        status=ExportStatus.QUEUED, story__isnull=False, kind=ExportKind.SCREEN_PDF
    )


def _take(free: QuerySet[Export], boot: UUID) -> bool:
    taken = free.update(
        status=ExportStatus.PROCESSING,
        lease_token=boot,
        lease_expires_at=lease_until(timezone.now()),
    )
    return bool(taken)


def renew(*, boot: UUID) -> None:
    """Keep what this worker binds."""
    held = Export.objects.filter(status=ExportStatus.PROCESSING, lease_token=boot)
    held.update(lease_expires_at=lease_until(timezone.now()))


def release(*, boot: UUID) -> int:
    """Give back what a worker held that is known to be gone; the number of exports."""
    return _give_back(Export.objects.filter(lease_token=boot))


def release_lost() -> int:
    """Give back what nobody has renewed; the number of exports."""
    late = Q(lease_expires_at__lt=timezone.now()) | Q(lease_expires_at__isnull=True)
    return _give_back(Export.objects.filter(late))


def _give_back(lost: QuerySet[Export]) -> int:
    return lost.filter(status=ExportStatus.PROCESSING).update(
        status=ExportStatus.QUEUED, lease_token=None, lease_expires_at=None
    )


def build_now(*, export: Export) -> Export:
    """Build the file in this process; a finished export is returned as it is."""
    if _take(Export.objects.filter(pk=export.pk).exclude(status=ExportStatus.COMPLETED), uuid4()):
        export.refresh_from_db()
        build(export=export)
    export.refresh_from_db()
    return export


def build(*, export: Export) -> None:
    """Build, check and store the file of an export that is ours, or say why that cannot be."""
    story = Story.objects.select_related("character").filter(pk=export.story_id).first()
    if story is None:
        return  # deleted, and the export with it
    if not may_be_exported(story):  # held since it was asked for
        fail(export=export, detail="held by moderation")
        return
    try:
        content, facts = _bind(story)
    except (BookError, StoryCreatorError, FileNotFoundError) as error:
        fail(export=export, detail=repr(error))
    else:
        _complete(export, story, content, facts)


def fail(*, export: Export, detail: str) -> None:
    """`detail` is for staff."""
    _ours(export).update(
        status=ExportStatus.FAILED,
        lease_token=None,
        lease_expires_at=None,
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
    """Object first, then the row. Nothing stays of a book that was deleted meanwhile; an export
    that another worker took over is the other's to complete."""
    key = f"{story_folder(story.pk)}/exports/{export.pk}.pdf"
    sha256 = files.put(key, content)
    kept = _ours(export).update(
        status=ExportStatus.COMPLETED,
        lease_token=None,
        lease_expires_at=None,
        output_key=key,
        sha256=sha256,
        size_bytes=len(content),
        metadata={**export.metadata, **facts},
    )
    if not kept:
        sweep_deleted(story.pk)


def _ours(export: Export) -> QuerySet[Export]:
    """The export, while it is as it was taken."""
    return Export.objects.filter(
        pk=export.pk, status=ExportStatus.PROCESSING, lease_token=export.lease_token
    )
