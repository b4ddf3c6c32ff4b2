"""What the last step of the wizard says about the book to be made."""

from stories import queries
from stories.forms.look import STYLE_WORDS
from stories.forms.story import COMPANION_WORDS, MORAL_WORDS, THEME_WORDS, TONE_WORDS
from stories.models import Story
from stories.views.books import about
from stories.vocabulary import ArtStyle, Companion, Moral, Theme, Tone


def summary(story: Story) -> list[tuple[str, str]]:
    """Names and values of the choices, in the order of the steps."""
    return [
        ("Hero", f"{story.child_name}, {story.child_age}"),
        ("Story", THEME_WORDS[Theme(story.story_theme)][0]),
        ("With", COMPANION_WORDS[Companion(story.brief["companion"])]),
        ("About", MORAL_WORDS[Moral(story.moral_lesson or Moral.NONE)]),
        ("Told", TONE_WORDS[Tone(story.story_tone)]),
        ("Length", f"{story.page_count} pages, for {story.get_age_group_display()}"),
        ("Pictures", STYLE_WORDS[ArtStyle(story.default_image_style)][0]),
    ]


def estimate(story: Story) -> str:
    """How long the making takes, from the books made last."""
    words = about(queries.seconds_per_page() * story.page_count)
    return f"It takes {words[0].lower()}{words[1:]}."
