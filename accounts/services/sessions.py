"""Where a user is signed in, in words, and how to end it."""

import re
from dataclasses import dataclass
from datetime import datetime

from allauth.account.internal.flows.logout import logout
from allauth.usersessions.models import UserSession
from django.http import HttpRequest

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
    """The user's sessions that still hold, this one first, then the newest."""
    found = [
        SignedIn(
            id=session.pk,
            device=device_words(session.user_agent),
            address=session.ip,
            since=session.created_at,
            here=session.session_key == request.session.session_key,
        )
        for session in UserSession.objects.purge_and_list(user)
    ]
    return sorted(found, key=lambda one: (not one.here, -one.since.timestamp()))


def end(*, request: HttpRequest, user: User, session_id: int) -> bool:
    """End one of the user's own sessions; False when there is none with this id."""
    session = UserSession.objects.filter(pk=session_id, user=user).first()
    if session is None:
        return False
    if session.session_key == request.session.session_key:
        session.delete()
        logout(request)
    else:
        session.end()
    return True


def device_words(user_agent: str) -> str:
    """ "Firefox on Windows" from what a browser says of itself."""
    browser = _first(BROWSERS, user_agent)
    machine = _first(MACHINES, user_agent)
    if browser and machine:
        return f"{browser} on {machine}"
    return browser or machine or "A device we do not know"


def _first(names: tuple[tuple[str, str], ...], user_agent: str) -> str:
    return next((name for pattern, name in names if re.search(pattern, user_agent)), "")
