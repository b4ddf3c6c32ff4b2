from django.apps import AppConfig
from django.conf import settings

from storycreator.checks import register_checks
from storycreator.logs.queries import start_echo


class StoryCreatorConfig(AppConfig):
    name = "storycreator"
    verbose_name = "StoryCreator"

    def ready(self) -> None:
        register_checks()
        if settings.DB_ECHO:
            start_echo()
