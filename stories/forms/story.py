"""Step 2: which story, told how, how long, with whom."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django import forms

from stories.lengths import LENGTHS, PAGES, length_of
from stories.models import Story
from stories.vocabulary import AgeGroup, Companion, Form, Moral, Theme, Tone
from stories.writer.brief import RHYMED_PAGES
from stories.writer.library import rhymed_themes, told_companions, told_themes

AGE_WORDS = {
    AgeGroup.TODDLER: "1 to 2",
    AgeGroup.PRESCHOOL: "3 to 5",
    AgeGroup.EARLY_READER: "6 to 8",
    AgeGroup.MIDDLE: "9 to 12",
}
MORAL_WORDS = {
    Moral.KINDNESS: "Kindness",
    Moral.COURAGE: "Courage",
    Moral.FRIENDSHIP: "Friendship",
    Moral.HONESTY: "Honesty",
    Moral.PERSEVERANCE: "Not giving up",
    Moral.NONE: "Just a good story",
}
TONE_WORDS = {
    Tone.WHIMSICAL: "Playful",
    Tone.ADVENTUROUS: "Adventurous",
    Tone.CALMING: "Calm",
    Tone.EDUCATIONAL: "Full of facts",
}
FORM_WORDS = {Form.PROSE: "In sentences", Form.RHYME: "In rhyme"}
COMPANION_WORDS = {
    Companion.DRAGON: "A dragon",
    Companion.BEAR: "A bear",
    Companion.OWL: "An owl",
    Companion.ROBOT: "A robot",
    Companion.WHALE: "A whale",
    Companion.FOX: "A fox",
    Companion.BUNNY: "A bunny",
    Companion.DINOSAUR: "A dinosaur",
    Companion.CAT: "A cat",
    Companion.DOG: "A dog",
    Companion.UNICORN: "A unicorn",
    Companion.GHOST: "A friendly ghost",
}
THEME_WORDS = {
    Theme.FAIRY_TALE: ("Fairy tale", "A castle on a hill, an old wood, a cave that hums."),
    Theme.SPACE_ADVENTURE: ("Space", "Rockets, a dusty moon, a garden of stars."),
    Theme.BEDTIME: ("Bedtime", "A window seat, rooftops, a sea of clouds."),
    Theme.OCEAN_EXPLORATION: ("Under the sea", "A submarine, a coral reef, an old wreck."),
    Theme.SUPERHERO: ("Superhero", "A hideout, rooftops, a clock tower."),
    Theme.JUNGLE_EXPEDITION: ("Jungle", "A camp, a rope bridge, ruins that smile."),
    Theme.DINOSAUR_TIME: ("Dinosaurs", "A fern valley, a nest with eggs, a cave of amber."),
}
TOLD_THEMES = tuple(theme for theme in THEME_WORDS if theme in told_themes())
"""The themes that the story writer has stories for."""


Words = Mapping[Any, str]


def told_companion_words() -> dict[Companion, str]:
    """Those who may go along: the story writer knows what they want."""
    return {companion: COMPANION_WORDS[companion] for companion in told_companions()}


def _choices(words: Words) -> list[tuple[str, str]]:
    return [(str(value), label) for value, label in words.items()]


def _choice(label: str, words: Words | Callable[[], Words], missing: str) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=(lambda: _choices(words())) if callable(words) else _choices(words),
        widget=forms.RadioSelect,
        error_messages={"required": missing, "invalid_choice": missing},
    )


class StoryForm(forms.Form):
    """`cleaned_data["page_count"]` follows from age group and length."""

    story_theme = _choice(
        "Where does it happen?",
        {theme.value: THEME_WORDS[theme][0] for theme in TOLD_THEMES},
        "Pick a place for the story.",
    )
    companion = _choice(
        "Who goes along?",
        told_companion_words,
        "Pick somebody to go along.",
    )
    moral = _choice("What is it about?", MORAL_WORDS, "Pick what it is about.")
    tone = _choice("How is it told?", TONE_WORDS, "Pick how it is told.")
    form = _choice("In which words?", FORM_WORDS, "Pick sentences or rhyme.")
    age_group = _choice("Words for children of", AGE_WORDS, "Pick an age.")
    length = _choice("How long?", {word: word.title() for word in LENGTHS}, "Pick a length.")

    def clean(self) -> dict[str, object]:
        data: dict[str, object] = super().clean() or {}
        if not self.errors:
            group = AgeGroup(str(data["age_group"]))
            data["page_count"] = PAGES[group][str(data["length"])]
            if data["form"] == Form.RHYME:
                self._check_rhyme(group, data)
        return data

    def _check_rhyme(self, group: AgeGroup, data: Mapping[str, object]) -> None:
        if group not in RHYMED_PAGES:
            self.add_error("form", "Rhymes are for ages 1 to 5. Pick sentences for this age.")
        elif data["story_theme"] not in rhymed_themes():
            self.add_error(
                "form", "This place has no rhymes yet. Pick sentences, or another place."
            )
        elif int(str(data["page_count"])) > RHYMED_PAGES[group]:
            most = RHYMED_PAGES[group]
            self.add_error(
                "length", f"A book in rhyme has at most {most} pages. Pick a shorter one."
            )

    @property
    def has_one_theme(self) -> bool:
        return len(TOLD_THEMES) == 1

    def theme_cards(self) -> Iterator[tuple[forms.boundfield.BoundWidget, str]]:
        """Each theme's radio with a sentence about its places."""
        return ((radio, THEME_WORDS[radio.data["value"]][1]) for radio in self["story_theme"])

    def lengths(self) -> Iterator[tuple[forms.boundfield.BoundWidget, list[tuple[str, int]]]]:
        """Each length's radio with its pages per age group."""
        for radio in self["length"]:
            counts = [(group.value, PAGES[group][radio.data["value"]]) for group in AgeGroup]
            yield radio, counts


def first_plan(story: Story) -> dict[str, object]:
    """What the step shows first: what was chosen before, else a good story for this age."""
    group = AgeGroup(story.age_group)
    return {
        "story_theme": story.story_theme or Theme.FAIRY_TALE.value,
        "companion": story.brief.get("companion", Companion.DRAGON.value),
        "moral": story.moral_lesson or (Moral.NONE if story.story_theme else Moral.COURAGE).value,
        "tone": story.story_tone,
        "form": story.brief.get("form", Form.PROSE.value),
        "age_group": group.value,
        "length": length_of(group, story.page_count),
    }
