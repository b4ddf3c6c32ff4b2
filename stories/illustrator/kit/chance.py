"""Repeatable chance: every random choice comes from a named key, never from global state."""

import hashlib
import math
from collections.abc import Callable
from random import Random

Point = tuple[float, float]
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
    misses = 0
    while len(points) < limit and misses < _PATIENCE:
        spot = (x + rng.random() * w, y + rng.random() * h)
        near = any(math.dist(spot, other) < spacing for other in points)
        if near or not keep(*spot):
            misses += 1
            continue
        points.append(spot)
        misses = 0
    return points
