"""Visitors who make a first book and keep it by signing up.

A guest is a user row that only the visitor's session knows. They are not signed in: sign-up and
sign-in stay open to them, and take over what they made.
"""

from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from accounts.models import User
from accounts.registry import run_hooks
from accounts.services import users

SESSION_KEY = "guest"
SEEN_EVERY = timedelta(days=1)


def current_family(request: HttpRequest) -> User | None:
    """Whose books these are: the signed-in user, else the session's guest, else None."""
    if request.user.is_authenticated:
        return request.user
    guest_id = request.session.get(SESSION_KEY)
    if guest_id is None:
        return None
    guest = User.objects.filter(pk=guest_id, is_guest=True, is_active=True).first()
    if guest is not None:
        _note_visit(request, guest)
    return guest


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


def remove_stale(*, now: datetime) -> int:
    """Remove guests that nobody came back to, with all they made; how many there were.

    Each goes in a transaction of its own: one that cannot be removed does not keep the others.
    """
    unseen_since = now - timedelta(days=settings.GUEST_DAYS)
    stale = _stale(unseen_since).values_list("pk", flat=True)
    return sum(_remove(pk, unseen_since) for pk in list(stale))


def _stale(unseen_since: datetime) -> QuerySet[User]:
    """`created_at` first: the partial index of guests by age serves it."""
    return User.objects.filter(
        Q(last_login=None) | Q(last_login__lt=unseen_since),
        is_guest=True,
        created_at__lt=unseen_since,
    )


def _remove(pk: UUID, unseen_since: datetime) -> bool:
    """False when the guest came back, or signed up, in between."""
    with transaction.atomic():
        guest = _stale(unseen_since).select_for_update().filter(pk=pk).first()
        if guest is None:
            return False
        run_hooks("forget", user=guest)
        guest.delete()
    return True


def _note_visit(request: HttpRequest, guest: User) -> None:
    """Once a day: the guest and the session that knows them count from today."""
    now = timezone.now()
    if (guest.last_login or guest.created_at) > now - SEEN_EVERY:
        return
    User.objects.filter(pk=guest.pk, is_guest=True).update(last_login=now)
    request.session.modified = True
