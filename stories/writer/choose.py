"""Choices from a seed: keyed, so that one more choice never shifts another."""

import hashlib
from collections.abc import Sequence
from functools import cache
from operator import eq
from typing import TypeVar

from stories.writer.brief import Triple

T = TypeVar("T")

SIDES = 7
PARTS = 6
"""Premise, trouble, two tries, turn and payoff."""

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
    """The seed's triple, or the next one that has no part of a story in common with any that the
    family has had; one part or two, when there are too many of those."""
    start = pick(seed, "triple", TRIPLES)
    order = [_triple((start + step * _STRIDE) % TRIPLES) for step in range(TRIPLES)]
    for most in range(2):
        for triple in order:
            if all(_in_common(triple, earlier) <= most for earlier in used):
                return triple
    had = set(used)
    return next((triple for triple in order if triple not in had), order[0])


def _triple(number: int) -> Triple:
    return (number // 49, number // 7 % 7, number % 7)


@cache
def _sides(triple: Triple) -> tuple[int, ...]:
    return tuple(side(triple, part) for part in range(PARTS))


def _in_common(one: Triple, other: Triple) -> int:
    return sum(map(eq, _sides(one), _sides(other)))


def side(triple: Triple, part: int) -> int:
    """s(i) = a + b·i + c·i² mod 7: two triples agree in at most 2 of the parts 0 to 6."""
    a, b, c = triple
    return (a + b * part + c * part * part) % SIDES
