"""One text, read in several ways: as it stands, and as somebody in disguise may have meant it.

A disguise is undone in readings of its own, never in the text itself, so that plain words are not
bent into bad ones: only words that were disguised are searched for the words people disguise.
"""

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from media_assets.moderation.lookalikes import (
    ONLY_TURNED,
    SPECIAL,
    TURNED,
    as_latin,
    is_invisible,
)

LEET = {
    "0": "o", "1": "il", "2": "z", "3": "e", "4": "a", "5": "s", "6": "g", "7": "t", "8": "b",
    "9": "g", "@": "a", "$": "s", "!": "il", "|": "il", "+": "t", "(": "c", "€": "e", "¢": "c",
    "£": "l", "¥": "y", "§": "s", "©": "c", "°": "o", "¡": "i", "{": "c", "<": "c", "^": "a",
}  # fmt: skip
"""Signs that stand for letters; some for either of two."""

HIDDEN = frozenset("*#%_•·.-~?✱×")
"""Signs put in place of a letter; asterisks and the like also between letters."""

MOST_READINGS = 16  # of one word; more ambiguous signs than that are read the first way
SENTENCE_END = re.compile(r"[.!?…。！？؟।]+(?=\s|$|[\"'”’»)])|[\n\r]+|[;:]\s")
OVERRIDE = re.compile("[\u202e\u202d\u2067]([^\u202c\u2069\u202a\u202b]*)[\u202c\u2069]?")
AROUND = "\"'“”„«»‹›()[]{},.;:?!¿¡…"
CONTRACTION = re.compile(r"'(?:ll|re|ve|s|d|m)$")
COUNTED = re.compile(r"[\d.,:/-]+(?:st|nd|rd|th|s|m|km|cm|mm|g|kg|h|am|pm|x|er|l|ml)?")
QUOTES = dict.fromkeys(map(ord, "'’‘ʼ`´"), "'")


@dataclass(frozen=True, slots=True)
class Token:
    """What stands between two spaces. `word` is its letters in lower case without accents, or ""
    for signs only; `exact` keeps the accents; `spaces` counts the gap before it."""

    raw: str
    exact: str
    word: str
    spaces: int


@dataclass(frozen=True, slots=True)
class Sentence:
    tokens: tuple[Token, ...]

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(part for token in self.tokens for part in token.word.split())

    @property
    def exact_words(self) -> tuple[str, ...]:
        return tuple(part for token in self.tokens for part in token.exact.split())


