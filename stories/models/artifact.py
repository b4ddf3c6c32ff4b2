"""The immutable, versioned results of the pipeline's nodes: the memory of every book."""

from django.db import models
from django.db.models import Q

from stories.enums import ArtifactType
from stories.models.scene import Scene
from stories.models.story import Story
from storycreator.lib.audit import AppendOnlyModel
from storycreator.lib.constraints import (
    allowed,
    at_least,
    choice_field,
    digest,
    digest_field,
    exactly_one,
    not_empty,
    not_own_parent,
)


class Artifact(AppendOnlyModel):
    """Belongs to a scene or to the story as a whole. A change is a new version; restoring is a
    new version whose parent is the restored one. Versions start at 1 and have no gaps: the
    service that writes them takes the next number."""

    AUDIT_OPEN = frozenset({"key", "created_by", "updated_by"})

    scene = models.ForeignKey(
        Scene, on_delete=models.CASCADE, null=True, blank=True, related_name="artifacts"
    )
    story = models.ForeignKey(
        Story, on_delete=models.CASCADE, null=True, blank=True, related_name="artifacts"
    )
    type = choice_field(ArtifactType)
    version = models.PositiveIntegerField()
    # RESTRICT: an ancestor goes only with the whole scene or story; nothing here is ever changed.
    parent = models.ForeignKey(
        "self", on_delete=models.RESTRICT, null=True, blank=True, related_name="children"
    )
    key = digest_field(help_text="sha256 of what the payload was made from.")
    payload = models.JSONField()
    created_by = models.CharField(max_length=80)
    updated_by = models.CharField(max_length=80, blank=True, default="")

    class Meta(AppendOnlyModel.Meta):
        db_table = "artifacts"
        ordering = ["type", "-version"]
        constraints = [
            exactly_one("artifacts", "scene", "story"),
            allowed("artifacts", "type", ArtifactType),
            at_least("artifacts", "version", 1),
            not_own_parent("artifacts"),
            digest("artifacts", "key"),
            not_empty("artifacts", "created_by"),
            models.UniqueConstraint(
                fields=["scene", "type", "version"],
                condition=Q(scene__isnull=False),
                name="artifacts_version_unique_in_scene",
                violation_error_message="This version exists.",
            ),
            models.UniqueConstraint(
                fields=["story", "type", "version"],
                condition=Q(story__isnull=False),
                name="artifacts_version_unique_in_story",
                violation_error_message="This version exists.",
            ),
        ]
        indexes = [
            # "Was this made before?": filter(key=…)
            models.Index(fields=["key"], name="artifacts_key", condition=~Q(key="")),
            models.Index(fields=["type", "-version"], name="artifacts_type_version"),
        ]

    def __str__(self) -> str:
        return f"{self.get_type_display()} {self.version}"
