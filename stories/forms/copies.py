"""Books made from a book: a copy, and the same story with another hero."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stories.forms.hero import HeroForm
from stories.vocabulary import Pronouns


class CopyForm(forms.Form):
    """`key` names the one copy that a form makes, however often it is sent."""

    key = forms.UUIDField(widget=forms.HiddenInput)


class SiblingForm(HeroForm):
    """Another hero for a story that is told: who they are and how we draw them. What the first
    hero loves and fears made the plot, and stays. `only` are the pronouns that it can be told
    with; all of them when empty."""

    favourite_thing = None  # type: ignore[assignment]  # Django's way to leave a field out
    trait = None  # type: ignore[assignment]
    fear = None  # type: ignore[assignment]
    sibling = None  # type: ignore[assignment]
    pet = None  # type: ignore[assignment]
    key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, only: str = "", **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["child_age"].help_text = _("How old they look in the pictures.")
        if only:
            field = self.fields["pronouns"]
            field.choices = [(Pronouns(only).value, Pronouns(only).value)]
            field.help_text = _("The story is told with this word.")
