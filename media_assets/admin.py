"""Photos and pictures. Their rows and objects are written and deleted by services alone."""

from django.contrib import admin

from media_assets.models import Image, Photo
from storycreator.lib.admin import ReadOnlyAdmin


@admin.register(Photo)
class PhotoAdmin(ReadOnlyAdmin):
    list_display = (
        "id",
        "user",
        "status",
        "ai_processing_status",
        "moderation_status",
        "delete_after",
        "created_at",
    )
    list_select_related = ("user",)
    list_filter = ("status", "ai_processing_status", "moderation_status", "storage_provider")
    search_fields = ("user__email", "=object_key")
    uuid_search_fields = ("id", "user")
    date_hierarchy = "created_at"


@admin.register(Image)
class ImageAdmin(ReadOnlyAdmin):
    list_display = (
        "id",
        "user",
        "story",
        "provider",
        "model",
        "grid_position",
        "is_selected",
        "generation_cost",
        "moderation_status",
        "created_at",
    )
    list_select_related = ("user", "story")
    list_filter = ("moderation_status", "format", "is_selected")
    search_fields = ("user__email", "story__title", "=object_key", "=sha256")
    uuid_search_fields = ("id", "user", "story", "artifact", "character", "variant")
    date_hierarchy = "created_at"
