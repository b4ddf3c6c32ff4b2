"""What a call costs: the price table times what the service says was used.

Nothing is ever silently free. A model without a price, or an answer that says nothing of what it
used, costs a cautious estimate and is marked as estimated.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from stories.enums import CallPurpose, PriceUnit
from stories.models import Price
from stories.models.price import ANY_ENDING
from stories.pipeline.ports import Usage
from storycreator.lib import money

PER_TOKENS = 1_000_000
DATED = re.compile(r"-\d{4}-\d{2}-\d{2}$")
"""Services answer with the dated name of the model that was asked for without its date."""

# Tokens of one call when nobody has counted them: more than usual, so that a reservation holds.
# A picture: the largest size at high quality (6,240, OpenAI's guide to image generation), a long
# prompt and six reference pictures. Text: a prompt of 3,000 words; a page of 200 words (the most
# of any age group) with what it shows, as JSON.
PICTURE = Usage(model="", input_tokens=4_500, image_tokens=3_000, output_tokens=6_240, images=1)
PROMPT_TOKENS, PAGE_TOKENS = 4_000, 600
PICTURES = (CallPurpose.IMAGE, CallPurpose.PERSONALISE)

PriceList = dict[PriceUnit, Decimal]


@dataclass(frozen=True, slots=True)
class Cost:
    """US dollars to the millionth, rounded up."""

    amount: Decimal
    estimated: bool


def cost_of(usage: Usage, *, provider: str) -> Cost:
    """What `usage` costs at `provider` today. One query."""
    prices = price_list(provider=provider, model=usage.model)
    counted = usage.input_tokens + usage.output_tokens > 0
    amount = _priced(usage, prices) if counted or usage.images else None
    guessed = usage.estimated
    if amount is None and not counted:
        guessed = not _is_free(prices)
        amount = _priced(_usual(usage), prices)
    if amount is None:
        return Cost(settings.UNPRICED_CALL_COST * max(usage.images, 1), estimated=True)
    return Cost(money.at_least(amount), estimated=guessed)


def estimate(*, purpose: CallPurpose, provider: str, model: str, pages: int = 1) -> Decimal:
    """What one call will cost at most, as far as can be told before it: what to reserve for it.

    `pages` is how many pages of text are asked for; a call for pictures asks for one. One query.
    """
    if purpose in PICTURES:
        usage = Usage(model=model, images=1)
    else:
        usage = Usage(
            model=model,
            input_tokens=PROMPT_TOKENS + pages * PAGE_TOKENS,
            output_tokens=pages * PAGE_TOKENS,
        )
    return cost_of(usage, provider=provider).amount


def price_list(*, provider: str, model: str) -> PriceList:
    """Today's price of each unit: the exact name before the undated one before the longest
    beginning, staff's entry before the published one, the newest before the older. One query."""
    names = (model, DATED.sub("", model))
    rows = Price.objects.filter(
        Q(model__in=names) | Q(model__endswith=ANY_ENDING),
        provider=provider,
        valid_from__lte=timezone.localdate(timezone=timezone.get_default_timezone()),
    )
    fitting = [row for row in rows if _fits(row.model, names)]
    fitting.sort(
        key=lambda row: (
            row.model == model,
            row.model in names,
            len(row.model),
            row.is_override,
            row.valid_from,
        )
    )
    return {PriceUnit(row.unit): row.usd for row in fitting}


def without_price(models: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Which of these (provider, model) the table has no price for, in their order."""
    return [
        (provider, model)
        for provider, model in models
        if not price_list(provider=provider, model=model)
    ]


def _fits(listed: str, names: tuple[str, str]) -> bool:
    if listed.endswith(ANY_ENDING):
        return names[0].startswith(listed.removesuffix(ANY_ENDING))
    return listed in names


def _is_free(prices: PriceList) -> bool:
    return bool(prices) and not any(prices.values())


def _usual(usage: Usage) -> Usage:
    """What such a call usually uses, for one of which nothing is known."""
    if not usage.images:
        return Usage(model=usage.model, input_tokens=PROMPT_TOKENS, output_tokens=PROMPT_TOKENS)
    return Usage(
        model=usage.model,
        input_tokens=PICTURE.input_tokens * usage.images,
        image_tokens=PICTURE.image_tokens * usage.images,
        output_tokens=PICTURE.output_tokens * usage.images,
        images=usage.images,
    )


def _priced(usage: Usage, prices: PriceList) -> Decimal | None:
    """None when a price is missing for something that was used, or nothing was counted."""
    if usage.images and PriceUnit.IMAGE in prices and PriceUnit.IMAGE_OUT not in prices:
        return usage.images * prices[PriceUnit.IMAGE]
    if not usage.input_tokens + usage.output_tokens:
        return None
    pictures_sent = min(usage.image_tokens, usage.input_tokens)
    lines = (
        (usage.input_tokens - pictures_sent, prices.get(PriceUnit.TEXT_IN)),
        (pictures_sent, prices.get(PriceUnit.IMAGE_IN, prices.get(PriceUnit.TEXT_IN))),
        (
            usage.output_tokens,
            prices.get(PriceUnit.IMAGE_OUT if usage.images else PriceUnit.TEXT_OUT),
        ),
    )
    total = Decimal(0)
    for tokens, price in lines:
        if tokens and price is None:
            return None
        total += tokens * (price or Decimal(0)) / PER_TOKENS
    return total
