"""What every answer tells the browser not to do."""

import re

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["account_login", "account_signup", "health"])
def response(request, client):
    return client.get(reverse(request.param), headers={"accept": "text/html"})


def test_policy_allows_our_own_scripts_and_nothing_inline(response):
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "*" not in policy
    assert "http" not in policy


def test_every_inline_part_carries_the_nonce_of_this_answer(response):
    html = response.content.decode()
    inline = re.findall(r"<(?:script(?![^>]*\bsrc=)|style)\b[^>]*>", html)
    nonces = set(re.findall(r"'nonce-([^']+)'", response["Content-Security-Policy"]))
    for tag in inline:
        found = re.search(r'nonce="([^"]+)"', tag)
        assert found is not None, tag
        assert found[1] in nonces
    assert not re.search(r'\son[a-z]+="|\sstyle="|javascript:', html)


def test_browser_is_told_not_to_guess_frame_or_tell(response):
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Referrer-Policy"] == "same-origin"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"


def test_cookies_are_out_of_reach_of_scripts_and_strangers(client):
    client.get(reverse("account_login"))
    for cookie in client.cookies.values():
        assert cookie["httponly"], cookie.key
        assert cookie["samesite"] == "Lax", cookie.key
    assert "csrftoken" in client.cookies
