"""What a book will cost with the providers that are chosen, told before anything is spent."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from django.conf import settings

from stories.enums import CallPurpose, PageStatus
from stories.models import Story
from stories.services import prices
from storycreator.lib import money
from storycreator.lib.providers import load

TEXT_CALLS = 2
"""Asked once, and as much again for what has to be told anew: a second try, single pages."""

PICTURES_BESIDE_PAGES = 2
"""The cover, and the sheet that shows every painter the hero."""


class Provider(Protocol):
    name: str
    model: str
    paid: bool


@dataclass(frozen=True, slots=True)
class Estimate:
    """US dollars at most, as far as can be told; `free` when nothing of it is a paid service."""

    amount: Decimal
    free: bool


def of_book(story: Story) -> Estimate:
    """What making `story` will cost from here on: finished words and pictures are not paid again.

    No query for embedded providers; else at most three.
    """
    text, image = chosen()
    amount = money.NOTHING
    if text.paid and not story.content:
        amount += TEXT_CALLS * _call(CallPurpose.TEXT, text, story.page_count)
    if image.paid:
        amount += _pictures_to_paint(story) * _call(CallPurpose.IMAGE, image, 1)
    return Estimate(amount, free=not (text.paid or image.paid))


def of_new_book(pages: int) -> Estimate:
    """What a book of so many pages will cost from its first word on. No query for embedded
    providers; else at most two."""
    text, image = chosen()
    amount = money.NOTHING
    if text.paid:
        amount += TEXT_CALLS * _call(CallPurpose.TEXT, text, pages)
    if image.paid:
        amount += (pages + PICTURES_BESIDE_PAGES) * _call(CallPurpose.IMAGE, image, 1)
    return Estimate(amount, free=not (text.paid or image.paid))


def of_pictures(count: int) -> Estimate:
    """What drawing so many pictures anew will cost. No query for the embedded illustrator."""
    _, image = chosen()
    amount = count * _call(CallPurpose.IMAGE, image, 1) if image.paid else money.NOTHING
    return Estimate(amount, free=not image.paid)


def chosen() -> tuple[Provider, Provider]:
    """Who writes and who paints."""
    return load(settings.TEXT_PROVIDER), load(settings.IMAGE_PROVIDER)


def chosen_without_price() -> list[tuple[str, str]]:
    """(provider, model) of the chosen paid providers that the price table does not know."""
    paid = [(provider.name, provider.model) for provider in chosen() if provider.paid]
    return prices.without_price(paid)


def _call(purpose: CallPurpose, provider: Provider, pages: int) -> Decimal:
    return prices.estimate(
        purpose=purpose, provider=provider.name, model=provider.model, pages=pages
    )


def _pictures_to_paint(story: Story) -> int:
    painted = story.pages.filter(image_generation_status=PageStatus.COMPLETED).count()
    return max(story.page_count - painted, 0) + PICTURES_BESIDE_PAGES
