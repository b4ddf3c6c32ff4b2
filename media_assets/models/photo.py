"""A child's photo: uploaded with consent, looked at once, deleted soon."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from media_assets.enums import AiProcessingStatus, PhotoStatus, StorageProvider
from media_assets.models.moderation import (
    ModeratedModel,
    moderation_constraints,
    moderation_index,
)
from storycreator.lib.audit import AuditedModel
from storycreator.lib.constraints import (
    JsonSearchIndex,
    allowed,
    at_least,
    choice_field,
    digest,
    digest_field,
    not_empty,
)


class Photo(AuditedModel, ModeratedModel):
    """`face_details` keeps boxes and coarse hints only, never a face template."""

    AUDIT_OPEN = frozenset({"content_type", "bucket"})

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="photos"
    )
    # RESTRICT: a consent goes only together with the photos that lean on it.
    consent = models.ForeignKey(
        "accounts.Consent",
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="photos",
        help_text="The consent under which the photo may be looked at.",
    )
    storage_provider = choice_field(StorageProvider)
    bucket = models.CharField(max_length=100, blank=True, default="")
    object_key = models.CharField(max_length=300, unique=True)
    filename = models.CharField(max_length=255)
    content_type = models.CharField(max_length=100)
    status = choice_field(PhotoStatus, default=PhotoStatus.PENDING_UPLOAD)
    ai_processing_status = choice_field(
        AiProcessingStatus, default=AiProcessingStatus.PENDING, null=True, blank=True
    )
    ai_error_message = models.TextField(blank=True, default="")
    detected_objects = models.JSONField(null=True, blank=True)
    detected_labels = models.JSONField(null=True, blank=True)
    face_details = models.JSONField(null=True, blank=True)
    appearance = models.JSONField(
        default=dict, blank=True, help_text="Estimated skin tone, hair colour and the like."
    )
    sha256 = digest_field()
    size_bytes = models.PositiveBigIntegerField(null=True, blank=True)
    width = models.PositiveIntegerField(null=True, blank=True)
    height = models.PositiveIntegerField(null=True, blank=True)
    delete_after = models.DateTimeField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)

    class Meta(AuditedModel.Meta):
        db_table = "photos"
        ordering = ["-created_at"]
        constraints = [
            *(not_empty("photos", name) for name in ("object_key", "filename", "content_type")),
            allowed("photos", "storage_provider", StorageProvider),
            allowed("photos", "status", PhotoStatus),
            allowed("photos", "ai_processing_status", AiProcessingStatus),
            digest("photos", "sha256"),
            *(at_least("photos", name, 1) for name in ("size_bytes", "width", "height")),
            models.CheckConstraint(
                name="photos_uploaded_is_measured",
                condition=~Q(status=PhotoStatus.UPLOADED)
                | (~Q(sha256="") & Q(size_bytes__isnull=False)),
                violation_error_message="An uploaded photo has a size and a checksum.",
            ),
            models.CheckConstraint(
                name="photos_deleted_has_time",
                condition=Q(status=PhotoStatus.DELETED, deleted_at__isnull=False)
                | (~Q(status=PhotoStatus.DELETED) & Q(deleted_at__isnull=True)),
                violation_error_message="A deleted photo, and no other, has a time of deletion.",
            ),
            models.CheckConstraint(
                name="photos_deleted_keeps_no_face",
                condition=~Q(status=PhotoStatus.DELETED) | Q(face_details__isnull=True),
                violation_error_message="What was seen in a photo goes with the photo.",
            ),
            models.CheckConstraint(
                name="photos_looked_at_with_consent",
                condition=~Q(ai_processing_status__in=["processing", "completed"])
                | Q(consent__isnull=False),
                violation_error_message="Without consent no photo is looked at.",
            ),
            *moderation_constraints("photos"),
        ]
        indexes = [
            models.Index(fields=["status"], name="photos_status"),
            models.Index(fields=["ai_processing_status"], name="photos_ai_status"),
            # The analysis job: filter(status=uploaded, ai_processing_status=pending), oldest first
            models.Index(
                fields=["created_at"],
                name="photos_to_analyse",
                condition=Q(status="uploaded", ai_processing_status="pending"),
            ),
            # The retention job: filter(delete_after__lte=now).exclude(status=deleted)
            models.Index(
                fields=["delete_after"],
                name="photos_to_delete",
                condition=Q(delete_after__isnull=False, deleted_at__isnull=True),
            ),
            JsonSearchIndex(fields=["detected_objects"], name="photos_objects_gin"),
            JsonSearchIndex(fields=["detected_labels"], name="photos_labels_gin"),
            JsonSearchIndex(fields=["face_details"], name="photos_faces_gin"),
            moderation_index("photos"),
        ]

    def __str__(self) -> str:
        return f"Photo {self.pk}"
