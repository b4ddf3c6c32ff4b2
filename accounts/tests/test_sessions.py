"""Where one is signed in, and ending it there."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.services.sessions import device_words
from accounts.tests.door_kit import is_signed_in, parent, sign_in

pytestmark = pytest.mark.django_db
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0"
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
    "Gecko) Version/17.5 Mobile/15E148 Safari/604.1"
)
EDGE = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0"
)
PIXEL = (
    "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/126.0.0.0 Mobile Safari/537.36"
)
PLACES = "usersessions_list"
PLACES_QUERIES = 4  # session, user, places, their sessions


@pytest.fixture
def user():
    return parent()


def browser(user, user_agent=FIREFOX):
    client = Client(HTTP_USER_AGENT=user_agent)
    sign_in(client, user.email)
    return client


def place_of(client):
    return UserSession.objects.get(session_key=client.session.session_key).pk


def end(client, place):
    return client.post(reverse("account_end_session", args=[place]))


def test_list_names_every_place_and_marks_this_one(user):
    browser(user, IPHONE)
    here = browser(user)
    page = here.get(reverse(PLACES)).content.decode()
    assert page.index("Firefox on Windows") < page.index("Safari on iPhone")
    assert page.count("badge--leaf") == 1
    assert page.index("badge--leaf") < page.index("Safari on iPhone")


def test_list_shows_no_other_familys_places(user):
    browser(parent(), IPHONE)
    assert "Safari on iPhone" not in browser(user).get(reverse(PLACES)).content.decode()


@pytest.mark.parametrize("places", [1, 3, 30])
def test_list_needs_a_fixed_number_of_queries(user, places, django_assert_num_queries, settings):
    settings.ACCOUNT_RATE_LIMITS = False
    here = [browser(user) for _ in range(places)][-1]
    with django_assert_num_queries(PLACES_QUERIES):
        page = here.get(reverse(PLACES)).content.decode()
    assert page.count("Firefox on Windows</p>") + page.count("Firefox on Windows <") == places


def test_one_place_can_be_ended(user):
    there, here = browser(user, IPHONE), browser(user)
    assert end(here, place_of(there)).url == reverse(PLACES)
    assert there.get(reverse("account")).status_code == 302
    assert here.get(reverse("account")).status_code == 200


def test_ending_this_place_signs_out(user):
    here = browser(user)
    assert end(here, place_of(here)).url == reverse("home")
    assert not is_signed_in(here)


def test_all_other_places_can_be_ended(user):
    others, here = [browser(user, IPHONE), browser(user, EDGE)], browser(user)
    here.post(reverse(PLACES))
    assert [other.get(reverse("account")).status_code for other in others] == [302, 302]
    assert here.get(reverse("account")).status_code == 200


def test_place_of_a_stranger_is_missing(user):
    victim, stranger = browser(user), browser(parent())
    assert end(stranger, place_of(victim)).status_code == 404
    assert end(stranger, 10**9).status_code == 404
    assert end(Client(), place_of(victim)).url.startswith(reverse("account_login"))
    assert victim.get(reverse("account")).status_code == 200


def test_places_that_ran_out_are_forgotten(user):
    there, here = browser(user, IPHONE), browser(user)
    yesterday = timezone.now() - timedelta(days=1)
    Session.objects.filter(pk=there.session.session_key).update(expire_date=yesterday)
    assert "iPhone" not in here.get(reverse(PLACES)).content.decode()
    assert UserSession.objects.filter(user=user).count() == 1


@pytest.mark.parametrize(
    ("user_agent", "words"),
    [
        (FIREFOX, "Firefox on Windows"),
        (IPHONE, "Safari on iPhone"),
        (EDGE, "Edge on Windows"),
        (PIXEL, "Chrome on Android"),
        ("curl/8.5.0", "A device we do not know"),
        ("", "A device we do not know"),
    ],
)
def test_devices_are_named_as_people_do(user_agent, words):
    assert device_words(user_agent) == words
