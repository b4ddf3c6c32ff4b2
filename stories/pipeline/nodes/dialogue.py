"""dialogue_suggestions: what could stand in the bubbles of a webtoon scene.

Who speaks is read from `said Mia` and its kin, beside the speech; speech without a name belongs to
nobody. What does not fit the documented lengths is left out and listed, never squeezed in.
"""

import re
from collections.abc import Sequence

from stories.pipeline.nodes import reading
from stories.pipeline.nodes.qc_panels import FEWEST_LINES, MOST_NARRATION, is_narration
from stories.pipeline.schemas import (
    DialogueLine,
    DialogueSuggestions,
    Panel,
    PanelDialogue,
    VisualPlan,
)
from stories.pipeline.schemas.panels import LINE_WORDS, PANEL_WORDS
from stories.pipeline.schemas.words import BubbleType, Purpose

_SAYS = r"(?:said|asked|called|cried|whispered|shouted|squeaked|roared|sighed|laughed|began)"
_AFTER = re.compile(rf"^[\s,]*{_SAYS}\s+((?:the\s+)?\w[\w’'-]*)|^[\s,]*(\w[\w’'-]*)\s+{_SAYS}\b")
_BEFORE = re.compile(rf"(\w[\w’'-]*)\s+{_SAYS}[\s,:]*$")
_THINKS = re.compile(r"\b(?:thought|wondered|wished)\b")
_CLAUSE = re.compile(r"(?<=[,;:–])\s+")


def suggest(panels: Sequence[Panel], visual: VisualPlan) -> DialogueSuggestions:
    """Speech for the panels that may speak, one line of narration where the scene opens unspoken
    and another panel stays silent. Of words that nobody says, no more stay than the documented
    share."""
    quiet = sum(not panel.has_dialogue for panel in panels)
    told: dict[int, list[DialogueLine]] = {}
    left_out: list[str] = []
    for panel in panels:
        beat = visual.beats[min(panel.beat, len(visual.beats) - 1)]
        lines: list[DialogueLine] = []
        if panel.has_dialogue:
            lines = _speech(beat.shows)
        elif _may_narrate(panel) and (quiet > 1 or len(panels) == 1):
            lines = _narration(beat.shows)
        told[panel.index], missed = _that_fit(lines)
        left_out += missed
    left_out += _less_narrated(told)
    return DialogueSuggestions(
        panels=tuple(
            PanelDialogue(panel=index, lines=tuple(lines)) for index, lines in told.items() if lines
        ),
        left_out=tuple(left_out),
    )


def _less_narrated(told: dict[int, list[DialogueLine]]) -> list[str]:
    """Take away, in place, the last lines that sound like a narrator's while they are too many;
    what was taken."""
    taken: list[str] = []
    while True:
        lines = [(index, line) for index, kept in told.items() for line in kept]
        narrated = [(index, line) for index, line in lines if is_narration(line)]
        few = len(lines) < FEWEST_LINES
        if few or len(narrated) <= MOST_NARRATION * len(lines):
            return taken
        index, last = narrated[-1]
        told[index].remove(last)
        taken.append(last.text)


def _speech(text: str) -> list[DialogueLine]:
    return [
        DialogueLine(speaker=speaker, text=part, type=kind)
        for speaker, says, kind in spoken(text)
        for part in short_lines(says)
    ]


def _may_narrate(panel: Panel) -> bool:
    return panel.index == 0 and panel.purpose is Purpose.ESTABLISHING


def _narration(text: str) -> list[DialogueLine]:
    first = short_lines(reading.unspoken(text))[:1]
    return [DialogueLine(text=part, type=BubbleType.NARRATION) for part in first]


def _that_fit(lines: Sequence[DialogueLine]) -> tuple[list[DialogueLine], list[str]]:
    """The lines that a panel holds, and the words of the others."""
    kept: list[DialogueLine] = []
    missed: list[str] = []
    room = PANEL_WORDS
    for line in lines:
        count = len(line.text.split())
        if count <= room:
            kept.append(line)
            room -= count
        else:
            room = 0
            missed.append(line.text)
    return kept, missed


def spoken(text: str) -> list[tuple[str, str, BubbleType]]:
    """(speaker, words, kind) of every speech in the text; the speaker may be ""."""
    found = []
    for match in reading.SPEECH.finditer(text):
        after, before = text[match.end() :], text[: match.start()]
        near = _AFTER.search(after) or _BEFORE.search(before)
        speaker = next((name for name in near.groups() if name), "") if near else ""
        says = (match.group(1) or match.group(2)).strip().rstrip(",")
        thinks = bool(_THINKS.search(after[:30]))
        found.append((speaker, says, BubbleType.THOUGHT if thinks else BubbleType.CHAT))
    return found


def short_lines(text: str) -> list[str]:
    """The text in lines of the documented length, cut at sentences, clauses, and words last."""
    lines: list[str] = []
    for sentence in reading.sentences(text):
        for clause in [sentence] if _fits(sentence) else _CLAUSE.split(sentence):
            parts = clause.split()
            lines += [
                " ".join(parts[at : at + LINE_WORDS]) for at in range(0, len(parts), LINE_WORDS)
            ]
    return lines


def _fits(text: str) -> bool:
    return len(text.split()) <= LINE_WORDS
