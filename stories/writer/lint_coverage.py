"""Counts what is written against what a theme needs, and checks the parts' contract."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from stories.vocabulary import PROP_NAMES, AgeGroup, Form, Moral
from stories.writer.library import Library, word_lists
from stories.writer.lint_text import Finding
from stories.writer.scenes import MET
from stories.writer.schema import Situation


@dataclass(frozen=True, slots=True)
class Depth:
    """How much of each kind is wanted."""

    parts: int
    turns: int
    """For each moral."""
    shared: int
    """For each fear and each kind of favourite thing."""
    wants: int
    """For each companion: two pages of every book come from there."""


DEPTHS = {
    Form.PROSE: Depth(parts=7, turns=7, shared=2, wants=4),
    Form.RHYME: Depth(parts=4, turns=2, shared=1, wants=1),
}

TONE_LINES = 40
FACTS = 30

THEME_WORDS = (
    *("way", "edge", "nook", "ground"),
    *("leaf", "leaves", "tall", "bush", "stick", "wind"),
    *("beast", "beasts", "caller", "climber"),
)
"""What shared pieces count on: every theme says what these are where it plays."""

Row = tuple[str, int, int]
"""What, how many there are, how many there should be."""


def coverage(lib: Library) -> list[Row]:
    """The table of story-craft for one theme and age group."""
    depth, lists = DEPTHS[lib.form], word_lists()
    rows: list[Row] = [("premises", len(lib.premises), depth.parts)]
    for beat in ("trouble", "try1", "try2", "payoff"):
        rows.append((beat, len(lib.of_beat(beat)), depth.parts))
    rows += [(f"turn {moral}", len(lib.turns(moral)), depth.turns) for moral in Moral]
    rows += [(f"companion {c}", len(lib.companion_stories(c)), depth.wants) for c in lib.friends]
    fears = Counter(fear.fear for fear in lib.fears)
    rows += [
        (f"fear {name}", fears[name], depth.shared) for name in (*lists.fears.classes, "other")
    ]
    things = Counter(story.affordance for story in lib.favourites)
    for name in (*lists.favourites.affordances, "unknown", "none"):
        rows.append((f"favourite {name}", things[name], depth.shared))
    if lib.form == Form.PROSE:
        rows += _spare_rows(lib)
    return rows


def _spare_rows(lib: Library) -> list[Row]:
    """Lines that prose alone has room for."""
    rows: list[Row] = [("traits", len(lib.traits), len(word_lists().traits.classes))]
    for kind, lines in lib.tone_lines.items():
        rows.append((f"{kind} lines", len(lines), FACTS if kind == "fact" else TONE_LINES))
    return rows


def contract_findings(lib: Library) -> Iterator[Finding]:
    """Each part must bring what the others count on, whichever of them it meets."""
    for word in THEME_WORDS:
        if word not in lib.contract.words:
            yield Finding("theme", f"the theme lacks the word '{word}'")
    for premise in lib.premises:
        for word in lib.contract.premise_words:
            if word not in premise.words:
                yield Finding(premise.id, f"the premise lacks the word '{word}'")
        text = " ".join(t.text for page in premise.pages for t in page.en)
        for line in ("fav_plant", "fear_small", "sibling_plant", "sibling_end"):
            if f"{{+{line}}}" not in text:
                yield Finding(premise.id, f"no page asks for {{+{line}}}")
        for line in ("pet_plant", "pet_end"):
            if f"{{+{line}}}" not in text:
                yield Finding(premise.id, f"no page asks for {{+{line}}}")
        if "{flip}" not in text:
            yield Finding(premise.id, "no home page tells the {flip}")
        for beat in ("open", "home"):
            if not any(p.beat == beat and not p.extra for p in premise.pages):
                yield Finding(premise.id, f"no core page for {beat}")
    for situation in lib.situations:
        yield from _situation_findings(lib, situation)
    yield from _id_findings(lib)
    for fact in lib.tone_lines["fact"]:
        if fact.source not in word_lists().sources:
            yield Finding("tone:fact", f"no source of shared/sources.yaml for '{fact.text}'")


def _situation_findings(lib: Library, item: Situation) -> Iterator[Finding]:
    for key in lib.contract.mem.get(item.beat, []):
        if key not in item.mem:
            yield Finding(item.id, f"{item.beat} must give mem '{key}'")
    route = lib.contract.route.get(item.beat, [])
    for page in item.pages:
        if page.place != "here" and route and page.place not in route:
            yield Finding(item.id, f"{page.place} is off the route of {item.beat}", error=False)
    for key, met in item.mem.items():
        met_again = key == "who" and item.beat in MET.values() and lib.contract.spots
        if met_again and met.replace(" ", "_") not in PROP_NAMES:
            yield Finding(item.id, f"nobody can draw '{met}'")
    if item.pages[0].extra and not item.pages[0].beat:
        yield Finding(item.id, "the first page is always told, so it cannot be extra")
    text = " ".join(t.text for page in item.pages for t in page.en)
    wanted = {"trouble": ["fear_plant"], "try1": ["comp"], "try2": ["comp"], "turn": ["fear_meet"]}
    if lib.age_group == AgeGroup.TODDLER:
        wanted = {"trouble": ["fear_plant"], "turn": ["fear_meet"]}
    for line in wanted.get(item.beat, []):
        if f"{{+{line}}}" not in text:
            yield Finding(item.id, f"no page asks for {{+{line}}}")
    if item.beat == "payoff" and text.count("{mem.") < 2:
        yield Finding(item.id, "a payoff reads at least two memories")


def _id_findings(lib: Library) -> Iterator[Finding]:
    ids = Counter(
        item.id
        for group in (lib.premises, lib.companions, lib.situations, lib.fears, lib.favourites)
        for item in group
    )
    for name, count in ids.items():
        if count > 1:
            yield Finding(name, "this id stands twice")
