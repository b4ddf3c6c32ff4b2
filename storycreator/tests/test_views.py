"""The first page and the pages for what goes wrong."""

import pytest
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.test import RequestFactory
from django.urls import reverse

from storycreator import views
from storycreator.sample import sample_book

HEAVIEST = 300_000  # bytes of a page before pictures


def test_home_shows_a_whole_book_without_an_account(client):
    page = client.get(reverse("home")).content.decode()
    assert all(f'id="page-{number}"' in page for number in range(1, sample_book().total + 1))
    assert f'href="{reverse("stories:new")}"' in page


def test_home_costs_a_visitor_no_query(client, db, django_assert_num_queries):
    with django_assert_num_queries(0):
        client.get(reverse("home"))


def test_home_holds_no_inline_style_or_script(client):
    page = client.get(reverse("home")).content.decode()
    assert " style=" not in page
    assert "<style" not in page
    assert page.count("<script ") == page.count("<script src=") > 0
    assert "http://" not in page.replace('xmlns="http://www.w3.org', "")
    assert len(page.encode()) < HEAVIEST


def test_unknown_address_has_our_page(client):
    answer = client.get("/no/such/page/")
    assert answer.status_code == 404
    assert "This page is not in our book" in answer.content.decode()


@pytest.mark.parametrize(
    ("answer", "status", "words"),
    [
        (lambda r: views.bad_request(r, SuspiciousOperation()), 400, "could not read that"),
        (lambda r: views.bad_request(r, RequestDataTooBig()), 413, "too much to carry"),
        (lambda r: views.forbidden(r, PermissionError()), 403, "not yours to open"),
        (lambda r: views.not_found(r, LookupError()), 404, "not in our book"),
        (views.server_error, 500, "Something broke on our side"),
    ],
)
def test_error_pages_say_what_happened(answer, status, words):
    request = RequestFactory().get("/")
    response = answer(request)
    assert response.status_code == status
    assert words in response.content.decode()


def test_request_that_is_too_large_gets_413(client, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10
    answer = client.post(reverse("account_login"), {"login": "x" * 100})
    assert answer.status_code == 413
