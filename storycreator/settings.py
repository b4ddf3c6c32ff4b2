"""All settings, read from the environment. `.env.example` documents every variable."""

import os
from pathlib import Path

import environ
from csp.constants import NONCE, NONE, SELF

from storycreator.lib import money
from storycreator.lib.database import ENVIRONMENTS, database_config, database_url
from storycreator.logs.config import logging_config
from storycreator.model_settings import (
    IMAGE_PROVIDERS,
    MODERATION_PROVIDERS,
    TEXT_PROVIDERS,
    chosen,
    services,
)

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()
if os.environ.get("AISTORY_ENVIRONMENT") != "testing":  # tests do not depend on one's own .env
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
DATA_DIR = BASE_DIR / env.str("AISTORY_DATA_DIR", default="var")
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
    "storycreator.lib.provider_guard.web_request_middleware",
    "django_guid.middleware.guid_middleware",
    "storycreator.logs.requests.RequestLogMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "storycreator.limits.request_limit_middleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "accounts.middleware.audit_actor_middleware",
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
# Shared by all processes of one machine, because sign-in attempts are counted in it.
cache_url = "locmemcache://" if TESTING else f"filecache://{DATA_DIR / 'cache'}"
CACHES = {"default": env.cache_url_config(env.str("AISTORY_CACHE_URL", default="") or cache_url)}
DB_ECHO = env.bool("AISTORY_DB_ECHO", default=False)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- Files ------------------------------------------------------------------------------------
STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STATIC_ROOT.mkdir(exist_ok=True)
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
TIME_ZONE = env.str("AISTORY_TIME_ZONE", default="UTC")
USE_I18N = True
USE_TZ = True

# --- Accounts ---------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
if TESTING:  # the real one is slow on purpose
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"accounts.passwords.{name}"}
    for name in ("NotLikeYou", "LongEnough", "NotCommon", "NotOnlyDigits")
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "stories:shelf"
LOGOUT_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "accounts.forms.SignInForm",
    "signup": "accounts.forms.SignUpForm",
    "reset_password": "accounts.forms.ForgottenPasswordForm",
    "reset_password_from_key": "accounts.forms.NewPasswordForm",
    "confirm_password_reset_code": "accounts.forms.ResetCodeForm",
    "confirm_email_verification_code": "accounts.forms.EmailCodeForm",
    "change_password": "accounts.forms.ChangePasswordForm",
    "set_password": "accounts.forms.FirstPasswordForm",
    "add_email": "accounts.forms.NewAddressForm",
    "reauthenticate": "accounts.forms.PasswordAgainForm",
}
MFA_ADAPTER = "accounts.adapter.SecondStepAdapter"
MFA_FORMS = {
    "authenticate": "accounts.forms_mfa.SecondStepForm",
    "reauthenticate": "accounts.forms_mfa.SecondStepAgainForm",
    "activate_totp": "accounts.forms_mfa.FirstCodeForm",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = "username"
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True  # a change of password or address is told by e-mail
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_SESSION_REMEMBER = True
# Per visitor's address, per e-mail address and per user; allauth's own limits hold for the rest.
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "signup": "20/h/ip",
    "reset_password": "20/h/ip,5/h/key",
    "enter_code": "20/m/ip",
}
MFA_TOTP_ISSUER = "StoryCreator"
MFA_TOTP_TOLERANCE = 1  # a telephone's clock may be half a minute off
STAFF_NEEDS_SECOND_STEP = PRODUCTION
# How many proxies in front of the site are ours: tells the visitor's address from a forged one.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("AISTORY_TRUSTED_PROXIES", default=0)
FAMILY_HOOKS = {
    "welcome": ["stories.services.projects.welcome"],
    "adopt": ["stories.services.projects.adopt"],
    "forget": ["stories.services.deletion.forget_family"],
}
GUEST_DAYS = 30  # as long as the session that alone knows a guest
CONSENT_VERSIONS = {"terms": "2026-11", "privacy": "2026-11", "child_photo": "2026-11"}
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
SECURE_REDIRECT_EXEMPT = [r"^health/$"]  # load balancers ask over plain HTTP
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION
SECURE_HSTS_PRELOAD = PRODUCTION
SESSION_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_AGE = 30 * 24 * 3600
CSRF_COOKIE_SECURE = PRODUCTION
CSRF_COOKIE_HTTPONLY = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PRODUCTION else None
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
REQUEST_MAX_BYTES = 25_000_000  # with its files; a photo of a good camera fits
DATA_UPLOAD_MAX_NUMBER_FIELDS = 300

# --- Making books -----------------------------------------------------------------------------
WORKER_ID = env.str("AISTORY_WORKER_ID", default="local")
WORKER_LEASE_SECONDS = env.int("AISTORY_WORKER_LEASE_SECONDS", default=18)
WORKER_POLL_SECONDS = env.float("AISTORY_WORKER_POLL_SECONDS", default=0.1)
WORKER_BUSY_POLL_SECONDS = 0.1
WORKER_SWEEP_SECONDS = 4
WORKER_DRAIN_SECONDS = env.int("AISTORY_WORKER_DRAIN_SECONDS", default=100)
DRAWING_PROCESSES = env.int("AISTORY_DRAWING_PROCESSES", default=0)
TEXT_PROVIDER = chosen(TEXT_PROVIDERS, env.str("AISTORY_TEXT_PROVIDER", default="embedded"))
IMAGE_PROVIDER = chosen(IMAGE_PROVIDERS, env.str("AISTORY_IMAGE_PROVIDER", default="embedded"))
MODERATION_PROVIDER = chosen(
    MODERATION_PROVIDERS, env.str("AISTORY_MODERATION_PROVIDER", default="embedded")
)
TEXT_SERVICE, IMAGE_SERVICE, MODERATION_SERVICE = services(env)
# Pixels with bleed: 1400 is 160 ppi on an 8.5 in page, sharp on screen and on a home printer.
PICTURE_WIDTH = env.int("AISTORY_PICTURE_WIDTH", default=1400)
IMAGE_CONCURRENCY = env.int("AISTORY_IMAGE_CONCURRENCY", default=8)
# Calls at once over all workers, to begin with; from then on staff change the lanes.
LANE_LIMITS = {
    "image": IMAGE_CONCURRENCY,
    "text": env.int("AISTORY_TEXT_CONCURRENCY", default=4),
    "moderation": env.int("AISTORY_MODERATION_CONCURRENCY", default=4),
}

# --- Money (US dollars) ------------------------------------------------------------------------
MONTHLY_BUDGET = money.setting(env.str("AISTORY_MONTHLY_BUDGET", default="10"))
SITE_MONTHLY_BUDGET = money.setting(env.str("AISTORY_SITE_MONTHLY_BUDGET", default="500"))
SITE_DAILY_BUDGET = money.setting(env.str("AISTORY_SITE_DAILY_BUDGET", default="50"))
UNPRICED_CALL_COST = money.setting(env.str("AISTORY_UNPRICED_CALL_COST", default="0.50"))

# --- Logs -------------------------------------------------------------------------------------
LOG_FORMAT = env.str("AISTORY_LOG_FORMAT", default="console" if DEBUG else "json")
LOGGING = logging_config(level=env.str("AISTORY_LOG_LEVEL", default="INFO"), style=LOG_FORMAT)
DJANGO_GUID = {
    "GUID_HEADER_NAME": "X-Request-ID",
    "VALIDATE_GUID": True,
    "RETURN_HEADER": True,
    "EXPOSE_HEADER": False,
}
