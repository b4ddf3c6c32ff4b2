from django.apps import AppConfig
from django.core.checks import Tags, register
from django.db import connections
from django.db.models.signals import post_migrate
from django.utils.module_loading import import_string

NEEDED = {"style_presets", "audit_logs"}
"""The tables that system styles are written to; an undone migration may have taken them away."""


def write_system_styles(using: str, **_: object) -> None:
    """After every migration, so that a new version brings its styles and an emptied database gets
    them back."""
    if NEEDED - set(connections[using].introspection.table_names()):
        return
    # By name: models, and what uses them, cannot be imported before the apps are loaded.
    import_string("stories.services.styles.sync_system_presets")()


class StoriesConfig(AppConfig):
    name = "stories"
    verbose_name = "Stories"

    def ready(self) -> None:
        post_migrate.connect(write_system_styles, sender=self)
        register(import_string("stories.checks.check_prices"), Tags.database)
