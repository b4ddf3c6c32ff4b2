"""What people decide about what was held: claimed by one, approved or rejected once, appealed once.

Two moderators may look at the same thing; one decision is written, and an equal second one changes
nothing.
"""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from media_assets.enums import BLOCKED, DECIDED, ModeratedPart, ReviewStatus
from media_assets.models import Image
from media_assets.moderation import Decision, Verdict
from stories.enums import StoryStatus
from stories.models import ModerationItem, Story
from stories.services import moderating, pages, runs
from stories.services.locking import locked_story
from storycreator.lib.errors import ModelValidationError, StateError

CLAIM_LASTS = timedelta(minutes=30)
LONGEST_APPEAL = 1000
SOMEBODY_ELSE = "Somebody else is looking at this."
DECIDED_ALREADY = "This was decided already."
NOT_WAITING = "This does not wait any more."
GOES_ON = (StoryStatus.PENDING, StoryStatus.PROCESSING, StoryStatus.FAILED)
"""A book in one of these was stopped by the hold; a draft was taken back by the family."""


def claim(*, item: ModerationItem, by: User) -> ModerationItem:
    """Say that `by` is looking at it; for half an hour nobody else decides. Raises StateError."""
    with transaction.atomic():
        item = _locked(item.pk)
        _check_waits(item, by)
        item.claimed_by, item.claimed_at = by, timezone.now()
        item.save(update_fields=["claimed_by", "claimed_at", "updated_at"])
        return item


def release(*, item: ModerationItem, by: User) -> ModerationItem:
    """Leave it to others. Raises StateError when it is somebody else's."""
    with transaction.atomic():
        item = _locked(item.pk)
        _check_waits(item, by)
        item.claimed_by = item.claimed_at = None
        item.save(update_fields=["claimed_by", "claimed_at", "updated_at"])
        return item


def approve(*, item: ModerationItem, by: User) -> ModerationItem:
    """Let it go on: the book that waited is made on. Raises StateError."""
    return _decide(item.pk, by, Verdict(Decision.APPROVE, source=f"user:{by.pk}"))


def reject(*, item: ModerationItem, by: User, reason: str) -> ModerationItem:
    """Refuse it; `reason` is for the parent. Raises StateError, ModelValidationError."""
    reason = reason.strip()
    if not reason:
        raise ModelValidationError(
            "Say why this is rejected, in words for the parent.", field="reason"
        )
    return _decide(item.pk, by, Verdict(Decision.REJECT, f"user:{by.pk}", reasons=(reason,)))


def appeal(*, story: Story, words: str) -> ModerationItem:
    """Ask for a second look at what was rejected in a book; once. Sent twice, it is one appeal.

    Raises StateError when nothing can be appealed."""
    with transaction.atomic():
        story = locked_story(story.pk)
        rejected = rejected_item(story)
        if rejected is None:
            raise StateError("There is nothing to look at again.")
        if rejected.appeal_of_id is not None:
            raise StateError("This was looked at twice already.")
        again: ModerationItem | None = ModerationItem.objects.filter(appeal_of=rejected).first()
        return again or ModerationItem.objects.create(
            part=rejected.part,
            story=rejected.story,
            image=rejected.image,
            snapshot=rejected.snapshot,
            digest=rejected.digest,
            scores=rejected.scores,
            reasons=rejected.reasons,
            source=rejected.source,
            appeal_of=rejected,
            appeal_words=words.strip()[:LONGEST_APPEAL],
        )


def take_back(*, story: Story) -> Story:
    """Open the wizard again for a book that was stopped before anything of it was written, so that
    the family can change the words. Raises StateError."""
    with transaction.atomic():
        story = locked_story(story.pk)
        if story.moderation_status not in BLOCKED or story.pages.exists():
            raise StateError("There is nothing to change any more.")
        runs.reopen(story=story)
        return story


def rejected_item(story: Story) -> ModerationItem | None:
    """The newest rejection that keeps the story's words from being shown."""
    blocking = {
        entry["digest"]
        for entry in story.moderation_scores.values()
        if entry["decision"] == Decision.REJECT.value
    }
    found = story.moderation_items.filter(status=ReviewStatus.REJECTED, digest__in=blocking)
    newest: ModerationItem | None = found.order_by("-created_at").first()
    return newest


def _decide(pk: UUID, by: User, verdict: Verdict) -> ModerationItem:
    with transaction.atomic():
        item = ModerationItem.objects.filter(pk=pk).first()
        if item is None:
            raise StateError(NOT_WAITING)
        # The story before the item, like everybody who writes both.
        story = locked_story(item.story_id) if item.story_id else None
        item = _locked(pk)
        wanted = moderating.DECIDED_AS[verdict.decision]
        if item.status == wanted:
            return item
        _check_waits(item, by)
        item.status, item.decided_by, item.decided_at = wanted, by, timezone.now()
        item.reason = " ".join(verdict.reasons)
        item.save(update_fields=["status", "decided_by", "decided_at", "reason", "updated_at"])
        if story is not None:
            _apply_to_story(item, story, by, verdict)
        if item.image_id is not None:
            _apply_to_image(item.image_id, by, verdict)
        return item


def _apply_to_story(item: ModerationItem, story: Story, by: User, verdict: Verdict) -> None:
    part = ModeratedPart(item.part)
    entry = story.moderation_scores.get(part.value)
    if entry is None or entry["digest"] != item.digest:
        return  # the family changed the words: the decision is about the old ones
    moderating.keep_decision(story, part, item.digest, verdict, by.pk)
    if verdict.approved:
        resume(story=story)


def _apply_to_image(image_id: UUID, by: User, verdict: Verdict) -> None:
    image = Image.objects.select_for_update().get(pk=image_id)
    moderating.write_status(image, verdict)
    image.moderated_by = by
    image.save()
    if not verdict.approved:
        pages.mark_rejected(object_key=image.object_key)


def resume(*, story: Story) -> None:
    """Make a book on that waited for a person. Nothing happens while anything of it still waits
    or is rejected, when it is finished, or when the family took it back."""
    if story.moderation_status in BLOCKED or story.status not in GOES_ON:
        return
    runs.start_run(story=story)


def _locked(pk: UUID) -> ModerationItem:
    item: ModerationItem | None = ModerationItem.objects.select_for_update().filter(pk=pk).first()
    if item is None:
        raise StateError(NOT_WAITING)
    return item


def _check_waits(item: ModerationItem, by: User) -> None:
    if item.status in DECIDED:
        raise StateError(DECIDED_ALREADY)
    if item.status != ReviewStatus.WAITING:
        raise StateError(NOT_WAITING)
    fresh = item.claimed_at is not None and item.claimed_at > timezone.now() - CLAIM_LASTS
    if fresh and item.claimed_by_id not in (None, by.pk):
        raise StateError(SOMEBODY_ELSE)
