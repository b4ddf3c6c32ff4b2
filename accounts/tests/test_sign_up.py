"""Signing up: what is asked, what is kept, the code, the first sign-in."""

from io import StringIO

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.management import call_command
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from accounts.enums import ConsentKind
from accounts.models import User
from accounts.services import consents
from accounts.tests.door_kit import (
    ADDRESS,
    WRONG,
    code_of_last_mail,
    enter_code,
    is_signed_in,
    join,
    parent,
    sign_in,
    sign_up,
)
from accounts.tests.factories import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
CODE_PAGE = "account_email_verification_sent"


def test_sign_up_asks_for_code_and_signs_nobody_in(client):
    answer = sign_up(client)
    assert (answer.status_code, answer.url) == (302, reverse(CODE_PAGE))
    assert not is_signed_in(client)
    page = client.get(answer.url).content.decode()
    assert f"We have sent a code to <strong>{ADDRESS}</strong>" in page


def test_right_code_signs_in_and_leads_to_the_shelf(client):
    sign_up(client)
    answer = enter_code(client, code_of_last_mail())
    assert (answer.status_code, answer.url) == (302, reverse("stories:shelf"))
    assert is_signed_in(client)
    user = User.objects.get(email=ADDRESS)
    assert user.emailaddress_set.get().verified
    assert [project.name for project in user.projects.all()] == ["My books"]


def test_code_is_taken_in_small_letters_and_without_dash(client):
    sign_up(client)
    enter_code(client, code_of_last_mail().replace("-", " ").lower())
    assert is_signed_in(client)


def test_wrong_code_is_refused_and_third_one_ends_it(client):
    sign_up(client)
    for _ in range(2):
        answer = enter_code(client, WRONG)
        assert answer.status_code == 200
        assert "That is not the code." in answer.content.decode()
    assert enter_code(client, WRONG).url == reverse("account_login")
    enter_code(client, code_of_last_mail())
    assert not is_signed_in(client)


def test_code_of_one_visitor_is_of_no_use_to_another(client):
    sign_up(client)
    stranger = Client()
    answer = enter_code(stranger, code_of_last_mail())
    assert answer.url == reverse("account_login")
    assert not is_signed_in(stranger)


def test_sign_up_records_consents_with_version(client, settings):
    settings.CONSENT_VERSIONS = {"terms": "t-7", "privacy": "p-9", "child_photo": "c-1"}
    user = join(client)
    given = {(one.kind, one.version, one.withdrawn_at) for one in user.consents.all()}
    assert given == {("terms", "t-7", None), ("privacy", "p-9", None)}
    assert consents.holds(user=user, kind=ConsentKind.TERMS)


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        ("adult", "Accounts are for grown-ups."),
        ("agree", "We can only keep books for you if you agree."),
        ("email", "This field is required."),
        ("password1", "This field is required."),
    ],
)
def test_sign_up_wants_every_answer(client, missing, words):
    answer = sign_up(client, **{missing: ""})
    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert not User.objects.exists()


@pytest.mark.parametrize(
    ("password", "words"),
    [
        ("kite", "Please use at least 10 characters."),
        ("password123", "on the lists that burglars try first"),
        ("80274619350", "Digits alone are easy to guess."),
        ("anna@example.org", "too much like your name or e-mail address"),
    ],
)
def test_weak_password_is_refused_in_plain_words(client, password, words):
    answer = sign_up(client, password1=password)
    assert words in answer.content.decode()
    assert not User.objects.exists()


def test_address_in_other_case_is_the_same(client):
    user = parent(email="anna@example.org")
    sign_up(client, "ANNA@Example.ORG")
    assert list(User.objects.all()) == [user]
    assert sign_in(Client(), "Anna@EXAMPLE.org").url == reverse("stories:shelf")


def test_database_refuses_address_in_other_case():
    UserFactory(email="anna@example.org")
    with pytest.raises(IntegrityError):
        UserFactory(email="Anna@example.org")


def test_half_a_sign_up_leaves_nothing(client, monkeypatch):
    def broken(**_):
        raise RuntimeError("disk full")

    monkeypatch.setattr(consents, "grant", broken)
    with pytest.raises(RuntimeError):
        sign_up(client)
    assert not User.objects.exists()


def test_address_taken_a_moment_ago_gets_the_usual_answer(client, monkeypatch):
    UserFactory(email=ADDRESS)
    monkeypatch.setattr(
        "allauth.account.internal.flows.manage_email.email_already_exists",
        lambda email, **_: (email, False),
    )
    answer = sign_up(client)
    assert (answer.status_code, answer.url) == (302, reverse(CODE_PAGE))
    assert mail.outbox[-1].subject == "You have an account already"


def test_new_code_can_be_asked_for(client):
    sign_up(client)
    first = code_of_last_mail()
    cache.clear()  # ten seconds lie between two codes to one address
    client.post(reverse(CODE_PAGE), {"action": "resend"})
    assert len(mail.outbox) == 2
    assert enter_code(client, first).status_code == 200
    enter_code(client, code_of_last_mail())
    assert is_signed_in(client)


def test_another_address_can_be_used_instead(client):
    sign_up(client, "wrogn@example.org")
    answer = client.post(reverse("account_logout"), {"next": reverse("account_signup")})
    assert answer.url == reverse("account_signup")
    assert client.get(answer.url).status_code == 200
    assert join(client).email == ADDRESS


def test_form_without_token_is_refused():
    client = Client(enforce_csrf_checks=True)
    assert sign_up(client).status_code == 403
    assert sign_in(client, ADDRESS).status_code == 403
    assert not User.objects.exists()


def test_user_of_createsuperuser_signs_in_with_code_and_has_a_shelf(client, monkeypatch):
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", PASSWORD)
    call_command(
        "createsuperuser", username="root", email="root@example.org", interactive=False,
        stdout=StringIO(),
    )  # fmt: skip
    sign_in(client, "root@example.org")
    assert not is_signed_in(client)
    enter_code(client, code_of_last_mail())
    assert is_signed_in(client)
    user = User.objects.get(username="root")
    assert [project.name for project in user.projects.all()] == ["My books"]
