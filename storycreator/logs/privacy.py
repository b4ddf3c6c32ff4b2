"""Keeps personal data out of the log, whatever a caller passes.

Two nets: values under keys that name something personal are replaced, and e-mail addresses and
secret parts of paths are taken out of every text. The message of an exception may quote the value
that it refused (a database names the e-mail address that exists already), so of an exception only
its kind and the places it passed through are logged.
"""

import re
import sys
import traceback
from collections.abc import Mapping
from types import TracebackType
from typing import Any

from structlog.types import EventDict

HIDDEN = "[hidden]"

# A key is personal when one of its words is: `child_name`, `billing_address`, `owner_email`.
PERSONAL_WORDS = frozenset(
    {
        "address", "birthday", "body", "brief", "city", "cookie", "cookies", "dedication",
        "email", "emails", "fear", "firstname", "ip", "lastname", "mail", "message",
        "name", "names", "nickname", "password", "pet", "phone", "photo", "postcode", "prompt",
        "prompts", "recipient", "recipients", "secret", "session", "sibling", "street", "subject",
        "surname", "text", "texts", "title", "token", "username", "user", "zip",
    }
)  # fmt: skip
# Keys of ours that contain such a word and name no person.
IMPERSONAL_KEYS = frozenset({"worker_name", "host_name", "file_name"})
KEYS_OF_KEYS = frozenset({"api_key", "apikey", "access_key"})
# What stdlib's log records bring along and would only repeat the request or its user.
DROPPED_KEYS = frozenset({"request", "response", "args", "sql", "params"})

# An e-mail address; also the user and password of a URL.
EMAIL = re.compile(r"[^\s@]+@[\w-]+(?:\.[\w-]+)*")
# Reset links, confirmation links, share links: the long random part of a path opens something.
SECRET_PATH_PART = re.compile(r"(?<=/)(?=[^/\s]*\d)(?=[^/\s]*[A-Za-z])[\w:.-]{16,}(?=/|\s|$|\?)")
UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
QUERY = re.compile(r"\?[^\s\"']+")


def is_personal(key: str) -> bool:
    if key in IMPERSONAL_KEYS:
        return False
    if key.lower() in KEYS_OF_KEYS:
        return True
    return not PERSONAL_WORDS.isdisjoint(re.split(r"[^a-z]+", key.lower()))


def clean_text(text: str) -> str:
    """`text` without e-mail addresses, query strings and secret parts of paths. Row ids stay."""
    text = EMAIL.sub(HIDDEN, text)
    text = QUERY.sub(f"?{HIDDEN}", text)
    return SECRET_PATH_PART.sub(_unless_row_id, text)


def _unless_row_id(match: re.Match[str]) -> str:
    return match[0] if UUID.fullmatch(match[0]) else HIDDEN


def clean_value(value: Any) -> Any:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, Mapping):
        return {str(key): _clean_entry(str(key), inner) for key, inner in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [clean_value(inner) for inner in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    return clean_text(str(value)) if _has_plain_text(value) else f"<{type(value).__name__}>"


def _clean_entry(key: str, value: Any) -> Any:
    return HIDDEN if is_personal(key) else clean_value(value)


def _has_plain_text(value: Any) -> bool:
    """Whether str() of it is a fact and not an object's own words: a user prints as an address."""
    return type(value).__module__ in {"uuid", "datetime", "decimal", "pathlib"}


def hide_personal(_logger: object, _method: str, event: EventDict) -> EventDict:
    """structlog processor: the event without anything personal."""
    cleaned: dict[str, Any] = {}
    for key, value in event.items():
        if key.startswith("_") or key == "exc_info":
            cleaned[key] = value  # structlog's own, or turned into kinds and places later
        elif key not in DROPPED_KEYS:
            cleaned[key] = _clean_entry(key, value)
    return cleaned


def describe_exception(_logger: object, _method: str, event: EventDict) -> EventDict:
    """structlog processor: `exc_info` becomes the kinds and places of the exception's chain."""
    info = event.pop("exc_info", None)
    if info is True:
        info = sys.exc_info()
    error = info[1] if isinstance(info, tuple) else info
    if isinstance(error, BaseException):
        event["exception"] = exception_chain(error)
    return event


def exception_chain(error: BaseException) -> list[dict[str, Any]]:
    """The error first, then what caused it; each with its kind and "file:line function" places."""
    chain: list[dict[str, Any]] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        kind = type(current)
        chain.append(
            {
                "kind": f"{kind.__module__}.{kind.__qualname__}",
                "places": _places(current.__traceback__),
            }
        )
        current = current.__cause__ or current.__context__
    return chain


def _places(trace: TracebackType | None) -> list[str]:
    frames = traceback.extract_tb(trace)
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
