from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.db.models import Model
from django.http import HttpRequest

from accounts.models import User
from storycreator.lib.admin import RecordAdmin


@admin.register(User)
class UserAdmin(RecordAdmin, DjangoUserAdmin):
    """No deleting here: a family goes by the erasure service, which takes its pictures along."""

    list_display = ("email", "username", "is_guest", "is_staff", "is_active", "created_at")
    list_filter = ("is_guest", "is_staff", "is_superuser", "is_active")
    search_fields = ("email", "username", "first_name", "last_name")
    ordering = ("-created_at",)
    date_hierarchy = "created_at"
    service_owned = ("is_guest", "last_login", "date_joined")
    fieldsets = (
        (None, {"fields": ("email", "username", "password", "is_guest")}),
        ("Person", {"fields": ("first_name", "last_name")}),
        ("Making books", {"fields": ("generation_budget",)}),
        (
            "Rights",
            {"fields": ("is_active", "is_staff", "is_superuser", "groups", "user_permissions")},
        ),
        ("Record", {"fields": ("id", "last_login", "date_joined", "created_at", "updated_at")}),
    )
    add_fieldsets = (
        (None, {"fields": ("email", "username", "usable_password", "password1", "password2")}),
    )

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False