def readable(text: str) -> str:
    """The text as a person sees it: entities and compatibility forms resolved, nothing invisible,
    runs whose direction was overridden turned round."""
    text = html.unescape(text).translate(QUOTES)
    text = OVERRIDE.sub(lambda found: found.group(1)[::-1], text)
    text = unicodedata.normalize("NFKC", "".join(SPECIAL.get(char, char) for char in text))
    return "".join(char for char in text if not is_invisible(char))


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text that `readable` made."""
    found = []
    for part in SENTENCE_END.split(text):
        tokens = tuple(_tokens(part))
        if tokens:
            found.append(Sentence(tokens))
    return found


def _tokens(part: str) -> Iterator[Token]:
    at = 0
    for found in re.finditer(r"\S+", part):
        raw = found.group().lower()
        exact = words_of(raw)
        yield Token(raw, exact, fold(exact), found.start() - at)
        at = found.end()


def words_of(raw: str) -> str:
    """The letters of a token as words parted by single spaces; marks belong to their letters. An
    apostrophe is left out ("dont"), or parts what was two words ("who re")."""
    raw = CONTRACTION.sub(lambda found: " " + found.group()[1:], raw.rstrip(AROUND))
    kept = "".join(
        char if unicodedata.category(char)[0] in "LMN" else "" if char == "'" else " "
        for char in raw
    )
    return " ".join(kept.split())


def fold(text: str) -> str:
    """Without accents, umlauts and other marks on Latin letters."""
    decomposed = unicodedata.normalize("NFD", text)
    if decomposed.isascii():
        return decomposed
    kept, latin = [], False
    for char in decomposed:
        if unicodedata.category(char) == "Mn":
            if not latin:
                kept.append(char)
            continue
        latin = char < "\u0250"
        kept.append("ss" if char == "ß" else char)
    return unicodedata.normalize("NFC", "".join(kept))


def disguises(token: Token) -> tuple[str, ...]:
    """What a token may have been meant as, when it does not stand there plainly: signs for
    letters, letters of other alphabets, letters drawn out, signs between letters."""
    if token.raw.isascii() and token.raw.isalpha() and not re.search(r"(.)\1", token.raw):
        return ()  # most words
    raw = fold(token.raw)
    found: dict[str, None] = {}
    core = CONTRACTION.sub("", raw.strip(AROUND))
    if COUNTED.fullmatch(core):
        return ()
    for text in dict.fromkeys((core, core.strip("*_~-"))):
        if not any(char.isalpha() for char in text):
            continue
        for reading in _as_letters(text):
            found.update(dict.fromkeys((reading, *_shortened(reading))))
    if ONLY_TURNED.intersection(core):
        found["".join(TURNED.get(char, char) for char in reversed(core))] = None
    found.pop(token.word, None)
    found.pop("", None)
    return tuple(found)


def _as_letters(text: str) -> Iterator[str]:
    """The text with signs read as letters, other alphabets as Latin, and the rest left out."""
    text = as_latin(text.replace("\\/\\/", "w").replace("\\/", "v").replace("|_|", "u"))
    choices = [LEET.get(char, char if char.isalpha() else "") or "" for char in text]
    ways = 1
    for place, choice in enumerate(choices):
        ways *= max(len(choice), 1)
        if ways > MOST_READINGS:
            choices[place] = choice[:1]
    for reading in product(*(choice or ("",) for choice in choices)):
        yield "".join(reading)
    yield "".join(char for char in text if char.isalpha())


def _shortened(word: str) -> Iterator[str]:
    """Letters drawn out, as one and as two: "stooop" is "stop" and "stoop"."""
    if re.search(r"(.)\1", word):
        yield re.sub(r"(.)\1+", r"\1", word)
    if re.search(r"(.)\1\1", word):
        yield re.sub(r"(.)\1{2,}", r"\1\1", word)
        yield re.sub(r"(.)\1{2,}", r"\1", word)


def masks(token: Token) -> Iterator[re.Pattern[str]]:
    """For a token with signs in place of letters: what its word looks like, each sign any letter.
    The first letter and half of the word must stand there."""
    core = as_latin(fold(token.raw)).strip(AROUND)
    hidden = sum(char in HIDDEN for char in core)
    shown = sum(char.isalpha() for char in core)
    if not hidden or shown < max(2, hidden) or not core[:1].isalpha() or shown + hidden < 4:
        return
    signs = "".join("[a-z]" if char in HIDDEN else re.escape(char) for char in core)
    yield re.compile(signs)


def spelled_out(sentence: Sentence) -> Iterator[str]:
    """Words whose letters stand one by one ("s t o p", "s-t o.p"), joined; a wider gap parts
    words."""
    run: list[str] = []
    for token in (*sentence.tokens, None):
        letters = "" if token is None else _as_single(token)
        wide = token is not None and token.spaces > 1 and len(run) > 1
        if (not letters or wide) and run:
            if len(run) >= 3:
                yield "".join(run)
            run = []
        if letters:
            run.append(letters)


def _as_single(token: Token) -> str:
    """The one letter of a token, or "" when it has none or more."""
    letters = as_latin(fold(token.raw))
    kept = [LEET.get(char, char)[:1] for char in letters if char.isalpha() or char in LEET]
    if len(letters) > 1 and len([char for char in letters if char.isalpha()]) != 1:
        return ""
    return kept[0] if len(kept) == 1 else ""
