from django.contrib import admin

from accounts.models import Consent
from storycreator.lib.admin import ReadOnlyAdmin


@admin.register(Consent)
class ConsentAdmin(ReadOnlyAdmin):
    """Given and withdrawn by the parent alone."""

    list_display = ("user", "kind", "version", "granted_at", "withdrawn_at")
    list_select_related = ("user",)
    list_filter = ("kind", ("withdrawn_at", admin.EmptyFieldListFilter))
    search_fields = ("user__email", "version")
    uuid_search_fields = ("id", "user")
    date_hierarchy = "granted_at"
