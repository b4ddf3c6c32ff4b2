"""All pages of a book in a browser: menus by keyboard, news that come in, no script needed."""

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from media_assets.services.images import choose
from stories.enums import RunKind, RunStatus, StepStatus
from stories.models import Run
from stories.tests.factories import NodeRunFactory, RunFactory
from stories.tests.shelf_kit import add_history, finished_book, small_picture, store_picture


@pytest.fixture
def book(family):
    story = finished_book(family, pages=2)
    add_history(story)
    return story


@pytest.fixture
def pages(signed_in_page, live_server, book):
    signed_in_page.goto(live_server.url + reverse("stories:pages", args=[book.pk]))
    return signed_in_page


def test_menu_of_a_page_works_by_keyboard(pages, assert_accessible):
    menu = pages.locator("#sheet-1 summary")
    menu.focus()
    pages.keyboard.press("Enter")
    expect(pages.locator("#sheet-1").get_by_role("link", name="Draw it again")).to_be_visible()
    assert_accessible(pages)
    pages.keyboard.press("Escape")
    expect(pages.locator("#sheet-1").get_by_role("link", name="Draw it again")).to_be_hidden()
    expect(menu).to_be_focused()
    pages.keyboard.press("Enter")
    pages.keyboard.press("Tab")
    pages.keyboard.press("Enter")
    expect(pages.get_by_role("heading", level=1)).to_have_text("Draw page 1 again")


def test_menus_stay_on_a_small_phone(pages):
    pages.set_viewport_size({"width": 320, "height": 640})
    for number in (0, 1):
        pages.locator(f"#sheet-{number} summary").click()
        box = pages.locator(f"#sheet-{number} .menu__list").bounding_box()
        assert 0 <= box["x"] <= box["x"] + box["width"] <= 320


def test_picture_comes_in_by_itself_and_the_asking_ends(pages, book):
    run = RunFactory(story=book, kind=RunKind.REDRAW)
    NodeRunFactory(run=run, position=1, key="paint:001")
    asked = []
    pages.on("request", lambda r: asked.append(r.url) if "/news/" in r.url else None)
    pages.reload()
    expect(pages.get_by_text("Drawing now")).to_have_count(1)
    before = pages.locator("#sheet-2 img").element_handle()
    finish(book, run)
    expect(pages.get_by_text("Change what you like.")).to_be_visible()
    expect(pages.get_by_text("Drawing now")).to_have_count(0)
    assert "v=other" in pages.locator("#sheet-1 img").get_attribute("src")
    assert before.evaluate("image => image.isConnected")
    count = len(asked)
    pages.wait_for_timeout(2600)
    assert len(asked) == count


def test_redraw_can_be_stopped(pages, book):
    RunFactory(story=book, kind=RunKind.REDRAW)
    pages.reload()
    pages.get_by_role("button", name="Stop drawing").click()
    expect(pages.get_by_text("Change what you like.")).to_be_visible()
    assert Run.objects.get().status == RunStatus.CANCELLED


def test_copy_pressed_twice_is_one_book(pages, family):
    pages.get_by_role("button", name="Make a copy").dblclick()
    expect(pages.get_by_role("heading", level=1)).to_have_text("Mia and the Hill (copy)")
    assert family.stories.count() == 2


def test_page_is_drawn_again_without_script(browser, pages, book, live_server):
    context = browser.new_context(
        java_script_enabled=False, storage_state=pages.context.storage_state()
    )
    plain = context.new_page()
    plain.goto(live_server.url + reverse("stories:pages", args=[book.pk]))
    plain.locator("#sheet-1 summary").click()
    plain.locator("#sheet-1").get_by_role("link", name="All its pictures").click()
    expect(plain.get_by_text("It has been drawn once.")).to_be_visible()
    plain.get_by_role("link", name="Draw it again").click()
    plain.get_by_role("button", name="Draw it again").click()
    expect(plain.get_by_role("alert")).to_contain_text("This book is not finished yet.")
    context.close()


def finish(book, run):
    """The picture is there, and nothing is at work any more."""
    page = book.pages.get(page_number=1)
    key = store_picture(f"stories/{book.pk}/other.jpg", small_picture("#88aacc"))
    choose(object_key=key, instead_of=book.images.all())
    book.pages.filter(pk=page.pk).update(base_image_key=key, personalized_image_key=key)
    now = timezone.now()
    run.steps.update(status=StepStatus.DONE, open_needs=0, finished_at=now)
    Run.objects.filter(pk=run.pk).update(status=RunStatus.COMPLETED, finished_at=now)
