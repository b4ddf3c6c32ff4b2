from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from stories.models import Episode, EpisodeAsset, EpisodeScene
from storycreator.lib.admin import KeptAdmin, ReadOnlyAdmin, ReadOnlyInline


class EpisodeSceneInline(ReadOnlyInline):
    """The scenes in their order."""

    model = EpisodeScene
    fields = ("order_index", "scene", "scene_text")
    readonly_fields = ("scene_text",)
    ordering = ("order_index",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("scene")

    @admin.display(description="Text")
    def scene_text(self, link: EpisodeScene) -> str:
        return link.scene.source_text[:80]


class EpisodeAssetInline(ReadOnlyInline):
    model = EpisodeAsset
    fields = ("asset_type", "asset_id")


@admin.register(Episode)
class EpisodeAdmin(KeptAdmin):
    list_display = ("title", "story", "status", "default_image_style", "created_at")
    list_select_related = ("story",)
    list_filter = ("status",)
    search_fields = ("title", "story__title")
    uuid_search_fields = ("id", "story")
    date_hierarchy = "created_at"
    service_owned = ("story", "status")
    inlines = (EpisodeSceneInline, EpisodeAssetInline)


@admin.register(EpisodeScene)
class EpisodeSceneAdmin(ReadOnlyAdmin):
    list_display = ("episode", "order_index", "scene")
    list_display_links = ("episode", "order_index")
    list_select_related = ("episode", "scene")
    list_filter = ("episode__status",)
    search_fields = ("episode__title",)
    uuid_search_fields = ("id", "episode", "scene")
    date_hierarchy = "created_at"


@admin.register(EpisodeAsset)
class EpisodeAssetAdmin(ReadOnlyAdmin):
    list_display = ("episode", "asset_type", "asset_id", "created_at")
    list_select_related = ("episode",)
    list_filter = ("asset_type",)
    search_fields = ("episode__title",)
    uuid_search_fields = ("id", "episode", "asset_id")
    date_hierarchy = "created_at"
