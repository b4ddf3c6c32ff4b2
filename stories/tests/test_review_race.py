"""Two moderators at once: one decision holds, and the book goes on once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from accounts.tests.factories import UserFactory
from media_assets.enums import ReviewStatus
from stories.enums import RunStatus
from stories.services import reviews
from stories.tests.test_reviews import REASON, held_story
from storycreator.lib.errors import StateError

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*decisions: Callable[[], object]) -> list[str]:
    together = Barrier(len(decisions))

    def run(decide: Callable[[], object]) -> str:
        try:
            together.wait(timeout=60)
            decide()
        except StateError as refusal:
            return str(refusal)
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(len(decisions)) as threads:
        return sorted(threads.map(run, decisions))


def test_approval_and_rejection_at_once_leave_one_decision():
    story, item = held_story()
    first, second = UserFactory(staff=True), UserFactory(staff=True)
    said = at_once(
        lambda: reviews.approve(item=item, by=first),
        lambda: reviews.reject(item=item, by=second, reason=REASON),
    )
    item.refresh_from_db()
    assert said == ["This was decided already.", "done"]
    going_on = story.runs.filter(status=RunStatus.QUEUED).count()
    assert going_on == (1 if item.status == ReviewStatus.APPROVED else 0)


def test_four_approvals_at_once_start_one_run():
    story, item = held_story()
    people = [UserFactory(staff=True) for _ in range(4)]
    said = at_once(*(lambda who=who: reviews.approve(item=item, by=who) for who in people))
    assert said == ["done"] * 4
    assert story.runs.filter(status=RunStatus.QUEUED).count() == 1


def test_one_of_two_claims_at_once_holds():
    _, item = held_story()
    people = [UserFactory(staff=True) for _ in range(2)]
    said = at_once(*(lambda who=who: reviews.claim(item=item, by=who) for who in people))
    item.refresh_from_db()
    assert said == ["Somebody else is looking at this.", "done"]
    assert item.claimed_by in people
