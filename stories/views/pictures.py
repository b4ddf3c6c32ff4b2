"""The pictures of a book, for its family only, in three sizes."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from media_assets.imaging import DERIVATIVE_WIDTHS
from media_assets.services.images import open_derivative
from stories import access, queries
from stories.models import Story

COVER = 0  # the cover's page number
A_WEEK = 7 * 24 * 3600  # the address changes with the picture, so a copy may be kept


def picture_url(story: Story, number: int, key: str, width: int) -> str:
    """The address of a picture, empty while there is none. Its name changes with the picture."""
    if not key:
        return ""
    version = key.rsplit("/", 1)[-1].partition(".")[0][:12]
    return reverse("stories:picture", args=[story.pk, number, width]) + f"?v={version}"


def srcset(story: Story, number: int, key: str) -> str:
    if not key:
        return ""
    urls = ((picture_url(story, number, key, width), width) for width in DERIVATIVE_WIDTHS)
    return ", ".join(f"{url} {width}w" for url, width in urls)


@require_safe
def version_picture(
    request: HttpRequest, story_id: UUID, number: int, version: int, width: int
) -> HttpResponse:
    """An earlier picture of a page, or of the cover (0)."""
    story = access.shown_story_or_404(request, story_id)
    return _answer(queries.picture_of_version(story, number, version), width)


@require_safe
def picture(request: HttpRequest, story_id: UUID, number: int, width: int) -> HttpResponse:
    story = access.shown_story_or_404(request, story_id)
    key = queries.cover_key(story) if number == COVER else _page_key(story, number)
    return _answer(key, width)


def _answer(key: str, width: int) -> HttpResponse:
    if width not in DERIVATIVE_WIDTHS or not key:
        raise Http404
    try:
        content = open_derivative(image_key=key, width=width)
    except FileNotFoundError as error:
        raise Http404 from error
    headers = {"Cache-Control": f"private, max-age={A_WEEK}, immutable"}
    return HttpResponse(content, content_type="image/webp", headers=headers)


def _page_key(story: Story, number: int) -> str:
    page = queries.page_of(story, number)
    return queries.picture_key(page) if page else ""
