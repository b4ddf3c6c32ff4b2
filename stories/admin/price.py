"""The price table: what services charge, corrected and added to by staff."""

from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse

from stories.models import Price
from stories.services import estimates
from storycreator.lib.admin import RecordAdmin

UNPRICED = (
    "There is no price for {model} of {provider}, which is in use: each of its calls is taken to "
    "cost ${cost} and marked as estimated. Add its price below, or run manage.py seed_prices."
)


class PriceForm(ModelForm):
    """What is saved is staff's own from then on: seeding does not touch it, and it wins."""

    def clean(self) -> dict[str, Any] | None:
        self.instance.is_override = True
        return super().clean()

    def validate_unique(self) -> None:
        """Django leaves out a rule with a column that is not in the form."""
        super().validate_unique()
        try:
            if not self.errors:
                self.instance.validate_constraints()
        except ValidationError as error:
            self.add_error(None, error)


@admin.register(Price)
class PriceAdmin(RecordAdmin):
    form = PriceForm
    list_display = ("provider", "model", "unit", "usd", "valid_from", "is_override", "source")
    list_display_links = ("model",)
    list_filter = ("unit", "is_override")
    search_fields = ("provider", "model", "source")
    date_hierarchy = "valid_from"
    service_owned = ("is_override",)

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        for provider, model in estimates.chosen_without_price():
            cost = settings.UNPRICED_CALL_COST
            told = UNPRICED.format(model=model, provider=provider, cost=cost)
            messages.warning(request, told)
        return super().changelist_view(request, extra_context)
