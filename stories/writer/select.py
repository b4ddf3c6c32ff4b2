"""Chooses premise, situations and shared pieces of one story by its triple and seed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from stories.writer.brief import Brief, Triple
from stories.writer.choose import pick, side
from stories.writer.favourites import Favourite
from stories.writer.library import ContentError, Library
from stories.writer.schema import (
    CompanionStory,
    FavouriteStory,
    FearStory,
    Premise,
    Situation,
    TraitStory,
)

S = TypeVar("S", Premise, Situation)
P = TypeVar("P", CompanionStory, FearStory, FavouriteStory)


@dataclass(frozen=True, slots=True)
class Parts:
    """The chosen pieces; `spare` are further tries, in the order in which they may chain."""

    premise: Premise
    trouble: Situation
    try1: Situation
    try2: Situation
    turn: Situation
    payoff: Situation
    companion: CompanionStory
    favourite: FavouriteStory
    fear: FearStory | None
    trait: TraitStory | None
    spare: tuple[Situation, ...]

    @property
    def situations(self) -> tuple[Situation, ...]:
        return (self.trouble, self.try1, self.try2, self.turn, self.payoff)


class _Chooser:
    """Takes the triple's choice for each part, or the next one that fits what went before."""

    def __init__(self, brief: Brief, triple: Triple) -> None:
        self.brief, self.triple = brief, triple
        self.tags = {brief.companion.value}  # who goes with a cat meets no second cat
        self.reason = ""

    def fits(self, item: Premise | Situation) -> bool:
        if item.companions and self.brief.companion not in item.companions:
            return False
        if self.tags & set(item.tags):
            return False
        return not (isinstance(item, Situation) and item.fails_because == self.reason != "")

    def part(self, number: int, options: Sequence[S], what: str) -> S:
        start = side(self.triple, number)
        for step in range(len(options)):
            item = options[(start + step) % len(options)]
            if self.fits(item):
                self.take(item)
                return item
        raise ContentError(f"No {what} fits a story with {self.brief.companion}.")

    def take(self, item: Premise | Situation) -> None:
        self.tags |= set(item.tags)
        if isinstance(item, Situation) and item.fails_because:
            self.reason = item.fails_because

    def spare(self, options: Sequence[Situation]) -> tuple[Situation, ...]:
        """Further tries in seeded order, no tag and no reason for failing twice in a row."""
        order = sorted(options, key=lambda s: pick(self.brief.seed, f"spare:{s.id}", 1 << 32))
        found: list[Situation] = []
        for item in order:
            if self.fits(item):
                self.take(item)
                found.append(item)
        return tuple(found)


def _shared(brief: Brief, options: Sequence[P], what: str) -> P:
    if not options:
        raise ContentError(f"No {what} is written yet.")
    return options[pick(brief.seed, what, len(options))]


def select_parts(
    brief: Brief, lib: Library, triple: Triple, favourite: Favourite, fear: str, trait: str
) -> Parts:
    chooser = _Chooser(brief, triple)
    premise = chooser.part(0, lib.premises, "premise")
    turn = chooser.part(4, lib.turns(brief.moral), f"turn for {brief.moral}")
    trouble = chooser.part(1, lib.of_beat("trouble"), "trouble")
    try1 = chooser.part(2, lib.of_beat("try1"), "first try")
    try2 = chooser.part(3, lib.of_beat("try2"), "second try")
    payoff = chooser.part(5, lib.of_beat("payoff"), "payoff")
    chooser.reason = try1.fails_because
    rest = [s for s in lib.situations if s.beat in ("try1", "try2") and s not in (try1, try2)]
    helpers = tuple(f for f in lib.favourites if f.affordance == favourite.affordance)
    if not helpers and favourite.phrase:
        helpers = tuple(f for f in lib.favourites if f.affordance == "unknown")
    fears = tuple(f for f in lib.fears if f.fear == fear)
    fears = fears or tuple(f for f in lib.fears if f.fear == "other")
    return Parts(
        premise=premise,
        trouble=trouble,
        try1=try1,
        try2=try2,
        turn=turn,
        payoff=payoff,
        companion=_shared(brief, lib.companion_stories(brief.companion), "companion story"),
        favourite=_shared(brief, helpers, f"payoff for {favourite.affordance} things"),
        fear=_shared(brief, fears, f"story for fear of {fear}") if fear else None,
        trait=next((t for t in lib.traits if t.trait == trait), None),
        spare=chooser.spare(rest),
    )
