"""The ledger of paid calls: each is written before it is made and finished after."""

from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Now
from django.utils import timezone

from stories.enums import CallPurpose, CallStatus
from stories.models.artifact import Artifact
from stories.models.node_run import NodeRun
from stories.models.scene import Scene
from stories.models.story import Story
from storycreator.lib.audit import AuditedModel
from storycreator.lib.constraints import (
    allowed,
    choice_field,
    cost_field,
    not_empty,
    not_negative,
)

COMMITTED = F("cost") + Case(
    When(status=CallStatus.OPEN, then=F("reserved_cost")), default=Value(Decimal(0))
)
"""What a call takes from a budget: what it has cost, and while it is open what it may cost."""

COUNTS = ("attempts", "input_tokens", "output_tokens", "image_count", "reserved_cost", "cost")


class ProviderCall(AuditedModel):
    """Outlives its story and its family, so that what the site spent stays true; without its
    user it names nobody.

    `cost` is what the call has cost so far, `reserved_cost` what it may cost while it is open. A
    call whose outcome is unknown has cost what was reserved.
    """

    AUDIT_OPEN = frozenset({"idempotency_key", "provider", "model", "remote_id"})

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="provider_calls",
    )
    story = models.ForeignKey(
        Story, on_delete=models.SET_NULL, null=True, blank=True, related_name="provider_calls"
    )
    scene = models.ForeignKey(
        Scene, on_delete=models.SET_NULL, null=True, blank=True, related_name="provider_calls"
    )
    node_run = models.ForeignKey(
        NodeRun, on_delete=models.SET_NULL, null=True, blank=True, related_name="provider_calls"
    )
    artifact = models.ForeignKey(
        Artifact, on_delete=models.SET_NULL, null=True, blank=True, related_name="provider_calls"
    )
    idempotency_key = models.CharField(max_length=200, unique=True)
    provider = models.CharField(max_length=50)
    model = models.CharField(max_length=100, blank=True, default="")
    purpose = choice_field(CallPurpose)
    status = choice_field(CallStatus, default=CallStatus.OPEN)
    remote_id = models.CharField(max_length=200, blank=True, default="")
    attempts = models.PositiveSmallIntegerField(default=0, db_default=0)
    input_tokens = models.PositiveIntegerField(default=0, db_default=0)
    output_tokens = models.PositiveIntegerField(default=0, db_default=0)
    image_count = models.PositiveSmallIntegerField(default=0, db_default=0)
    reserved_cost = cost_field()
    cost = cost_field()
    estimated = models.BooleanField(
        default=False,
        db_default=False,
        help_text="The service did not say what was used, or the price table has no price.",
    )
    boot_id = models.UUIDField(
        null=True, blank=True, help_text="The start of the worker that made the call."
    )
    error = models.TextField(blank=True, default="")
    latency_ms = models.PositiveIntegerField(null=True, blank=True)
    opened_at = models.DateTimeField(
        default=timezone.now, db_default=Now(), help_text="When it was last begun."
    )
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta(AuditedModel.Meta):
        db_table = "provider_calls"
        ordering = ["-created_at"]
        constraints = [
            *(not_empty("provider_calls", name) for name in ("idempotency_key", "provider")),
            allowed("provider_calls", "purpose", CallPurpose),
            allowed("provider_calls", "status", CallStatus),
            *(not_negative("provider_calls", name) for name in COUNTS),
            models.CheckConstraint(
                name="provider_calls_finished_unless_open",
                condition=Q(status=CallStatus.OPEN, finished_at__isnull=True)
                | (~Q(status=CallStatus.OPEN) & Q(finished_at__isnull=False)),
                violation_error_message="A call is open or has a time of its end.",
            ),
            models.CheckConstraint(
                name="provider_calls_failed_says_why",
                condition=~Q(status=CallStatus.FAILED) | ~Q(error=""),
                violation_error_message="A failed call says why.",
            ),
        ]
        indexes = [
            models.Index(fields=["status"], name="provider_calls_status"),
            # A family's month: filter(user=…, opened_at__gte=…)
            models.Index(fields=["user", "opened_at"], name="provider_calls_budget"),
            # The site's day and month: filter(opened_at__gte=…)
            models.Index(fields=["opened_at"], name="provider_calls_opened"),
            # Calls to settle after a crash: filter(status=open), the oldest first
            models.Index(
                fields=["opened_at"], name="provider_calls_open", condition=Q(status="open")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()} by {self.provider}"
