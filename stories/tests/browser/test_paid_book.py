"""A whole book by outside models in a browser: signed in, wished for, watched, read, paid for.

The models are an emulator that nobody here wrote. It answers each question of a kind alike, so the
story is prepared for the wish, and one picture, with the hero in it, stands on every page.
"""

import base64
import json
from decimal import Decimal
from pathlib import Path

import pytest
from django.db.models import Sum
from django.urls import reverse
from playwright.sync_api import Page, expect

from accounts.models import User
from accounts.tests.door_kit import parent
from accounts.tests.factories import PASSWORD
from stories.enums import CallPurpose, CallStatus, PriceUnit
from stories.illustrator.model import Look
from stories.illustrator.sheet import child_sheet
from stories.models import ProviderCall, Story
from stories.pipeline.ports import WriteRequest
from stories.providers.text.embedded import EmbeddedWriter
from stories.services import briefs
from stories.tests.factories import PriceFactory
from stories.tests.fault_answers import picture, reply_of, with_hero
from stories.tests.model_servers import KEY, Aimock, point_at
from stories.tests.worker_process import start_worker
from storycreator.lib import money

PAGES = 8
MAKING_MS = 180_000
SHEET_BYTES = 50_000  # a request without the hero's sheet is far smaller
SIDE = 240  # px of the emulator's picture
WISH = "Ada laughs and holds the feather up."


@pytest.fixture
def models(transactional_db, aimock: Aimock, settings) -> Aimock:
    point_at(settings, aimock.url)
    settings.MODERATION_PROVIDER = settings.MODERATION_PROVIDERS["openai"]
    for model, unit, usd in (
        ("test-text", PriceUnit.TEXT_IN, "2"),
        ("test-text", PriceUnit.TEXT_OUT, "10"),
        ("test-image", PriceUnit.IMAGE, "0.041"),
    ):
        PriceFactory.create(provider="openai", model=model, unit=unit, usd=Decimal(usd))
    return aimock


@pytest.fixture
def worker(models: Aimock, own_files: Path):
    process = start_worker(
        own_files,
        AISTORY_TEXT_PROVIDER="openai",
        AISTORY_IMAGE_PROVIDER="openai",
        AISTORY_MODERATION_PROVIDER="openai",
        OPENAI_BASE_URL=models.url,
        OPENAI_API_KEY=KEY,
        AISTORY_TEXT_MODEL="test-text",
        AISTORY_IMAGE_MODEL="test-image",
        AISTORY_IMAGE_QUALITY="low",
    )
    yield process
    process.terminate()
    assert process.wait(60) == 0


@pytest.fixture
def family(models: Aimock) -> User:
    return parent()


def sign_in(page: Page, address: str, family: User) -> None:
    page.goto(address + reverse("account_login"))
    page.get_by_label("E-mail address").fill(family.email)
    page.locator('input[name="password"]').fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**" + reverse("stories:shelf"))


def wish_for_a_book(page: Page) -> Story:
    """Up to the last step of the wizard."""
    page.get_by_role("link", name="Make the first book").click()
    page.get_by_label("Name").fill("Ada")
    page.get_by_label("Age", exact=True).select_option("2")
    page.locator("label", has_text="she").first.click()
    page.get_by_role("button", name="The story").click()
    page.locator(".lengths label").first.click()
    page.get_by_role("button", name="The look").click()
    page.get_by_role("button", name="Ready").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ready to make it")
    story: Story = Story.objects.select_related("character").get()
    assert story.page_count == PAGES
    return story


def prepare(models: Aimock, story: Story) -> None:
    """What the models answer: a story for this wish, a picture with this hero."""
    draft = EmbeddedWriter().write(WriteRequest(briefs.brief_of(story)), idempotency_key="").draft
    models.answer({"endpoint": "chat"}, {"content": json.dumps(reply_of(draft))})
    look = Look.from_dict(story.character.appearance)
    drawn = with_hero(picture(SIDE, SIDE), child_sheet(look, 960))
    models.answer({"endpoint": "image"}, {"image": {"b64Json": base64.b64encode(drawn).decode()}})


