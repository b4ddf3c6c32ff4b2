"""What staff may do to a book's work: each action is one service call, told in its words."""

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.http import HttpRequest

from storycreator.lib.errors import StoryCreatorError

RIGHT = "stories.steer_run"


def may_steer(request: HttpRequest) -> bool:
    return bool(request.user.has_perm(RIGHT))


class Steering:
    """For admin pages whose actions say `permissions=["steer"]`."""

    def has_steer_permission(self, request: HttpRequest) -> bool:
        return may_steer(request)


def do_each(
    page: "ModelAdmin[Any]",
    request: HttpRequest,
    rows: Iterable[Any],
    service: Callable[[Any], object],
    done: str,
) -> None:
    """Call the service with each row; a refusal is a warning in its own words."""
    for row in rows:
        try:
            service(row)
        except StoryCreatorError as error:
            page.message_user(request, f"{row}: {error}", messages.WARNING)
        else:
            page.message_user(request, f"{row}: {done}", messages.SUCCESS)
