"""Who is next when there is more to do than may be done at once."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, order=True)
class Queue:
    """The steps of one run that could begin. `since` is when the run was ordered."""

    since: datetime
    run: UUID
    family: UUID
    steps: int


def share(queues: Iterable[Queue], at_work: Mapping[UUID, int], free: int) -> dict[UUID, int]:
    """How many steps of which run begin, `free` of them in all.

    The family with the fewest steps at work comes first (`at_work`: steps per family). Among
    equals a family's first book goes before another family's second, then the older book. Within
    a family the oldest book is finished first.
    """
    books: dict[UUID, list[Queue]] = defaultdict(list)
    for queue in sorted(queues):
        books[queue.family].append(queue)
    line = [
        (at_work.get(family, 0), 0, own[0].since, family.bytes, family)
        for family, own in books.items()
    ]
    heapq.heapify(line)
    given: dict[UUID, int] = defaultdict(int)
    while line and free > 0:
        busy, rank, _, tie, family = heapq.heappop(line)
        book = books[family][rank]
        given[book.run] += 1
        free -= 1
        rank += given[book.run] == book.steps
        if rank < len(books[family]):
            since = books[family][rank].since
            heapq.heappush(line, (busy + 1, rank, since, tie, family))
    return dict(given)
