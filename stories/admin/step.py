"""The steps of runs: what is being done, what waits, and what does not go on."""

from datetime import timedelta
from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

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
        return stuck(queryset, self.value() or "")


def stuck(steps: QuerySet[NodeRun], kind: str) -> QuerySet[NodeRun]:
    """Those of `steps` that are stuck in this way, or in any; all of them for any other word."""
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
    if kind == "any":
        return steps.filter(kinds["lease"] | kinds["ready"] | kinds["parked"])
    return steps.filter(kinds[kind]) if kind in kinds else steps


@admin.register(NodeRun)
class NodeRunAdmin(Steering, ReadOnlyAdmin):
    list_display = (
        "key",
        "of_book",
        "status",
        "lane",
        "attempt",
        "seconds",
        "worker",
        "error",
        "error_detail",
        "created_at",
    )
    list_select_related = ("run__story",)
    list_filter = (StuckFilter, "status", "kind")
    search_fields = ("=key", "=lane", "=worker", "error", "error_detail")
    uuid_search_fields = ("id", "run", "run__story", "scene", "artifact", "lease_token")
    date_hierarchy = "created_at"
    actions = ("do_again",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[NodeRun]:
        steps = super().get_queryset(request)
        found: QuerySet[NodeRun] = steps.defer("run__story__content", "run__story__brief")
        return found

    @admin.display(description="Book", ordering="run__story__title")
    def of_book(self, step: NodeRun) -> SafeString:
        """A link to its run, by the book's name."""
        address = reverse("admin:stories_run_change", args=[step.run_id])
        return format_html('<a href="{}">{}</a>', address, step.run.story)

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
