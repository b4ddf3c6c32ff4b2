"""Allowed values of this app's columns."""

from django.db import models


class ProductType(models.TextChoices):
    HARDCOVER_BOOK = "hardcover_book", "Hardcover book"
    SOFTCOVER_BOOK = "softcover_book", "Softcover book"
    SADDLE_STITCH_BOOK = "saddle_stitch_book", "Stapled booklet"


class OrderStatus(models.TextChoices):
    PENDING_PAYMENT = "pending_payment", "Waiting for payment"
    PAID = "paid", "Paid"
    FULFILLED = "fulfilled", "Printed"
    SHIPPED = "shipped", "On its way"
    DELIVERED = "delivered", "Delivered"
    FAILED = "failed", "Failed"
    CANCELLED = "cancelled", "Cancelled"
    REFUNDED = "refunded", "Refunded"


PAID_STATUSES = (
    OrderStatus.PAID,
    OrderStatus.FULFILLED,
    OrderStatus.SHIPPED,
    OrderStatus.DELIVERED,
    OrderStatus.REFUNDED,
)
SENT_STATUSES = (OrderStatus.SHIPPED, OrderStatus.DELIVERED)


class ShippingLevel(models.TextChoices):
    MAIL = "mail", "Mail"
    PRIORITY_MAIL = "priority_mail", "Priority mail"
    GROUND_HD = "ground_hd", "Ground, to a home"
    GROUND_BUS = "ground_bus", "Ground, to a business"
    GROUND = "ground", "Ground"
    EXPEDITED = "expedited", "Expedited"
    EXPRESS = "express", "Express"


class OrderEventKind(models.TextChoices):
    CREATED = "created", "Ordered"
    STATUS_CHANGED = "status_changed", "Status changed"
    PAYMENT = "payment", "Payment"
    PRINTING = "printing", "Printing"
    SHIPPING = "shipping", "Shipping"
    REFUND = "refund", "Refund"
    HELD = "held", "Held for staff"
    NOTE = "note", "Note"
    ANONYMISED = "anonymised", "Anonymised"
