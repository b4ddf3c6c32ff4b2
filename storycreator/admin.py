"""The staff's site: Django's admin under our name."""

from django.contrib import admin
from django.contrib.admin.apps import AdminConfig


class StoryCreatorAdminSite(admin.AdminSite):
    site_header = "StoryCreator"
    site_title = "StoryCreator"
    index_title = "What waits"


class StoryCreatorAdminConfig(AdminConfig):
    default_site = "storycreator.admin.StoryCreatorAdminSite"
