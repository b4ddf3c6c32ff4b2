"""What all pages of the staff's site have in common."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import admin
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

if TYPE_CHECKING:  # only the stubs' classes take a parameter
    BaseAdmin = admin.ModelAdmin[Any]
    BaseInline = admin.TabularInline[Any, Any]
else:
    BaseAdmin = admin.ModelAdmin
    BaseInline = admin.TabularInline


@dataclass(frozen=True, slots=True)
class Waiting:
    """A line of the staff's first page: `amount` of something ("3", "$1.20"), and where it is."""

    amount: str
    words: str
    address: str


WHAT_WAITS: list[Callable[[HttpRequest], Iterable[Waiting]]] = []
"""Filled by the apps: each tells what waits for whoever asks, within their rights."""


def changelist_address(model: str, **filters: Any) -> str:
    """The list of `model` ("stories.Artifact"), filtered."""
    app, _, name = model.lower().partition(".")
    query = {name: str(value) for name, value in filters.items()}
    return reverse(f"admin:{app}_{name}_changelist", query=query)


def changelist_link(model: str, text: str, **filters: Any) -> SafeString:
    """A link to it."""
    return format_html('<a href="{}">{}</a>', changelist_address(model, **filters), text)


def json_block(value: Any) -> SafeString:
    """JSON as a person can read it."""
    text = json.dumps(value, indent=2, ensure_ascii=False, sort_keys=True)
    return format_html("<pre>{}</pre>", text)


class RecordAdmin(BaseAdmin):
    """Lists with a fixed number of queries; search by text or by a pasted id; the history button
    leads to the audit record."""

    list_per_page = 50
    show_full_result_count = False
    uuid_search_fields: tuple[str, ...] = ("id",)
    service_owned: tuple[str, ...] = ()
    """Columns that only a service may write: shown, never edited here."""

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        declared = [str(name) for name in super().get_readonly_fields(request, obj)]
        always = ["id", "created_at", "updated_at"]
        return list(dict.fromkeys([*declared, *self.service_owned, *always]))

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """An id is looked up exactly, by its index; anything else is searched as text."""
        try:
            wanted = UUID(search_term.strip())
        except ValueError:
            return super().get_search_results(request, queryset, search_term)
        condition = Q()
        for name in self.uuid_search_fields:
            condition |= Q(**{name: wanted})
        return queryset.filter(condition), False

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        address = reverse(
            "admin:accounts_auditlog_changelist",
            query={"entity_type": self.opts.label, "entity_id": object_id},
        )
        return redirect(address)


class ReadOnlyAdmin(RecordAdmin):
    """For rows that only services write and delete, and for histories."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class KeptAdmin(RecordAdmin):
    """Rows that staff may correct; they are born and deleted with what they belong to, by a
    service that takes their stored objects along."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class ReadOnlyInline(BaseInline):
    """Rows shown inside their owner's page, each with a link to its own."""

    extra = 0
    can_delete = False
    show_change_link = True

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False
