"""What waits for a person or was rejected is neither read, nor seen, nor exported."""

import pytest
from django.urls import reverse

from accounts.tests.factories import UserFactory
from media_assets.enums import ModerationStatus
from media_assets.tests.factories import ImageFactory
from stories.enums import ExportStatus
from stories.models import Story
from stories.services import exports, moderating, reviews
from stories.tests.factories import ExportFactory
from stories.tests.shelf_kit import TEXT, finished_book, signed_in
from stories.tests.test_reviews import HOLD, held_story, staff
from stories.tests.test_reviews import REASON as ANSWER
from storycreator.lib import files
from storycreator.lib.errors import StateError

pytestmark = pytest.mark.django_db
REASON = "A person will look at this first. There are rude words in it."
BLOCKED = pytest.mark.parametrize("status", [ModerationStatus.FLAGGED, ModerationStatus.REJECTED])


@pytest.fixture
def book():
    story = finished_book(UserFactory(), pages=2)
    key = f"stories/{story.pk}/exports/book.pdf"
    ExportFactory(story=story, completed=True, output_key=key, sha256=files.put(key, b"%PDF"))
    return story


def ask(story: Story, name: str, *args):
    return signed_in(story.user).get(reverse(f"stories:{name}", args=[story.pk, *args]))


def block(story: Story, status: ModerationStatus) -> None:
    Story.objects.filter(pk=story.pk).update(
        moderation_status=status, moderation_reason=REASON, moderated_at=story.created_at
    )


def hold_picture(story: Story, key: str) -> None:
    ImageFactory(
        user=story.user,
        story=story,
        object_key=key,
        is_selected=True,
        moderation_status=ModerationStatus.FLAGGED,
    )


@BLOCKED
def test_blocked_book_is_not_served(book, status):
    assert ask(book, "pdf_file").status_code == 200
    block(book, status)
    assert ask(book, "read").url == reverse("stories:book", args=[book.pk])
    assert ask(book, "picture", 0, 480).status_code == 404
    assert ask(book, "picture", 1, 480).status_code == 404
    assert ask(book, "pdf_file").status_code == 404


@BLOCKED
def test_blocked_book_says_why_and_shows_nothing(book, status):
    block(book, status)
    page = ask(book, "making")
    shown = page.content.decode()
    assert REASON in shown
    assert TEXT.partition("\n")[0] not in shown
    assert "pictures/" not in shown
    shelf = signed_in(book.user).get(reverse("stories:shelf")).content.decode()
    assert REASON in shelf
    assert "pictures/" not in shelf


@BLOCKED
def test_blocked_book_is_not_exported(book, status):
    block(book, status)
    with pytest.raises(StateError, match="waiting for a person"):
        exports.request_screen_pdf(story=book)
    waiting = ExportFactory(story=book)
    exports.build_now(export=waiting)
    waiting.refresh_from_db()
    assert waiting.status == ExportStatus.FAILED
    assert waiting.metadata["error"] == "held by moderation"


def test_held_picture_has_no_address_and_its_page_keeps_its_words(book):
    page = book.pages.get(page_number=1)
    hold_picture(book, page.personalized_image_key)
    assert ask(book, "picture", 1, 480).status_code == 404
    assert ask(book, "picture", 2, 480).status_code == 200
    shown = ask(book, "read").content.decode()
    assert "A person will look at this picture first." in shown
    assert "pictures/1.480" not in shown
    with pytest.raises(StateError, match="waiting for a person"):
        exports.request_screen_pdf(story=book)


def test_held_cover_has_no_address(book):
    hold_picture(book, book.cover_image_key)
    assert ask(book, "picture", 0, 480).status_code == 404
    shelf = signed_in(book.user).get(reverse("stories:shelf")).content.decode()
    assert "pictures/0." not in shelf


def test_family_changes_held_words_and_orders_again():
    story, _ = held_story()
    answer = signed_in(story.user).post(reverse("stories:change", args=[story.pk]))
    assert answer.url == reverse("stories:book", args=[story.pk])
    assert ask(story, "book").url == reverse("stories:hero", args=[story.pk])
    Story.objects.filter(pk=story.pk).update(dedication="Other words")
    subject = moderating.brief_of(Story.objects.get(pk=story.pk))
    assert moderating.decided(subject.story, subject) is None


def test_family_appeals_once():
    story, item = held_story()
    reviews.reject(item=item, by=staff(), reason=ANSWER)
    client = signed_in(story.user)
    for _ in range(2):
        client.post(reverse("stories:appeal", args=[story.pk]), {"words": "It is science."})
    assert item.appeal.appeal_words == "It is science."
    assert story.moderation_items.count() == 2


def test_written_book_is_not_taken_back(book):
    moderating.enter(moderating.brief_of(book), HOLD)
    with pytest.raises(StateError):
        reviews.take_back(story=book)
