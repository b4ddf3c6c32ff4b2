"""A visitor's first book: made as a guest, kept by signing up or in, nobody else's ever."""

from datetime import timedelta
from io import StringIO
from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from accounts.services import guests
from accounts.tests.door_kit import (
    ADDRESS,
    code_of_last_mail,
    enter_code,
    join,
    parent,
    sign_in,
    sign_up,
)
from accounts.tests.factories import UserFactory
from characters.models import Character
from characters.tests.factories import CharacterFactory
from media_assets.models import Image
from media_assets.tests.factories import ImageFactory, PhotoFactory
from stories.models import Project, Story
from stories.pipeline.schemas import RenderResult
from stories.services import moderating, pictures
from stories.tests.factories import ArtifactFactory, ExportFactory, ProviderCallFactory
from stories.tests.shelf_kit import finished_book, hero_answers, store_picture
from storycreator.lib import files

pytestmark = pytest.mark.django_db
# What points at a user, and does not move when a guest becomes a family.
STAYS = {
    "consents": "a guest is never asked",
    "projects": "the books move to the family's own shelf",
    "orders": "a guest cannot order",
    "emailaddress": "a guest has no address",
    "authenticator": "a guest cannot sign in",
    "usersession": "a guest cannot sign in",
    "logentry": "a guest is no staff",
}
MOVES = {"stories", "characters", "images", "photos", "provider_calls"}


@pytest.fixture(autouse=True)
def no_tries_so_far():
    cache.clear()


def begin_book(client):
    """Step 1 of the wizard, as a visitor sends it."""
    client.post(reverse("stories:new_hero", args=[uuid4()]), hero_answers())
    return Story.objects.latest("created_at")


def guest_with_everything():
    """A visitor, their guest, and one of everything that a guest can own."""
    client = Client()
    story = begin_book(client)
    guest = story.user
    ImageFactory(user=guest, story=story)
    PhotoFactory(user=guest)
    ProviderCallFactory(user=guest, story=story)
    CharacterFactory(user=guest, project=story.project, canonical_code="CHAR_A")
    return client, guest, story


def assert_all_moved(guest, user, story):
    story.refresh_from_db()
    assert story.user == user
    assert story.project == user.projects.get()
    assert not User.objects.filter(pk=guest.pk).exists()
    assert Project.objects.count() == 1
    for name, count in {"characters": 2, "images": 1, "photos": 1, "provider_calls": 1}.items():
        assert getattr(user, name).count() == count, name


def test_sign_up_keeps_the_guests_book():
    client, guest, story = guest_with_everything()
    user = join(client)
    assert_all_moved(guest, user, story)
    assert "guest" not in client.session
    assert client.get(reverse("stories:hero", args=[story.pk])).status_code == 200


def test_sign_in_keeps_the_guests_book():
    user = parent()
    own = finished_book(user, pages=1)
    hero = CharacterFactory(user=user, project=own.project, canonical_code="CHAR_A")
    client, guest, story = guest_with_everything()
    sign_in(client, user.email)
    assert list(user.projects.all()) == [own.project]
    assert set(user.stories.all()) == {own, story}
    assert user.characters.count() == 4
    hero.refresh_from_db()
    assert (hero.project, hero.canonical_code) == (own.project, "CHAR_A")
    assert not User.objects.filter(pk=guest.pk).exists()


def test_new_password_and_sign_in_keep_the_guests_book():
    user = parent()
    client, guest, story = guest_with_everything()
    client.post(reverse("account_reset_password"), {"email": user.email})
    code = {"code": code_of_last_mail()}
    client.post(reverse("account_confirm_password_reset_code"), code)
    choose = {"password1": "eleven quiet rivers"}
    client.post(reverse("account_complete_password_reset"), choose)
    sign_in(client, user.email, "eleven quiet rivers")
    assert_all_moved(guest, user, story)


