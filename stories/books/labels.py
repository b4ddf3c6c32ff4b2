"""The book's own words around the story, by language. English stands in for a missing language."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DrawPrompt:
    """A page that invites the child to draw."""

    heading: str
    invitation: str


@dataclass(frozen=True, slots=True)
class Labels:
    """Words of the designed pages. `{name}` stands for the child's name."""

    story_for: str
    dedication: str
    belongs_to: str
    the_end: str
    about: str
    grown_ups: str
    grown_ups_intro: str
    true_things: str
    read_on: str
    reading_log: str
    reading_log_date: str
    reading_log_reader: str
    made_with: str
    fonts_note: str
    story: str
    months: tuple[str, ...]
    draw: tuple[DrawPrompt, ...]

    def day(self, value: date) -> str:
        """A date in words, such as 4 May 2026."""
        return f"{value.day} {self.months[value.month - 1]} {value.year}"


ENGLISH = Labels(
    story_for="A story for {name}",
    dedication="For {name}",
    belongs_to="This book belongs to",
    the_end="The end",
    about="About {name}",
    grown_ups="For grown-ups",
    grown_ups_intro="A few things to wonder about together after reading.",
    true_things="The true things in this book",
    read_on="Where to read on",
    reading_log="We read this book together",
    reading_log_date="When",
    reading_log_reader="Who was there",
    made_with="Made with StoryCreator",
    fonts_note=(
        "Set in Andika, with Caprasimo, Baloo 2, Nunito, Rubik and Noto where a word needs them. "
        "All typefaces are used under the SIL Open Font License 1.1."
    ),
    story="The story",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    draw=(
        DrawPrompt("What happens next?", "Draw the very next page of the story."),
        DrawPrompt("Your favourite part", "Draw the part you want to hear again."),
        DrawPrompt("A new friend", "Draw somebody who could come along next time."),
        DrawPrompt("A map of the story", "Draw the way from the first page to the last."),
        DrawPrompt("Your own cover", "Draw the cover as you would have made it."),
        DrawPrompt("Something good to eat", "Draw what everyone has for supper afterwards."),
        DrawPrompt("The view from up high", "Draw how it all looks to a bird."),
        DrawPrompt("Night and day", "Draw one place from the story, once by night."),
    ),
)

_BY_LANGUAGE = {"en": ENGLISH}


def labels_for(language: str) -> Labels:
    """The labels of a language such as `en` or `en-GB`."""
    return _BY_LANGUAGE.get(language.split("-")[0].lower(), ENGLISH)
