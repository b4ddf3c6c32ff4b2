"""A printed book that a family ordered."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import CASCADE, PROTECT, F, Q
from django.db.models.deletion import Collector
from django.db.models.functions import Length
from django.db.models.lookups import Exact

from orders.enums import PAID_STATUSES, SENT_STATUSES, OrderStatus, ProductType, ShippingLevel
from storycreator.lib.audit import AuditedModel
from storycreator.lib.constraints import (
    JsonSearchIndex,
    allowed,
    at_least,
    choice_field,
    digest,
    digest_field,
    not_negative,
)

CURRENCY_LENGTH = 3


def cascade_unpaid(
    collector: Collector,
    field: "models.Field[Any, Any]",
    sub_objs: models.QuerySet["Order"],
    using: str,
) -> None:
    """Unpaid orders go with their owner. A paid one must be kept for the books: deleting is
    refused until the erasure service has anonymised it and taken the pointer away."""
    for paid, what_happens in ((False, CASCADE), (True, PROTECT)):
        orders = sub_objs.filter(paid_at__isnull=not paid)
        if orders:
            what_happens(collector, field, orders, using)


class Order(AuditedModel):
    """Its status moves only forward, by one service. Amounts are in the smallest unit of the
    currency (cents)."""

    AUDIT_OPEN = frozenset(
        {
            "currency",
            "payment_provider",
            "payment_intent_id",
            "pod_provider",
            "pod_order_id",
            "interior_sha256",
            "cover_sha256",
        }
    )

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=cascade_unpaid,
        null=True,
        blank=True,
        related_name="orders",
    )
    story = models.ForeignKey(
        "stories.Story", on_delete=cascade_unpaid, null=True, blank=True, related_name="orders"
    )
    product_type = choice_field(ProductType)
    status = choice_field(OrderStatus, default=OrderStatus.PENDING_PAYMENT)
    quantity = models.PositiveSmallIntegerField(default=1, db_default=1)
    amount = models.PositiveIntegerField(help_text="The whole price, in the smallest unit.")
    currency = models.CharField(max_length=CURRENCY_LENGTH)
    price_breakdown = models.JSONField(default=dict, blank=True)
    shipping_level = choice_field(ShippingLevel, blank=True, default="")
    shipping_address = models.JSONField(null=True, blank=True)
    payment_provider = models.CharField(max_length=50, blank=True, default="")
    payment_intent_id = models.CharField(max_length=200, unique=True, null=True, blank=True)
    pod_provider = models.CharField(max_length=50, blank=True, default="")
    pod_order_id = models.CharField(max_length=200, blank=True, default="")
    tracking_number = models.CharField(max_length=200, blank=True, default="")
    # What exactly was bought: the checksums stay when the files are gone.
    interior_export = models.ForeignKey(
        "stories.Export", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    cover_export = models.ForeignKey(
        "stories.Export", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    interior_sha256 = digest_field()
    cover_sha256 = digest_field()
    paid_at = models.DateTimeField(null=True, blank=True)
    fulfilled_at = models.DateTimeField(null=True, blank=True)
    shipped_at = models.DateTimeField(null=True, blank=True)
    anonymised_at = models.DateTimeField(null=True, blank=True)

    class Meta(AuditedModel.Meta):
        db_table = "orders"
        ordering = ["-created_at"]
        constraints = [
            allowed("orders", "product_type", ProductType),
            allowed("orders", "status", OrderStatus),
            allowed("orders", "shipping_level", ShippingLevel, ""),
            not_negative("orders", "amount"),
            at_least("orders", "quantity", 1),
            digest("orders", "interior_sha256"),
            digest("orders", "cover_sha256"),
            models.CheckConstraint(
                name="orders_currency_iso4217",
                condition=Q(Exact(Length("currency"), CURRENCY_LENGTH)),
                violation_error_message="A currency is three letters.",
            ),
            models.CheckConstraint(
                name="orders_paid_has_time",
                condition=~Q(status__in=PAID_STATUSES) | Q(paid_at__isnull=False),
                violation_error_message="A paid order has a time of payment.",
            ),
            models.CheckConstraint(
                name="orders_pending_is_unpaid",
                condition=~Q(status=OrderStatus.PENDING_PAYMENT) | Q(paid_at__isnull=True),
                violation_error_message="An order that waits for payment is not paid.",
            ),
            models.CheckConstraint(
                name="orders_sent_has_time",
                condition=~Q(status__in=SENT_STATUSES) | Q(shipped_at__isnull=False),
                violation_error_message="An order on its way has a time of shipping.",
            ),
            models.CheckConstraint(
                name="orders_times_in_order",
                condition=(Q(fulfilled_at__isnull=True) | Q(fulfilled_at__gte=F("paid_at")))
                & (Q(shipped_at__isnull=True) | Q(shipped_at__gte=F("paid_at"))),
                violation_error_message="Printing and shipping come after payment.",
            ),
            models.CheckConstraint(
                name="orders_owner_unless_anonymised",
                condition=Q(user__isnull=False, anonymised_at__isnull=True)
                | Q(
                    user__isnull=True,
                    story__isnull=True,
                    shipping_address__isnull=True,
                    tracking_number="",
                    anonymised_at__isnull=False,
                    paid_at__isnull=False,
                ),
                violation_error_message="Only a paid order is kept without its owner, and then "
                "without anything personal.",
            ),
        ]
        indexes = [
            models.Index(fields=["status"], name="orders_status"),
            models.Index(fields=["product_type"], name="orders_product_type"),
            models.Index(fields=["pod_order_id"], name="orders_pod_order_id"),
            # Orders to send to the printer: filter(status=paid, pod_order_id=""), oldest first
            models.Index(
                fields=["paid_at"],
                name="orders_to_print",
                condition=Q(status="paid", pod_order_id=""),
            ),
            # Orders whose printing is watched: filter(status__in=[paid, fulfilled, shipped])
            models.Index(
                fields=["updated_at"],
                name="orders_under_way",
                condition=Q(status__in=["paid", "fulfilled", "shipped"]),
            ),
            JsonSearchIndex(fields=["shipping_address"], name="orders_address_gin"),
        ]

    def __str__(self) -> str:
        return f"Order {str(self.pk)[:8]}"