def asked(models: Aimock, path: str) -> list[dict]:
    return [seen for seen in models.journal() if seen["path"] == path]


def spent(**which: object) -> str:
    """What the ledger says, as a family reads it."""
    total = ProviderCall.objects.filter(**which).aggregate(total=Sum("cost"))["total"]
    return money.price_words(money.exact(total))


def amounts(page: Page) -> dict[str, str]:
    page.locator(".costs summary").click()
    names = page.locator(".costs dt").all_inner_texts()
    return dict(zip(names, page.locator(".costs dd").all_inner_texts(), strict=True))


def test_book_by_models_is_made_read_changed_and_its_costs_are_the_ledgers(
    page: Page, live_server, models: Aimock, worker, family: User, assert_accessible
) -> None:
    sign_in(page, live_server.url, family)
    story = wish_for_a_book(page)
    expect(page.get_by_text("Up to $")).to_be_visible()
    prepare(models, story)
    page.get_by_role("button", name="Create the book").click()
    read = page.get_by_role("link", name="Read the book")
    expect(read).to_be_visible(timeout=MAKING_MS)

    assert_every_page_was_drawn_with_the_heros_sheet(models)
    assert_the_page_says_what_the_ledger_says(page, story)
    assert_accessible(page)

    read.click()
    expect(page.get_by_role("heading", name=story.title).first).to_be_attached()
    change_a_page(page, story)
    bodies = [json.dumps(seen["body"]) for seen in asked(models, "/v1/images/edits")]
    assert any("laughs and holds" in body for body in bodies)
    total = f"This book has cost {spent(story=story)}."
    expect(page.locator(".costs summary")).to_have_text(total)


def assert_every_page_was_drawn_with_the_heros_sheet(models: Aimock) -> None:
    """And nobody was told the child's name."""
    assert asked(models, "/v1/images/generations") == []
    drawn = asked(models, "/v1/images/edits")
    assert len(drawn) >= PAGES + 1
    assert all("Picture 1 shows the hero." in json.dumps(seen["body"]) for seen in drawn)
    assert min(int(seen["headers"]["content-length"]) for seen in drawn) > SHEET_BYTES
    assert "Ada" not in json.dumps([seen["body"] for seen in drawn])
    assert asked(models, "/v1/moderations") != []
    assert ProviderCall.objects.filter(purpose=CallPurpose.IMAGE).count() == len(drawn)


def assert_the_page_says_what_the_ledger_says(page: Page, story: Story) -> None:
    calls = ProviderCall.objects.filter(story=story)
    assert set(calls.values_list("status", flat=True)) == {CallStatus.SUCCEEDED}
    story.refresh_from_db()
    paid = money.exact(calls.aggregate(total=Sum("cost"))["total"])
    assert story.generation_cost == paid > 0
    total = f"This book has cost {spent(story=story)}."
    expect(page.locator(".costs summary")).to_have_text(total)
    pages = {
        f"Page {number}": spent(scene__page__page_number=number) for number in range(1, PAGES + 1)
    }
    assert amounts(page) == {"Words, cover and checks": spent(story=story, scene=None)} | pages


def change_a_page(page: Page, story: Story) -> None:
    """From the reader: page 2 drawn again with a wish, until it is in the book."""
    page.get_by_role("link", name="Change this book").click()
    sheet = page.locator("#sheet-2")
    before = sheet.locator("img").get_attribute("src")
    sheet.locator("summary").click()
    sheet.get_by_role("link", name="Draw it again").click()
    expect(page.get_by_text("It costs up to $0.05")).to_be_visible()
    page.locator("label", has_text="The mood does not fit").click()
    page.get_by_label("What would be better?").fill(WISH)
    page.get_by_role("button", name="Draw it again").dblclick()
    expect(page.get_by_text("Change what you like.")).to_be_visible(timeout=MAKING_MS)
    expect(sheet.locator("img")).not_to_have_attribute("src", str(before))
    assert story.pages.get(page_number=2).scene.artifacts.filter(type="render_result").count() == 2
