from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from stories.models import StylePreset
from stories.services.styles import check_preset, style_chain
from storycreator.lib.admin import RecordAdmin, json_block
from storycreator.lib.errors import ModelValidationError, RelationshipError


class StylePresetForm(forms.ModelForm):  # type: ignore[type-arg]  # no parameter at run time
    """A project's own preset; what comes with the system is shown only."""

    class Meta:
        model = StylePreset
        fields = (
            "style_type",
            "name",
            "label",
            "project",
            "is_active",
            "parent",
            "style_config",
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "project" in self.fields:
            self.fields["project"].required = True

    def clean(self) -> dict[str, Any]:
        """The service's rules, for the preset as it would be."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        if self.errors:
            return values
        try:
            check_preset(StylePreset(pk=self.instance.pk, **values))
        except RelationshipError as error:
            self.add_error("parent", str(error))
        except ModelValidationError as error:
            self.add_error(error.field, str(error))
        return values


@admin.register(StylePreset)
class StylePresetAdmin(RecordAdmin):
    form = StylePresetForm
    list_display = ("label", "name", "style_type", "project", "parent", "is_system", "is_active")
    list_select_related = ("project", "parent")
    list_filter = ("style_type", "is_system", "is_active")
    search_fields = ("name", "label", "project__name")
    uuid_search_fields = ("id", "project", "parent")
    date_hierarchy = "created_at"
    autocomplete_fields = ("project", "parent")
    readonly_fields = ("chain",)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """What comes with the system is changed by a new version only."""
        if isinstance(obj, StylePreset) and obj.is_system:
            return False
        return super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Books name their style: a preset is switched off, not deleted."""
        return False

    def get_urls(self) -> list[URLPattern]:
        page = path(
            "<uuid:preset_id>/chain/",
            self.admin_site.admin_view(self.chain_view),
            name="stories_stylepreset_chain",
        )
        return [page, *super().get_urls()]

    def chain_view(self, request: HttpRequest, preset_id: str) -> HttpResponse:
        """The preset, its parents, and what holds in the end."""
        preset = get_object_or_404(StylePreset, pk=preset_id)
        if not self.has_view_permission(request, preset):
            raise PermissionDenied
        chain = style_chain(preset)
        context: dict[str, Any] = {
            **self.admin_site.each_context(request),
            "title": f"What {preset} inherits",
            "opts": self.opts,
            "preset": preset,
            "links": [(link, json_block(link.style_config)) for link in chain.presets],
            "effective": json_block(chain.config),
        }
        return TemplateResponse(request, "admin/stories/stylepreset/chain.html", context)

    @admin.display(description="Inheritance")
    def chain(self, preset: StylePreset) -> SafeString | str:
        if preset._state.adding:
            return ""
        address = reverse("admin:stories_stylepreset_chain", args=[preset.pk])
        return format_html('<a href="{}">What it inherits and what holds</a>', address)
