"""Whole books by outside models, through the engine: what is asked, what is kept, what is paid."""

import pytest
from django.core.files.storage import default_storage
from django.db.models import Q

from stories.enums import CallStatus, RunStatus
from stories.models import Artifact, ProviderCall, Story
from stories.pipeline.nodes.qc import LEAST_LIKENESS
from stories.services import exports
from stories.tests.engine_kit import make, small_story
from stories.tests.fault_answers import Answer, images, picture
from stories.tests.fault_server import FaultServer, Seen

pytestmark = pytest.mark.django_db
PAGES = 8
STRANGER = images(picture(160, 160))


@pytest.fixture
def story(outside_models: FaultServer, settings, monkeypatch) -> Story:
    settings.PICTURE_WIDTH = 160
    monkeypatch.setattr(exports, "request_screen_pdf", lambda *, story: None)
    return small_story(pages=PAGES)


@pytest.fixture
def server(outside_models: FaultServer) -> FaultServer:
    return outside_models


def test_book_by_models_is_asked_for_once_and_paid_once(story: Story, server: FaultServer) -> None:
    run = make(story)
    assert (run.status, story.error_message) == (RunStatus.COMPLETED, "")
    seen = server.script.seen
    drawn = [one for one in seen if one.kind == "image"]
    assert (server.script.calls("text"), len(drawn)) == (1, PAGES + 1)
    calls = ProviderCall.objects.filter(story=story, provider="openai")
    assert set(calls.values_list("status", flat=True)) == {CallStatus.SUCCEEDED}
    # Each question has a key of its own, and the ledger knows it.
    keys = {one.headers["idempotency-key"] for one in seen if one.kind != "moderation"}
    assert keys == set(calls.values_list("idempotency_key", flat=True))
    assert len(keys) == 1 + PAGES + 1
    # The same sheet goes to the painter with every page, and the child's name with none.
    assert {one.path for one in drawn} == {"/v1/images/edits"}
    assert len({one.files[0] for one in drawn}) == 1
    assert [one for one in drawn if "Leo" in one.data["prompt"]] == []


def test_story_with_a_mistake_is_asked_for_again(story: Story, server: FaultServer) -> None:
    server.script.fail_next("text", "wrong_page_count", "half_json")
    assert make(story).status == RunStatus.COMPLETED
    said = [one.data["messages"][2:] for one in server.script.seen if one.kind == "text"]
    assert [len(more) for more in said] == [0, 1, 1]
    assert "exactly 8" in said[1][0]["content"]
    assert "not complete JSON" in said[2][0]["content"]


def test_story_that_is_refused_is_told_to_the_parent(story: Story, server: FaultServer) -> None:
    server.script.fail_next("text", "prose_refusal")
    assert make(story).status == RunStatus.FAILED
    assert story.error_message == (
        "The service that writes our stories declined to make this. "
        "Please change the wish and try again."
    )
    assert server.script.calls("text") == 1


# --- A hero who is somebody else ---------------------------------------------------------------


@pytest.fixture
def told_here(story: Story, settings) -> Story:
    """The house's own text: the same scenes in every run."""
    settings.TEXT_PROVIDER = settings.TEXT_PROVIDERS["embedded"]
    return story


def measured(story: Story) -> list[dict]:
    """Results of the pictures, cover included, whose hero was looked at."""
    found = Artifact.objects.filter(Q(story=story) | Q(scene__story=story), type="render_result")
    return [one.payload for one in found if one.payload["likeness"] is not None]


def test_stranger_is_drawn_again_once_and_the_better_picture_is_kept(
    told_here: Story, server: FaultServer
) -> None:
    met: set[str] = set()

    def stranger_at_first(seen: Seen) -> Answer | None:
        is_new = seen.data["prompt"] not in met
        met.add(seen.data["prompt"])
        return STRANGER if is_new else None

    server.script.rules["image"] = stranger_at_first
    assert make(told_here).status == RunStatus.COMPLETED
    kept = measured(told_here)
    assert len(kept) > PAGES // 2
    assert [one["likeness"] for one in kept if one["likeness"] < LEAST_LIKENESS] == []
    assert server.script.calls("image") == PAGES + 1 + len(kept)
    assert {one["object_key"][-6:] for one in kept} == {"-1.jpg"}


def test_two_strangers_are_enough_and_the_report_says_so(
    told_here: Story, server: FaultServer
) -> None:
    server.script.rules["image"] = lambda seen: STRANGER
    assert make(told_here).status == RunStatus.COMPLETED
    kept = measured(told_here)
    assert server.script.calls("image") == PAGES + 1 + len(kept)
    unlike = Artifact.objects.filter(
        type="qc_report", scene__story=told_here, payload__needs_redraw=True
    )
    covers = Artifact.objects.filter(story=told_here, type="render_result")
    assert unlike.count() == len(kept) - sum(
        cover.payload["likeness"] is not None for cover in covers
    )
    # The picture that was not kept lies nowhere.
    names = default_storage.listdir(f"stories/{told_here.pk}/pictures")[1]
    known = {key.rsplit("/", 1)[1] for key in told_here.images.values_list("object_key", flat=True)}
    assert {name for name in names if name.endswith(".jpg")} == known
