"""Orders with their timeline, and the news from providers. Services alone change them."""

from django.contrib import admin

from orders.models import Order, OrderEvent, WebhookEvent
from storycreator.lib.admin import ReadOnlyAdmin, ReadOnlyInline


class OrderEventInline(ReadOnlyInline):
    model = OrderEvent
    fields = ("created_at", "kind", "from_status", "to_status", "actor")
    readonly_fields = ("created_at",)


@admin.register(Order)
class OrderAdmin(ReadOnlyAdmin):
    list_display = (
        "id",
        "user",
        "story",
        "product_type",
        "status",
        "amount",
        "currency",
        "paid_at",
        "created_at",
    )
    list_select_related = ("user", "story")
    list_filter = ("status", "product_type", "shipping_level")
    search_fields = (
        "user__email",
        "=payment_intent_id",
        "=pod_order_id",
        "=tracking_number",
    )
    uuid_search_fields = ("id", "user", "story")
    date_hierarchy = "created_at"
    inlines = (OrderEventInline,)


@admin.register(OrderEvent)
class OrderEventAdmin(ReadOnlyAdmin):
    list_display = ("created_at", "order", "kind", "from_status", "to_status", "actor")
    list_select_related = ("order",)
    list_filter = ("kind", "to_status")
    search_fields = ("=actor",)
    uuid_search_fields = ("id", "order")
    date_hierarchy = "created_at"


@admin.register(WebhookEvent)
class WebhookEventAdmin(ReadOnlyAdmin):
    list_display = ("received_at", "provider", "type", "event_id", "processed_at", "failed")
    list_filter = (
        ("processed_at", admin.EmptyFieldListFilter),
        ("error", admin.EmptyFieldListFilter),
    )
    search_fields = ("=event_id", "type", "provider")
    date_hierarchy = "received_at"

    @admin.display(boolean=True)
    def failed(self, event: WebhookEvent) -> bool:
        return event.error != ""
