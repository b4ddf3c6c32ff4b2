"""Readability by age group: the table of norms and the measure that the gate uses.

Syllables are counted as groups of vowels, offline and without a dictionary, so the
Flesch-Kincaid grade is a soft sign only. Words per page and words per sentence are hard.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from stories.vocabulary import AgeGroup


@dataclass(frozen=True, slots=True)
class Limits:
    """One row of the table. Word counts are per page; `page_hard` must never be passed."""

    pages_min: int
    pages_max: int
    page_low: int
    page_high: int
    page_hard: int
    total_min: int
    total_max: int
    mean_min: float
    mean_max: float
    longest: int
    grade_min: float
    grade_max: float


LIMITS: dict[AgeGroup, Limits] = {
    AgeGroup.TODDLER: Limits(8, 16, 2, 10, 15, 0, 120, 0, 6, 10, -99, 1.5),
    AgeGroup.PRESCHOOL: Limits(12, 24, 15, 35, 50, 200, 600, 6, 10, 18, -99, 3),
    AgeGroup.EARLY_READER: Limits(16, 32, 30, 70, 100, 500, 1500, 8, 13, 22, 1.5, 4),
    AgeGroup.MIDDLE: Limits(20, 48, 60, 140, 200, 1200, 5000, 10, 16, 28, 3, 6.5),
}

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[\u2068]*[^\W\d_a-z])")
_VOWELS = re.compile(r"[aeiouy]+")


def words(text: str) -> list[str]:
    """The words of a text; contractions and hyphenated words count once."""
    return _WORD.findall(text)


def sentences(text: str) -> list[str]:
    """Split at . ! ? … before a capital (or a caseless letter); a new line also ends one."""
    found: list[str] = []
    for line in text.splitlines():
        found += [part for part in _SENTENCE_END.split(line) if words(part)]
    return found


def syllables(word: str) -> int:
    """Vowel groups, less a silent final e; never below one."""
    plain = word.lower()
    count = len(_VOWELS.findall(plain))
    if plain.endswith("e") and not plain.endswith(("le", "ee")) and count > 1:
        count -= 1
    return max(1, count)


def grade(text: str) -> float:
    """Flesch-Kincaid grade level with `syllables`; 0.0 for a text without words."""
    found, parts = words(text), sentences(text)
    if not found or not parts:
        return 0.0
    per_word = sum(map(syllables, found)) / len(found)
    return round(0.39 * len(found) / len(parts) + 11.8 * per_word - 15.59, 2)


@dataclass(frozen=True, slots=True)
class PageMeasure:
    number: int
    words: int
    sentences: int
    longest: int


@dataclass(frozen=True, slots=True)
class Miss:
    """One broken norm; page 0 is the whole book. Hard ones stop the book."""

    page: int
    code: str
    message: str
    hard: bool


@dataclass(frozen=True, slots=True)
class ReadabilityReport:
    pages: tuple[PageMeasure, ...]
    words: int
    mean_sentence: float
    longest: int
    grade: float
    misses: tuple[Miss, ...]

    @property
    def passed(self) -> bool:
        return not any(miss.hard for miss in self.misses)


def measure_page(number: int, text: str) -> PageMeasure:
    parts = sentences(text)
    longest = max((len(words(part)) for part in parts), default=0)
    return PageMeasure(number, len(words(text)), len(parts), longest)


def _page_misses(page: PageMeasure, limits: Limits) -> list[Miss]:
    found: list[Miss] = []
    if page.words > limits.page_hard:
        text = f"{page.words} words; at most {limits.page_hard} fit."
        found.append(Miss(page.number, "page_too_long", text, hard=True))
    elif not limits.page_low <= page.words <= limits.page_high:
        text = f"{page.words} words; {limits.page_low} to {limits.page_high} read best."
        found.append(Miss(page.number, "page_length", text, hard=False))
    if page.longest > limits.longest:
        text = f"A sentence of {page.longest} words; at most {limits.longest}."
        found.append(Miss(page.number, "sentence_too_long", text, hard=True))
    return found


def _with_one_word_for(name: str, text: str) -> str:
    """A sentence begins with a capital, also where a family writes a name without one."""
    alone = rf"(?<!\w){re.escape(name)}(?!\w)"
    begun = re.sub(rf"(^|[.!?…][\"'”’)\]]*\s+[\"'“‘(\[\u2068]*){alone}", r"\1Nan", text, flags=re.M)
    return re.sub(alone, "nan" if "a" <= name[:1] <= "z" else "Nan", begun)


def measure(
    pages: Sequence[str], age_group: AgeGroup, names: Sequence[str] = ()
) -> ReadabilityReport:
    """Measure a book: one text per page (paragraphs on lines of their own).

    `names` (people, favourite thing …) count as one word each, however long a family made
    them: the norms are about the author's sentences.
    """
    for name in sorted((n for n in names if n.strip()), key=len, reverse=True):
        pages = [_with_one_word_for(name, page) for page in pages]
    limits = LIMITS[age_group]
    measured = tuple(measure_page(i, text) for i, text in enumerate(pages, start=1))
    total, parts = sum(p.words for p in measured), sum(p.sentences for p in measured)
    mean = round(total / parts, 2) if parts else 0.0
    level = grade("\n".join(pages))
    misses = [miss for page in measured for miss in _page_misses(page, limits)]
    checks = (
        ("total", float(total), limits.total_min, limits.total_max),
        ("mean_sentence", mean, limits.mean_min, limits.mean_max),
        ("grade", level, limits.grade_min, limits.grade_max),
    )
    for code, value, low, high in checks:
        if not low <= value <= high:
            misses.append(Miss(0, code, f"{code} {value:g}; norm {low:g} to {high:g}.", hard=False))
    longest = max((p.longest for p in measured), default=0)
    return ReadabilityReport(measured, total, mean, longest, level, tuple(misses))
