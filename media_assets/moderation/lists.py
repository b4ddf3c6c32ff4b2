"""The word lists and rules in `data/`, validated and made ready for searching.

Offensive entries lie there as base64, so that opening a file, searching the code or reading a
change does not put them before somebody's eyes; `scripts/moderation_lists.py` shows and writes
them. It hides nothing from anybody who wants to know.
"""

import base64
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field

DATA = Path(__file__).parent / "data"
MACRO = re.compile(r"\{(\w+)\}")
WORD = re.compile(r"[a-z]{3,}")


class Category(StrEnum):
    PROFANITY = "profanity"
    HATE = "hate"
    SEXUAL = "sexual"
    VIOLENCE = "violence"
    SELF_HARM = "self_harm"
    DANGER = "danger"
    GROOMING = "grooming"
    DRUGS = "drugs"
    PERSONAL = "personal"


class Find(StrEnum):
    """How a term is looked for; all but `plain` and `exact` also in disguise."""

    WORD = "word"  # the whole word
    START = "start"  # words that begin with it
    INSIDE = "inside"  # anywhere in a word
    DISGUISED = "disguised"  # the whole word, only in disguise: plainly written it is harmless
    PLAIN = "plain"  # the whole word, never in disguise: too short or too common for that
    EXACT = "exact"  # the whole word with its accents


class Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class TermGroup(Strict):
    category: Category
    find: Find
    words: tuple[str, ...] = Field(min_length=1)
    """Each as base64 of UTF-8, in lower case without accents (but for `exact`)."""


class TermFile(Strict):
    version: Literal[1]
    language: str
    terms: tuple[TermGroup, ...]


class Rule(Strict):
    """`pattern` is searched in the words of one sentence, in lower case, without accents, signs
    and apostrophes, parted by single spaces; `{name}` is a macro. `hidden` patterns are base64.
    `unless` in the same sentence, or with `negatable` a "never" before it, makes it harmless."""

    id: str
    category: Category
    pattern: str = ""
    hidden: str = ""
    unless: str = ""
    negatable: bool = False


class RuleFile(Strict):
    version: Literal[1]
    language: str
    macros: dict[str, str]
    hidden_macros: dict[str, str] = {}
    negations: str
    negated_after: int = 0
    """Words after a match in which a negation counts too, as in "das tut man nicht"."""

    rules: tuple[Rule, ...]


class AllowFile(Strict):
    """`words` are never found; `phrases` are taken out of a sentence before the search; `short`
    are everyday words that two halves of a parted word are not made of."""

    version: Literal[1]
    words: tuple[str, ...]
    phrases: tuple[str, ...]
    short: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """All languages together: term to category. `any_start` and `any_inside` ask for all of
    their kind at once, since most words hold none."""

    words: dict[str, Category]
    starts: dict[str, Category]
    inside: dict[str, Category]
    disguised: dict[str, Category]
    plain: dict[str, Category]
    exact: dict[str, Category]
    any_start: tuple[str, ...]
    any_inside: re.Pattern[str]

    @property
    def of_words(self) -> tuple[dict[str, Category], ...]:
        """What a whole word may be, disguised or not."""
        return self.words, self.starts, self.inside


@dataclass(frozen=True, slots=True)
class CompiledRule:
    id: str
    category: Category
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    negated: re.Pattern[str] | None
    negated_after: int


@dataclass(frozen=True, slots=True)
class Lists:
    """`vocabulary` are the words of all rules: what a disguised word is compared with."""

    terms: Terms
    rules: tuple[CompiledRule, ...]
    allowed: frozenset[str]
    phrases: re.Pattern[str]
    short: frozenset[str]
    vocabulary: frozenset[str]


@lru_cache(maxsize=1)
def lists() -> Lists:
    """Read once. Raises pydantic.ValidationError, re.error when a file is broken."""
    groups = [
        group
        for path in sorted(DATA.glob("terms_*.yaml"))
        for group in TermFile.model_validate(_read(path)).terms
    ]
    files = [RuleFile.model_validate(_read(path)) for path in sorted(DATA.glob("rules_*.yaml"))]
    sources = [(file, rule, source_of(file, rule)) for file in files for rule in file.rules]
    allow = AllowFile.model_validate(_read(DATA / "allowed.yaml"))
    return Lists(
        terms=_terms(groups),
        rules=tuple(_compiled(file, rule, source) for file, rule, source in sources),
        allowed=frozenset(allow.words),
        phrases=re.compile("|".join(rf"\b(?:{phrase})\b" for phrase in allow.phrases)),
        short=frozenset(allow.short),
        vocabulary=frozenset(word for *_, source in sources for word in WORD.findall(source)),
    )


def shown(hidden: str) -> str:
    return base64.b64decode(hidden, validate=True).decode()


def hide(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def source_of(file: RuleFile, rule: Rule) -> str:
    """The pattern of a rule with its macros filled in. Raises KeyError for an unknown macro."""
    macros = file.macros | {name: shown(value) for name, value in file.hidden_macros.items()}
    return _filled(shown(rule.hidden) if rule.hidden else rule.pattern, macros)


def _filled(pattern: str, macros: dict[str, str]) -> str:
    """Macros may use macros; `{0,30}` and the like stay."""
    while found := next((m for m in MACRO.finditer(pattern) if not m[1].isdigit()), None):
        pattern = pattern.replace(found[0], f"(?:{macros[found[1]]})")
    return pattern


def _compiled(file: RuleFile, rule: Rule, source: str) -> CompiledRule:
    return CompiledRule(
        id=f"{file.language}:{rule.id}",
        category=rule.category,
        pattern=re.compile(source),
        unless=re.compile(_filled(rule.unless, file.macros)) if rule.unless else None,
        negated=re.compile(file.negations) if rule.negatable else None,
        negated_after=file.negated_after,
    )


def _read(path: Path) -> object:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _terms(groups: Iterable[TermGroup]) -> Terms:
    by_find: dict[Find, dict[str, Category]] = {find: {} for find in Find}
    for group in groups:
        by_find[group.find].update(_entries(group))
    return Terms(
        words=by_find[Find.WORD],
        starts=by_find[Find.START],
        inside=by_find[Find.INSIDE],
        disguised=by_find[Find.DISGUISED],
        plain=by_find[Find.PLAIN],
        exact=by_find[Find.EXACT],
        any_start=tuple(by_find[Find.START]),
        any_inside=re.compile("|".join(map(re.escape, by_find[Find.INSIDE]))),
    )


def _entries(group: TermGroup) -> Iterator[tuple[str, Category]]:
    return ((shown(word), group.category) for word in group.words)
