"""A whole book: every provider is reached through the guard, and through nothing else."""

import sys
from collections import Counter

import pytest

from media_assets.providers.moderation import embedded
from stories.enums import RunStatus
from stories.services import exports
from stories.tests.engine_kit import make, small_story
from stories.tests.fake_providers import IMAGE_PATH, TEXT_PATH, FakePainter, FakeWriter
from storycreator.lib import provider_guard

pytestmark = pytest.mark.django_db
PAGES = 8


def guarded() -> bool:
    """Whether `call_provider` is among those who called us."""
    frame = sys._getframe(1)
    while frame is not None:
        if frame.f_code is provider_guard.call_provider.__code__:
            return True
        frame = frame.f_back
    return False


@pytest.fixture
def reached(settings, monkeypatch) -> Counter:
    """(method, guarded): how often each provider's method was entered."""
    settings.TEXT_PROVIDER, settings.IMAGE_PROVIDER = TEXT_PATH, IMAGE_PATH
    settings.PICTURE_WIDTH = 60
    monkeypatch.setattr(exports, "request_screen_pdf", lambda *, story: None)
    counted: Counter = Counter()

    def watch(provider: type, name: str) -> None:
        real = getattr(provider, name)

        def watched(self, *args, **kwargs):
            counted[name, guarded()] += 1
            return real(self, *args, **kwargs)

        monkeypatch.setattr(provider, name, watched)

    watch(FakeWriter, "write")
    watch(FakePainter, "draw")
    watch(embedded.EmbeddedModerator, "check_text")
    watch(embedded.EmbeddedModerator, "check_image")
    return counted


def test_whole_book_reaches_its_providers_through_the_guard(reached):
    assert make(small_story(pages=PAGES)).status == RunStatus.COMPLETED
    # The wishes and the story are looked at, and each picture: one for each page, and the cover.
    pictures = PAGES + 1
    assert reached == {
        ("write", True): 1,
        ("draw", True): pictures,
        ("check_text", True): 2,
        ("check_image", True): pictures,
    }
