"""Leafing: arrows, buttons, page list, a place in the address; one page at a time on a phone."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from stories.tests.shelf_kit import finished_book

LAYOUT = {
    "template": "top",
    "box": {"side": "top", "x": 90, "y": 72, "w": 820, "h": 187},
    "size_pt": 24,
    "ink": "#2b2140",
}


@pytest.fixture
def book(family):
    story = finished_book(family, pages=5)
    story.pages.update(layout=LAYOUT)
    return story


@pytest.fixture
def reader(signed_in_page, book, live_server):
    signed_in_page.emulate_media(reduced_motion="reduce")
    signed_in_page.goto(live_server.url + reverse("stories:read", args=[book.pk]))
    return signed_in_page


def place(page):
    return page.locator("[data-at]")


def test_arrows_and_buttons_turn_openings(reader):
    expect(place(reader)).to_have_text("Cover")
    reader.keyboard.press("ArrowRight")
    expect(place(reader)).to_have_text("Pages 1 and 2 of 5")
    reader.get_by_role("button", name="Next page").click()
    expect(place(reader)).to_have_text("Pages 3 and 4 of 5")
    expect(reader.locator("#page-3")).to_be_in_viewport()
    reader.keyboard.press("ArrowLeft")
    expect(place(reader)).to_have_text("Pages 1 and 2 of 5")
    reader.keyboard.press("End")
    expect(place(reader)).to_have_text("The end")
    expect(reader.get_by_role("button", name="Next page")).to_have_attribute(
        "aria-disabled", "true"
    )


def test_place_is_kept_in_the_address(reader):
    reader.keyboard.press("ArrowRight")
    reader.keyboard.press("ArrowRight")
    reader.wait_for_url("**/read/#page-3")
    reader.reload()
    expect(place(reader)).to_have_text("Pages 3 and 4 of 5")


def test_page_list_leads_to_a_page(reader):
    reader.get_by_label("List of pages").click()
    reader.get_by_role("link", name="Page 5").click()
    expect(place(reader)).to_have_text("Page 5 of 5")
    expect(reader.locator("#page-5")).to_be_in_viewport()


def test_quick_presses_all_count(reader):
    reader.emulate_media(reduced_motion="no-preference")
    for _ in range(3):
        reader.get_by_role("button", name="Next page").click()
    expect(place(reader)).to_have_text("Page 5 of 5")
    reader.wait_for_timeout(900)
    expect(place(reader)).to_have_text("Page 5 of 5")


def test_phone_shows_one_page_with_words_below(reader):
    reader.set_viewport_size({"width": 390, "height": 844})
    reader.reload()
    expect(place(reader)).to_have_text("Cover")
    for _ in range(2):
        reader.keyboard.press("ArrowRight")
    expect(place(reader)).to_have_text("Page 1 of 5")
    words = reader.locator("#page-1 .leaf__words")
    expect(words).to_be_in_viewport()
    expect(reader.locator("#page-1 .leaf__set")).to_be_hidden()
    picture = reader.locator("#page-1 img").bounding_box()
    assert picture["y"] + picture["height"] <= words.bounding_box()["y"]


def test_turning_the_phone_keeps_the_page(reader):
    for _ in range(2):
        reader.keyboard.press("ArrowRight")
    expect(place(reader)).to_have_text("Pages 3 and 4 of 5")
    reader.set_viewport_size({"width": 390, "height": 844})
    expect(place(reader)).to_have_text("Page 3 of 5")


def test_phone_loads_small_pictures(reader):
    reader.set_viewport_size({"width": 390, "height": 844})
    reader.goto(reader.url.partition("#")[0] + "#page-1")
    reader.reload(wait_until="networkidle")
    source = reader.locator("#page-1 img").evaluate("image => image.currentSrc")
    assert "/1.480.webp" in source


def test_sample_book_on_the_first_page_turns(page, live_server, transactional_db):
    page.goto(live_server.url + reverse("home"))
    page.get_by_role("button", name="Next page").click()
    expect(page.locator("#page-3")).to_be_in_viewport()


def test_book_can_be_read_without_script(browser, signed_in_page, book, live_server):
    state = signed_in_page.context.storage_state()
    context = browser.new_context(java_script_enabled=False, storage_state=state)
    plain = context.new_page()
    plain.goto(live_server.url + reverse("stories:read", args=[book.pk]))
    plain.get_by_label("List of pages").click()
    plain.get_by_role("link", name="Page 3").click()
    expect(plain.locator("#page-3")).to_be_in_viewport()
    expect(plain.get_by_role("button", name="Next page")).to_be_hidden()
    context.close()
