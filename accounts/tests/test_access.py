"""Who gets which page of the account, and that every one of them is in our own words."""

from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template
from django.test import Client
from django.urls import get_resolver, reverse

from accounts.tests.door_kit import parent
from accounts.tests.factories import UserFactory

pytestmark = pytest.mark.django_db
OPEN = ("privacy", "terms", "account_login", "account_signup", "account_reset_password")
INSIDE = (
    "account",
    "account_name",
    "account_email",
    "account_change_password",
    "usersessions_list",
    "mfa_index",
)
AFTER_PASSWORD = ("mfa_activate_totp", "mfa_generate_recovery_codes")
TEMPLATES = (
    "account/account_inactive.html",
    "account/base_entrance.html",
    "account/confirm_email_verification_code.html",
    "account/confirm_password_reset_code.html",
    "account/email_change.html",
    "account/login.html",
    "account/logout.html",
    "account/password_change.html",
    "account/password_reset.html",
    "account/password_reset_from_key.html",
    "account/password_reset_from_key_done.html",
    "account/password_set.html",
    "account/reauthenticate.html",
    "account/signup.html",
    "allauth/layouts/base.html",
    "mfa/authenticate.html",
    "mfa/index.html",
    "mfa/reauthenticate.html",
    "mfa/recovery_codes/download.txt",
    "mfa/recovery_codes/generate.html",
    "mfa/recovery_codes/index.html",
    "mfa/totp/activate_form.html",
    "mfa/totp/deactivate_form.html",
    "usersessions/usersession_list.html",
)


def signed_in(**fields):
    client = Client()
    client.force_login(parent(**fields))
    return client


def test_every_page_of_the_door_is_known_here():
    """A new page of allauth must be looked at, and given our words, before it is let in."""
    steps = {
        "account_logout",
        "account_inactive",
        "account_reauthenticate",
        "account_email_verification_sent",
        "account_set_password",
        "account_confirm_login_code",
        "account_confirm_password_reset_code",
        "account_complete_password_reset",
        "account_password_reset_completed",
        "account_consent",
        "account_end_session",
        "mfa_authenticate",
        "mfa_reauthenticate",
        "mfa_deactivate_totp",
        "mfa_view_recovery_codes",
        "mfa_download_recovery_codes",
    }
    names = {
        name
        for name in get_resolver().reverse_dict
        if isinstance(name, str) and name.startswith(("account", "mfa", "usersessions"))
    }
    assert names == steps | {*OPEN, *INSIDE, *AFTER_PASSWORD} - {"privacy", "terms"}


@pytest.mark.parametrize("template", TEMPLATES)
def test_template_is_ours(template):
    origin = Path(get_template(template).origin.name)
    assert origin.is_relative_to(settings.BASE_DIR / "templates")


@pytest.mark.parametrize("name", OPEN)
def test_open_page_is_there_for_visitors(name, client):
    answer = client.get(reverse(name))
    assert answer.status_code == 200
    assert "<h1>" in answer.content.decode()


@pytest.mark.parametrize("name", OPEN[2:])
def test_door_leads_those_inside_to_their_books(name):
    answer = signed_in().get(reverse(name))
    if name == "account_reset_password":
        assert answer.status_code == 200
    else:
        assert answer.url == reverse("stories:shelf")


@pytest.mark.parametrize("name", INSIDE + AFTER_PASSWORD)
@pytest.mark.parametrize("method", ["get", "post"])
def test_visitor_is_asked_to_sign_in(name, method, client):
    answer = getattr(client, method)(reverse(name))
    if (name, method) == ("account", "post"):
        assert answer.status_code == 405
        return
    assert answer.status_code == 302
    assert answer.url.startswith(reverse("account_login"))


@pytest.mark.parametrize("name", INSIDE)
def test_guest_is_asked_to_sign_in(name, client):
    session = client.session
    session["guest"] = str(UserFactory(guest=True).pk)
    session.save()
    assert client.get(reverse(name)).url.startswith(reverse("account_login"))


@pytest.mark.parametrize("name", INSIDE)
def test_family_sees_its_own_page_and_nobody_keeps_it(name):
    answer = signed_in(email="mine@example.org").get(reverse(name))
    assert answer.status_code == 200
    if name in ("account", "account_name", "usersessions_list"):
        assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("name", AFTER_PASSWORD)
def test_page_of_safety_asks_for_the_password_again(name):
    answer = signed_in().get(reverse(name))
    assert answer.url.startswith(reverse("account_reauthenticate"))


@pytest.mark.parametrize("name", ["mfa_deactivate_totp", "mfa_view_recovery_codes"])
def test_what_is_not_set_up_is_missing(name):
    assert signed_in().get(reverse(name)).status_code == 404


@pytest.mark.parametrize("name", ["account", "privacy", "terms"])
def test_page_that_only_shows_takes_no_post(name):
    assert signed_in().post(reverse(name)).status_code == 405


def test_end_of_session_takes_no_get():
    assert signed_in().get(reverse("account_end_session", args=[1])).status_code == 405


@pytest.mark.parametrize("name", [*OPEN, *INSIDE])
def test_pages_hold_no_inline_script_or_style(name):
    client = Client() if name in OPEN else signed_in()
    text = client.get(reverse(name)).content.decode()
    assert " style=" not in text
    assert "<style" not in text
    assert " onclick=" not in text
    assert text.count("<script") == text.count('<script src="/static/')


def test_privacy_notice_tells_who_makes_the_books(client, settings):
    assert "sent to nobody" in client.get(reverse("privacy")).content.decode()
    settings.TEXT_PROVIDER = "elsewhere.Writer"
    page = client.get(reverse("privacy")).content.decode()
    assert "sent to nobody" not in page
    assert "an outside service helps" in page


def test_notices_show_the_version_that_is_recorded(client, settings):
    settings.CONSENT_VERSIONS = {**settings.CONSENT_VERSIONS, "terms": "t-7", "privacy": "p-9"}
    assert "This is version p-9." in client.get(reverse("privacy")).content.decode()
    assert "This is version t-7." in client.get(reverse("terms")).content.decode()
