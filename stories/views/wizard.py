"""Making a book: hero, story, look, ready. Every step saves the draft."""

from contextlib import suppress
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.services import consents
from accounts.services.guests import current_family, ensure_guest
from stories.forms.hero import WISHES, HeroForm, first_hero, look_shown
from stories.forms.look import STYLE_WORDS, LookForm
from stories.forms.ready import ReadyForm
from stories.forms.story import StoryForm, first_plan
from stories.models import Story
from stories.services import drafts, runs
from stories.services.budgets import BudgetExceeded
from stories.views.steps import HERO, LOOK, READY, STORY, answer, for_draft
from stories.views.summary import estimate, price, summary
from stories.vocabulary import AgeGroup, Pronouns
from storycreator.lib.errors import StateError

AGREE_FIRST = "You withdrew what you had agreed to. Agree again, and the book is made."
form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@never_cache
def new(request: HttpRequest) -> HttpResponse:
    """Every new book has its own address from the first moment, so that reloading is safe."""
    return redirect("stories:new_hero", uuid4())


@form_methods
@never_cache
def new_hero(request: HttpRequest, key: UUID) -> HttpResponse:
    family = current_family(request)
    begun = family and Story.objects.filter(pk=drafts.draft_id(family=family, key=key)).first()
    if begun and request.method != "POST":
        return redirect("stories:hero", begun.pk)
    return answer(
        request,
        step=HERO,
        story=None,
        form=HeroForm(request.POST or None, initial=first_hero()),
        save=lambda data: drafts.begin(family=ensure_guest(request), key=key, hero=_hero(data)),
        context=_portrait,
    )


@form_methods
@never_cache
@for_draft
def hero(request: HttpRequest, story: Story) -> HttpResponse:
    known = {**story.brief, "child_name": story.child_name, "child_age": story.child_age}
    initial = first_hero() | (story.character.appearance if story.character else {}) | known
    return answer(
        request,
        step=HERO,
        story=story,
        form=HeroForm(request.POST or None, initial=initial),
        save=lambda data: drafts.save_hero(story=story, hero=_hero(data)),
        context=_portrait,
    )


@form_methods
@never_cache
@for_draft
def story(request: HttpRequest, story: Story) -> HttpResponse:
    return answer(
        request,
        step=STORY,
        story=story,
        form=StoryForm(request.POST or None, initial=first_plan(story)),
        save=lambda data: drafts.save_plan(story=story, plan=_plan(data)),
        context=lambda form: {},
    )


@form_methods
@never_cache
@for_draft
def look(request: HttpRequest, story: Story) -> HttpResponse:
    initial = {"style": story.default_image_style or next(iter(STYLE_WORDS))}
    return answer(
        request,
        step=LOOK,
        story=story,
        form=LookForm(request.POST or None, initial=initial),
        save=lambda data: drafts.save_style(story=story, style=data["style"]),
        context=_style_cards,
    )


@form_methods
@never_cache
@for_draft
def ready(request: HttpRequest, story: Story) -> HttpResponse:
    if story.brief.get("step", 1) < READY.number:
        return redirect("stories:book", story.pk)
    form = ReadyForm(request.POST or None, initial={"dedication": story.dedication})
    if request.POST.get("go") == "on" and form.is_valid():
        return _create(request, story, form.cleaned_data["dedication"])
    return answer(
        request,
        step=READY,
        story=story,
        form=form,
        save=lambda data: drafts.save_dedication(story=story, **data),
        context=lambda form: {
            "look": story.character.appearance if story.character else {},
            "summary": summary(story),
            "estimate": estimate(story),
            **price(story),
        },
    )


def _create(request: HttpRequest, story: Story, dedication: str) -> HttpResponse:
    with suppress(StateError):  # another tab was faster: both go to the making
        kept = drafts.save_dedication(story=story, dedication=dedication)
        if not consents.may_make_books(user=story.user):
            messages.warning(request, AGREE_FIRST)
            return redirect("account")
        try:
            runs.start_run(story=kept)
        except BudgetExceeded as refusal:
            messages.warning(request, str(refusal))
            return redirect("stories:ready", story.pk)
    return redirect("stories:making", story.pk)


def _hero(data: dict[str, Any]) -> drafts.Hero:
    return drafts.Hero(
        name=data["child_name"],
        age=data["child_age"],
        pronouns=Pronouns(data["pronouns"]),
        look=data["look"],
        wishes={wish: data[wish] for wish in WISHES},
    )


def _plan(data: dict[str, Any]) -> drafts.Plan:
    return drafts.Plan(
        theme=data["story_theme"],
        companion=data["companion"],
        moral="" if data["moral"] == "none" else data["moral"],
        tone=data["tone"],
        form=data["form"],
        age_group=AgeGroup(data["age_group"]),
        page_count=data["page_count"],
    )


def _portrait(form: forms.Form) -> dict[str, Any]:
    return {"look": look_shown(form), "name": form["child_name"].value()}


def _style_cards(form: forms.Form) -> dict[str, Any]:
    cards = [
        {"radio": radio, "style": value, "name": STYLE_WORDS[value][0], "words": words}
        for radio in form["style"]
        for value, words in [(radio.data["value"], STYLE_WORDS[radio.data["value"]][1])]
    ]
    return {"styles": cards}
