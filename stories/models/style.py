"""How stories are told and pictures are drawn; a preset inherits from its parent."""

from django.db import models
from django.db.models import Q

from stories.enums import StyleType
from stories.models.project import Project
from storycreator.lib.audit import AuditedModel
from storycreator.lib.constraints import allowed, choice_field, not_empty, not_own_parent


class StylePreset(AuditedModel):
    """Without a project it comes with the system. What holds is the chain of parents merged,
    the child winning; the service that sets a parent refuses a cycle."""

    AUDIT_OPEN = frozenset({"name"})

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, null=True, blank=True, related_name="style_presets"
    )
    # RESTRICT: without its parent a preset would silently mean something else.
    parent = models.ForeignKey(
        "self", on_delete=models.RESTRICT, null=True, blank=True, related_name="children"
    )
    style_type = choice_field(StyleType)
    name = models.SlugField(max_length=50, db_index=False)
    label = models.CharField(max_length=100)
    style_config = models.JSONField(default=dict, blank=True)
    is_system = models.BooleanField(default=False, db_default=False)
    is_active = models.BooleanField(default=True, db_default=True)

    class Meta(AuditedModel.Meta):
        db_table = "style_presets"
        ordering = ["style_type", "label"]
        constraints = [
            allowed("style_presets", "style_type", StyleType),
            *(not_empty("style_presets", name) for name in ("name", "label")),
            not_own_parent("style_presets"),
            models.CheckConstraint(
                name="style_presets_system_has_no_project",
                condition=Q(is_system=True, project__isnull=True)
                | Q(is_system=False, project__isnull=False),
                violation_error_message="A system preset, and no other, is without a project.",
            ),
            models.UniqueConstraint(
                fields=["project", "style_type", "name"],
                condition=Q(project__isnull=False),
                name="style_presets_name_unique_in_project",
                violation_error_message="This project already has a preset of this name.",
            ),
            models.UniqueConstraint(
                fields=["style_type", "name"],
                condition=Q(project__isnull=True),
                name="style_presets_system_name_unique",
                violation_error_message="There is already a system preset of this name.",
            ),
        ]
        indexes = [
            # What can be chosen: filter(style_type=…, is_active=True), by label
            models.Index(
                fields=["style_type", "label"],
                name="style_presets_active",
                condition=Q(is_active=True),
            ),
        ]

    def __str__(self) -> str:
        return self.label
