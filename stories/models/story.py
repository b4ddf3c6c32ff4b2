"""One book: what the family asked for, what was written, and where its making stands."""

from django.conf import settings
from django.db import models
from django.db.models import BaseConstraint, CheckConstraint, Index, Q

from media_assets.models.moderation import (
    ModeratedModel,
    moderation_constraints,
    moderation_index,
)
from stories.enums import (
    AgeGroup,
    GenerationStatus,
    MoralLesson,
    StoryFormat,
    StoryStatus,
    StoryTone,
)
from stories.models.project import Project
from storycreator.lib.audit import AuditedModel
from storycreator.lib.constraints import (
    allowed,
    at_most_characters,
    between,
    choice_field,
    cost_field,
    digest,
    not_empty,
    not_negative,
)

MAX_CHILD_NAME = 50
MAX_CHILD_AGE = 17
MAX_PAGES = 48
"""The longest book of any age group; the writer's table per age group is narrower."""

STORY_CONSTRAINTS: list[BaseConstraint] = [
    not_empty("stories", "child_name"),
    at_most_characters("stories", "child_name", MAX_CHILD_NAME),
    between("stories", "child_age", 1, MAX_CHILD_AGE),
    between("stories", "page_count", 1, MAX_PAGES),
    allowed("stories", "age_group", AgeGroup),
    allowed("stories", "moral_lesson", MoralLesson),
    allowed("stories", "story_tone", StoryTone),
    allowed("stories", "format", StoryFormat),
    allowed("stories", "status", StoryStatus),
    allowed("stories", "generation_status", GenerationStatus),
    not_empty("stories", "language"),
    not_negative("stories", "generation_cost"),
    digest("stories", "share_token_hash"),
    CheckConstraint(
        name="stories_theme_chosen",
        condition=Q(status=StoryStatus.DRAFT) | ~Q(story_theme=""),
        violation_error_message="Please choose what the story is about.",
    ),
    CheckConstraint(
        name="stories_completed_has_title",
        condition=~Q(status=StoryStatus.COMPLETED) | ~Q(title=""),
        violation_error_message="A finished book has a title.",
    ),
    CheckConstraint(
        name="stories_failed_says_why",
        condition=~Q(status=StoryStatus.FAILED) | ~Q(error_message=""),
        violation_error_message="Say in plain words what went wrong.",
    ),
    CheckConstraint(
        name="stories_generation_failed_says_why",
        condition=~Q(generation_status=GenerationStatus.FAILED) | ~Q(generation_error=""),
        violation_error_message="Say in plain words what went wrong.",
    ),
    CheckConstraint(
        name="stories_shared_until",
        condition=Q(share_token_hash="") | Q(share_expires_at__isnull=False),
        violation_error_message="A shared link has an end.",
    ),
    models.UniqueConstraint(
        fields=["share_token_hash"],
        condition=~Q(share_token_hash=""),
        name="stories_share_token_unique",
        violation_error_message="This link is taken.",
    ),
    *moderation_constraints("stories"),
]
STORY_INDEXES = [
    # The shelf: filter(user=…).order_by("-created_at"), by status
    Index(fields=["user", "-created_at"], name="stories_shelf"),
    Index(fields=["status"], name="stories_status"),
    Index(fields=["generation_status"], name="stories_generation_status"),
    Index(fields=["story_theme"], name="stories_theme"),
    # Staff's "books that failed": filter(generation_status=failed), newest first
    Index(
        fields=["-updated_at"],
        name="stories_failed",
        condition=Q(generation_status=GenerationStatus.FAILED),
    ),
    moderation_index("stories"),
]


class Story(AuditedModel, ModeratedModel):
    """`status` says whether there is a whole book, `generation_status` what the latest run is
    doing: a finished book whose page is being redrawn stays readable."""

    AUDIT_OPEN = frozenset({"story_theme", "default_image_style", "language", "cover_image_key"})
    AUDIT_CLOSED = frozenset({"child_age", "share_token_hash", "share_passcode_hash"})
    AUDIT_IGNORED = frozenset({"progress", "progress_updated_at"})

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="stories"
    )
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="stories")
    character = models.ForeignKey(
        "characters.Character",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="stories",
        help_text="The hero.",
    )
    protagonist_photo = models.ForeignKey(
        "media_assets.Photo",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="stories",
    )
    edition_of = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="editions",
        help_text="The book that this one tells again with another hero.",
    )
    child_name = models.CharField(max_length=MAX_CHILD_NAME)
    child_age = models.PositiveSmallIntegerField()
    age_group = choice_field(AgeGroup)
    story_theme = models.CharField(max_length=50, blank=True, default="")
    moral_lesson = choice_field(MoralLesson, null=True, blank=True)
    story_tone = choice_field(StoryTone, default=StoryTone.WHIMSICAL)
    page_count = models.PositiveSmallIntegerField(default=12)
    default_image_style = models.CharField(max_length=50, blank=True, default="")
    format = choice_field(StoryFormat, default=StoryFormat.PICTURE_BOOK)
    language = models.CharField(max_length=10, default="en", db_default="en")
    brief = models.JSONField(
        default=dict,
        blank=True,
        help_text="What the family told us beyond the columns: pronouns, companion, favourite "
        "thing, fear, trait, sibling, pet, own idea, seed, the wizard's step.",
    )

    title = models.CharField(max_length=200, blank=True, default="")
    dedication = models.TextField(blank=True, default="")
    cover_image_key = models.CharField(max_length=300, blank=True, default="")
    content = models.JSONField(
        null=True, blank=True, help_text="The written story as the text model returned it."
    )

    status = choice_field(StoryStatus, default=StoryStatus.PENDING)
    error_message = models.TextField(blank=True, default="")
    generation_status = choice_field(GenerationStatus, default=GenerationStatus.IDLE)
    generation_error = models.TextField(blank=True, default="")
    progress = models.JSONField(
        default=dict, blank=True, help_text="node, done, total, pages ready"
    )
    progress_updated_at = models.DateTimeField(null=True, blank=True)
    generation_cost = cost_field()

    share_token_hash = models.CharField(max_length=64, blank=True, default="")
    share_passcode_hash = models.CharField(max_length=128, blank=True, default="")
    share_expires_at = models.DateTimeField(null=True, blank=True)

    class Meta(AuditedModel.Meta):
        db_table = "stories"
        ordering = ["-created_at", "id"]
        verbose_name_plural = "stories"
        constraints = STORY_CONSTRAINTS
        indexes = STORY_INDEXES

    def __str__(self) -> str:
        return self.title or f"A story for {self.child_name}"
