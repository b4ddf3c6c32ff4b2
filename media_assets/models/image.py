"""A picture that was made: drawn by the illustrator or bought from a provider."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from media_assets.enums import ImageFormat
from media_assets.models.moderation import (
    ModeratedModel,
    moderation_constraints,
    moderation_index,
)
from storycreator.lib.audit import AuditedModel
from storycreator.lib.constraints import (
    allowed,
    at_least,
    between,
    choice_field,
    cost_field,
    digest,
    digest_field,
    not_empty,
    not_negative,
)

LAST_GRID_POSITION = 3


class Image(AuditedModel, ModeratedModel):
    """The bytes lie in storage under `object_key`; one row owns one object.

    Story, artifact, character and variant belong to apps above this one: the rows point there,
    the code of this app never follows.
    """

    AUDIT_OPEN = frozenset({"provider", "model", "object_key", "sha256"})

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="images"
    )
    story = models.ForeignKey(
        "stories.Story", on_delete=models.CASCADE, null=True, blank=True, related_name="images"
    )
    artifact = models.ForeignKey(
        "stories.Artifact", on_delete=models.CASCADE, null=True, blank=True, related_name="images"
    )
    character = models.ForeignKey(
        "characters.Character",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="generated_images",
    )
    variant = models.ForeignKey(
        "characters.CharacterVariant",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="generated_images",
    )
    object_key = models.CharField(max_length=300, unique=True)
    format = choice_field(ImageFormat)
    provider = models.CharField(max_length=50)
    model = models.CharField(max_length=100, blank=True, default="")
    generation_cost = cost_field()
    grid_position = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="The candidate's place, 0 to 3."
    )
    regeneration_count = models.PositiveIntegerField(default=0, db_default=0)
    metadata = models.JSONField(
        default=dict, blank=True, help_text="Prompt hash, seed, size, request id, usage."
    )
    width = models.PositiveIntegerField(null=True, blank=True)
    height = models.PositiveIntegerField(null=True, blank=True)
    sha256 = digest_field()
    alt_text = models.TextField(blank=True, default="")
    is_selected = models.BooleanField(default=False, db_default=False)

    class Meta(AuditedModel.Meta):
        db_table = "images"
        ordering = ["-created_at"]
        constraints = [
            *(not_empty("images", name) for name in ("object_key", "provider")),
            allowed("images", "format", ImageFormat),
            not_negative("images", "generation_cost"),
            between("images", "grid_position", 0, LAST_GRID_POSITION),
            not_negative("images", "regeneration_count"),
            *(at_least("images", name, 1) for name in ("width", "height")),
            digest("images", "sha256"),
            models.UniqueConstraint(
                fields=["artifact", "grid_position"],
                condition=Q(artifact__isnull=False, grid_position__isnull=False),
                name="images_one_per_artifact_slot",
                violation_error_message="There is already a picture in this place.",
            ),
            models.UniqueConstraint(
                fields=["artifact"],
                condition=Q(artifact__isnull=False, is_selected=True),
                name="images_one_selected_per_artifact",
                violation_error_message="Another picture is already chosen here.",
            ),
            *moderation_constraints("images"),
        ]
        indexes = [
            models.Index(fields=["sha256"], name="images_sha256", condition=~Q(sha256="")),
            moderation_index("images"),
        ]

    def __str__(self) -> str:
        return f"Image {self.pk}"
