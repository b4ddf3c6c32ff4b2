"""Abstract bases of every table."""

import uuid

from django.db import models
from django.db.models.functions import Now


class TimestampedModel(models.Model):
    """UUID key and UTC timestamps, kept by the ORM and, for rows from elsewhere, the database."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    created_at = models.DateTimeField(auto_now_add=True, db_default=Now())
    updated_at = models.DateTimeField(auto_now=True, db_default=Now())

    class Meta:
        abstract = True
