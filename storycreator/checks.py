"""System checks: each says in a sentence what is missing or unsafe, and what to do about it.

Ids are stable: they may be named in SILENCED_SYSTEM_CHECKS and are listed in docs/operations.md.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register

MIN_KEY_LENGTH = 50
MIN_KEY_CHARACTERS = 5
STORAGE_PROVIDERS = {"local", "s3"}
LOOPBACK_HOSTS = {"localhost", "127.0.0.1", "[::1]", "::1"}
SILENT_MAIL = (
    "django.core.mail.backends.console.EmailBackend",
    "django.core.mail.backends.dummy.EmailBackend",
    "django.core.mail.backends.filebased.EmailBackend",
    "django.core.mail.backends.locmem.EmailBackend",
)
UNSAFE_SOURCES = {"'unsafe-inline'", "'unsafe-eval'", "*"}
Messages = Sequence[CheckMessage]


def check_secret_key(**_: Any) -> Messages:
    key = settings.SECRET_KEY
    strong = len(key) >= MIN_KEY_LENGTH and len(set(key)) >= MIN_KEY_CHARACTERS
    if not settings.PRODUCTION or (strong and key != settings.INSECURE_KEY):
        return []
    return [
        Error(
            "The secret key is the development one or easy to guess, so sign-ins can be forged.",
            hint="Set AISTORY_SECRET_KEY to a long random text: "
            "python -c 'import secrets; print(secrets.token_urlsafe(60))'",
            id="storycreator.E001",
        )
    ]


def check_debug(**_: Any) -> Messages:
    if not (settings.PRODUCTION and settings.DEBUG):
        return []
    return [
        Error(
            "DEBUG is on in production, so every error page shows settings and families' data.",
            hint="Remove AISTORY_DEBUG or set it to false.",
            id="storycreator.E002",
        )
    ]


def check_hosts(**_: Any) -> Messages:
    if not settings.PRODUCTION or "*" not in settings.ALLOWED_HOSTS:
        return []
    return [
        Error(
            "Every host name is allowed, so links in e-mails can be made to lead elsewhere.",
            hint="Name the site's own host in AISTORY_ALLOWED_HOSTS instead of *.",
            id="storycreator.E003",
        )
    ]


def check_content_security_policy(**_: Any) -> Messages:
    policy = getattr(settings, "CONTENT_SECURITY_POLICY", None) or {}
    directives = policy.get("DIRECTIVES", {})
    sources = {str(source) for values in directives.values() for source in values}
    if (
        "default-src" in directives
        and not sources & UNSAFE_SOURCES
        and "csp.middleware.CSPMiddleware" in settings.MIDDLEWARE
    ):
        return []
    return [
        Error(
            "The Content-Security-Policy is missing or lets any script run.",
            hint="Keep CSPMiddleware and CONTENT_SECURITY_POLICY with a default-src, "
            "without unsafe-inline, unsafe-eval and *.",
            id="storycreator.E004",
        )
    ]


def check_database_engine(**_: Any) -> Messages:
    engine = settings.DATABASES["default"]["ENGINE"]
    if not settings.PRODUCTION or not engine.endswith("sqlite3"):
        return []
    return [
        Warning(
            "The site runs on SQLite, which serves one machine with one worker process.",
            hint="Set AISTORY_DATABASE_URL_PROD to a PostgreSQL database, "
            "or silence this check on a small site.",
            id="storycreator.W005",
        )
    ]


def check_data_folder(**_: Any) -> Messages:
    folder = Path(settings.DATA_DIR)
    if folder.is_dir() and os.access(folder, os.W_OK | os.X_OK):
        return []
    return [
        Error(
            f"The data folder {folder} is missing or cannot be written to, so no book can be kept.",
            hint="Make it and give it to the user who runs the site, or change AISTORY_DATA_DIR.",
            id="storycreator.E006",
        )
    ]


def check_storage(**_: Any) -> Messages:
    chosen = settings.STORAGE_PROVIDER
    if chosen not in STORAGE_PROVIDERS:
        return [
            Error(
                f"AISTORY_STORAGE is {chosen!r}, which is no storage that StoryCreator knows.",
                hint=f"Set it to one of: {', '.join(sorted(STORAGE_PROVIDERS))}.",
                id="storycreator.E007",
            )
        ]
    if chosen == "s3" and not settings.S3_OPTIONS["bucket_name"]:
        return [
            Error(
                "Files are to be kept on S3, but no bucket is named.",
                hint="Set AISTORY_S3_BUCKET, or AISTORY_STORAGE=local.",
                id="storycreator.E008",
            )
        ]
    return []


def check_mail(**_: Any) -> Messages:
    if not settings.PRODUCTION or settings.EMAIL_BACKEND not in SILENT_MAIL:
        return []
    return [
        Error(
            "E-mail does not leave this machine, so nobody can confirm an address or reset "
            "a password.",
            hint="Set AISTORY_EMAIL_URL, for example smtp+tls://user:password@mail.example.org:587",
            id="storycreator.E009",
        )
    ]


def check_log_format(**_: Any) -> Messages:
    if not settings.PRODUCTION or settings.LOG_FORMAT == "json":
        return []
    return [
        Error(
            "The log prints whole tracebacks, which may quote what families wrote.",
            hint="Remove AISTORY_LOG_FORMAT or set it to json.",
            id="storycreator.E010",
        )
    ]


def check_site_url(**_: Any) -> Messages:
    address = urlsplit(settings.SITE_URL)
    if not settings.PRODUCTION or (
        address.scheme == "https" and address.hostname not in LOOPBACK_HOSTS
    ):
        return []
    return [
        Error(
            f"The site's address {settings.SITE_URL} is not one that families can reach safely.",
            hint="Set AISTORY_SITE_URL to the public address, beginning with https://",
            id="storycreator.E011",
        )
    ]


def check_models(**_: Any) -> Messages:
    """An outside model that is chosen needs an address, a key and a name."""
    messages: list[CheckMessage] = []
    for use, path, providers, service in (
        ("TEXT", settings.TEXT_PROVIDER, settings.TEXT_PROVIDERS, settings.TEXT_SERVICE),
        ("IMAGE", settings.IMAGE_PROVIDER, settings.IMAGE_PROVIDERS, settings.IMAGE_SERVICE),
        (
            *("MODERATION", settings.MODERATION_PROVIDER),
            *(settings.MODERATION_PROVIDERS, settings.MODERATION_SERVICE),
        ),
    ):
        if path != providers["openai"]:
            continue
        missing = service.missing()
        if missing:
            messages.append(
                Error(
                    f"AISTORY_{use}_PROVIDER is openai, but {' and '.join(missing)} "
                    f"{'is' if len(missing) == 1 else 'are'} not set.",
                    hint="Set what is missing (a server that asks for no key takes any word), "
                    f"or AISTORY_{use}_PROVIDER=embedded.",
                    id="storycreator.E012",
                )
            )
        if not service.has_usable_address():
            messages.append(
                Error(
                    f"The address for AISTORY_{use}_PROVIDER=openai is no web address.",
                    hint="Set OPENAI_BASE_URL to one such as https://api.openai.com/v1, "
                    "without a user name or a question mark.",
                    id="storycreator.E013",
                )
            )
    return messages


def register_checks() -> None:
    for check in (
        check_secret_key,
        check_debug,
        check_hosts,
        check_content_security_policy,
        check_mail,
        check_log_format,
        check_site_url,
    ):
        register(check, Tags.security)
    register(check_models)
    for check in (check_data_folder, check_storage):
        register(check, Tags.files)
    # Only with --deploy: a choice to think about once, not at every command.
    register(check_database_engine, Tags.security, deploy=True)
