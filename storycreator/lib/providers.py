"""What every outside service shares: one error, one way to load an adapter."""

from enum import StrEnum
from importlib import import_module
from typing import Any


class ErrorKind(StrEnum):
    """What went wrong, as far as the answer to a failure depends on it.

    `timeout` means that the request was sent and nobody knows what became of it: it counts as
    spent. `garbage` is an answer that cannot be used, `refused` one that declines the content.
    """

    UNAVAILABLE = "unavailable"
    RATE_LIMITED = "rate_limited"
    TIMEOUT = "timeout"
    GARBAGE = "garbage"
    REFUSED = "refused"
    AUTH = "auth"
    QUOTA = "quota"


class ProviderError(Exception):
    """A call to a provider failed.

    `permanent` tells whether trying again can help; `words` is for the parent and holds nothing
    that the service said. `problems` are the validator's words, for asking again. `usage` is
    what the service counted although its answer is of no use (a `stories.pipeline.ports.Usage`).
    `detail` is for staff and logs: a status, a code, an id, never text of the service's or ours.
    The adapter only classifies: whether and when to retry is decided in one place, by the service
    that called.
    """

    def __init__(
        self,
        words: str,
        *,
        permanent: bool,
        retry_after: float | None = None,
        kind: ErrorKind = ErrorKind.UNAVAILABLE,
        problems: tuple[str, ...] = (),
        usage: object | None = None,
        detail: str = "",
    ) -> None:
        super().__init__(words)
        self.words = words
        self.permanent = permanent
        self.retry_after = retry_after
        self.kind = kind
        self.problems = problems
        self.usage = usage
        self.detail = detail

    def __reduce__(self) -> tuple[Any, ...]:
        """Crosses a process pool whole; by default only the positional arguments would."""
        return _rebuild, (self.words, self.__dict__)


def _rebuild(words: str, state: dict[str, Any]) -> ProviderError:
    error = ProviderError(words, permanent=state["permanent"])
    error.__dict__.update(state)
    return error


def load(path: str) -> Any:
    """The class at a dotted path, instantiated without arguments."""
    module, _, name = path.rpartition(".")
    return getattr(import_module(module), name)()
