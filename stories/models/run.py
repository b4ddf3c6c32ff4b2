"""Work on a book, and the workers that do it."""

from django.db import models
from django.db.models import Q

from stories.enums import OPEN_RUN_STATUSES, RunKind, RunStatus
from stories.models.story import Story
from storycreator.lib.audit import AuditedModel
from storycreator.lib.constraints import (
    allowed,
    at_least,
    choice_field,
    not_empty,
)


class Run(AuditedModel):
    """One order to make or redraw a book. Its steps (`node_runs`) say what is being done and by
    whom; the artifacts, not the run, remember what is done."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="runs")
    kind = choice_field(RunKind, default=RunKind.MAKE)
    status = choice_field(RunStatus, default=RunStatus.QUEUED)
    params = models.JSONField(default=dict, blank=True)
    error = models.TextField(blank=True, default="", help_text="For the parent, in plain words.")
    error_detail = models.TextField(blank=True, default="", help_text="For staff.")
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta(AuditedModel.Meta):
        db_table = "runs"
        ordering = ["-created_at"]
        permissions = [("steer_run", "Can cancel, retry and redraw books")]
        constraints = [
            allowed("runs", "kind", RunKind),
            allowed("runs", "status", RunStatus),
            models.CheckConstraint(
                name="runs_running_has_start",
                condition=~Q(status=RunStatus.RUNNING) | Q(started_at__isnull=False),
                violation_error_message="A running run has a start.",
            ),
            models.CheckConstraint(
                name="runs_finished_unless_open",
                condition=Q(status__in=OPEN_RUN_STATUSES, finished_at__isnull=True)
                | (~Q(status__in=OPEN_RUN_STATUSES) & Q(finished_at__isnull=False)),
                violation_error_message="A run is open or has a time of its end.",
            ),
            models.CheckConstraint(
                name="runs_failed_says_why",
                condition=~Q(status=RunStatus.FAILED) | ~Q(error=""),
                violation_error_message="Say in plain words what went wrong.",
            ),
            models.UniqueConstraint(
                fields=["story", "kind"],
                condition=Q(status__in=OPEN_RUN_STATUSES),
                name="runs_one_open_per_story_and_kind",
                violation_error_message="This is already being done.",
            ),
        ]
        indexes = [
            models.Index(fields=["status"], name="runs_status"),
            # The oldest order first: filter(status__in=open).order_by("created_at")
            models.Index(
                fields=["created_at"],
                name="runs_open",
                condition=Q(status__in=OPEN_RUN_STATUSES),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.get_status_display()})"


class Worker(AuditedModel):
    """A live worker process; `boot_id` changes with every start, `beat_at` every few seconds."""

    AUDIT_OPEN = frozenset({"name", "host"})
    AUDIT_IGNORED = frozenset({"beat_at"})

    name = models.CharField(max_length=80, unique=True)
    boot_id = models.UUIDField()
    host = models.CharField(max_length=255)
    pid = models.PositiveIntegerField()
    started_at = models.DateTimeField()
    beat_at = models.DateTimeField()

    class Meta(AuditedModel.Meta):
        db_table = "workers"
        ordering = ["name"]
        constraints = [
            *(not_empty("workers", name) for name in ("name", "host")),
            at_least("workers", "pid", 1),
            models.CheckConstraint(
                name="workers_beat_after_start",
                condition=Q(beat_at__gte=models.F("started_at")),
                violation_error_message="A worker beats after it started.",
            ),
        ]
        indexes = [
            # Is anybody at work?: filter(beat_at__gte=…)
            models.Index(fields=["beat_at"], name="workers_beat"),
        ]

    def __str__(self) -> str:
        return self.name
