"""Payloads of the artifacts. Immutable, validated on the way in and on the way out."""

from typing import Self

from pydantic import BaseModel, ConfigDict, Field

from stories.vocabulary import (
    AgeGroup,
    ArtStyle,
    BoxSide,
    Companion,
    Expression,
    Moral,
    Pose,
    Pronouns,
    Shot,
    Theme,
    TimeOfDay,
    Tone,
    Weather,
)


class Payload(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    def data(self) -> dict[str, object]:
        """The payload as plain JSON types."""
        return self.model_dump(mode="json")

    @classmethod
    def parse(cls, data: object) -> Self:
        return cls.model_validate(data)


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


class CastMember(Payload):
    who: str
    pose: Pose
    expression: Expression
    holding: str = ""


class PageScene(Payload):
    """What the picture of one page shows, in the writer's words."""

    place: str
    time: TimeOfDay
    weather: Weather
    shot: Shot
    box_side: BoxSide
    cast: tuple[CastMember, ...]
    props: tuple[str, ...] = ()
    only_here: str = ""


class DraftPage(Payload):
    number: int = Field(ge=1)
    beat: str
    chapter_title: str = ""
    paragraphs: tuple[str, ...] = Field(min_length=1)
    alt_text: str
    scene: PageScene


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


class Issue(Payload):
    code: str
    message: str
    hint: str = ""
    page: int | None = None


class ReadabilityReport(Payload):
    passed: bool
    issues: tuple[Issue, ...]
    metrics: dict[str, float]


class BoxPayload(Payload):
    """A rectangle in page units: the page with bleed is 1000 x 1000."""

    side: BoxSide
    x: float
    y: float
    w: float
    h: float


class LayoutTemplate(Payload):
    """How one page sets its text, at `size_pt`, and what its picture must keep calm."""

    template: str
    box: BoxPayload
    art_box: BoxPayload
    size_pt: float


class ActorPayload(Payload):
    who: str
    kind: str
    look: dict[str, object] | None
    pose: Pose
    expression: Expression
    holding: str = ""


class PanelSemantics(Payload):
    """The typed scene of one panel, complete: who, where, when, in which light and shot."""

    theme: Theme
    place: str
    time: TimeOfDay
    weather: Weather
    shot: Shot
    box: BoxPayload
    cast: tuple[ActorPayload, ...]
    props: tuple[str, ...]
    description: str


class RenderSpec(Payload):
    """Everything a picture depends on; `sha256` is over all other fields."""

    scene: PanelSemantics
    style: ArtStyle
    width: int
    seed: str
    sha256: str = ""


class RenderResult(Payload):
    object_key: str
    sha256: str
    width: int
    height: int
    ink: str
    faces: tuple[BoxPayload, ...]
    provider: str
    model: str
    cost: str
    seconds: float


class QcReport(Payload):
    passed: bool
    issues: tuple[Issue, ...]
    metrics: dict[str, float]
    summary: str