def test_book_waits_until_the_address_is_confirmed():
    client = Client()
    story = begin_book(client)
    sign_up(client)
    story.refresh_from_db()
    assert story.user.is_guest
    assert client.get(reverse("stories:hero", args=[story.pk])).status_code == 200
    client.post(reverse("account_logout"), {"next": reverse("account_signup")})
    assert client.get(reverse("stories:hero", args=[story.pk])).status_code == 200
    cache.clear()
    sign_up(client, "right@example.org")
    enter_code(client, code_of_last_mail())
    story.refresh_from_db()
    assert story.user.email == "right@example.org"


def test_session_key_changes_when_a_guest_signs_up():
    client = Client()
    story = begin_book(client)
    before = client.session.session_key
    join(client)
    assert client.session.session_key != before
    watcher = Client()
    watcher.cookies[settings.SESSION_COOKIE_NAME] = before
    assert watcher.get(reverse("stories:hero", args=[story.pk])).status_code == 404


def test_book_of_a_guest_is_missing_for_others():
    story = begin_book(Client())
    stranger, other_guest = Client(), Client()
    stranger.force_login(parent())
    begin_book(other_guest)
    for client in (Client(), stranger, other_guest):
        for name in ("book", "hero", "making", "delete"):
            assert client.get(reverse(f"stories:{name}", args=[story.pk])).status_code == 404


def test_session_of_another_guest_adopts_only_its_own():
    mine, theirs = Client(), Client()
    my_story, their_story = begin_book(mine), begin_book(theirs)
    user = join(mine)
    assert list(user.stories.all()) == [my_story]
    their_story.refresh_from_db()
    assert their_story.user.is_guest


def test_second_sign_in_finds_nothing_left_to_adopt():
    client, twin = Client(), Client()
    story = begin_book(client)
    twin.cookies[settings.SESSION_COOKIE_NAME] = client.session.session_key
    sign_up(client, ADDRESS)
    first_code = code_of_last_mail()
    other = parent()
    enter_code(client, first_code)
    sign_in(twin, other.email)
    story.refresh_from_db()
    assert story.user.email == ADDRESS
    assert not other.stories.exists()


def test_forged_guest_in_the_session_adopts_no_account(rf):
    """Only a row that is a guest is ever taken over."""
    victim, user = parent(), parent()
    finished_book(victim, pages=1)
    request = rf.get("/")
    request.session = {guests.SESSION_KEY: str(victim.pk)}
    guests.adopt_guest(request=request, user=user)
    assert victim.stories.count() == 1
    assert not user.stories.exists()


def test_everything_that_points_at_a_user_has_its_place():
    relations = {
        relation.get_accessor_name().removesuffix("_set")
        for relation in User._meta.related_objects
        if relation.get_accessor_name()
    }
    assert relations == set(STAYS) | MOVES


def test_withdrawn_consent_starts_no_book():
    client = Client()
    user = join(client)
    story = begin_book(client)
    Story.objects.filter(pk=story.pk).update(
        story_theme="fairy_tale",
        story_tone="calming",
        default_image_style="flat",
        brief={**story.brief, "step": 4, "companion": "bear"},
    )
    client.post(reverse("account_consent", args=["terms"]), {"do": "withdraw"})
    ready = reverse("stories:ready", args=[story.pk])
    assert client.post(ready, {"go": "on", "dedication": ""}).url == reverse("account")
    assert not story.runs.exists()
    client.post(reverse("account_consent", args=["terms"]), {"do": "agree"})
    answer = client.post(ready, {"go": "on", "dedication": ""})
    assert answer.url == reverse("stories:making", args=[story.pk])
    assert story.runs.count() == 1
    assert user.stories.count() == 1


# --- Guests that nobody comes back to ----------------------------------------------------------


def age(user, *, days, seen=None):
    now = timezone.now()
    User.objects.filter(pk=user.pk).update(
        created_at=now - timedelta(days=days),
        last_login=None if seen is None else now - timedelta(days=seen),
    )


def remove_stale():
    out = StringIO()
    call_command("remove_stale_guests", stdout=out)
    return out.getvalue().strip()


