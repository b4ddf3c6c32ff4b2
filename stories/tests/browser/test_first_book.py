"""A stranger's whole way: from the first page to a finished book, its PDF, and keeping it."""

import re
from pathlib import Path

import pytest
from django.core import mail
from django.urls import reverse
from playwright.sync_api import Page, expect

from accounts.models import User
from stories.models import Story
from stories.tests.worker_process import start_worker

MAKING_MS = 180_000
EMAIL, PASSWORD = "parent@example.com", "a-quiet-green-kettle"


@pytest.fixture
def worker(transactional_db, own_files: Path):
    process = start_worker(own_files)
    yield process
    process.terminate()
    assert process.wait(60) == 0


def make_book(page: Page) -> None:
    page.get_by_role("link", name="Make a book").first.click()
    page.get_by_label("Name").fill("Zoë")
    page.get_by_label("Age", exact=True).select_option("4")
    page.locator("label", has_text="she").first.click()
    page.get_by_role("button", name="The story").click()
    page.locator("label", has_text="Courage").click()
    page.locator("label", has_text=re.compile("^ *Short")).click()
    page.get_by_role("button", name="The look").click()
    page.locator("label", has_text="Bright and clean").click()
    page.get_by_role("button", name="Ready").click()
    page.get_by_role("button", name="Create the book").click()


def keep_by_signing_up(page: Page) -> None:
    page.get_by_label("E-mail address").fill(EMAIL)
    page.locator('input[name="password1"]').fill(PASSWORD)
    for box in page.locator('form input[type="checkbox"]').all():
        box.check()
    page.get_by_role("button", name="Sign up").click()
    page.locator('input[name="code"]').fill(code_from_mail())
    page.get_by_role("button", name="Go on").click()


def code_from_mail() -> str:
    """The code stands alone, on an indented line."""
    found = re.search(r"^ {4}(\S+)$", mail.outbox[-1].body, re.MULTILINE)
    assert found, mail.outbox[-1].body
    return found[1]


def test_stranger_makes_reads_downloads_and_keeps_a_book(
    page: Page, live_server, worker, assert_accessible, tmp_path: Path
) -> None:
    page.goto(live_server.url)
    make_book(page)
    expect(page.get_by_text("12 pages").first).to_be_visible()
    read = page.get_by_role("link", name="Read the book")
    expect(read).to_be_visible(timeout=MAKING_MS)
    assert_accessible(page)
    read.click()

    download_link = page.get_by_role("link", name="PDF")
    expect(download_link).to_be_visible(timeout=MAKING_MS)
    with page.expect_download() as started:
        download_link.click()
    file = tmp_path / started.value.suggested_filename
    started.value.save_as(file)
    assert file.read_bytes()[:5] == b"%PDF-"

    story = Story.objects.get()
    expect(page.get_by_role("heading", name=story.title).first).to_be_attached()
    assert "Zoë" in " ".join(story.pages.values_list("text", flat=True))

    page.goto(live_server.url + reverse("account_signup"))
    keep_by_signing_up(page)
    expect(page.get_by_text(story.title).first).to_be_visible()
    story.refresh_from_db()
    assert story.user.email == EMAIL
    assert not User.objects.filter(is_guest=True).exists()
