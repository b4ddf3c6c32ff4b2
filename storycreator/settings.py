"""All settings, read from the environment. `.env.example` documents every variable."""

from pathlib import Path

import environ
from csp.constants import NONCE, NONE, SELF

from storycreator.lib.database import ENVIRONMENTS, database_config, database_url

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()
environ.Env.read_env(BASE_DIR / ".env")

# --- Where we are -----------------------------------------------------------------------------
ENVIRONMENT = env.str("AISTORY_ENVIRONMENT", default="development")
if ENVIRONMENT not in ENVIRONMENTS:
    raise environ.ImproperlyConfigured(
        f"AISTORY_ENVIRONMENT is {ENVIRONMENT!r}; it must be one of {', '.join(ENVIRONMENTS)}."
    )
PRODUCTION = ENVIRONMENT == "production"
TESTING = ENVIRONMENT == "testing"
DEBUG = env.bool("AISTORY_DEBUG", default=ENVIRONMENT == "development")
DATA_DIR = Path(env.str("AISTORY_DATA_DIR", default=str(BASE_DIR / "var")))
DATA_DIR.mkdir(parents=True, exist_ok=True)
INSECURE_KEY = "insecure-development-key-never-used-in-production"
SECRET_KEY = env.str("AISTORY_SECRET_KEY", default=INSECURE_KEY)
SITE_URL = env.str("AISTORY_SITE_URL", default="http://127.0.0.1:8000")
ALLOWED_HOSTS = env.list("AISTORY_ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("AISTORY_CSRF_TRUSTED_ORIGINS", default=[])

# --- Apps -------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "storycreator.admin.StoryCreatorAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
    "django_htmx",
    "django_guid",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "accounts",
    "media_assets",
    "characters",
    "stories",
    "orders",
    "storycreator",
]
MIDDLEWARE = [
    "django_guid.middleware.guid_middleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
ROOT_URLCONF = "storycreator.urls"
WSGI_APPLICATION = "storycreator.wsgi.application"
ASGI_APPLICATION = "storycreator.asgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
            ],
        },
    },
]

# --- Database ---------------------------------------------------------------------------------
DATABASES = {
    "default": database_config(
        database_url(env, ENVIRONMENT, DATA_DIR),
        pool_size=env.int("AISTORY_DB_POOL_SIZE", default=5),
        max_overflow=env.int("AISTORY_DB_MAX_OVERFLOW", default=10),
    )
}
DB_ECHO = env.bool("AISTORY_DB_ECHO", default=False)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- Files ------------------------------------------------------------------------------------
STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_ROOT = DATA_DIR / "media"
STORAGE_PROVIDER = env.str("AISTORY_STORAGE", default="local")
S3_OPTIONS = {
    "bucket_name": env.str("AISTORY_S3_BUCKET", default=""),
    "endpoint_url": env.str("AISTORY_S3_ENDPOINT_URL", default="") or None,
    "region_name": env.str("AISTORY_S3_REGION", default="") or None,
    "addressing_style": "path",
    "signature_version": "s3v4",
    "querystring_auth": True,
    "querystring_expire": 300,
    "file_overwrite": False,
    "default_acl": None,
}
STORAGES = {
    "default": (
        {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": S3_OPTIONS}
        if STORAGE_PROVIDER == "s3"
        else {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    ),
    "staticfiles": {
        "BACKEND": (
            "whitenoise.storage.CompressedManifestStaticFilesStorage"
            if PRODUCTION
            else "django.contrib.staticfiles.storage.StaticFilesStorage"
        )
    },
}

# --- Language and time ------------------------------------------------------------------------
LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_I18N = True
USE_TZ = True

# --- Accounts ---------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "stories:shelf"
LOGOUT_REDIRECT_URL = "home"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_USER_MODEL_USERNAME_FIELD = "username"
EMAIL_CONFIG = env.email_url("AISTORY_EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = env.str("AISTORY_FROM_EMAIL", default="StoryCreator <books@localhost>")

# --- Security ---------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_HSTS_SECONDS = 31_536_000 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION
SECURE_HSTS_PRELOAD = PRODUCTION
SESSION_COOKIE_SECURE = PRODUCTION
CSRF_COOKIE_SECURE = PRODUCTION
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PRODUCTION else None
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 300

# --- Making books -----------------------------------------------------------------------------
WORKER_ID = env.str("AISTORY_WORKER_ID", default="local")
WORKER_LEASE_SECONDS = env.int("AISTORY_WORKER_LEASE_SECONDS", default=30)
WORKER_POLL_SECONDS = env.float("AISTORY_WORKER_POLL_SECONDS", default=0.5)
DRAWING_PROCESSES = env.int("AISTORY_DRAWING_PROCESSES", default=0)
