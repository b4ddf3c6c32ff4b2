"""A worker's engine for tests: one run at a time, or everything that can be done."""

import uuid

from characters.tests.factories import CharacterFactory
from stories.enums import StepStatus, StoryStatus
from stories.models import NodeRun, Run, Story
from stories.services import runs
from stories.services.claims import Holder
from stories.services.hands import Hands
from stories.services.working import Engine
from stories.tests.factories import StoryFactory

ME = Holder(uuid.UUID(int=1), "me")
OTHER = Holder(uuid.UUID(int=2), "other")


def small_story(*, pages: int) -> Story:
    """A book for a toddler: few words and a flat style."""
    return StoryFactory(
        character=CharacterFactory(appearance={"age": 2}),
        status=StoryStatus.DRAFT,
        child_name="Leo",
        child_age=2,
        age_group="1-2",
        page_count=pages,
        story_theme="fairy_tale",
        story_tone="calming",
        moral_lesson=None,
        default_image_style="flat",
        title="",
        dedication="",
        brief={"pronouns": "he", "companion": "bear", "seed": 7},
    )


def work(holder: Holder = ME) -> None:
    """Do all that can be done now, as a worker does."""
    hands = Hands()
    try:
        Engine(holder=holder, hands=hands).run_dry()
    finally:
        hands.close(wait=True)


def make(story: Story) -> Run:
    """Order the book and make it, as far as that goes without waiting."""
    run = runs.start_run(story=story)
    work()
    run.refresh_from_db()
    story.refresh_from_db()
    return run


def step(run: Run, key: str) -> NodeRun:
    found: NodeRun = run.steps.get(key=key)
    return found


def statuses(run: Run) -> dict[str, StepStatus]:
    return {key: StepStatus(status) for key, status in run.steps.values_list("key", "status")}
