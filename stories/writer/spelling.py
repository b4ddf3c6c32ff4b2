"""British spelling of the authors' texts, and slips that a list of words cannot see.

The list is SCOWL's British one (data/spelling, with its copyright note), kept in the repository so
that the check says the same on every machine. What is right beside it, such as sound words and
names, stands in data/shared/spelling.yaml.
"""

import gzip
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

import yaml

from stories.writer.words import article

DATA = Path(__file__).parent / "data"

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SLOT = re.compile(r"\{[^{}]*\}")
_TWICE = re.compile(
    r"\b(the|an?|and|of|to|in|on|at|it|is|was|were|with|for|but|from|as|by|not) \1\b", re.I
)
_ARTICLE = re.compile(r"\b(an?) ([^\W\d_][\w’'-]*)")
_SMALL = re.compile(
    r"(?<=[a-z}])\. (?:\{(?:comp\.)?(?:they|them|theirs?)\}|[a-z][a-z’']*(?= ))(?!\.)"
)
"""A sentence that begins with a small letter, as a slot without ^ does."""
_DRAWN_OUT = re.compile(r"(.)\1{2,}")
_ENDINGS = ("'s", "'ll", "'d", "'ve", "'re")


@lru_cache(maxsize=1)
def british_words() -> frozenset[str]:
    """The words of the list; names keep their capital."""
    packed = (DATA / "spelling" / "british-english.txt.gz").read_bytes()
    return frozenset(gzip.decompress(packed).decode("utf-8").split())


@lru_cache(maxsize=1)
def allowed_words() -> frozenset[str]:
    """What our own stories may write beside the list. Names keep their capital."""
    lists = yaml.safe_load((DATA / "shared" / "spelling.yaml").read_text(encoding="utf-8"))
    return frozenset(word for words in lists.values() for word in words)


@cache
def is_spelt(word: str) -> bool:
    """Whether a single word, without hyphens, is right. Sounds may be drawn out: shhhhh."""
    plain = word.replace("’", "'")
    known, allowed = british_words(), allowed_words()
    forms = {plain, plain.lower(), plain.capitalize() if plain.isupper() else plain}
    forms |= {_DRAWN_OUT.sub(short, f) for f in tuple(forms) for short in (r"\1", r"\1\1")}
    forms |= {f[: -len(end)] for f in tuple(forms) for end in _ENDINGS if f.endswith(end)}
    forms |= {f[:-1] for f in tuple(forms) if f.endswith("s'")}
    return any(form in known or form in allowed for form in forms)


def misspelt(text: str) -> Iterator[str]:
    """Words that no list knows. Slots of a template are left out."""
    for word in _WORD.findall(_SLOT.sub("0", text)):
        if not is_spelt(word):
            yield word


def slips(text: str) -> Iterator[str]:
    """A small word twice, an article that does not suit the word behind it, a sentence that begins
    with a small letter."""
    yield from (match[0] for match in _SMALL.finditer(text))
    plain = _SLOT.sub("0", text)
    yield from (match[0] for match in _TWICE.finditer(plain))
    for match in _ARTICLE.finditer(plain):
        word = match[2].lower() if match[2].isupper() and len(match[2]) > 3 else match[2]
        if match[1] != article(word):
            yield match[0]
