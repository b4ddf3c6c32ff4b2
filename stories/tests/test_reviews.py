"""People decide about what was held: one of them, once, with a reason; and the book goes on."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import AuditLog
from accounts.tests.factories import UserFactory
from media_assets.enums import ModerationStatus, ReviewStatus
from media_assets.moderation import Decision, Verdict
from media_assets.tests.factories import ImageFactory
from stories.enums import PageStatus, RunStatus, StoryStatus
from stories.models import ModerationItem, Story
from stories.services import moderating, reviews, runs
from stories.tests.factories import StoryFactory, StoryPageFactory
from stories.tests.shelf_kit import hero_of
from storycreator.lib.errors import ModelValidationError, StateError

pytestmark = pytest.mark.django_db
HOLD = Verdict(Decision.HOLD, "test", {"danger": 0.8}, ("It is dangerous.",))
REASON = "Please leave the bleach out."


def held_story(**changes) -> tuple[Story, ModerationItem]:
    """A book whose run ended because its wishes were held."""
    story = StoryFactory(**changes)
    story.character = hero_of(story.user)
    story.save()
    run = runs.start_run(story=story)
    moderating.enter(moderating.brief_of(story), HOLD)
    runs.hold_run(run=run, words="A person will look at this first.")
    story.refresh_from_db()
    return story, story.moderation_items.get()


def staff():
    return UserFactory(staff=True)


def test_held_run_ends_and_keeps_its_words():
    story, _ = held_story()
    run = story.runs.get()
    assert (run.status, run.error) == (RunStatus.FAILED, "A person will look at this first.")
    assert {step.status for step in run.steps.all()} == {"cancelled"}
    assert story.moderation_status == ModerationStatus.FLAGGED


def test_approval_lets_the_book_go_on():
    story, item = held_story()
    moderator = staff()
    reviews.approve(item=item, by=moderator)
    story.refresh_from_db()
    item.refresh_from_db()
    assert (item.status, item.decided_by) == (ReviewStatus.APPROVED, moderator)
    assert (story.moderation_status, story.moderated_by) == (ModerationStatus.PENDING, moderator)
    assert story.status == StoryStatus.PENDING
    assert list(story.runs.order_by("created_at").values_list("status", flat=True)) == [
        RunStatus.FAILED,
        RunStatus.QUEUED,
    ]


def test_approved_words_are_not_asked_about_again():
    story, item = held_story()
    reviews.approve(item=item, by=staff())
    subject = moderating.brief_of(Story.objects.get(pk=story.pk))
    assert moderating.decided(subject.story, subject).decision is Decision.APPROVE
    assert moderating.enter(subject, HOLD).decision is Decision.APPROVE


def test_approval_twice_is_one_run():
    story, item = held_story()
    first, second = staff(), staff()
    reviews.approve(item=item, by=first)
    assert reviews.approve(item=item, by=second).decided_by == first
    assert story.runs.filter(status=RunStatus.QUEUED).count() == 1


@pytest.mark.parametrize("status", [StoryStatus.DRAFT, StoryStatus.COMPLETED])
def test_approval_starts_nothing_that_the_family_did_not_ask_for(status):
    story, item = held_story()
    Story.objects.filter(pk=story.pk).update(status=status, title="Mia")
    reviews.approve(item=item, by=staff())
    assert not story.runs.filter(status=RunStatus.QUEUED).exists()


def test_rejection_tells_the_parent_why():
    story, item = held_story()
    reviews.reject(item=item, by=staff(), reason=f" {REASON} ")
    story.refresh_from_db()
    assert story.moderation_status == ModerationStatus.REJECTED
    assert story.moderation_reason == f"This cannot be in a book for children. {REASON}"
    assert story.runs.filter(status=RunStatus.QUEUED).count() == 0


def test_rejection_needs_a_reason():
    _, item = held_story()
    with pytest.raises(ModelValidationError):
        reviews.reject(item=item, by=staff(), reason="  ")
    item.refresh_from_db()
    assert item.status == ReviewStatus.WAITING


def test_decision_is_not_turned_round():
    story, item = held_story()
    reviews.reject(item=item, by=staff(), reason=REASON)
    with pytest.raises(StateError, match="decided already"):
        reviews.approve(item=item, by=staff())
    story.refresh_from_db()
    assert story.moderation_status == ModerationStatus.REJECTED


def test_claimed_item_is_left_to_the_one_who_claimed_it():
    _, item = held_story()
    first, second = staff(), staff()
    reviews.claim(item=item, by=first)
    for attempt in (
        lambda: reviews.claim(item=item, by=second),
        lambda: reviews.approve(item=item, by=second),
        lambda: reviews.release(item=item, by=second),
    ):
        with pytest.raises(StateError, match="Somebody else"):
            attempt()
    reviews.release(item=item, by=first)
    assert reviews.approve(item=item, by=second).decided_by == second


def test_forgotten_claim_does_not_keep_others_out():
    _, item = held_story()
    reviews.claim(item=item, by=staff())
    ModerationItem.objects.update(claimed_at=timezone.now() - timedelta(minutes=31))
    second = staff()
    assert reviews.claim(item=item, by=second).claimed_by == second


def test_decision_about_old_words_leaves_the_new_ones_alone():
    story, item = held_story()
    Story.objects.filter(pk=story.pk).update(dedication="New words")
    moderating.enter(moderating.brief_of(Story.objects.get(pk=story.pk)), HOLD)
    with pytest.raises(StateError, match="does not wait"):
        reviews.approve(item=item, by=staff())
    story.refresh_from_db()
    assert story.moderation_status == ModerationStatus.FLAGGED


def test_appeal_is_a_second_look_and_there_is_no_third():
    story, item = held_story()
    reviews.reject(item=item, by=staff(), reason=REASON)
    appeal = reviews.appeal(story=story, words="It is a science book.")
    assert reviews.appeal(story=story, words="Again").pk == appeal.pk
    assert (appeal.appeal_of, appeal.status) == (item, ReviewStatus.WAITING)
    assert (appeal.snapshot, appeal.appeal_words) == (item.snapshot, "It is a science book.")
    reviews.reject(item=appeal, by=staff(), reason=REASON)
    with pytest.raises(StateError, match="twice"):
        reviews.appeal(story=story, words="Please")


def test_appeal_that_is_approved_lets_the_book_go_on():
    story, item = held_story()
    reviews.reject(item=item, by=staff(), reason=REASON)
    reviews.approve(item=reviews.appeal(story=story, words=""), by=staff())
    story.refresh_from_db()
    assert story.moderation_status == ModerationStatus.PENDING
    assert story.runs.filter(status=RunStatus.QUEUED).count() == 1


def test_appeal_without_a_rejection_is_refused():
    story, _ = held_story()
    with pytest.raises(StateError, match="nothing to look at"):
        reviews.appeal(story=story, words="")


def test_picture_is_let_in_or_left_out():
    story = StoryFactory()
    for approved, status in ((True, ModerationStatus.APPROVED), (False, ModerationStatus.REJECTED)):
        image = ImageFactory(user=story.user, story=story, **moderating.columns_of(HOLD))
        page = StoryPageFactory(
            story=story,
            personalized_image_key=image.object_key,
            image_generation_status=PageStatus.COMPLETED,
        )
        moderating.queue_picture(image=image, verdict=HOLD)
        item = image.moderation_items.get()
        if approved:
            reviews.approve(item=item, by=staff())
        else:
            reviews.reject(item=item, by=staff(), reason=REASON)
        image.refresh_from_db()
        page.refresh_from_db()
        assert image.moderation_status == status
        wanted = PageStatus.COMPLETED if approved else PageStatus.FAILED
        assert page.image_generation_status == wanted


def test_decision_is_in_the_audit_record():
    _, item = held_story()
    reviews.approve(item=item, by=staff())
    records = AuditLog.objects.filter(entity_id=item.pk).order_by("timestamp")
    assert [record.action for record in records] == ["create", "update"]
    assert records.last().new_value["status"] == "approved"
