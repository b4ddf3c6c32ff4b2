"""The ledger of paid calls: what was asked of whom, and what it cost."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Count, QuerySet, Sum
from django.http import HttpRequest

from stories.enums import CallStatus
from stories.models import ProviderCall
from stories.models.provider_call import COMMITTED
from stories.services import ledger
from storycreator.lib import money
from storycreator.lib.admin import ReadOnlyAdmin


class StuckFilter(admin.SimpleListFilter):
    """Open, and nobody is there to close them; a worker's next sweep does."""

    title = "stuck"
    parameter_name = "stuck"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "Open, and the worker is gone")]

    def queryset(
        self, request: HttpRequest, queryset: QuerySet[ProviderCall]
    ) -> QuerySet[ProviderCall]:
        if self.value() != "yes":
            return queryset
        return queryset.filter(status=CallStatus.OPEN, pk__in=ledger.abandoned().values("pk"))


class ProviderFilter(admin.SimpleListFilter):
    title = "provider"
    parameter_name = "provider"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        names = ProviderCall.objects.order_by("provider").values_list("provider", flat=True)
        return [(name, name) for name in names.distinct()]

    def queryset(
        self, request: HttpRequest, queryset: QuerySet[ProviderCall]
    ) -> QuerySet[ProviderCall]:
        return queryset.filter(provider=self.value()) if self.value() else queryset


class CallList(ChangeList):
    """The list knows the sums of all calls that the filters leave, not of one page of them."""

    totals: dict[str, Any]

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        sums = self.queryset.order_by().aggregate(
            calls=Count("pk"), spent=Sum("cost"), committed=Sum(COMMITTED)
        )
        spent, committed = money.exact(sums["spent"]), money.exact(sums["committed"])
        self.totals = {"calls": sums["calls"], "spent": spent, "reserved": committed - spent}


@admin.register(ProviderCall)
class ProviderCallAdmin(ReadOnlyAdmin):
    list_display = (
        "opened_at",
        "purpose",
        "story",
        "status",
        "cost",
        "estimated",
        "reserved_cost",
        "provider",
        "model",
        "attempts",
        "latency_ms",
        "user",
    )
    list_select_related = ("story", "user")
    list_filter = ("status", "purpose", ProviderFilter, StuckFilter, "estimated")
    search_fields = ("=idempotency_key", "=remote_id", "provider", "model", "user__email")
    uuid_search_fields = ("id", "story", "user", "artifact", "scene", "node_run", "boot_id")
    date_hierarchy = "opened_at"

    def get_changelist(self, request: HttpRequest, **options: Any) -> type[ChangeList]:
        return CallList
