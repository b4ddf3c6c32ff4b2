from django.contrib import admin

from characters.models import (
    CharacterReferenceImage,
    CharacterVariant,
    CharacterVariantSuggestion,
)
from storycreator.lib.admin import KeptAdmin, ReadOnlyAdmin


@admin.register(CharacterVariant)
class CharacterVariantAdmin(KeptAdmin):
    """The looks worn in a story: follow the link on the story's page."""

    list_display = (
        "variant_name",
        "variant_type",
        "character",
        "story",
        "is_default",
        "is_active_for_story",
    )
    list_select_related = ("character", "story")
    list_filter = (
        "variant_type",
        "is_active_for_story",
        "is_default",
        ("story", admin.EmptyFieldListFilter),
    )
    search_fields = ("variant_name", "character__name", "story__title")
    uuid_search_fields = ("id", "character", "story")
    date_hierarchy = "created_at"
    raw_id_fields = ("reference_image",)
    service_owned = ("character", "story", "is_default", "is_active_for_story")


@admin.register(CharacterReferenceImage)
class CharacterReferenceImageAdmin(ReadOnlyAdmin):
    list_display = ("character", "ref_type", "is_primary", "approved", "created_at")
    list_select_related = ("character",)
    list_filter = ("ref_type", "is_primary", "approved")
    search_fields = ("character__name",)
    uuid_search_fields = ("id", "character", "image")
    date_hierarchy = "created_at"


@admin.register(CharacterVariantSuggestion)
class CharacterVariantSuggestionAdmin(ReadOnlyAdmin):
    list_display = ("character", "trigger", "variant_type", "story", "status", "created_at")
    list_select_related = ("character", "story")
    list_filter = ("status", "trigger", "variant_type")
    search_fields = ("character__name", "story__title")
    uuid_search_fields = ("id", "character", "story")
    date_hierarchy = "created_at"
