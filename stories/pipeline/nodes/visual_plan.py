"""visual_plan: what of a scene could be seen, and how much hangs on it."""

from stories.pipeline.nodes import panel_grammar, reading
from stories.pipeline.schemas import SceneIntent, VisualBeat, VisualPlan
from stories.pipeline.schemas.words import Importance, Purpose

_STEPS = (
    (0.85, Importance.CRITICAL),
    (0.6, Importance.HIGH),
    (0.4, Importance.MEDIUM),
    (0.0, Importance.LOW),
)
SHORT = 4
"""A sentence of so few words, with nobody speaking or acting, is a silent beat."""


def plan(intent: SceneIntent, shown: str) -> VisualPlan:
    """`shown` describes the scene's one picture (the alt text): the beat that it shares most
    words with is the key beat; without it, the weightiest is."""
    purposes = [purpose_of(beat, index) for index, beat in enumerate(intent.beats)]
    told = reading.stems(shown)
    meets = [len(told & reading.stems(beat)) for beat in intent.beats]
    utility = [panel_grammar.utility_of(purpose) for purpose in purposes]
    order = range(len(purposes))
    key = max(order, key=lambda index: (meets[index], utility[index], -index))
    weights = [round(0.25 + 0.5 * utility[i] + (0.25 if i == key else 0), 2) for i in order]
    return VisualPlan(
        beats=tuple(
            VisualBeat(
                index=index,
                shows=beat,
                importance=importance_of(weights[index]),
                weight=weights[index],
                purpose=purposes[index],
                has_dialogue=bool(reading.speeches(beat)),
            )
            for index, beat in enumerate(intent.beats)
        ),
        key=key,
    )


def importance_of(weight: float) -> Importance:
    return next(importance for least, importance in _STEPS if weight >= least)


def purpose_of(beat: str, index: int) -> Purpose | None:
    """The first that fits: speech, deed, discovery, feeling, arrival, silence."""
    if reading.speeches(beat):
        return Purpose.DIALOGUE
    if reading.action_count(beat):
        return Purpose.ACTION
    if index and reading.has_any(beat, reading.SURPRISE_WORDS):
        return Purpose.REVEAL
    if reading.has_any(beat, reading.FEELING_WORDS):
        return Purpose.REACTION
    if index == 0:
        return Purpose.ESTABLISHING
    return Purpose.SILENT_BEAT if len(reading.words(beat)) <= SHORT else None
