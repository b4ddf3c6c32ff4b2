"""The settings as they come out for each environment, each in a fresh process."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings

PRINT = """
import json
import environ
environ.Env.read_env = lambda *_, **__: None
from storycreator import settings
names = "DEBUG SESSION_COOKIE_SECURE CSRF_COOKIE_SECURE SECURE_SSL_REDIRECT SECURE_HSTS_SECONDS "
names += "SESSION_COOKIE_AGE LOG_FORMAT PRODUCTION TESTING EMAIL_HOST SECRET_KEY"
print(json.dumps({name: getattr(settings, name) for name in names.split()}))
"""


def load(tmp_path, **variables: str) -> subprocess.CompletedProcess[str]:
    clean = {key: value for key, value in os.environ.items() if not key.startswith("AISTORY_")}
    clean["AISTORY_DATA_DIR"] = str(tmp_path)
    return subprocess.run(
        [sys.executable, "-c", PRINT],
        cwd=settings.BASE_DIR,
        env=clean | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def test_settings_development_is_easy(tmp_path):
    found = json.loads(load(tmp_path).stdout)
    assert found["DEBUG"] is True
    assert found["SESSION_COOKIE_SECURE"] is False
    assert found["LOG_FORMAT"] == "console"


def test_settings_production_is_strict(tmp_path):
    found = json.loads(load(tmp_path, AISTORY_ENVIRONMENT="production").stdout)
    assert found["DEBUG"] is False
    assert found["SESSION_COOKIE_SECURE"] is True
    assert found["CSRF_COOKIE_SECURE"] is True
    assert found["SECURE_SSL_REDIRECT"] is True
    assert found["SECURE_HSTS_SECONDS"] == 31_536_000
    assert found["LOG_FORMAT"] == "json"


def test_settings_unknown_environment_is_refused_in_a_sentence(tmp_path):
    result = load(tmp_path, AISTORY_ENVIRONMENT="staging")
    assert result.returncode != 0
    assert "AISTORY_ENVIRONMENT is 'staging'; it must be one of" in result.stderr


def test_settings_mail_server_comes_from_one_url(tmp_path):
    found = json.loads(
        load(tmp_path, AISTORY_EMAIL_URL="smtp+tls://u:p@mail.example.org:587").stdout
    )
    assert found["EMAIL_HOST"] == "mail.example.org"


def test_settings_these_tests_run_as_testing():
    assert settings.TESTING
    assert not settings.DEBUG


@pytest.mark.parametrize("app", ["accounts", "media_assets", "characters", "stories", "orders"])
def test_settings_every_app_is_installed(app):
    assert app in settings.INSTALLED_APPS
