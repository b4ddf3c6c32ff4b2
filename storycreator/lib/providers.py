"""What every outside service shares: one error, one way to load an adapter."""

from importlib import import_module
from typing import Any


class ProviderError(Exception):
    """A call to a provider failed.

    `permanent` tells whether trying again can help; `words` is for the parent. The adapter only
    classifies: whether and when to retry is decided in one place, by the service that called.
    """

    def __init__(self, words: str, *, permanent: bool, retry_after: float | None = None) -> None:
        super().__init__(words)
        self.words = words
        self.permanent = permanent
        self.retry_after = retry_after


def load(path: str) -> Any:
    """The class at a dotted path, instantiated without arguments."""
    module, _, name = path.rpartition(".")
    return getattr(import_module(module), name)()
