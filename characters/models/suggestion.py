"""A look that the story suggests for a character, for a person to accept or dismiss."""

from django.db import models
from django.db.models import Q

from characters.enums import SuggestionStatus, SuggestionTrigger, VariantType
from characters.models.character import Character
from storycreator.lib.audit import AuditedModel
from storycreator.lib.constraints import allowed, choice_field


class CharacterVariantSuggestion(AuditedModel):
    story = models.ForeignKey(
        "stories.Story", on_delete=models.CASCADE, related_name="variant_suggestions"
    )
    character = models.ForeignKey(
        Character, on_delete=models.CASCADE, related_name="variant_suggestions"
    )
    variant_type = choice_field(VariantType)
    override_attributes = models.JSONField(default=dict, blank=True)
    trigger = choice_field(SuggestionTrigger)
    status = choice_field(SuggestionStatus, default=SuggestionStatus.PENDING)

    class Meta(AuditedModel.Meta):
        db_table = "character_variant_suggestions"
        ordering = ["created_at"]
        constraints = [
            allowed("character_variant_suggestions", "variant_type", VariantType),
            allowed("character_variant_suggestions", "trigger", SuggestionTrigger),
            allowed("character_variant_suggestions", "status", SuggestionStatus),
        ]
        indexes = [
            # Suggestions to answer: filter(story=…, status=pending)
            models.Index(
                fields=["story", "created_at"],
                name="variant_suggestions_open",
                condition=Q(status="pending"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_trigger_display()}: {self.get_variant_type_display()}"
