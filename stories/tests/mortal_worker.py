"""Workers that are killed with -9 at named moments, one after the other, and a last one that lives.

    python -m stories.tests.mortal_worker '[["order", "in"], ["paint:002", "image stored"], …]'

Each life is a process of its own, forked once everything is imported: a real worker with a real
end, without seconds of start. A point is the key of a step and a moment:

    begun      the step is ours, nothing was done for it
    <purpose> asked, answered, stored, kept
               its call (text, image, moderation) is in the ledger; has come back; its picture lies
               in storage; its answer does
    made       everything is done, nothing written
    written    everything is written, nothing committed
    committed  the next thing has not begun

The steps `order` (the click itself: `in` its transaction, `committed`) and `export` (`begun`,
`stored`, `committed`) have moments of their own.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "storycreator.settings")
django.setup()

from django.core.management import call_command  # noqa: E402  (Django first)

from stories.enums import StoryStatus  # noqa: E402
from stories.models import NodeRun, Story  # noqa: E402
from stories.services import calls, exports, runs, scheduling, working  # noqa: E402
from stories.tests import billed_providers  # noqa: E402

KILLED = -signal.SIGKILL


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def before(function: Callable[..., Any], hook: Callable[..., None]) -> Callable[..., Any]:
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        hook(*args, **kwargs)
        return function(*args, **kwargs)

    return wrapped


def after(function: Callable[..., Any], hook: Callable[..., None]) -> Callable[..., Any]:
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        result = function(*args, **kwargs)
        hook(*args, **kwargs)
        return result

    return wrapped


def die_in_step(key: str, moment: str) -> None:
    """End this process when the step comes to that moment."""

    def if_ours(work: Any) -> None:
        if work.step.key == key:
            die()

    complete = scheduling.complete

    def completed(*, step: NodeRun, keep: Callable[[], Any], **more: Any) -> list[NodeRun]:
        ours = step.key == key
        if ours and moment == "made":
            die()
        if ours and moment == "written":
            keep = after(keep, die)
        possible = complete(step=step, keep=keep, **more)
        if ours and moment == "committed":
            die()
        return possible

    if moment == "begun":
        working.HANDLERS = {
            kind: before(handler, if_ours) for kind, handler in working.HANDLERS.items()
        }
    scheduling.complete = completed


def die_in_call(key: str, purpose: str, moment: str) -> None:
    """End this process when the step's call for that purpose comes to that moment."""
    carry_out = calls.carry_out

    def carried_out(ticket: calls.Ticket, pool: Any) -> Any:
        ours = ticket.key.split(":", 1)[1].startswith(f"{key}:") and ticket.call.purpose == purpose
        if ours and moment == "asked":
            die()
        if ours and moment in ("answered", "stored"):
            wrap = before if moment == "answered" else after
            ticket.call = replace(ticket.call, take=wrap(ticket.call.take, lambda _: die()))
        answer = carry_out(ticket, pool)
        if ours and moment == "kept":
            die()
        return answer

    calls.carry_out = carried_out


def die_in_export(moment: str) -> None:
    if moment == "begun":
        exports.build = lambda **_: die()
    elif moment == "stored":
        exports.files.put = after(exports.files.put, lambda key, _: "/exports/" in key and die())
    else:
        exports.build = after(exports.build, lambda **_: die())


def order(moment: str) -> None:
    """The click on "make it", by a web process that dies of it."""
    if moment == "in":
        runs.plan_story = after(runs.plan_story, lambda **_: die())
    runs.start_run(story=Story.objects.get(status=StoryStatus.DRAFT))
    die()


def live(step: str, moment: str) -> None:
    """A life until that moment; with no step to die in, until nothing waits."""
    if step == "order":
        order(moment)
    elif step == "export":
        die_in_export(moment)
    elif " " in moment:
        die_in_call(step, *moment.split())
    elif step:
        die_in_step(step, moment)
    call_command("worker", "--once", verbosity=0)


def outcome(step: str, moment: str) -> int:
    """How the life ended: 0, or minus the signal that ended it."""
    child = os.fork()
    if child == 0:
        live(step, moment)
        sys.exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def note_kept() -> None:
    """Write down, from now on, which calls' answers lie in storage."""

    def kept(ticket: calls.Ticket, pool: Any) -> None:
        billed_providers.note("kept", ticket.key)

    calls.carry_out = after(calls.carry_out, kept)


def main(points: list[list[str]]) -> int:
    note_kept()
    for step, moment in points:
        if (ended := outcome(step, moment)) != KILLED:
            print(f"not killed at {step}, {moment}: ended with {ended}", file=sys.stderr)
            return 1
    return outcome("", "")


if __name__ == "__main__":
    sys.exit(main(json.loads(sys.argv[1])))
