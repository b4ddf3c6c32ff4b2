"""Asking a service to make something for a family, and telling what it refuses."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from accounts.models import User
from accounts.services import consents
from storycreator.lib.errors import StoryCreatorError


def refusal_of(order: Callable[[], object], *, family: User) -> str:
    """Call `order`; what it refuses in words for the parent, or "" when it was done."""
    if not consents.may_make_books(user=family):
        return _("You withdrew what you had agreed to. Agree again in your account, and we go on.")
    try:
        order()
    except StoryCreatorError as refusal:
        return str(refusal)
    return ""
