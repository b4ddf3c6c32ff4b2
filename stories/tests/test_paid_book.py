"""A whole book by services that cost money: each call in the ledger, each page with its cost."""

from collections import Counter
from decimal import Decimal

import pytest

from characters.tests.factories import CharacterFactory
from stories import queries
from stories.enums import PriceUnit, RunStatus, StoryStatus
from stories.models import ProviderCall, Story
from stories.services import exports, runs
from stories.services.budgets import BudgetExceeded
from stories.tests.engine_kit import make
from stories.tests.factories import PriceFactory, StoryFactory
from stories.tests.fake_providers import FakePainter, FakeWriter

pytestmark = pytest.mark.django_db
PAGES = 8
TEXT, PICTURE = Decimal("0.064000"), Decimal("0.050000")


class PaidWriter(FakeWriter):
    paid = True


class PaidPainter(FakePainter):
    paid = True


@pytest.fixture(autouse=True)
def paid(settings, monkeypatch) -> None:
    settings.TEXT_PROVIDER = f"{__name__}.PaidWriter"
    settings.IMAGE_PROVIDER = f"{__name__}.PaidPainter"
    settings.PICTURE_WIDTH, settings.IMAGE_CONCURRENCY = 60, 1
    settings.MONTHLY_BUDGET = Decimal(10)
    monkeypatch.setattr(exports, "request_screen_pdf", lambda *, story: None)
    monkeypatch.setattr(FakePainter, "seeds", [])
    for model, unit, usd in (
        ("w", PriceUnit.TEXT_IN, 6),
        ("w", PriceUnit.TEXT_OUT, 10),
        ("p", PriceUnit.IMAGE, PICTURE),
    ):
        PriceFactory.create(provider="fake", model=model, unit=unit, usd=Decimal(usd))


@pytest.fixture
def story() -> Story:
    return StoryFactory.create(
        character=CharacterFactory(appearance={"age": 2}),
        status=StoryStatus.DRAFT,
        child_name="Leo",
        child_age=2,
        age_group="1-2",
        page_count=PAGES,
        story_tone="calming",
        moral_lesson=None,
        default_image_style="flat",
    )


def calls() -> Counter[tuple[str, str]]:
    return Counter(ProviderCall.objects.values_list("purpose", "status"))


def test_every_call_is_in_the_ledger_and_every_page_has_its_cost(story):
    assert make(story).status == RunStatus.COMPLETED
    assert calls() == {("text", "succeeded"): 1, ("image", "succeeded"): PAGES + 1}
    assert story.generation_cost == TEXT + (PAGES + 1) * PICTURE
    assert queries.spent_on(story).cost == story.generation_cost
    told, *pages = queries.spent_by_page(story)
    assert (told.cost, told.calls) == (TEXT + PICTURE, 2)  # the words and the cover
    assert [(page.page_number, page.cost) for page in pages] == [
        (number, PICTURE) for number in range(1, PAGES + 1)
    ]
    assert {call.artifact is None for call in ProviderCall.objects.all()} == {False}


def test_run_knows_what_it_spent(story):
    run = make(story)
    assert queries.spent_in(run).cost == story.generation_cost > 0


def test_what_is_paid_is_not_paid_again_by_a_second_try(story, monkeypatch):
    monkeypatch.setattr(FakePainter, "broken", {"7:3"})
    assert make(story).status == RunStatus.FAILED
    assert calls() == {
        ("text", "succeeded"): 1,
        ("image", "succeeded"): PAGES,
        ("image", "failed"): 1,
    }
    before = story.generation_cost
    monkeypatch.setattr(FakePainter, "broken", set())
    assert make(story).status == RunStatus.COMPLETED
    assert story.generation_cost == before + PICTURE


def test_book_that_does_not_fit_calls_nobody(story):
    story.user.generation_budget = Decimal("0.10")
    story.user.save()
    with pytest.raises(BudgetExceeded):
        runs.start_run(story=story)
    story.refresh_from_db()
    assert story.status == StoryStatus.DRAFT
    assert not ProviderCall.objects.exists()
    assert FakePainter.seeds == []


def test_budget_that_ends_in_the_middle_keeps_what_is_paid(story, settings, monkeypatch):
    """The estimate fitted; then staff lowered the budget."""

    def lower() -> None:
        settings.MONTHLY_BUDGET = TEXT + 3 * PICTURE

    monkeypatch.setattr(FakePainter, "on_draw", staticmethod(lower))
    run = make(story)
    assert run.status == RunStatus.FAILED
    assert "is left of your $0.21 for this month" in story.error_message
    assert calls() == {("text", "succeeded"): 1, ("image", "succeeded"): 3}
    assert story.generation_cost == TEXT + 3 * PICTURE
    assert story.pages.filter(image_generation_status="completed").count() >= 2
