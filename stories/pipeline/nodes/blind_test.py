"""blind_test_report: what a reader who sees only the panels makes of a scene, and of an episode.

The embedded reader is honest and simple. It sees what is in the panels: who is there, what they do
and how they look, the place, the things, the words in bubbles. It retells that in order, and the
retelling is compared with the written page by the roots of words. It cannot see: drawn quality,
whether a likeness is met, irony, cause and effect, or a synonym; and what a panel describes is
taken for what it shows. Its scores compare versions of one scene; they are no reader's verdict.
"""

from collections.abc import Sequence

from stories.pipeline.nodes import picture_words, reading
from stories.pipeline.nodes.scene_intent import CHEER, feeling
from stories.pipeline.schemas import (
    BlindScores,
    BlindTestReport,
    DraftPage,
    PanelDescription,
    SceneSemantics,
)
from stories.vocabulary import Expression

READER = "embedded"
LIMITS = (
    "Compares words of the panels' descriptions and bubbles with the page's. It cannot see the "
    "drawing itself, a likeness, irony, causes or synonyms."
)
PLOT, EMOTION, VISUAL, CHARACTERS = 30, 30, 25, 15
PASS = 0.25
MOST_REWRITES = 3


def read(page: DraftPage, described: SceneSemantics, *, rewrites: int = 0) -> BlindTestReport:
    """Retell the panels and score the retelling against the page; `rewrites` were made before."""
    told = retell(described.panels)
    scores = BlindScores(
        plot=_of(PLOT, _plot(page, described.panels, told)),
        emotion=_of(EMOTION, _emotion(page, described.panels)),
        visual=_of(VISUAL, _visual(page, described.panels)),
        characters=_of(CHARACTERS, _characters(page, described.panels)),
    )
    passed = scores.total >= PASS
    return BlindTestReport(
        passed=passed,
        score=scores.total,
        reader=READER,
        limits=LIMITS,
        retelling=told,
        scores=scores,
        rewrites_left=0 if passed else max(0, MOST_REWRITES - rewrites),
    )


def retell(panels: Sequence[PanelDescription]) -> str:
    """The panels one after another: what each shows, then what is said in it."""
    parts: list[str] = []
    for panel in panels:
        parts.append(panel.description)
        parts += [f"{line.speaker or 'Somebody'}: “{line.text}”" for line in panel.dialogue]
    return " ".join(parts)


def _of(points: int, share: float) -> float:
    return round(points * share, 2)


def _plot(page: DraftPage, panels: Sequence[PanelDescription], told: str) -> float:
    """Share of the page's sentences of which the retelling holds half of the meaning words; names
    count for nothing, they stand in every panel."""
    names = reading.stems(" ".join(each.name for panel in panels for each in panel.characters))
    text = " ".join(page.paragraphs)
    steps = [reading.stems(sentence) - names for sentence in reading.sentences(text)]
    meant = [step for step in steps if step]
    if not meant:
        return 1.0
    heard = reading.stems(told)
    return sum(2 * len(step & heard) >= len(step) for step in meant) / len(meant)


def _emotion(page: DraftPage, panels: Sequence[PanelDescription]) -> float:
    """How near the mood of the last face seen is to the mood in which the page leaves its hero."""
    seen = [character.expression for panel in panels for character in panel.characters[:1]]
    if not seen:
        return 0.0
    moods = {word: expression for expression, word in picture_words.FACES.items()}
    last = CHEER[moods.get(seen[-1], Expression.HAPPY)]
    span = max(CHEER.values()) - min(CHEER.values())
    return 1 - abs(last - CHEER[feeling(page)]) / span


def _visual(page: DraftPage, panels: Sequence[PanelDescription]) -> float:
    """Share of place, time, weather and things of the page that the panels show."""
    scene = page.scene
    held = {member.holding for member in scene.cast if member.holding}
    wanted = {scene.place, scene.time.value, scene.weather.value, *scene.props, *held}
    shown: set[str] = set()
    for panel in panels:
        place = panel.environment
        shown |= {place.location, place.time.value, place.weather.value, *place.props}
        shown |= {member.holding for member in panel.scene.cast}
    return len(wanted & shown) / len(wanted)


def _characters(page: DraftPage, panels: Sequence[PanelDescription]) -> float:
    """Share of the page's people who are seen."""
    wanted = {member.who for member in page.scene.cast}
    shown = {member.who for panel in panels for member in panel.scene.cast}
    return len(wanted & shown) / len(wanted) if wanted else 1.0
