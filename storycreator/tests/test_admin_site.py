"""The staff's site: one door for all, and in production a second step."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse

from accounts.tests.door_kit import app_code, parent, sign_in, with_second_step

pytestmark = pytest.mark.django_db
SITE = "/admin/"


def staff_client(**fields):
    user = parent(is_staff=True, is_superuser=True, **fields)
    client = Client()
    client.force_login(user)
    return user, client


def test_visitor_is_led_to_the_families_door(client):
    first = client.get(SITE)
    assert first.url == f"{reverse('admin:login')}?next={SITE}"
    assert client.get(first.url).url == f"{reverse('account_login')}?next={SITE}"
    answer = client.post(reverse("admin:login"), {"username": "root", "password": "x"})
    assert answer.url.startswith(reverse("account_login"))


def test_staff_come_back_to_the_site_after_signing_in(client):
    user = parent(is_staff=True)
    assert sign_in(client, user.email, next=SITE).url == SITE
    assert client.get(SITE).status_code == 200


def test_family_is_turned_away():
    client = Client()
    client.force_login(parent())
    assert client.get(client.get(SITE).url).status_code == 403


def test_staff_need_the_second_step_where_it_is_demanded(settings):
    settings.STAFF_NEEDS_SECOND_STEP = True
    user, client = staff_client()
    turned = client.get(client.get(SITE).url)
    assert turned.url == reverse("mfa_index")
    assert "Staff sign in with a second step." in client.get(turned.url).content.decode()
    assert client.get(reverse("admin:accounts_user_changelist")).status_code == 302
    with_second_step(user)
    assert client.get(SITE).status_code == 200
    Authenticator.objects.all().delete()
    assert client.get(SITE).status_code == 302


def test_staff_with_second_step_come_in_by_it(settings, client):
    settings.STAFF_NEEDS_SECOND_STEP = True
    user = parent(is_staff=True)
    secret = with_second_step(user)
    sign_in(client, user.email, next=SITE)
    assert client.get(SITE).status_code == 302
    step = reverse("mfa_authenticate")
    assert client.post(step, {"code": app_code(secret)}).url == SITE
    assert client.get(SITE).status_code == 200


def test_signed_in_staff_pass_the_door():
    _, client = staff_client()
    assert client.get(reverse("admin:login")).url == SITE


def test_production_demands_the_second_step():
    from storycreator.tests.test_env_example import settings_with

    assert settings_with({"AISTORY_ENVIRONMENT": "production"})["STAFF_NEEDS_SECOND_STEP"] == "True"
    assert settings_with({})["STAFF_NEEDS_SECOND_STEP"] == "False"
