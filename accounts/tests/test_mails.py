"""What our e-mails say: plain words, the code, links to our own site alone; text and HTML alike."""

import re
from html.parser import HTMLParser

import pytest
from django.core import mail
from django.urls import reverse

from accounts.tests.door_kit import (
    ADDRESS,
    CODE,
    confirm_again,
    join,
    parent,
    sign_in,
    sign_up,
)
from accounts.tests.factories import PASSWORD

pytestmark = pytest.mark.django_db
SITE = "https://books.example.org"
LINK = re.compile(r"https?://[^\s\"<>]+")


@pytest.fixture(autouse=True)
def site(settings):
    settings.SITE_URL = SITE + "/"


class Words(HTMLParser):
    """The words of an HTML page, without what it does not show."""

    def __init__(self):
        super().__init__()
        self.found, self.hidden = [], False

    def handle_starttag(self, tag, attrs):
        self.hidden = tag == "title"

    def handle_data(self, data):
        if not self.hidden:
            self.found.append(data)


def html_of(message):
    (content, kind), *others = message.alternatives
    assert (kind, others) == ("text/html", [])
    return content


def words_of_html(message):
    parser = Words()
    parser.feed(html_of(message))
    return " ".join(" ".join(parser.found).split())


def last(subject):
    message = mail.outbox[-1]
    assert message.subject == subject
    assert message.from_email == "StoryCreator <books@localhost>"
    for link in LINK.findall(message.body) + LINK.findall(html_of(message)):
        assert link.startswith(SITE)
    assert "<script" not in html_of(message)
    return message


def assert_says(message, *sentences):
    text, html = " ".join(message.body.split()), words_of_html(message)
    for sentence in sentences:
        assert sentence in text
        assert sentence in html


def test_sign_up_mail_brings_the_code(client):
    sign_up(client)
    message = last("Your code for StoryCreator")
    (code,) = CODE.findall(message.body)
    assert_says(
        message,
        "Somebody, we hope you, is opening an account with this e-mail address.",
        code,
        "It holds for fifteen minutes.",
        "If it was not you, there is nothing to do: without the code nobody gets in.",
    )


def test_sign_up_mail_to_known_address_brings_no_code(client):
    parent(email=ADDRESS)
    sign_up(client)
    message = last("You have an account already")
    assert not CODE.search(message.body)
    assert_says(message, "There is one already, so nothing was changed and no code was sent.")
    for page in ("account_login", "account_reset_password"):
        assert SITE + reverse(page) in message.body
        assert f'href="{SITE}{reverse(page)}"' in html_of(message)


def test_reset_mail_brings_the_code(client):
    parent(email=ADDRESS)
    client.post(reverse("account_reset_password"), {"email": ADDRESS})
    message = last("Your code for a new password")
    assert_says(message, CODE.findall(message.body)[0], "your password stays as it is")


def test_reset_mail_to_unknown_address_brings_no_code(client):
    client.post(reverse("account_reset_password"), {"email": ADDRESS})
    message = last("No account with this address")
    assert not CODE.search(message.body)
    assert_says(message, "There is no account with this e-mail address.")
    assert SITE + reverse("account_signup") in message.body


def test_mail_for_new_address_greets_by_name(client):
    client.force_login(parent(email=ADDRESS, first_name="Anna"))
    confirm_again(client)
    client.post(reverse("account_email"), {"email": "new@example.org", "action_add": "yes"})
    message = last("Your code for StoryCreator")
    assert_says(message, "Hello Anna,", "we know that this e-mail address is yours")


def test_name_in_mail_is_text_and_no_markup(client):
    client.force_login(parent(email=ADDRESS, first_name="<b>A&B</b>"))
    confirm_again(client)
    client.post(reverse("account_email"), {"email": "new@example.org", "action_add": "yes"})
    message = last("Your code for StoryCreator")
    assert "Hello <b>A&B</b>," in message.body
    assert "Hello &lt;b&gt;A&amp;B&lt;/b&gt;," in html_of(message)


def test_mail_about_new_password_says_where_from(client):
    user = join(client)
    client.post(
        reverse("account_change_password"),
        {"oldpassword": PASSWORD, "password1": "eleven quiet rivers"},
        HTTP_USER_AGENT="Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Firefox/128.0",
    )
    message = last("Your password was changed")
    assert message.to == [user.email]
    assert_says(message, "in Firefox on Linux, from the address 127.0.0.1", "choose a new password")


def test_host_of_the_request_does_not_reach_the_mail(client, settings):
    settings.ALLOWED_HOSTS = ["*"]
    client.post(reverse("account_reset_password"), {"email": ADDRESS}, HTTP_HOST="evil.example")
    message = last("No account with this address")
    assert "evil.example" not in message.body + html_of(message)


def test_signing_in_sends_no_mail(client):
    sign_in(client, parent().email)
    assert mail.outbox == []


@pytest.mark.parametrize("known", [True, False])
def test_page_says_where_the_mail_is_printed_while_developing(client, settings, capsys, known):
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    if known:
        parent(email=ADDRESS)
    page = client.get(sign_up(client).url).content.decode()
    assert "This site prints its e-mails in the window where it runs." in page
    assert ADDRESS in capsys.readouterr().out


def test_page_does_not_speak_of_printing_elsewhere(client):
    assert "prints its e-mails" not in client.get(sign_up(client).url).content.decode()
