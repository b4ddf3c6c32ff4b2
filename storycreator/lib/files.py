"""Objects in storage: written whole or not at all, read without surprises.

Whatever the storage is, its outages are OSErrors: who waits for one waits for each.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from botocore.exceptions import BotoCoreError, ClientError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage


@contextmanager
def _outages_as_os_errors() -> Iterator[None]:
    """S3's own errors are no OSErrors. Their words, which may name the address, stay out."""
    try:
        yield
    except (BotoCoreError, ClientError) as error:
        raise OSError(f"storage: {type(error).__name__}") from error


@_outages_as_os_errors()
def put(key: str, content: bytes) -> str:
    """Store `content` under exactly `key` (replacing equal-named leftovers); its sha256 hex."""
    if default_storage.exists(key):
        default_storage.delete(key)
    stored = default_storage.save(key, ContentFile(content))
    if stored != key:
        raise OSError(f"storage renamed {key} to {stored}")
    return sha256(content)


@_outages_as_os_errors()
def get(key: str) -> bytes:
    """The bytes under `key`. Raises FileNotFoundError when there are none."""
    if not default_storage.exists(key):
        raise FileNotFoundError(key)
    with default_storage.open(key, "rb") as source:
        return bytes(source.read())


@_outages_as_os_errors()
def delete(key: str) -> None:
    """Delete the object under `key`; nothing there is no error."""
    default_storage.delete(key)


@_outages_as_os_errors()
def delete_folder(prefix: str) -> None:
    """Delete every object below `prefix` (no slash at its end); nothing there is no error."""
    try:
        folders, names = default_storage.listdir(prefix)
    except FileNotFoundError:
        return
    for name in names:
        default_storage.delete(f"{prefix}/{name}")
    for folder in folders:
        delete_folder(f"{prefix}/{folder}")
    with suppress(OSError):  # somebody put something in meanwhile
        default_storage.delete(prefix)  # the empty folder of a file system; no object on S3


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
