"""The demo family: the same services as for everybody, with fixed wishes."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from allauth.account.models import EmailAddress
from django.db import transaction

from accounts.models import User
from accounts.services import users
from stories.enums import StoryStatus
from stories.services import looks
from stories.services.command_books import BookOrder, order_story
from stories.services.making import make_now

EMAIL = "demo@storycreator.example"
PASSWORD = "a-book-for-mia"

MIA = BookOrder(
    child_name="Mia",
    child_age=5,
    theme="fairy_tale",
    moral="courage",
    tone="whimsical",
    pages=12,
    style="watercolour",
    dedication="For Mia, who asks why.",
    told={
        "pronouns": "she",
        "companion": "dragon",
        "favourite_thing": "a red kite",
        "fear": "the dark",
        "trait": "curious",
        "sibling": "",
        "pet": "",
        "seed": 7,
        "used": [],
    },
    look={
        "age": 5,
        "skin": "#8d5a3b",
        "hair_colour": "#1f1a1c",
        "hairstyle": "afro",
        "outfit": "dungarees",
        "colour_main": "#e4572e",
    },
    output=Path(),
)
LEO = replace(
    MIA,
    child_name="Leo",
    child_age=2,
    moral="none",
    tone="calming",
    pages=8,
    style="flat",
    dedication="",
    told={
        **MIA.told,
        "pronouns": "he",
        "companion": "bear",
        "favourite_thing": "a ball",
        "fear": "",
    },
    look={"age": 2, "hairstyle": "tousled", "hair_colour": "#a9814f", "outfit": "jumper"},
)
BOOKS = (MIA, LEO)


def seed() -> Iterator[str]:
    """Make what is missing; one line for each book."""
    family = demo_family()
    for order in BOOKS:
        story = family.stories.filter(child_name=order.child_name).first()
        if story is None:
            story = order_story(replace(order, look=looks.checked(order.look)), owner=family)
        if story.status == StoryStatus.COMPLETED:
            yield f"{story.title}: here already."
            continue
        yield f"Making a book of {story.page_count} pages about {story.child_name} ..."
        make_now(story=story)
        yield f"{story.title}: made."


def demo_family() -> User:
    with transaction.atomic():
        family = users.service_user(email=EMAIL)
        if not family.has_usable_password():
            family.set_password(PASSWORD)
            family.first_name = "Demo"
            family.save()
        EmailAddress.objects.get_or_create(
            user=family, email=EMAIL, defaults={"verified": True, "primary": True}
        )
    return family
