"""The one way to call a provider: outside every transaction and every web request.

A call takes seconds or never ends. Inside a transaction it would hold locks that others wait for,
and roll back the row that says it was paid; inside a request it would hold one of the few web
processes, and be made again by an impatient click.
"""

import logging
from collections.abc import Callable
from contextvars import ContextVar
from typing import TypeVar

from django.conf import settings
from django.db import connections
from django.http import HttpRequest, HttpResponse

Answer = TypeVar("Answer")
Handler = Callable[[HttpRequest], HttpResponse]

log = logging.getLogger("storycreator.providers")
_in_request: ContextVar[bool] = ContextVar("in_request", default=False)


class ProviderGuardError(RuntimeError):
    """A programmer's mistake: a provider was about to be called where it must not be."""


def call_provider(ask: Callable[..., Answer], *args: object, **kwargs: object) -> Answer:
    """`ask(*args, **kwargs)`, a method of a provider's port, once we stand where it may be asked.

    Raises what `ask` raises and, except in production, ProviderGuardError.
    """
    assert_outside(getattr(ask, "__qualname__", "a provider"))
    return ask(*args, **kwargs)


def assert_outside(what: str) -> None:
    """Raise ProviderGuardError inside a transaction of this thread or inside a web request. In
    production it is logged instead: a book that is late is better than one that is not made.

    A call that is handed to another thread or process is guarded there; whoever waits for it must
    not hold a transaction either, and asserts that here.
    """
    mistake = _mistake()
    if not mistake:
        return
    if not settings.PRODUCTION:
        raise ProviderGuardError(f"{what} was called inside {mistake}.")
    log.error("provider_called_inside", extra={"what": what, "where": mistake})


def web_request_middleware(get_response: Handler) -> Handler:
    """Stands first, so that whatever a request does is known to be in it."""

    def handle(request: HttpRequest) -> HttpResponse:
        token = _in_request.set(True)
        try:
            return get_response(request)
        finally:
            _in_request.reset(token)

    return handle


def _mistake() -> str:
    if _in_request.get():
        return "a web request"
    for connection in connections.all(initialized_only=True):
        # A test's own transaction around everything is none of the code's. (Django marks it for
        # its own `durable`, and its stubs do not know the mark.)
        if not all(getattr(block, "_from_testcase", False) for block in connection.atomic_blocks):
            return f"a transaction ({connection.alias})"
    return ""
