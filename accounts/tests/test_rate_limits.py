"""Too many tries get our page with 429, before any password is hashed or e-mail sent."""

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from accounts.models import User
from accounts.tests.door_kit import (
    ADDRESS,
    WRONG,
    enter_code,
    parent,
    sign_in,
    sign_up,
    with_second_step,
)

pytestmark = pytest.mark.django_db
SLOWER = "A little slower, please"


def is_slowed(answer):
    return answer.status_code == 429 and SLOWER in answer.content.decode()


def test_sign_ups_of_one_visitor_are_limited():
    answers = [sign_up(Client(), f"anna{number}@example.org") for number in range(21)]
    assert [answer.status_code for answer in answers[:20]] == [302] * 20
    assert is_slowed(answers[20])
    assert User.objects.count() == len(mail.outbox) == 20


def test_sign_ins_of_one_visitor_are_limited():
    answers = [sign_in(Client(), f"anna{number}@example.org") for number in range(31)]
    assert [answer.status_code for answer in answers[:30]] == [200] * 30
    assert is_slowed(answers[30])


def test_failed_sign_ins_to_one_account_are_limited_wherever_they_come_from():
    user = parent()
    for number in range(5):
        client = Client(REMOTE_ADDR=f"203.0.113.{number}")
        assert "do not belong together" in sign_in(client, user.email, "no").content.decode()
    answer = sign_in(Client(REMOTE_ADDR="203.0.113.99"), user.email.upper())
    assert "That was tried too often." in answer.content.decode()


def test_limited_sign_in_hashes_nothing(monkeypatch):
    user = parent()
    for _ in range(5):
        sign_in(Client(), user.email, "no")
    hashed = []
    monkeypatch.setattr("django.contrib.auth.hashers.MD5PasswordHasher.encode", hashed.append)
    sign_in(Client(), user.email)
    assert hashed == []


def test_right_sign_ins_are_not_counted_as_failed():
    user = parent()
    for _ in range(8):
        assert sign_in(Client(), user.email).status_code == 302


def test_resets_for_one_address_are_limited_wherever_they_come_from():
    def ask(number):
        client = Client(REMOTE_ADDR=f"203.0.113.{number}")
        return client.post(reverse("account_reset_password"), {"email": ADDRESS})

    answers = [ask(number) for number in range(6)]
    assert [answer.status_code for answer in answers[:5]] == [302] * 5
    assert is_slowed(answers[5])
    assert len(mail.outbox) == 5


def test_resets_of_one_visitor_are_limited():
    def ask(number):
        address = {"email": f"anna{number}@example.org"}
        return Client().post(reverse("account_reset_password"), address)

    answers = [ask(number) for number in range(21)]
    assert [answer.status_code for answer in answers[:20]] == [302] * 20
    assert is_slowed(answers[20])


@pytest.mark.parametrize(
    "where", ["account_email_verification_sent", "account_confirm_password_reset_code"]
)
def test_codes_of_one_visitor_are_limited(where):
    answers = [Client().post(reverse(where), {"code": WRONG}) for _ in range(21)]
    assert {answer.status_code for answer in answers[:20]} == {302}
    assert is_slowed(answers[20])
    assert Client().get(reverse(where)).status_code == 302


def test_codes_to_one_address_are_spaced_out(client):
    sign_up(client)
    answer = client.post(reverse("account_email_verification_sent"), {"action": "resend"})
    assert answer.url == reverse("account_email_verification_sent")
    assert "The code is on its way." in client.get(answer.url).content.decode()
    assert len(mail.outbox) == 1


def test_second_step_is_limited(client):
    user = parent()
    with_second_step(user)
    sign_in(client, user.email)
    page = reverse("mfa_authenticate")
    answers = [client.post(page, {"code": "000000"}).content.decode() for _ in range(6)]
    assert all("That is not the code." in answer for answer in answers[:5])
    assert "That was tried too often." in answers[5]


def test_password_asked_again_is_limited(client):
    client.force_login(parent())
    page = reverse("account_reauthenticate")
    answers = [client.post(page, {"password": "no"}) for _ in range(11)]
    assert is_slowed(answers[10])


def test_limits_pass_with_time():
    for number in range(21):
        answer = sign_up(Client(), f"anna{number}@example.org")
    assert is_slowed(answer)
    cache.clear()
    assert sign_up(Client(), "late@example.org").status_code == 302


def test_guessed_codes_end_with_the_third(client):
    sign_up(client)
    assert [enter_code(client, WRONG).status_code for _ in range(3)] == [200, 200, 302]
    assert enter_code(client, WRONG).url == reverse("account_login")
