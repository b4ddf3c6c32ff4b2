"""What a family agreed to, when, and in which wording."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from accounts.enums import ConsentKind
from accounts.models import Consent, User

# What an account stands on: without these we make nothing new for a family.
NEEDED = (ConsentKind.TERMS, ConsentKind.PRIVACY)


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand with one kind of consent. `version` and `since` are of the newest word:
    given when `holds`, else withdrawn; empty when there never was one."""

    kind: ConsentKind
    holds: bool
    version: str
    since: datetime | None
    withdrawn: bool


def grant(*, user: User, kind: ConsentKind) -> Consent:
    """Record consent to the current wording. Granting twice records it once."""
    version = settings.CONSENT_VERSIONS[kind.value]
    with transaction.atomic():
        User.objects.select_for_update().get(pk=user.pk)
        current = user.consents.filter(
            kind=kind, version=version, withdrawn_at__isnull=True
        ).first()
        return current or user.consents.create(
            kind=kind, version=version, granted_at=timezone.now()
        )


def withdraw(*, user: User, kind: ConsentKind) -> int:
    """Withdraw every open consent of this kind; how many there were."""
    return user.consents.filter(kind=kind, withdrawn_at__isnull=True).update(
        withdrawn_at=timezone.now()
    )


def holds(*, user: User, kind: ConsentKind) -> bool:
    """Whether the user agreed to the current wording and has not withdrawn."""
    return user.consents.filter(
        kind=kind, version=settings.CONSENT_VERSIONS[kind.value], withdrawn_at__isnull=True
    ).exists()


def standings(*, user: User) -> list[Standing]:
    """Every kind of consent, in the order of ConsentKind; one query."""
    given = list(user.consents.order_by("granted_at"))
    return [_standing(kind, [one for one in given if one.kind == kind]) for kind in ConsentKind]


def may_make_books(*, user: User) -> bool:
    """False once a family took back what an account stands on, until they agree again.

    Who was never asked (a guest, staff) is not kept from anything.
    """
    return not any(one.withdrawn for one in standings(user=user) if one.kind in NEEDED)


def _standing(kind: ConsentKind, given: list[Consent]) -> Standing:
    """`given` are the user's consents of this kind, oldest first."""
    if not given:
        return Standing(kind, holds=False, version="", since=None, withdrawn=False)
    last = next((one for one in reversed(given) if one.withdrawn_at is None), given[-1])
    return Standing(
        kind,
        holds=last.withdrawn_at is None and last.version == settings.CONSENT_VERSIONS[kind.value],
        version=last.version,
        since=last.withdrawn_at or last.granted_at,
        withdrawn=last.withdrawn_at is not None,
    )
