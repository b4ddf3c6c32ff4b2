"""Consents: recorded with their version, seen on the account page, taken back."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.enums import ConsentKind
from accounts.services import consents
from accounts.tests.door_kit import parent
from accounts.tests.factories import ConsentFactory, UserFactory

pytestmark = pytest.mark.django_db
TERMS, PRIVACY, PHOTO = ConsentKind.TERMS, ConsentKind.PRIVACY, ConsentKind.CHILD_PHOTO


@pytest.fixture
def user():
    user = parent()
    for kind in consents.NEEDED:
        consents.grant(user=user, kind=kind)
    return user


@pytest.fixture
def client(user):
    client = Client()
    client.force_login(user)
    return client


def page_of(kind):
    return reverse("account_consent", args=[kind])


def test_granting_twice_is_recorded_once(user):
    first = user.consents.get(kind=TERMS)
    assert consents.grant(user=user, kind=TERMS) == first
    assert user.consents.filter(kind=TERMS).count() == 1


def test_withdrawing_keeps_the_record(client, user):
    assert client.post(page_of(TERMS), {"do": "withdraw"}).url == reverse("account")
    record = user.consents.get(kind=TERMS)
    assert record.withdrawn_at >= record.granted_at
    assert not consents.holds(user=user, kind=TERMS)
    assert consents.holds(user=user, kind=PRIVACY)
    assert not consents.may_make_books(user=user)
    assert "Withdrawn on" in client.get(reverse("account")).content.decode()


def test_agreeing_again_is_a_new_record(client, user):
    client.post(page_of(TERMS), {"do": "withdraw"})
    client.post(page_of(TERMS), {"do": "agree"})
    assert user.consents.filter(kind=TERMS).count() == 2
    assert consents.holds(user=user, kind=TERMS)
    assert consents.may_make_books(user=user)


def test_withdrawing_twice_changes_nothing_more(client, user):
    client.post(page_of(TERMS), {"do": "withdraw"})
    before = user.consents.get(kind=TERMS).withdrawn_at
    client.post(page_of(TERMS), {"do": "withdraw"})
    assert user.consents.get(kind=TERMS).withdrawn_at == before


def test_looking_changes_nothing(client, user):
    assert "Withdraw your consent?" in client.get(page_of(TERMS)).content.decode()
    assert consents.holds(user=user, kind=TERMS)


def test_new_wording_is_not_agreed_to_yet(client, user, settings):
    settings.CONSENT_VERSIONS = {**settings.CONSENT_VERSIONS, "terms": "2031-01"}
    assert not consents.holds(user=user, kind=TERMS)
    assert consents.may_make_books(user=user)
    assert "You agreed to an older version" in client.get(reverse("account")).content.decode()
    client.post(page_of(TERMS), {"do": "agree"})
    assert user.consents.get(version="2031-01").withdrawn_at is None


def test_photo_consent_can_be_withdrawn_but_not_given_here(client, user):
    client.post(page_of(PHOTO), {"do": "agree"})
    assert not user.consents.filter(kind=PHOTO).exists()
    ConsentFactory(user=user, kind=PHOTO)
    client.post(page_of(PHOTO), {"do": "withdraw"})
    assert user.consents.get(kind=PHOTO).withdrawn_at is not None


def test_unknown_kind_is_missing(client):
    assert client.get(page_of("nonsense")).status_code == 404
    assert client.post(page_of("nonsense"), {"do": "withdraw"}).status_code == 404


def test_consent_of_another_family_is_untouched(user):
    stranger = Client()
    stranger.force_login(parent())
    stranger.post(page_of(TERMS), {"do": "withdraw"})
    assert consents.holds(user=user, kind=TERMS)


@pytest.mark.parametrize("who", [{"guest": True}, {"staff": True}, {}])
def test_who_was_never_asked_is_not_kept_from_making_books(who):
    assert consents.may_make_books(user=UserFactory(**who))
