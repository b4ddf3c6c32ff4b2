"""Where allauth meets our rules."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from accounts.models import User
from accounts.services import guests, users


class AccountAdapter(DefaultAccountAdapter):
    def save_user(
        self,
        request: HttpRequest,
        user: User,
        form: Any,
        commit: bool = True,  # noqa: FBT001
    ) -> User:
        """A new account starts with what every user has."""
        saved = super().save_user(request, user, form, commit=commit)
        if commit:
            users.welcome(user=saved)
        return saved

    def login(self, request: HttpRequest, user: User) -> None:
        """Whoever signs in keeps what they made as a guest in this session."""
        super().login(request, user)
        guests.adopt_guest(request=request, user=user)
