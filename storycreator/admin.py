"""Puts our own site in the place of Django's admin."""

from django.contrib.admin.apps import AdminConfig


class StoryCreatorAdminConfig(AdminConfig):
    default_site = "storycreator.admin_site.StoryCreatorAdminSite"
