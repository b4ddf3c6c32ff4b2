from django.apps import AppConfig, apps
from django.conf import settings
from django.db.models.signals import post_migrate
from django.utils.module_loading import import_string

from storycreator.checks import register_checks
from storycreator.logs.queries import start_echo


class StoryCreatorConfig(AppConfig):
    name = "storycreator"
    verbose_name = "StoryCreator"

    def ready(self) -> None:
        register_checks()
        # By name: rights are rows, and models cannot be imported before the apps are loaded. After
        # the last app that has tables: then every right is there.
        write = import_string("storycreator.staff_groups.write_staff_groups")
        post_migrate.connect(write, sender=apps.get_app_config("orders"))
        if settings.DB_ECHO:
            start_echo()
