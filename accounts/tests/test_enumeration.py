"""Nobody learns from us who has an account: known and unknown addresses get the same answers,
after the same work."""

import re

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from accounts.models import User
from accounts.tests.door_kit import WRONG, enter_code, parent, sign_in, sign_up
from accounts.tests.factories import UserFactory

pytestmark = pytest.mark.django_db
KNOWN, UNKNOWN = "known@example.org", "other@example.org"
TOKEN = re.compile(r'(csrfmiddlewaretoken" value=|nonce=)"[^"]+"')


@pytest.fixture(autouse=True)
def known_user():
    return parent(email=KNOWN)


@pytest.fixture
def hashed(monkeypatch):
    """How often a password was hashed: what takes the time."""
    calls = []
    real = MD5PasswordHasher.encode

    def encode(self, password, salt):
        calls.append(password)
        return real(self, password, salt)

    monkeypatch.setattr(MD5PasswordHasher, "encode", encode)
    return calls


def seen(answer, address):
    """Everything that a visitor gets, without what changes from page to page."""
    text = TOKEN.sub("", answer.content.decode()).replace(address, "ADDRESS")
    headers = {
        name: value
        for name, value in answer.headers.items()
        if name not in {"Content-Security-Policy", "X-Request-ID", "Content-Length", "Expires"}
    }
    return answer.status_code, headers, sorted(answer.cookies), text


def walk(address, steps):
    """What a new visitor with this address sees at each of the steps, with no tries so far."""
    cache.clear()
    client = Client()
    return [seen(step(client, address), address) for step in steps]


def same_for_both(*steps):
    known, unknown = walk(KNOWN, steps), walk(UNKNOWN, steps)
    assert known == unknown
    return True


def ask_reset(client, address):
    return client.post(reverse("account_reset_password"), {"email": address})


def reset_code_page(client, address):
    return client.get(reverse("account_confirm_password_reset_code"))


def wrong_reset_code(client, address):
    return client.post(reverse("account_confirm_password_reset_code"), {"code": WRONG})


def code_page(client, address):
    return client.get(reverse("account_email_verification_sent"))


def wrong_code(client, address):
    return enter_code(client, WRONG)


def sign_up_page_again(client, address):
    return client.get(reverse("account_signup"))


def wrong_sign_in(client, address):
    return sign_in(client, address, "not this one")


def test_sign_up_answers_the_same():
    assert same_for_both(
        sign_up, code_page, sign_up_page_again, wrong_code, wrong_code, wrong_code, code_page
    )


def test_weak_sign_up_answers_the_same():
    assert same_for_both(lambda client, address: sign_up(client, address, password1="kite"))


def test_reset_answers_the_same():
    assert same_for_both(
        ask_reset,
        reset_code_page,
        wrong_reset_code,
        wrong_reset_code,
        wrong_reset_code,
        reset_code_page,
    )


def test_sign_in_answers_the_same():
    assert same_for_both(*[wrong_sign_in] * 7)


def test_sign_in_to_account_without_password_answers_the_same():
    UserFactory(email="nopass@example.org")
    steps = [wrong_sign_in]
    assert walk("nopass@example.org", steps) == walk(UNKNOWN, steps)


@pytest.mark.parametrize("step", [sign_up, wrong_sign_in, ask_reset])
def test_known_and_unknown_take_the_same_work(step, hashed):
    counts = []
    for address in (KNOWN, UNKNOWN):
        hashed.clear()
        before = len(mail.outbox)
        step(Client(), address)
        counts.append((len(hashed), len(mail.outbox) - before))
    assert counts[0] == counts[1]
    assert counts[0] == {sign_up: (1, 1), wrong_sign_in: (1, 0), ask_reset: (0, 1)}[step]


def test_sign_up_with_known_address_changes_nothing(known_user):
    before = known_user.password
    sign_up(Client(), KNOWN, password1="another long password")
    known_user.refresh_from_db()
    assert known_user.password == before
    assert User.objects.count() == 1


def test_change_to_known_address_answers_the_same(client):
    client.force_login(parent(email="me@example.org"))

    def change(address):
        client.post(reverse("account_reauthenticate"), {"password": "correct-horse-battery-staple"})
        answer = client.post(reverse("account_email"), {"email": address, "action_add": "yes"})
        page = client.get(reverse("account_email_verification_sent"))
        return seen(answer, address), seen(page, address)

    assert change(KNOWN) == change(UNKNOWN)
