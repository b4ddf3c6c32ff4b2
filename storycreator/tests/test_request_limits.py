"""What is too large is refused at the door, unread, in our own words."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False)


def test_form_that_is_too_large_gets_413(client):
    answer = client.post(reverse("account_login"), {"login": "x" * 1_500_000})
    assert answer.status_code == 413
    assert "larger than we take" in answer.content.decode()


def test_upload_that_is_too_large_gets_413_before_it_is_read(client, settings):
    settings.REQUEST_MAX_BYTES = 100_000
    photo = SimpleUploadedFile("photo.jpg", b"x" * 200_000)
    answer = client.post(reverse("account_login"), {"photo": photo})
    assert answer.status_code == 413
    assert "larger than we take" in answer.content.decode()


@pytest.mark.parametrize("told", ["-1", "many", "1e9", "99999999999999999999"])
def test_length_that_is_no_length_is_no_way_in(client, told):
    answer = client.generic("POST", reverse("account_login"), b"login=x", CONTENT_LENGTH=told)
    assert answer.status_code in (200, 400, 413)


def test_request_of_usual_size_passes(client):
    assert client.post(reverse("account_login"), {"login": "x" * 1000}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "a\x00b", "localhost:80:80"])
def test_foreign_host_gets_400_and_no_link_to_it(client, host):
    answer = client.get(reverse("account_login"), headers={"host": host})
    assert answer.status_code == 400
    assert "evil" not in answer.content.decode()
