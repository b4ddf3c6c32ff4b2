"""The part of qc_report that looks at panels: how close, how talkative, how silent they are.

Shares mean something from a few on: panels are judged by share from two, lines from three.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from stories.pipeline.schemas import DialogueLine, Issue, LayoutTemplate, SceneSemantics
from stories.pipeline.schemas.panels import LINE_WORDS, PANEL_WORDS
from stories.pipeline.schemas.words import BubbleType, Camera

MOST_CLOSE = 0.5
MOST_TALKING = 0.6
LEAST_SILENT = 0.15
MOST_NARRATION = 0.35
MOST_STOCK = 0.4
FEWEST_PANELS, FEWEST_LINES = 2, 3
SAME = 0.001

CLOSE = frozenset({Camera.EXTREME_CLOSEUP, Camera.CLOSEUP})
SPOKEN = frozenset({BubbleType.CHAT, BubbleType.THOUGHT})

_ADDRESSED = re.compile(r"[!?]|\b(?:i|me|my|mine|we|us|our|you|your)\b", re.IGNORECASE)
"""Marks and words of somebody who speaks to somebody."""

STOCK_PHRASES = (
    "oh no",
    "what is going on",
    "what’s going on",
    "what is this",
    "what’s this",
    "i can’t believe",
    "let’s go",
    "come on",
    "look out",
    "watch out",
    "we have to",
    "we must",
    "are you okay",
    "are you all right",
    "don’t worry",
    "follow me",
    "wait for me",
    "you can do it",
    "thank you so much",
    "i have an idea",
    "here we go",
)
"""What anybody says in any story. A list, no understanding: a fresh line may hold one by chance."""


@dataclass(frozen=True, slots=True)
class PanelFacts:
    """What the rules look at in a panel; `width` is its share of the page's."""

    camera: Camera
    lines: tuple[DialogueLine, ...]
    width: float


def facts_of(described: SceneSemantics, layout: LayoutTemplate) -> tuple[PanelFacts, ...]:
    pairs = zip(described.panels, layout.panels, strict=True)
    return tuple(PanelFacts(panel.camera, panel.dialogue, rect.w) for panel, rect in pairs)


def check_panels(panels: Sequence[PanelFacts]) -> tuple[list[Issue], dict[str, float]]:
    """(issues, metrics) of the panels of a scene, or of a whole episode in reading order."""
    lines = [line for panel in panels for line in panel.lines]
    metrics = {
        "panels": float(len(panels)),
        "close_ups": _share([panel.camera in CLOSE for panel in panels]),
        "talking": _share([_talks(panel) for panel in panels]),
        "silent": _share([not panel.lines for panel in panels]),
        "narration": _share([is_narration(line) for line in lines]),
        "stock": _share([is_stock(line.text) for line in lines]),
    }
    issues = _lengths(panels)
    if len(panels) >= FEWEST_PANELS:
        issues += _panel_shares(metrics)
    if len(lines) >= FEWEST_LINES:
        issues += _line_shares(metrics)
    if is_monotonous([panel.width for panel in panels]):
        issues.append(
            Issue(
                code="monotonous_widths",
                message="Three panels in a row are equally wide.",
                hint="Make one of them narrower.",
            )
        )
    return issues, metrics


def is_narration(line: DialogueLine) -> bool:
    """A caption, or a statement about others that nobody is known to say."""
    if line.type is BubbleType.NARRATION:
        return True
    speaks = line.speaker or _ADDRESSED.search(line.text) or line.type is BubbleType.SFX
    return not speaks


def is_stock(text: str) -> bool:
    plain = text.lower().replace("'", "’")
    return any(phrase in plain for phrase in STOCK_PHRASES)


def is_monotonous(widths: Sequence[float]) -> bool:
    same = [abs(a - b) < SAME for a, b in pairwise(widths)]
    return any(a and b for a, b in pairwise(same))


def _talks(panel: PanelFacts) -> bool:
    return any(line.type in SPOKEN for line in panel.lines)


def _share(flags: Sequence[bool]) -> float:
    return round(sum(flags) / len(flags), 4) if flags else 0.0


def _lengths(panels: Sequence[PanelFacts]) -> list[Issue]:
    found = []
    for number, panel in enumerate(panels, start=1):
        counts = [len(line.text.split()) for line in panel.lines]
        if sum(counts) > PANEL_WORDS:
            message = f"Panel {number} has {sum(counts)} words; {PANEL_WORDS} fit."
            hint = "Move a line to the next panel."
            found.append(Issue(code="panel_too_wordy", message=message, hint=hint))
        if any(count > LINE_WORDS for count in counts):
            message = f"A line of panel {number} has {max(counts)} words; {LINE_WORDS} fit."
            found.append(Issue(code="line_too_long", message=message, hint="Cut it in two."))
    return found


def _panel_shares(metrics: dict[str, float]) -> list[Issue]:
    found = []
    if metrics["close_ups"] > MOST_CLOSE:
        message = "More than half of the panels are seen from close by."
        hint = "Show a wider view in one of them."
        found.append(Issue(code="too_many_close_ups", message=message, hint=hint))
    if metrics["talking"] > MOST_TALKING:
        message = "People talk in more than 60 % of the panels."
        hint = "Let a picture tell it."
        found.append(Issue(code="too_much_talk", message=message, hint=hint))
    if metrics["silent"] < LEAST_SILENT:
        message = "Fewer than 15 % of the panels are silent."
        hint = "Leave one panel without words."
        found.append(Issue(code="too_little_silence", message=message, hint=hint))
    return found


def _line_shares(metrics: dict[str, float]) -> list[Issue]:
    found = []
    if metrics["narration"] > MOST_NARRATION:
        message = "More than 35 % of the lines sound like a narrator."
        hint = "Let somebody say it, or let it be seen."
        found.append(Issue(code="too_much_narration", message=message, hint=hint))
    if metrics["stock"] > MOST_STOCK:
        message = "More than 40 % of the lines are stock phrases."
        hint = "Say it as only this hero would."
        found.append(Issue(code="too_many_stock_phrases", message=message, hint=hint))
    return found
