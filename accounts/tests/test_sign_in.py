"""Signing in and out: where it leads, what it changes in the session, who is turned away."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from accounts.models import User
from accounts.tests.door_kit import (
    code_of_last_mail,
    enter_code,
    is_signed_in,
    parent,
    sign_in,
)
from accounts.tests.factories import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db


def test_sign_in_leads_to_the_shelf(client):
    answer = sign_in(client, parent().email)
    assert (answer.status_code, answer.url) == (302, reverse("stories:shelf"))
    assert is_signed_in(client)


def test_sign_in_leads_back_to_where_one_came_from(client):
    assert sign_in(client, parent().email, next="/account/name/").url == "/account/name/"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "//evil.example/",
        "///evil.example",
        "https:evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "http://testserver@evil.example/",
    ],
)
def test_no_door_leads_to_another_site(client, elsewhere):
    user = parent()
    assert sign_in(client, user.email, next=elsewhere).url == reverse("stories:shelf")
    answer = client.get(reverse("account_login"), {"next": elsewhere})
    assert answer.url == reverse("stories:shelf")
    answer = client.post(reverse("account_logout"), {"next": elsewhere})
    assert answer.url == reverse("home")
    answer = client.get(reverse("account_logout"), {"next": elsewhere})
    assert answer.url == reverse("home")


def test_session_key_changes_on_sign_in(client):
    client.get(reverse("account_signup"))
    session = client.session
    session["planted"] = "before"
    session.save()
    before = session.session_key
    client.cookies["sessionid"] = before
    sign_in(client, parent().email)
    assert client.session.session_key != before
    planted = Client()
    planted.cookies["sessionid"] = before
    assert planted.get(reverse("account")).status_code == 302


def test_session_of_another_user_is_emptied_on_sign_in(client):
    sign_in(client, parent().email)
    session = client.session
    session["theirs"] = "secret"
    session.save()
    client.post(reverse("account_logout"))
    sign_in(client, parent().email)
    assert "theirs" not in client.session


def test_wrong_password_signs_nobody_in(client):
    answer = sign_in(client, parent().email, "not this one")
    assert answer.status_code == 200
    assert "do not belong together" in answer.content.decode()
    assert not is_signed_in(client)


def test_user_name_is_no_way_in(client):
    user = parent(username="anna")
    sign_in(client, user.username)
    assert not is_signed_in(client)
    assert not client.login(username="anna", password=PASSWORD)


def test_guest_cannot_sign_in(client):
    guest = UserFactory(guest=True)
    for name in (guest.username, ""):
        sign_in(client, name)
    assert not is_signed_in(client)


def test_closed_account_is_told_so_only_with_the_password(client):
    user = parent(is_active=False)
    assert sign_in(client, user.email, "not this one").status_code == 200
    answer = sign_in(client, user.email)
    assert answer.url == reverse("account_inactive")
    assert "This account is closed" in client.get(answer.url).content.decode()
    assert not is_signed_in(client)


def test_unconfirmed_address_gets_a_code_first(client):
    user = UserFactory(with_password=True)
    sign_in(client, user.email)
    assert not is_signed_in(client)
    assert mail.outbox[-1].to == [user.email]
    enter_code(client, code_of_last_mail())
    assert is_signed_in(client)


def test_sign_out_asks_and_then_ends_the_session(client):
    sign_in(client, parent().email)
    old = client.cookies["sessionid"].value
    assert "Sign out here?" in client.get(reverse("account_logout")).content.decode()
    assert is_signed_in(client)
    assert client.post(reverse("account_logout")).url == reverse("home")
    assert not is_signed_in(client)
    stolen = Client()
    stolen.cookies["sessionid"] = old
    assert stolen.get(reverse("account")).status_code == 302


def test_session_lasts_a_month(client, settings):
    sign_in(client, parent().email)
    assert client.session.get_expiry_age() == settings.SESSION_COOKIE_AGE == 30 * 24 * 3600


@pytest.mark.parametrize("way", ["command", "admin"])
def test_address_that_staff_entered_in_capitals_opens_the_door(client, way):
    if way == "command":
        User.objects.create_superuser("anna", "Anna.Smith@Example.ORG", PASSWORD)
    else:
        staff = Client()
        staff.force_login(parent(is_staff=True, is_superuser=True))
        answers = {
            "email": "Anna.Smith@Example.ORG",
            "username": "anna",
            "usable_password": "true",
            "password1": PASSWORD,
            "password2": PASSWORD,
        }
        assert staff.post(reverse("admin:accounts_user_add"), answers).status_code == 302
    sign_in(client, "anna.smith@example.org")
    enter_code(client, code_of_last_mail())
    assert is_signed_in(client)
    user = User.objects.get(username="anna")
    assert [project.name for project in user.projects.all()] == ["My books"]


def test_guest_stays_without_address_when_checked():
    guest = UserFactory(guest=True)
    guest.full_clean(exclude=["password"])
    guest.save()
    assert guest.email is None
