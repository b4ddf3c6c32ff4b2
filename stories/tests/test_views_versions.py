"""Earlier pictures side by side, and going back to one."""

import pytest
from django.urls import reverse

from accounts.tests.factories import UserFactory
from media_assets.enums import ModerationStatus
from media_assets.models import Image
from stories.enums import RedrawReason
from stories.models import Story
from stories.services import exports, versions
from stories.tests.engine_kit import make, small_story, work
from stories.tests.fake_providers import IMAGE_PATH, TEXT_PATH
from stories.tests.shelf_kit import finished_book, signed_in

pytestmark = pytest.mark.django_db


def url(name, story, *more):
    return reverse(f"stories:{name}", args=[story.pk, *more])


@pytest.fixture
def story(settings, monkeypatch) -> Story:
    """Page 3 was drawn twice."""
    settings.TEXT_PROVIDER, settings.IMAGE_PROVIDER = TEXT_PATH, IMAGE_PATH
    settings.PICTURE_WIDTH, settings.IMAGE_CONCURRENCY = 60, 1
    monkeypatch.setattr(exports, "request_screen_pdf", lambda *, story: None)
    story = small_story(pages=8)
    make(story)
    page, mood = story.pages.get(page_number=3), RedrawReason.BAD_MOOD
    versions.redraw_page(page=page, reason=mood, instruction="Leo laughs")
    work()
    return story


@pytest.fixture
def client(story):
    return signed_in(story.user)


def shown(client, story, number=3):
    return client.get(url("versions", story, number)).content.decode()


def names(page):
    """Each picture with whether it is the one in the book."""
    parts = page.split('<li class="version')[1:]
    return [
        (part.split("<strong>")[1].split("</strong>")[0], "In the book" in part) for part in parts
    ]


def test_versions_stand_side_by_side_with_their_wishes(client, story):
    page = shown(client, story)
    assert names(page) == [("Picture 2", True), ("Picture 1", False)]
    assert "Drawn again: The mood does not fit. “Leo laughs”" in page
    assert page.count("Use this one") == 1
    assert names(shown(client, story, 0)) == [("Picture 1", True)]


def test_earlier_picture_can_be_used_again(client, story):
    before = story.pages.get(page_number=3).base_image_key
    answer = client.post(url("restore", story, 3, 1))
    assert answer.url == f"{url('pages', story)}#sheet-3"
    assert story.pages.get(page_number=3).base_image_key != before
    assert names(shown(client, story)) == [("Picture 2", False), ("Picture 1", True)]
    assert "Out of date" not in client.get(url("pages", story)).content.decode()
    client.post(url("restore", story, 3, 2))
    page = shown(client, story)
    assert names(page) == [("Picture 2", True), ("Picture 1", False)]
    assert "Drawn again: The mood does not fit." in page
    assert story.pages.get(page_number=3).base_image_key == before


def test_using_a_picture_twice_changes_nothing_more(client, story):
    client.post(url("restore", story, 3, 1))
    kept = story.pages.get(page_number=3).base_image_key
    assert client.post(url("restore", story, 3, 1)).status_code == 302
    assert story.pages.get(page_number=3).base_image_key == kept


def test_version_that_does_not_exist_is_missing(client, story):
    assert client.post(url("restore", story, 3, 9)).status_code == 404
    assert client.post(url("restore_telling", story, 9)).status_code == 404
    assert client.get(url("version_picture", story, 3, 9, 480)).status_code == 404


def test_each_version_has_its_own_picture(client, story):
    first, second = (client.get(url("version_picture", story, 3, at, 480)) for at in (1, 2))
    assert (first.status_code, first["Content-Type"]) == (200, "image/webp")
    assert second.status_code == 200
    assert "private" in first["Cache-Control"]


def test_held_picture_is_neither_shown_nor_used(client, story):
    held = Image.objects.get(artifact__version=1, artifact__scene__page__page_number=3)
    Image.objects.filter(pk=held.pk).update(
        moderation_status=ModerationStatus.FLAGGED, moderation_reason="Please wait."
    )
    page = shown(client, story)
    assert "A person will look at this picture first." in page
    assert "Use this one" not in page
    assert client.get(url("version_picture", story, 3, 1, 480)).status_code == 404
    client.post(url("restore", story, 3, 1))
    assert story.pages.get(page_number=3).base_image_key != held.object_key


def test_page_without_pictures_says_so():
    book = finished_book(UserFactory(), pages=1)
    page = shown(signed_in(book.user), book, 1)
    assert "Nothing has been drawn for this page yet." in page
