"""Runs, steps, lanes, workers and exports: what is being done, and by whom."""

from django.contrib import admin
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from stories import queries
from stories.admin.spent import spent_words
from stories.admin.steering import Steering, do_each
from stories.enums import StepStatus
from stories.models import Export, Lane, NodeRun, Run, Worker
from stories.services import runs, versions
from storycreator.lib.admin import ReadOnlyAdmin, ReadOnlyInline, RecordAdmin

NO_LIMIT = "no limit"


class StepInline(ReadOnlyInline):
    model = NodeRun
    fields = ("key", "status", "attempt", "worker", "error", "error_detail", "seconds")
    ordering = ("position", "created_at")


@admin.register(Run)
class RunAdmin(Steering, ReadOnlyAdmin):
    list_display = (
        "story",
        "kind",
        "status",
        "how_far",
        "created_at",
        "took",
        "error",
        "error_detail",
    )
    list_select_related = ("story",)
    list_filter = ("status", "kind")
    search_fields = ("story__title", "story__user__email", "error")
    uuid_search_fields = ("id", "story")
    date_hierarchy = "created_at"
    readonly_fields = ("how_far", "spent")
    inlines = (StepInline,)
    actions = ("cancel", "retry")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Run]:
        done = Count("steps", filter=Q(steps__status=StepStatus.DONE))
        counted = super().get_queryset(request).annotate(steps_all=Count("steps"), steps_done=done)
        runs_counted: QuerySet[Run] = counted.defer("story__content")
        return runs_counted

    @admin.display(description="Steps done")
    def how_far(self, run: Run) -> str:
        return f"{run.steps_done} of {run.steps_all}"  # type: ignore[attr-defined]  # annotated

    @admin.display(description="Took")
    def took(self, run: Run) -> str:
        """From its first step to its end, or until now."""
        if run.started_at is None:
            return ""
        seconds = ((run.finished_at or timezone.now()) - run.started_at).total_seconds()
        return f"{seconds:.1f} s" if seconds < 120 else f"{seconds / 60:.0f} min"

    @admin.display(description="Spent")
    def spent(self, run: Run) -> str:
        return spent_words(queries.spent_in(run))

    @admin.action(description="Cancel: begin nothing more", permissions=["steer"])
    def cancel(self, request: HttpRequest, queryset: QuerySet[Run]) -> None:
        do_each(
            self, request, queryset, lambda run: runs.cancel_run(run=run), "nothing more begins."
        )

    @admin.action(description="Retry: make only what is missing", permissions=["steer"])
    def retry(self, request: HttpRequest, queryset: QuerySet[Run]) -> None:
        do_each(self, request, queryset, versions.retry, "what is missing was ordered.")


@admin.register(Lane)
class LaneAdmin(RecordAdmin):
    """Limits hold from the next claim on, over all workers."""

    list_display = ("name", "at_once", "a_minute", "paused_until", "updated_at")
    search_fields = ("=name",)
    service_owned = ("name", "starts", "paused_until")
    date_hierarchy = "created_at"

    @admin.display(description="At once", ordering="max_running")
    def at_once(self, lane: Lane) -> str:
        return str(lane.max_running or NO_LIMIT)

    @admin.display(description="Begun in a minute", ordering="per_minute")
    def a_minute(self, lane: Lane) -> str:
        return str(lane.per_minute or NO_LIMIT)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Lane | None = None) -> bool:
        return False


@admin.register(Worker)
class WorkerAdmin(ReadOnlyAdmin):
    list_display = ("name", "host", "pid", "started_at", "beat_at")
    list_filter = ("beat_at",)
    search_fields = ("name", "host")
    uuid_search_fields = ("id", "boot_id")
    date_hierarchy = "started_at"


@admin.register(Export)
class ExportAdmin(ReadOnlyAdmin):
    list_display = ("id", "kind", "status", "story", "scene", "episode", "size_bytes", "created_at")
    list_select_related = ("story", "scene", "episode")
    list_filter = ("status", "kind")
    search_fields = ("story__title", "episode__title", "=sha256", "=output_key")
    uuid_search_fields = ("id", "story", "scene", "episode")
    date_hierarchy = "created_at"
