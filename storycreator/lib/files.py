"""Objects in storage: written whole or not at all, read without surprises."""

import hashlib

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage


def put(key: str, content: bytes) -> str:
    """Store `content` under exactly `key` (replacing equal-named leftovers); its sha256 hex."""
    if default_storage.exists(key):
        default_storage.delete(key)
    stored = default_storage.save(key, ContentFile(content))
    if stored != key:
        raise OSError(f"storage renamed {key} to {stored}")
    return sha256(content)


def get(key: str) -> bytes:
    """The bytes under `key`. Raises FileNotFoundError when there are none."""
    if not default_storage.exists(key):
        raise FileNotFoundError(key)
    with default_storage.open(key, "rb") as source:
        return bytes(source.read())


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
