"""The queue of what waits for a person: looked at, claimed, decided, with what was seen."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from media_assets.enums import ReviewStatus
from stories.admin.shown import picture, small_picture
from stories.forms.moderation import REJECT, DecisionForm
from stories.models import ModerationItem
from stories.services import reviews
from storycreator.lib.admin import ReadOnlyAdmin, changelist_link, json_block
from storycreator.lib.errors import StoryCreatorError

RIGHT = "stories.decide_moderationitem"
LONGEST = 4000  # characters of a text that are shown at once


class StandFilter(admin.SimpleListFilter):
    """What waits comes first: that is what the page is for."""

    title = "stand"
    parameter_name = "stand"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [
            ("waits", "Waits"),
            ("free", "Waits, nobody looks"),
            ("mine", "Waits, claimed by me"),
        ]

    def queryset(
        self, request: HttpRequest, queryset: QuerySet[ModerationItem]
    ) -> QuerySet[ModerationItem]:
        if self.value() == "waits":
            return queryset.filter(status=ReviewStatus.WAITING)
        if self.value() == "free":
            return queryset.filter(status=ReviewStatus.WAITING, claimed_by=None)
        if self.value() == "mine":
            return queryset.filter(status=ReviewStatus.WAITING, claimed_by=request.user.pk)
        return queryset


@admin.register(ModerationItem)
class ModerationItemAdmin(ReadOnlyAdmin):
    change_form_template = "admin/stories/moderationitem/change_form.html"
    list_display = (
        "created_at",
        "part",
        "thumbnail",
        "about",
        "why",
        "status",
        "is_appeal",
        "claimed_by",
        "decided_by",
    )
    list_select_related = ("story", "image", "claimed_by", "decided_by")
    list_filter = (StandFilter, "status", "part", ("appeal_of", admin.EmptyFieldListFilter))
    search_fields = ("story__title", "story__user__email", "=source", "reason")
    uuid_search_fields = ("id", "story", "image", "photo", "character")
    date_hierarchy = "created_at"
    ordering = ("created_at", "id")
    actions = ("claim", "release")
    fields = (
        "part",
        "status",
        "seen",
        "reasons_told",
        "scores_told",
        "source",
        "appeal_words",
        "look_further",
        "claimed_by",
        "claimed_at",
        "decided_by",
        "decided_at",
        "reason",
    )
    readonly_fields = ("seen", "reasons_told", "scores_told", "look_further")

    def has_decide_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(RIGHT))

    @admin.action(description="Claim: I am looking at it", permissions=["decide"])
    def claim(self, request: HttpRequest, queryset: QuerySet[ModerationItem]) -> None:
        for item in queryset:
            self._try(request, reviews.claim, item=item, by=request.user)

    @admin.action(description="Leave it to others", permissions=["decide"])
    def release(self, request: HttpRequest, queryset: QuerySet[ModerationItem]) -> None:
        for item in queryset:
            self._try(request, reviews.release, item=item, by=request.user)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """The page of an item carries the form of its decision, for those who may decide."""
        item = self.get_object(request, object_id or "")
        if item is None or not self.has_decide_permission(request):
            return super().changeform_view(request, object_id, form_url, extra_context)
        form = DecisionForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            self._decide(request, item, form.cleaned_data)
            return HttpResponseRedirect(request.path)
        context = {"decision": form, "waits": item.status == ReviewStatus.WAITING}
        shown = request
        if request.method == "POST":  # not filled in as it should be: show it again
            shown.method = "GET"
        return super().changeform_view(
            shown, object_id, form_url, {**(extra_context or {}), **context}
        )

    def _decide(self, request: HttpRequest, item: ModerationItem, told: dict[str, Any]) -> None:
        if told["decision"] == REJECT:
            self._try(request, reviews.reject, item=item, by=request.user, reason=told["reason"])
        else:
            self._try(request, reviews.approve, item=item, by=request.user)

    def _try(self, request: HttpRequest, service: Any, **what: Any) -> None:
        try:
            item = service(**what)
        except StoryCreatorError as error:
            self.message_user(request, str(error), messages.WARNING)
        else:
            self.message_user(request, f"{item}.", messages.SUCCESS)

    @admin.display(description="About")
    def about(self, item: ModerationItem) -> str:
        """The book, or what the picture is to show."""
        return str(item.story or _alt(item) or item.get_part_display())

    @admin.display(description="Picture")
    def thumbnail(self, item: ModerationItem) -> SafeString | str:
        key = item.snapshot.get("object_key")
        return small_picture(str(key), _alt(item)) if key else ""

    @admin.display(description="Why")
    def why(self, item: ModerationItem) -> str:
        return " ".join(item.reasons)

    @admin.display(description="Appeal")
    def is_appeal(self, item: ModerationItem) -> str:
        return "Appeal" if item.appeal_of_id else ""

    @admin.display(description="What was looked at")
    def seen(self, item: ModerationItem) -> SafeString | str:
        key = item.snapshot.get("object_key")
        if key:
            return picture(str(key), _alt(item))
        texts = ((text[:LONGEST],) for text in item.snapshot.get("texts", ()))
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", texts))

    @admin.display(description="Why it was held")
    def reasons_told(self, item: ModerationItem) -> str:
        return " ".join(item.reasons)

    @admin.display(description="Scores")
    def scores_told(self, item: ModerationItem) -> SafeString:
        return json_block(item.scores)

    @admin.display(description="Look further")
    def look_further(self, item: ModerationItem) -> SafeString | str:
        story = item.story_id or (item.image.story_id if item.image else None)
        return changelist_link("stories.Story", "The book", id=story) if story else ""


def _alt(item: ModerationItem) -> str:
    return str(item.snapshot.get("alt_text", ""))
