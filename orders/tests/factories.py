"""Orders and the news about them, made up for tests."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from orders.enums import OrderEventKind, OrderStatus, ProductType
from orders.models import Order, OrderEvent, WebhookEvent
from stories.tests.factories import StoryFactory


class OrderFactory(DjangoModelFactory):
    """Waiting for payment; `paid=True` is paid."""

    class Meta:
        model = Order

    class Params:
        paid = factory.Trait(status=OrderStatus.PAID, paid_at=factory.LazyFunction(timezone.now))

    story = factory.SubFactory(StoryFactory, completed=True)
    user = factory.SelfAttribute("story.user")
    product_type = ProductType.HARDCOVER_BOOK
    amount = 3490
    currency = "eur"
    payment_intent_id = factory.Sequence("intent-{}".format)
    shipping_address = factory.LazyFunction(lambda: {"city": "Springfield", "country": "US"})


class OrderEventFactory(DjangoModelFactory):
    class Meta:
        model = OrderEvent

    order = factory.SubFactory(OrderFactory)
    kind = OrderEventKind.CREATED
    actor = "system"


class WebhookEventFactory(DjangoModelFactory):
    class Meta:
        model = WebhookEvent

    provider = "stripe"
    event_id = factory.Sequence("event-{}".format)
    type = "payment_intent.succeeded"
    payload = factory.LazyFunction(lambda: {"object": "event"})
