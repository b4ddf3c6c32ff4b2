"""Repeatable chance: every random choice comes from a named key, never from global state."""

import hashlib
import math
from collections.abc import Callable
from random import Random

Point = tuple[float, float]
_TRIES = 6000  # darts in all, so that a region that keeps nothing comes to an end
_PATIENCE = 90  # darts that may miss in a row before the region counts as full


def rng_for(*key: object) -> Random:
    """A generator that depends on the key's text alone, on every machine and Python."""
    digest = hashlib.sha256("|".join(str(part) for part in key).encode()).hexdigest()
    return Random(int(digest[:16], 16))


def poisson_disc(
    rng: Random,
    region: tuple[float, float, float, float],
    spacing: float,
    *,
    keep: Callable[[float, float], bool] = lambda x, y: True,
    limit: int = 400,
) -> list[Point]:
    """Points in (x, y, w, h) at least `spacing` apart: even without rows, never clumped.

    `keep` rejects points (outside a hill, under a figure). Best-candidate dart throwing, which
    at some hundreds of points needs no grid.
    """
    x, y, w, h = region
    points: list[Point] = []
    misses = tries = 0
    while len(points) < limit and misses < _PATIENCE and tries < _TRIES:
        tries += 1
        spot = (x + rng.random() * w, y + rng.random() * h)
        if not keep(*spot):
            continue
        if any(math.dist(spot, other) < spacing for other in points):
            misses += 1
            continue
        points.append(spot)
        misses = 0
    return points
