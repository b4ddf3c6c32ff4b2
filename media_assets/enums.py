"""Allowed values of this app's columns, and the moderation states that others share."""

from django.db import models


class StorageProvider(models.TextChoices):
    LOCAL = "local", "Local disk"
    S3 = "s3", "S3"


class PhotoStatus(models.TextChoices):
    PENDING_UPLOAD = "pending_upload", "Waiting for the upload"
    UPLOADED = "uploaded", "Uploaded"
    FAILED = "failed", "Failed"
    DELETED = "deleted", "Deleted"


class AiProcessingStatus(models.TextChoices):
    PENDING = "pending", "Waiting"
    PROCESSING = "processing", "Being looked at"
    COMPLETED = "completed", "Done"
    FAILED = "failed", "Failed"


class ImageFormat(models.TextChoices):
    PNG = "png", "PNG"
    JPEG = "jpeg", "JPEG"
    WEBP = "webp", "WebP"
    AVIF = "avif", "AVIF"
    SVG = "svg", "SVG"


class ModerationStatus(models.TextChoices):
    PENDING = "pending", "Not checked yet"
    APPROVED = "approved", "Approved"
    REJECTED = "rejected", "Rejected"
    FLAGGED = "flagged", "Needs a look"


BLOCKED = (ModerationStatus.FLAGGED, ModerationStatus.REJECTED)
"""What is neither shown nor exported nor printed."""


class ModeratedPart(models.TextChoices):
    """What of a book is looked at. `edit` is what a parent changed in a finished book."""

    BRIEF = "brief", "Names and wishes"
    TEXT = "text", "The story"
    EDIT = "edit", "A change by the parent"
    PICTURE = "picture", "A picture"
    PHOTO = "photo", "A photo"
    CHARACTER = "character", "A character"


STORY_PARTS = (ModeratedPart.BRIEF, ModeratedPart.TEXT, ModeratedPart.EDIT)


class ReviewStatus(models.TextChoices):
    WAITING = "waiting", "Waits for a person"
    APPROVED = "approved", "Approved"
    REJECTED = "rejected", "Rejected"
    CLOSED = "closed", "No longer needed"


DECIDED = (ReviewStatus.APPROVED, ReviewStatus.REJECTED)
