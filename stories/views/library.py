"""My books: the shelf, and the way from a book to where it stands."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.contrib.humanize.templatetags.humanize import apnumber
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from accounts.services.guests import current_family
from stories import access, queries
from stories.services.deletion import delete_story
from stories.views.books import DRAFT, READY, show_book, state_of
from stories.views.steps import STEPS

BOOKS_PER_PAGE = 12
LONGEST_SEARCH = 80


@require_safe
def shelf(request: HttpRequest) -> HttpResponse:
    family = current_family(request)
    if family is None:
        return redirect_to_login(request.get_full_path())
    wanted = request.GET.get("q", "").strip()[:LONGEST_SEARCH]
    paginator = Paginator(queries.shelf_of(family, wanted), BOOKS_PER_PAGE)
    page = paginator.get_page(request.GET.get("page"))
    books = [show_book(story) for story in page]
    words = f"{apnumber(paginator.count)} {'book' if paginator.count == 1 else 'books'}"
    context = {"page": page, "books": books, "wanted": wanted, "count_words": words.capitalize()}
    return render(request, "stories/shelf/shelf.html", context)


@require_safe
def book(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """On to where the book stands: its wizard step, its making, or its first page."""
    story = access.story_or_404(request, story_id)
    state = state_of(story)
    if state == DRAFT:
        step = STEPS[min(story.brief.get("step", 1), len(STEPS)) - 1]
        return redirect(f"stories:{step.view}", story.pk)
    return redirect("stories:read" if state == READY else "stories:making", story.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, story_id: UUID) -> HttpResponse:
    story = access.story_or_404(request, story_id)
    book = show_book(story, ink=queries.cover_ink_of(story))
    if request.method == "POST":
        delete_story(story=story)
        messages.success(request, f"“{book.title}” is deleted.")
        return redirect("stories:shelf")
    return render(request, "stories/shelf/delete.html", {"book": book})
