"""A book as the templates show it: a title, a cover, a state in words, where its link leads."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.humanize.templatetags.humanize import apnumber
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from media_assets.enums import ModerationStatus
from stories import queries
from stories.enums import StoryStatus
from stories.models import Story
from stories.services.drafts import is_open
from stories.views.pictures import COVER, picture_url, srcset

DRAFT, STOPPED, MAKING, READY, FAILED = "draft", "stopped", "making", "ready", "failed"
HELD, REFUSED = "held", "refused"
STEP_NAMES = ("The hero", "The story", "The look", "Ready")
STOP_POLLING = 286  # htmx: swap the answer and ask no more
CLOTHS = 4  # colours of the covers that have no picture yet
LIGHT = 128  # an ink brighter than this (0-255) stands on a night picture


@dataclass(frozen=True, slots=True)
class Book:
    """`night` says that the cover is dark and takes cream letters; `look` and `cloth` make a cover
    while there is none."""

    id: UUID
    title: str
    child_name: str
    dedication: str
    state: str
    words: str
    link: str
    picture: str
    srcset: str
    night: bool
    look: dict[str, object]
    cloth: int


def show_book(story: Story, *, ink: str = "") -> Book:
    """`ink` is the colour of words on the cover; `queries.shelf_of` brings it. Costs no query."""
    state = state_of(story)
    cover = "" if state in (HELD, REFUSED) else queries.cover_key(story)
    return Book(
        id=story.pk,
        title=story.title or f"{story.child_name}’s book",
        child_name=story.child_name,
        dedication=story.dedication,
        state=state,
        words=_words(story, state),
        link=reverse("stories:book", args=[story.pk]),
        picture=picture_url(story, COVER, cover, 480),
        srcset=srcset(story, COVER, cover),
        night=is_light(ink or getattr(story, "cover_ink", None) or ""),
        look=story.character.appearance if story.character else {},
        cloth=story.pk.int % CLOTHS,
    )


def state_of(story: Story) -> str:
    if queries.is_blocked(story) and not is_open(story):
        return HELD if story.moderation_status == ModerationStatus.FLAGGED else REFUSED
    if story.status == StoryStatus.COMPLETED:
        return READY
    if story.status == StoryStatus.FAILED:
        return FAILED
    if story.status == StoryStatus.DRAFT:
        return DRAFT if is_open(story) else STOPPED
    return MAKING


def is_light(colour: str) -> bool:
    """Whether ``#rrggbb`` is a light ink."""
    if len(colour) != 7:
        return False
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.3 * red + 0.59 * green + 0.11 * blue > LIGHT


def _words(story: Story, state: str) -> str:
    """One line under the title."""
    if state == READY:
        return f"{story.page_count} pages. {date_format(story.updated_at, 'j F')}."
    if state == FAILED:
        return story.error_message
    if state in (HELD, REFUSED):
        return story.moderation_reason
    if state == STOPPED:
        return f"Stopped with {count_pages(story.progress.get('pages_painted', 0))} painted."
    if state == MAKING:
        return " ".join((now_words(story.progress), time_left(story.progress))).strip()
    step = min(story.brief.get("step", 1), len(STEP_NAMES))
    return f"Stopped at step {step}, {STEP_NAMES[step - 1].lower()}."


def count_pages(number: int) -> str:
    return f"{apnumber(number)} {'page' if number == 1 else 'pages'}"


def now_words(progress: dict[str, object]) -> str:
    """What is happening; while a service is waited for, also when it is asked again."""
    words, told = str(progress.get("words", "")), progress.get("again_at")
    if not isinstance(told, str):
        return words
    seconds = round((datetime.fromisoformat(told) - timezone.now()).total_seconds())
    if seconds < 1:
        return f"{words} We are trying again."
    return f"{words} We try again in {seconds} second{'' if seconds == 1 else 's'}."


def time_left(progress: dict[str, object]) -> str:
    """ "About four minutes to go.", or nothing while nobody can know."""
    seconds = progress.get("seconds_left")
    if not isinstance(seconds, int | float):
        return ""
    return f"{about(seconds)} to go."


def about(seconds: float) -> str:
    """A length of time as people say it."""
    if seconds < 45:
        return "Less than a minute"
    minutes = round(seconds / 60) or 1
    return "About a minute" if minutes == 1 else f"About {apnumber(minutes)} minutes"
