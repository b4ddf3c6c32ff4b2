"""Staff see what was spent: calls with their sums, stuck ones, stories by page, missing prices."""

from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from django.utils import timezone

from stories.enums import CallPurpose, CallStatus
from stories.models import Price, ProviderCall, Run, Story
from stories.tests.factories import (
    NodeRunFactory,
    PriceFactory,
    ProviderCallFactory,
    SceneFactory,
    StoryFactory,
    StoryPageFactory,
    WorkerFactory,
)
from stories.tests.paid_providers import WRITER
from storycreator.tests.admin_pages import address, found, staff_client

pytestmark = pytest.mark.django_db


def done(cost: str, **told) -> ProviderCall:
    told = {"status": CallStatus.SUCCEEDED, "attempts": 1, "latency_ms": 1500} | told
    return ProviderCallFactory.create(cost=Decimal(cost), finished_at=timezone.now(), **told)


def totals(**query) -> dict[str, object]:
    return staff_client().get(address(ProviderCall, "changelist"), query).context["cl"].totals


def test_list_of_calls_sums_up_what_the_filters_leave():
    done("0.25")
    done("0.000001", purpose=CallPurpose.IMAGE)
    ProviderCallFactory.create(reserved_cost=Decimal("0.5"))
    assert totals() == {"calls": 3, "spent": Decimal("0.250001"), "reserved": Decimal("0.5")}
    assert totals(purpose__exact="image")["spent"] == Decimal("0.000001")
    assert totals(q="nothing like it") == {"calls": 0, "spent": 0, "reserved": 0}
    page = staff_client().get(address(ProviderCall, "changelist")).content.decode()
    assert "3 calls: <strong>$0.250001</strong> spent, $0.500000 reserved by open ones." in page


def test_sums_are_of_all_pages_of_the_list():
    for _ in range(51):
        done("0.01")
    assert totals()["spent"] == Decimal("0.51")


def test_stuck_calls_are_found():
    now = timezone.now()
    living = WorkerFactory.create(beat_at=now, started_at=now)
    at_work = ProviderCallFactory.create(boot_id=living.boot_id)
    lost = ProviderCallFactory.create(boot_id=uuid4())
    endless = ProviderCallFactory.create(opened_at=now - timedelta(hours=2))
    done("1", boot_id=uuid4())
    client = staff_client()
    assert set(found(client, ProviderCall, stuck="yes")) == {lost, endless}
    assert at_work in found(client, ProviderCall)


def test_calls_are_found_by_provider():
    mine, _ = done("1", provider="openai"), done("1", provider="another")
    assert found(staff_client(), ProviderCall, provider="openai") == [mine]


def test_story_shows_what_it_and_each_page_cost():
    scene = SceneFactory.create()
    StoryPageFactory.create(story=scene.story, scene=scene, page_number=2)
    done("0.1", story=scene.story)
    done("0.2", story=scene.story, scene=scene, estimated=True)
    page = staff_client().get(address(Story, "change", scene.story.pk)).content.decode()
    for line in (
        "<div>2 calls, $0.300000, partly estimated, 3.0 s of waiting</div>",
        "<div>Story and cover: 1 call, $0.100000, 1.5 s of waiting</div>",
        "<div>Page 2: 1 call, $0.200000, partly estimated, 1.5 s of waiting</div>",
    ):
        assert line in page


def test_run_shows_what_its_steps_cost():
    step = NodeRunFactory.create()
    done("0.2", story=step.run.story, node_run=step)
    done("9", story=step.run.story)
    page = staff_client().get(address(Run, "change", step.run.pk)).content.decode()
    assert "1 call, $0.200000, 1.5 s of waiting" in page


def test_story_of_our_own_cost_nothing():
    story = StoryFactory.create()
    page = staff_client().get(address(Story, "change", story.pk)).content.decode()
    assert "<div>Nothing: no paid service was called.</div>" in page


def test_price_that_staff_save_is_their_own():
    price = PriceFactory.create(model="a-writer")
    shown = {"provider": "paid", "model": "a-writer", "unit": "text_in", "usd": "3"}
    answers = shown | {"valid_from": "2026-01-01", "source": "Our contract"}
    client = staff_client()
    assert client.post(address(Price, "change", price.pk), answers).status_code == 302
    price.refresh_from_db()
    assert (price.usd, price.is_override, price.source) == (3, True, "Our contract")
    added = answers | {"model": "another"}
    assert client.post(address(Price, "add"), added).status_code == 302
    assert Price.objects.get(model="another").is_override


def test_second_price_of_one_day_is_refused_in_words():
    kept = PriceFactory.create(is_override=True)
    answers = {"provider": "openai", "model": kept.model, "unit": "text_in", "usd": "3"}
    answers |= {"valid_from": "2026-01-01", "source": "Our contract"}
    response = staff_client().post(address(Price, "add"), answers)
    assert "There is a price of this from this day on." in response.content.decode()


def test_missing_price_of_a_model_in_use_is_told(settings):
    client = staff_client()
    told = "There is no price for a-writer of paid"
    assert told not in client.get(address(Price, "changelist")).content.decode()
    settings.TEXT_PROVIDER = WRITER
    assert told in client.get(address(Price, "changelist")).content.decode()
    PriceFactory.create(provider="paid", model="a-writer")
    assert told not in client.get(address(Price, "changelist")).content.decode()
