"""A whole book here and now: by the same steps as in a worker, and with no worker running."""

import os
import socket
from uuid import uuid4

from stories.models import Export, Story
from stories.services import claims, exports, runs
from stories.services.claims import Holder
from stories.services.hands import Hands
from stories.services.shifts import Pulse
from stories.services.working import Engine
from storycreator.lib.errors import StateError


def make_now(*, story: Story) -> Export:
    """Make and bind the book in this process; its finished PDF.

    A worker that runs may help. Raises StateError in plain words; what was finished is kept.
    """
    run = runs.start_run(story=story)
    holder = Holder(uuid4(), f"here:{socket.gethostname()}:{os.getpid()}"[:80])
    hands = Hands()
    engine = Engine(holder=holder, hands=hands, run=run)
    try:
        with Pulse(engine):
            engine.run_to_end()
    finally:
        claims.release(boot=holder.boot)
        hands.close(wait=False)
    story.refresh_from_db()
    if story.error_message:
        raise StateError(story.error_message)
    return exports.build_now(export=exports.request_screen_pdf(story=story))
