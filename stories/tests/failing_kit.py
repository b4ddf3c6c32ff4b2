"""Calls that fail on purpose: the n-th of a kind, or the first at each of some places."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.db import connection

from stories.tests.billed_providers import BilledModerator, BilledPainter, BilledWriter

Place = tuple[tuple[str, int], ...]
"""File and line of our own code that made a call, of its caller and so on."""

DEPTH = 4

ROOT = str(settings.BASE_DIR)
OURS = tuple(f"{ROOT}/{app}/" for app in ("accounts", "media_assets", "stories", "storycreator"))
TESTS = f"{ROOT}/stories/tests/"


class Fuse:
    """Lets calls pass, and blows as it is told to. `passed` counts them, `places` are where they
    were made, in the order in which each was first seen."""

    def __init__(self) -> None:
        self.passed = 0
        self.places: dict[Place, None] = {}

    def passes(self) -> None:
        place = _place()
        if place:  # else the test itself asks
            self.passed += 1
            self.places.setdefault(place)
            self.check(place)

    def check(self, place: Place) -> None:
        """Raises when this is a call that fails."""


class NthFuse(Fuse):
    """Blows at the n-th call and at those after it, with one error each."""

    def __init__(self, at: int, *errors: Exception) -> None:
        super().__init__()
        self.errors = dict(enumerate(errors, start=at))

    def check(self, place: Place) -> None:
        if self.passed in self.errors:
            raise self.errors.pop(self.passed)

    @property
    def blown(self) -> bool:
        return not self.errors


class PlacesFuse(Fuse):
    """Blows once at each of some places."""

    def __init__(self, places: Iterable[Place], error: Exception) -> None:
        super().__init__()
        self.left, self.error = set(places), error

    def check(self, place: Place) -> None:
        if place in self.left:
            self.left.remove(place)
            raise self.error


def _place() -> Place:
    found: list[tuple[str, int]] = []
    frame = sys._getframe(2)
    while frame is not None and len(found) < DEPTH:
        name = frame.f_code.co_filename
        if name.startswith(OURS) and not name.startswith(TESTS):
            found.append((Path(name).relative_to(ROOT).as_posix(), frame.f_lineno))
        frame = frame.f_back
    return tuple(found)


Watch = Callable[[Fuse], Any]


@contextmanager
def provider_calls(fuse: Fuse) -> Iterator[None]:
    """They fail before anything is done for them."""
    with pytest.MonkeyPatch.context() as patch:
        for provider, name in (
            (BilledWriter, "write"),
            (BilledPainter, "draw"),
            (BilledModerator, "check_text"),
            (BilledModerator, "check_image"),
        ):
            patch.setattr(provider, name, _fused(getattr(provider, name), fuse))
        yield


@contextmanager
def storage_calls(fuse: Fuse) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("_save", "_open", "delete", "listdir", "exists"):
            patch.setattr(FileSystemStorage, name, _fused(getattr(FileSystemStorage, name), fuse))
        yield


@contextmanager
def statements(fuse: Fuse) -> Iterator[None]:
    """They fail before the database has seen them."""

    def run(execute: Any, *query: Any) -> Any:
        fuse.passes()
        return execute(*query)

    with connection.execute_wrapper(run):
        yield


@contextmanager
def commits(fuse: Fuse) -> Iterator[None]:
    """They are carried out, and then nobody is told: the connection went before the answer came."""
    commit = connection.commit

    def committed() -> None:
        commit()
        fuse.passes()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connection, "commit", committed)
        yield


def _fused(function: Callable[..., Any], fuse: Fuse) -> Callable[..., Any]:
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        fuse.passes()
        return function(*args, **kwargs)

    return wrapped
