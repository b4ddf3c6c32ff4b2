"""A database that is away for a moment is waited for; one that stays away is not."""

import pytest
from django.db import InterfaceError, OperationalError, transaction

from storycreator.lib import outages


@pytest.fixture(autouse=True)
def slept(monkeypatch) -> list[float]:
    """How long was waited, without waiting."""
    told: list[float] = []
    monkeypatch.setattr(outages.time, "sleep", told.append)
    return told


def failing(times: int, error: Exception):
    left = [error] * times

    def work() -> str:
        if left:
            raise left.pop()
        return "done"

    return work


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("kind", [OperationalError, InterfaceError])
def test_what_failed_is_done_again_with_growing_pauses(kind, slept):
    assert outages.through_outages(failing(9, kind("away"))) == "done"
    assert slept == [0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 5.0, 5.0]


@pytest.mark.django_db(transaction=True)
def test_patience_ends():
    with pytest.raises(OperationalError):
        outages.through_outages(failing(2, OperationalError("away")), patience=-1)


@pytest.mark.django_db(transaction=True)
def test_inside_a_transaction_only_the_whole_can_be_done_again(slept):
    with pytest.raises(OperationalError), transaction.atomic():
        outages.through_outages(failing(1, OperationalError("away")))
    assert slept == []


def test_other_errors_are_not_outages(slept):
    with pytest.raises(ZeroDivisionError):
        outages.through_outages(failing(1, ZeroDivisionError()))
    assert slept == []
