"""The grammar of panels: what each kind is for, how useful it is and how large it must be."""

from stories.pipeline.schemas.words import Camera, Grammar, NarrativeFunction, Purpose

UTILITY: dict[Purpose | None, float] = {
    Purpose.DIALOGUE: 1.0,
    Purpose.REVEAL: 0.7,
    Purpose.REACTION: 0.7,
    Purpose.ACTION: 0.7,
    Purpose.ESTABLISHING: 0.5,
    Purpose.SILENT_BEAT: 0.4,
    None: 0.3,
}

GRAMMAR: dict[Purpose | None, Grammar] = {
    Purpose.DIALOGUE: Grammar.DIALOGUE_MEDIUM,
    Purpose.REVEAL: Grammar.REVEAL,
    Purpose.REACTION: Grammar.EMOTION_CLOSEUP,
    Purpose.ACTION: Grammar.ACTION,
    Purpose.ESTABLISHING: Grammar.ESTABLISHING,
    Purpose.SILENT_BEAT: Grammar.IMPACT_SILENCE,
    None: Grammar.OBJECT_FOCUS,
}

CAMERA: dict[Grammar, Camera] = {
    Grammar.ESTABLISHING: Camera.ESTABLISHING,
    Grammar.DIALOGUE_MEDIUM: Camera.MEDIUM,
    Grammar.EMOTION_CLOSEUP: Camera.CLOSEUP,
    Grammar.ACTION: Camera.FULL,
    Grammar.REACTION: Camera.MEDIUM_CLOSEUP,
    Grammar.OBJECT_FOCUS: Camera.EXTREME_CLOSEUP,
    Grammar.REVEAL: Camera.WIDE,
    Grammar.IMPACT_SILENCE: Camera.MEDIUM_FULL,
}

CLOSE_UPS = frozenset({Grammar.EMOTION_CLOSEUP, Grammar.OBJECT_FOCUS})
CLOSINGS = frozenset({Grammar.REACTION, Grammar.REVEAL, Grammar.IMPACT_SILENCE})
"""What a scene of several panels may end on."""

_LOUD = frozenset({NarrativeFunction.CLIMAX, NarrativeFunction.CLIFFHANGER})
_LARGE = frozenset({Purpose.REVEAL, Purpose.REACTION})


def utility_of(purpose: Purpose | None) -> float:
    return UTILITY[purpose]


def must_be_large(function: NarrativeFunction, purpose: Purpose | None) -> bool:
    """A reveal or a reaction in a climax or cliffhanger."""
    return function in _LOUD and purpose in _LARGE
