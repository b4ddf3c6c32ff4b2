"""The second step of signing in: on, used, lost, off."""

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.test import Client
from django.urls import reverse

from accounts.tests.door_kit import (
    app_code,
    confirm_again,
    is_signed_in,
    parent,
    sign_in,
    with_second_step,
)

pytestmark = pytest.mark.django_db
STEP = "mfa_authenticate"


@pytest.fixture
def user():
    return parent()


@pytest.fixture
def client(user):
    client = Client()
    sign_in(client, user.email)
    return client


def recovery_codes(user):
    found = Authenticator.objects.get(user=user, type=Authenticator.Type.RECOVERY_CODES)
    return found.wrap().get_unused_codes()


@pytest.mark.django_db(transaction=True)  # e-mails go after the commit
def test_second_step_is_switched_on_with_a_code_of_the_app(client, user):
    page = reverse("mfa_activate_totp")
    assert client.get(page).url.startswith(reverse("account_reauthenticate"))
    confirm_again(client)
    secret = client.get(page).context["form"].secret
    assert "That is not the code." in client.post(page, {"code": "000000"}).content.decode()
    assert not Authenticator.objects.exists()
    answer = client.post(page, {"code": app_code(secret)})
    assert answer.url == reverse("mfa_view_recovery_codes")
    codes = recovery_codes(user)
    shown = client.get(answer.url).content.decode()
    assert len(codes) == 10
    assert all(code in shown for code in codes)
    assert mail.outbox[-1].subject == "The second step is on"


def test_picture_for_the_app_comes_with_the_page(client):
    confirm_again(client)
    page = client.get(reverse("mfa_activate_totp"))
    assert page.context["totp_url"].startswith("otpauth://totp/")
    assert "issuer=StoryCreator" in page.context["totp_url"]
    assert 'src="data:image/svg+xml;base64,' in page.content.decode()


def test_sign_in_stops_at_the_second_step(user):
    secret = with_second_step(user)
    client = Client()
    assert sign_in(client, user.email).url == reverse(STEP)
    assert not is_signed_in(client)
    assert client.get(reverse("account")).status_code == 302
    assert (
        "That is not the code." in client.post(reverse(STEP), {"code": "000000"}).content.decode()
    )
    assert client.post(reverse(STEP), {"code": app_code(secret)}).url == reverse("stories:shelf")
    assert is_signed_in(client)


def test_code_of_the_app_works_once(user):
    secret = with_second_step(user)
    code = app_code(secret)
    for client, status in ((Client(), 302), (Client(), 200)):
        sign_in(client, user.email)
        assert client.post(reverse(STEP), {"code": code}).status_code == status


def test_recovery_code_works_once(user):
    with_second_step(user)
    code = recovery_codes(user)[0]
    for status in (302, 200):
        client = Client()
        sign_in(client, user.email)
        assert client.post(reverse(STEP), {"code": code}).status_code == status
    assert len(recovery_codes(user)) == 9


def test_second_step_without_the_first_leads_to_sign_in(client):
    assert Client().get(reverse(STEP)).url == reverse("account_login")


def test_new_password_does_not_go_round_the_second_step(user):
    with_second_step(user)
    client = Client()
    client.post(reverse("account_reset_password"), {"email": user.email})
    code = mail.outbox[-1].body.split("    ")[1].split("\n")[0]
    client.post(reverse("account_confirm_password_reset_code"), {"code": code})
    choose = {"password1": "eleven quiet rivers"}
    client.post(reverse("account_complete_password_reset"), choose)
    assert sign_in(client, user.email, "eleven quiet rivers").url == reverse(STEP)
    assert not is_signed_in(client)


def test_second_step_is_switched_off_after_the_password(user, client):
    with_second_step(user)
    page = reverse("mfa_deactivate_totp")
    assert client.post(page).status_code == 302
    assert Authenticator.objects.count() == 2
    confirm_again(client)
    assert client.post(page).url == reverse("mfa_index")
    assert not Authenticator.objects.exists()
    assert mail.outbox[-1].subject == "The second step is off"


@pytest.mark.django_db(transaction=True)
def test_new_recovery_codes_replace_the_old(user, client):
    with_second_step(user)
    confirm_again(client)
    old = recovery_codes(user)
    client.post(reverse("mfa_generate_recovery_codes"))
    assert mail.outbox[-1].subject == "New recovery codes"
    assert not set(old) & set(recovery_codes(user))


def test_recovery_codes_are_downloaded_as_text(user, client):
    with_second_step(user)
    page = reverse("mfa_download_recovery_codes")
    assert client.get(page).status_code == 302
    confirm_again(client)
    answer = client.get(page)
    assert answer["Content-Type"].startswith("text/plain")
    assert answer.content.decode().split("\n\n")[1].split() == recovery_codes(user)
