"""Visitors who make a first book and keep it by signing up.

A guest is a user row that only the visitor's session knows. They are not signed in: sign-up and
sign-in stay open to them, and take over what they made.
"""

from django.db import transaction
from django.http import HttpRequest

from accounts.models import User
from accounts.registry import run_hooks
from accounts.services import users

SESSION_KEY = "guest"


def current_family(request: HttpRequest) -> User | None:
    """Whose books these are: the signed-in user, else the session's guest, else None."""
    if request.user.is_authenticated:
        return request.user
    guest_id = request.session.get(SESSION_KEY)
    if guest_id is None:
        return None
    return User.objects.filter(pk=guest_id, is_guest=True, is_active=True).first()


def ensure_guest(request: HttpRequest) -> User:
    """The current family; a new guest for a visitor who has none."""
    family = current_family(request)
    if family is None:
        family = users.create_guest()
        request.session[SESSION_KEY] = str(family.pk)
    return family


def adopt_guest(*, request: HttpRequest, user: User) -> None:
    """Move what this session's guest made to `user`, and remove the guest."""
    guest_id = request.session.pop(SESSION_KEY, None)
    if guest_id is None:
        return
    with transaction.atomic():
        guest = User.objects.select_for_update().filter(pk=guest_id, is_guest=True).first()
        if guest is None or guest == user:
            return
        run_hooks("adopt", guest=guest, user=user)
        guest.delete()
