"""The staff's site: signed in to like everywhere else, with a second step in production."""

from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import admin, messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache

from storycreator.lib.admin import WHAT_WAITS

SECOND_STEP_FIRST = "Staff sign in with a second step. Please set it up; then the site opens."


class StoryCreatorAdminSite(admin.AdminSite):
    site_header = "StoryCreator"
    site_title = "StoryCreator"
    index_title = "What waits"
    enable_nav_sidebar = False  # the lists are wide, and the first page is one click away

    def has_permission(self, request: HttpRequest) -> bool:
        return super().has_permission(request) and self._second_step_done(request)

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        """The first page begins with what waits for whoever sees it."""
        waiting = [line for tell in WHAT_WAITS for line in tell(request)]
        return super().index(request, {**(extra_context or {}), "waiting": waiting})

    @method_decorator(never_cache)
    def login(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """No form of its own: the families' sign-in counts tries and asks for the second step."""
        here = reverse("admin:index", current_app=self.name)
        if not request.user.is_authenticated:
            return redirect_to_login(request.GET.get("next") or here)
        if not super().has_permission(request):
            raise PermissionDenied
        if not self._second_step_done(request):
            messages.warning(request, SECOND_STEP_FIRST)
            return redirect("mfa_index")
        return redirect(here)

    def _second_step_done(self, request: HttpRequest) -> bool:
        return not settings.STAFF_NEEDS_SECOND_STEP or is_mfa_enabled(request.user)
