"""Watching a book being made: pages come in by themselves, and the asking ends."""

from django.urls import reverse
from playwright.sync_api import expect

from stories.enums import PageStatus, StoryStatus
from stories.models import Story
from stories.tests.shelf_kit import add_page, book_in_work, small_picture, store_picture


def test_pages_arrive_and_polling_ends(signed_in_page, family, live_server):
    story = book_in_work(family, pages=3, written=2, painted=1)
    asked = []
    signed_in_page.on("request", lambda r: asked.append(r.url) if "/news/" in r.url else None)
    signed_in_page.goto(live_server.url + reverse("stories:making", args=[story.pk]))
    expect(signed_in_page.get_by_text("Painting now")).to_have_count(1)
    paint(story, 2)
    expect(signed_in_page.get_by_text("Page 2, painted")).to_be_visible()
    expect(signed_in_page.get_by_text("Not written yet")).to_have_count(1)
    add_page(story, 3, painted=True)
    finish(story)
    expect(signed_in_page.get_by_role("link", name="Read the book")).to_be_visible()
    expect(signed_in_page.get_by_text("Page 3, painted")).to_be_visible()
    before = len(asked)
    signed_in_page.wait_for_timeout(2600)
    assert len(asked) == before


def test_unchanged_pictures_are_not_loaded_again(signed_in_page, family, live_server):
    story = book_in_work(family, pages=3, written=2, painted=1)
    signed_in_page.goto(live_server.url + reverse("stories:making", args=[story.pk]))
    first = signed_in_page.locator("#tile-1 img").element_handle()
    with signed_in_page.expect_response(lambda answer: "/news/" in answer.url):
        pass
    assert first.evaluate("image => image.isConnected")


def test_stopping_and_carrying_on(signed_in_page, family, live_server):
    story = book_in_work(family)
    signed_in_page.goto(live_server.url + reverse("stories:making", args=[story.pk]))
    signed_in_page.get_by_role("button", name="Stop making this book").click()
    expect(signed_in_page.get_by_text("You stopped this book.")).to_be_visible()
    signed_in_page.get_by_role("button", name="Carry on").click()
    expect(signed_in_page.get_by_text("Your book is next in line.")).to_be_visible()


def paint(story, number):
    key = store_picture(f"stories/{story.pk}/page{number}.jpg", small_picture())
    story.pages.filter(page_number=number).update(
        base_image_key=key,
        personalized_image_key=key,
        image_generation_status=PageStatus.COMPLETED,
    )


def finish(story):
    Story.objects.filter(pk=story.pk).update(
        status=StoryStatus.COMPLETED, generation_status="completed"
    )
