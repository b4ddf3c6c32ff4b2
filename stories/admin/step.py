"""The steps of runs: what is being done, what waits, and what does not go on."""

from datetime import timedelta
from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from stories.admin.steering import Steering, do_each
from stories.enums import OPEN_RUN_STATUSES, StepStatus
from stories.models import NodeNeed, NodeRun
from stories.services import versions
from storycreator.lib.admin import ReadOnlyAdmin

LONG = timedelta(minutes=10)


class StuckFilter(admin.SimpleListFilter):
    """Work that does not go on by itself as it should."""

    title = "stuck"
    parameter_name = "stuck"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [
            ("any", "Anything stuck"),
            ("lease", "At work past its lease"),
            ("ready", f"Could begin for {LONG.seconds // 60} minutes"),
            ("parked", "Given up after several attempts"),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[NodeRun]) -> QuerySet[NodeRun]:
        now = timezone.now()
        due = Q(not_before__isnull=True) | Q(not_before__lt=now - LONG)
        kinds = {
            "lease": Q(status=StepStatus.RUNNING, lease_expires_at__lt=now),
            "ready": due
            & Q(
                status=StepStatus.READY,
                updated_at__lt=now - LONG,
                run__status__in=OPEN_RUN_STATUSES,
            ),
            "parked": Q(status=StepStatus.FAILED, error_kind="parked"),
        }
        if self.value() == "any":
            return queryset.filter(kinds["lease"] | kinds["ready"] | kinds["parked"])
        wanted = kinds.get(self.value() or "")
        return queryset.filter(wanted) if wanted is not None else queryset


@admin.register(NodeRun)
class NodeRunAdmin(Steering, ReadOnlyAdmin):
    list_display = (
        "key",
        "run",
        "lane",
        "status",
        "attempt",
        "open_needs",
        "worker",
        "error",
        "seconds",
        "created_at",
        "finished_at",
    )
    list_select_related = ("run",)
    list_filter = (StuckFilter, "status", "kind")
    search_fields = ("=key", "=lane", "=worker", "error", "error_detail")
    uuid_search_fields = ("id", "run", "run__story", "scene", "artifact", "lease_token")
    date_hierarchy = "created_at"
    actions = ("do_again",)

    @admin.action(
        description="Do it again, with everything that depends on it", permissions=["steer"]
    )
    def do_again(self, request: HttpRequest, queryset: QuerySet[NodeRun]) -> None:
        steps = queryset.select_related("run__story", "scene")
        do_each(self, request, steps, lambda step: versions.rerun(step=step), "it was ordered.")


@admin.register(NodeNeed)
class NodeNeedAdmin(ReadOnlyAdmin):
    list_display = ("id", "node", "needs", "created_at")
    list_select_related = ("node", "needs")
    search_fields = ("=node__key", "=needs__key")
    uuid_search_fields = ("id", "node", "needs")
    date_hierarchy = "created_at"
