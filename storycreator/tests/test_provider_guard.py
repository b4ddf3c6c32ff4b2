"""No provider is ever called inside a transaction or a web request: the guard refuses both, and
no code goes round the guard."""

import ast
import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from inspect import getmembers, isfunction

import pytest
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.urls import path

from media_assets.moderation import ports as moderation
from stories.pipeline import ports
from storycreator.lib.provider_guard import (
    ProviderGuardError,
    call_provider,
    web_request_middleware,
)
from storycreator.tests.source import ROOT, is_test, parse, python_files

PURE = ("stories/writer", "stories/illustrator", "stories/books", "stories/pipeline")
"""Packages that know no provider; what they write and draw is their own."""

NO_PROVIDER = {"self.stdout", "self.stderr", "sys.stdout", "sys.stderr", "writer", "log"}
"""What else has a method of such a name: streams, and the embedded writer's own package."""

GUARDS = {"call_provider"}


class Provider:
    def write(self, request: str, *, idempotency_key: str) -> str:
        return f"{request} {idempotency_key}"


def ask() -> str:
    return call_provider(Provider().write, "a story", idempotency_key="k")


def page_that_asks(request: HttpRequest) -> HttpResponse:
    with pytest.raises(ProviderGuardError, match="web request"):
        ask()
    return HttpResponse("refused")


urlpatterns = [path("ask/", page_that_asks)]


def test_call_gets_everything_and_gives_the_answer():
    assert ask() == "a story k"


@pytest.mark.django_db
def test_transaction_of_a_test_itself_is_no_mistake():
    assert ask() == "a story k"


@pytest.mark.django_db
def test_transaction_inside_a_test_is_refused():
    with transaction.atomic(), pytest.raises(ProviderGuardError, match=r"Provider.write.*default"):
        ask()


@pytest.mark.django_db(transaction=True)
def test_transaction_is_refused_until_it_ends():
    with transaction.atomic():
        with pytest.raises(ProviderGuardError):
            ask()
        with transaction.atomic(), pytest.raises(ProviderGuardError):
            ask()
    assert ask() == "a story k"


@pytest.mark.django_db(transaction=True)
def test_transaction_of_another_thread_is_its_own():
    with transaction.atomic(), ThreadPoolExecutor(1) as threads:
        assert threads.submit(ask).result() == "a story k"


def test_web_request_is_refused_until_it_ends(rf):
    assert web_request_middleware(page_that_asks)(rf.get("/")).content == b"refused"
    assert ask() == "a story k"


def test_web_request_that_breaks_has_ended_too(rf):
    def page(request):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        web_request_middleware(page)(rf.get("/"))
    assert ask() == "a story k"


@pytest.mark.urls(__name__)
@pytest.mark.django_db
def test_whatever_the_site_answers_is_a_web_request(client):
    assert client.get("/ask/").content == b"refused"
    assert ask() == "a story k"


@pytest.mark.django_db
def test_production_logs_and_goes_on(settings, caplog):
    settings.PRODUCTION = True
    with caplog.at_level(logging.ERROR, "storycreator.providers"), transaction.atomic():
        assert ask() == "a story k"
    (record,) = caplog.records
    assert (record.msg, record.what) == ("provider_called_inside", "Provider.write")
    assert record.where == f"a transaction ({connection.alias})"


def test_ports_have_the_methods_that_are_watched():
    assert port_methods() == {"write", "rewrite", "draw", "check_text", "check_image"}


def test_no_code_goes_round_the_guard():
    found = [
        f"{file.relative_to(ROOT)}:{node.lineno} {ast.unparse(node)}"
        for file in python_files()
        if not is_test(file) and not str(file.relative_to(ROOT)).startswith(PURE)
        for node in unguarded(parse(file), port_methods())
    ]
    assert not found, "call_provider(provider.method, …) is the one way:\n" + "\n".join(found)


@pytest.mark.parametrize(
    ("code", "caught"),
    [
        ("provider.draw(spec)", True),
        ("load(path).write(request)", True),
        ("ask = self.text.rewrite", True),
        ("pool.submit(provider.draw, spec)", True),
        ("call_provider(provider.draw(spec))", True),
        ("call_provider(provider.draw, spec)", False),
        ("pool.submit(call_provider, provider.draw, spec)", False),
        ("self.stdout.write(line)", False),
    ],
)
def test_going_round_the_guard_is_seen(code, caught):
    assert bool(list(unguarded(ast.parse(code), {"draw", "write", "rewrite"}))) is caught


def port_methods() -> set[str]:
    """The methods of every port: what its protocol declares."""
    protocols = [
        item
        for module in (ports, moderation)
        for _, item in getmembers(module)
        if getattr(item, "_is_protocol", False) and item.__module__ == module.__name__
    ]
    return {
        name
        for protocol in protocols
        for name, _ in getmembers(protocol, isfunction)
        if not name.startswith("_")
    }


def unguarded(tree: ast.Module, methods: set[str]) -> Iterator[ast.Attribute]:
    """Every mention of such a method but as an argument beside or of the guard."""
    guarded = {
        id(argument)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and GUARDS & {part.id for part in (call.func, *call.args) if isinstance(part, ast.Name)}
        for argument in call.args
    }
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Attribute)
            and node.attr in methods
            and id(node) not in guarded
            and ast.unparse(node.value) not in NO_PROVIDER
        ):
            yield node
