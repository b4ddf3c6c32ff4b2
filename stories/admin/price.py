"""The price table: what services charge, corrected and added to by staff."""

from typing import Any

from django.contrib import admin
from django.forms import ModelForm

from stories.models import Price
from storycreator.lib.admin import RecordAdmin


class PriceForm(ModelForm):
    """What is saved is staff's own from then on: seeding does not touch it, and it wins."""

    def clean(self) -> dict[str, Any] | None:
        self.instance.is_override = True
        return super().clean()


@admin.register(Price)
class PriceAdmin(RecordAdmin):
    form = PriceForm
    list_display = ("provider", "model", "unit", "usd", "valid_from", "is_override", "source")
    list_display_links = ("model",)
    list_filter = ("unit", "is_override")
    search_fields = ("provider", "model", "source")
    date_hierarchy = "valid_from"
    service_owned = ("is_override",)
