"""What waits for a person to look at it, and what that person decided."""

from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Index, Q, UniqueConstraint

from characters.models import Character
from media_assets.enums import DECIDED, STORY_PARTS, ModeratedPart, ReviewStatus
from media_assets.models import Image, Photo
from stories.models.story import Story
from storycreator.lib.audit import AuditedModel
from storycreator.lib.constraints import (
    allowed,
    choice_field,
    digest,
    exactly_one,
    not_empty,
)

TABLE = "moderation_items"
SUBJECTS = {
    ModeratedPart.PICTURE: "image",
    ModeratedPart.PHOTO: "photo",
    ModeratedPart.CHARACTER: "character",
} | dict.fromkeys(STORY_PARTS, "story")


def part_fits_subject() -> Q:
    condition = Q()
    for part, subject in SUBJECTS.items():
        condition |= Q(**{"part": part, f"{subject}__isnull": False})
    return condition


def one_waiting(subject: str, *also: str) -> UniqueConstraint:
    return UniqueConstraint(
        fields=[subject, *also],
        condition=Q(status=ReviewStatus.WAITING, **{f"{subject}__isnull": False}),
        name=f"{TABLE}_one_waiting_{subject}",
        violation_error_message="This waits already.",
    )


class ModerationItem(AuditedModel):
    """One thing that was held or rejected. `snapshot` is what was looked at, as it was then: it
    does not change when the family changes the book. An appeal is an item of its own."""

    AUDIT_OPEN = frozenset({"source", "digest"})

    part = choice_field(ModeratedPart)
    story = models.ForeignKey(
        Story, on_delete=models.CASCADE, null=True, blank=True, related_name="moderation_items"
    )
    image = models.ForeignKey(
        Image, on_delete=models.CASCADE, null=True, blank=True, related_name="moderation_items"
    )
    photo = models.ForeignKey(
        Photo, on_delete=models.CASCADE, null=True, blank=True, related_name="moderation_items"
    )
    character = models.ForeignKey(
        Character, on_delete=models.CASCADE, null=True, blank=True, related_name="moderation_items"
    )
    status = choice_field(ReviewStatus, default=ReviewStatus.WAITING)
    snapshot = models.JSONField(default=dict, help_text="The texts, or the picture's key.")
    digest = models.CharField(max_length=64, help_text="sha256 of what was looked at.")
    scores = models.JSONField(default=dict, blank=True)
    reasons = models.JSONField(default=list, blank=True, help_text="Why it was held.")
    source = models.CharField(max_length=200, help_text="Who held it.")
    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    claimed_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="Empty: rejected by a check, not by a person.",
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True, default="", help_text="For the parent to read.")
    appeal_of = models.OneToOneField(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="appeal"
    )
    appeal_words = models.TextField(blank=True, default="", help_text="What the parent says.")

    class Meta(AuditedModel.Meta):
        db_table = TABLE
        ordering = ["created_at", "id"]
        permissions = [("decide_moderationitem", "Can decide what waits for a person")]
        constraints = [
            allowed(TABLE, "part", ModeratedPart),
            allowed(TABLE, "status", ReviewStatus),
            exactly_one(TABLE, "story", "image", "photo", "character"),
            digest(TABLE, "digest"),
            *(not_empty(TABLE, name) for name in ("digest", "source")),
            one_waiting("story", "part"),
            *(one_waiting(subject) for subject in ("image", "photo", "character")),
            CheckConstraint(
                name=f"{TABLE}_part_fits_subject",
                condition=part_fits_subject(),
                violation_error_message="The part does not fit what it belongs to.",
            ),
            CheckConstraint(
                name=f"{TABLE}_decided_has_time",
                condition=Q(status__in=DECIDED, decided_at__isnull=False)
                | (~Q(status__in=DECIDED) & Q(decided_at__isnull=True)),
                violation_error_message="A decision, and nothing else, has a time.",
            ),
            CheckConstraint(
                name=f"{TABLE}_rejected_with_reason",
                condition=~Q(status=ReviewStatus.REJECTED) | ~Q(reason=""),
                violation_error_message="Say why this is rejected, in words for the parent.",
            ),
            CheckConstraint(
                name=f"{TABLE}_claimed_has_time",
                condition=Q(claimed_by__isnull=True) | Q(claimed_at__isnull=False),
                violation_error_message="A claim has a time.",
            ),
            CheckConstraint(
                name=f"{TABLE}_not_own_appeal",
                condition=Q(appeal_of__isnull=True) | ~Q(appeal_of=models.F("id")),
                violation_error_message="Nothing can be its own appeal.",
            ),
        ]
        indexes = [
            # The queue: filter(status=waiting), oldest first
            Index(
                fields=["created_at", "id"],
                name="moderation_items_queue",
                condition=Q(status=ReviewStatus.WAITING),
            ),
            Index(fields=["status"], name="moderation_items_status"),
            Index(fields=["part", "created_at"], name="moderation_items_part"),
        ]

    def __str__(self) -> str:
        return f"{self.get_part_display()} ({self.get_status_display()})"
