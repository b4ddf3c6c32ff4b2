"""scene_intent: what a scene does for its story, before anybody thinks of pictures.

Defaults where nobody said otherwise: the first scene is the setup, the last one the climax when
the story is nowhere more excited than there and the release when it is, all others build. A draft
whose beat is itself one of the five functions is believed.
"""

from stories.pipeline.nodes import reading
from stories.pipeline.schemas import DraftPage, EmotionalArc, SceneIntent, Setting, StoryDraft
from stories.pipeline.schemas.words import Direction, Importance, NarrativeFunction, Pacing
from stories.vocabulary import Expression

LOGLINE_WORDS = 25
MOST_BEATS = 5

ENERGY: dict[Expression, int] = {
    Expression.SLEEPY: 0,
    Expression.HAPPY: 1,
    Expression.WINK: 1,
    Expression.SAD: 1,
    Expression.BRAVE: 2,
    Expression.WORRIED: 2,
    Expression.CROSS: 2,
    Expression.JOY: 3,
    Expression.LAUGH: 3,
    Expression.WOW: 3,
}
"""How excited somebody looks."""

CHEER: dict[Expression, int] = {
    Expression.SAD: -2,
    Expression.CROSS: -1,
    Expression.WORRIED: -1,
    Expression.SLEEPY: 0,
    Expression.WINK: 1,
    Expression.BRAVE: 1,
    Expression.WOW: 1,
    Expression.HAPPY: 1,
    Expression.JOY: 2,
    Expression.LAUGH: 2,
}
"""How well somebody feels."""

_LOUD = frozenset({NarrativeFunction.CLIMAX, NarrativeFunction.CLIFFHANGER})
_HIGH_BEATS = frozenset({"trouble", "low", "fear", "get"})
_LOW_BEATS = frozenset({"look", "plant"})


def plan(
    draft: StoryDraft,
    number: int,
    *,
    function: NarrativeFunction | None = None,
    importance: Importance | None = None,
) -> SceneIntent:
    """The intent of page `number` (from 1); `function` and `importance` are a person's choice."""
    page = draft.pages[number - 1]
    text = " ".join(page.paragraphs)
    does = function or function_of(draft, number)
    return SceneIntent(
        narrative_function=does,
        importance=importance or importance_of(does, page.beat),
        logline=reading.cut((reading.sentences(text) or [text])[0], LOGLINE_WORDS),
        pacing=pacing_of(does, text, feeling(page)),
        emotional_arc=_arc(draft, number),
        beats=beats_of(text, page.alt_text),
        setting=Setting(place=page.scene.place, time=page.scene.time, weather=page.scene.weather),
        characters=tuple(dict.fromkeys(member.who for member in page.scene.cast)),
        words=len(reading.words(text)),
        is_busy=reading.is_busy(text),
    )


def feeling(page: DraftPage) -> Expression:
    """The hero's face, or the first one's, or a happy one when nobody is there."""
    faces = {member.who: member.expression for member in reversed(page.scene.cast)}
    return faces.get("hero", next(iter(faces.values()), Expression.HAPPY))


def function_of(draft: StoryDraft, number: int) -> NarrativeFunction:
    page, last = draft.pages[number - 1], len(draft.pages)
    if page.beat in set(NarrativeFunction):
        return NarrativeFunction(page.beat)
    if number == 1:
        return NarrativeFunction.SETUP
    if number == last:
        highest = max(ENERGY[feeling(other)] for other in draft.pages)
        ends_high = ENERGY[feeling(page)] == highest
        return NarrativeFunction.CLIMAX if ends_high else NarrativeFunction.RELEASE
    return NarrativeFunction.BUILD


def importance_of(function: NarrativeFunction, beat: str) -> Importance:
    if function in _LOUD or beat == "turn":
        return Importance.CRITICAL
    if function is NarrativeFunction.SETUP or beat in _HIGH_BEATS:
        return Importance.HIGH
    return Importance.LOW if beat in _LOW_BEATS else Importance.MEDIUM


def pacing_of(function: NarrativeFunction, text: str, face: Expression) -> Pacing:
    if function in _LOUD:
        return Pacing.IMPACT
    if reading.is_busy(text):
        return Pacing.FAST
    calm = function is NarrativeFunction.RELEASE or ENERGY[face] == 0
    return Pacing.SLOW_BURN if calm else Pacing.NORMAL


def _arc(draft: StoryDraft, number: int) -> EmotionalArc:
    end = feeling(draft.pages[number - 1])
    start = feeling(draft.pages[max(number - 2, 0)])
    change = CHEER[end] - CHEER[start]
    direction = Direction.STEADY
    if change:
        direction = Direction.RISING if change > 0 else Direction.FALLING
    return EmotionalArc(start=start, end=end, direction=direction)


def beats_of(text: str, alt_text: str) -> tuple[str, ...]:
    """Two to five steps of the scene, in the text's own words; a scene of one sentence takes the
    picture's description as its second step."""
    steps = reading.sentences(text)
    if len(steps) < 2:
        extra = alt_text.strip() or "A quiet moment."
        steps = [*(steps or [text.strip() or extra]), extra]
    count = min(len(steps), MOST_BEATS)
    edges = [round(index * len(steps) / count) for index in range(count + 1)]
    return tuple(" ".join(steps[edges[i] : edges[i + 1]]) for i in range(count))
