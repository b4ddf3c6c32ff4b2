"""The wizard in a browser: the live portrait, the keyboard, back and forward, no script."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from stories.models import Run, Story


@pytest.fixture
def wizard(page, live_server, transactional_db):
    page.goto(live_server.url + reverse("stories:new"), wait_until="networkidle")
    return page


def portrait(page):
    return page.locator("[data-portrait]").get_attribute("src")


def test_portrait_follows_every_choice(wizard):
    wizard.get_by_label("Name").fill("Zoë")
    wizard.get_by_label("Age", exact=True).select_option("9")
    expect(wizard.locator("[data-caption]")).to_have_text("Zoë, 9")
    wizard.locator("label", has_text="Afro puffs").click()
    wizard.locator("label", has_text="Hearing aid").click()
    source = portrait(wizard)
    for part in ("age=9", "hairstyle=puffs", "hearing_aid=on"):
        assert part in source
    pick = wizard.locator('img[data-part="outfit"]').first
    expect(pick).to_have_attribute("src", re.compile("hairstyle=puffs"))


def test_another_pose_is_drawn(wizard):
    before = portrait(wizard)
    wizard.get_by_role("button", name="Another pose").click()
    assert "pose=wave" in portrait(wizard)
    assert "pose" not in before


def test_surprise_keeps_the_name(wizard):
    wizard.get_by_label("Name").fill("Mia")
    wizard.get_by_role("button", name="Surprise me").click()
    expect(wizard.get_by_label("Name")).to_have_value("Mia")
    assert not Story.objects.exists()


def test_whole_wizard_by_keyboard(wizard):
    wizard.get_by_label("Name").focus()
    wizard.keyboard.type("Mia")
    wizard.locator('[name="pronouns"]').first.focus()
    wizard.keyboard.press("Space")
    wizard.keyboard.press("Enter")
    expect(wizard.get_by_role("heading", level=1)).to_have_text("What happens to Mia?")
    wizard.locator('[name="companion"]:checked').focus()
    wizard.keyboard.press("ArrowRight")
    wizard.keyboard.press("Enter")
    expect(wizard.get_by_role("heading", level=1)).to_have_text("How should it look?")
    wizard.locator('[name="style"]:checked').focus()
    wizard.keyboard.press("Enter")
    expect(wizard.get_by_role("heading", level=1)).to_have_text("Ready to make it")
    wizard.get_by_role("button", name="Create the book").focus()
    wizard.keyboard.press("Enter")
    expect(wizard.get_by_text("Your book is next in line.")).to_be_visible()
    assert Story.objects.get().brief["companion"] == "bear"


def test_back_and_forward_keep_everything(wizard):
    fill_hero(wizard, "Mia")
    wizard.locator("label", has_text="Friendship").click()
    wizard.get_by_role("button", name="The look").click()
    expect(wizard.get_by_role("heading", level=1)).to_have_text("How should it look?")
    wizard.go_back()
    expect(wizard.get_by_role("radio", name="Friendship")).to_be_checked()
    wizard.go_back()
    expect(wizard.get_by_label("Name")).to_have_value("Mia")
    wizard.go_forward()
    wizard.reload()
    expect(wizard.get_by_role("radio", name="Friendship")).to_be_checked()
    assert Story.objects.count() == 1


def test_double_click_on_create_makes_one_book(wizard):
    fill_hero(wizard, "Mia")
    wizard.get_by_role("button", name="The look").click()
    wizard.get_by_role("button", name="Ready").click()
    wizard.get_by_role("button", name="Create the book").dblclick()
    expect(wizard.get_by_text("Your book is next in line.")).to_be_visible()
    assert Run.objects.count() == 1


def test_pages_of_a_length_follow_the_age_group(wizard):
    fill_hero(wizard, "Mia")
    shown = wizard.locator(".lengths small:visible")
    expect(shown).to_have_text(["12 pages", "16 pages", "24 pages"])
    wizard.locator("label", has_text="9 to 12").click()
    expect(shown).to_have_text(["20 pages", "28 pages", "48 pages"])


def test_wizard_works_without_script(browser, live_server, transactional_db):
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(live_server.url + reverse("stories:new"))
    expect(plain.get_by_role("button", name="Another pose")).to_be_hidden()
    plain.locator("label", has_text="Afro puffs").click()
    plain.get_by_role("button", name="Show me this hero").click()
    assert "hairstyle=puffs" in portrait(plain)
    fill_hero(plain, "Mia")
    for button in ("The look", "Ready", "Create the book"):
        plain.get_by_role("button", name=button, exact=True).click()
    expect(plain.get_by_text("Your book is next in line.")).to_be_visible()
    context.close()


def fill_hero(page, name):
    page.get_by_label("Name").fill(name)
    page.locator("label", has_text="she").first.click()
    page.get_by_role("button", name="The story").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"What happens to {name}?")
