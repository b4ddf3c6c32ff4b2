from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from stories import queries
from stories.admin.shown import place_of
from stories.admin.spent import spent_words
from stories.admin.steering import Steering, do_each
from stories.enums import RedrawReason
from stories.models import Project, Run, Scene, Story, StoryPage
from stories.services import copies, lineage, versions
from storycreator.lib.admin import (
    KeptAdmin,
    ReadOnlyAdmin,
    ReadOnlyInline,
    changelist_link,
    json_block,
)


@admin.register(Project)
class ProjectAdmin(KeptAdmin):
    list_display = ("name", "user", "created_at")
    list_select_related = ("user",)
    search_fields = ("name", "user__email")
    uuid_search_fields = ("id", "user")
    date_hierarchy = "created_at"
    service_owned = ("user", "look_further")

    @admin.display(description="Look further")
    def look_further(self, project: Project) -> SafeString:
        links = (
            changelist_link("stories.Story", "Stories", project__id__exact=project.pk),
            changelist_link(
                "characters.Character",
                "Characters with their codes",
                project__id__exact=project.pk,
            ),
            changelist_link("stories.StylePreset", "Styles", project__id__exact=project.pk),
        )
        return format_html_join(" · ", "{}", ((link,) for link in links))


class StoryPageInline(ReadOnlyInline):
    model = StoryPage
    fields = (
        "page_number",
        "text",
        "text_generation_status",
        "image_generation_status",
        "personalization_status",
        "is_locked",
    )


class SceneInline(ReadOnlyInline):
    model = Scene
    fields = ("order_index", "scene_importance", "planning_locked", "image_style_override")


class RunInline(ReadOnlyInline):
    model = Run
    fields = ("kind", "status", "error", "started_at", "finished_at")


STORY_PARTS = (
    (
        "How it stands",
        {
            "fields": (
                *("title", "user", "status", "error_message", "generation_status"),
                *("generation_error", "progress_told", "spent", "stale", "look_further"),
            )
        },
    ),
    (
        "What the family asked for",
        {
            "fields": (
                *("child_name", "child_age", "character", "protagonist_photo", "story_theme"),
                *("moral_lesson", "story_tone", "age_group", "page_count", "format", "language"),
                *("default_image_style", "dedication", "brief", "project", "edition_of"),
            )
        },
    ),
    (
        "How it was checked",
        {
            "fields": (
                *("moderation_status", "moderation_reason", "moderated_by", "moderated_at"),
                "moderation_scores",
            )
        },
    ),
    (
        "Its record",
        {
            "classes": ("collapse",),
            "fields": (
                *("id", "created_at", "updated_at", "progress_updated_at", "generation_cost"),
                *("cover_image_key", "share_expires_at", "content_told"),
            ),
        },
    ),
)


