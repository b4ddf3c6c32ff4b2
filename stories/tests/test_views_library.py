"""The shelf: whose books it shows, in which words, at which price in queries."""

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse

from accounts.tests.factories import UserFactory
from stories.enums import StoryStatus
from stories.models import Story
from stories.tests.factories import StoryFactory
from stories.tests.shelf_kit import book_in_work, finished_book, signed_in

pytestmark = pytest.mark.django_db
SHELF = reverse("stories:shelf")
SHELF_QUERIES = 4  # session, user, count, books with hero and ink


def draft(user, **fields):
    brief = {"pronouns": "she", "seed": 1, "step": 3}
    return StoryFactory(user=user, status=StoryStatus.DRAFT, title="", brief=brief, **fields)


@pytest.mark.parametrize("count", [1, 30])
def test_shelf_queries_are_constant(count, django_assert_num_queries):
    user = UserFactory()
    for _ in range(count):
        finished_book(user, pages=1)
    client = signed_in(user)
    with django_assert_num_queries(SHELF_QUERIES):
        client.get(SHELF)


def test_shelf_shows_own_books_only():
    mine, theirs = UserFactory(), UserFactory()
    finished_book(mine, pages=1, title="My Own Book")
    finished_book(theirs, pages=1, title="Somebody Else’s Book")
    page = signed_in(mine).get(SHELF).content.decode()
    assert "My Own Book" in page
    assert "Somebody Else" not in page


def test_shelf_of_nobody_leads_to_sign_in(client):
    answer = client.get(SHELF)
    assert (answer.status_code, answer.url) == (302, f"{reverse('account_login')}?next={SHELF}")


def test_empty_shelf_leads_to_first_book():
    page = signed_in(UserFactory()).get(SHELF).content.decode()
    assert "Your shelf is empty" in page
    assert f'href="{reverse("stories:new")}"' in page


@pytest.mark.parametrize(
    ("make", "badge", "words"),
    [
        (lambda user: finished_book(user, pages=3), "Ready", "3 pages."),
        (book_in_work, "Being made", "We are painting page 2 of 6. About two minutes to go."),
        (draft, "Draft", "Stopped at step 3, the look."),
        (
            lambda user: StoryFactory(user=user, failed=True),
            "Needs you",
            "The pictures could not be drawn.",
        ),
    ],
    ids=["ready", "making", "draft", "failed"],
)
def test_shelf_says_state_in_words(make, badge, words):
    user = UserFactory()
    make(user)
    page = signed_in(user).get(SHELF).content.decode()
    assert f"</svg>{badge}</span>" in page
    assert words in page


@pytest.mark.parametrize(("ink", "night"), [("#fffaf0", True), ("#2b2140", False)])
def test_cover_takes_letters_that_read_on_it(ink, night):
    user = UserFactory()
    story = finished_book(user, pages=1, cover_ink=ink)
    client = signed_in(user)
    for url in (SHELF, reverse("stories:read", args=[story.pk])):
        assert ("cover--night" in client.get(url).content.decode()) is night


def test_shelf_pages_after_twelve():
    user = UserFactory()
    for number in range(13):
        StoryFactory(user=user, completed=True, title=f"Book {number:02d}")
    client = signed_in(user)
    first, second = (client.get(SHELF, {"page": page}).content.decode() for page in (1, 2))
    assert first.count('class="shelf__title"') == 12
    assert "Book 00" not in first
    assert second.count('class="shelf__title"') == 1
    assert "Book 00" in second
    assert "Shelf 2 of 2" in second


def test_shelf_search_finds_title_and_child():
    user = UserFactory()
    StoryFactory(user=user, completed=True, title="The Moon Boat", child_name="Ada")
    StoryFactory(user=user, completed=True, title="The Hill", child_name="Leo")
    client = signed_in(user)
    assert "The Hill" not in client.get(SHELF, {"q": "moon"}).content.decode()
    assert "The Moon Boat" not in client.get(SHELF, {"q": "leo"}).content.decode()
    assert "No book has “zebra”" in client.get(SHELF, {"q": "zebra"}).content.decode()


@pytest.mark.parametrize(
    ("make", "lands"),
    [(finished_book, "read"), (book_in_work, "making"), (draft, "look")],
    ids=["ready", "making", "draft"],
)
def test_book_leads_to_where_it_stands(make, lands):
    user = UserFactory()
    story = make(user)
    answer = signed_in(user).get(reverse("stories:book", args=[story.pk]))
    assert answer.url == reverse(f"stories:{lands}", args=[story.pk])


def test_delete_asks_first_then_removes_rows_and_objects(django_capture_on_commit_callbacks):
    user = UserFactory()
    story = finished_book(user, pages=1, title="Mia and the Hill")
    keys = [story.cover_image_key, story.pages.get().base_image_key]
    client, url = signed_in(user), reverse("stories:delete", args=[story.pk])
    assert "Delete “Mia and the Hill”?" in client.get(url).content.decode()
    assert Story.objects.filter(pk=story.pk).exists()
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(url)
    assert answer.url == SHELF
    assert not Story.objects.filter(pk=story.pk).exists()
    assert not any(default_storage.exists(key) for key in keys)
    assert "“Mia and the Hill” is deleted." in client.get(SHELF).content.decode()
