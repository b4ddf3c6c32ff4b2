"""What stays of an order when its family goes."""

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from orders.models import Order, OrderEvent
from orders.tests.factories import OrderEventFactory, OrderFactory
from stories.models import Story
from storycreator.lib.audit import AppendOnlyError

pytestmark = pytest.mark.django_db


def anonymise(order: Order) -> None:
    Order.objects.filter(pk=order.pk).update(
        user=None, story=None, shipping_address=None, anonymised_at=timezone.now()
    )


def test_unpaid_order_goes_with_its_user():
    event = OrderEventFactory.create()
    event.order.user.delete()
    assert Order.objects.count() == OrderEvent.objects.count() == 0


@pytest.mark.parametrize("owner", ["user", "story"])
def test_paid_order_stops_its_owner_from_being_deleted(owner):
    order = OrderFactory.create(paid=True)
    with pytest.raises(ProtectedError):
        getattr(order, owner).delete()
    assert Order.objects.get().story_id == order.story_id


def test_paid_order_stops_even_when_unpaid_ones_stand_beside_it():
    paid = OrderFactory.create(paid=True)
    OrderFactory.create(story=paid.story, user=paid.user)
    with pytest.raises(ProtectedError):
        paid.user.delete()
    assert Order.objects.count() == 2


def test_anonymised_order_outlives_its_user():
    order = OrderFactory.create(paid=True)
    user = order.user
    anonymise(order)
    user.delete()
    kept = Order.objects.get()
    assert (kept.amount, kept.user_id, kept.story_id, kept.shipping_address) == (
        3490,
        None,
        None,
        None,
    )
    assert Story.objects.count() == 0


def test_anonymised_order_keeps_no_address():
    order = OrderFactory.create(paid=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        Order.objects.filter(pk=order.pk).update(
            user=None, story=None, anonymised_at=timezone.now()
        )


def test_unpaid_order_cannot_be_anonymised():
    order = OrderFactory.create()
    with pytest.raises(IntegrityError), transaction.atomic():
        anonymise(order)


def test_orders_without_payment_intent_stand_side_by_side():
    OrderFactory.create_batch(2, payment_intent_id=None)
    assert Order.objects.filter(payment_intent_id=None).count() == 2


def test_timeline_is_never_rewritten():
    event = OrderEventFactory.create()
    event.actor = "somebody else"
    with pytest.raises(AppendOnlyError):
        event.save()
