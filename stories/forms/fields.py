"""Fields that the wizard's forms share: plain words in, checked values out."""

from typing import Any

from django import forms

from stories.books.printable import tidy, why_unprintable
from stories.illustrator.options import LOOK_OPTIONS

WISH_MAX = 80  # characters; the story writer takes no longer wish
Choices = list[tuple[str, str]]


class PrintedField(forms.CharField):
    """A text that will stand in a book: tidied, and refused here if no face can print it."""

    def to_python(self, value: Any) -> str:
        return tidy(str(super().to_python(value))) or str(self.empty_value)

    def run_validators(self, value: str) -> None:
        """The length and NUL first; what passed is then looked at letter by letter."""
        super().run_validators(value)
        problem = why_unprintable(value)
        if problem:
            raise forms.ValidationError(problem)


def look_choices(part: str) -> Choices:
    """What a parent can pick for one part of a look, as Django wants it."""
    return [(choice.value, choice.label) for choice in LOOK_OPTIONS[part]]


def look_field(part: str, label: str) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=look_choices(part),
        widget=forms.RadioSelect,
        error_messages={"required": "Pick one of these."},
    )


def extra_field(part: str, label: str) -> forms.ChoiceField:
    """A part of a look that may stay unchosen."""
    return forms.ChoiceField(
        label=label, choices=look_choices(part), required=False, widget=forms.RadioSelect
    )


def switch_field(label: str) -> forms.BooleanField:
    return forms.BooleanField(label=label, required=False)


def wish_field(label: str, *, help_text: str = "", example: str = "") -> PrintedField:
    """A short free text that the story may use."""
    return PrintedField(
        label=label,
        help_text=help_text,
        required=False,
        max_length=WISH_MAX,
        widget=forms.TextInput(
            attrs={"class": "input", "autocomplete": "off", "placeholder": example}
        ),
    )
