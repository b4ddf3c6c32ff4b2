"""From the first page to a finished book and a downloaded PDF, with the real writer, illustrator
and press; only the pictures are small."""

from pathlib import Path
from uuid import uuid4

from django.urls import reverse
from playwright.sync_api import expect

from stories.models import Story
from stories.services.working import Desk

SMALL = 480  # px


def test_visitor_makes_reads_and_downloads_a_book(page, live_server, transactional_db, settings):
    settings.PICTURE_WIDTH = SMALL
    page.goto(live_server.url + reverse("home"))
    page.get_by_role("link", name="Make a book").first.click()
    page.get_by_label("Name").fill("Ada")
    page.locator("label", has_text="she").first.click()
    page.get_by_label("What do they love most?").fill("a red kite")
    page.get_by_role("button", name="The story").click()
    page.locator("label", has_text="Short").click()
    page.get_by_role("button", name="The look").click()
    page.locator("label", has_text="Bright and clean").click()
    page.get_by_role("button", name="Ready").click()
    page.get_by_label("Dedication").fill("For Ada, who looks twice.")
    page.get_by_role("button", name="Create the book").click()
    expect(page.get_by_text("Your book is next in line.")).to_be_visible()
    with Desk(lease=uuid4()) as desk:
        assert desk.work_once()
        page.get_by_role("link", name="Read the book").click()
        expect(page.get_by_text("PDF on its way")).to_be_visible()
        assert desk.work_once()
    story = Story.objects.get()
    expect(page.get_by_role("heading", level=1)).to_have_text(story.title)
    expect(page.get_by_text("For Ada, who looks twice.")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#page-1 img")).to_be_in_viewport()
    expect(page.locator("#page-1 .leaf__set")).to_contain_text("Ada")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download the PDF").click()
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF-")
    assert download.value.suggested_filename.endswith(".pdf")
