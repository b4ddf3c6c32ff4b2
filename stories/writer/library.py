"""Loads and keeps the writer's data: one folder per theme and age group, one shared."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError

from stories.vocabulary import AgeGroup, Companion, Form, Moral, Theme
from stories.writer.brief import RHYMED_PAGES
from stories.writer.rhymes import (
    rhymed,
    rhymed_companions,
    rhymed_fears,
    rhymed_lines,
)
from stories.writer.schema import (
    CompanionStory,
    Favourites,
    FavouriteStory,
    FearStory,
    FearWords,
    Lines,
    Premise,
    RhymedLines,
    Situation,
    Sources,
    ThemeContract,
    ToneLine,
    TraitStory,
    TraitWords,
)

DATA = Path(__file__).parent / "data"

M = TypeVar("M", bound=BaseModel)


class ContentError(Exception):
    """The data cannot tell the wished book; the message says what is missing."""


class LengthError(ContentError):
    """The chosen pieces make a book of `least` to `most` pages; the wish lies outside."""

    def __init__(self, least: int, most: int, wished: int) -> None:
        super().__init__(f"This story has {least} to {most} pages, not {wished}.")
        self.least, self.most = least, most


@dataclass(frozen=True, slots=True)
class WordLists:
    favourites: Favourites
    fears: FearWords
    traits: TraitWords
    sources: dict[str, str]


@dataclass(frozen=True, slots=True)
class Library:
    """Everything the writer may tell for one theme and age group, in the order of the files."""

    theme: Theme
    age_group: AgeGroup
    form: Form
    contract: ThemeContract
    premises: tuple[Premise, ...]
    companions: tuple[CompanionStory, ...]
    situations: tuple[Situation, ...]
    fears: tuple[FearStory, ...]
    favourites: tuple[FavouriteStory, ...]
    traits: tuple[TraitStory, ...]
    lines: Lines
    tone_lines: dict[str, tuple[ToneLine, ...]]

    def of_beat(self, beat: str) -> tuple[Situation, ...]:
        return tuple(s for s in self.situations if s.beat == beat)

    def turns(self, moral: Moral) -> tuple[Situation, ...]:
        return tuple(turn for turn in self.of_beat("turn") if turn.moral == moral)

    def companion_stories(self, companion: Companion) -> tuple[CompanionStory, ...]:
        return tuple(story for story in self.companions if story.companion == companion)

    @property
    def friends(self) -> tuple[Companion, ...]:
        """Companions that have a want of their own, in the vocabulary's order."""
        told = {story.companion for story in self.companions}
        return tuple(companion for companion in Companion if companion in told)


def _read(path: Path) -> Any:
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise ContentError(f"{path.name}: not readable as YAML: {error}") from error


def _one(path: Path, kind: type[M]) -> M:
    if not path.exists():
        raise ContentError(f"{path.parent.name}/{path.name} is missing")
    try:
        return kind.model_validate(_read(path))
    except ValidationError as error:
        raise ContentError(f"{path.parent.name}/{path.name}: {error}") from error


def _many(paths: Iterable[Path], kind: type[M]) -> tuple[M, ...]:
    """All items of a list file, or of every file in a folder, in the order of names."""
    found: list[M] = []
    for path in sorted(paths):
        try:
            found += TypeAdapter(list[kind]).validate_python(_read(path) or [])  # type: ignore[valid-type]
        except ValidationError as error:
            raise ContentError(f"{path.parent.name}/{path.name}: {error}") from error
    return tuple(found)


@lru_cache(maxsize=1)
def word_lists() -> WordLists:
    shared = DATA / "shared"
    return WordLists(
        _one(shared / "favourites.yaml", Favourites),
        _one(shared / "fear_words.yaml", FearWords),
        _one(shared / "trait_words.yaml", TraitWords),
        _one(shared / "sources.yaml", Sources).sources,
    )


def _tone_lines(shared: Path, own: Path) -> dict[str, tuple[ToneLine, ...]]:
    """A theme's own lines, then those that are true anywhere."""
    found: dict[str, tuple[ToneLine, ...]] = {}
    for kind in ("aside", "fact", "clock", "hush"):
        found[kind] = tuple(
            line
            for folder in (own, shared)
            for line in _many(folder.glob(f"{kind}*.yaml"), ToneLine)
        )
    return found


