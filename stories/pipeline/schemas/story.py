"""Payloads of a story's words: the brief, story_draft and readability_report."""

from pydantic import Field

from stories.pipeline.schemas.base import Issue, Payload
from stories.vocabulary import (
    AgeGroup,
    BoxSide,
    Companion,
    Expression,
    Form,
    Moral,
    Pose,
    Pronouns,
    Shot,
    Theme,
    TimeOfDay,
    Tone,
    Weather,
)


class BriefPayload(Payload):
    """What the family told us: all that the story's text depends on."""

    child_name: str = Field(min_length=1, max_length=50)
    child_age: int = Field(ge=1, le=17)
    pronouns: Pronouns
    theme: Theme
    moral: Moral
    tone: Tone
    age_group: AgeGroup
    page_count: int = Field(ge=8, le=48)
    companion: Companion
    companion_name: str = ""
    favourite_thing: str = ""
    fear: str = ""
    trait: str = ""
    sibling: str = ""
    pet: str = ""
    language: str = "en"
    seed: int = Field(ge=0)
    used: tuple[tuple[int, int, int], ...] = ()
    form: Form = Form.PROSE


class CastMember(Payload):
    who: str
    pose: Pose
    expression: Expression
    holding: str = ""


class PageScene(Payload):
    """What the picture of one page shows, in the writer's words. `picture` is the same told to
    a painter in a sentence or two, "" when the typed words say it all."""

    place: str
    time: TimeOfDay
    weather: Weather
    shot: Shot
    box_side: BoxSide
    cast: tuple[CastMember, ...]
    props: tuple[str, ...] = ()
    only_here: str = ""
    picture: str = ""


class DraftPage(Payload):
    number: int = Field(ge=1)
    beat: str
    chapter_title: str = ""
    paragraphs: tuple[str, ...] = Field(min_length=1)
    alt_text: str
    scene: PageScene


class Fact(Payload):
    """A true sentence that the story tells or shows, and where a parent can read on."""

    text: str
    source: str = ""


class StoryDraft(Payload):
    """The written story: artifact `story_draft`."""

    title: str
    title_choices: tuple[str, ...]
    dedication_choices: tuple[str, ...]
    blurb: str
    questions: tuple[str, ...]
    refrain: str
    companion_name: str
    triple: tuple[int, int, int]
    pages: tuple[DraftPage, ...]
    situations: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    """What is true in a book of the educational tone: what it tells, then what it shows."""


class ReadabilityReport(Payload):
    passed: bool
    issues: tuple[Issue, ...]
    metrics: dict[str, float]
