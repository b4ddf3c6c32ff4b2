from typing import Any

from django.apps import apps
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from accounts.models import AuditLog
from storycreator.lib.admin import ReadOnlyAdmin, changelist_link, json_block
from storycreator.lib.audit import AuditedModel

LOG = "accounts.AuditLog"


class EntityTypeFilter(admin.SimpleListFilter):
    """Reads the kinds from the models: asking the table for them would scan all of it."""

    title = "kind of row"
    parameter_name = "entity_type"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        audited = [model for model in apps.get_models() if issubclass(model, AuditedModel)]
        return sorted(
            (model._meta.label, str(model._meta.verbose_name).capitalize()) for model in audited
        )

    def queryset(self, request: HttpRequest, queryset: QuerySet[AuditLog]) -> QuerySet[AuditLog]:
        return queryset.filter(entity_type=self.value()) if self.value() else queryset


@admin.register(AuditLog)
class AuditLogAdmin(ReadOnlyAdmin):
    """All changes of a row, or of a request: follow the links, or paste an id."""

    list_display = ("timestamp", "action", "entity_type", "of_entity", "of_request", "actor")
    list_filter = ("action", EntityTypeFilter)
    search_fields = ("=request_id", "=actor")
    uuid_search_fields = ("id", "entity_id")
    search_help_text = "The id of a row, of a request, or an actor such as user:<id>."
    date_hierarchy = "timestamp"
    fields = (
        "timestamp",
        "action",
        "entity_type",
        "of_entity",
        "of_request",
        "actor",
        "old",
        "new",
    )
    readonly_fields = ("of_entity", "of_request", "old", "new")

    @admin.display(description="Row")
    def of_entity(self, log: AuditLog) -> SafeString:
        return changelist_link(LOG, str(log.entity_id), entity_id=log.entity_id)

    @admin.display(description="Request")
    def of_request(self, log: AuditLog) -> SafeString | str:
        if not log.request_id:
            return ""
        return changelist_link(LOG, log.request_id, request_id=log.request_id)

    @admin.display(description="Before")
    def old(self, log: AuditLog) -> SafeString | str:
        return "" if log.old_value is None else json_block(log.old_value)

    @admin.display(description="After")
    def new(self, log: AuditLog) -> SafeString | str:
        return "" if log.new_value is None else json_block(log.new_value)
