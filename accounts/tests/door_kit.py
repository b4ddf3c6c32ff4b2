"""The ways through the door, as a browser goes them."""

import re

from allauth.account.models import EmailAddress
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from django.core import mail
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from accounts.models import User
from accounts.tests.factories import PASSWORD, UserFactory

ADDRESS = "anna@example.org"
CODE = re.compile(r"\b[B-Z]{4}-[B-Z]{4}\b")
WRONG = "AAAA-AAAA"


def parent(**fields: object) -> User:
    """A parent with PASSWORD and a confirmed address."""
    user = UserFactory(with_password=True, **fields)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def sign_up(client: Client, email: str = ADDRESS, **changes: object) -> HttpResponse:
    answers = {"email": email, "password1": PASSWORD, "adult": "on", "agree": "on", **changes}
    return client.post(
        reverse("account_signup"), {key: value for key, value in answers.items() if value}
    )


def sign_in(client: Client, email: str, password: str = PASSWORD, **more: str) -> HttpResponse:
    return client.post(reverse("account_login"), {"login": email, "password": password, **more})


def code_of_last_mail() -> str:
    return CODE.findall(mail.outbox[-1].body)[0]


def enter_code(client: Client, code: str) -> HttpResponse:
    return client.post(reverse("account_email_verification_sent"), {"code": code})


def join(client: Client, email: str = ADDRESS) -> User:
    """Sign up and confirm the address: signed in at the end."""
    sign_up(client, email)
    enter_code(client, code_of_last_mail())
    return User.objects.get(email=email)


def confirm_again(client: Client, password: str = PASSWORD) -> HttpResponse:
    """The password once more, before something that concerns safety."""
    return client.post(reverse("account_reauthenticate"), {"password": password})


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def with_second_step(user: User) -> str:
    """Switch the second step on; the secret of the app."""
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(user, secret)
    RecoveryCodes.activate(user)
    return secret


def app_code(secret: str) -> str:
    """What the app shows now."""
    _, now, _ = totp.yield_hotp_counters_from_time()
    return totp.format_hotp_value(totp.hotp_value(secret, now))
