"""What a step needs to know, and what it hands back."""

from collections.abc import Callable, Generator
from functools import cached_property

from stories.enums import StepKind
from stories.models import Artifact, NodeRun, Run, Story
from stories.pipeline.graph import Node
from stories.pipeline.planning import PlanContext
from stories.pipeline.schemas import BriefPayload, Payload, StoryDraft
from stories.pipeline.styles import Config
from stories.services import artifacts, briefs, planning, styles
from stories.services.artifacts import Owner
from stories.services.calls import Answer, Call
from stories.services.scheduling import Keep
from storycreator.lib.errors import StateError

Asking = Generator[Call, Answer, Keep]
"""A step that calls a provider yields each call and is sent the answer, or is thrown the error."""

BY = "worker"

ORIGINS = "needs__artifact__parent__parent__parent"
"""What a step builds on comes with what that was derived from: every step asks for it."""


class Book:
    """The story of a run in hand. Its steps that were taken together share it, so that what many
    of them ask for is asked once."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.story: Story = run.story

    @cached_property
    def brief(self) -> BriefPayload:
        """Raises ModelValidationError in the parent's words."""
        return briefs.brief_of(self.story)

    @cached_property
    def told_style(self) -> Config:
        """How the story is told, for a model that writes."""
        return styles.story_style_of(self.story).config

    @cached_property
    def context(self) -> PlanContext:
        """What every picture's planning depends on. Raises ModelValidationError."""
        return planning.book_context(self.story)

    @cached_property
    def telling(self) -> tuple[Artifact, StoryDraft]:
        """What was read and found good: its artifact and its payload. Raises StateError."""
        read = Artifact.objects.filter(steps__run=self.run, steps__kind=StepKind.READ)
        report = read.select_related("parent__parent").first()
        told = artifacts.source_of(report) if report is not None else None
        if told is None:  # a report is always about a draft
            raise StateError("This story was not read yet.")
        return told, StoryDraft.parse(told.payload)


class Work:
    """One step in hand, with its run, its story and what it builds on."""

    def __init__(self, step: NodeRun, book: Book) -> None:
        self.step, self.book = step, book
        self.run, self.story = book.run, book.story

    @property
    def owner(self) -> Owner:
        """Whose artifacts the step writes: its scene's, or the whole story's."""
        return self.step.scene or self.story

    def given(self, kind: StepKind) -> Artifact:
        """What the step of this kind made that this one waited for. Raises StateError."""
        need = self.step.needs.filter(needs__kind=kind).select_related(ORIGINS).first()
        if need is None or need.needs.artifact is None:
            raise StateError(f"{self.step.key} needs what {kind} makes.")
        return need.needs.artifact


Handler = Callable[[Work], Keep | Asking]


def given(artifact: Artifact) -> Keep:
    """For a step whose artifact is there already."""
    return lambda: artifact


def brought_back(artifact: Artifact) -> Keep:
    """For a step whose artifact is there, with others after it: it holds again."""
    return lambda: artifacts.renew(artifact=artifact, by=BY)


def recorded(
    work: Work, node: Node, key: str, payload: Payload, parent: Artifact | None
) -> Artifact:
    return artifacts.record(
        owner=work.owner, node=node, key=key, payload=payload, parent=parent, by=BY
    )
