"""What a book and each of its pages have cost, in a fixed number of queries."""

from decimal import Decimal

import pytest
from django.utils import timezone

from stories import queries
from stories.enums import CallPurpose, CallStatus
from stories.queries import Spent
from stories.tests.factories import (
    ProviderCallFactory,
    SceneFactory,
    StoryFactory,
    StoryPageFactory,
)

pytestmark = pytest.mark.django_db


def call(story, cost, scene=None, **told):
    told = {"status": CallStatus.SUCCEEDED, "finished_at": timezone.now(), "attempts": 1} | told
    ProviderCallFactory.create(
        story=story, scene=scene, cost=Decimal(cost), latency_ms=1500, **told
    )


@pytest.fixture
def story():
    """A text, two pages and a picture painted twice; and another book's call."""
    story = StoryFactory.create()
    pages = [SceneFactory.create(story=story) for _ in range(2)]
    for number, scene in enumerate(pages, start=1):
        StoryPageFactory.create(story=story, scene=scene, page_number=number)
    call(story, "0.10")
    call(story, "0.20", pages[1], purpose=CallPurpose.IMAGE, attempts=2)
    call(story, "0.000003", pages[1], purpose=CallPurpose.IMAGE, estimated=True)
    call(story, "0.30", pages[0], purpose=CallPurpose.IMAGE)
    call(StoryFactory.create(), "9")
    return story


def test_story_costs_the_sum_of_its_calls(story, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert queries.spent_on(story) == Spent(5, Decimal("0.600003"), 6.0, estimated=True)


def test_story_without_calls_costs_nothing():
    nothing = Spent(0, Decimal(0), 0.0, estimated=False)
    assert queries.spent_on(StoryFactory.create()) == nothing


def test_each_page_costs_its_own_calls(story, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert queries.spent_by_page(story) == [
            Spent(1, Decimal("0.10"), 1.5, estimated=False),
            Spent(1, Decimal("0.30"), 1.5, estimated=False, page_number=1),
            Spent(3, Decimal("0.200003"), 3.0, estimated=True, page_number=2),
        ]


def test_each_purpose_costs_its_own_calls(story, django_assert_num_queries):
    with django_assert_num_queries(1):
        found = queries.spent_by_purpose(story)
    assert {name: spent.cost for name, spent in found.items()} == {
        "image": Decimal("0.500003"),
        "text": Decimal("0.10"),
    }
