"""A visitor begins a book, signs up, and finds it on their shelf."""

import pytest
from django.core.cache import cache
from django.urls import reverse
from playwright.sync_api import expect

from accounts.models import User
from accounts.tests.door_kit import ADDRESS, code_of_last_mail
from accounts.tests.factories import PASSWORD
from stories.models import Story

pytestmark = pytest.mark.django_db(transaction=True)


def test_visitor_keeps_the_book_by_signing_up(
    page, live_server, look, assert_accessible, assert_no_sideways_scroll
):
    cache.clear()
    page.goto(live_server.url + reverse("stories:new"))
    page.fill("#id_child_name", "Mia")
    page.locator("label", has_text="she").first.click()
    page.get_by_role("button", name="The story").click()
    page.wait_for_url("**/story/")
    page.goto(live_server.url + reverse("account_signup"))
    expect(page.get_by_role("heading", name="Keep your book")).to_be_visible()
    assert_accessible(page)
    assert_no_sideways_scroll(page)
    page.fill("#id_email", ADDRESS)
    page.fill("#id_password1", PASSWORD)
    page.check("#id_adult")
    page.check("#id_agree")
    page.locator("main .btn--big").click()
    page.wait_for_url("**/account/confirm-email/")
    page.fill("#id_code", code_of_last_mail())
    page.locator("main .btn--big").click()
    page.wait_for_url("**/books/")
    expect(page.get_by_role("link", name="Mia’s book")).to_be_visible()
    assert Story.objects.get().user == User.objects.get(email=ADDRESS)
