"""Everything that a service can answer badly, over a real connection: whether and when it is asked
again, what the parent reads, what the ledger says."""

from dataclasses import dataclass, replace

import pytest
from django.utils import timezone

from stories.enums import CallStatus, RunStatus, StepStatus
from stories.models import Lane, NodeRun, ProviderCall, Story
from stories.services import exports, scheduling
from stories.services.failures import Failure, wait_seconds
from stories.tests.engine_kit import make, small_story, step, work
from stories.tests.fault_server import HANG, FaultServer
from stories.tests.wholeness import assert_consistent, assert_whole

pytestmark = pytest.mark.django_db
PAGES = 8
FIRST = "paint:001"
KEPT = "Everything finished is kept."
MENDING = "We have to mend that; what is made is kept."


@dataclass(frozen=True)
class Fault:
    """`waits` is the least time, in seconds, until the next try, and half the longest.
    `charged`: the service may have charged for it, so it counts as spent. `new_key`: the answer
    was of no use, so that the next try is another call."""

    name: str
    words: str
    status: CallStatus
    waits: float = 1.0
    charged: bool = False
    new_key: bool = False
    stops: bool = False


PASSING = [
    Fault("rate_limited", "is busy. We will go on as soon as it has room.", CallStatus.FAILED, 7.0),
    Fault("server_error", f"is not answering. {KEPT}", CallStatus.FAILED),
    Fault(HANG, f"took too long to answer. {KEPT}", CallStatus.UNKNOWN, charged=True),
    Fault(
        "garbage_json",
        f"sent something that we could not use. {KEPT}",
        CallStatus.FAILED,
        charged=True,
        new_key=True,
    ),
    Fault(
        "half_image",
        f"sent something that we could not use. {KEPT}",
        CallStatus.FAILED,
        charged=True,
        new_key=True,
    ),
]
LASTING = [
    Fault(
        "content_refused",
        "declined to make this. Please change the wish and try again.",
        CallStatus.FAILED,
    ),
    Fault("unauthorised", f"does not let us in. {MENDING}", CallStatus.FAILED, stops=True),
    Fault("quota", f"has used up its allowance. {MENDING}", CallStatus.FAILED, stops=True),
]


@pytest.fixture
def server(outside_models: FaultServer, settings, monkeypatch) -> FaultServer:
    """Pictures come from the server, one after the other; the words are the house's own."""
    settings.TEXT_PROVIDER = settings.TEXT_PROVIDERS["embedded"]
    settings.MODERATION_PROVIDER = settings.MODERATION_PROVIDERS["embedded"]
    settings.PICTURE_WIDTH = 120
    monkeypatch.setattr(exports, "request_screen_pdf", lambda *, story: None)
    Lane.objects.create(name="image", max_running=1)
    return outside_models


@pytest.fixture(autouse=True)
def waits(monkeypatch) -> list[float]:
    """The seconds that were waited between tries: here until the test lets them pass."""
    asked: list[float] = []

    def longer_than_the_test(failure: Failure, attempt: int) -> float:
        asked.append(wait_seconds(failure, attempt))
        return 1000.0

    monkeypatch.setattr(scheduling, "wait_seconds", longer_than_the_test)
    return asked


@pytest.fixture
def story() -> Story:
    return small_story(pages=PAGES)


def first_calls() -> list[ProviderCall]:
    return list(ProviderCall.objects.filter(node_run__key=FIRST).order_by("created_at"))


def let_time_pass() -> None:
    NodeRun.objects.filter(not_before__isnull=False).update(not_before=timezone.now())
    Lane.objects.update(paused_until=None)


@pytest.mark.parametrize("fault", PASSING, ids=lambda fault: fault.name)
def test_fault_that_passes_is_tried_again_later(
    fault: Fault, server: FaultServer, story: Story, waits: list[float], settings
) -> None:
    if fault.name == HANG:
        settings.IMAGE_SERVICE = replace(settings.IMAGE_SERVICE, timeout=2.0)
    server.script.fail_next("image", fault.name)
    run = make(story)
    first = step(run, FIRST)
    assert (first.status, first.attempt) == (StepStatus.READY, 1)
    assert first.error.endswith(f" {fault.words}")
    assert [fault.waits <= wait <= fault.waits * 2 for wait in waits] == [True]
    (call,) = first_calls()
    assert (call.status, call.attempts) == (fault.status, 1)
    assert (call.cost > 0) is fault.charged
    # A service that asks us to wait is asked for nothing; the others go on with the rest.
    asked = server.script.calls("image")
    assert asked == (1 if fault.name == "rate_limited" else 1 + PAGES)

    settings.IMAGE_SERVICE = replace(settings.IMAGE_SERVICE, timeout=60.0)
    let_time_pass()
    work()
    assert_whole(story)
    calls = first_calls()
    assert [one.status for one in calls][-1] == CallStatus.SUCCEEDED
    assert len({one.idempotency_key for one in calls}) == (2 if fault.new_key else 1)
    assert sum(one.attempts for one in calls) == 2
    assert server.script.calls("image") == 1 + PAGES + 1


@pytest.mark.parametrize("fault", LASTING, ids=lambda fault: fault.name)
def test_fault_that_lasts_is_told_and_not_tried_again(
    fault: Fault, server: FaultServer, story: Story
) -> None:
    server.script.fail_next("image", fault.name)
    run = make(story)
    assert run.status == RunStatus.FAILED
    assert f" {fault.words}" in story.error_message
    assert step(run, FIRST).attempt == 1
    (call,) = first_calls()
    assert (call.status, call.attempts, call.cost) == (CallStatus.FAILED, 1, 0)
    assert server.script.calls("image") == (1 if fault.stops else 1 + PAGES)
    assert_consistent(story)

    assert make(story).status == RunStatus.COMPLETED
    assert_whole(story)
    assert server.script.calls("image") == 1 + PAGES + 1
