"""What a failure means: what the parent is told, whether trying again can help, and when."""

import random
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass

from django.db import InterfaceError, OperationalError

from stories.books.errors import BookError
from stories.services.budgets import BudgetExceeded
from stories.services.ledger import CallUnderWay
from storycreator.lib.errors import StoryCreatorError
from storycreator.lib.providers import ErrorKind, ProviderError

MAX_ATTEMPTS = 5  # the first and four more
MAX_DEATHS = (
    10  # of its workers; more than attempts, for a step may only have stood beside the cause
)
LONGEST_WAIT = 60.0  # seconds between attempts, unless the provider asks for more
PATIENCE = 3600.0  # seconds: who asks us to wait for longer is told to the parent as a failure
BROKEN = "Something went wrong on our side. What is finished is kept; please try again."
PARKED = "This stopped several times. Please try again, or write to us."
HOPELESS = {ErrorKind.AUTH, ErrorKind.QUOTA}  # so would be every other call of the book
NO_ANSWER = {ErrorKind.TIMEOUT, ErrorKind.UNAVAILABLE, ErrorKind.RATE_LIMITED}
OURS = (OSError, BrokenExecutor, OperationalError, InterfaceError, CallUnderWay)
"""Storage, a drawing process, the database: away for a moment."""
REFUSALS = (StoryCreatorError, BookError)
EXPECTED = (ProviderError, *OURS, *REFUSALS)


@dataclass(frozen=True, slots=True)
class Failure:
    """`words` are for the parent, `detail` for staff. `answered`: the provider's answer was of no
    use, so the next attempt is a new call. `stops`: no other call of this book makes sense."""

    words: str
    detail: str
    kind: str
    permanent: bool
    retry_after: float = 0.0
    answered: bool = False
    stops: bool = False

    def final(self, attempt: int) -> bool:
        return self.permanent or attempt >= MAX_ATTEMPTS or self.retry_after > PATIENCE


PARKING = Failure(words=PARKED, detail="too many attempts", kind="parked", permanent=True)


def failure_of(error: BaseException) -> Failure:
    """Classifies what a step ended with; what is not EXPECTED is a defect and final."""
    name = type(error).__name__
    if isinstance(error, ProviderError):
        return Failure(
            words=error.words,
            detail=f"{error.kind.value}: {error.detail or error.words}",
            kind=error.kind.value,
            permanent=error.permanent,
            retry_after=error.retry_after or 0.0,
            answered=error.kind not in NO_ANSWER,
            stops=error.permanent and error.kind in HOPELESS,
        )
    if isinstance(error, OURS):
        return Failure(words=BROKEN, detail=name, kind="ours", permanent=False)
    if isinstance(error, BudgetExceeded):
        return Failure(str(error), detail=name, kind="budget", permanent=True, stops=True)
    if isinstance(error, REFUSALS):
        return Failure(str(error), detail=name, kind="refused", permanent=True)
    return Failure(words=BROKEN, detail=name, kind="defect", permanent=True)


def wait_seconds(failure: Failure, attempt: int) -> float:
    """Exponential with jitter, so that many do not come back at the same moment; never sooner
    than the provider asked for."""
    backoff = min(LONGEST_WAIT, 2.0**attempt) * random.uniform(0.5, 1.0)
    return max(backoff, failure.retry_after * random.uniform(1.0, 1.1))
