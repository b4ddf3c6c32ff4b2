"""What the privacy notice and the terms of use say that depends on how the site is set up."""

from email.utils import parseaddr

from django.conf import settings

from accounts.enums import ConsentKind


def privacy() -> dict[str, object]:
    """Facts for the privacy notice. `made_here`: no outside service writes or draws."""
    chosen = (settings.TEXT_PROVIDER, settings.IMAGE_PROVIDER)
    own = (settings.TEXT_PROVIDERS["embedded"], settings.IMAGE_PROVIDERS["embedded"])
    more = {"guest_days": settings.GUEST_DAYS, "made_here": chosen == own}
    return _common(ConsentKind.PRIVACY) | more


def terms() -> dict[str, object]:
    return _common(ConsentKind.TERMS)


def _common(kind: ConsentKind) -> dict[str, object]:
    return {
        "version": settings.CONSENT_VERSIONS[kind.value],
        "contact": parseaddr(settings.DEFAULT_FROM_EMAIL)[1],
    }
