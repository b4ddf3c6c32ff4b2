"""A family that is signed in to the browser."""

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page

from accounts.models import User
from accounts.tests.factories import UserFactory


@pytest.fixture
def family(transactional_db: None) -> User:
    return UserFactory()


@pytest.fixture
def signed_in_page(page: Page, live_server, family: User) -> Page:
    """The watched page, with the family's session."""
    client = Client()
    client.force_login(family)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": cookie.value, "url": live_server.url}]
    )
    return page
