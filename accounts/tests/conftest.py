"""Tries are counted in the cache: every test begins with none."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def no_tries_so_far() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()
