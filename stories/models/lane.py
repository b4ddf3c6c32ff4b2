"""Where work is limited: how much of one kind may go on at once, over all workers."""

from django.db import models

from storycreator.lib.audit import AuditedModel
from storycreator.lib.constraints import not_empty, not_negative


class Lane(AuditedModel):
    """Made with the settings' limits when it is first needed; from then on staff change it here.
    A name is data: `LaneName` lists those that the program knows.

    `starts` counts the steps that began in each second of the last minute: {"1795176000": 3}."""

    AUDIT_OPEN = frozenset({"name"})
    AUDIT_IGNORED = frozenset({"starts", "paused_until"})

    name = models.CharField(max_length=50, unique=True)
    max_running = models.PositiveSmallIntegerField(
        default=0, db_default=0, help_text="At once, over all workers; 0: no limit."
    )
    per_minute = models.PositiveIntegerField(
        default=0, db_default=0, help_text="Started in any minute, over all workers; 0: no limit."
    )
    starts = models.JSONField(default=dict, blank=True)
    paused_until = models.DateTimeField(
        null=True, blank=True, help_text="The provider asked us to wait until then."
    )

    class Meta(AuditedModel.Meta):
        db_table = "lanes"
        ordering = ["name"]
        constraints = [
            not_empty("lanes", "name"),
            not_negative("lanes", "max_running"),
            not_negative("lanes", "per_minute"),
        ]

    def __str__(self) -> str:
        return self.name
