"""Django's LOGGING: everything, also what libraries log, becomes the same JSON lines."""

import logging
from typing import Any

import structlog
from django_guid import get_guid
from structlog.types import EventDict, Processor

from storycreator.logs.privacy import describe_exception, hide_personal

FORMATS = ("json", "console")
# Libraries are heard from WARNING on; AISTORY_LOG_LEVEL is about our own lines and Django's.
OWN_LOGGERS = ("storycreator", "accounts", "media_assets", "characters", "stories", "orders")


def add_request_id(_logger: object, _method: str, event: EventDict) -> EventDict:
    """The request's id (also sent back as X-Request-ID), so that a parent's report finds it."""
    request_id = get_guid()
    if request_id:
        event["request_id"] = request_id
    return event


def shared_processors() -> list[Processor]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.ExtraAdder(),
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="time"),
        add_request_id,
    ]


def logging_config(*, level: str, style: str) -> dict[str, Any]:
    """Django's LOGGING for `level` and `style` ("json" or "console"), and structlog set to match.

    Raises ValueError for another style or an unknown level.
    """
    if style not in FORMATS:
        raise ValueError(f"AISTORY_LOG_FORMAT is {style!r}; it must be one of {', '.join(FORMATS)}")
    if level not in logging.getLevelNamesMapping():
        raise ValueError(f"AISTORY_LOG_LEVEL is {level!r}; it must be a level such as INFO")
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared_processors(),
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": _formatter(style)},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {
            **{name: {"level": level} for name in OWN_LOGGERS},
            # Django brings handlers of its own; one way out is enough.
            "django": {"handlers": [], "level": level, "propagate": True},
            # Our own line per request says the same with less.
            "django.server": {"handlers": [], "level": "ERROR", "propagate": True},
            "django.request": {"level": "ERROR"},
            # Echo is done by storycreator.logs.queries, which leaves out the values.
            "django.db.backends": {"level": "INFO"},
            "pikepdf": {"level": "WARNING"},
        },
    }


def _formatter(style: str) -> dict[str, Any]:
    # On a developer's console a traceback is worth more than its privacy; never in production
    # (check storycreator.E010).
    renderers: dict[str, list[Processor]] = {
        "json": [describe_exception, structlog.processors.JSONRenderer(sort_keys=True)],
        "console": [structlog.dev.ConsoleRenderer(colors=False, timestamp_key="time")],
    }
    return {
        "()": structlog.stdlib.ProcessorFormatter,
        "foreign_pre_chain": shared_processors(),
        "processors": [
            hide_personal,
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            *renderers[style],
        ],
    }
