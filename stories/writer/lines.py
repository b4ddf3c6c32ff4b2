"""Lines on request: what stands for `{+fear_plant}`, `{+tone}` and their kin on a page."""

import re
from dataclasses import dataclass, field

from stories.vocabulary import AgeGroup, Tone
from stories.writer.brief import Brief
from stories.writer.choose import pick
from stories.writer.library import Library
from stories.writer.schema import PageSpec, ToneLine
from stories.writer.select import Parts
from stories.writer.state import State

PLUS = re.compile(r"\{\+(\w+)\}")

OPTIONAL = ("tone", "trait_wrong", "trait_right", "last")
"""Lines that give way when a page is full; the others carry plants and payoffs."""

KIND_OF_TONE: dict[Tone, str] = {
    Tone.WHIMSICAL: "aside",
    Tone.EDUCATIONAL: "fact",
    Tone.ADVENTUROUS: "clock",
    Tone.CALMING: "hush",
}

TRIES_WANTED: dict[AgeGroup, int] = {
    AgeGroup.TODDLER: 1,
    AgeGroup.PRESCHOOL: 2,
    AgeGroup.EARLY_READER: 2,
    AgeGroup.MIDDLE: 2,
}


@dataclass(slots=True)
class LineBook:
    """Hands out each line once; an empty answer drops the request."""

    brief: Brief
    lib: Library
    parts: Parts
    fear_pages: int
    """How many pages meet the fear; with none, a line on the low page does."""
    given: dict[str, None] = field(default_factory=dict)
    """The lines handed out, in order."""

    def line(self, name: str, page: PageSpec, key: str, state: State) -> str:
        if name == "tone":
            return self._tone(page, key, state)
        if name == "comp":
            return self._companion_try(state)
        if name == "refrain":
            return self.parts.premise.said
        options = self._options(name)
        fresh = [line for line in options if line not in self.given]
        if not fresh or any(line in self.given for line in options):
            return ""
        return self._give(fresh[pick(self.brief.seed, f"line:{name}", len(fresh))])

    def _give(self, line: str) -> str:
        self.given[line] = None
        return line

    def _options(self, name: str) -> list[str]:
        brief, lines, fear, trait = self.brief, self.lib.lines, self.parts.fear, self.parts.trait
        table: dict[str, list[str]] = {
            "fear_plant": fear.plant if fear else [],
            "fear_meet": fear.meet if fear and not self.fear_pages else [],
            "fear_small": fear.small if fear else [],
            "fav_plant": lines.fav_plant if brief.favourite_thing else [],
            "sibling_plant": lines.sibling_plant if brief.sibling else [],
            "sibling_end": lines.sibling_end if brief.sibling else [],
            "pet_plant": lines.pet_plant if brief.pet else [],
            "pet_end": lines.pet_end if brief.pet else [],
            "trait_wrong": trait.wrong if trait else [],
            "trait_right": trait.right if trait else [],
            "last": lines.last,
        }
        if name not in table:
            raise KeyError(name)
        return table[name]

    def _companion_try(self, state: State) -> str:
        tries = self.parts.companion.tries
        if state.companion_tries >= len(tries):
            return ""
        options = tries[state.companion_tries]
        state.companion_tries += 1
        chosen = pick(self.brief.seed, f"comp:{state.companion_tries}", len(options))
        return self._give(options[chosen])

    def facts(self) -> list[ToneLine]:
        """The true sentences handed out, in order."""
        known = {line.text: line for line in self.lib.tone_lines["fact"]}
        return [known[text] for text in self.given if text in known]

    def _tone(self, page: PageSpec, key: str, state: State) -> str:
        kind = KIND_OF_TONE[self.brief.tone]
        fitting = [
            line
            for line in self.lib.tone_lines[kind]
            if line.text not in self.given and _suits(line, page, state)
        ]
        if not fitting:
            return ""
        if kind == "fact":
            in_sight = [line for line in fitting if line.props]
            fitting = in_sight or [line for line in fitting if line.place] or fitting
        return fitting[pick(self.brief.seed, f"tone:{key}", len(fitting))].text


def _suits(line: ToneLine, page: PageSpec, state: State) -> bool:
    if line.place and state.place not in line.place:
        return False
    if line.time and state.time not in line.time:
        return False
    in_sight = {*page.props, *(member.holding for member in page.cast)}
    return not line.props or bool(in_sight & set(line.props))
