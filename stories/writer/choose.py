"""Choices from a seed: keyed, so that one more choice never shifts another."""

import hashlib
from collections.abc import Sequence
from typing import TypeVar

from stories.writer.brief import Triple

T = TypeVar("T")

SIDES = 7
TRIPLES = SIDES**3
_STRIDE = 100
"""Shares no factor with 343, so stepping by it visits every triple once."""


def pick(seed: int, key: str, count: int) -> int:
    """A number below `count` that depends on seed and key alone."""
    digest = hashlib.sha256(f"{seed}:{key}".encode()).digest()
    return int.from_bytes(digest[:8], "big") % count


def pick_one(seed: int, key: str, options: Sequence[T]) -> T:
    return options[pick(seed, key, len(options))]


def choose_triple(seed: int, used: Sequence[Triple]) -> Triple:
    """The seed's triple, or the next one that the family has not had yet."""
    start = pick(seed, "triple", TRIPLES)
    taken = set(used)
    for step in range(TRIPLES):
        number = (start + step * _STRIDE) % TRIPLES
        triple = (number // 49, number // 7 % 7, number % 7)
        if triple not in taken:
            return triple
    return (start // 49, start // 7 % 7, start % 7)


def side(triple: Triple, part: int) -> int:
    """s(i) = a + b·i + c·i² mod 7: two triples agree in at most 2 of the parts 0 to 6."""
    a, b, c = triple
    return (a + b * part + c * part * part) % SIDES