def _shared_turns(shared: Path, own: tuple[Situation, ...]) -> tuple[Situation, ...]:
    """Deeds that every theme can tell, for the morals that the theme tells none of its own for."""
    told = {situation.moral for situation in own if situation.beat == "turn"}
    turns = _many(shared.glob("turn*.yaml"), Situation)
    return tuple(turn for turn in turns if turn.moral not in told)


def _contract(theme: Theme, age_group: AgeGroup) -> ThemeContract:
    """An age group's own contract stands for the theme's, where its stories are simpler."""
    own = DATA / theme / age_group / "theme.yaml"
    return _one(own if own.exists() else DATA / theme / "theme.yaml", ThemeContract)


def _companions(age_group: AgeGroup) -> tuple[CompanionStory, ...]:
    """What companions want is the same in every theme."""
    return _many((DATA / "shared" / age_group).glob("companion*.yaml"), CompanionStory)


@lru_cache(maxsize=1)
def told_companions() -> tuple[Companion, ...]:
    """Companions with a want of their own for every age: only they can be offered."""
    told = [{story.companion for story in _companions(group)} for group in AgeGroup]
    return tuple(companion for companion in Companion if all(companion in ages for ages in told))


@lru_cache(maxsize=1)
def told_themes() -> tuple[Theme, ...]:
    """Themes with stories for every age: only they can be offered."""
    return tuple(
        theme for theme in Theme if all((DATA / theme / group).is_dir() for group in AgeGroup)
    )


@lru_cache(maxsize=64)
def library(theme: Theme, age_group: AgeGroup, form: Form = Form.PROSE) -> Library:
    """The content of one theme, age group and form. Raises ContentError if it is missing or
    broken."""
    if form == Form.RHYME:
        return _in_rhyme(library(theme, age_group))
    own, shared = DATA / theme / age_group, DATA / "shared" / age_group
    if not own.is_dir() or not shared.is_dir():
        raise ContentError(f"No stories yet for {theme}, ages {age_group}.")
    situations = _many(own.glob("trouble*.yaml"), Situation)
    for name in ("try1", "try2", "turn", "payoff"):
        situations += _many(own.glob(f"{name}*.yaml"), Situation)
    situations += _shared_turns(shared, situations)
    return Library(
        theme=theme,
        age_group=age_group,
        form=form,
        contract=_contract(theme, age_group),
        premises=_many(own.glob("premise*.yaml"), Premise),
        companions=_companions(age_group),
        situations=situations,
        fears=_many(shared.glob("fear*.yaml"), FearStory),
        favourites=_many(shared.glob("favourite*.yaml"), FavouriteStory),
        traits=_many(shared.glob("trait*.yaml"), TraitStory),
        lines=_one(shared / "lines.yaml", Lines),
        tone_lines=_tone_lines(shared, own),
    )


def _in_rhyme(lib: Library) -> Library:
    """What of a library is told in verse: the items of which every core page has a verse."""
    path = DATA / "shared" / lib.age_group / "rhyme.yaml"
    if not path.exists():
        raise ContentError(f"There are no books in rhyme for ages {lib.age_group}.")
    lines = _one(path, RhymedLines)
    found = replace(
        lib,
        form=Form.RHYME,
        premises=rhymed(lib.premises),
        companions=tuple(rhymed_companions(lib.companions, lines)),
        situations=rhymed(lib.situations),
        fears=tuple(rhymed_fears(lib.fears, lines)),
        favourites=rhymed(lib.favourites),
        traits=(),
        lines=rhymed_lines(lib.lines, lines),
        tone_lines=dict.fromkeys(lib.tone_lines, ()),
    )
    if not found.premises:
        raise ContentError(f"No stories in rhyme yet for {lib.theme}, ages {lib.age_group}.")
    return found


@lru_cache(maxsize=1)
def rhymed_themes() -> tuple[Theme, ...]:
    """Themes that can be told in rhyme for every age that has rhymes."""
    return tuple(
        theme
        for theme in told_themes()
        if all(rhymed(library(theme, group).premises) for group in RHYMED_PAGES)
    )
