"""What other apps do when something happens to a family.

`settings.FAMILY_HOOKS` names functions of the apps above this one; accounts never imports them.
"""

from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string


def run_hooks(event: str, **people: Any) -> None:
    """Call every function named for `event`: `welcome(user=)` or `adopt(guest=, user=)`."""
    for path in settings.FAMILY_HOOKS[event]:
        import_string(path)(**people)
