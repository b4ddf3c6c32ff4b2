"""Payloads of a scene's planning: from what it means to where its panels stand."""

from pydantic import Field

from stories.pipeline.schemas.base import Payload
from stories.pipeline.schemas.words import (
    Direction,
    Grammar,
    Importance,
    LayoutFamily,
    NarrativeFunction,
    Pacing,
    PanelRole,
    Purpose,
)
from stories.vocabulary import BoxSide, Expression, TimeOfDay, Weather

MAX_PANELS = 5


class EmotionalArc(Payload):
    """How the hero feels before the scene and at its end."""

    start: Expression
    end: Expression
    direction: Direction


class Setting(Payload):
    place: str
    time: TimeOfDay
    weather: Weather


class SceneIntent(Payload):
    """Artifact `scene_intent`: what a scene is for."""

    narrative_function: NarrativeFunction
    importance: Importance
    logline: str = Field(min_length=1)
    pacing: Pacing
    emotional_arc: EmotionalArc
    beats: tuple[str, ...] = Field(min_length=2, max_length=5)
    setting: Setting
    characters: tuple[str, ...]
    words: int = Field(ge=0)
    is_busy: bool


class VisualBeat(Payload):
    """Something that could be seen; `weight` 0-1 says how much of the scene hangs on it."""

    index: int = Field(ge=0)
    shows: str = Field(min_length=1)
    importance: Importance
    weight: float = Field(ge=0, le=1)
    purpose: Purpose | None
    has_dialogue: bool


class VisualPlan(Payload):
    """Artifact `visual_plan`. `key` is the index of the beat that a single picture shows."""

    beats: tuple[VisualBeat, ...] = Field(min_length=1)
    key: int = Field(ge=0)


class PlannedPanel(Payload):
    """A panel as first planned; a model may have named a grammar that does not exist."""

    index: int = Field(ge=0)
    grammar: str
    weight: float = Field(ge=0, le=1)
    role: PanelRole = PanelRole.MAIN
    purpose: Purpose | None = None
    has_dialogue: bool = False
    utility: float = Field(ge=0, le=1)
    must_be_large: bool = False
    beat: int = Field(default=0, ge=0)


class PanelPlan(Payload):
    """Artifact `panel_plan`; `rule` names the line of the table that gave the count."""

    panels: tuple[PlannedPanel, ...] = Field(min_length=1)
    rule: str


class Panel(PlannedPanel):
    grammar: Grammar


class PlanChange(Payload):
    """One thing that normalisation changed; `panel` is its index in the plan as it was."""

    panel: int
    rule: str
    before: str
    after: str
    why: str


class PanelPlanNormalized(Payload):
    """Artifact `panel_plan_normalized`; panels are numbered afresh."""

    panels: tuple[Panel, ...] = Field(min_length=1)
    changes: tuple[PlanChange, ...] = ()


class BoxPayload(Payload):
    """A rectangle in page units: the page with bleed is 1000 x 1000."""

    side: BoxSide
    x: float
    y: float
    w: float
    h: float


class PanelRect(Payload):
    """Where a panel stands: shares 0-1 of the page's width and height."""

    panel: int = Field(ge=0)
    x: float = Field(ge=0, le=1)
    y: float = Field(ge=0, le=1)
    w: float = Field(gt=0, le=1)
    h: float = Field(gt=0, le=1)

    @property
    def area(self) -> float:
        return self.w * self.h


WHOLE_PAGE = PanelRect(panel=0, x=0, y=0, w=1, h=1)


class LayoutTemplate(Payload):
    """Artifact `layout_template`. `box` holds a page's text at `size_pt` and `art_box` is what
    its picture keeps calm; a page of panels has neither, its words stand in bubbles."""

    template: str
    box: BoxPayload
    art_box: BoxPayload
    size_pt: float
    family: LayoutFamily = LayoutFamily.FULL_BLEED
    panels: tuple[PanelRect, ...] = (WHOLE_PAGE,)
    rule: str = ""
