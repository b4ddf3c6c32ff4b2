"""Two at once: a conditional update still has one winner, and the record tells the truth."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import sleep

import pytest
from django.db import connection, transaction

from accounts.models import AuditLog
from stories.models import Story
from stories.tests.factories import StoryFactory

CLAIMANTS = 4


@pytest.mark.django_db(transaction=True)
def test_conditional_update_has_one_winner_and_one_record():
    story = StoryFactory.create(status="pending")
    together = Barrier(CLAIMANTS)

    def claim() -> int:
        try:
            together.wait(timeout=10)
            return Story.objects.filter(pk=story.pk, status="pending").update(status="processing")
        finally:
            connection.close()

    with ThreadPoolExecutor(CLAIMANTS) as threads:
        claims = [threads.submit(claim) for _ in range(CLAIMANTS)]
        assert sorted(done.result() for done in claims) == [0, 0, 0, 1]
    (log,) = AuditLog.objects.filter(entity_id=story.pk, action="update")
    assert (log.old_value, log.new_value) == ({"status": "pending"}, {"status": "processing"})


@pytest.mark.django_db(transaction=True)
def test_claim_that_waited_for_another_claims_nothing():
    story = StoryFactory.create(status="pending")

    def claim() -> int:
        try:
            return Story.objects.filter(pk=story.pk, status="pending").update(status="draft")
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as threads:
        with transaction.atomic():
            Story.objects.filter(pk=story.pk).update(status="processing")
            late = threads.submit(claim)
            sleep(0.3)  # long enough for the claim to read the old row and wait for this one
        assert late.result() == 0
    story.refresh_from_db()
    assert story.status == "processing"
    assert AuditLog.objects.filter(entity_id=story.pk, action="update").count() == 1


@pytest.mark.django_db(transaction=True)
def test_records_of_racing_changes_form_a_chain():
    story = StoryFactory.create(page_count=1)
    together = Barrier(CLAIMANTS)

    def change(number: int) -> None:
        try:
            mine = Story.objects.get(pk=story.pk)
            together.wait(timeout=10)
            mine.page_count = number
            mine.save()
        finally:
            connection.close()

    with ThreadPoolExecutor(CLAIMANTS) as threads:
        list(threads.map(change, range(10, 10 + CLAIMANTS)))
    logs = AuditLog.objects.filter(entity_id=story.pk, action="update")
    steps = {log.old_value["page_count"]: log.new_value["page_count"] for log in logs}
    passed, current = [1], 1
    while current in steps:
        current = steps[current]
        passed.append(current)
    assert len(passed) == CLAIMANTS + 1
    story.refresh_from_db()
    assert passed[-1] == story.page_count