def stored_objects():
    found, folders = set(), [""]
    while folders:
        folder = folders.pop()
        inner, names = default_storage.listdir(folder)
        found |= {f"{folder}{name}" for name in names}
        folders += [f"{folder}{name}/" for name in inner]
    return found


def test_stale_guest_goes_with_everything(django_capture_on_commit_callbacks):
    family_book = finished_book(UserFactory(), pages=1)
    kept = stored_objects()
    guest = UserFactory(guest=True)
    story = finished_book(guest, pages=2)
    ImageFactory(user=guest, story=None, object_key=store_picture("portraits/a.jpg", b"x"))
    pdf = f"stories/{story.pk}/exports/a.pdf"
    ExportFactory(story=story, completed=True, output_key=pdf)
    PhotoFactory(user=guest, object_key="photos/a.jpg")
    for key in (pdf, "photos/a.jpg"):
        files.put(key, b"x")
    assert stored_objects() > kept
    age(guest, days=31)
    with django_capture_on_commit_callbacks(execute=True):
        assert remove_stale() == "1 guest removed."
    assert stored_objects() == kept
    assert list(Story.objects.all()) == [family_book]
    assert not User.objects.filter(is_guest=True).exists()
    assert not Character.objects.filter(user=guest.pk).exists()
    assert not Image.objects.exists()
    assert remove_stale() == "0 guests removed."


@pytest.mark.parametrize(
    ("days", "seen", "stays"),
    [(29, None, True), (31, None, False), (90, 29, True), (90, 31, False)],
)
def test_guest_stays_thirty_days_after_the_last_visit(days, seen, stays):
    guest = UserFactory(guest=True)
    age(guest, days=days, seen=seen)
    remove_stale()
    assert User.objects.filter(pk=guest.pk).exists() == stays


def test_family_that_stays_away_is_not_removed():
    user = parent()
    age(user, days=900, seen=900)
    assert remove_stale() == "0 guests removed."
    assert User.objects.filter(pk=user.pk).exists()


def test_one_guest_that_cannot_go_keeps_no_other(monkeypatch):
    stuck, stale = UserFactory(guest=True), UserFactory(guest=True)
    for guest in (stuck, stale):
        age(guest, days=40)
    User.objects.filter(pk=stuck.pk).update(is_guest=False, email="in@example.org")
    assert remove_stale() == "1 guest removed."
    assert list(User.objects.all()) == [stuck]


def test_visit_of_a_guest_is_noted_once_a_day():
    client = Client()
    guest = begin_book(client).user
    age(guest, days=20)
    sessions = Session.objects.filter(pk=client.session.session_key)
    sessions.update(expire_date=timezone.now() + timedelta(days=10))
    client.get(reverse("stories:shelf"))
    assert sessions.get().expire_date > timezone.now() + timedelta(days=29)
    guest.refresh_from_db()
    assert timezone.now() - guest.last_login < timedelta(minutes=5)
    seen = guest.last_login
    client.get(reverse("stories:shelf"))
    guest.refresh_from_db()
    assert guest.last_login == seen


def test_picture_painted_while_the_guest_signs_up_belongs_to_the_family():
    """A worker knows the story as it was when it took the run."""
    client = Client()
    begin_book(client)
    claimed = Story.objects.select_related("user").get()
    user = join(client)
    made = ArtifactFactory(story=claimed, scene=None)
    result = RenderResult(
        object_key="stories/a.jpg",
        sha256="0f" * 32,
        width=1400,
        height=1400,
        ink="#2b2140",
        faces=(),
        provider="embedded",
        model="",
        cost="0",
        seconds=1.0,
    )
    spec = SimpleNamespace(sha256="0f" * 32)
    task = pictures.Task(claimed, spec, made, template=None, alt_text="Mia.")
    verdict = moderating.drawn_here()
    pictures.place(story=claimed, task=task, artifact=made, result=result, verdict=verdict)
    assert [image.user for image in Image.objects.all()] == [user]
