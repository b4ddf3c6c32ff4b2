"""When progress is told: at once, and then every so often."""

import math
from collections.abc import Callable
from time import monotonic
from uuid import UUID

from django.db import transaction

from stories.models import Story
from stories.services import pages, progress

EVERY = 0.3  # seconds: more often nobody sees it


class Teller:
    """Tells of what is done. A book's steps end in heaps: not each of them is told by itself."""

    def __init__(self) -> None:
        self._told: dict[UUID, float] = {}
        self._untold: set[UUID] = set()

    def note(self, run_id: UUID) -> None:
        """A step of this run began or is complete."""
        self._untold.add(run_id)

    def tell_due(self) -> None:
        """Of the runs of which nothing was told for a while."""
        now = monotonic()
        self._tell(lambda run_id: now - self._told.get(run_id, -math.inf) >= EVERY)

    def tell_all(self) -> None:
        """Before nobody looks any more."""
        self._tell(lambda _: True)

    def _tell(self, due: Callable[[UUID], bool]) -> None:
        for run_id in [each for each in self._untold if due(each)]:
            _tell_of(run_id)
            self._untold.discard(run_id)
            self._told[run_id] = monotonic()
        if not self._untold:
            now = monotonic()
            self._told = {key: told for key, told in self._told.items() if now - told < EVERY}


def _tell_of(run_id: UUID) -> None:
    """With the story locked, so that nobody who knows less writes later."""
    with transaction.atomic():
        if list(Story.objects.select_for_update(no_key=True).filter(runs=run_id).values("pk")):
            pages.mark_painting(run_id=run_id)
            progress.tell(run_id=run_id)
