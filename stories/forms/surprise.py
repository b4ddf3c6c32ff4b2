""" "Surprise me": a form with some answers chosen by chance and what was typed kept."""

import secrets
from typing import Any

from django import forms

KEPT = (
    "child_name",
    "child_age",
    "pronouns",
    "age_group",
    "length",
    "headwear",
    "headwear_colour",
    "glasses",
    "cape",
    "birthmark_place",
)
"""Choices that belong to the family, or that most heroes go without: never left to chance."""


def surprised(form: forms.Form, *, at_random: bool) -> forms.Form:
    """A new form of the same kind, not yet checked, that starts from the answers of `form`."""
    initial: dict[str, Any] = {}
    for name, field in form.fields.items():
        initial[name] = field.widget.value_from_datadict(form.data, form.files, name)
        if at_random and name not in KEPT and isinstance(field, forms.ChoiceField):
            initial[name] = secrets.choice([value for value, _ in field.widget.choices if value])
    return type(form)(initial=initial)
