"""kill -9 of whoever was admitted on a budget for one: nothing stays reserved, nobody waits."""

import os
import signal
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from uuid import UUID, uuid4

import pytest
from django.db import connection

from stories.enums import CallPurpose, CallStatus
from stories.models import ProviderCall, Story
from stories.services import budgets, ledger
from stories.services.budgets import BudgetExceeded
from stories.tests.factories import StoryFactory

pytestmark = pytest.mark.django_db(transaction=True)
PROCESSES = 8
PRICE = Decimal("0.70")
ADMITTED, REFUSED = 0, 3


@pytest.fixture(autouse=True)
def room_for_one(settings) -> None:
    settings.MONTHLY_BUDGET = Decimal(1)
    settings.SITE_DAILY_BUDGET = settings.SITE_MONTHLY_BUDGET = Decimal(1000)


def open_call(story: Story, key: str, boot: UUID) -> ProviderCall:
    return ledger.open_call(
        story=story,
        purpose=CallPurpose.IMAGE,
        provider="openai",
        model="painter",
        key=key,
        estimate=PRICE,
        boot=boot,
    )


def die(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def fork(life: Callable[[], None]) -> int:
    """A process of its own, which no connection of ours goes into."""
    connection.close()
    if connection.vendor == "postgresql":
        connection.close_pool()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            life()
            code = ADMITTED
        except BudgetExceeded:
            code = REFUSED
        finally:
            os._exit(code)  # what comes next is the parent's
    return child


def ends(children: list[int]) -> Counter[int]:
    """How the processes ended: their code, or minus the signal that ended them."""
    return Counter(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children)


def test_killed_inside_the_admission_holds_nothing_and_nobody_up() -> None:
    story, save = StoryFactory.create(), ProviderCall.save

    def written_and_not_committed() -> None:
        def saved(call: ProviderCall, **more: object) -> None:
            save(call, **more)
            die()

        ProviderCall.save = saved
        open_call(story, "lost", uuid4())

    assert ends([fork(written_and_not_committed)]) == {-signal.SIGKILL: 1}
    assert not ProviderCall.objects.exists()
    assert open_call(story, "next", uuid4()).status == CallStatus.OPEN


def test_one_of_many_processes_is_admitted_and_its_kill_leaves_nothing_reserved() -> None:
    story, boot = StoryFactory.create(), uuid4()

    def life(number: int) -> Callable[[], None]:
        def admitted_and_killed() -> None:
            open_call(story, f"page-{number}", boot)
            die()

        return admitted_and_killed

    said = ends([fork(life(number)) for number in range(PROCESSES)])
    assert said == {-signal.SIGKILL: 1, REFUSED: PROCESSES - 1}
    assert ProviderCall.objects.get().status == CallStatus.OPEN

    assert [ledger.sweep() for _ in range(2)] == [1, 0]
    call = ProviderCall.objects.get()
    # Nobody knows whether it was charged: spent once, and nothing of it is reserved.
    assert (call.status, call.cost) == (CallStatus.UNKNOWN, PRICE)
    assert budgets.remaining(story.user) == Decimal("0.30")


def test_call_that_was_cut_off_is_admitted_again_where_there_is_room(settings) -> None:
    settings.MONTHLY_BUDGET = Decimal(2)
    story, boot = StoryFactory.create(), uuid4()

    def admitted_and_killed() -> None:
        open_call(story, "page", boot)
        die()

    assert ends([fork(admitted_and_killed)]) == {-signal.SIGKILL: 1}
    again = open_call(story, "page", uuid4())  # by a worker that came before the sweep
    assert (again.status, again.attempts) == (CallStatus.OPEN, 2)
    assert budgets.remaining(story.user) == Decimal("0.60")
    assert ledger.settle_crashed(boot=boot) == 0
