"""Runs, steps and versions on the staff's site: what is shown, what may be done, by whom."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditLog
from accounts.tests.factories import UserFactory
from stories.enums import RunKind, RunStatus, StepStatus
from stories.models import Artifact, NodeRun, Run, Story
from stories.services import exports, runs
from stories.tests.engine_kit import make, small_story, work
from stories.tests.factories import NodeRunFactory, RunFactory
from stories.tests.fake_providers import IMAGE_PATH, TEXT_PATH, FakePainter

pytestmark = pytest.mark.django_db
RUNS = reverse("admin:stories_run_changelist")
STEPS = reverse("admin:stories_noderun_changelist")


def staff_with(*rights: str) -> Client:
    user = UserFactory(staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=rights))
    client = Client()
    client.force_login(user)
    return client


def steering() -> Client:
    views = ("run", "noderun", "story", "storypage", "artifact")
    return staff_with("steer_run", *(f"view_{name}" for name in views))


def act(client: Client, page: str, action: str, *rows) -> list[str]:
    """What the page says after an action."""
    data = {"action": action, "_selected_action": [str(row.pk) for row in rows]}
    answer = client.post(page, data, follow=True)
    return [str(message) for message in answer.context["messages"]]


@pytest.fixture
def story(settings, monkeypatch) -> Story:
    settings.TEXT_PROVIDER, settings.IMAGE_PROVIDER = TEXT_PATH, IMAGE_PATH
    settings.PICTURE_WIDTH, settings.IMAGE_CONCURRENCY = 60, 1
    monkeypatch.setattr(exports, "request_screen_pdf", lambda *, story: None)
    monkeypatch.setattr(FakePainter, "seeds", [])
    story = small_story(pages=8)
    make(story)
    FakePainter.seeds = []
    return story


def test_run_page_costs_as_many_queries_for_1_step_as_for_3(django_assert_num_queries):
    client = steering()
    run = RunFactory()
    page = reverse("admin:stories_run_change", args=[run.pk])
    NodeRunFactory(run=run, key="a")
    client.get(page)  # what is looked up once in a process
    for more in (("b", "c"), ()):
        with django_assert_num_queries(8):
            assert client.get(page).status_code == 200
        for key in more:
            NodeRunFactory(run=run, key=key)


def test_run_list_tells_how_far_each_run_is(story):
    shown = steering().get(RUNS).content.decode()
    steps = story.runs.get().steps.count()
    assert f"{steps} of {steps}" in shown


def test_stuck_steps_are_found():
    now = timezone.now()
    late = NodeRunFactory(
        status=StepStatus.RUNNING,
        lease_token="00000000-0000-0000-0000-000000000001",
        lease_expires_at=now - timedelta(seconds=1),
        started_at=now,
        attempt=1,
    )
    waiting = NodeRunFactory(status=StepStatus.READY, open_needs=0)
    NodeRunFactory(status=StepStatus.READY, open_needs=0)
    NodeRun.objects.filter(pk=waiting.pk).update(updated_at=now - timedelta(minutes=11))
    parked = NodeRunFactory(
        status=StepStatus.FAILED, error="No.", error_kind="parked", finished_at=now
    )
    client = steering()
    shown = {
        kind: set(client.get(STEPS, {"stuck": kind}).context["cl"].result_list)
        for kind in ("lease", "ready", "parked", "any")
    }
    assert shown == {
        "lease": {late},
        "ready": {waiting},
        "parked": {parked},
        "any": {late, waiting, parked},
    }


def test_run_is_cancelled_and_the_record_says_by_whom(story):
    run = runs.start_run(story=small_story(pages=8))
    told = act(steering(), RUNS, "cancel", run)
    run.refresh_from_db()
    assert run.status == RunStatus.CANCELLED
    assert told[0].endswith("nothing more begins.")
    entry = AuditLog.objects.filter(entity_type="stories.Run", entity_id=run.pk).latest(
        "created_at"
    )
    assert entry.actor.startswith("user:")


def test_who_may_only_look_sees_no_action(story):
    client = staff_with("view_run")
    run = runs.start_run(story=small_story(pages=8))
    act(client, RUNS, "cancel", run)
    run.refresh_from_db()
    assert run.status == RunStatus.QUEUED


def test_retry_makes_only_what_is_missing(story):
    FakePainter.broken = {"7:3"}
    other = small_story(pages=8)
    failed = make(other)
    FakePainter.broken, FakePainter.seeds = set(), []
    act(steering(), RUNS, "retry", failed)
    work()
    assert FakePainter.seeds == ["7:3"]
    assert other.runs.count() == 2


def test_step_is_done_again(story):
    step = story.runs.get().steps.get(key="paint:003")
    assert act(steering(), STEPS, "do_again", step)[0].endswith("it was ordered.")
    assert Run.objects.get(kind=RunKind.REDRAW).status == RunStatus.QUEUED


def test_page_is_drawn_again_for_a_reason(story):
    page = story.pages.get(page_number=2)
    act(steering(), reverse("admin:stories_storypage_changelist"), "redraw_mood", page)
    plan = NodeRun.objects.get(run__kind=RunKind.REDRAW, kind="plan")
    assert plan.params["redraw"]["reason"] == "bad_mood"


def test_artifact_is_restored_by_name_and_refused_in_words(story):
    page = reverse("admin:stories_artifact_changelist")
    told = story.artifacts.get(type="story_draft")
    client = steering()
    assert "holds already" in act(client, page, "restore", told)[0]
    act(client, reverse("admin:stories_storypage_changelist"), "redraw", story.pages.first())
    work()
    old = Artifact.objects.get(
        scene__story=story, scene__order_index=0, type="render_result", version=1
    )
    assert act(client, page, "restore", old)[0].endswith("it holds again.")
    assert old.children.get(version=3).created_by.startswith("user:")


def test_story_page_tells_what_is_stale(story):
    told = story.artifacts.get(type="story_draft")
    Artifact.objects.create(
        story=story,
        type="story_draft",
        version=2,
        key="1" * 64,
        payload=told.payload,
        parent=told,
        created_by="me",
    )
    page = reverse("admin:stories_story_change", args=[story.pk])
    shown = steering().get(page).content.decode()
    assert "The book: Readability report 1, for Story draft has changed since." in shown


def test_diff_page_compares_two_versions(story, django_assert_num_queries):
    told = story.artifacts.get(type="story_draft")
    payload = told.payload | {"title": "Another title"}
    again = Artifact.objects.create(
        story=story,
        type="story_draft",
        version=2,
        key="1" * 64,
        payload=payload,
        parent=told,
        created_by="me",
    )
    page = reverse("admin:stories_artifact_diff", args=[again.pk])
    client = steering()
    with django_assert_num_queries(7):
        shown = client.get(page).content.decode()
    assert "<ins>+ Another title</ins>" in shown
    assert "<del>− Leo and the Hill</del>" in shown
    assert "no other version" in client.get(page, {"with": "9"}).content.decode()


def test_book_is_copied(story):
    told = act(steering(), reverse("admin:stories_story_changelist"), "duplicate", story)
    assert told[0].endswith("it was copied.")
    assert Story.objects.filter(title="Leo and the Hill (copy)").count() == 1
