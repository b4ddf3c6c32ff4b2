"""The engine: what it takes, in which order, within which limits, and what faults do to it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.tests.factories import UserFactory
from stories.enums import LaneName, RunStatus, StepStatus
from stories.models import Lane, NodeRun, Run
from stories.services import claims, lanes, parking
from stories.tests.engine_kit import ME, OTHER
from stories.tests.factories import LaneFactory, NodeRunFactory, RunFactory

pytestmark = pytest.mark.django_db
IMAGE = LaneName.IMAGE


def order(family, count: int, *, hour: int) -> list[NodeRun]:
    """A run of `family` with so many ready pictures, ordered at that hour."""
    run = RunFactory(story__user=family, running=True)
    Run.objects.filter(pk=run.pk).update(created_at=timezone.now() - timedelta(hours=24 - hour))
    return [NodeRunFactory(run=run, ready=True, position=page) for page in range(1, count + 1)]


def claimed(most: int, holder=ME) -> list[NodeRun]:
    return claims.claim(lane=IMAGE, most=most, holder=holder)


def test_claim_takes_a_step_once_and_writes_the_lease() -> None:
    (ready,) = order(UserFactory(), 1, hour=1)
    (step,) = claimed(8)
    assert (step.pk, step.status, step.attempt) == (ready.pk, StepStatus.RUNNING, 1)
    assert (step.lease_token, step.worker) == (ME.boot, "me")
    assert claimed(8, OTHER) == []


def test_claim_takes_the_pages_of_a_book_in_their_order() -> None:
    order(UserFactory(), 5, hour=1)
    assert [step.position for step in claimed(3)] == [1, 2, 3]
    assert [step.position for step in claimed(3)] == [4, 5]


def test_claim_leaves_what_must_wait_and_what_belongs_to_a_closed_run() -> None:
    early, late = order(UserFactory(), 2, hour=1)
    NodeRun.objects.filter(pk=late.pk).update(not_before=timezone.now() + timedelta(minutes=1))
    (stopped,) = order(UserFactory(), 1, hour=1)
    Run.objects.filter(pk=stopped.run_id).update(
        status=RunStatus.CANCELLED, finished_at=timezone.now()
    )
    assert claimed(8) == [early]


def test_cap_holds_over_all_workers() -> None:
    LaneFactory(name=IMAGE, max_running=3)
    order(UserFactory(), 5, hour=1)
    assert [len(claimed(8, holder)) for holder in (ME, OTHER)] == [3, 0]
    NodeRun.objects.filter(lease_token=ME.boot, position=1).update(
        status=StepStatus.DONE, lease_token=None, finished_at=timezone.now()
    )
    assert len(claimed(8, OTHER)) == 1


def test_rate_holds_over_all_workers_and_any_minute() -> None:
    lane = LaneFactory(name=IMAGE, per_minute=4)
    order(UserFactory(), 9, hour=1)
    assert [len(claimed(3)), len(claimed(3, OTHER)), len(claimed(3))] == [3, 1, 0]
    now = int(timezone.now().timestamp())
    Lane.objects.filter(pk=lane.pk).update(starts={str(now - 61): 4, str(now - 60): 3})
    assert len(claimed(8)) == 1
    lane.refresh_from_db()
    assert str(now - 61) not in lane.starts


def test_lane_whose_provider_asked_us_to_wait_is_left_alone() -> None:
    order(UserFactory(), 2, hour=1)
    lanes.pause(IMAGE, seconds=30, now=timezone.now())
    lanes.pause(IMAGE, seconds=10, now=timezone.now())
    assert claimed(8) == []
    Lane.objects.update(paused_until=timezone.now())
    assert len(claimed(8)) == 2


def test_lane_begins_with_the_limit_of_the_settings(settings) -> None:
    settings.LANE_LIMITS = {"image": 2}
    order(UserFactory(), 5, hour=1)
    assert len(claimed(8)) == 2
    assert Lane.objects.get().max_running == 2


def test_ten_books_of_one_family_do_not_starve_another_s_first() -> None:
    LaneFactory(name=IMAGE, max_running=1)
    many, one = UserFactory(), UserFactory()
    for hour in range(1, 11):
        order(many, 2, hour=hour)
    order(one, 2, hour=12)
    families = []
    for _ in range(4):
        (step,) = claimed(1)
        families.append(step.run.story.user)
        NodeRun.objects.filter(pk=step.pk).update(
            status=StepStatus.DONE, lease_token=None, finished_at=timezone.now()
        )
    assert families == [many, many, one, one]


def test_families_share_a_lane_evenly() -> None:
    first, second = UserFactory(), UserFactory()
    order(first, 8, hour=1)
    order(first, 8, hour=2)
    order(second, 8, hour=3)
    taken = claimed(8)
    assert [step.run.story.user for step in taken].count(second) == 4
    assert len({step.run_id for step in taken}) == 2


def test_step_of_a_dead_worker_goes_back_and_counts_as_an_attempt() -> None:
    order(UserFactory(), 1, hour=1)
    claimed(1)
    assert parking.hand_back(claims.expired()) == 0
    NodeRun.objects.update(lease_expires_at=timezone.now() - timedelta(seconds=1))
    assert parking.hand_back(claims.expired()) == 1
    (again,) = claimed(1, OTHER)
    assert (again.attempt, again.lease_token) == (2, OTHER.boot)


def test_heartbeat_keeps_what_is_in_hand_and_nothing_else() -> None:
    order(UserFactory(), 2, hour=1)
    kept, lost = claimed(2)
    past = timezone.now() - timedelta(seconds=1)
    NodeRun.objects.update(lease_expires_at=past)
    claims.renew(boot=ME.boot, steps=[kept.pk])
    claims.renew(boot=OTHER.boot, steps=[lost.pk])
    assert parking.hand_back(claims.expired()) == 1
    assert NodeRun.objects.get(status=StepStatus.RUNNING) == kept


def test_step_of_a_cancelled_run_is_not_begun_again_after_its_worker_died() -> None:
    order(UserFactory(), 1, hour=1)
    claimed(1)
    Run.objects.update(status=RunStatus.CANCELLED, finished_at=timezone.now())
    assert claims.release(boot=ME.boot) == 0
    assert NodeRun.objects.get().status == StepStatus.CANCELLED
