"""What the last step of the wizard says about the book to be made."""

from stories import queries
from stories.forms.look import STYLE_WORDS
from stories.forms.story import COMPANION_WORDS, MORAL_WORDS, THEME_WORDS, TONE_WORDS
from stories.models import Story
from stories.services import estimates, styles
from stories.views.books import about
from stories.views.costs import tell_price
from stories.vocabulary import ArtStyle, Companion, Form, Moral, Theme, Tone


def summary(story: Story) -> list[tuple[str, str]]:
    """Names and values of the choices, in the order of the steps."""
    return [
        ("Hero", f"{story.child_name}, {story.child_age}"),
        ("Story", THEME_WORDS[Theme(story.story_theme)][0]),
        ("With", COMPANION_WORDS[Companion(story.brief["companion"])]),
        ("About", MORAL_WORDS[Moral(story.moral_lesson or Moral.NONE)]),
        ("Told", _told(story)),
        ("Length", f"{story.page_count} pages, for {story.get_age_group_display()}"),
        ("Pictures", _style_words(story)),
    ]


def _told(story: Story) -> str:
    words = TONE_WORDS[Tone(story.story_tone)]
    is_rhymed = story.brief.get("form") == Form.RHYME
    return f"{words}, in rhyme" if is_rhymed else words


def _style_words(story: Story) -> str:
    """A way of drawing that the wizard offers, or the label of a preset that somebody made."""
    name = story.default_image_style
    if name in STYLE_WORDS:
        return STYLE_WORDS[ArtStyle(name)][0]
    return styles.image_style_label(story)


def estimate(story: Story) -> str:
    """How long the making takes, from the books made last."""
    words = about(queries.seconds_per_page() * story.page_count)
    return f"It takes {words[0].lower()}{words[1:]}."


def price(story: Story) -> dict[str, object]:
    """What the book costs and what is left of the month; `too_dear` says so in words, or is empty.

    No query for a book that is free.
    """
    told = tell_price(story, estimates.of_book(story))
    if not told.amount:
        return {"price": [("Price", "Free")], "too_dear": ""}
    facts = [("Price", f"Up to {told.amount}"), ("Left this month", told.left)]
    return {"price": facts, "too_dear": told.too_dear}
