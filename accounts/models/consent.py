"""What an adult agreed to, in which version of the words, and until when."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone

from accounts.enums import ConsentKind
from storycreator.lib.audit import AuditedModel
from storycreator.lib.constraints import allowed, choice_field, not_empty


class Consent(AuditedModel):
    AUDIT_OPEN = frozenset({"version"})

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="consents"
    )
    kind = choice_field(ConsentKind)
    version = models.CharField(max_length=30)
    granted_at = models.DateTimeField(default=timezone.now, db_default=Now())
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta(AuditedModel.Meta):
        db_table = "consents"
        ordering = ["-granted_at"]
        constraints = [
            allowed("consents", "kind", ConsentKind),
            not_empty("consents", "version"),
            models.CheckConstraint(
                name="consents_withdrawn_after_granted",
                condition=Q(withdrawn_at__gte=F("granted_at")),
                violation_error_message="A consent is withdrawn after it was given.",
            ),
            models.UniqueConstraint(
                fields=["user", "kind", "version"],
                condition=Q(withdrawn_at__isnull=True),
                name="consents_one_standing",
                violation_error_message="This consent already stands.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.version}"
