"""Another picture for a page or the cover, and another telling of the whole book."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from stories import access, queries
from stories.enums import RedrawReason
from stories.forms.redraws import RedrawForm, TellAnewForm
from stories.models import Run, Story, StoryPage
from stories.services import copies, estimates, versions
from stories.services.moderating import OWN_PICTURES
from stories.views.books import READY, show_book, state_of
from stories.views.costs import tell_price
from stories.views.ordering import refusal_of
from stories.views.pictures import COVER, picture_url

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@form_methods
@never_cache
def redraw(request: HttpRequest, story_id: UUID, number: int) -> HttpResponse:
    """`number` is the page's; 0 is the cover."""
    story = access.story_or_404(request, story_id)
    page = page_or_404(story, number)
    if state_of(story) != READY:
        return redirect("stories:book", story.pk)
    drawn = len(queries.drawn_for(story, number))
    form = RedrawForm(
        request.POST or None,
        initial={"seen": drawn},
        painter_reads=estimates.chosen()[1].name not in OWN_PICTURES,
        hero=story.child_name,
    )
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["seen"] != drawn:  # sent a second time, after it was drawn
            return redirect("stories:versions", story.pk, number)
        refusal = refusal_of(lambda: _redraw(story, page, form), family=story.user)
        if not refusal:
            return redirect(pages_at(story, number))
        form.add_error(None, refusal)
    key = queries.picture_key(page) if page else queries.cover_key(story)
    context = {
        "book": show_book(story),
        "form": form,
        "number": number,
        "name": name_of(number),
        "text": page.text if page else "",
        "picture": picture_url(story, number, key, 900),
        "alt": page.alt_text if page else "",
        "price": tell_price(story, estimates.of_pictures(1)),
    }
    return render(request, "stories/redraws/redraw.html", context)


def _redraw(story: Story, page: StoryPage | None, form: RedrawForm) -> Run:
    reason = RedrawReason(form.cleaned_data.get("reason", RedrawReason.OTHER))
    wish = form.cleaned_data.get("instruction", "")
    if page is None:
        return versions.redraw_cover(story=story, reason=reason, instruction=wish)
    return versions.redraw_page(page=page, reason=reason, instruction=wish)


@form_methods
@never_cache
def tell_anew(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """The whole book once more from the same wishes."""
    story = access.story_or_404(request, story_id)
    if state_of(story) != READY:
        return redirect("stories:book", story.pk)
    form = TellAnewForm(request.POST or None, initial={"key": uuid4()})
    if request.method == "POST" and form.is_valid():
        refusal = refusal_of(lambda: _tell_anew(story, form), family=story.user)
        if not refusal:
            return redirect("stories:making", story.pk)
        messages.warning(request, refusal)
    context = {
        "book": show_book(story, ink=queries.cover_ink_of(story)),
        "form": form,
        "price": tell_price(story, estimates.of_new_book(story.page_count)),
    }
    return render(request, "stories/redraws/tell_anew.html", context)


def _tell_anew(story: Story, form: TellAnewForm) -> Run:
    if form.cleaned_data["keep"]:
        return copies.tell_anew_and_keep(story=story, key=form.cleaned_data["key"])
    return versions.tell_anew(story=story)


def page_or_404(story: Story, number: int) -> StoryPage | None:
    """The page; None for the cover."""
    if number == COVER:
        return None
    page = queries.page_of(story, number)
    if page is None:
        raise Http404
    return page


def name_of(number: int) -> str:
    return _("page %(number)s") % {"number": number} if number else _("the cover")


def pages_at(story: Story, number: int) -> str:
    """The address of a page's place among all pages."""
    place: str = redirect("stories:pages", story.pk).url
    return f"{place}#sheet-{number}"
