"""A scene: the narrative unit behind a page or a few panels, with its layers and its place."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from stories.enums import AnchorType, LayerType, SceneImportance
from stories.models.project import Project
from stories.models.story import Story
from storycreator.lib.audit import AuditedModel
from storycreator.lib.constraints import allowed, choice_field, not_empty, not_negative

BUBBLE_TYPES = ("chat", "thought", "narration", "sfx")
BUBBLE_COORDINATES = ("x", "y", "w", "h")


def validate_list(value: Any) -> None:
    if not isinstance(value, list):
        raise ValidationError("This must be a list.")


def validate_bubbles(value: Any) -> None:
    """[{speaker, text, type: chat|thought|narration|sfx, x, y, w, h, tail}], coordinates 0-1."""
    validate_list(value)
    for bubble in value:
        if not isinstance(bubble, dict) or bubble.get("type") not in BUBBLE_TYPES:
            raise ValidationError(f"A bubble's type is one of {', '.join(BUBBLE_TYPES)}.")
        for name in BUBBLE_COORDINATES:
            number = bubble.get(name)
            if not isinstance(number, int | float) or not 0 <= number <= 1:
                raise ValidationError(f"A bubble's {name} lies between 0 and 1.")


class EnvironmentAnchor(AuditedModel):
    """A place described once and drawn the same in every scene that uses it."""

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="environment_anchors"
    )
    description = models.TextField()
    anchor_type = choice_field(AnchorType, default=AnchorType.DESCRIPTIVE)
    usage_count = models.PositiveIntegerField(default=0, db_default=0)
    reference_images = models.JSONField(default=list, blank=True, validators=[validate_list])
    locked_elements = models.JSONField(default=list, blank=True, validators=[validate_list])
    pinned = models.BooleanField(default=False, db_default=False)

    class Meta(AuditedModel.Meta):
        db_table = "environment_anchors"
        ordering = ["-pinned", "-usage_count", "id"]
        constraints = [
            not_empty("environment_anchors", "description"),
            allowed("environment_anchors", "anchor_type", AnchorType),
            not_negative("environment_anchors", "usage_count"),
        ]

    def __str__(self) -> str:
        return self.description[:60]


class Scene(AuditedModel):
    AUDIT_OPEN = frozenset({"image_style_override"})

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="scenes")
    order_index = models.PositiveSmallIntegerField()
    source_text = models.TextField(blank=True, default="")
    scene_importance = choice_field(SceneImportance, default=SceneImportance.MEDIUM)
    planning_locked = models.BooleanField(default=False, db_default=False)
    image_style_override = models.CharField(max_length=50, blank=True, default="")
    environment = models.ForeignKey(
        EnvironmentAnchor,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="scenes",
    )

    class Meta(AuditedModel.Meta):
        db_table = "scenes"
        ordering = ["story", "order_index"]
        constraints = [
            not_negative("scenes", "order_index"),
            allowed("scenes", "scene_importance", SceneImportance),
            models.UniqueConstraint(
                fields=["story", "order_index"],
                name="scenes_order_unique_in_story",
                violation_error_message="There is already a scene in this place.",
            ),
        ]
        indexes = [
            # Scenes whose planning is closed: filter(planning_locked=True)
            models.Index(
                fields=["story"], name="scenes_planning_locked", condition=Q(planning_locked=True)
            ),
        ]

    def __str__(self) -> str:
        return f"Scene {self.order_index}"


class DialogueLayer(AuditedModel):
    scene = models.OneToOneField(Scene, on_delete=models.CASCADE, related_name="dialogue_layer")
    bubbles = models.JSONField(default=list, blank=True, validators=[validate_bubbles])

    class Meta(AuditedModel.Meta):
        db_table = "dialogue_layers"

    def __str__(self) -> str:
        return f"Dialogue of scene {self.scene_id}"


class Layer(AuditedModel):
    scene = models.ForeignKey(Scene, on_delete=models.CASCADE, related_name="layers")
    layer_type = choice_field(LayerType)
    order_index = models.PositiveSmallIntegerField()
    layer_objects = models.JSONField(
        "objects", db_column="objects", default=list, blank=True, validators=[validate_list]
    )

    class Meta(AuditedModel.Meta):
        db_table = "layers"
        ordering = ["scene", "order_index"]
        constraints = [
            allowed("layers", "layer_type", LayerType),
            not_negative("layers", "order_index"),
            models.UniqueConstraint(
                fields=["scene", "order_index"],
                name="layers_order_unique_in_scene",
                violation_error_message="There is already a layer in this place.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_layer_type_display()} layer"
