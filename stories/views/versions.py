"""Earlier pictures of a page and earlier tellings of a book: side by side, to go back to."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from stories import access, queries
from stories.enums import RedrawReason
from stories.models import Artifact, Story
from stories.pipeline.schemas import StoryDraft
from stories.queries import Picture
from stories.services import versions as services
from stories.views.books import READY, show_book, state_of
from stories.views.ordering import refusal_of
from stories.views.redraws import name_of, page_or_404, pages_at
from storycreator.lib import money


@dataclass(frozen=True, slots=True)
class Version:
    """`why` is what it was drawn anew for; `picture` is empty while it may not be shown."""

    number: int
    name: str
    picture: str
    alt: str
    made_at: datetime
    why: str
    wish: str
    cost: str
    shown: bool


@dataclass(frozen=True, slots=True)
class Telling:
    number: int
    title: str
    opening: str
    made_at: datetime
    shown: bool


@require_safe
@never_cache
def versions(request: HttpRequest, story_id: UUID, number: int) -> HttpResponse:
    """Every picture of a page, the newest first; 0 is the cover."""
    story = access.story_or_404(request, story_id)
    page = page_or_404(story, number)
    if state_of(story) != READY:
        return redirect("stories:book", story.pk)
    shown = (page.base_image_key if page else story.cover_image_key) or None
    drawn = queries.drawn_for(story, number)
    context = {
        "book": show_book(story),
        "number": number,
        "name": name_of(number),
        "text": page.text if page else "",
        "versions": [
            _show(story, number, len(drawn) - at, each, shown) for at, each in enumerate(drawn)
        ],
    }
    return render(request, "stories/versions/versions.html", context)


@require_POST
def restore(request: HttpRequest, story_id: UUID, number: int, version: int) -> HttpResponse:
    story = access.story_or_404(request, story_id)
    found = queries.drawn_version(story, number, version)
    if found is None:
        raise Http404
    refusal = _restore(story, found)
    if refusal:
        messages.warning(request, refusal)
        return redirect("stories:versions", story.pk, number)
    messages.success(request, _("This picture is in the book now."))
    return redirect(pages_at(story, number))


@require_safe
@never_cache
def tellings(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """Every telling of the book, the newest first, each once."""
    story = access.story_or_404(request, story_id)
    if state_of(story) != READY:
        return redirect("stories:book", story.pk)
    context = {"book": show_book(story), "tellings": _tellings(story)}
    return render(request, "stories/versions/tellings.html", context)


@require_POST
def restore_telling(request: HttpRequest, story_id: UUID, version: int) -> HttpResponse:
    story = access.story_or_404(request, story_id)
    found = next((one for one in queries.tellings_of(story) if one.version == version), None)
    if found is None:
        raise Http404
    refusal = _restore(story, found)
    if refusal:
        messages.warning(request, refusal)
        return redirect("stories:tellings", story.pk)
    messages.success(request, _("These words are in the book now."))
    return redirect("stories:pages", story.pk)


def _restore(story: Story, artifact: Artifact) -> str:
    by = f"user:{story.user_id}"
    return refusal_of(lambda: services.restore(artifact=artifact, by=by), family=story.user)


def _show(story: Story, number: int, ordinal: int, drawn: Picture, shown: str | None) -> Version:
    reason = drawn.wish.get("reason")
    return Version(
        number=drawn.version,
        name=_("Picture %(number)s") % {"number": ordinal},
        picture=version_url(story, number, drawn, 480),
        alt=drawn.alt_text,
        made_at=drawn.made_at,
        why=RedrawReason(reason).label if reason else "",
        wish=str(drawn.wish.get("instruction", "")),
        cost=money.price_words(drawn.cost) if drawn.cost else "",
        shown=drawn.key == shown,
    )


def version_url(story: Story, number: int, drawn: Picture, width: int) -> str:
    if not drawn.key:
        return ""
    return reverse("stories:version_picture", args=[story.pk, number, drawn.version, width])


def _tellings(story: Story) -> list[Telling]:
    found: dict[str, Telling] = {}
    for at, one in enumerate(queries.tellings_of(story)):
        draft = StoryDraft.parse(one.payload)
        words = " ".join(draft.pages[0].paragraphs)
        telling = Telling(one.version, draft.title, words, one.created_at, shown=at == 0)
        found.setdefault(one.key, telling)
    return list(found.values())
