"""Breaking text into lines the way a book designer would.

The fewest lines come first; among these the most even ones win. A last line of one word, and a
line that ends on a little word such as “the”, cost extra, and so does one that strands a
sentence's first words; a line that ends with the sense, at a comma or full stop, earns a little.
(Knuth and Plass's total-fit idea, with costs for ragged text.)
"""

import math
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from stories.books.fonts import Chain, clusters, text_width

_SPACES = re.compile(r"[ \u2002-\u2006\u2008-\u200a\u205f\u3000]+")
_AFTER_DASH = re.compile(r"(?<=[\w,’”][—–-])(?=\w)")
_LITTLE_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset(
        {"a", "an", "the", "i", "of", "to", "and", "or", "but", "in", "on", "at", "by"}
    ),
    "de": frozenset({"der", "die", "das", "ein", "eine", "und", "im", "am", "zu", "in", "an"}),
    "fr": frozenset({"le", "la", "les", "un", "une", "des", "et", "de", "du", "à", "en"}),
    "es": frozenset({"el", "la", "los", "las", "un", "una", "y", "de", "del", "a", "en"}),
}
_SENSE_ENDS = (".", ",", "!", "?", "…", "”", "—", ";", ":", "。", "，", "؟", "،")
_NOT_AT_START = frozenset("。，、！？：；）」』】》”’…・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ")
_ORPHAN_COST = 4.0
_LITTLE_WORD_COST = 0.02
_SENSE_GAIN = 0.007
_STRANDED_COST = 0.03
_SENTENCE_ENDS = (".", "!", "?", ".”", "!”", "?”", "…”", "。", "؟")
_EVEN_UP_TO = 6
_NO_ORPHAN_BELOW = 4


@dataclass(frozen=True, slots=True)
class Token:
    """Text that is never broken. `space` is the width of the space before it, in em."""

    text: str
    width: float
    space: float


def _is_ideograph(char: str) -> bool:
    """Chinese and Japanese may break between any two; Korean breaks at its spaces."""
    is_hangul = "\u1100" <= char <= "\u11ff" or "\uac00" <= char <= "\ud7a3"
    return unicodedata.east_asian_width(char) in ("W", "F") and not is_hangul


def _split_ideographs(word: str) -> list[str]:
    parts: list[str] = []
    for cluster in clusters(word):
        joins = (
            parts
            and cluster[0] not in _NOT_AT_START
            and (_is_ideograph(cluster[0]) or _is_ideograph(parts[-1][-1]))
        )
        if joins or not parts:
            parts.append(cluster)
        else:
            parts[-1] += cluster
    return parts


def _split_to_width(word: str, chain: Chain, width: float) -> list[str]:
    """Cut a word that no line can hold; better a cut name than text across the edge."""
    if text_width(word, chain) <= width:
        return [word]
    parts = [""]
    for cluster in clusters(word):
        if parts[-1] and text_width(parts[-1] + cluster, chain) > width:
            parts.append("")
        parts[-1] += cluster
    return parts


def tokens(text: str, chain: Chain, width: float) -> list[Token]:
    """The unbreakable pieces of a paragraph; none is wider than `width` em."""
    space = text_width(" ", chain)
    found: list[Token] = []
    for word in _SPACES.split(text.strip()):
        before = space
        for dashed in _AFTER_DASH.split(word):
            for run in _split_ideographs(dashed):
                for piece in _split_to_width(run, chain, width):
                    if piece:
                        found.append(Token(piece, text_width(piece, chain), before))
                    before = 0.0
    return found


WidthOfLine = Callable[[int], float]


def same_width(width: float) -> WidthOfLine:
    """Room of lines that are all `width` em wide."""
    return lambda _: width


def _line_width(line: Sequence[Token]) -> float:
    return sum(token.width + token.space for token in line) - (line[0].space if line else 0.0)


def _greedy_starts(items: Sequence[Token], width_of: WidthOfLine) -> list[int]:
    starts = [0]
    used = 0.0
    for index, token in enumerate(items):
        if index == starts[-1]:
            used = token.width
        elif used + token.space + token.width <= width_of(len(starts) - 1) + 1e-9:
            used += token.space + token.width
        else:
            starts.append(index)
            used = token.width
    return starts


