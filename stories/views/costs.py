"""What a family is told of money: what a thing may cost, and what a book has cost so far."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from stories import queries
from stories.models import Story
from stories.services import budgets
from stories.services.budgets import BudgetExceeded
from stories.services.estimates import Estimate
from storycreator.lib import money


@dataclass(frozen=True, slots=True)
class Price:
    """`amount` and `left` are empty for what is free; `too_dear` says why there is not enough, or
    is empty."""

    amount: str = ""
    left: str = ""
    too_dear: str = ""


@dataclass(frozen=True, slots=True)
class Costs:
    """What was spent on a book: in all, on what belongs to no page, on each page that cost
    something. Every amount is rounded up to the cent. `estimated`: a part of it is a guess."""

    total: str
    whole: str
    pages: dict[int, str]
    estimated: bool


def tell_price(story: Story, expected: Estimate) -> Price:
    """Before a click: what it may cost and what is left. No query for what is free."""
    if expected.free:
        return Price()
    purse = budgets.purse_of(story.user)
    amount = money.price_words(expected.amount)
    left = _("%(left)s of your %(cap)s") % {
        "left": money.purse_words(purse.left),
        "cap": money.purse_words(purse.cap),
    }
    try:
        budgets.check(user=story.user, amount=expected.amount)
    except BudgetExceeded as refusal:
        return Price(amount, left, str(refusal))
    return Price(amount, left)


def tell_costs(story: Story) -> Costs | None:
    """What the book has cost; None when no service was paid. One query, none for a free book."""
    if not story.generation_cost:
        return None
    parts = queries.spent_by_page(story)
    total = sum((part.cost for part in parts), start=money.NOTHING)
    if not total:
        return None
    whole = sum((part.cost for part in parts if not part.page_number), start=money.NOTHING)
    return Costs(
        total=money.price_words(total),
        whole=money.price_words(whole) if whole else "",
        pages={
            part.page_number: money.price_words(part.cost)
            for part in parts
            if part.page_number and part.cost
        },
        estimated=any(part.estimated for part in parts),
    )
