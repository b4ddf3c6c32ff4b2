"""Who may open which book. To everybody else a book does not exist."""

from uuid import UUID

from django.http import Http404, HttpRequest

from accounts.services.guests import current_family
from stories.models import Story


def story_or_404(request: HttpRequest, story_id: UUID) -> Story:
    """The family's own book with its hero; a foreign id answers like a missing one."""
    family = current_family(request)
    if family is None:
        raise Http404
    books = Story.objects.select_related("character")
    found: Story | None = books.filter(pk=story_id, user=family).first()
    if found is None:
        raise Http404
    return found
