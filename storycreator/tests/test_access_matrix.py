"""Every address of the site, every kind of person, GET and POST: what each is told.

A new page must be entered in the table, or the first test fails.
"""

import re
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from accounts.tests.door_kit import parent, sign_in
from stories.models import Story
from storycreator.tests.access_kit import (
    METHODS,
    PEOPLE,
    address,
    outcome,
    person,
    routes,
    world_of,
)

pytestmark = pytest.mark.django_db
BOOK, DRAFT = "books/<uuid:story_id>/", "make/<uuid:story_id>/"
PAGE_OF_BOOK = f"{BOOK}pages/<int:number>/"
ADMIN = "admin/"


def everybody(told: str) -> str:
    return " ".join([told] * len(PEOPLE))


def outside(told: str, inside: str) -> str:
    """`told` is for visitors and guests, `inside` for everybody who is signed in."""
    return f"{told} {told} {inside} {inside} {inside} {inside}"


def members(told: str) -> str:
    return outside(">account_login", told)


def family(told: str) -> str:
    """Whose book it is; for all others, staff included, there is no such book."""
    return f"404 {told} {told} 404 404 404"


NO, PAGE = everybody("405"), everybody("200")
AGAIN = ">account_reauthenticate"  # the password once more
# What people in the order of PEOPLE are told on GET and on an empty POST: a status, or ">" and
# the name of the page that they are led to.
TABLE = {
    "": (PAGE, NO),
    "health/": (everybody("503"), NO),  # no worker in tests
    "privacy/": (PAGE, NO),
    "terms/": (PAGE, NO),
    "account/": (members("200"), NO),
    "account/name/": (members("200"), members("200")),
    "account/consent/<str:kind>/": (members("200"), members(">account")),
    "account/sessions/<int:session_id>/end/": (NO, members("404")),
    "account/sessions/": (members("200"), members(">usersessions_list")),
    "account/confirm-email/": (members(">account_email"), members(">account_email")),
    "account/password/reset/confirm/": (everybody(">account_login"), everybody(">account_login")),
    "account/login/": (outside("200", ">stories:shelf"), outside("200", ">stories:shelf")),
    "account/logout/": (outside(">home", "200"), everybody(">home")),
    "account/inactive/": (PAGE, NO),
    "account/signup/": (outside("200", ">stories:shelf"), outside("200", ">stories:shelf")),
    "account/reauthenticate/": (members("200"), members("200")),
    "account/email/": (members("200"), members(">account_email")),
    "account/password/change/": (members("200"), members("200")),
    "account/password/set/": (
        members(">account_change_password"),
        members(">account_change_password"),
    ),
    "account/password/reset/": (PAGE, PAGE),
    "account/login/code/confirm/": (members(">stories:shelf"), members(">stories:shelf")),
    "account/password/reset/complete/": (
        everybody(">account_reset_password"),
        everybody(">account_reset_password"),
    ),
    "account/password/reset/done/": (PAGE, NO),
    "account/2fa/": (members("200"), members("405")),
    "account/2fa/authenticate/": (members(">stories:shelf"), members(">stories:shelf")),
    "account/2fa/reauthenticate/": (members(AGAIN), members(AGAIN)),
    "account/2fa/totp/activate/": (members(AGAIN), members(AGAIN)),
    "account/2fa/totp/deactivate/": (members("404"), members("404")),
    "account/2fa/recovery-codes/": (members("404"), members("405")),
    "account/2fa/recovery-codes/generate/": (members(AGAIN), members(AGAIN)),
    "account/2fa/recovery-codes/download/": (members("404"), members("404")),
    "books/": (">account_login 200 200 200 200 200", NO),
    BOOK: (family(">stories:read"), NO),
    f"{BOOK}delete/": (family("200"), family(">stories:shelf")),
    f"{BOOK}making/": (family("200"), NO),
    f"{BOOK}making/news/": (family("286"), NO),
    f"{BOOK}making/cancel/": (NO, family(">stories:pages")),
    f"{BOOK}making/retry/": (NO, family(">stories:making")),
    f"{BOOK}appeal/": (NO, family(">stories:making")),
    f"{BOOK}change/": (NO, family(">stories:book")),
    f"{BOOK}read/": (family("200"), NO),
    f"{BOOK}pdf/": (family("286"), family(">stories:read")),
    f"{BOOK}pdf/file/": (family("200"), NO),
    f"{BOOK}pictures/<int:number>.<int:width>.webp": (family("200"), NO),
    f"{BOOK}pages/": (family("200"), NO),
    f"{BOOK}pages/news/": (family("286"), NO),
    f"{BOOK}pages/update/": (NO, family(">stories:pages")),
    f"{BOOK}pages/keep/": (NO, family(">stories:pages")),
    f"{PAGE_OF_BOOK}redraw/": (family("200"), family("200")),
    f"{PAGE_OF_BOOK}versions/": (family("200"), NO),
    f"{PAGE_OF_BOOK}versions/<int:version>/restore/": (NO, family(">stories:versions")),
    f"{PAGE_OF_BOOK}versions/<int:version>.<int:width>.webp": (family("200"), NO),
    f"{BOOK}anew/": (family("200"), family("200")),
    f"{BOOK}tellings/": (family("200"), NO),
    f"{BOOK}tellings/<int:version>/restore/": (NO, family(">stories:tellings")),
    f"{BOOK}copy/": (NO, family(">stories:pages")),
    f"{BOOK}sibling/": (family("200"), family("200")),
    "make/": (everybody(">stories:new_hero"), NO),
    "make/new/<uuid:key>/": (PAGE, PAGE),
    f"{DRAFT}hero/": (family("200"), family("200")),
    f"{DRAFT}story/": (family("200"), family("200")),
    f"{DRAFT}look/": (family("200"), family("200")),
    f"{DRAFT}ready/": (family("200"), family("200")),
    "portraits/hero.svg": (PAGE, NO),
    "portraits/style.svg": (PAGE, NO),
    "portraits/swatches.css": (PAGE, NO),
}
ABOUT_A_BOOK = [route for route in TABLE if "<uuid:story_id>" in route]
# The staff's pages are too many to name, and follow one rule: they lead whoever is no staff to
# their door, and refuse staff without the right. These are the pages that need no right.
FOR_ALL_STAFF = {
    "admin/": "200",
    "admin/logout/": ">home",
    "admin/password_change/": "200",
    "admin/password_change/done/": "200",
    "admin/jsi18n/": "200",
}
NEVER = {"403", "404", "405"}


