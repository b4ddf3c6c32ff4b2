"""Tells the audit record who acts in a request."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from accounts.services.audit import acting_as

Handler = Callable[[HttpRequest], HttpResponse]


def audit_actor_middleware(get_response: Handler) -> Handler:
    """Stands behind the authentication middleware, whose `request.user` it reads on demand."""

    def handle(request: HttpRequest) -> HttpResponse:
        def actor() -> str:
            return f"user:{request.user.pk}" if request.user.is_authenticated else "visitor"

        with acting_as(actor):
            return get_response(request)

    return handle
