"""The account page and what is changed from it."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from accounts.models import User
from accounts.tests.door_kit import (
    ADDRESS,
    WRONG,
    code_of_last_mail,
    confirm_again,
    enter_code,
    parent,
    sign_in,
)
from accounts.tests.factories import PASSWORD

pytestmark = pytest.mark.django_db
NEW = "new@example.org"
ACCOUNT_QUERIES = 4  # session, user, second step, consents


@pytest.fixture
def user():
    return parent(email=ADDRESS)


@pytest.fixture
def client(user):
    client = Client()
    sign_in(client, ADDRESS)
    return client


def ask_change(client, address=NEW):
    return client.post(reverse("account_email"), {"email": address, "action_add": "yes"})


def test_account_page_needs_a_fixed_number_of_queries(client, django_assert_num_queries):
    sign_in(Client(), ADDRESS)
    with django_assert_num_queries(ACCOUNT_QUERIES):
        assert client.get(reverse("account")).status_code == 200


def test_name_is_saved_and_shown(client, user):
    assert client.post(reverse("account_name"), {"name": "  Anna "}).url == reverse("account")
    user.refresh_from_db()
    assert user.first_name == "Anna"
    assert "<dd>Anna</dd>" in client.get(reverse("account")).content.decode()


def test_name_may_be_empty_but_not_endless(client, user):
    client.post(reverse("account_name"), {"name": "Anna"})
    assert client.post(reverse("account_name"), {"name": "x" * 61}).status_code == 200
    client.post(reverse("account_name"), {"name": ""})
    user.refresh_from_db()
    assert user.first_name == ""


def test_name_is_text_and_no_markup(client):
    client.post(reverse("account_name"), {"name": "<b>Anna</b>"})
    assert "<dd>&lt;b&gt;Anna&lt;/b&gt;</dd>" in client.get(reverse("account")).content.decode()


def test_address_changes_after_password_and_code(client, user):
    asked = ask_change(client)
    assert asked.url.startswith(reverse("account_reauthenticate"))
    assert len(mail.outbox) == 0
    answer = client.post(asked.url, {"password": PASSWORD})
    assert answer.url == reverse("account_email_verification_sent")
    assert mail.outbox[-1].to == [NEW]
    user.refresh_from_db()
    assert user.email == ADDRESS
    assert enter_code(client, code_of_last_mail()).url == reverse("account")
    user.refresh_from_db()
    assert user.email == NEW
    assert [address.email for address in user.emailaddress_set.all()] == [NEW]
    assert mail.outbox[-1].to == [ADDRESS]
    assert mail.outbox[-1].subject == "Your e-mail address was changed"
    assert sign_in(Client(), ADDRESS).status_code == 200
    assert sign_in(Client(), NEW).status_code == 302


def test_wrong_code_changes_no_address(client, user):
    confirm_again(client)
    ask_change(client)
    for _ in range(3):
        enter_code(client, WRONG)
    enter_code(client, code_of_last_mail())
    user.refresh_from_db()
    assert user.email == ADDRESS


def test_address_of_another_is_not_taken_over(client, user):
    parent(email=NEW)
    confirm_again(client)
    ask_change(client, NEW.upper())
    answer = enter_code(client, code_of_last_mail())
    assert "There is already an account with this e-mail address." in answer.content.decode()
    user.refresh_from_db()
    assert user.email == ADDRESS
    assert User.objects.filter(email__iexact=NEW).count() == 1


def test_own_address_is_no_change(client):
    confirm_again(client)
    assert "your e-mail address already" in ask_change(client, ADDRESS).content.decode()


def test_password_changes_and_ends_other_sessions(client, user):
    elsewhere = Client()
    sign_in(elsewhere, ADDRESS)
    answers = {"oldpassword": PASSWORD, "password1": "eleven quiet rivers"}
    assert client.post(reverse("account_change_password"), answers).url == reverse("account")
    assert client.get(reverse("account")).status_code == 200
    assert elsewhere.get(reverse("account")).status_code == 302
    assert mail.outbox[-1].subject == "Your password was changed"
    assert sign_in(Client(), ADDRESS, "eleven quiet rivers").status_code == 302


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("not this one", "eleven quiet rivers", "This is not your password now."),
        (PASSWORD, "kite", "Please use at least 10 characters."),
        (PASSWORD, "anna@example.org", "too much like your name or e-mail address"),
    ],
)
def test_password_change_refuses_in_plain_words(client, user, old, new, words):
    answers = {"oldpassword": old, "password1": new}
    answer = client.post(reverse("account_change_password"), answers)
    assert words in answer.content.decode()
    user.refresh_from_db()
    assert user.check_password(PASSWORD)


def test_user_without_password_chooses_one_first(user):
    user.set_unusable_password()
    user.save()
    client = Client()
    client.force_login(user)
    page = reverse("account_set_password")
    assert client.get(reverse("account_change_password")).url == page
    client.post(page, {"password1": "eleven quiet rivers"})
    assert sign_in(Client(), ADDRESS, "eleven quiet rivers").status_code == 302
    assert mail.outbox[-1].subject == "Your account has a password now"