@admin.register(Story)
class StoryAdmin(Steering, ReadOnlyAdmin):
    """Whether there is a book, what its latest run is doing, and how far that has come."""

    list_display = (
        "__str__",
        "user",
        "status",
        "generation_status",
        "how_far",
        "story_theme",
        "age_group",
        "generation_cost",
        "moderation_status",
        "created_at",
    )
    list_select_related = ("user",)
    list_filter = (
        "status",
        "generation_status",
        "moderation_status",
        "age_group",
        "story_tone",
        "moral_lesson",
        "format",
    )
    search_fields = ("title", "child_name", "user__email", "=story_theme")
    uuid_search_fields = ("id", "user", "project", "character")
    date_hierarchy = "created_at"
    inlines = (StoryPageInline, SceneInline, RunInline)
    readonly_fields = ("look_further", "progress_told", "spent", "stale", "content_told")
    actions = ("duplicate", "remake")
    exclude = ("progress", "share_token_hash", "share_passcode_hash")
    fieldsets = STORY_PARTS

    @admin.display(description="Progress")
    def how_far(self, story: Story) -> str:
        progress = story.progress
        if not progress:
            return ""
        return f"{progress.get('node', '')} {progress.get('done', 0)}/{progress.get('total', 0)}"

    @admin.display(description="Progress")
    def progress_told(self, story: Story) -> SafeString:
        return json_block(story.progress)

    @admin.display(description="As it was written")
    def content_told(self, story: Story) -> SafeString:
        return json_block(story.content)

    @admin.action(description="Copy the book with all its versions", permissions=["steer"])
    def duplicate(self, request: HttpRequest, queryset: QuerySet[Story]) -> None:
        do_each(self, request, queryset, lambda one: copies.duplicate(story=one), "it was copied.")

    @admin.action(description="Make again what is stale", permissions=["steer"])
    def remake(self, request: HttpRequest, queryset: QuerySet[Story]) -> None:
        def again(story: Story) -> None:
            versions.remake_stale(story=story)

        do_each(self, request, queryset, again, "what was stale is being made.")

    @admin.display(description="Stale")
    def stale(self, story: Story) -> SafeString | str:
        """What would be made otherwise today, and what changed before it."""
        found = lineage.stale_of(story)
        lines = [(place_of(one.artifact.scene), one.artifact, one.because) for one in found]
        words = "<div>{}: {}, for {} has changed since.</div>"
        return format_html_join("", words, lines) or "Nothing"

    @admin.display(description="Spent")
    def spent(self, story: Story) -> SafeString:
        """The whole book, then what belongs to no page and each page."""
        lines = [spent_words(queries.spent_on(story))]
        for part in queries.spent_by_page(story):
            name = f"Page {part.page_number}" if part.page_number else "Story and cover"
            lines.append(f"{name}: {spent_words(part)}")
        return format_html_join("", "<div>{}</div>", ((line,) for line in lines))

    @admin.display(description="Look further")
    def look_further(self, story: Story) -> SafeString:
        links = (
            changelist_link(
                "stories.Artifact", "Artifacts of the story", story__id__exact=story.pk
            ),
            changelist_link(
                "stories.Artifact", "Artifacts of its scenes", scene__story__id__exact=story.pk
            ),
            changelist_link(
                "characters.CharacterVariant",
                "Looks that are worn",
                story__id__exact=story.pk,
                is_active_for_story__exact=1,
            ),
            changelist_link("stories.Episode", "Episodes", story__id__exact=story.pk),
            changelist_link("stories.Export", "Exports", story__id__exact=story.pk),
            changelist_link("stories.ProviderCall", "Paid calls", story__id__exact=story.pk),
            changelist_link("media_assets.Image", "Pictures", story__id__exact=story.pk),
        )
        return format_html_join(" · ", "{}", ((link,) for link in links))


@admin.register(StoryPage)
class StoryPageAdmin(Steering, ReadOnlyAdmin):
    """Words and pictures of a page change by new versions, not here."""

    list_display = (
        "story",
        "page_number",
        "text_generation_status",
        "image_generation_status",
        "personalization_status",
        "is_locked",
    )
    list_display_links = ("story", "page_number")
    list_select_related = ("story",)
    list_filter = (
        "text_generation_status",
        "image_generation_status",
        "personalization_status",
        "is_locked",
    )
    search_fields = ("text", "story__title", "story__user__email")
    uuid_search_fields = ("id", "story", "scene")
    date_hierarchy = "created_at"
    actions = ("redraw_faces", "redraw_mood", "redraw_composition", "redraw")

    @admin.action(description="Draw again: the faces", permissions=["steer"])
    def redraw_faces(self, request: HttpRequest, queryset: QuerySet[StoryPage]) -> None:
        self._redraw(request, queryset, RedrawReason.BAD_FACES)

    @admin.action(description="Draw again: the mood", permissions=["steer"])
    def redraw_mood(self, request: HttpRequest, queryset: QuerySet[StoryPage]) -> None:
        self._redraw(request, queryset, RedrawReason.BAD_MOOD)

    @admin.action(description="Draw again: the arrangement", permissions=["steer"])
    def redraw_composition(self, request: HttpRequest, queryset: QuerySet[StoryPage]) -> None:
        self._redraw(request, queryset, RedrawReason.BAD_COMPOSITION)

    @admin.action(description="Draw again: something else", permissions=["steer"])
    def redraw(self, request: HttpRequest, queryset: QuerySet[StoryPage]) -> None:
        self._redraw(request, queryset, RedrawReason.OTHER)

    def _redraw(
        self, request: HttpRequest, queryset: QuerySet[StoryPage], reason: RedrawReason
    ) -> None:
        pages = queryset.select_related("story", "scene")
        do_each(
            self,
            request,
            pages,
            lambda page: versions.redraw_page(page=page, reason=reason),
            "another picture was ordered.",
        )
