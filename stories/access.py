"""Who may open which book. To everybody else a book does not exist."""

from uuid import UUID

from django.http import Http404, HttpRequest

from accounts.services.guests import current_family
from stories.models import Story
from stories.queries import is_blocked, is_cover_held


def story_or_404(request: HttpRequest, story_id: UUID) -> Story:
    """The family's own book with its hero; a foreign id answers like a missing one."""
    family = current_family(request)
    if family is None:
        raise Http404
    books = Story.objects.select_related("character").annotate(cover_held=is_cover_held())
    found: Story | None = books.filter(pk=story_id, user=family).first()
    if found is None:
        raise Http404
    return found


def shown_story_or_404(request: HttpRequest, story_id: UUID) -> Story:
    """The same, as long as the book may be shown: for whatever hands out its words or pictures."""
    story = story_or_404(request, story_id)
    if is_blocked(story):
        raise Http404
    return story
