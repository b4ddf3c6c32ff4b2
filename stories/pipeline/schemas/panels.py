"""Payloads of what is in a panel: panel_semantics and dialogue_suggestions."""

from typing import Annotated

from pydantic import AfterValidator, Field

from stories.pipeline.schemas.base import Payload
from stories.pipeline.schemas.planning import BoxPayload
from stories.pipeline.schemas.words import BubbleType, Camera
from stories.vocabulary import Expression, Pose, Shot, Theme, TimeOfDay, Weather

DESCRIPTION_WORDS = (25, 45)
LINE_WORDS = 15
PANEL_WORDS = 25


class ActorPayload(Payload):
    who: str
    kind: str
    look: dict[str, object] | None
    pose: Pose
    expression: Expression
    holding: str = ""


class PanelSemantics(Payload):
    """The typed scene of one panel, complete: who, where, when, in which light and shot.

    `props_high` are things that nobody can reach."""

    theme: Theme
    place: str
    time: TimeOfDay
    weather: Weather
    shot: Shot
    box: BoxPayload
    cast: tuple[ActorPayload, ...]
    props: tuple[str, ...]
    description: str
    props_high: tuple[str, ...] = ()


class PanelCharacter(Payload):
    """Somebody in a panel, in words; `variant` is the look that is worn, "" for the usual one."""

    name: str
    position: str
    gaze: str
    expression: str
    action: str
    variant: str = ""


class Environment(Payload):
    location: str
    props: tuple[str, ...]
    time: TimeOfDay
    weather: Weather


class DialogueLine(Payload):
    speaker: str = ""
    text: str = Field(min_length=1)
    type: BubbleType


def _described(text: str) -> str:
    fewest, most = DESCRIPTION_WORDS
    if not fewest <= len(text.split()) <= most:
        raise ValueError(f"a description has {fewest} to {most} words")
    return text


class PanelDescription(Payload):
    """One panel for readers, checkers and prompts; `scene` is the same for the illustrator."""

    index: int = Field(ge=0)
    camera: Camera
    focus: str = Field(min_length=1)
    description: Annotated[str, AfterValidator(_described)]
    characters: tuple[PanelCharacter, ...]
    environment: Environment
    dialogue: tuple[DialogueLine, ...] = ()
    scene: PanelSemantics


class SceneSemantics(Payload):
    """Artifact `panel_semantics`: every panel of a scene, in reading order."""

    panels: tuple[PanelDescription, ...] = Field(min_length=1)


class PanelDialogue(Payload):
    panel: int = Field(ge=0)
    lines: tuple[DialogueLine, ...]


class DialogueSuggestions(Payload):
    """Artifact `dialogue_suggestions`; `left_out` are sentences that found no room."""

    panels: tuple[PanelDialogue, ...]
    left_out: tuple[str, ...] = ()