def _inner_cost(
    line: Sequence[Token], goal: float, limit: float, little_words: frozenset[str]
) -> float:
    cost = ((goal - _line_width(line)) / limit) ** 2
    word = line[-1].text
    if word == "&" or word.lower() in little_words:
        cost += _LITTLE_WORD_COST
    elif word.endswith(_SENSE_ENDS):
        cost -= _SENSE_GAIN
    return cost + _stranded_cost(line)


def _stranded_cost(line: Sequence[Token]) -> float:
    """A sentence's first word or two, left behind at the end of a line, read badly aloud."""
    if line[-1].text.endswith(_SENTENCE_ENDS):
        return 0.0
    has_start = any(token.text.endswith(_SENTENCE_ENDS) for token in line[-3:-1])
    return _STRANDED_COST if has_start else 0.0


def _last_cost(line: Sequence[Token], goal: float, limit: float, orphan_cost: float) -> float:
    width = _line_width(line)
    orphan = orphan_cost if len(line) == 1 else 0.0
    if goal < limit:
        return ((goal - width) / limit) ** 2 + orphan
    return max(0.0, (0.4 * limit - width) / limit) ** 2 + orphan


def _best_starts(
    items: Sequence[Token], count: int, width_of: WidthOfLine, little_words: frozenset[str]
) -> list[int]:
    """Cheapest way to cut `items` into exactly `count` lines (dynamic programming)."""
    total = _line_width(items)
    room = sum(width_of(line) for line in range(count))
    evened = count <= _EVEN_UP_TO
    orphan_cost = _ORPHAN_COST if len(items) > _NO_ORPHAN_BELOW else 0.0
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for line in range(count):
        limit = width_of(line)
        goal = min(limit, limit * total / room * 1.02) if evened else limit
        is_last = line == count - 1
        following: dict[int, tuple[float, list[int]]] = {}
        for start, (spent, starts) in best.items():
            for end in [len(items)] if is_last else range(start + 1, len(items)):
                piece = items[start:end]
                if not piece or _line_width(piece) > limit + 1e-9:
                    break
                cost = spent + (
                    _last_cost(piece, goal, limit, orphan_cost)
                    if is_last
                    else _inner_cost(piece, goal, limit, little_words)
                )
                if end not in following or cost < following[end][0]:
                    following[end] = (cost, [*starts, start])
        best = following
    return best[len(items)][1]


def break_text(
    text: str, chain: Chain, width_of: WidthOfLine, language: str = "en"
) -> tuple[str, ...]:
    """Lines of one paragraph. `width_of(i)` is the room of line i in em; a verse keeps the line
    breaks that it has."""
    lines: tuple[str, ...] = ()
    for part in text.split("\n"):
        lines += _break_line(part, chain, _from_line(width_of, len(lines)), language)
    return lines


def _from_line(width_of: WidthOfLine, first: int) -> WidthOfLine:
    return lambda line: width_of(first + line)


def _break_line(text: str, chain: Chain, width_of: WidthOfLine, language: str) -> tuple[str, ...]:
    narrowest = min(width_of(line) for line in range(4))
    items = tokens(text, chain, narrowest)
    if not items:
        return ()
    count = len(_greedy_starts(items, width_of))
    little_words = _LITTLE_WORDS.get(language[:2], frozenset())
    starts = _best_starts(items, count, width_of, little_words)
    lines = []
    for start, end in zip(starts, [*starts[1:], len(items)], strict=True):
        words = [items[start].text]
        for token in items[start + 1 : end]:
            words.append((" " if token.space else "") + token.text)
        lines.append("".join(words))
    return tuple(lines)


def count_lines(text: str, chain: Chain, width_of: WidthOfLine) -> int:
    """How many lines `break_text` will need; much cheaper, for trying sizes."""
    count = 0
    for part in text.split("\n"):
        room = _from_line(width_of, count)
        items = tokens(part, chain, min(room(line) for line in range(4)))
        count += len(_greedy_starts(items, room)) if items else 0
    return count


def longest_word(text: str, chain: Chain) -> float:
    """Width in em of the widest piece that may not be broken."""
    return max((token.width for token in tokens(text, chain, math.inf)), default=0.0)
