"""What a family can do about a book that was held or rejected: change its words, or ask again."""

from contextlib import suppress
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from stories import access
from stories.services import reviews
from storycreator.lib.errors import StateError

THANKS = "Thank you. A second person will look at it."


@require_POST
def appeal(request: HttpRequest, story_id: UUID) -> HttpResponse:
    story = access.story_or_404(request, story_id)
    try:
        reviews.appeal(story=story, words=request.POST.get("words", ""))
    except StateError as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, THANKS)
    return redirect("stories:making", story.pk)


@require_POST
def change(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """Back to the wizard, where the words can be changed."""
    story = access.story_or_404(request, story_id)
    with suppress(StateError):  # decided meanwhile: the page shows it
        reviews.take_back(story=story)
    return redirect("stories:book", story.pk)
