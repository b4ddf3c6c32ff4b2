"""Fields that the wizard's forms share: plain words in, checked values out."""

from django import forms

from stories.illustrator.model import LOOK_OPTIONS

WISH_MAX = 80  # characters; the story writer takes no longer wish
Choices = list[tuple[str, str]]


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


def switch_field(label: str) -> forms.BooleanField:
    return forms.BooleanField(label=label, required=False)


def wish_field(label: str, *, help_text: str = "", example: str = "") -> forms.CharField:
    """A short free text that the story may use."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=False,
        max_length=WISH_MAX,
        widget=forms.TextInput(
            attrs={"class": "input", "autocomplete": "off", "placeholder": example}
        ),
    )
