"""News from payment and printing providers: stored once, applied later."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone

from storycreator.lib.audit import AuditedModel
from storycreator.lib.constraints import not_empty


class WebhookEvent(AuditedModel):
    AUDIT_OPEN = frozenset({"provider", "event_id", "type"})

    provider = models.CharField(max_length=50)
    event_id = models.CharField(max_length=200)
    type = models.CharField(max_length=100)
    payload = models.JSONField()
    received_at = models.DateTimeField(default=timezone.now, db_default=Now())
    processed_at = models.DateTimeField(null=True, blank=True)
    error = models.TextField(blank=True, default="")

    class Meta(AuditedModel.Meta):
        db_table = "webhook_events"
        ordering = ["-received_at"]
        constraints = [
            *(not_empty("webhook_events", name) for name in ("provider", "event_id", "type")),
            models.UniqueConstraint(
                fields=["provider", "event_id"],
                name="webhook_events_once_per_provider",
                violation_error_message="This event is already stored.",
            ),
            models.CheckConstraint(
                name="webhook_events_processed_after_received",
                condition=Q(processed_at__gte=F("received_at")),
                violation_error_message="An event is applied after it came.",
            ),
        ]
        indexes = [
            # Events to apply: filter(processed_at=None), oldest first
            models.Index(
                fields=["received_at"],
                name="webhook_events_open",
                condition=Q(processed_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.provider} {self.type}"
