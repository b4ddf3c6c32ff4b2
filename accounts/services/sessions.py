"""Where a user is signed in, in words, and how to end it."""

import re
from dataclasses import dataclass
from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.auth import HASH_SESSION_KEY, logout
from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.utils import timezone

from accounts.models import User

# First match wins: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari.
BROWSERS = (
    (r"Edg", "Edge"),
    (r"OPR/", "Opera"),
    (r"Firefox|FxiOS", "Firefox"),
    (r"Chrome|CriOS", "Chrome"),
    (r"Safari", "Safari"),
)
MACHINES = (
    (r"iPhone", "iPhone"),
    (r"iPad", "iPad"),
    (r"Android", "Android"),
    (r"Windows", "Windows"),
    (r"Mac OS|Macintosh", "Mac"),
    (r"Linux|X11", "Linux"),
)


@dataclass(frozen=True, slots=True)
class SignedIn:
    """One place where the user is signed in; `here` marks the one that asks."""

    id: int
    device: str
    address: str
    since: datetime
    here: bool


def listed(*, request: HttpRequest, user: User) -> list[SignedIn]:
    """The user's sessions that still hold, this one first, then the newest.

    Forgets those that have run out, or that a new password has ended.
    """
    known = list(UserSession.objects.filter(user=user))
    holding = _holding(user, [session.session_key for session in known])
    gone = [session.pk for session in known if session.session_key not in holding]
    if gone:
        UserSession.objects.filter(pk__in=gone).delete()
    here = request.session.session_key
    found = [
        SignedIn(
            id=session.pk,
            device=device_words(session.user_agent),
            address=session.ip,
            since=session.created_at,
            here=session.session_key == here,
        )
        for session in known
        if session.session_key in holding
    ]
    return sorted(found, key=lambda place: (not place.here, -place.since.timestamp()))


def end(*, request: HttpRequest, user: User, session_id: int) -> bool:
    """End one of the user's own sessions; False when there is none with this id."""
    session = UserSession.objects.filter(pk=session_id, user=user).first()
    if session is None:
        return False
    here = session.session_key == request.session.session_key
    session.end()
    if here:
        logout(request)
    return True


def end_others(*, request: HttpRequest, user: User) -> None:
    """End all of the user's sessions but the one that asks."""
    others = UserSession.objects.filter(user=user)
    for session in others.exclude(session_key=request.session.session_key):
        session.end()


def _holding(user: User, keys: list[str]) -> set[str]:
    """Which of these sessions are stored, not run out, and signed in with the password of now."""
    expected = user.get_session_auth_hash()
    stored = Session.objects.filter(session_key__in=keys, expire_date__gt=timezone.now())
    return {
        session.session_key
        for session in stored
        if session.get_decoded().get(HASH_SESSION_KEY) == expected
    }


def device_words(user_agent: str) -> str:
    """ "Firefox on Windows" from what a browser says of itself."""
    browser = _first(BROWSERS, user_agent)
    machine = _first(MACHINES, user_agent)
    if browser and machine:
        return f"{browser} on {machine}"
    return browser or machine or "A device we do not know"


def _first(names: tuple[tuple[str, str], ...], user_agent: str) -> str:
    return next((name for pattern, name in names if re.search(pattern, user_agent)), "")
