"""All pages of a book: what is told of each, what can be ordered, what is refused."""

from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.services import consents
from accounts.tests.factories import UserFactory
from stories.enums import CallStatus, PriceUnit, RunKind, RunStatus
from stories.models import Run, Story
from stories.services import exports, runs, versions
from stories.tests.engine_kit import make, small_story, work
from stories.tests.factories import PriceFactory, ProviderCallFactory
from stories.tests.fake_providers import IMAGE_PATH, TEXT_PATH, FakePainter
from stories.tests.paid_providers import PAINTER
from stories.tests.shelf_kit import add_history, book_in_work, finished_book, signed_in

pytestmark = pytest.mark.django_db
PAGES = 8
QUERIES = 7  # session, user, story with hero, ink, open run, what is stale, pages


def url(name, story, *more):
    return reverse(f"stories:{name}", args=[story.pk, *more])


@pytest.fixture(autouse=True)
def fakes(settings, monkeypatch) -> None:
    settings.TEXT_PROVIDER, settings.IMAGE_PROVIDER = TEXT_PATH, IMAGE_PATH
    settings.PICTURE_WIDTH, settings.IMAGE_CONCURRENCY = 60, 1
    monkeypatch.setattr(exports, "request_screen_pdf", lambda *, story: None)
    monkeypatch.setattr(FakePainter, "seeds", [])
    monkeypatch.setattr(FakePainter, "broken", set())


@pytest.fixture
def story() -> Story:
    story = small_story(pages=PAGES)
    make(story)
    FakePainter.seeds = []
    return story


@pytest.fixture
def client(story):
    return signed_in(story.user)


def text_of(client, name, story, *more, **query):
    return client.get(url(name, story, *more), query).content.decode()


def order(client, story, number=3, **changes):
    answers = {"reason": "bad_faces", "instruction": "", "seen": 1, **changes}
    return client.post(url("redraw", story, number), answers)


@pytest.mark.parametrize("pages", [1, 30])
def test_pages_take_a_fixed_number_of_queries(pages, django_assert_num_queries):
    book = finished_book(UserFactory(), pages=pages)
    reader = signed_in(book.user)
    with django_assert_num_queries(QUERIES):
        reader.get(url("pages", book))


def test_pages_offer_each_page_and_the_cover(client, story):
    page = text_of(client, "pages", story)
    assert page.count('class="sheet"') == PAGES + 1
    assert page.count("Draw it again") == PAGES + 1
    assert "Change what you like." in page
    assert "Out of date" not in page
    assert "$" not in page


@pytest.mark.parametrize("name", ["pages", "tellings", "tell_anew", "sibling"])
def test_book_in_work_has_no_pages_to_change(name):
    book = book_in_work(UserFactory())
    assert signed_in(book.user).get(url(name, book)).url == url("book", book)


def test_page_that_does_not_exist_is_missing(client, story):
    for name, more in (("redraw", ()), ("versions", ()), ("version_picture", (1, 480))):
        assert client.get(url(name, story, PAGES + 1, *more)).status_code == 404


# --- another picture ------------------------------------------------------------------------------
def test_redraw_is_ordered_shown_and_drawn(client, story):
    answer = order(client, story, instruction="Leo laughs")
    assert answer.url == f"{url('pages', story)}#sheet-3"
    page = text_of(client, "pages", story)
    assert "We are drawing anew: Page 3." in page
    assert page.count("Drawing now") == 1
    assert f"?seen=pppn{'p' * (PAGES - 3)}{chr(34)}" in page
    work()
    seen = text_of(client, "pages_fragment", story, seen="pppnppppp")
    assert seen.count('hx-swap-oob="true"') == 1
    assert 'id="sheet-3"' in seen
    assert "hx-get" not in seen
    assert FakePainter.seeds == ["7:3:again1"]


def test_news_say_when_nothing_more_will_come(client, story):
    order(client, story)
    assert client.get(url("pages_fragment", story)).status_code == 200
    work()
    assert client.get(url("pages_fragment", story)).status_code == 286


def test_redraw_of_the_cover(client, story):
    order(client, story, number=0)
    work()
    assert FakePainter.seeds == ["7:cover:again1"]


def test_redraw_pressed_twice_draws_once(client, story):
    order(client, story)
    twice = order(client, story)
    assert "This is being drawn already." in twice.content.decode()
    work()
    assert order(client, story).url == url("versions", story, 3)
    work()
    assert FakePainter.seeds == ["7:3:again1"]


def test_redraw_without_a_reason_is_asked_for_one(client, story):
    page = order(client, story, reason="", instruction="Leo laughs").content.decode()
    assert "Pick what comes closest." in page
    assert "Leo laughs" in page
    assert not Run.objects.filter(kind=RunKind.REDRAW).exists()


