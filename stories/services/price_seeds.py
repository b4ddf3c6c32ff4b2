"""Fills the price table with published prices; what staff entered is never touched.

They come from the package genai-prices (MIT), whose list of models is part of the package: no
network is used. Figures that it lacks stand below.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from importlib import import_module
from importlib.metadata import version
from typing import Any

from django.db import transaction

from stories.enums import PriceUnit
from stories.models import Price
from stories.services import estimates

PACKAGE = "genai-prices"
PROVIDERS = ("openai",)
"""Those that we have an adapter for."""

ALWAYS = date(2020, 1, 1)
"""The first day of a price that the package gives no day for."""

PAGE = "OpenAI's price page, November 2026"
OWN_FIGURES: dict[str, dict[PriceUnit, str]] = {
    model: {
        PriceUnit.TEXT_IN: "5",
        PriceUnit.TEXT_OUT: "30",
        PriceUnit.IMAGE_IN: "8",
        PriceUnit.IMAGE_OUT: "30",
    }
    for model in ("gpt-image-2*", "gpt-image-2.5*", "gpt-image-2.6*")
} | {
    "omni-moderation*": {
        PriceUnit.TEXT_IN: "0",
        PriceUnit.TEXT_OUT: "0",
        PriceUnit.IMAGE_IN: "0",
    }
}
"""US dollars per million tokens at OpenAI, of models that come out under ever new endings."""


@dataclass(frozen=True, slots=True)
class Published:
    provider: str
    model: str
    unit: PriceUnit
    usd: Decimal
    valid_from: date
    source: str

    @property
    def identity(self) -> tuple[str, str, str, date]:
        return self.provider, self.model, self.unit.value, self.valid_from


def seed() -> tuple[int, int]:
    """Write the published prices; how many are new and how many changed."""
    new, changed = [], 0
    with transaction.atomic():
        rows = Price.objects.select_for_update().filter(is_override=False)
        known = {(row.provider, row.model, row.unit, row.valid_from): row for row in rows}
        for price in published():
            row = known.get(price.identity)
            if row is None:
                new.append(_row(price))
            elif row.usd != price.usd:
                row.usd, row.source = price.usd, price.source
                row.save()
                changed += 1
        Price.objects.bulk_create(new)
    return len(new), changed


def seed_when_needed() -> None:
    """For whoever is about to make books: fills a table that was never filled, when a provider
    that costs money is chosen."""
    if any(provider.paid for provider in estimates.chosen()) and not Price.objects.exists():
        seed()


def published() -> Iterator[Published]:
    """Every price of text and pictures that is known."""
    # Loaded by name when it is needed: half a second and 40 MB that no web process wants.
    providers = import_module("genai_prices.data").providers
    for provider in providers:
        if provider.id in PROVIDERS:
            for model in provider.models:
                yield from _of_model(provider.id, model)
    for name, units in OWN_FIGURES.items():
        for unit, usd in units.items():
            yield Published("openai", name, unit, Decimal(usd), ALWAYS, PAGE)


def _of_model(provider: str, model: Any) -> Iterator[Published]:
    source = f"{PACKAGE} {version(PACKAGE)}"
    for since, prices in _by_day(model.prices):
        for unit, usd in _units(model.id, prices).items():
            yield Published(provider, model.id, unit, usd, since, source)


def _by_day(prices: Any) -> Iterable[tuple[date, Any]]:
    """The price from each day on. Prices by the time of day are left out: the standing one is
    the dearer."""
    if not isinstance(prices, list):
        return [(ALWAYS, prices)]
    found = []
    for entry in prices:
        day = getattr(entry.constraint, "start_date", None)
        if entry.constraint is None or day is not None:
            found.append((day or ALWAYS, entry.prices))
    return found


def _units(model: str, prices: Any) -> dict[PriceUnit, Decimal]:
    """The package's figures under our names. A model of pictures without a price of its own for
    them charges its one price for what it sends back."""
    listed = {
        PriceUnit.TEXT_IN: prices.__dict__.get("input_mtok"),
        PriceUnit.TEXT_OUT: prices.__dict__.get("output_mtok"),
        PriceUnit.IMAGE_IN: prices.__dict__.get("input_image_mtok"),
        PriceUnit.IMAGE_OUT: prices.__dict__.get("output_image_mtok"),
    }
    if "image" in model and listed[PriceUnit.IMAGE_OUT] is None:
        listed[PriceUnit.IMAGE_OUT] = listed[PriceUnit.TEXT_OUT]
    return {unit: _base(figure) for unit, figure in listed.items() if figure is not None}


def _base(figure: Any) -> Decimal:
    """The first of several tiers: the next begin at 272,000 tokens, which no book of ours sends."""
    return Decimal(getattr(figure, "base", figure))


def _row(price: Published) -> Price:
    return Price(
        provider=price.provider,
        model=price.model,
        unit=price.unit,
        usd=price.usd,
        valid_from=price.valid_from,
        source=price.source,
    )
