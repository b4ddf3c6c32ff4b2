"""Whole books by outside models, through the engine: what is asked, what is kept, what is paid."""

import pytest

from stories.enums import CallStatus, RunStatus
from stories.models import Artifact, ProviderCall, Story
from stories.services import exports
from stories.tests.engine_kit import make, small_story
from stories.tests.fault_answers import images, picture
from stories.tests.fault_server import FaultServer
from storycreator.lib import files

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


def results(story: Story) -> list[dict]:
    return list(
        Artifact.objects.filter(type="render_result", scene__story=story)
        .order_by("scene__order_index")
        .values_list("payload", flat=True)
    )


def reports(story: Story) -> list[dict]:
    return list(
        Artifact.objects.filter(type="qc_report", scene__story=story)
        .order_by("scene__order_index")
        .values_list("payload", flat=True)
    )


def test_book_by_models_is_asked_for_once_and_paid_once(story: Story, server: FaultServer) -> None:
    run = make(story)
    assert (run.status, story.error_message) == (RunStatus.COMPLETED, "")
    assert server.script.calls("text") == 1
    assert [one.path for one in server.script.seen if one.kind == "image"] == (
        ["/v1/images/edits"] * (PAGES + 1)
    )
    calls = ProviderCall.objects.filter(story=story)
    assert set(calls.values_list("status", flat=True)) == {CallStatus.SUCCEEDED}
    assert calls.count() == 1 + PAGES + 1


def test_book_by_models_sends_one_sheet_with_every_page(story: Story, server: FaultServer) -> None:
    make(story)
    sheets = {one.files[0] for one in server.script.seen if one.kind == "image"}
    assert len(sheets) == 1


def test_book_by_models_never_sends_the_name_to_the_painter(
    story: Story, server: FaultServer
) -> None:
    make(story)
    prompts = [one.data["prompt"] for one in server.script.seen if one.kind == "image"]
    assert [prompt for prompt in prompts if "Leo" in prompt] == []


def test_book_by_models_uses_a_key_for_each_question(story: Story, server: FaultServer) -> None:
    make(story)
    keys = [one.headers["idempotency-key"] for one in server.script.seen]
    assert len(set(keys)) == len(keys) == PAGES + 2
    assert set(keys) == set(ProviderCall.objects.values_list("idempotency_key", flat=True))


def test_text_by_a_model_and_pictures_by_the_house(
    story: Story, server: FaultServer, settings
) -> None:
    settings.IMAGE_PROVIDER = settings.IMAGE_PROVIDERS["embedded"]
    assert make(story).status == RunStatus.COMPLETED
    assert (server.script.calls("text"), server.script.calls("image")) == (1, 0)


def test_pictures_by_a_model_and_text_by_the_house(
    story: Story, server: FaultServer, settings
) -> None:
    settings.TEXT_PROVIDER = settings.TEXT_PROVIDERS["embedded"]
    assert make(story).status == RunStatus.COMPLETED
    assert (server.script.calls("text"), server.script.calls("image")) == (0, PAGES + 1)


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
def seen_by_day(story: Story, settings) -> Story:
    """Every page can be measured: the house's own text, told of the hero by day."""
    settings.TEXT_PROVIDER = settings.TEXT_PROVIDERS["embedded"]
    return story


def stored_pictures(story: Story) -> set[str]:
    return {result["object_key"] for result in results(story)}


def test_stranger_is_drawn_again_once_and_the_better_picture_is_kept(
    seen_by_day: Story, server: FaultServer
) -> None:
    server.script.fail_next("image", STRANGER)
    run = make(seen_by_day)
    assert run.status == RunStatus.COMPLETED
    measured = [result["likeness"] for result in results(seen_by_day)]
    assert min(like for like in measured if like is not None) >= 0.5
    assert server.script.calls("image") in (PAGES + 1, PAGES + 2)


def test_two_strangers_are_kept_and_the_report_says_so(
    seen_by_day: Story, server: FaultServer
) -> None:
    server.script.fail_next("image", *[STRANGER] * (2 * PAGES + 2))
    make(seen_by_day)
    measured = [result for result in results(seen_by_day) if result["likeness"] is not None]
    assert measured
    assert server.script.calls("image") <= 2 * (PAGES + 1)
    wanted = [report["needs_redraw"] for report in reports(seen_by_day)]
    assert wanted.count(True) == len(measured)
    assert all(files.get(key) for key in stored_pictures(seen_by_day))
