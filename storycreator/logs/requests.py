"""One line per request: what was asked for by route, never by path, and how it went."""

import time
from collections.abc import Callable

import structlog
from django.http import HttpRequest, HttpResponseBase

log = structlog.get_logger("storycreator.requests")
SERVER_ERROR = 500


class RequestLogMiddleware:
    """Logs method, route ("books/<uuid:story>/"), status and milliseconds of every request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        started = time.perf_counter()
        response = self.get_response(request)
        match = request.resolver_match
        write = log.error if response.status_code >= SERVER_ERROR else log.info
        write(
            "request",
            method=request.method,
            route=match.route if match else "(none)",
            status=response.status_code,
            milliseconds=round((time.perf_counter() - started) * 1000),
        )
        return response
