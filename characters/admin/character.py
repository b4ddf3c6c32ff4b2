from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.db.models.functions import Length
from django.http import HttpRequest

from characters.models import Character, CharacterVariant, StoryCharacter
from storycreator.lib.admin import KeptAdmin, ReadOnlyInline


class BelongingFilter(admin.SimpleListFilter):
    title = "home"
    parameter_name = "home"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [
            ("project", "In a project"),
            ("actor", "Global actor of a family"),
            ("all", "Global actor for all"),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Character]) -> QuerySet[Character]:
        conditions = {
            "project": {"project__isnull": False},
            "actor": {"project__isnull": True, "user__isnull": False},
            "all": {"user__isnull": True},
        }
        return queryset.filter(**conditions.get(self.value() or "", {}))


class VariantInline(ReadOnlyInline):
    model = CharacterVariant
    fields = ("variant_name", "variant_type", "is_default", "is_active_for_story")


@admin.register(Character)
class CharacterAdmin(KeptAdmin):
    """The characters of a project with their codes: follow the link on the project's page."""

    list_display = (
        "canonical_code",
        "name",
        "role",
        "gender",
        "age_range",
        "project",
        "user",
        "is_library_saved",
        "approved",
        "moderation_status",
    )
    list_display_links = ("canonical_code", "name")
    list_select_related = ("project", "user")
    list_filter = (
        BelongingFilter,
        "role",
        "gender",
        "age_range",
        "is_library_saved",
        "approved",
        "moderation_status",
    )
    search_fields = ("name", "display_name", "=canonical_code", "user__email")
    uuid_search_fields = ("id", "user", "project")
    date_hierarchy = "created_at"
    # CHAR_Z comes before CHAR_AA.
    ordering = (Length("canonical_code"), "canonical_code", "name")
    service_owned = (
        "user",
        "project",
        "canonical_code",
        "identity_line",
        "is_library_saved",
        "approved",
        "moderation_status",
        "moderation_reason",
        "moderated_by",
        "moderated_at",
        "moderation_scores",
    )
    inlines = (VariantInline,)


@admin.register(StoryCharacter)
class StoryCharacterAdmin(KeptAdmin):
    list_display = ("character", "role", "story", "created_at")
    list_select_related = ("character", "story")
    list_filter = ("role",)
    search_fields = ("character__name", "story__title")
    uuid_search_fields = ("id", "story", "character")
    date_hierarchy = "created_at"
    service_owned = ("story", "character")
