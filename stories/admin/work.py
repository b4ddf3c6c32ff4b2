"""Runs, steps, lanes, workers and exports: what is being done, and by whom."""

from django.contrib import admin
from django.http import HttpRequest

from stories import queries
from stories.admin.spent import spent_words
from stories.models import Export, Lane, NodeNeed, NodeRun, Run, Worker
from storycreator.lib.admin import ReadOnlyAdmin, RecordAdmin


@admin.register(Run)
class RunAdmin(ReadOnlyAdmin):
    list_display = ("story", "kind", "status", "error", "created_at", "started_at", "finished_at")
    list_select_related = ("story",)
    list_filter = ("status", "kind")
    search_fields = ("story__title", "story__user__email", "error")
    uuid_search_fields = ("id", "story")
    date_hierarchy = "created_at"
    readonly_fields = ("spent",)

    @admin.display(description="Spent")
    def spent(self, run: Run) -> str:
        return spent_words(queries.spent_in(run))


@admin.register(NodeRun)
class NodeRunAdmin(ReadOnlyAdmin):
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
    list_filter = ("status", "kind")
    search_fields = ("=key", "=lane", "=worker", "error", "error_detail")
    uuid_search_fields = ("id", "run", "scene", "artifact", "lease_token")
    date_hierarchy = "created_at"


@admin.register(NodeNeed)
class NodeNeedAdmin(ReadOnlyAdmin):
    list_display = ("id", "node", "needs", "created_at")
    list_select_related = ("node", "needs")
    search_fields = ("=node__key", "=needs__key")
    uuid_search_fields = ("id", "node", "needs")
    date_hierarchy = "created_at"


@admin.register(Lane)
class LaneAdmin(RecordAdmin):
    """Limits hold from the next claim on, over all workers."""

    list_display = ("name", "max_running", "per_minute", "paused_until", "updated_at")
    search_fields = ("=name",)
    service_owned = ("name", "starts", "paused_until")
    date_hierarchy = "created_at"

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
