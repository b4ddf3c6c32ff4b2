"""The documented words of planning. They name decisions, not looks: those are the vocabulary's."""

from enum import StrEnum


class NarrativeFunction(StrEnum):
    """What a scene does for its story."""

    SETUP = "setup"
    BUILD = "build"
    CLIMAX = "climax"
    RELEASE = "release"
    CLIFFHANGER = "cliffhanger"


class Importance(StrEnum):
    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Pacing(StrEnum):
    SLOW_BURN = "slow_burn"
    NORMAL = "normal"
    FAST = "fast"
    IMPACT = "impact"


class Direction(StrEnum):
    """Where the feeling goes within a scene."""

    RISING = "rising"
    STEADY = "steady"
    FALLING = "falling"


class Grammar(StrEnum):
    """What kind of picture a panel is."""

    ESTABLISHING = "establishing"
    DIALOGUE_MEDIUM = "dialogue_medium"
    EMOTION_CLOSEUP = "emotion_closeup"
    ACTION = "action"
    REACTION = "reaction"
    OBJECT_FOCUS = "object_focus"
    REVEAL = "reveal"
    IMPACT_SILENCE = "impact_silence"


class PanelRole(StrEnum):
    MAIN = "main"
    INSET = "inset"


class Purpose(StrEnum):
    """What a panel is for; a panel without a purpose has None."""

    DIALOGUE = "dialogue"
    REACTION = "reaction"
    REVEAL = "reveal"
    ACTION = "action"
    ESTABLISHING = "establishing"
    SILENT_BEAT = "silent_beat"


class Camera(StrEnum):
    EXTREME_CLOSEUP = "extreme_closeup"
    CLOSEUP = "closeup"
    MEDIUM_CLOSEUP = "medium_closeup"
    MEDIUM = "medium"
    MEDIUM_FULL = "medium_full"
    FULL = "full"
    WIDE = "wide"
    ESTABLISHING = "establishing"


class BubbleType(StrEnum):
    CHAT = "chat"
    THOUGHT = "thought"
    NARRATION = "narration"
    SFX = "sfx"


class LayerName(StrEnum):
    """The layers of a compiled prompt, in the order in which they are sent."""

    STYLE = "style"
    ART_DIRECTION = "art_direction"
    FORMAT = "format"
    REFERENCES = "references"
    COMPOSITION = "composition"
    CHARACTERS = "characters"
    PANEL = "panel"
    TECHNICAL = "technical"
    NEGATIVE = "negative"


class LayoutFamily(StrEnum):
    """How text and pictures share a page."""

    FULL_BLEED = "full_bleed"
    TEXT_PAGE = "text_page"
    PANELS = "panels"
