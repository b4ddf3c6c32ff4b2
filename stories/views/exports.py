"""The book as a PDF: asked for, waited for, taken home."""

from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from stories import access, queries
from stories.enums import ExportStatus
from stories.models import Story
from stories.services.exports import request_screen_pdf
from stories.views.books import READY, STOP_POLLING, state_of
from storycreator.lib.errors import StateError

STATES = {
    ExportStatus.QUEUED: "waiting",
    ExportStatus.PROCESSING: "waiting",
    ExportStatus.COMPLETED: "ready",
    ExportStatus.FAILED: "failed",
}


@dataclass(frozen=True, slots=True)
class Pdf:
    """`state`: none, waiting, ready or failed; `key` is the stored object when ready."""

    state: str
    key: str = ""


def show_pdf(story: Story) -> Pdf:
    """One query."""
    if queries.is_blocked(story):
        return Pdf("none")
    export = queries.screen_pdf_of(story)
    if export is None:
        return Pdf("none")
    return Pdf(STATES[ExportStatus(export.status)], export.output_key)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def pdf(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """GET: the state of the PDF as a fragment. POST: ask for it."""
    story = access.story_or_404(request, story_id)
    if request.method == "POST":
        if state_of(story) != READY:
            raise Http404
        with suppress(StateError):  # changed or deleted meanwhile: the answer shows it
            request_screen_pdf(story=story)
        if request.headers.get("HX-Request") != "true":
            return redirect("stories:read", story.pk)
    now = show_pdf(story)
    status = 200 if now.state == "waiting" else STOP_POLLING
    context = {"book": {"id": story.pk}, "pdf": now}
    return render(request, "stories/reader/_pdf.html", context, status=status)


@require_safe
@never_cache
def pdf_file(request: HttpRequest, story_id: UUID) -> FileResponse:
    story = access.story_or_404(request, story_id)
    found = show_pdf(story)
    if found.state != "ready" or not default_storage.exists(found.key):
        raise Http404
    name = f"{slugify(story.title) or 'book'}.pdf"
    return FileResponse(
        default_storage.open(found.key),
        as_attachment=True,
        filename=name,
        content_type="application/pdf",
    )
