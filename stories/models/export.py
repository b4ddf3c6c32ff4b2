"""A file made from a story, a scene or an episode."""

from django.db import models
from django.db.models import Q

from stories.enums import ExportKind, ExportStatus
from stories.models.episode import Episode
from stories.models.scene import Scene
from stories.models.story import Story
from storycreator.lib.audit import AuditedModel
from storycreator.lib.constraints import (
    allowed,
    choice_field,
    digest,
    digest_field,
    exactly_one,
    not_negative,
)


class Export(AuditedModel):
    """A worker takes it by its lease token, and completes it only while the token is its own.

    The column `output_url` holds the stored object's key: a signed URL is made when asked
    for, since one that is kept has expired."""

    AUDIT_OPEN = frozenset({"output_key", "sha256"})
    AUDIT_IGNORED = frozenset({"lease_expires_at"})

    story = models.ForeignKey(
        Story, on_delete=models.CASCADE, null=True, blank=True, related_name="exports"
    )
    scene = models.ForeignKey(
        Scene, on_delete=models.CASCADE, null=True, blank=True, related_name="exports"
    )
    episode = models.ForeignKey(
        Episode, on_delete=models.CASCADE, null=True, blank=True, related_name="exports"
    )
    kind = choice_field(ExportKind)
    status = choice_field(ExportStatus, default=ExportStatus.QUEUED)
    output_key = models.CharField(max_length=300, blank=True, default="", db_column="output_url")
    sha256 = digest_field()
    size_bytes = models.PositiveBigIntegerField(null=True, blank=True)
    lease_token = models.UUIDField(null=True, blank=True)
    lease_expires_at = models.DateTimeField(null=True, blank=True)
    error_message = models.TextField(blank=True, default="")
    metadata = models.JSONField(
        default=dict, blank=True, help_text="Page count, spine, checks passed, versions used."
    )

    class Meta(AuditedModel.Meta):
        db_table = "exports"
        ordering = ["-created_at"]
        constraints = [
            exactly_one("exports", "story", "scene", "episode"),
            allowed("exports", "kind", ExportKind),
            allowed("exports", "status", ExportStatus),
            digest("exports", "sha256"),
            not_negative("exports", "size_bytes"),
            models.CheckConstraint(
                name="exports_completed_has_file",
                condition=~Q(status=ExportStatus.COMPLETED)
                | (~Q(output_key="") & ~Q(sha256="") & Q(size_bytes__isnull=False)),
                violation_error_message="A finished export has a file, its size and checksum.",
            ),
            models.CheckConstraint(
                name="exports_failed_says_why",
                condition=~Q(status=ExportStatus.FAILED) | ~Q(error_message=""),
                violation_error_message="Say in plain words what went wrong.",
            ),
        ]
        indexes = [
            models.Index(fields=["status"], name="exports_status"),
            # Exports to make: filter(status=queued), oldest first
            models.Index(
                fields=["created_at"], name="exports_queued", condition=Q(status="queued")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.get_status_display()})"