def test_redraw_by_our_own_illustrator_asks_for_no_wish(client, story, settings):
    settings.IMAGE_PROVIDER = settings.IMAGE_PROVIDERS["embedded"]
    page = text_of(client, "redraw", story, 3)
    assert "Our own illustrator takes no wishes" in page
    assert "What would be better?" not in page
    client.post(url("redraw", story, 3), {"seen": 1})
    assert Run.objects.filter(kind=RunKind.REDRAW).count() == 1


def test_redraw_needs_what_an_account_stands_on(client, story, monkeypatch):
    monkeypatch.setattr(consents, "may_make_books", lambda *, user: False)
    assert "Agree again in your account" in order(client, story).content.decode()
    assert not Run.objects.filter(kind=RunKind.REDRAW).exists()


def test_stopped_redraw_leads_back_to_the_pages(client, story):
    order(client, story)
    assert client.post(url("cancel", story)).url == url("pages", story)
    assert story.runs.get(kind=RunKind.REDRAW).status == RunStatus.CANCELLED
    work()
    assert FakePainter.seeds == []


# --- what did not come, what is out of date -------------------------------------------------------
def test_redraw_that_failed_says_why_and_can_be_tried_again(client, story):
    FakePainter.broken = {"7:3:again1"}
    order(client, story)
    work()
    page = text_of(client, "pages", story)
    assert "The last change did not come out." in page
    assert "Another picture was asked for and did not come." in page
    FakePainter.broken = set()
    client.post(url("update", story))
    work()
    page = text_of(client, "pages", story)
    assert "Out of date" not in page
    assert "did not come" not in page


def test_redraw_that_failed_can_be_left(client, story):
    FakePainter.broken = {"7:3:again1"}
    order(client, story)
    work()
    client.post(url("keep", story))
    assert "Change what you like." in text_of(client, "pages", story)


def test_words_that_were_brought_back_leave_their_pictures_marked(client, story):
    versions.tell_anew(story=story)
    story.refresh_from_db()
    work()
    FakePainter.seeds = []
    tellings = text_of(client, "tellings", story)
    assert tellings.count("In the book") == tellings.count("Go back to these words") == 1
    assert client.post(url("restore_telling", story, 1)).url == url("pages", story)
    page = text_of(client, "pages", story)
    assert page.count("Out of date") == page.count("The words have changed since this picture.")
    assert page.count("Out of date") >= PAGES
    client.post(url("update", story))
    work()
    assert "Out of date" not in text_of(client, "pages", story)
    assert FakePainter.seeds == []  # they were drawn before


# --- money ----------------------------------------------------------------------------------------
def test_pages_tell_what_the_book_and_each_page_have_cost():
    book = finished_book(UserFactory(), pages=2)
    add_history(book)
    scene = book.pages.get(page_number=1).scene
    ended = {"status": CallStatus.SUCCEEDED, "finished_at": timezone.now(), "attempts": 1}
    for cost, owner in (("0.101", None), ("0.0501", scene), ("0.000003", scene)):
        ProviderCallFactory(story=book, scene=owner, cost=Decimal(cost), **ended)
    Story.objects.filter(pk=book.pk).update(generation_cost=Decimal("0.151103"))
    reader = signed_in(book.user)
    for name in ("pages", "making"):
        page = text_of(reader, name, book)
        assert 'This book has cost <strong class="num">$0.16</strong>.' in page
        assert "<dt>Words, cover and checks</dt><dd>$0.11</dd>" in page
        assert "<dt>Page 1</dt><dd>$0.06</dd>" in page
        assert "<dt>Page 2</dt>" not in page
    assert "estimate" not in page


@pytest.fixture
def paid(settings, story):
    settings.IMAGE_PROVIDER = PAINTER
    settings.MONTHLY_BUDGET = Decimal("0.12")
    PriceFactory.create(
        provider="paid", model="a-painter", unit=PriceUnit.IMAGE, usd=Decimal("0.05")
    )


def test_price_and_what_is_left_stand_before_the_press(client, story, paid):
    page = text_of(client, "redraw", story, 3)
    assert "It costs up to <strong" in page
    assert "$0.05</strong>" in page
    assert "$0.12 of your $0.12" in page
    assert "Not this month" not in page


def test_redraw_that_is_too_dear_says_so_in_plain_words(client, story, paid):
    story.user.generation_budget = Decimal("0.04")
    story.user.save()
    assert "Not this month" in text_of(client, "redraw", story, 3)
    page = order(client, story, instruction="Leo laughs").content.decode()
    words = "This needs up to $0.05, and $0.04 is left of your $0.04 for this month."
    assert page.count(words) == 2  # beside the button and as the answer
    assert "Leo laughs" in page
    assert not Run.objects.filter(kind=RunKind.REDRAW).exists()


def test_book_that_stopped_tells_what_going_on_may_cost(settings, paid):
    settings.MONTHLY_BUDGET = Decimal(10)
    book = book_in_work(UserFactory(), pages=3, written=3, painted=1)
    runs.cancel_run(run=book.runs.get())
    page = text_of(signed_in(book.user), "making", book)
    assert '<strong class="num">$0.20</strong>' in page  # two pages, the cover, the hero's sheet
