from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from stories.admin.shown import book_of, picture, place_of, small_picture
from stories.admin.steering import Steering, do_each
from stories.enums import ArtifactType
from stories.models import Artifact
from stories.services import versions
from stories.services.lineage import diff, lineage
from storycreator.lib.admin import ReadOnlyAdmin, json_block


class VersionGapFilter(admin.SimpleListFilter):
    """Versions that follow on nothing: a sign that somebody wrote past the service."""

    title = "version"
    parameter_name = "versions"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("latest", "Latest only"), ("gap", "After a gap")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Artifact]) -> QuerySet[Artifact]:
        same_series = Artifact.objects.filter(type=OuterRef("type")).filter(
            Q(scene__isnull=False, scene=OuterRef("scene"))
            | Q(story__isnull=False, story=OuterRef("story"))
        )
        if self.value() == "latest":
            return queryset.exclude(Exists(same_series.filter(version__gt=OuterRef("version"))))
        if self.value() == "gap":
            before = same_series.filter(version=OuterRef("version") - 1)
            return queryset.filter(version__gt=1).exclude(Exists(before))
        return queryset


@admin.register(Artifact)
class ArtifactAdmin(Steering, ReadOnlyAdmin):
    """The results of the pipeline by owner, kind and version. Never changed."""

    list_display = (
        "type",
        "version",
        "of_book",
        "place",
        "of_parent",
        "created_by",
        "created_at",
    )
    list_display_links = ("type", "version")
    list_select_related = ("scene__story", "story", "parent")
    list_filter = ("type", VersionGapFilter)
    search_fields = ("=key", "=created_by")
    uuid_search_fields = ("id", "scene", "story", "scene__story", "parent")
    date_hierarchy = "created_at"
    ordering = ("type", "-version")
    exclude = ("payload",)
    readonly_fields = ("drawn", "where_from", "what_changed", "payload_told")
    actions = ("restore",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Artifact]:
        left_out = ("payload", "parent__payload", "story__content", "scene__story__content")
        found: QuerySet[Artifact] = super().get_queryset(request).defer(*left_out)
        return found

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        # The story's page links to the artifacts of its scenes.
        return lookup == "scene__story__id__exact" or super().lookup_allowed(lookup, value, request)

    def get_urls(self) -> list[URLPattern]:
        pages = [
            path(
                f"<uuid:artifact_id>/{name}/",
                self.admin_site.admin_view(view),
                name=f"stories_artifact_{name}",
            )
            for name, view in (("lineage", self.lineage_view), ("diff", self.diff_view))
        ]
        return [*pages, *super().get_urls()]

    def lineage_view(self, request: HttpRequest, artifact_id: str) -> HttpResponse:
        """Everything the artifact came from and everything that came of it."""
        artifact = self._asked(request, artifact_id)
        context = {
            **self.admin_site.each_context(request),
            "title": f"Where {artifact} comes from",
            "opts": self.opts,
            "artifact": artifact,
            "relatives": [
                (each, place_of(each.artifact.scene), _drawn(each.artifact, small_picture))
                for each in lineage(artifact)
            ],
        }
        return TemplateResponse(request, "admin/stories/artifact/lineage.html", context)

    def diff_view(self, request: HttpRequest, artifact_id: str) -> HttpResponse:
        """What changed since another version (`with`: its number), else since the one before."""
        artifact = self._asked(request, artifact_id)
        series = Artifact.objects.filter(
            type=artifact.type, scene=artifact.scene, story=artifact.story
        ).exclude(pk=artifact.pk)
        wanted = request.GET.get("with", "")
        number = int(wanted) if wanted.isdecimal() else artifact.version - 1
        other = series.filter(version=number).first()
        context = {
            **self.admin_site.each_context(request),
            "title": f"What changed in {artifact}",
            "opts": self.opts,
            "artifact": artifact,
            "other": other,
            "versions": series.order_by("version").values_list("version", flat=True),
            "lines": diff(other, artifact) if other else (),
        }
        return TemplateResponse(request, "admin/stories/artifact/diff.html", context)

    def _asked(self, request: HttpRequest, artifact_id: str) -> Artifact:
        found = Artifact.objects.select_related("scene__story", "story")
        artifact: Artifact = get_object_or_404(found, pk=artifact_id)
        if not self.has_view_permission(request, artifact):
            raise PermissionDenied
        return artifact

    @admin.action(description="Restore: bring this version back", permissions=["steer"])
    def restore(self, request: HttpRequest, queryset: QuerySet[Artifact]) -> None:
        rows = Artifact.objects.filter(pk__in=queryset).select_related("scene__story", "story")
        by = f"user:{request.user.pk}"
        do_each(
            self,
            request,
            rows,
            lambda row: versions.restore(artifact=row, by=by),
            "it holds again.",
        )

    @admin.display(description="Book")
    def of_book(self, artifact: Artifact) -> str:
        return str(book_of(artifact) or "")

    @admin.display(description="Place", ordering="scene__order_index")
    def place(self, artifact: Artifact) -> str:
        return place_of(artifact.scene)

    @admin.display(description="Picture")
    def drawn(self, artifact: Artifact) -> SafeString | str:
        return _drawn(artifact, picture) or "-"

    @admin.display(description="Made from")
    def of_parent(self, artifact: Artifact) -> str:
        return str(artifact.parent or "")

    @admin.display(description="Lineage")
    def where_from(self, artifact: Artifact) -> SafeString:
        address = reverse("admin:stories_artifact_lineage", args=[artifact.pk])
        return format_html('<a href="{}">Where it comes from and what came of it</a>', address)

    @admin.display(description="Changes")
    def what_changed(self, artifact: Artifact) -> SafeString:
        address = reverse("admin:stories_artifact_diff", args=[artifact.pk])
        return format_html('<a href="{}">What changed since the version before</a>', address)

    @admin.display(description="Payload")
    def payload_told(self, artifact: Artifact) -> SafeString:
        return json_block(artifact.payload)


def _drawn(artifact: Artifact, show: Callable[[str, str], SafeString | str]) -> SafeString | str:
    """The picture of a drawing's result."""
    if artifact.type != ArtifactType.RENDER_RESULT:
        return ""
    return show(str(artifact.payload.get("object_key", "")), place_of(artifact.scene))
