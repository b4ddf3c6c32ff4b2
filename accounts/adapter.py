"""Where allauth meets our rules."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse

from accounts.models import User
from accounts.services import guests, users
from accounts.services.sessions import device_words

PRINTING = "django.core.mail.backends.console.EmailBackend"  # while developing; never in production
LOOK_THERE = "This site prints its e-mails in the window where it runs. The code is there."
WRONG_CODE = "That is not the code. Please look again; the newest e-mail counts."


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": "This e-mail address and password do not belong together.",
        "too_many_login_attempts": "That was tried too often. Please wait five minutes.",
        "incorrect_code": WRONG_CODE,
        "incorrect_password": "This is not your password. Please try again.",
        "enter_current_password": "This is not your password now. Please try again.",
        "duplicate_email": "This is your e-mail address already.",
        "email_taken": "There is already an account with this e-mail address.",
        "rate_limited": "That was a little fast. Please wait a moment, then try again.",
    }

    def clean_password(self, password: str, user: User | None = None) -> str:
        """One thing to mend at a time."""
        try:
            return super().clean_password(password, user)
        except ValidationError as error:
            raise ValidationError(error.messages[0]) from None

    def login(self, request: HttpRequest, user: User) -> None:
        """Whoever signs in has what every user has, however the account was made, and keeps
        what they made as a guest in this session."""
        super().login(request, user)
        users.welcome(user=user)
        guests.adopt_guest(request=request, user=user)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Links begin with the site's own address, whatever host the request named; the browser
        is named as people name it."""
        more = {
            "site_url": settings.SITE_URL.rstrip("/"),
            "device": device_words(context.get("user_agent", "")),
        }
        super().send_mail(template_prefix, email, context | more)
        if settings.EMAIL_BACKEND == PRINTING:
            self.add_message(self.request, messages.INFO, message=LOOK_THERE)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account")

    def get_email_verification_redirect_url(self, email_address: Any) -> str:
        """A new address is confirmed by somebody who is signed in: back to their account."""
        if self.request.user.is_authenticated:
            return reverse("account")
        return super().get_email_verification_redirect_url(email_address)


class SecondStepAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "That is not the code. Please take the one that the app shows now.",
        "unverified_email": "Please confirm your e-mail address first.",
        "add_email_blocked": "Switch the second step off before you change the address.",
    }