def staff_address(route: str) -> str:
    for mark in ("<path:object_id>", "<path:content_type_id>/<path:object_id>"):
        route = route.replace(mark, str(uuid4()))
    route = re.sub(r"\^\(\?P<app_label>(\w+)[^)]*\)", r"\1", route)
    return "/" + route.replace("(?P<url>.*)", "nowhere").replace("$", "")


def test_table_lists_every_address():
    assert {route for route in routes() if not route.startswith(ADMIN)} == set(TABLE)


def test_everybody_sees_what_the_table_says():
    worlds = [world_of(who) for who in PEOPLE]
    seen = {}
    for route in TABLE:
        cache.clear()
        seen[route] = " ".join(world.ask(route, "get") for world in worlds)
    assert seen == {route: on_get for route, (on_get, _) in TABLE.items()}


@pytest.mark.parametrize("route", TABLE)
def test_everybody_may_send_what_the_table_says(route):
    told = " ".join(world_of(who).ask(route, "post") for who in PEOPLE)
    assert told == TABLE[route][1]


@pytest.mark.parametrize("who", ["visitor", "guest", "stranger", "staff", "root"])
def test_foreign_book_answers_exactly_like_a_missing_one(who):
    world = world_of(who)
    foreign = world_of("owner")
    for route in ABOUT_A_BOOK:
        story = foreign.draft if route.startswith("make/") else foreign.book
        for method in METHODS:
            ask = getattr(world.client, method)
            theirs, missing = ask(address(route, story.pk)), ask(address(route, uuid4()))
            assert outcome(theirs) in ("404", "405"), route
            assert theirs.status_code == missing.status_code, route
            assert theirs.content == missing.content, route
            assert theirs.headers.keys() == missing.headers.keys(), route
    assert Story.objects.filter(pk__in=[foreign.book.pk, foreign.draft.pk]).count() == 2


def test_foreign_session_answers_exactly_like_a_missing_one():
    owner, (stranger, _) = Client(), person("stranger")
    sign_in(owner, parent().email)
    place = owner.get(reverse("usersessions_list")).context["places"][0]
    answers = [
        stranger.post(reverse("account_end_session", args=[number]))
        for number in (place.id, place.id + 1000)
    ]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1
    assert owner.get(reverse("account")).status_code == 200


@pytest.mark.parametrize("who", ["visitor", "guest", "owner"])
@pytest.mark.parametrize("method", METHODS)
def test_staff_pages_lead_everybody_else_to_their_door(who, method):
    client, _ = person(who)
    told = {
        route: outcome(getattr(client, method)(staff_address(route))) for route in staff_routes()
    }
    assert told.pop("admin/login/") == ("403" if who == "owner" else ">account_login")
    assert told.pop("admin/logout/") == ">admin:index"
    assert set(told.values()) == {">admin:login"}


@pytest.mark.parametrize("method", METHODS)
def test_staff_without_rights_see_nothing_of_a_family(method):
    client, user = person("staff")
    for route in staff_routes():
        told = outcome(getattr(client, method)(staff_address(route)))
        # A redirect leads to a page of the staff's site, where the same rule holds.
        if not told.startswith(">admin:"):
            assert told in NEVER or told == FOR_ALL_STAFF[route], route
        if told == ">home":
            client.force_login(user)


def staff_routes() -> list[str]:
    return [route for route in routes() if route.startswith(ADMIN)]


def test_every_form_refuses_what_another_site_sent():
    """A POST without the token of our own page changes nothing, whoever is signed in."""
    world = world_of("owner")
    world.client.handler.enforce_csrf_checks = True
    told = {route: world.ask(route, "post") for route in TABLE}
    assert {route for route, answer in told.items() if answer != "403"} == set()
    assert Story.objects.filter(pk=world.book.pk).exists()
