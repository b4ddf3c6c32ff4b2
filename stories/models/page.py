"""A page of a book: its words, its pictures and how far each of them is."""

from django.db import models

from stories.enums import PageStatus
from stories.models.scene import Scene
from stories.models.story import Story
from storycreator.lib.audit import AuditedModel
from storycreator.lib.constraints import allowed, at_least, choice_field


class StoryPage(AuditedModel):
    AUDIT_OPEN = frozenset({"base_image_key", "personalized_image_key"})

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="pages")
    scene = models.OneToOneField(
        Scene, on_delete=models.SET_NULL, null=True, blank=True, related_name="page"
    )
    page_number = models.PositiveSmallIntegerField()
    text = models.TextField(blank=True, default="")
    alt_text = models.TextField(blank=True, default="")
    base_image_key = models.CharField(max_length=300, blank=True, default="")
    personalized_image_key = models.CharField(max_length=300, blank=True, default="")
    layout = models.JSONField(default=dict, blank=True)
    is_locked = models.BooleanField(default=False, db_default=False)
    text_generation_status = choice_field(PageStatus, default=PageStatus.PENDING)
    image_generation_status = choice_field(PageStatus, default=PageStatus.PENDING)
    personalization_status = choice_field(PageStatus, default=PageStatus.PENDING)

    class Meta(AuditedModel.Meta):
        db_table = "story_pages"
        ordering = ["story", "page_number"]
        constraints = [
            at_least("story_pages", "page_number", 1),
            allowed("story_pages", "text_generation_status", PageStatus),
            allowed("story_pages", "image_generation_status", PageStatus),
            allowed("story_pages", "personalization_status", PageStatus),
            models.UniqueConstraint(
                fields=["story", "page_number"],
                name="story_pages_number_unique",
                violation_error_message="There is already a page of this number.",
            ),
        ]
        indexes = [
            models.Index(fields=["page_number"], name="story_pages_number"),
            models.Index(fields=["text_generation_status"], name="story_pages_text_status"),
            models.Index(fields=["image_generation_status"], name="story_pages_image_status"),
            models.Index(fields=["personalization_status"], name="story_pages_personal_status"),
        ]

    def __str__(self) -> str:
        return f"Page {self.page_number}"
