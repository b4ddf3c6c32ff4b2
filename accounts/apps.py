from django.apps import AppConfig
from django.utils.module_loading import import_string


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = "Families and staff"

    def ready(self) -> None:
        # By name: models, and what uses them, cannot be imported before the apps are loaded.
        import_string("accounts.services.audit.start_recording")()
