"""What is true on each page of a story. A contradiction is an error, never a warning."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from stories.vocabulary import TimeOfDay, Weather
from stories.writer.schema import CastSpec, Effects, Needs, PageSpec, ThemeContract

CLOCK = list(TimeOfDay)
SPOT = "@"
"""Begins a place that each theme names for itself: shared turns happen at `@way`, not in a wood."""

SEGMENT_TIME: dict[str, TimeOfDay] = {
    "open": TimeOfDay.MORNING,
    "plant": TimeOfDay.MORNING,
    "want": TimeOfDay.MORNING,
    "trouble": TimeOfDay.MORNING,
    "try1": TimeOfDay.DAY,
    "try2": TimeOfDay.DAY,
    "home": TimeOfDay.NIGHT,
}
"""When a beat is told unless its page says otherwise; the rest are told at dusk."""


class ContradictionError(Exception):
    """Text, picture and story state disagree."""


@dataclass(slots=True)
class State:
    place: str
    weather: Weather
    contract: ThemeContract
    time: TimeOfDay = TimeOfDay.MORNING
    day: int = 1
    present: set[str] = field(default_factory=lambda: {"hero", "companion"})
    holds: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    knows: set[str] = field(default_factory=set)
    flags: set[str] = field(default_factory=set)
    fear: int = 0
    companion_tries: int = 0
    refrains: int = 0

    def enter(self, page: PageSpec, segment: str) -> None:
        """Move to the page's place and hour. Time never runs back within a day."""
        if page.new_day:
            self.day, self.time = self.day + 1, TimeOfDay.MORNING
        hours: Mapping[str, TimeOfDay] = {**SEGMENT_TIME, **self.contract.hours}
        usual = hours.get(segment, TimeOfDay.DUSK)
        wanted = page.time or max(self.time, usual, key=CLOCK.index)
        if CLOCK.index(wanted) < CLOCK.index(self.time):
            raise ContradictionError(f"time runs back from {self.time} to {wanted}")
        self.time = wanted
        self.place = self._where(page.place)
        self.weather = page.weather or self.weather

    def _where(self, place: str) -> str:
        if place == "here":
            return self.place
        if not place.startswith(SPOT):
            return place
        spot = place.removeprefix(SPOT)
        if spot not in self.contract.spots:
            raise ContradictionError(f"the theme has no spot named {spot}")
        return self.contract.spots[spot]

    def check(self, needs: Needs) -> None:
        for wanted, have, what in (
            (needs.hold, self.holds, "held"),
            (needs.present, self.present, "present"),
            (needs.know, self.knows, "known"),
            (needs.set, self.flags, "so"),
        ):
            for item in wanted:
                if item not in have:
                    raise ContradictionError(f"{item} is not {what}")
        for item in needs.unset:
            if item in self.flags:
                raise ContradictionError(f"{item} is already so")

    def apply(self, effects: Effects) -> None:
        for item in effects.drop:
            if item not in self.holds:
                raise ContradictionError(f"{item} is dropped but was not held")
        for item in effects.hold:
            if item.partition(":")[2] in self.lost:
                raise ContradictionError(f"{item} is held but was lost for good")
        self.holds = (self.holds - set(effects.drop)) | set(effects.hold)
        self.lost |= set(effects.lost)
        self.present = (self.present | set(effects.present)) - set(effects.leave)
        self.knows |= set(effects.know)
        self.flags = (self.flags | set(effects.set)) - set(effects.clear)
        self.fear = min(3, max(0, self.fear + effects.fear))

    def check_cast(self, cast: list[CastSpec], props: list[str]) -> None:
        """Who is drawn is present; what is held in the picture is held; the lost is gone."""
        for member in cast:
            if member.who not in self.present:
                raise ContradictionError(f"{member.who} is drawn but not present")
            held = f"{member.who}:{member.holding}"
            if member.holding in {"q", "fav"} and held not in self.holds:
                raise ContradictionError(f"{held} is drawn but not held")
        for prop in props:
            if prop in self.lost:
                raise ContradictionError(f"{prop} is drawn but was lost for good")
