"""What a family is told of money: before a book is made, and when there is not enough."""

from decimal import Decimal
from uuid import uuid4

import pytest
from django.urls import reverse

from accounts.tests.factories import UserFactory
from stories.enums import PriceUnit, StoryStatus
from stories.models import Run, Story
from stories.tests.factories import PriceFactory
from stories.tests.paid_providers import PAINTER
from stories.tests.shelf_kit import book_in_work, hero_answers, plan_answers, signed_in

pytestmark = pytest.mark.django_db
TOO_DEAR = (
    "This needs up to $0.70, and $0.69 is left of your $0.69 for this month. You can go on from"
)


@pytest.fixture
def family():
    return UserFactory.create()


@pytest.fixture
def client(family):
    return signed_in(family)


@pytest.fixture
def paid(settings):
    """Each picture costs five cents: twelve pages, the cover and the hero's sheet 70."""
    settings.IMAGE_PROVIDER = PAINTER
    settings.MONTHLY_BUDGET = Decimal(10)
    PriceFactory.create(
        provider="paid", model="a-painter", unit=PriceUnit.IMAGE, usd=Decimal("0.05")
    )


@pytest.fixture
def draft(client):
    client.post(reverse("stories:new_hero", args=[uuid4()]), hero_answers())
    story = Story.objects.get()
    client.post(step("story", story), plan_answers())
    client.post(step("look", story), {"style": "watercolour"})
    return story


def step(name, story):
    return reverse(f"stories:{name}", args=[story.pk])


def test_book_of_our_own_is_free(client, draft):
    page = client.get(step("ready", draft)).content.decode()
    assert "<dt>Price</dt><dd>Free</dd>" in page
    assert "Left this month" not in page


def test_paid_book_tells_its_price_and_what_is_left(client, draft, paid):
    page = client.get(step("ready", draft)).content.decode()
    assert "<dt>Price</dt><dd>Up to $0.70</dd>" in page
    assert "<dt>Left this month</dt><dd>$10.00 of your $10.00</dd>" in page
    assert "Not this month" not in page


def test_price_takes_queries_only_where_something_is_paid(
    client, draft, paid, settings, django_assert_num_queries
):
    with django_assert_num_queries(11):
        client.get(step("ready", draft))
    settings.IMAGE_PROVIDER = "stories.providers.image.embedded.EmbeddedIllustrator"
    with django_assert_num_queries(4):
        client.get(step("ready", draft))


def test_book_that_is_too_dear_is_told_of_and_not_begun(client, family, draft, paid):
    family.generation_budget = Decimal("0.69")
    family.save()
    assert TOO_DEAR in client.get(step("ready", draft)).content.decode()
    answer = client.post(step("ready", draft), {"dedication": "For Mia.", "go": "on"})
    assert answer.url == step("ready", draft)
    # In the page, as before, and as the answer to the click.
    assert client.get(answer.url).content.decode().count(TOO_DEAR) == 2
    draft.refresh_from_db()
    assert (draft.status, draft.dedication) == (StoryStatus.DRAFT, "For Mia.")
    assert not Run.objects.exists()


def test_retry_that_is_too_dear_says_so_and_changes_nothing(client, family, paid):
    story = book_in_work(family, pages=3, written=3, painted=2)
    client.post(step("cancel", story))
    family.generation_budget = Decimal("0.01")
    family.save()
    answer = client.post(step("retry", story), follow=True)
    assert "is left of your $0.01 for this month" in answer.content.decode()
    story.refresh_from_db()
    assert story.status == StoryStatus.DRAFT
