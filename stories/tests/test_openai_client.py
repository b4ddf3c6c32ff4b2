"""The one way to an outside model: asked once, read with care, every failure given a kind."""

import logging
import pickle
import time
from email.utils import formatdate

import pytest

from stories.tests.fault_server import HANG, FaultServer
from stories.tests.model_servers import KEY, service_at
from storycreator.lib.model_services import Service
from storycreator.lib.openai_client import Answer, ask, seconds_to_wait
from storycreator.lib.providers import ErrorKind, ProviderError

BODY = {"model": "m", "prompt": "a hill", "size": "64x64"}


def call(service: Service) -> Answer:
    return ask(
        service,
        lambda client: client.images.with_raw_response.generate(
            **BODY, extra_headers={"Idempotency-Key": "once"}
        ),
    )


def failing(server: FaultServer, fault: object, **changes: object) -> ProviderError:
    server.script.fail_next("image", fault)
    with pytest.raises(ProviderError) as caught:
        call(service_at(server.url, "image", **changes))
    return caught.value


def test_client_sends_key_and_idempotency_key_once(fault_server):
    answer = call(service_at(fault_server.url, "image"))
    (seen,) = fault_server.script.seen
    assert seen.path == "/v1/images/generations"
    assert seen.headers["authorization"] == f"Bearer {KEY}"
    assert seen.headers["idempotency-key"] == "once"
    assert (answer.request_id, answer.body[:12]) == ("req-image-1", b'{"created": ')


@pytest.mark.parametrize(
    ("fault", "kind", "permanent", "wait", "detail"),
    [
        ("rate_limited", ErrorKind.RATE_LIMITED, False, 7.0, "status 429 rate_limit_exceeded"),
        ("server_error", ErrorKind.UNAVAILABLE, False, None, "status 500 server_error"),
        ("unavailable", ErrorKind.UNAVAILABLE, False, 3.0, "status 503 overloaded"),
        ("gateway_timeout", ErrorKind.TIMEOUT, False, None, "status 504 timeout"),
        ("unauthorised", ErrorKind.AUTH, True, None, "status 401 invalid_api_key"),
        ("forbidden", ErrorKind.AUTH, True, None, "status 403 unsupported_country"),
        ("no_such_model", ErrorKind.UNAVAILABLE, True, None, "status 404 model_not_found"),
        ("quota", ErrorKind.QUOTA, True, None, "status 429 insufficient_quota"),
        ("content_refused", ErrorKind.REFUSED, True, None, "status 400 moderation_blocked"),
        ("bad_request", ErrorKind.UNAVAILABLE, True, None, "status 400 invalid_value"),
        ("redirect", ErrorKind.UNAVAILABLE, True, None, "status 307"),
        ("drop", ErrorKind.TIMEOUT, False, None, "RemoteProtocolError"),
        ("half_body", ErrorKind.TIMEOUT, False, None, "RemoteProtocolError"),
    ],
)
def test_client_failure_has_a_kind(fault_server, fault, kind, permanent, wait, detail):
    error = failing(fault_server, fault)
    assert (error.kind, error.permanent, error.retry_after) == (kind, permanent, wait)
    assert error.detail == detail
    assert fault_server.script.calls("image") == 1


@pytest.mark.parametrize("fault", ["unauthorised", "rate_limited", "content_refused"])
def test_client_failure_quotes_nobody(fault_server, fault, caplog):
    with caplog.at_level(logging.INFO):
        error = failing(fault_server, fault)
    told = f"{error} {error.words} {error.detail} {caplog.text}"
    assert (KEY in told, "sk-secret-key" in told) == (False, False)
    # A traceback would print the cause, and with it what the service said.
    assert (error.__cause__, error.__suppress_context__) == (None, True)


def test_client_hang_is_an_unknown_outcome(fault_server):
    error = failing(fault_server, HANG, timeout=0.3)
    assert (error.kind, error.permanent) == (ErrorKind.TIMEOUT, False)
    assert error.words == (
        "The service that paints our pictures took too long to answer. Everything finished is kept."
    )


def test_client_gives_up_an_answer_that_trickles(fault_server):
    started = time.monotonic()
    error = failing(fault_server, "trickle", timeout=0.5)
    assert error.kind is ErrorKind.TIMEOUT
    assert time.monotonic() - started < 25  # the whole answer would take 50 s


def test_client_gives_up_an_endless_answer(fault_server, monkeypatch):
    monkeypatch.setattr("storycreator.lib.openai_client.MAX_ANSWER_BYTES", 1000)
    with pytest.raises(ProviderError) as caught:
        ask(
            service_at(fault_server.url, "image"),
            lambda client: client.images.with_raw_response.generate(**BODY | {"size": "640x640"}),
        )
    assert (caught.value.kind, caught.value.detail) == (ErrorKind.GARBAGE, "AnswerTooLarge")


def test_client_that_reaches_nobody_has_spent_nothing():
    with pytest.raises(ProviderError) as caught:
        call(service_at("http://127.0.0.1:9/v1", "image"))
    assert (caught.value.kind, caught.value.permanent) == (ErrorKind.UNAVAILABLE, False)


def test_client_stays_at_the_configured_address(fault_server):
    with FaultServer() as elsewhere, pytest.raises(ProviderError) as caught:
        ask(
            service_at(fault_server.url, "image"),
            lambda client: client.with_options(
                base_url=elsewhere.url
            ).images.with_raw_response.generate(**BODY),
        )
    assert caught.value.kind is ErrorKind.UNAVAILABLE
    assert (fault_server.script.seen, elsewhere.script.seen) == ([], [])


@pytest.mark.parametrize("part", [{"api_key": ""}, {"model": " "}])
def test_client_without_key_or_model_never_calls(fault_server, part):
    with pytest.raises(ProviderError) as caught:
        call(service_at(fault_server.url, "image", **part))
    assert (caught.value.kind, caught.value.permanent) == (ErrorKind.AUTH, True)
    assert caught.value.detail.startswith("not set: ")
    assert fault_server.script.seen == []


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "12"}, 12.0),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after-ms": "250"}, 0.25),
        ({"retry-after": "999999"}, 3600.0),
        ({"retry-after": "-1"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0.0),
    ],
)
def test_retry_after_is_read_with_care(headers, seconds):
    assert seconds_to_wait(headers) == seconds


def test_retry_after_may_be_a_moment():
    moment = formatdate(time.time() + 100, usegmt=True)
    wait = seconds_to_wait({"retry-after": moment})
    assert wait is not None
    assert 80 < wait <= 100


def test_service_hides_its_key():
    assert KEY not in repr(service_at("http://127.0.0.1/v1", "text"))


def test_provider_error_crosses_a_process_pool_whole():
    error = ProviderError(
        "Busy.",
        permanent=False,
        kind=ErrorKind.RATE_LIMITED,
        retry_after=3.0,
        problems=("a",),
        usage=("u",),
        detail="status 429",
    )
    copy = pickle.loads(pickle.dumps(error))
    assert (str(copy), copy.__dict__) == ("Busy.", error.__dict__)
