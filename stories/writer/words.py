"""Agreement helpers: names, pronouns, articles and the markup of the data files.

`{name}` and its kin are slots, `{if fav}…{else}…{end}` keeps or drops a passage, and a
paragraph that is only `{+fear_plant}` asks the engine for a line.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from stories.vocabulary import Pronouns

SLOT = re.compile(r"\{(\^?)([^{}]+)\}")
_IF = re.compile(r"\{if (not )?(\w+)\}(.*?)(?:\{else\}(.*?))?\{end\}", re.DOTALL)

FORMS: dict[str, tuple[str, str, str, str, str]] = {
    Pronouns.SHE: ("she", "her", "her", "hers", "herself"),
    Pronouns.HE: ("he", "him", "his", "his", "himself"),
    Pronouns.THEY: ("they", "them", "their", "theirs", "themself"),
}
CASES = ("they", "them", "their", "theirs", "themself")
NUMBERS = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]

_CONSONANT_SOUND = re.compile(r"(?:eu|ewe|one\b|once|uni(?!n|m)|us[aeiu]|ut[ei]|ufo|uk)", re.I)
_SILENT_H = re.compile(r"(?:hour|honest|honour|heir)", re.I)
_LETTER_NAMES = re.compile(r"(?:[AEFHILMNORSX](?:[A-Z]{1,3})?\b|8|11\b|18\b)")


class SlotError(Exception):
    """A text asks for a word that nothing can fill."""


def article(phrase: str) -> str:
    """`a` or `an` by sound, not by letter: an owl, a unicorn, an hour, a UFO, an SOS."""
    if _CONSONANT_SOUND.match(phrase):
        return "a"
    if _SILENT_H.match(phrase) or _LETTER_NAMES.match(phrase):
        return "an"
    first = unicodedata.normalize("NFD", phrase[:1]).lower()[:1]
    return "an" if first in set("aeiou") else "a"


def said_number(count: int) -> str:
    """Small numbers in words, larger ones in figures."""
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def plural(noun: str) -> str:
    if re.search(r"(s|x|z|ch|sh)$", noun):
        return noun + "es"
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + "s"


def capital(text: str) -> str:
    """First letter up by Unicode rules; caseless scripts stay as they are."""
    return text[:1].upper() + text[1:] if len(text[:1].upper()) == 1 else text


def opened(paragraph: str) -> str:
    """A paragraph with its first letter up, behind a quotation mark too: where a passage was
    dropped from its beginning, the next one begins it."""
    marks = len(paragraph) - len(paragraph.lstrip("“‘("))
    return paragraph[:marks] + capital(paragraph[marks:])


def isolated(name: str) -> str:
    """A right-to-left name, wrapped so that it does not turn the line round."""
    if any(unicodedata.bidirectional(c) in {"R", "AL"} for c in name):
        return f"\u2068{name}\u2069"
    return name


def curly(text: str) -> str:
    """Printers' quotation marks; names and wishes are filled in later and stay untouched."""
    text = re.sub(r"(^|[\s(\[—\u2068])\"", r"\1“", text)
    text = text.replace('"', "”")
    text = re.sub(r"(^|[\s(\[“])'", r"\1‘", text)
    return text.replace("'", "’")


VERSE_BREAK = " / "
"""Parts the lines of a verse, as in a quotation; a filled verse has a line break there."""


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    pronouns: Pronouns

    def word(self, form: str) -> str | None:
        if form == "name":
            return isolated(self.name)
        if form in ("name's", "name’s"):
            return f"{isolated(self.name)}’s"
        if form in CASES:
            return FORMS[self.pronouns][CASES.index(form)]
        if form.startswith("v:"):
            one, many = form[2:].split("/")
            return many if self.pronouns == Pronouns.THEY else one
        return None


@dataclass(frozen=True, slots=True)
class Voice:
    """Fills the slots of one story: two people, what the family typed, the authors' words
    (which may hold slots themselves) and what is remembered."""

    hero: Person
    companion: Person
    typed: Mapping[str, str]
    words: Mapping[str, str]
    truths: dict[str, bool]
    mem: dict[str, str] = field(default_factory=dict)

    def fill(self, template: str) -> str:
        """The finished text. What a family typed is filled in as it is, braces and all."""
        text = curly(self.decide(template))
        if re.search(r"[{}]", SLOT.sub("", text)):
            raise SlotError(f"stray brace in: {text}")
        lines = " ".join(text.split()).split(VERSE_BREAK)
        return "\n".join(" ".join(SLOT.sub(self._slot, line).split()) for line in lines)

    def decide(self, template: str) -> str:
        def keep(match: re.Match[str]) -> str:
            wanted, key = not match[1], match[2]
            if key not in self.truths:
                raise SlotError(f"unknown condition: {key}")
            return match[3] if self.truths[key] == wanted else match[4] or ""

        return _IF.sub(keep, template)

    def _slot(self, match: re.Match[str]) -> str:
        word = self.word(match[2].replace("’", "'").strip())
        return capital(word) if match[1] else word

    def word(self, key: str) -> str:
        """One slot's word. Raises SlotError for an unknown slot or an empty word."""
        person, form = self.hero, key
        if key.startswith("comp."):
            person, form = self.companion, key[5:]
        found = person.word(form)
        if found is not None:
            return found
        if key.startswith("n:"):
            return self._number(key[2:])
        if key.startswith("a:"):
            return self._with_article(key[2:])
        if self.typed.get(key):
            return self.typed[key]
        known = self.mem.get(key[4:]) if key.startswith("mem.") else self.words.get(key)
        if not known:
            raise SlotError(f"nothing fills {{{key}}}")
        return self.fill(known)

    def _with_article(self, key: str) -> str:
        phrase = self.word(key)
        if key == "fav" and self.truths.get("fav_plural"):
            return f"some {phrase}"
        return f"{article(phrase)} {phrase}"

    @staticmethod
    def _number(key: str) -> str:
        number, noun = key.split(" ", 1)
        count = int(number)
        return f"{said_number(count)} {noun if count == 1 else plural(noun)}"
