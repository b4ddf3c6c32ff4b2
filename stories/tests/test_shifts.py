"""A worker's shift: what it leaves behind when it is asked to end."""

from threading import Event
from uuid import uuid4

import pytest

from stories.enums import RunStatus
from stories.services import exports, runs, telling
from stories.services.claims import Holder
from stories.services.shifts import Shift
from stories.tests.engine_kit import small_story
from stories.tests.fake_providers import IMAGE_PATH, TEXT_PATH, FakePainter

pytestmark = pytest.mark.django_db
PAGES = 8


@pytest.fixture(autouse=True)
def fakes(settings, monkeypatch) -> None:
    settings.TEXT_PROVIDER, settings.IMAGE_PROVIDER = TEXT_PATH, IMAGE_PATH
    settings.PICTURE_WIDTH = 60
    settings.LANE_LIMITS = {"image": 1}
    monkeypatch.setattr(exports, "request_screen_pdf", lambda *, story: None)
    monkeypatch.setattr(FakePainter, "seeds", [])


def test_worker_that_is_asked_to_end_tells_of_its_last_pictures(monkeypatch) -> None:
    story, stop = small_story(pages=PAGES), Event()
    monkeypatch.setattr(telling, "EVERY", 1000.0)  # longer than the test: at once, and at the end

    def end_after_four() -> None:
        if len(FakePainter.seeds) == 4:
            stop.set()

    monkeypatch.setattr(FakePainter, "on_draw", staticmethod(end_after_four))
    run = runs.start_run(story=story)
    shift = Shift(holder=Holder(uuid4(), "me"), stop=stop, hurry=Event())
    assert shift.work(until=lambda: False)
    run.refresh_from_db()
    story.refresh_from_db()
    assert run.status == RunStatus.RUNNING
    assert FakePainter.seeds == ["7:1", "7:2", "7:3", "7:4"]
    assert story.progress["pages_painted"] == 4
