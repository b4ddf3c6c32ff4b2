"""A hero, companion or other figure, and the stories it appears in."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from characters.enums import AgeRange, CharacterRole, Gender
from media_assets.models.moderation import (
    ModeratedModel,
    moderation_constraints,
    moderation_index,
)
from storycreator.lib.audit import AuditedModel
from storycreator.lib.constraints import (
    allowed,
    at_most_characters,
    choice_field,
    not_empty,
)

MAX_NAME = 50
MAX_TRAIT = 100
MAX_IMAGE_PROMPT = 1000


def validate_traits(value: Any) -> None:
    """A list of texts of 1 to 100 characters."""
    fits = isinstance(value, list) and all(
        isinstance(trait, str) and 1 <= len(trait) <= MAX_TRAIT for trait in value
    )
    if not fits:
        raise ValidationError(f"Please list traits of 1 to {MAX_TRAIT} characters each.")


class Character(AuditedModel, ModeratedModel):
    """Without a project it is a global actor, at home in every project of its owner; without an
    owner too, it was made by staff and is there for all."""

    AUDIT_OPEN = frozenset({"canonical_code"})

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="characters",
    )
    project = models.ForeignKey(
        "stories.Project",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="characters",
    )
    canonical_code = models.CharField(
        max_length=20, blank=True, default="", help_text="CHAR_A, CHAR_B … within the project."
    )
    name = models.CharField(max_length=MAX_NAME)
    display_name = models.CharField(max_length=100, blank=True, default="")
    role = choice_field(CharacterRole, default=CharacterRole.PROTAGONIST)
    gender = choice_field(Gender, blank=True, default="")
    age_range = choice_field(AgeRange, blank=True, default="")
    traits = models.JSONField(default=list, blank=True, validators=[validate_traits])
    appearance = models.JSONField(default=dict, blank=True)
    hair_description = models.TextField(blank=True, default="")
    base_outfit = models.TextField(blank=True, default="")
    identity_line = models.TextField(blank=True, default="")
    image_prompt = models.CharField(max_length=MAX_IMAGE_PROMPT, blank=True, default="")
    is_library_saved = models.BooleanField(default=False, db_default=False)
    approved = models.BooleanField(default=False, db_default=False)

    class Meta(AuditedModel.Meta):
        db_table = "characters"
        ordering = ["name", "id"]
        constraints = [
            not_empty("characters", "name"),
            at_most_characters("characters", "name", MAX_NAME),
            at_most_characters("characters", "image_prompt", MAX_IMAGE_PROMPT),
            allowed("characters", "role", CharacterRole),
            allowed("characters", "gender", Gender, ""),
            allowed("characters", "age_range", AgeRange, ""),
            models.CheckConstraint(
                name="characters_code_in_project",
                condition=Q(project__isnull=True, canonical_code="")
                | Q(project__isnull=False, canonical_code__startswith="CHAR_"),
                violation_error_message="A character of a project, and no other, has a code.",
            ),
            models.CheckConstraint(
                name="characters_project_has_owner",
                condition=Q(project__isnull=True) | Q(user__isnull=False),
                violation_error_message="A character for all belongs to no project.",
            ),
            models.UniqueConstraint(
                fields=["project", "canonical_code"],
                condition=Q(project__isnull=False),
                name="characters_code_unique_in_project",
                violation_error_message="This code is taken in this project.",
            ),
            *moderation_constraints("characters"),
        ]
        indexes = [
            # "Global actors": filter(project=None), by owner
            models.Index(
                fields=["user", "name"],
                name="characters_global_actors",
                condition=Q(project__isnull=True),
            ),
            moderation_index("characters"),
        ]

    def __str__(self) -> str:
        return self.display_name or self.name


class StoryCharacter(AuditedModel):
    """Who appears in which story."""

    story = models.ForeignKey(
        "stories.Story", on_delete=models.CASCADE, related_name="story_characters"
    )
    character = models.ForeignKey(
        Character, on_delete=models.CASCADE, related_name="story_characters"
    )
    role = choice_field(CharacterRole, default=CharacterRole.PROTAGONIST)

    class Meta(AuditedModel.Meta):
        db_table = "story_characters"
        constraints = [
            allowed("story_characters", "role", CharacterRole),
            models.UniqueConstraint(
                fields=["story", "character"],
                name="story_characters_once_per_story",
                violation_error_message="This character is already in the story.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()} of story {self.story_id}"
