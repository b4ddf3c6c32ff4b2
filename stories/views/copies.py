"""Books made from a book: a copy, and the same story with another hero."""

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from stories import access
from stories.forms.copies import CopyForm, SiblingForm
from stories.forms.hero import first_hero, look_shown
from stories.models import Story
from stories.services import copies, estimates
from stories.services.drafts import Hero
from stories.views.books import READY, show_book, state_of
from stories.views.costs import tell_price
from stories.views.ordering import refusal_of
from stories.vocabulary import Pronouns


@require_POST
def duplicate(request: HttpRequest, story_id: UUID) -> HttpResponse:
    story = access.story_or_404(request, story_id)
    form = CopyForm(request.POST)
    key = form.cleaned_data["key"] if form.is_valid() else uuid4()
    refusal = refusal_of(lambda: copies.duplicate(story=story, key=key), family=story.user)
    if refusal:
        messages.warning(request, refusal)
        return redirect("stories:book", story.pk)
    messages.success(request, _("This is your copy. Change it as you like."))
    return redirect("stories:pages", copies.book_id(story=story, key=key))


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def sibling(request: HttpRequest, story_id: UUID) -> HttpResponse:
    story = access.story_or_404(request, story_id)
    if state_of(story) != READY:
        return redirect("stories:book", story.pk)
    told = str(story.brief.get("pronouns", ""))
    only = "" if copies.can_change_pronouns(story=story) else told
    initial = first_hero() | {"key": uuid4(), "pronouns": only}
    form = SiblingForm(request.POST or None, initial=initial, only=only)
    if request.POST.get("go") == "show":
        form = SiblingForm(initial=request.POST.dict(), only=only)
    elif request.method == "POST" and form.is_valid():
        refusal = refusal_of(lambda: _order(story, form.cleaned_data), family=story.user)
        if not refusal:
            edition = copies.book_id(story=story, key=form.cleaned_data["key"])
            return redirect("stories:making", edition)
        form.add_error(None, refusal)
    context = {
        "book": show_book(story),
        "form": form,
        "look": look_shown(form),
        "name": form["child_name"].value(),
        "price": tell_price(story, estimates.of_new_book(story.page_count)),
    }
    return render(request, "stories/copies/sibling.html", context)


def _order(story: Story, told: dict[str, Any]) -> object:
    hero = Hero(
        name=told["child_name"],
        age=told["child_age"],
        pronouns=Pronouns(told["pronouns"]),
        look=told["look"],
        wishes={},
    )
    return copies.sibling(story=story, hero=hero, key=told["key"])
