"""The log: JSON with the request's id, and nothing personal in it by any way in."""

import io
import json
import logging

import pytest
import structlog
from django.db import connection
from django.http import HttpResponse
from django.urls import path
from django_guid import clear_guid, set_guid
from hypothesis import given
from hypothesis import strategies as st

from storycreator.logs.config import logging_config
from storycreator.logs.privacy import HIDDEN, clean_text, clean_value, exception_chain, is_personal
from storycreator.logs.queries import echo_connection, start_echo, stop_echo
from storycreator.logs.requests import RequestLogMiddleware


def answer(request, number):
    return HttpResponse("fine")


def stumble(request):
    raise ValueError("Mia Schmidt, mia@example.org")


def handler500(request):
    return HttpResponse("sorry", status=500)


urlpatterns = [path("books/<int:number>/", answer), path("stumble/", stumble)]


@pytest.fixture
def lines():
    """Calls back with what was logged, as dictionaries; the log is JSON as in production."""
    formatter = logging_config(level="DEBUG", style="json")["formatters"]["line"]
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter["()"](**{k: v for k, v in formatter.items() if k != "()"}))
    root = logging.getLogger()
    former = root.level
    root.addHandler(handler)
    root.setLevel("INFO")
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    root.removeHandler(handler)
    root.setLevel(former)


def test_log_line_is_json_with_request_id(lines):
    set_guid("a" * 32)
    structlog.get_logger("test.house").info("made a book", pages=12, milliseconds=3.5)
    clear_guid()
    (line,) = [line for line in lines() if line["logger"] == "test.house"]
    assert line.pop("time").endswith("Z")
    assert line == {
        "event": "made a book",
        "level": "info",
        "logger": "test.house",
        "milliseconds": 3.5,
        "pages": 12,
        "request_id": "a" * 32,
    }


@pytest.mark.parametrize(
    "key",
    [
        "child_name",
        "email",
        "owner_email",
        "password",
        "ip",
        "dedication",
        "shipping_address",
        "prompt",
        "story_title",
        "api_key",
        "share_token",
        "first_name",
        "Phone",
        "user",
        "name",
    ],
)
def test_log_personal_key_hides_its_value(lines, key):
    structlog.get_logger("test.house").info("saved", **{key: "Mia"}, nested={key: ["Mia"]})
    (line,) = lines()
    assert line[key] == HIDDEN
    assert line["nested"] == {key: HIDDEN}
    assert "Mia" not in json.dumps(line)


@pytest.mark.parametrize("key", ["pages", "story", "run", "node", "status", "worker_name", "key"])
def test_log_other_key_keeps_its_value(key):
    assert not is_personal(key)


def test_log_stdlib_record_is_cleaned_too(lines):
    logging.getLogger("library").warning(
        "could not reach %s", "mia@example.org", extra={"child_name": "Mia", "attempt": 2}
    )
    (line,) = lines()
    assert line["event"] == f"could not reach {HIDDEN}"
    assert line["child_name"] == HIDDEN
    assert line["attempt"] == 2


def test_log_exception_tells_kind_and_places_without_words(lines):
    try:
        try:
            raise KeyError("Mia")
        except KeyError as error:
            raise ValueError("no such child: Mia") from error
    except ValueError:
        structlog.get_logger("test.house").exception("failed")
        logging.getLogger("library").exception("failed as well")
    own, foreign = lines()
    for line in (own, foreign):
        assert [part["kind"] for part in line["exception"]] == [
            "builtins.ValueError",
            "builtins.KeyError",
        ]
        assert "test_logging.py" in line["exception"][0]["places"][0]
        assert "Mia" not in json.dumps(line)


def test_exception_chain_that_bites_its_tail_ends():
    error = ValueError()
    other = KeyError()
    error.__cause__, other.__cause__ = other, error
    assert len(exception_chain(error)) == 2


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Not Found: /books/3/", "Not Found: /books/3/"),
        ("to mia.s+book@example.co.uk now", f"to {HIDDEN} now"),
        ("/password/reset/key/4f-c8s9dkw02kd93kd0a/", f"/password/reset/key/{HIDDEN}/"),
        ("/look?child=Mia&age=5 gone", f"/look?{HIDDEN} gone"),
        (
            "/books/0b5f7c1e-96f0-4d0e-8a53-3f1f0f6b9a11/",
            "/books/0b5f7c1e-96f0-4d0e-8a53-3f1f0f6b9a11/",
        ),
    ],
)
def test_clean_text_takes_out_what_opens_or_names(text, cleaned):
    assert clean_text(text) == cleaned


@given(st.emails(domains=st.just("example.org")))
def test_clean_text_no_domain_of_an_address_survives(address):
    assert "@example.org" not in clean_text(f"sent to {address} today")


def test_clean_value_object_prints_as_its_kind():
    class Child:
        def __str__(self):
            return "Mia"

    assert clean_value([Child(), None, 3, True]) == ["<Child>", None, 3, True]


def test_logging_config_refuses_unknown_words():
    with pytest.raises(ValueError, match="AISTORY_LOG_FORMAT is 'xml'"):
        logging_config(level="INFO", style="xml")
    with pytest.raises(ValueError, match="AISTORY_LOG_LEVEL is 'LOUD'"):
        logging_config(level="LOUD", style="json")


@pytest.mark.urls(__name__)
def test_request_line_names_the_route_not_the_path(client, lines):
    response = client.get("/books/31415/?child=Mia")
    (line,) = [line for line in lines() if line["event"] == "request"]
    assert line["route"] == "books/<int:number>/"
    assert line["method"] == "GET"
    assert line["status"] == 200
    assert line["request_id"] == response["X-Request-ID"]
    assert "31415" not in json.dumps(line)


@pytest.mark.urls(__name__)
def test_request_that_fails_is_an_error_without_words(client, lines):
    client.raise_request_exception = False
    client.get("/stumble/")
    logged = [line for line in lines() if line["level"] == "error"]
    assert [line["status"] for line in logged if line["event"] == "request"] == [500]
    assert [line for line in logged if "exception" in line], logged
    assert "Mia" not in json.dumps(logged)


def test_request_log_unresolved_request_has_no_route(rf, lines):
    RequestLogMiddleware(lambda request: HttpResponse(status=404))(rf.get("/nowhere"))
    (line,) = [line for line in lines() if line["event"] == "request"]
    assert (line["route"], line["status"]) == ("(none)", 404)


@pytest.mark.django_db
def test_database_echo_logs_statement_without_values(lines):
    echo_connection(connection)
    echo_connection(connection)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT %s || 'x'", ["Mia"])
    finally:
        connection.execute_wrappers.clear()
    (line,) = [line for line in lines() if line["event"] == "statement"]
    assert line["statement"] == "SELECT %s || 'x'"
    assert line["milliseconds"] >= 0
    assert "Mia" not in json.dumps(line)


@pytest.mark.django_db(transaction=True)
def test_database_echo_reaches_new_connections():
    start_echo()
    try:
        connection.close()
        connection.ensure_connection()
        assert len(connection.execute_wrappers) == 1
    finally:
        stop_echo()
        connection.execute_wrappers.clear()
