"""A new password for whoever reads the e-mails of the address."""

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from accounts.tests.door_kit import (
    ADDRESS,
    WRONG,
    code_of_last_mail,
    is_signed_in,
    parent,
    sign_in,
)
from accounts.tests.factories import PASSWORD

pytestmark = pytest.mark.django_db
ASK = "account_reset_password"
CODE = "account_confirm_password_reset_code"
CHOOSE = "account_complete_password_reset"
NEW = "eleven quiet rivers"


@pytest.fixture
def user():
    return parent(email=ADDRESS)


def ask(client, email=ADDRESS):
    return client.post(reverse(ASK), {"email": email})


def give_code(client, code):
    return client.post(reverse(CODE), {"code": code})


def choose(client, password=NEW):
    return client.post(reverse(CHOOSE), {"password1": password})


def test_reset_from_start_to_end(client, user):
    elsewhere = Client()
    sign_in(elsewhere, ADDRESS)
    assert ask(client).url == reverse(CODE)
    assert give_code(client, code_of_last_mail()).url == reverse(CHOOSE)
    assert "Choose a new password" in client.get(reverse(CHOOSE)).content.decode()
    answer = choose(client)
    assert "Saved" in client.get(answer.url).content.decode()
    assert not is_signed_in(client)
    sign_in(client, ADDRESS, PASSWORD)
    assert not is_signed_in(client)
    sign_in(client, ADDRESS, NEW)
    assert is_signed_in(client)
    assert elsewhere.get(reverse("account")).status_code == 302
    assert [message.subject for message in mail.outbox] == [
        "Your code for a new password",
        "Your password was changed",
    ]


def test_weak_new_password_is_refused(client, user):
    ask(client)
    give_code(client, code_of_last_mail())
    answer = choose(client, "kite")
    assert "Please use at least 10 characters." in answer.content.decode()
    choose(client, NEW)
    assert sign_in(client, ADDRESS, NEW).status_code == 302


def test_password_cannot_be_chosen_without_the_code(client, user):
    assert choose(client).url == reverse(ASK)
    ask(client)
    assert choose(client).url == reverse(CODE)
    assert sign_in(client, ADDRESS, PASSWORD).status_code == 302


def test_code_holds_in_the_asking_browser_alone(client, user):
    ask(client)
    stranger = Client()
    give_code(stranger, code_of_last_mail())
    assert choose(stranger).url == reverse(ASK)


def test_three_wrong_codes_end_it(client, user):
    ask(client)
    code = code_of_last_mail()
    assert [give_code(client, WRONG).status_code for _ in range(3)] == [200, 200, 302]
    assert give_code(client, code).url == reverse("account_login")
    assert choose(client).url == reverse(ASK)


def test_code_is_spent_after_use(client, user):
    ask(client)
    give_code(client, code_of_last_mail())
    choose(client)
    assert choose(client, "another long password").url == reverse(ASK)


def test_unknown_address_gets_a_mail_without_code(client):
    ask(client, "nobody@example.org")
    message = mail.outbox[-1]
    assert message.to == ["nobody@example.org"]
    assert message.subject == "No account with this address"


def test_empty_code_does_not_open_an_unknown_account(client):
    ask(client, "nobody@example.org")
    for code in ("", "-", " "):
        assert give_code(client, code).status_code in (200, 302)
    assert choose(client).status_code == 302
    assert choose(client).url in (reverse(ASK), reverse(CODE))


def test_closed_account_gets_no_code(client):
    parent(email="closed@example.org", is_active=False)
    ask(client, "closed@example.org")
    assert mail.outbox[-1].subject == "No account with this address"


def test_reset_lifts_the_limit_of_failed_sign_ins(client, user):
    for _ in range(6):
        sign_in(client, ADDRESS, "not this one")
    assert "tried too often" in sign_in(client, ADDRESS).content.decode()
    ask(client)
    give_code(client, code_of_last_mail())
    choose(client)
    assert sign_in(client, ADDRESS, NEW).status_code == 302
    cache.clear()
