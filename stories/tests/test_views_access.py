"""Nobody but the family opens a book: a foreign id answers exactly like a missing one."""

from uuid import uuid4

import pytest
from django.urls import reverse

from accounts.tests.factories import UserFactory
from stories.models import Story
from stories.tests.shelf_kit import finished_book, hero_answers, signed_in

pytestmark = pytest.mark.django_db
GETS = (
    "book",
    "delete",
    "making",
    "progress_fragment",
    "read",
    "pdf",
    "pdf_file",
    "hero",
    "story",
    "look",
    "ready",
)
POSTS = ("delete", "cancel", "retry", "pdf", "hero", "story", "look", "ready")


def addresses(story_id):
    for method, names in (("get", GETS), ("post", POSTS)):
        for name in names:
            yield method, reverse(f"stories:{name}", args=[story_id])
    yield "get", reverse("stories:picture", args=[story_id, 1, 480])
    yield "get", reverse("stories:picture", args=[story_id, 0, 480])


@pytest.mark.parametrize("who", ["stranger", "visitor", "staff"])
def test_book_is_missing_for_others(who, client):
    story = finished_book(UserFactory(), pages=1)
    if who != "visitor":
        client = signed_in(UserFactory(staff=who == "staff"))
    foreign = [getattr(client, method)(url) for method, url in addresses(story.pk)]
    missing = [getattr(client, method)(url) for method, url in addresses(uuid4())]
    assert {answer.status_code for answer in foreign + missing} == {404}
    assert {answer.content for answer in foreign} == {answer.content for answer in missing}
    assert Story.objects.filter(pk=story.pk).exists()


def test_guest_opens_own_book(client):
    client.post(reverse("stories:new_hero", args=[uuid4()]), hero_answers())
    story = Story.objects.get()
    assert story.user.is_guest
    assert client.get(reverse("stories:story", args=[story.pk])).status_code == 200
    assert client.get(reverse("stories:shelf")).status_code == 200
