"""The steps of a run: what is to be done, what it waits for, who is at it.

A row that says `ready` is the queue: there is no other list of work that could disagree with it.
"""

from django.db import models
from django.db.models import Q

from stories.enums import CLOSED_STEP_STATUSES, StepKind, StepStatus
from stories.models.artifact import Artifact
from stories.models.run import Run
from stories.models.scene import Scene
from storycreator.lib.constraints import (
    allowed,
    choice_field,
    not_empty,
    not_negative,
)
from storycreator.lib.models import TimestampedModel

COUNTS = ("position", "open_needs", "attempt", "answers")


class NodeRun(TimestampedModel):
    """One step. A worker takes it by writing its own `lease_token` and raising `attempt`; it may
    write the step's results only while both are still what it wrote (fencing).

    Not in the audit record: dozens of rows a book change several times a minute, and each keeps
    its own times, attempts and errors."""

    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="steps")
    scene = models.ForeignKey(
        Scene, on_delete=models.CASCADE, null=True, blank=True, related_name="steps"
    )
    kind = choice_field(StepKind)
    key = models.CharField(max_length=80, help_text="Its name within the run: paint:003.")
    position = models.PositiveSmallIntegerField(
        default=0, db_default=0, help_text="The page it is for; 0 is the whole book."
    )
    lane = models.CharField(max_length=50)
    params = models.JSONField(default=dict, blank=True)
    status = choice_field(StepStatus, default=StepStatus.WAITING)
    open_needs = models.PositiveSmallIntegerField(default=0, db_default=0)
    attempt = models.PositiveSmallIntegerField(default=0, db_default=0)
    answers = models.PositiveSmallIntegerField(
        default=0,
        db_default=0,
        help_text="Calls that ended with an answer of no use; the next one is a new call.",
    )
    not_before = models.DateTimeField(null=True, blank=True)
    lease_token = models.UUIDField(null=True, blank=True)
    lease_expires_at = models.DateTimeField(null=True, blank=True)
    worker = models.CharField(max_length=80, blank=True, default="")
    artifact = models.ForeignKey(
        Artifact, on_delete=models.SET_NULL, null=True, blank=True, related_name="steps"
    )
    error = models.TextField(blank=True, default="", help_text="For the parent, in plain words.")
    error_detail = models.TextField(blank=True, default="", help_text="For staff.")
    error_kind = models.CharField(max_length=30, blank=True, default="")
    seconds = models.FloatField(null=True, blank=True)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "node_runs"
        ordering = ["run", "position", "created_at"]
        constraints = [
            *(not_empty("node_runs", name) for name in ("key", "lane")),
            allowed("node_runs", "kind", StepKind),
            allowed("node_runs", "status", StepStatus),
            *(not_negative("node_runs", name) for name in COUNTS),
            models.UniqueConstraint(
                fields=["run", "key"],
                name="node_runs_key_unique_in_run",
                violation_error_message="This run has such a step.",
            ),
            models.CheckConstraint(
                name="node_runs_running_is_leased",
                condition=~Q(status=StepStatus.RUNNING)
                | Q(
                    lease_token__isnull=False,
                    lease_expires_at__isnull=False,
                    started_at__isnull=False,
                    attempt__gte=1,
                ),
                violation_error_message="A running step has a lease, a start and an attempt.",
            ),
            models.CheckConstraint(
                name="node_runs_leased_is_running",
                condition=Q(status=StepStatus.RUNNING) | Q(lease_token__isnull=True),
                violation_error_message="Only a running step has a lease.",
            ),
            models.CheckConstraint(
                name="node_runs_ready_needs_nothing",
                condition=~Q(status=StepStatus.READY) | Q(open_needs=0),
                violation_error_message="A step that is ready waits for no other.",
            ),
            models.CheckConstraint(
                name="node_runs_finished_unless_open",
                condition=Q(status__in=CLOSED_STEP_STATUSES, finished_at__isnull=False)
                | (~Q(status__in=CLOSED_STEP_STATUSES) & Q(finished_at__isnull=True)),
                violation_error_message="A step is open or has a time of its end.",
            ),
            models.CheckConstraint(
                name="node_runs_failed_says_why",
                condition=~Q(status=StepStatus.FAILED) | ~Q(error=""),
                violation_error_message="Say in plain words what went wrong.",
            ),
        ]
        indexes = [
            # The claim: filter(lane=…, status=ready); the cap: filter(lane=…, status=running)
            models.Index(
                fields=["lane", "status"],
                name="node_runs_claim",
                condition=Q(status__in=[StepStatus.READY, StepStatus.RUNNING]),
            ),
            # Dead workers' steps: filter(status=running, lease_expires_at__lt=…)
            models.Index(
                fields=["lease_expires_at"],
                name="node_runs_leases",
                condition=Q(status=StepStatus.RUNNING),
            ),
            # How far a run is: filter(run=…, status=…)
            models.Index(fields=["run", "status"], name="node_runs_progress"),
            models.Index(fields=["status"], name="node_runs_status"),
            # How long such a step takes: filter(kind=…, lane=…).order_by("-finished_at")
            models.Index(
                fields=["kind", "lane", "-finished_at"],
                name="node_runs_pace",
                condition=Q(status=StepStatus.DONE),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key} ({self.get_status_display()})"


class NodeNeed(TimestampedModel):
    """`node` waits for `needs`, a step of the same run."""

    node = models.ForeignKey(NodeRun, on_delete=models.CASCADE, related_name="needs")
    needs = models.ForeignKey(NodeRun, on_delete=models.CASCADE, related_name="needed_by")

    class Meta:
        db_table = "node_needs"
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["node", "needs"],
                name="node_needs_unique",
                violation_error_message="This step waits for that one already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.node_id} needs {self.needs_id}"
