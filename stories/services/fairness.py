"""Who is next when there is more to do than may be done at once."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Queue:
    """The steps of one run that could begin. `turn` counts what its family ordered lately before
    it, `since` is when it was ordered."""

    run: UUID
    family: UUID
    turn: int
    since: datetime
    steps: int


def share(queues: Iterable[Queue], at_work: Mapping[UUID, int], free: int) -> dict[UUID, int]:
    """How many steps of which run begin, `free` of them in all.

    The family with the fewest steps at work comes first (`at_work`: steps per family). Among
    equals a family's first book goes before another family's second, then the older book. Within
    a family the oldest book is finished first.
    """
    books: dict[UUID, list[Queue]] = defaultdict(list)
    for queue in sorted(queues, key=lambda queue: (queue.since, queue.run), reverse=True):
        books[queue.family].append(queue)
    line = [
        (at_work.get(family, 0), own[-1].turn, own[-1].since, family)
        for family, own in books.items()
    ]
    heapq.heapify(line)
    given: dict[UUID, int] = defaultdict(int)
    while line and free > 0:
        busy, _, _, family = heapq.heappop(line)
        own = books[family]
        free -= 1
        given[own[-1].run] += 1
        if given[own[-1].run] == own[-1].steps:
            own.pop()
        if own:
            heapq.heappush(line, (busy + 1, own[-1].turn, own[-1].since, family))
    return dict(given)
