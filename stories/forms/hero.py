"""Step 1: who the hero is and how we draw them."""

from collections.abc import Iterator

from django import forms

from stories.forms.fields import (
    PrintedField,
    extra_field,
    look_field,
    switch_field,
    wish_field,
)
from stories.illustrator.model import Look
from stories.vocabulary import Pronouns

AGES = [(age, str(age)) for age in range(1, 13)]
TRAITS = ("brave", "careful", "curious", "funny", "gentle", "loud", "patient", "shy", "stubborn")
LOOK_PARTS = ("hairstyle", "hair_colour", "skin", "eyes", "outfit", "colour_main", "colour_second")
SWITCHES = (
    "freckles",
    "birthmark",
    "lashes",
    "hearing_aid",
    "wheelchair",
    "prosthetic_arm",
    "prosthetic_leg",
)
EXTRAS = ("shoes", "headwear_colour", "cape", "birthmark_place")
"""Parts that a family may leave as they are."""

WISHES = ("favourite_thing", "fear", "trait", "sibling", "pet")


class HeroForm(forms.Form):
    """A hero in the words of a parent. `cleaned_data["look"]` is the whole look as a dict."""

    child_name = PrintedField(
        label="Name",
        max_length=50,
        error_messages={"required": "What is the hero called?"},
        widget=forms.TextInput(
            attrs={
                "class": "input input--name",
                "autocomplete": "off",
                "autocapitalize": "words",
                "spellcheck": "false",
            }
        ),
    )
    child_age = forms.TypedChoiceField(
        label="Age",
        choices=AGES,
        coerce=int,
        help_text="Sets how long the sentences are.",
        error_messages={"invalid_choice": "Books suit children from 1 to 12."},
        widget=forms.Select(attrs={"class": "input"}),
    )
    pronouns = forms.ChoiceField(
        label="In the story, the hero is",
        choices=[(word.value, word.value) for word in Pronouns],
        widget=forms.RadioSelect,
        error_messages={"required": "Pick the word we should use."},
    )
    hairstyle = look_field("hairstyle", "Hair")
    hair_colour = look_field("hair_colour", "Hair colour")
    skin = look_field("skin", "Skin")
    eyes = look_field("eyes", "Eyes")
    outfit = look_field("outfit", "Clothes")
    colour_main = look_field("colour_main", "Main colour")
    colour_second = look_field("colour_second", "Second colour")
    headwear = extra_field("headwear", "On the head")
    headwear_colour = extra_field("headwear_colour", "Its colour")
    glasses = extra_field("glasses", "Glasses")
    shoes = extra_field("shoes", "Shoes")
    cape = extra_field("cape", "Cape")
    freckles = switch_field("Freckles")
    birthmark = switch_field("Birthmark")
    birthmark_place = extra_field("birthmark_place", "Where is the birthmark?")
    lashes = switch_field("Long lashes")
    hearing_aid = switch_field("Hearing aid")
    wheelchair = switch_field("Wheelchair")
    prosthetic_arm = switch_field("Prosthetic arm")
    prosthetic_leg = switch_field("Prosthetic leg")
    favourite_thing = wish_field(
        "What do they love most?",
        help_text="One thing. It plays a part in the story.",
        example="a red kite, dinosaurs, dancing",
    )
    trait = wish_field("What are they like?", example="brave, curious, a little shy")
    fear = wish_field("What are they a little afraid of?", example="the dark, loud noises")
    sibling = wish_field("A brother or sister", example="Leo")
    pet = wish_field("A pet", example="Biscuit the dog")

    def clean_child_name(self) -> str:
        name = str(self.cleaned_data["child_name"])
        if not any(letter.isalpha() for letter in name):
            raise forms.ValidationError("A name needs at least one letter.")
        return name

    def clean(self) -> dict[str, object]:
        data: dict[str, object] = super().clean() or {}
        if not self.errors:
            data["look"] = look_of(data)
        return data

    def switches(self) -> Iterator[forms.BoundField]:
        """The yes-or-no parts of a look, for the template."""
        return (self[name] for name in SWITCHES)


def look_of(data: dict[str, object]) -> dict[str, str | int | bool]:
    """The look that cleaned or initial `data` describes; extras not chosen stay as usual."""
    parts = (*LOOK_PARTS, "headwear", "glasses")
    chosen: dict[str, object] = {part: data[part] for part in parts}
    chosen |= {part: data[part] for part in EXTRAS if data.get(part)}
    chosen |= {switch: bool(data.get(switch)) for switch in SWITCHES}
    look: dict[str, str | int | bool] = Look.from_dict(
        chosen | {"age": data["child_age"]}
    ).to_dict()
    return look


def first_hero() -> dict[str, object]:
    """What a new wizard shows: a hero to change, with nothing typed yet."""
    look = Look(hairstyle="curly", colour_main="#f2a33a", colour_second="#fff1d6").to_dict()
    return {**look, "child_age": 5}


def look_shown(form: forms.Form) -> dict[str, str | int | bool]:
    """The look of a form that was not checked: what cannot be read keeps its first value."""
    values = first_hero()
    for name in ("child_age", *LOOK_PARTS, "headwear", "glasses", *EXTRAS, *SWITCHES):
        try:
            values[name] = form.fields[name].clean(form[name].value())
        except forms.ValidationError:
            continue
    return look_of(values)
