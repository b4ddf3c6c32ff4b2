"""What checks say stands with the book, is asked once for the same words, and never approves by
silence."""

import pytest

from media_assets.enums import ModeratedPart, ModerationStatus, ReviewStatus
from media_assets.moderation import CheckKind, Decision, ImageCheck, Verdict
from media_assets.moderation.rules import judge
from media_assets.tests.factories import ImageFactory
from stories.models import ModerationItem, Story
from stories.services import moderating
from stories.services.briefs import brief_of
from stories.tests.factories import StoryFactory
from stories.tests.fake_providers import draft_of

pytestmark = pytest.mark.django_db
APPROVE = Verdict(Decision.APPROVE, "test")
HOLD = Verdict(Decision.HOLD, "test", {"danger": 0.8}, ("It is dangerous.",))
REJECT = Verdict(Decision.REJECT, "test", {"sexual": 1.0}, ("It is not for children.",))


class Checker:
    """Says what it was told to, and counts how often it was asked."""

    def __init__(self, *verdicts: Verdict) -> None:
        self.verdicts, self.asked = list(verdicts), []

    def __call__(self, request):
        self.asked.append(request)
        return self.verdicts[min(len(self.asked), len(self.verdicts)) - 1]


def draft(story):
    return draft_of(brief_of(story))


def test_brief_is_all_that_the_family_typed():
    story = StoryFactory(
        title="Mia at Sea",
        dedication="For Mia",
        brief={"pronouns": "she", "companion": "bear", "seed": 7, "fear": "dogs", "idea": "a raft"},
    )
    request = moderating.brief_check(story)
    assert request.texts == ("Mia", "Mia at Sea", "For Mia", "dogs", "a raft")
    assert request.kind is CheckKind.TOLD


def test_story_is_everything_that_may_be_read():
    request = moderating.story_check(draft(StoryFactory(page_count=12)))
    assert request.kind is CheckKind.WRITTEN
    assert request.texts[:4] == ("Mia and the Hill", "The Hill", "For you", "A hill.")
    assert request.texts[-2:] == ("Mia took step 12.", "Step 12 up a hill.")


def test_approved_brief_and_story_approve_the_book():
    story = StoryFactory()
    assert moderating.moderate_brief(story=story, check=Checker(APPROVE)) == APPROVE
    story.refresh_from_db()
    assert story.moderation_status == ModerationStatus.PENDING  # the story is still to come
    moderating.moderate_story(story=story, draft=draft(story), check=Checker(APPROVE))
    story.refresh_from_db()
    assert (story.moderation_status, story.moderation_reason) == (ModerationStatus.APPROVED, "")
    assert story.moderated_at is not None
    assert not ModerationItem.objects.exists()


def test_held_brief_waits_with_what_was_seen_and_plain_words():
    story = StoryFactory()
    assert moderating.moderate_brief(story=story, check=Checker(HOLD)) == HOLD
    story.refresh_from_db()
    item = story.moderation_items.get()
    assert story.moderation_status == ModerationStatus.FLAGGED
    assert story.moderation_reason == "A person will look at this first. It is dangerous."
    assert (item.part, item.status) == (ModeratedPart.BRIEF, ReviewStatus.WAITING)
    assert item.snapshot == {"texts": ["Mia"]}
    assert (item.scores, item.reasons, item.source) == (
        {"danger": 0.8},
        ["It is dangerous."],
        "test",
    )


def test_rejected_story_says_why_and_can_be_appealed():
    story = StoryFactory()
    moderating.moderate_story(story=story, draft=draft(story), check=Checker(REJECT))
    story.refresh_from_db()
    words = "This cannot be in a book for children. It is not for children."
    assert (story.moderation_status, story.moderation_reason) == (ModerationStatus.REJECTED, words)
    item = story.moderation_items.get()
    assert (item.status, item.reason, item.decided_by) == (ReviewStatus.REJECTED, words, None)


def test_same_words_are_asked_about_once():
    story, check = StoryFactory(), Checker(HOLD)
    for _ in range(3):
        assert moderating.moderate_brief(story=story, check=check) == HOLD
    assert len(check.asked) == 1
    assert story.moderation_items.count() == 1


def test_changed_words_are_asked_about_again_and_the_old_ones_wait_no_more():
    story, check = StoryFactory(), Checker(HOLD, APPROVE)
    moderating.moderate_brief(story=story, check=check)
    Story.objects.update(dedication="For you")
    assert moderating.moderate_brief(story=Story.objects.get(), check=check) == APPROVE
    assert Story.objects.get().moderation_status == ModerationStatus.PENDING
    assert story.moderation_items.get().status == ReviewStatus.CLOSED


def test_silence_holds_and_is_asked_again():
    story = StoryFactory()
    verdict = moderating.enter(moderating.brief_of(story), moderating.unanswered())
    story.refresh_from_db()
    assert verdict.decision is Decision.HOLD
    assert story.moderation_status == ModerationStatus.FLAGGED
    assert story.moderation_reason == (
        "A person will look at this first. We could not check this by ourselves just now."
    )
    check = Checker(APPROVE)
    assert moderating.moderate_brief(story=story, check=check) == APPROVE
    assert len(check.asked) == 1
    story.refresh_from_db()
    assert story.moderation_status == ModerationStatus.PENDING
    assert story.moderation_items.get().status == ReviewStatus.CLOSED


def test_held_edit_holds_a_finished_book():
    story = StoryFactory(completed=True)
    moderating.moderate_story(story=story, draft=draft(story), check=Checker(APPROVE))
    verdict = moderating.moderate_edit(
        story=story, texts=["Drink the bleach under the sink."], check=judge
    )
    story.refresh_from_db()
    assert verdict.decision is Decision.HOLD
    assert story.moderation_status == ModerationStatus.FLAGGED
    moderating.moderate_edit(story=story, texts=["For Mia."], check=judge)
    story.refresh_from_db()
    assert story.moderation_status == ModerationStatus.APPROVED


def test_own_pictures_are_approved_unseen_and_others_looked_at():
    check, request = Checker(HOLD), ImageCheck(b"png")
    own = moderating.moderate_picture(provider="embedded", request=request, check=check)
    assert (own.decision, own.source, check.asked) == (Decision.APPROVE, "drawn here", [])
    other = moderating.moderate_picture(provider="openai", request=request, check=check)
    assert (other, check.asked) == (HOLD, [request])


@pytest.mark.parametrize(
    ("verdict", "status", "items"),
    [
        (APPROVE, ModerationStatus.APPROVED, []),
        (HOLD, ModerationStatus.FLAGGED, [ReviewStatus.WAITING]),
        (REJECT, ModerationStatus.REJECTED, [ReviewStatus.REJECTED]),
    ],
)
def test_picture_keeps_its_verdict(verdict, status, items):
    image = ImageFactory(**moderating.columns_of(verdict))
    moderating.queue_picture(image=image, verdict=verdict)
    image.refresh_from_db()
    assert image.moderation_status == status
    assert image.moderation_scores == {"source": "test", "scores": dict(verdict.scores)}
    assert [item.status for item in image.moderation_items.all()] == items
