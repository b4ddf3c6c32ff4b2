from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from stories.enums import PLANNING_ARTIFACTS, ArtifactType
from stories.models import Artifact, DialogueLayer, EnvironmentAnchor, Layer, Scene
from storycreator.lib.admin import (
    KeptAdmin,
    ReadOnlyAdmin,
    RecordAdmin,
    changelist_link,
)

ANY = "any"


def without(kind: ArtifactType) -> Q:
    """Scenes that have no artifact of this kind."""
    return ~Q(Exists(Artifact.objects.filter(scene=OuterRef("pk"), type=kind)))


class MissingArtifactFilter(admin.SimpleListFilter):
    """Of what planning needs; a scene without all of it cannot be locked."""

    title = "missing artifact"
    parameter_name = "missing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        kinds = [(kind.value, str(kind.label)) for kind in PLANNING_ARTIFACTS]
        return [(ANY, "Any of them"), *kinds]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Scene]) -> QuerySet[Scene]:
        wanted = [kind for kind in PLANNING_ARTIFACTS if self.value() in (ANY, kind)]
        if not wanted:
            return queryset
        condition = Q()
        for kind in wanted:
            condition |= without(kind)
        return queryset.filter(condition)


@admin.register(Scene)
class SceneAdmin(KeptAdmin):
    list_display = (
        "story",
        "order_index",
        "scene_importance",
        "planning_locked",
        "image_style_override",
        "environment",
    )
    list_display_links = ("story", "order_index")
    list_select_related = ("story", "environment")
    list_filter = ("scene_importance", "planning_locked", MissingArtifactFilter)
    search_fields = ("source_text", "story__title", "=image_style_override")
    uuid_search_fields = ("id", "story", "environment")
    date_hierarchy = "created_at"
    autocomplete_fields = ("environment",)
    service_owned = (
        "story",
        "order_index",
        "source_text",
        "planning_locked",
        "missing_artifacts",
        "look_further",
    )

    @admin.display(description="Missing for planning")
    def missing_artifacts(self, scene: Scene) -> str:
        present = set(scene.artifacts.order_by().values_list("type", flat=True).distinct())
        missing = [str(kind.label) for kind in PLANNING_ARTIFACTS if kind not in present]
        return ", ".join(missing) or "Nothing"

    @admin.display(description="Look further")
    def look_further(self, scene: Scene) -> SafeString:
        links = (
            changelist_link("stories.Artifact", "Artifacts", scene__id__exact=scene.pk),
            changelist_link("stories.Layer", "Layers", scene__id__exact=scene.pk),
            changelist_link("stories.Export", "Exports", scene__id__exact=scene.pk),
        )
        return format_html_join(" · ", "{}", ((link,) for link in links))


@admin.register(EnvironmentAnchor)
class EnvironmentAnchorAdmin(RecordAdmin):
    list_display = ("description", "anchor_type", "project", "usage_count", "pinned")
    list_select_related = ("project",)
    list_filter = ("anchor_type", "pinned")
    search_fields = ("description", "project__name")
    uuid_search_fields = ("id", "project")
    date_hierarchy = "created_at"
    autocomplete_fields = ("project",)
    service_owned = ("usage_count",)


@admin.register(DialogueLayer)
class DialogueLayerAdmin(ReadOnlyAdmin):
    list_display = ("id", "scene", "bubble_count", "updated_at")
    list_select_related = ("scene",)
    search_fields = ("scene__story__title",)
    uuid_search_fields = ("id", "scene", "scene__story")
    list_filter = ("updated_at",)
    date_hierarchy = "created_at"

    @admin.display(description="Bubbles")
    def bubble_count(self, layer: DialogueLayer) -> int:
        return len(layer.bubbles)


@admin.register(Layer)
class LayerAdmin(ReadOnlyAdmin):
    list_display = ("scene", "order_index", "layer_type", "created_at")
    list_display_links = ("scene", "order_index")
    list_select_related = ("scene",)
    list_filter = ("layer_type",)
    search_fields = ("scene__story__title",)
    uuid_search_fields = ("id", "scene", "scene__story")
    date_hierarchy = "created_at"
