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
