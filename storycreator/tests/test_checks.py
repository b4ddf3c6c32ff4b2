"""Each system check stays silent on good settings and speaks up on bad ones."""

import pytest
from django.core.checks import run_checks

from storycreator import checks
from storycreator.lib.model_services import Service

GOOD_KEY = "kT9-wQ2_zR7xLm4VbN8sYc3HdF6gJp1aEuXo5iKtZrBvWnMqSl0Dj"


@pytest.fixture
def production(settings, monkeypatch):
    """Settings of a careful production site."""
    settings.PRODUCTION = True
    settings.DEBUG = False
    settings.SECRET_KEY = GOOD_KEY
    settings.ALLOWED_HOSTS = ["books.example.org"]
    settings.SITE_URL = "https://books.example.org"
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.LOG_FORMAT = "json"
    monkeypatch.setitem(settings.DATABASES["default"], "ENGINE", POSTGRESQL)
    settings.STORAGE_PROVIDER = "local"
    return settings


POSTGRESQL = "django.db.backends.postgresql"
SQLITE = "django.db.backends.sqlite3"
ALL = (
    checks.check_secret_key,
    checks.check_debug,
    checks.check_hosts,
    checks.check_content_security_policy,
    checks.check_database_engine,
    checks.check_data_folder,
    checks.check_storage,
    checks.check_mail,
    checks.check_log_format,
    checks.check_site_url,
    checks.check_models,
)


def found_ids() -> list[str]:
    return [message.id for check in ALL for message in check()]


def test_checks_careful_production_has_no_findings(production):
    assert found_ids() == []


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("SECRET_KEY", "insecure-development-key-never-used-in-production", "storycreator.E001"),
        ("SECRET_KEY", "abc" * 30, "storycreator.E001"),
        ("SECRET_KEY", GOOD_KEY[:20], "storycreator.E001"),
        ("DEBUG", True, "storycreator.E002"),
        ("ALLOWED_HOSTS", ["books.example.org", "*"], "storycreator.E003"),
        ("CONTENT_SECURITY_POLICY", None, "storycreator.E004"),
        (
            "CONTENT_SECURITY_POLICY",
            {"DIRECTIVES": {"default-src": ["'none'"], "script-src": ["'unsafe-inline'"]}},
            "storycreator.E004",
        ),
        ("MIDDLEWARE", [], "storycreator.E004"),
        ("DATA_DIR", "/nowhere/at/all", "storycreator.E006"),
        ("STORAGE_PROVIDER", "cellar", "storycreator.E007"),
        (
            "EMAIL_BACKEND",
            "django.core.mail.backends.console.EmailBackend",
            "storycreator.E009",
        ),
        ("LOG_FORMAT", "console", "storycreator.E010"),
        ("SITE_URL", "http://books.example.org", "storycreator.E011"),
        ("SITE_URL", "https://localhost", "storycreator.E011"),
    ],
)
def test_checks_name_what_is_unsafe_in_production(production, name, value, expected):
    setattr(production, name, value)
    assert found_ids() == [expected]


def test_checks_s3_without_bucket_is_an_error(production):
    production.STORAGE_PROVIDER = "s3"
    production.S3_OPTIONS = {"bucket_name": ""}
    assert found_ids() == ["storycreator.E008"]
    production.S3_OPTIONS = {"bucket_name": "books"}
    assert found_ids() == []


def test_checks_data_folder_that_is_a_file_is_an_error(production, tmp_path):
    production.DATA_DIR = tmp_path / "file"
    production.DATA_DIR.write_text("")
    assert found_ids() == ["storycreator.E006"]


def test_checks_development_may_use_the_easy_defaults(production):
    production.PRODUCTION = False
    production.DEBUG = True
    production.SECRET_KEY = production.INSECURE_KEY
    production.SITE_URL = "http://127.0.0.1:8000"
    production.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    production.LOG_FORMAT = "console"
    assert found_ids() == []


def test_checks_are_registered_and_explain_themselves(production, monkeypatch):
    production.DEBUG = True
    production.ALLOWED_HOSTS = ["*"]
    monkeypatch.setitem(production.DATABASES["default"], "ENGINE", SQLITE)
    messages = {
        message.id: message
        for message in run_checks(include_deployment_checks=True)
        if message.id.startswith("storycreator.")
    }
    assert set(messages) == {"storycreator.E002", "storycreator.E003", "storycreator.W005"}
    for message in messages.values():
        assert message.msg.endswith(".")
        assert "AISTORY_" in message.hint


def test_checks_sqlite_warning_waits_for_deploy(production, monkeypatch):
    monkeypatch.setitem(production.DATABASES["default"], "ENGINE", SQLITE)
    assert found_ids() == ["storycreator.W005"]
    assert not [message for message in run_checks() if message.id == "storycreator.W005"]


@pytest.mark.parametrize(
    ("service", "expected"),
    [
        (Service(use="text", api_key="k", model="m"), []),
        (Service(use="text", model="m"), ["storycreator.E012"]),
        (Service(use="text", api_key="k", model=" "), ["storycreator.E012"]),
        (Service(use="text", api_key="k", model="m", base_url="models"), ["storycreator.E013"]),
        (
            Service(use="text", api_key="k", model="m", base_url="https://a:b@models.example"),
            ["storycreator.E013"],
        ),
        (
            Service(use="text", api_key="k", model="m", base_url="http://models.example:port/v1"),
            ["storycreator.E013"],
        ),
        (Service(use="text", base_url="ftp://x"), ["storycreator.E012", "storycreator.E013"]),
    ],
)
def test_checks_outside_writer_needs_address_key_and_name(production, service, expected):
    production.TEXT_PROVIDER = production.TEXT_PROVIDERS["openai"]
    production.TEXT_SERVICE = service
    assert found_ids() == expected


def test_checks_outside_illustrator_says_in_a_sentence_what_is_missing(production):
    production.IMAGE_PROVIDER = production.IMAGE_PROVIDERS["openai"]
    production.IMAGE_SERVICE = Service(use="image")
    assert [message.msg for message in checks.check_models()] == [
        "AISTORY_IMAGE_PROVIDER is openai, but OPENAI_API_KEY and AISTORY_IMAGE_MODEL are not set."
    ]


def test_checks_embedded_models_need_nothing(production):
    production.TEXT_SERVICE = production.IMAGE_SERVICE = Service(use="text", base_url="")
    assert found_ids() == []
