"""One way to an OpenAI-compatible service: asked once, read with care, failures classified.

Every answer comes back as bytes, because compatible servers differ and any of them may send
garbage: the adapter reads it with a schema of its own. Nothing that a service said, and no key,
gets into the words of an error.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache
from time import monotonic
from typing import Protocol

import httpx2
from openai import APIConnectionError, APIStatusError, APITimeoutError, OpenAI, OpenAIError

from storycreator.lib.model_services import Service
from storycreator.lib.providers import ErrorKind, ProviderError

CONNECT_SECONDS = 10.0
MAX_ANSWER_BYTES = 64_000_000  # a large PNG as base64 has about 20 million
MAX_WAIT_SECONDS = 3600.0
WORK = {
    "text": "The service that writes our stories",
    "image": "The service that paints our pictures",
    "moderation": "The service that checks our books",
}
WORDS = {
    ErrorKind.UNAVAILABLE: "is not answering. Everything finished is kept.",
    ErrorKind.RATE_LIMITED: "is busy. We will go on as soon as it has room.",
    ErrorKind.TIMEOUT: "took too long to answer. Everything finished is kept.",
    ErrorKind.GARBAGE: "sent something that we could not use. Everything finished is kept.",
    ErrorKind.REFUSED: "declined to make this. Please change the wish and try again.",
    ErrorKind.AUTH: "does not let us in. We have to mend that; what is made is kept.",
    ErrorKind.QUOTA: "has used up its allowance. We have to mend that; what is made is kept.",
}
LASTING = {ErrorKind.REFUSED, ErrorKind.AUTH, ErrorKind.QUOTA}
QUOTA_CODES = {"insufficient_quota", "billing_hard_limit_reached", "quota_exceeded"}
REFUSAL_CODES = {
    "content_policy_violation",
    "moderation_blocked",
    "content_filter",
    "image_generation_user_error",
}
# The request may have been worked on although the answer never came.
UNKNOWN_OUTCOME = {408, 504, 524}
PLAIN_CODE = re.compile(r"[A-Za-z0-9_.\-]{1,64}")


class AnswerTooLarge(Exception):
    """The answer has more bytes than any picture needs."""


class RawAnswer(Protocol):
    """What every `with_raw_response` of the package returns."""

    @property
    def content(self) -> bytes: ...

    @property
    def request_id(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Answer:
    body: bytes
    request_id: str


def ask(service: Service, send: Callable[[OpenAI], RawAnswer]) -> Answer:
    """Send one request and read its whole answer. Never retries. Raises ProviderError."""
    missing = service.missing()
    if missing:
        raise failure(service, ErrorKind.AUTH, detail=f"not set: {', '.join(missing)}")
    try:
        raw = send(client_for(service))
        return Answer(raw.content, plain(raw.request_id))
    except OpenAIError as error:
        raise classified(service, error) from None
    except (AnswerTooLarge, httpx2.DecodingError, httpx2.InvalidURL, UnicodeError) as error:
        raise failure(service, ErrorKind.GARBAGE, detail=type(error).__name__) from None


def failure(
    service: Service,
    kind: ErrorKind,
    *,
    detail: str = "",
    retry_after: float | None = None,
    permanent: bool | None = None,
    problems: tuple[str, ...] = (),
    usage: object | None = None,
) -> ProviderError:
    """An error of `kind` in words for the parent; `detail` is for the staff and the log."""
    return ProviderError(
        f"{WORK[service.use]} {WORDS[kind]}",
        permanent=kind in LASTING if permanent is None else permanent,
        kind=kind,
        retry_after=retry_after,
        problems=problems,
        usage=usage,
        detail=detail,
    )


def classified(service: Service, error: OpenAIError) -> ProviderError:
    """What an error of the package means, without its text."""
    if isinstance(error, APIStatusError):
        return _status_error(service, error)
    cause = error.__cause__
    detail = type(cause or error).__name__
    if isinstance(cause, (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout)):
        return failure(service, ErrorKind.UNAVAILABLE, detail=detail)  # nothing was sent
    if isinstance(error, APIConnectionError | APITimeoutError):
        return failure(service, ErrorKind.TIMEOUT, detail=detail)
    return failure(service, ErrorKind.GARBAGE, detail=detail)


def _status_error(service: Service, error: APIStatusError) -> ProviderError:
    status = error.status_code
    codes = {plain(error.code), plain(error.type)} - {""}
    detail = " ".join([f"status {status}", *sorted(codes), plain(error.request_id)]).strip()
    wait = seconds_to_wait(error.response.headers)
    kind = ErrorKind.UNAVAILABLE
    permanent = 300 <= status < 500 and status not in {409, 425}
    if codes & QUOTA_CODES or status == 402:
        kind, permanent = ErrorKind.QUOTA, True
    elif codes & REFUSAL_CODES:
        kind, permanent = ErrorKind.REFUSED, True
    elif status in {401, 403}:
        kind, permanent = ErrorKind.AUTH, True
    elif status == 429:
        kind, permanent = ErrorKind.RATE_LIMITED, False
    elif status in UNKNOWN_OUTCOME:
        kind, permanent = ErrorKind.TIMEOUT, False
    return failure(service, kind, detail=detail, retry_after=wait, permanent=permanent)


def seconds_to_wait(headers: Mapping[str, str]) -> float | None:
    """What Retry-After asks for, in seconds from now, at most an hour; None when it is silent."""
    for name, unit in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        text = headers.get(name, "").strip()
        if re.fullmatch(r"\d{1,9}(\.\d{1,6})?", text):
            return min(float(text) * unit, MAX_WAIT_SECONDS)
    try:
        moment = parsedate_to_datetime(headers.get("retry-after", ""))
    except (ValueError, OverflowError):
        return None
    wait = (moment.replace(tzinfo=moment.tzinfo or UTC) - datetime.now(UTC)).total_seconds()
    return min(max(wait, 0.0), MAX_WAIT_SECONDS)


def plain(text: object) -> str:
    """A code or an id of the service as it may be logged; "" when it is anything else."""
    return str(text) if text is not None and PLAIN_CODE.fullmatch(str(text)) else ""


@lru_cache(maxsize=16)
def client_for(service: Service) -> OpenAI:
    """The client of a service, with its connections, shared by all threads of this process.

    It reaches the service's own address only, follows no redirect, asks no proxy and never
    retries by itself, because a second request may be a second bill.
    """
    home = httpx2.URL(service.base_url)

    def keep_to_home(request: httpx2.Request) -> None:
        if (request.url.scheme, request.url.host, request.url.port) != (
            home.scheme,
            home.host,
            home.port,
        ):
            raise httpx2.ConnectError("not the configured address", request=request)

    def limit(response: httpx2.Response) -> None:
        response.stream = LimitedStream(response, service.timeout)

    return OpenAI(
        api_key=service.api_key,
        base_url=service.base_url,
        max_retries=0,
        default_headers={"Accept-Encoding": "identity"},  # so that its length is what is sent
        http_client=httpx2.Client(
            follow_redirects=False,
            trust_env=False,
            timeout=httpx2.Timeout(service.timeout, connect=min(CONNECT_SECONDS, service.timeout)),
            limits=httpx2.Limits(max_connections=None, max_keepalive_connections=32),
            event_hooks={"request": [keep_to_home], "response": [limit]},
        ),
    )


class LimitedStream(httpx2.SyncByteStream):
    """An answer's body that may be neither endless nor endlessly slow."""

    def __init__(self, response: httpx2.Response, seconds: float) -> None:
        if not isinstance(response.stream, httpx2.SyncByteStream):
            raise AnswerTooLarge
        self.inner = response.stream
        self.request = response.request
        self.ends_at = monotonic() + seconds

    def __iter__(self) -> Iterator[bytes]:
        size = 0
        for chunk in self.inner:
            size += len(chunk)
            if size > MAX_ANSWER_BYTES:
                raise AnswerTooLarge
            if monotonic() > self.ends_at:
                raise httpx2.ReadTimeout("the answer trickles", request=self.request)
            yield chunk

    def close(self) -> None:
        self.inner.close()
