"""The page of a book being made: honest words, pages as they come, an end to the polling."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.tests.factories import UserFactory
from stories.enums import PageStatus, RunStatus, StoryStatus
from stories.tests.shelf_kit import book_in_work, finished_book, signed_in
from stories.views.progress import show_making

pytestmark = pytest.mark.django_db
PAGE_QUERIES = 4  # session, user, story with hero, pages


def url(name, story):
    return reverse(f"stories:{name}", args=[story.pk])


@pytest.fixture
def family():
    return UserFactory()


@pytest.fixture
def client(family):
    return signed_in(family)


def test_making_tells_words_and_pages(client, family):
    story = book_in_work(family, pages=6, written=3, painted=1)
    page = client.get(url("making", story)).content.decode()
    assert "We are painting page 2 of 6." in page
    assert "Three of 6 pages are written and one is painted. About two minutes to go." in page
    assert page.count("Not written yet") == 3
    assert page.count("Picture to come") == 1
    assert page.count("Painting now") == 1
    assert page.count("painted</p>") == 1
    assert f"?seen=pnw---{chr(34)}" in page


def test_making_names_the_length_before_anything_is_written(client, family):
    story = book_in_work(family, pages=12, written=0, painted=0)
    assert "It will have 12 pages." in client.get(url("making", story)).content.decode()


@pytest.mark.parametrize("pages", [1, 30])
def test_making_queries_are_constant(client, family, pages, django_assert_num_queries):
    story = book_in_work(family, pages=pages, written=pages, painted=1)
    with django_assert_num_queries(PAGE_QUERIES):
        client.get(url("making", story))


def test_fragment_brings_only_what_changed(client, family):
    story = book_in_work(family, pages=6, written=3, painted=1)
    answer = client.get(url("progress_fragment", story), {"seen": "nww---"})
    text = answer.content.decode()
    assert answer.status_code == 200
    assert [number for number in range(1, 7) if f'id="tile-{number}"' in text] == [1, 2]
    assert text.count('hx-swap-oob="true"') == 2


def test_fragment_of_unchanged_book_has_no_page(client, family):
    story = book_in_work(family, pages=6, written=3, painted=1)
    text = client.get(url("progress_fragment", story), {"seen": "pnw---"}).content.decode()
    assert "tile-" not in text


def test_finished_book_ends_polling_with_286(client, family):
    story = finished_book(family, pages=2)
    answer = client.get(url("progress_fragment", story), {"seen": "pn"})
    text = answer.content.decode()
    assert answer.status_code == 286
    assert "hx-get" not in text
    assert "Your book is ready." in text
    assert f'href="{url("read", story)}"' in text


def test_failed_book_says_what_is_safe_and_offers_retry(client, family):
    story = failed_book(family)
    answer = client.get(url("progress_fragment", story), {"seen": ""})
    text = answer.content.decode()
    assert answer.status_code == 286
    assert "One of the pictures did not come out." in text
    assert "Every page that is finished is kept." in text
    assert "Make what is missing" in text
    assert "No picture yet" in text


def test_retry_queues_the_missing_part_once(client, family):
    story = failed_book(family)
    for _ in range(2):
        assert client.post(url("retry", story)).url == url("making", story)
    story.refresh_from_db()
    assert story.status == StoryStatus.PENDING
    assert story.runs.filter(status=RunStatus.QUEUED).count() == 1


def test_cancel_stops_and_keeps_pages(client, family):
    story = book_in_work(family, pages=6, written=3, painted=1)
    client.post(url("cancel", story))
    story.refresh_from_db()
    assert story.runs.get().status == RunStatus.CANCELLED
    page = client.get(url("making", story)).content.decode()
    assert "You stopped this book." in page
    assert "Carry on" in page
    assert story.pages.count() == 3


def test_carrying_on_after_cancel_queues_a_run(client, family):
    story = book_in_work(family)
    client.post(url("cancel", story))
    client.post(url("retry", story))
    assert story.runs.filter(status=RunStatus.QUEUED).count() == 1


def test_page_without_script_reloads_itself_while_open(client, family):
    reload = '<noscript><meta http-equiv="refresh" content="5"></noscript>'
    assert reload in client.get(url("making", book_in_work(family))).content.decode()
    assert reload not in client.get(url("making", finished_book(family))).content.decode()


def failed_book(family):
    story = book_in_work(family, pages=3, written=3, painted=2)
    story.runs.update(status=RunStatus.CANCELLED, finished_at=story.created_at)
    story.pages.filter(page_number=3).update(image_generation_status=PageStatus.FAILED)
    story.status, story.generation_status = StoryStatus.FAILED, "failed"
    story.error_message = story.generation_error = "One of the pictures did not come out."
    story.save()
    return story


def test_waiting_for_a_service_says_for_which_and_how_long(family):
    story = book_in_work(family)
    again = timezone.now() + timedelta(seconds=20.4)
    words = "We are waiting for the picture service."
    story.progress |= {"words": words, "again_at": again.isoformat()}
    assert show_making(story).headline == f"{words} We try again in 20 seconds."
    story.progress["again_at"] = (again - timedelta(minutes=1)).isoformat()
    assert show_making(story).headline == f"{words} We are trying again."
