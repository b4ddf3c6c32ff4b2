"""A copy, the same story for somebody else, and another telling: ordered from the pages."""

from uuid import uuid4

import pytest
from django.urls import reverse

from stories.enums import StoryStatus
from stories.models import Run, Story
from stories.services import exports
from stories.tests.engine_kit import make, small_story, work
from stories.tests.fake_providers import IMAGE_PATH, TEXT_PATH
from stories.tests.shelf_kit import hero_answers, signed_in

pytestmark = pytest.mark.django_db


def url(name, story, *more):
    return reverse(f"stories:{name}", args=[story.pk, *more])


@pytest.fixture
def story(settings, monkeypatch) -> Story:
    settings.TEXT_PROVIDER, settings.IMAGE_PROVIDER = TEXT_PATH, IMAGE_PATH
    settings.PICTURE_WIDTH, settings.IMAGE_CONCURRENCY = 60, 1
    monkeypatch.setattr(exports, "request_screen_pdf", lambda *, story: None)
    story = small_story(pages=8)
    make(story)
    return story


@pytest.fixture
def client(story):
    return signed_in(story.user)


def ada(**changes):
    answers = hero_answers(child_name="Ada", child_age=7, pronouns="he", key=uuid4())
    return answers | changes


def test_copy_pressed_twice_is_one_book(client, story):
    key = {"key": uuid4()}
    first, second = (client.post(url("duplicate", story), key) for _ in range(2))
    copy = Story.objects.exclude(pk=story.pk).get()
    assert first.url == second.url == url("pages", copy)
    assert "Leo and the Hill (copy)" in client.get(first.url).content.decode()


def test_copy_of_a_book_in_work_is_refused_in_words(client, story):
    Story.objects.filter(pk=story.pk).update(status=StoryStatus.PENDING)
    answer = client.post(url("duplicate", story), {"key": uuid4()}, follow=True)
    assert "This book is not finished yet." in answer.content.decode()
    assert Story.objects.count() == 1


def test_sibling_is_made_with_the_other_hero(client, story):
    answers = ada()
    first, second = (client.post(url("sibling", story), answers) for _ in range(2))
    edition = Story.objects.exclude(pk=story.pk).get()
    assert first.url == second.url == url("making", edition)
    assert (edition.child_name, edition.edition_of) == ("Ada", story)
    work()
    assert client.get(url("read", edition)).status_code == 200


def test_sibling_of_a_story_by_a_service_keeps_its_pronouns(client, story):
    page = client.get(url("sibling", story)).content.decode()
    assert 'value="he"' in page
    assert 'value="she"' not in page
    answer = client.post(url("sibling", story), ada(pronouns="she"))
    assert "Select a valid choice" in answer.content.decode()
    assert Story.objects.count() == 1


def test_sibling_of_our_own_story_may_have_any_pronouns(settings, monkeypatch, story):
    settings.TEXT_PROVIDER = settings.TEXT_PROVIDERS["embedded"]
    own = small_story(pages=8)
    make(own)
    page = signed_in(own.user).get(url("sibling", own)).content.decode()
    assert 'value="she"' in page


def test_sibling_without_a_name_is_asked_for_one(client, story):
    page = client.post(url("sibling", story), ada(child_name="")).content.decode()
    assert "What is the hero called?" in page
    assert Story.objects.count() == 1


def test_sibling_can_be_looked_at_without_script(client, story):
    page = client.post(url("sibling", story), ada(go="show", hairstyle="puffs")).content.decode()
    assert "hairstyle=puffs" in page
    assert Story.objects.count() == 1


def test_book_is_told_anew_and_kept(client, story):
    answers = {"keep": "on", "key": uuid4()}
    for _ in range(2):
        assert client.post(url("tell_anew", story), answers).status_code == 302
    assert Story.objects.count() == 2
    work()
    story.refresh_from_db()
    assert story.status == StoryStatus.COMPLETED
    assert story.brief["seed"] != 7


def test_book_is_told_anew_in_its_own_place(client, story):
    answer = client.post(url("tell_anew", story), {"key": uuid4()})
    assert answer.url == url("making", story)
    assert Run.objects.filter(story=story).count() == 2
    assert Story.objects.count() == 1
