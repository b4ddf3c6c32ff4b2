"""The reader: the finished book, opening by opening."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from stories import access, queries
from stories.models import Story, StoryPage
from stories.views.books import DRAFT, MAKING, show_book, state_of
from stories.views.exports import show_pdf
from stories.views.pictures import picture_url, srcset
from stories.views.spreads import Spread, page_name, paragraphs_of

LARGE = 900  # px, for browsers that know no srcset


@require_safe
def read(request: HttpRequest, story_id: UUID) -> HttpResponse:
    story = access.story_or_404(request, story_id)
    pages = queries.pages_of(story)
    if state_of(story) in (DRAFT, MAKING) or not pages:
        return redirect("stories:book", story.pk)
    context = {
        "book": show_book(story, ink=pages[0].layout.get("ink", "")),
        "pages": [show_page(story, page, len(pages)) for page in pages],
        "questions": (story.content or {}).get("questions", ()),
        "pdf": show_pdf(story),
    }
    return render(request, "stories/reader/reader.html", context)


def show_page(story: Story, page: StoryPage, total: int) -> Spread:
    key = page.personalized_image_key or page.base_image_key
    return Spread(
        id=f"page-{page.page_number}",
        name=page_name(page.page_number, total),
        number=page.page_number,
        paragraphs=paragraphs_of(page.text),
        picture=picture_url(story, page.page_number, key, LARGE),
        srcset=srcset(story, page.page_number, key),
        alt=page.alt_text,
        missing="This picture is still to come.",
    )
