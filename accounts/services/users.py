"""New users, however they come."""

import uuid

from django.db import transaction

from accounts.models import User
from accounts.registry import run_hooks


def welcome(*, user: User) -> None:
    """Give a new user what every user has (their first project). Safe to repeat."""
    run_hooks("welcome", user=user)


def create_guest() -> User:
    """A visitor who makes a first book before signing up: no e-mail, no password."""
    with transaction.atomic():
        user = User(username=f"guest-{uuid.uuid4()}", email=None, is_guest=True)
        user.set_unusable_password()
        user.save()
        welcome(user=user)
    return user


def service_user(*, email: str) -> User:
    """The account that owns what a command makes. Nobody can sign in as it."""
    with transaction.atomic():
        user = User.objects.filter(email__iexact=email).first()
        if user is None:
            user = User(username=email.partition("@")[0], email=email)
            user.set_unusable_password()
            user.save()
        welcome(user=user)
    return user


def rename(*, user: User, name: str) -> None:
    """What we call the user in e-mails; empty for no name."""
    user.first_name = name.strip()
    user.full_clean(exclude=["password"])
    user.save(update_fields=["first_name", "updated_at"])
