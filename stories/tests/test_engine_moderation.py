"""A run asks before it goes on: held wishes make nothing, a held story is not shown, and an
approval goes on where the run stopped."""

import pytest

from accounts.tests.factories import UserFactory
from media_assets.enums import ModeratedPart, ModerationStatus, ReviewStatus
from media_assets.moderation import Decision, Verdict
from stories import queries
from stories.enums import ExportStatus, RunStatus, StoryStatus
from stories.models import Artifact, ModerationItem, Story
from stories.services import exports, reviews
from stories.tests.engine_kit import make, small_story, statuses, work
from stories.tests.fake_providers import IMAGE_PATH, TEXT_PATH, FakePainter
from storycreator.lib.providers import ErrorKind, ProviderError

pytestmark = pytest.mark.django_db
BLEACH = "Mia drinks the bleach under the sink."


class Moderator:
    """Approves everything, or does what the class is told to."""

    name, model, paid, runs_in = "fake", "m", False, "thread"
    says: Verdict | ProviderError = Verdict(Decision.APPROVE, "fake")

    def check_text(self, request, *, idempotency_key):
        if isinstance(self.says, ProviderError):
            raise self.says
        return self.says

    check_image = check_text


@pytest.fixture(autouse=True)
def fakes(settings):
    settings.TEXT_PROVIDER, settings.IMAGE_PROVIDER = TEXT_PATH, IMAGE_PATH


@pytest.fixture
def moderator(settings, monkeypatch):
    settings.MODERATION_PROVIDER = f"{__name__}.Moderator"
    return lambda says: monkeypatch.setattr(Moderator, "says", says)


def wishing(story: Story, **brief) -> Story:
    story.brief |= brief
    story.save()
    return story


def test_clean_book_is_made_and_approved():
    story = small_story(pages=8)
    assert make(story).status == RunStatus.COMPLETED
    story.refresh_from_db()
    assert story.moderation_status == ModerationStatus.APPROVED
    assert set(story.moderation_scores) == {"brief", "text"}


def test_held_wishes_make_nothing():
    story = wishing(small_story(pages=8), fear=BLEACH)
    run = make(story)
    assert (run.status, run.error) == (RunStatus.FAILED, story.moderation_reason)
    assert story.moderation_reason == (
        "A person will look at this first. It could lead a child to do something dangerous."
    )
    assert statuses(run) == {
        "write": "done",
        "read": "cancelled",
        "finish": "cancelled",
    }
    assert not Artifact.objects.exists()


def test_approved_wishes_go_on_to_a_book():
    story = wishing(small_story(pages=8), fear=BLEACH)
    make(story)
    reviews.approve(item=story.moderation_items.get(), by=UserFactory(staff=True))
    work()
    story.refresh_from_db()
    # The story speaks of the same fear; a person looks at that too.
    if story.moderation_status == ModerationStatus.FLAGGED:
        waiting = story.moderation_items.get(status=ReviewStatus.WAITING)
        assert waiting.part == ModeratedPart.TEXT
        reviews.approve(item=waiting, by=UserFactory(staff=True))
        work()
        story.refresh_from_db()
    assert (story.status, story.moderation_status) == (
        StoryStatus.COMPLETED,
        ModerationStatus.APPROVED,
    )


def test_bought_picture_is_looked_at_and_waits_hidden(moderator, monkeypatch):
    hold = Verdict(Decision.HOLD, "fake", {}, ("It is too dark.",))
    monkeypatch.setattr(Moderator, "check_image", lambda *_, **__: hold)
    story = small_story(pages=8)
    assert make(story).status == RunStatus.COMPLETED
    assert {image.moderation_status for image in story.images.all()} == {ModerationStatus.FLAGGED}
    assert ModerationItem.objects.filter(part=ModeratedPart.PICTURE).count() == 9
    assert [queries.picture_key(page) for page in queries.pages_of(story)] == [""] * 8
    assert not story.exports.exists()
    for item in ModerationItem.objects.all():
        reviews.approve(item=item, by=UserFactory(staff=True))
    assert all(queries.picture_key(page) for page in queries.pages_of(story))
    assert exports.request_screen_pdf(story=story).status == ExportStatus.QUEUED


def test_silent_moderator_holds_after_the_last_attempt(moderator):
    moderator(ProviderError("Away.", permanent=True, kind=ErrorKind.AUTH))
    story = small_story(pages=8)
    assert make(story).status == RunStatus.FAILED
    assert story.moderation_status == ModerationStatus.FLAGGED
    assert story.moderation_items.get().source == "nobody"


def test_silent_moderator_is_asked_again_before_it_holds(moderator):
    moderator(ProviderError("Busy.", permanent=False, kind=ErrorKind.UNAVAILABLE))
    story = small_story(pages=8)
    run = make(story)
    assert statuses(run)["write"] == "ready"
    assert story.moderation_status == ModerationStatus.PENDING


def test_rejected_story_is_not_shown(moderator, monkeypatch):
    moderator(Verdict(Decision.REJECT, "fake", {}, ("It is not for children.",)))
    story = small_story(pages=8)
    make(story)
    assert story.moderation_status == ModerationStatus.REJECTED
    assert not story.pages.exists()


def rejecting(monkeypatch, *looks: int) -> None:
    """Of the pictures that are looked at, one after the other, these are rejected."""
    seen: list[bytes] = []

    def check_image(self, request, *, idempotency_key):
        seen.append(request.content)
        decision = Decision.REJECT if len(seen) in looks else Decision.APPROVE
        return Verdict(decision, "fake", {}, ("It is too dark.",))

    monkeypatch.setattr(Moderator, "check_image", check_image)


def test_rejected_picture_is_drawn_otherwise_by_the_next_try(moderator, monkeypatch, settings):
    settings.LANE_LIMITS, settings.PICTURE_WIDTH = {"image": 1}, 60
    moderator(Verdict(Decision.APPROVE, "fake"))
    rejecting(monkeypatch, 3, 8)  # page 3 and the cover, which comes last
    monkeypatch.setattr(FakePainter, "broken", {"7:8"})
    story = small_story(pages=8)
    assert make(story).status == RunStatus.FAILED
    rejected = story.pages.get(page_number=3).base_image_key
    monkeypatch.setattr(FakePainter, "broken", set())
    monkeypatch.setattr(FakePainter, "seeds", [])

    assert make(story).status == RunStatus.COMPLETED
    assert FakePainter.seeds == ["7:3:again1", "7:8", "7:cover:again1"]
    shown = story.pages.get(page_number=3).base_image_key
    assert shown != rejected
    assert all(queries.picture_key(page) for page in queries.pages_of(story))
    assert not story.images.get(object_key=rejected).is_selected
    assert exports.may_be_exported(story)
