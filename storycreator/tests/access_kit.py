"""Who asks for which page: every route of the site, and the people who try its handle."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, resolve
from django.urls.exceptions import Resolver404

from accounts.models import User
from accounts.services.guests import SESSION_KEY
from accounts.tests.door_kit import parent
from accounts.tests.factories import UserFactory
from stories.enums import StoryStatus
from stories.models import Story
from stories.services.projects import default_project
from stories.tests.factories import ExportFactory, StoryFactory
from stories.tests.shelf_kit import add_history, finished_book, hero_of, signed_in
from storycreator.lib import files

PEOPLE = ("visitor", "guest", "owner", "stranger", "staff", "root")
OWNERS = ("guest", "owner")  # they ask for a book of their own, the others for the owner's
METHODS = ("get", "post")


@dataclass(frozen=True, slots=True)
class World:
    """One person at the door, and the books that they ask for."""

    client: Client
    book: Story
    draft: Story

    def ask(self, route: str, method: str) -> str:
        """The outcome of asking for `route` with the ids of this world in it."""
        story = self.draft if route.startswith("make/") else self.book
        return outcome(getattr(self.client, method)(address(route, story.pk)))


def address(route: str, story_id: UUID) -> str:
    fills = {
        "<uuid:story_id>": story_id,
        "<uuid:key>": uuid4(),
        "<str:kind>": "terms",
        "<int:session_id>": 0,
        "<int:width>": "480",
        "<int:number>": "1",
        "<int:version>": "1",
        "style.svg": "style.svg?theme=fairy_tale&companion=bear",
    }
    for mark, value in fills.items():
        route = route.replace(mark, str(value))
    return f"/{route}"


def routes() -> dict[str, str]:
    """Every address pattern of the site with its name; where two are equal the first answers."""
    found: dict[str, str] = {}
    for route, name in _walk(get_resolver().url_patterns, "", ""):
        found.setdefault(route, name)
    return found


def _walk(
    patterns: list[URLPattern | URLResolver], before: str, space: str
) -> Iterator[tuple[str, str]]:
    for entry in patterns:
        route = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            inner = f"{space}{entry.namespace}:" if entry.namespace else space
            yield from _walk(entry.url_patterns, route, inner)
        else:
            yield route, f"{space}{entry.name}"


def world_of(who: str) -> World:
    """A new person of this kind, with books of their own or of somebody else."""
    client, user = person(who)
    owner = user if who in OWNERS else UserFactory()
    book = finished_book(owner, pages=1)
    add_history(book)
    key = f"stories/{book.pk}/exports/book.pdf"
    ExportFactory(story=book, completed=True, output_key=key, sha256=files.put(key, b"%PDF"))
    return World(client, book, draft_of(owner))


def person(who: str) -> tuple[Client, User]:
    """A new person of this kind as the site sees them; a visitor's user is nobody's."""
    if who not in ("visitor", "guest"):
        user = parent(is_staff=who in ("staff", "root"), is_superuser=who == "root")
        return signed_in(user), user
    client, user = Client(), UserFactory(guest=True)
    if who == "guest":
        session = client.session
        session[SESSION_KEY] = str(user.pk)
        session.save()
    return client, user


def draft_of(owner: User) -> Story:
    """A draft that lacks nothing but the last click."""
    return StoryFactory(
        user=owner,
        project=default_project(user=owner),
        character=hero_of(owner),
        status=StoryStatus.DRAFT,
        brief={"pronouns": "she", "companion": "dragon", "seed": 7, "step": 4},
    )


def outcome(answer: HttpResponse) -> str:
    """What came: the status, or ">" and the name of the page that it leads to."""
    if answer.status_code not in (301, 302):
        return str(answer.status_code)
    path = answer.url.partition("?")[0]
    try:
        return f">{resolve(path).view_name}"
    except Resolver404:
        return f">{path}"
