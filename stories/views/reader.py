"""The reader: the finished book, opening by opening."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from stories import access, queries
from stories.models import Story, StoryPage
from stories.views.books import DRAFT, HELD, MAKING, REFUSED, show_book, state_of
from stories.views.exports import show_pdf
from stories.views.pictures import picture_url, srcset
from stories.views.spreads import PageFacts, openings, paragraphs_of
from stories.vocabulary import AgeGroup

HELD_PICTURE = "A person will look at this picture first."
LARGE = 900  # px, for browsers that know no srcset


@require_safe
def read(request: HttpRequest, story_id: UUID) -> HttpResponse:
    story = access.story_or_404(request, story_id)
    pages = queries.pages_of(story)
    if state_of(story) in (DRAFT, MAKING, HELD, REFUSED) or not pages:
        return redirect("stories:book", story.pk)
    facts = [show_page(story, page) for page in pages]
    context = {
        "book": show_book(story, ink=queries.cover_ink_of(story)),
        "openings": openings(facts, AgeGroup(story.age_group), len(pages)),
        "pages": facts,
        "questions": (story.content or {}).get("questions", ()),
        "pdf": show_pdf(story),
    }
    return render(request, "stories/reader/reader.html", context)


def show_page(story: Story, page: StoryPage) -> PageFacts:
    key = queries.picture_key(page)
    return PageFacts(
        number=page.page_number,
        paragraphs=paragraphs_of(page.text),
        alt=page.alt_text,
        picture=picture_url(story, page.page_number, key, LARGE),
        srcset=srcset(story, page.page_number, key),
        layout=page.layout,
        missing=HELD_PICTURE if page.picture_held else "This picture is still to come.",
    )
