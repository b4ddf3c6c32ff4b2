from orders.models.event import OrderEvent
from orders.models.order import Order
from orders.models.webhook import WebhookEvent

__all__ = ["Order", "OrderEvent", "WebhookEvent"]
