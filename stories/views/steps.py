"""The four steps of making a book, and how a step answers its buttons."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from stories import access
from stories.forms.surprise import surprised
from stories.models import Story
from stories.services.drafts import is_open
from storycreator.lib.errors import StateError

Save = Callable[[dict[str, Any]], Story]
View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class Step:
    number: int
    view: str
    title: str
    template: str


STEPS = (
    Step(1, "hero", "The hero", "stories/wizard/hero.html"),
    Step(2, "story", "The story", "stories/wizard/story.html"),
    Step(3, "look", "The look", "stories/wizard/look.html"),
    Step(4, "ready", "Ready", "stories/wizard/ready.html"),
)
HERO, STORY, LOOK, READY = STEPS


def for_draft(view: View) -> View:
    """Gives the view the family's draft; a book that is already being made goes its own way."""

    @wraps(view)
    def wrapped(request: HttpRequest, story_id: UUID) -> HttpResponse:
        story = access.story_or_404(request, story_id)
        if not is_open(story):
            return redirect("stories:book", story.pk)
        return view(request, story)

    return wrapped


def answer(
    request: HttpRequest,
    *,
    step: Step,
    story: Story | None,
    form: forms.Form,
    save: Save,
    context: Callable[[forms.Form], dict[str, Any]],
) -> HttpResponse:
    """Show the step, or do what the pressed button says: on, back, close, surprise, show."""
    go = request.POST.get("go", "on")
    if go in ("surprise", "show"):
        form = surprised(form, at_random=go == "surprise")
    elif form.is_valid():
        return _save_and_go(save, form, step, go)
    elif go in ("back", "close"):
        return _leave(step, story, go)
    own = {"step": step, "steps": STEPS, "story": story, "form": form, "next_title": "Ready"}
    if step.number < len(STEPS):
        own["next_title"] = STEPS[step.number].title
    own["reached"] = story.brief.get("step", 1) if story else 1
    return render(request, step.template, own | context(form))


def _save_and_go(save: Save, form: forms.Form, step: Step, go: str) -> HttpResponse:
    try:
        story = save(form.cleaned_data)
    except StateError:  # another tab has begun the making meanwhile
        return redirect("stories:shelf")
    if go in ("back", "close"):
        return _leave(step, story, go)
    return redirect(f"stories:{STEPS[min(step.number, len(STEPS) - 1)].view}", story.pk)


def _leave(step: Step, story: Story | None, go: str) -> HttpResponse:
    if go == "back" and story is not None and step.number > 1:
        return redirect(f"stories:{STEPS[step.number - 2].view}", story.pk)
    return redirect("stories:shelf" if story is not None else "home")
