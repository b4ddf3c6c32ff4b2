"""Pictures that show how a character looks, for drawing it the same every time."""

from django.db import models
from django.db.models import Q

from characters.enums import ReferenceType
from characters.models.character import Character
from storycreator.lib.audit import AuditedModel
from storycreator.lib.constraints import allowed, choice_field


class CharacterReferenceImage(AuditedModel):
    character = models.ForeignKey(
        Character, on_delete=models.CASCADE, related_name="reference_images"
    )
    image = models.ForeignKey(
        "media_assets.Image", on_delete=models.CASCADE, related_name="used_as_reference"
    )
    ref_type = choice_field(ReferenceType)
    approved = models.BooleanField(default=False, db_default=False)
    is_primary = models.BooleanField(default=False, db_default=False)
    metadata = models.JSONField(default=dict, blank=True)

    class Meta(AuditedModel.Meta):
        db_table = "character_reference_images"
        ordering = ["-is_primary", "created_at"]
        constraints = [
            allowed("character_reference_images", "ref_type", ReferenceType),
            models.UniqueConstraint(
                fields=["character", "ref_type"],
                condition=Q(is_primary=True),
                name="character_reference_images_one_primary",
                violation_error_message="Another picture of this kind is already the main one.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_ref_type_display()} of character {self.character_id}"
