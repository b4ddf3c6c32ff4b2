"""The queue on the staff's site: who may see it, claim and decide, and at what cost."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from accounts.tests.factories import UserFactory
from media_assets.enums import ReviewStatus
from stories.models import ModerationItem
from stories.services import reviews
from stories.tests.factories import ModerationItemFactory
from stories.tests.test_reviews import REASON, held_story

pytestmark = pytest.mark.django_db
LIST = reverse("admin:stories_moderationitem_changelist")


def staff_with(*rights: str):
    user = UserFactory(staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=rights))
    client = Client()
    client.force_login(user)
    return client, user


def moderator():
    return staff_with("view_moderationitem", "decide_moderationitem")


def page_of(item: ModerationItem) -> str:
    return reverse("admin:stories_moderationitem_change", args=[item.pk])


def test_queue_costs_as_many_queries_for_1_item_as_for_3(django_assert_num_queries):
    client, _ = moderator()
    ModerationItemFactory()
    for _ in range(2):
        with django_assert_num_queries(8):
            assert client.get(LIST).status_code == 200
        ModerationItemFactory.create_batch(2)


def test_queue_is_filtered_by_who_looks():
    client, user = moderator()
    free, mine, done = ModerationItemFactory.create_batch(3)
    reviews.claim(item=mine, by=user)
    reviews.reject(item=done, by=user, reason=REASON)
    shown = {
        stand: set(client.get(LIST, {"stand": stand}).context["cl"].result_list)
        for stand in ("free", "mine", "all")
    }
    assert shown == {"free": {free}, "mine": {mine}, "all": {free, mine, done}}


def test_page_shows_what_was_seen_and_why():
    client, _ = moderator()
    shown = client.get(page_of(ModerationItemFactory())).content.decode()
    for words in ("the dark", "There are rude words in it.", "profanity", "Reason for the parent"):
        assert words in shown


def test_what_was_seen_is_shown_as_text():
    client, _ = moderator()
    item = ModerationItemFactory(snapshot={"texts": ["<script>alert(1)</script>"]})
    shown = client.get(page_of(item)).content.decode()
    assert "<script>alert(1)" not in shown
    assert "&lt;script&gt;alert(1)" in shown


def test_moderator_approves():
    client, user = moderator()
    _, item = held_story()
    client.post(page_of(item), {"decision": "approve"})
    item.refresh_from_db()
    assert (item.status, item.decided_by) == (ReviewStatus.APPROVED, user)


def test_rejection_without_a_reason_is_asked_for_one():
    client, _ = moderator()
    _, item = held_story()
    answer = client.post(page_of(item), {"decision": "reject"})
    item.refresh_from_db()
    assert "Say why this is rejected" in answer.content.decode()
    assert item.status == ReviewStatus.WAITING
    client.post(page_of(item), {"decision": "reject", "reason": REASON})
    item.refresh_from_db()
    assert (item.status, item.reason) == (ReviewStatus.REJECTED, REASON)


def test_second_moderator_is_told_that_it_is_decided():
    client, _ = moderator()
    _, item = held_story()
    reviews.reject(item=item, by=UserFactory(staff=True), reason=REASON)
    answer = client.post(page_of(item), {"decision": "approve"}, follow=True)
    assert "This was decided already." in answer.content.decode()
    item.refresh_from_db()
    assert item.status == ReviewStatus.REJECTED


def test_items_are_claimed_from_the_list():
    client, user = moderator()
    item = ModerationItemFactory()
    client.post(LIST, {"action": "claim", "_selected_action": [item.pk]})
    item.refresh_from_db()
    assert item.claimed_by == user
    client.post(LIST, {"action": "release", "_selected_action": [item.pk]})
    item.refresh_from_db()
    assert item.claimed_by is None


def test_staff_who_may_only_look_cannot_decide():
    client, _ = staff_with("view_moderationitem")
    _, item = held_story()
    shown = client.get(page_of(item)).content.decode()
    client.post(page_of(item), {"decision": "approve"})
    client.post(LIST, {"action": "claim", "_selected_action": [item.pk]})
    item.refresh_from_db()
    assert "Reason for the parent" not in shown
    assert (item.status, item.claimed_by) == (ReviewStatus.WAITING, None)


def test_staff_with_another_right_do_not_see_the_queue():
    client, _ = staff_with("view_run")
    assert client.get(LIST).status_code == 403
    assert client.get(page_of(ModerationItemFactory())).status_code == 403
