"""What a family agreed to, when, and in which wording."""

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from accounts.enums import ConsentKind
from accounts.models import Consent, User


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
