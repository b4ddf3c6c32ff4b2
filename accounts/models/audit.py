"""The record of every change. It points at nothing, so that it outlives what it tells of."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from accounts.enums import AuditAction
from storycreator.lib.constraints import allowed, choice_field, not_empty
from storycreator.lib.models import TimestampedModel


class AuditLog(TimestampedModel):
    """Written by accounts.services.audit alone, never changed. Old and new value hold only the
    changed columns, without personal text (storycreator.lib.audit says how)."""

    entity_type = models.CharField(max_length=60, help_text="For example stories.Story.")
    entity_id = models.UUIDField()
    action = choice_field(AuditAction)
    request_id = models.CharField(max_length=64, blank=True, default="")
    actor = models.CharField(
        max_length=80, blank=True, default="", help_text="user:<id>, worker:<name> or system."
    )
    old_value = models.JSONField(null=True, blank=True, encoder=DjangoJSONEncoder)
    new_value = models.JSONField(null=True, blank=True, encoder=DjangoJSONEncoder)
    timestamp = models.DateTimeField(default=timezone.now, db_default=Now())

    class Meta:
        db_table = "audit_logs"
        ordering = ["-timestamp"]
        constraints = [
            not_empty("audit_logs", "entity_type"),
            allowed("audit_logs", "action", AuditAction),
            models.CheckConstraint(
                name="audit_logs_values_fit_action",
                condition=Q(action="create", old_value__isnull=True, new_value__isnull=False)
                | Q(action="update", old_value__isnull=False, new_value__isnull=False)
                | Q(action="delete", old_value__isnull=False, new_value__isnull=True),
                violation_error_message="The values do not fit the action.",
            ),
        ]
        indexes = [
            models.Index(fields=["entity_type", "entity_id", "-timestamp"], name="audit_by_entity"),
            models.Index(fields=["request_id", "timestamp"], name="audit_by_request"),
            models.Index(fields=["actor", "-timestamp"], name="audit_by_actor"),
            models.Index(fields=["-timestamp"], name="audit_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.entity_type} {self.entity_id}"
