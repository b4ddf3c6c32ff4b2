"""The timeline of an order, as a parent and the support staff read it."""

from django.db import models

from orders.enums import OrderEventKind, OrderStatus
from orders.models.order import Order
from storycreator.lib.audit import AppendOnlyModel
from storycreator.lib.constraints import allowed, choice_field, not_empty


class OrderEvent(AppendOnlyModel):
    AUDIT_OPEN = frozenset({"actor"})

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="events")
    kind = choice_field(OrderEventKind)
    from_status = choice_field(OrderStatus, blank=True, default="")
    to_status = choice_field(OrderStatus, blank=True, default="")
    actor = models.CharField(max_length=80, help_text="user:<id>, a provider's name or system.")
    payload = models.JSONField(default=dict, blank=True)

    class Meta(AppendOnlyModel.Meta):
        db_table = "order_events"
        ordering = ["created_at", "id"]
        constraints = [
            allowed("order_events", "kind", OrderEventKind),
            allowed("order_events", "from_status", OrderStatus, ""),
            allowed("order_events", "to_status", OrderStatus, ""),
            not_empty("order_events", "actor"),
            models.CheckConstraint(
                name="order_events_change_has_statuses",
                condition=~models.Q(kind=OrderEventKind.STATUS_CHANGED)
                | (~models.Q(to_status="") & ~models.Q(to_status=models.F("from_status"))),
                violation_error_message="A change of status leads to another status.",
            ),
        ]

    def __str__(self) -> str:
        return str(self.get_kind_display())
