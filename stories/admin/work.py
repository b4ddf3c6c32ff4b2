"""Runs, workers, exports and paid calls: what is being done, by whom, and for how much."""

from django.contrib import admin

from stories.models import Export, ProviderCall, Run, Worker
from storycreator.lib.admin import ReadOnlyAdmin


@admin.register(Run)
class RunAdmin(ReadOnlyAdmin):
    list_display = ("story", "kind", "status", "attempt", "error", "created_at", "finished_at")
    list_select_related = ("story",)
    list_filter = ("status", "kind")
    search_fields = ("story__title", "story__user__email", "error")
    uuid_search_fields = ("id", "story", "lease_token")
    date_hierarchy = "created_at"


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


@admin.register(ProviderCall)
class ProviderCallAdmin(ReadOnlyAdmin):
    list_display = (
        "created_at",
        "purpose",
        "provider",
        "model",
        "status",
        "attempts",
        "cost",
        "latency_ms",
        "story",
        "user",
    )
    list_select_related = ("story", "user")
    list_filter = ("status", "purpose")
    search_fields = ("=idempotency_key", "=remote_id", "provider", "user__email")
    uuid_search_fields = ("id", "story", "user", "artifact")
    date_hierarchy = "created_at"
