"""The door and the account in a real browser: every page reads well, and the ways through work."""

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from accounts.tests.door_kit import (
    ADDRESS,
    app_code,
    code_of_last_mail,
    parent,
    sign_in,
    with_second_step,
)
from accounts.tests.factories import PASSWORD

pytestmark = pytest.mark.django_db(transaction=True)
OPEN = ("privacy", "terms", "account_login", "account_signup", "account_reset_password")
INSIDE = (
    "account",
    "account_name",
    "account_email",
    "account_change_password",
    "usersessions_list",
    "mfa_index",
    "account_logout",
)


@pytest.fixture(autouse=True)
def no_tries_so_far():
    cache.clear()


@pytest.fixture
def go(page, live_server):
    """Opens a page by name."""

    def open_page(name, *args):
        page.goto(live_server.url + reverse(name, args=args))

    return open_page


@pytest.fixture
def reads_well(page, look, assert_accessible, assert_no_sideways_scroll):
    def check():
        assert_accessible(page)
        assert_no_sideways_scroll(page)

    return check


@pytest.fixture
def inside(page, live_server):
    """A family that is signed in to the browser; the family."""
    user = parent(email=ADDRESS, first_name="Anna")
    client = Client(HTTP_USER_AGENT="Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0")
    sign_in(client, ADDRESS)
    value = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": value, "url": live_server.url}])
    return user


def press(page):
    page.locator("main .btn--big").click()


def fill(page, **answers):
    for name, value in answers.items():
        page.fill(f"#id_{name}", value)


def test_pages_for_visitors_read_well(go, reads_well):
    for name in OPEN:
        go(name)
        reads_well()


def test_pages_of_the_account_read_well(go, inside, reads_well):
    sign_in(Client(), ADDRESS)
    for name in INSIDE:
        go(name)
        reads_well()
    go("account_consent", "terms")
    reads_well()


def test_signing_up_reads_well_at_every_step(page, go, reads_well):
    go("account_signup")
    fill(page, email=ADDRESS, password1="kite")
    press(page)
    expect(page.get_by_text("Please use at least 10 characters.")).to_be_visible()
    reads_well()
    fill(page, password1=PASSWORD)
    page.check("#id_adult")
    page.check("#id_agree")
    press(page)
    page.wait_for_url("**/account/confirm-email/")
    reads_well()
    fill(page, code="AAAA-AAAA")
    press(page)
    expect(page.get_by_text("That is not the code.")).to_be_visible()
    reads_well()
    fill(page, code=code_of_last_mail())
    press(page)
    page.wait_for_url("**/books/")
    reads_well()


def test_signing_in_with_the_second_step_reads_well(page, go, reads_well):
    user = parent(email=ADDRESS)
    secret = with_second_step(user)
    go("account_login")
    fill(page, login=ADDRESS, password="not this one")
    press(page)
    expect(page.get_by_text("do not belong together")).to_be_visible()
    reads_well()
    fill(page, password=PASSWORD)
    press(page)
    page.wait_for_url("**/2fa/authenticate/")
    reads_well()
    fill(page, code=app_code(secret))
    press(page)
    page.wait_for_url("**/books/")


def test_forgotten_password_reads_well_at_every_step(page, go, reads_well):
    parent(email=ADDRESS)
    go("account_reset_password")
    fill(page, email=ADDRESS)
    press(page)
    page.wait_for_url("**/reset/confirm/")
    reads_well()
    fill(page, code=code_of_last_mail())
    press(page)
    page.wait_for_url("**/reset/complete/")
    reads_well()
    fill(page, password1="eleven quiet rivers")
    press(page)
    page.wait_for_url("**/reset/done/")
    reads_well()


def test_second_step_reads_well_from_set_up_to_codes(page, go, inside, reads_well):
    go("mfa_activate_totp")
    reads_well()
    fill(page, password=PASSWORD)
    press(page)
    page.wait_for_url("**/totp/activate/")
    reads_well()
    fill(page, code=app_code(page.locator(".secret").inner_text()))
    press(page)
    page.wait_for_url("**/recovery-codes/")
    expect(page.locator(".spare-codes li")).to_have_count(10)
    reads_well()
    for name in ("mfa_index", "mfa_deactivate_totp", "mfa_generate_recovery_codes"):
        go(name)
        reads_well()


def test_password_can_be_shown_and_is_hidden_when_sent(page, go):
    go("account_login")
    field = page.locator("#id_password")
    assert field.get_attribute("type") == "password"
    page.get_by_role("button", name="Show the password").click()
    assert field.get_attribute("type") == "text"
    assert page.get_by_role("button", name="Show the password").get_attribute("aria-pressed")
    fill(page, login=ADDRESS, password="not this one")
    page.evaluate("document.querySelector('main form').addEventListener('submit', (event) => {"
                  "event.preventDefault(); event.stopImmediatePropagation();})")  # fmt: skip
    press(page)
    assert field.get_attribute("type") == "password"


def test_door_works_with_the_keyboard_alone(page, go):
    parent(email=ADDRESS)
    go("account_login")
    page.focus("#id_login")
    page.keyboard.type(ADDRESS)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/books/")


def test_door_works_without_script(browser, live_server):
    parent(email=ADDRESS)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(live_server.url + reverse("account_login"))
    fill(page, login=ADDRESS, password=PASSWORD)
    press(page)
    page.wait_for_url("**/books/")
    context.close()
