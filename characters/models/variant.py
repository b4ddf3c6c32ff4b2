"""Another look of a character: other clothes, another mood."""

from django.db import models
from django.db.models import Q

from characters.enums import VariantType
from characters.models.character import Character
from characters.models.reference_image import CharacterReferenceImage
from storycreator.lib.audit import AuditedModel
from storycreator.lib.constraints import allowed, choice_field, not_empty


class CharacterVariant(AuditedModel):
    """Without a story the variant is at home in all of them."""

    character = models.ForeignKey(Character, on_delete=models.CASCADE, related_name="variants")
    story = models.ForeignKey(
        "stories.Story",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="character_variants",
    )
    variant_type = choice_field(VariantType, default=VariantType.BASE)
    variant_name = models.CharField(max_length=100)
    traits = models.JSONField(default=dict, blank=True, help_text="face, hair, mood, outfit")
    override_attributes = models.JSONField(default=dict, blank=True)
    reference_image = models.ForeignKey(
        CharacterReferenceImage,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="variants",
    )
    is_default = models.BooleanField(default=False, db_default=False)
    is_active_for_story = models.BooleanField(default=False, db_default=False)

    class Meta(AuditedModel.Meta):
        db_table = "character_variants"
        ordering = ["variant_name", "id"]
        constraints = [
            allowed("character_variants", "variant_type", VariantType),
            not_empty("character_variants", "variant_name"),
            models.CheckConstraint(
                name="character_variants_active_has_story",
                condition=Q(is_active_for_story=False) | Q(story__isnull=False),
                violation_error_message="A look is worn in a story: choose one.",
            ),
            models.UniqueConstraint(
                fields=["story", "character"],
                condition=Q(is_active_for_story=True),
                name="character_variants_one_active",
                violation_error_message="Another look is already worn in this story.",
            ),
            models.UniqueConstraint(
                fields=["character"],
                condition=Q(is_default=True),
                name="character_variants_one_default",
                violation_error_message="Another look is already the usual one.",
            ),
        ]

    def __str__(self) -> str:
        return self.variant_name
