"""The moderation columns that photos, images, stories and characters share."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from media_assets.enums import ModerationStatus
from storycreator.lib.constraints import allowed, choice_field


class ModeratedModel(models.Model):
    """Written by the moderation service alone. The reason is for the parent to read."""

    moderation_status = choice_field(ModerationStatus, default=ModerationStatus.PENDING)
    moderation_reason = models.TextField(blank=True, default="")
    moderated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="Empty: decided by a check, not by a person.",
    )
    moderated_at = models.DateTimeField(null=True, blank=True)
    moderation_scores = models.JSONField(default=dict, blank=True)

    class Meta:
        abstract = True


def moderation_constraints(table: str) -> list[models.BaseConstraint]:
    return [
        allowed(table, "moderation_status", ModerationStatus),
        models.CheckConstraint(
            name=f"{table}_moderation_rejected_with_reason",
            condition=~Q(moderation_status=ModerationStatus.REJECTED) | ~Q(moderation_reason=""),
            violation_error_message="Say why this is rejected, in words for the parent.",
        ),
        models.CheckConstraint(
            name=f"{table}_moderation_decided_at",
            condition=~Q(moderation_status__in=["approved", "rejected"])
            | Q(moderated_at__isnull=False),
            violation_error_message="A decision has a time.",
        ),
    ]


def moderation_index(table: str) -> models.Index:
    """For the staff's queue: filter(moderation_status__in=[pending, flagged]), oldest first."""
    return models.Index(
        fields=["moderation_status", "created_at"],
        name=f"{table}_moderation_queue",
        condition=Q(moderation_status__in=["pending", "flagged"]),
    )
