"""A family's shelf or series: the top-level container of stories, characters and styles."""

from django.conf import settings
from django.db import models

from storycreator.lib.audit import AuditedModel
from storycreator.lib.constraints import not_empty


class Project(AuditedModel):
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="projects"
    )
    name = models.CharField(max_length=100)

    class Meta(AuditedModel.Meta):
        db_table = "projects"
        ordering = ["created_at", "id"]
        constraints = [
            not_empty("projects", "name"),
            models.UniqueConstraint(
                fields=["user", "name"],
                name="projects_name_unique_per_user",
                violation_error_message="You already have a project of this name.",
            ),
        ]

    def __str__(self) -> str:
        return self.name
