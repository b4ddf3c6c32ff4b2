"""Checks of the authors' texts one by one: words to avoid, slots, lengths, pictures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from stories.vocabulary import PLACES, PROP_NAMES, AgeGroup, Pronouns
from stories.writer.library import Library
from stories.writer.lines import PLUS
from stories.writer.readability import LIMITS, measure_page
from stories.writer.rhymes import RHYME
from stories.writer.scenes import LOCAL, MET
from stories.writer.schema import PageSpec
from stories.writer.state import SPOT
from stories.writer.words import Person, SlotError, Voice

HEROES = (
    "Mia",
    "James",
    "Zoë",
    "Ødegård",
    "O'Neil",
    "李明",
    "Мария",
    "يوسف",
    "Anne-Sophie",
    "Jo",
    "Íñigo de la Cruz",
    "ß",
)

EXTREMES = (HEROES[0], "Íñigo de la Cruz")
"""The names that single texts are tried with; whole books meet them all."""

AVOID = (
    r"suddenly|magical|amazing|special|wonderful|beautiful|sparkl\w+|shimmer\w*|twinkl\w+"
    r"|whispered the wind|heart (?:swelled|soared)|little did|adventure of a lifetime"
    r"|believe in (?:yourself|your)|with a smile|gasped|giggl\w+|not just .{3,30} but"
    r"|sparkle|whiskers|luna|elara|professor hoot|once upon a time"
    r"|learned|lesson|realised that|realized that|important thing is|always remember"
)
MORAL_NOUNS = r"courage|bravery|kindness|honesty|friendship|perseverance|persistence"
GROUP_PRONOUN = r"they|them|their|theirs|themselves"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing for the author; errors stop the data, warnings are for judgement."""

    where: str
    message: str
    error: bool = True


@dataclass(frozen=True, slots=True)
class Text:
    """One authored text with where it stands; pages carry their picture wish along."""

    where: str
    template: str
    page: PageSpec | None = None
    mem: dict[str, str] = field(default_factory=dict)


def pages_of(lib: Library) -> Iterator[tuple[str, PageSpec]]:
    for premise in lib.premises:
        yield from ((f"{premise.id}:{p.beat}:{i}", p) for i, p in enumerate(premise.pages))
    for companion in lib.companions:
        yield from ((f"{companion.id}:plant:{i}", p) for i, p in enumerate(companion.plant))
        yield from ((f"{companion.id}:get:{i}", p) for i, p in enumerate(companion.get))
    for group in (lib.situations, lib.fears, lib.favourites):
        for item in group:
            yield from ((f"{item.id}:{i}", p) for i, p in enumerate(item.pages))


def spare_lines(lib: Library) -> Iterator[Text]:
    for name, lines in lib.lines.model_dump().items():
        yield from (Text(f"lines:{name}", line) for line in lines)
    for fear in lib.fears:
        for name in ("plant", "meet", "small"):
            yield from (Text(f"{fear.id}:{name}", line) for line in getattr(fear, name))
    for trait in lib.traits:
        yield from (Text(f"trait:{trait.trait}", line) for line in (*trait.wrong, *trait.right))
    for kind, found in lib.tone_lines.items():
        yield from (Text(f"tone:{kind}", line.text) for line in found)
    for companion in lib.companions:
        yield from (Text(f"{companion.id}:tries", t) for group in companion.tries for t in group)


def page_texts(lib: Library) -> Iterator[Text]:
    for where, page in pages_of(lib):
        for telling in page.en:
            yield Text(f"{where} ({telling.kind})", "\n\n".join(telling.paragraphs), page)


def word_findings(text: Text) -> Iterator[Finding]:
    bare = re.sub(r"\{[^{}]*\}", " ", text.template)
    for pattern, why in (
        (AVOID, "is on the list of words to avoid"),
        (MORAL_NOUNS, "names the moral; show the deed"),
        (GROUP_PRONOUN, "is written out; a group goes by its names, a hero by {they}"),
    ):
        for match in re.finditer(rf"\b(?:{pattern})\b", bare, re.I):
            yield Finding(text.where, f"'{match[0]}' {why}")
    for match in re.finditer(r"\b(?:he|she|him|his|her|hers)\b", bare, re.I):
        yield Finding(text.where, f"'{match[0]}' may be taken for the hero", error=False)
    if bare.count("!") > 3:
        yield Finding(text.where, "more than three '!' on a page", error=False)
    if "—" in bare or " - " in bare:
        yield Finding(text.where, "a dash for drama")
    for block in text.template.split("\n\n"):
        if re.search(r"\{\+(?:comp|refrain)\}", block) and not PLUS.fullmatch(block.strip()):
            yield Finding(text.where, "{+comp} and {+refrain} stand in a paragraph of their own")


def page_findings(lib: Library, where: str, page: PageSpec) -> Iterator[Finding]:
    places = PLACES[lib.theme]
    spots = [f"{SPOT}{name}" for name in lib.contract.spots]
    if page.place != "here" and page.place not in (*places, *spots):
        yield Finding(where, f"unknown place {page.place}; there are {', '.join(places)}")
    for prop in (*page.props, *(m.holding for m in page.cast if m.holding)):
        if prop not in (*PROP_NAMES, "q", "fav", *MET, *LOCAL):
            yield Finding(where, f"unknown thing {prop}")
    if page.weather and page.weather not in lib.contract.weathers:
        yield Finding(where, f"there is no {page.weather} in this theme")
    kinds = {telling.kind for telling in page.en} - {RHYME}
    if "any" not in kinds and kinds != {"bright", "quiet"}:
        yield Finding(where, "tellings must cover bright and quiet (or be 'any')")
    if page.extra and (page.gives.hold or page.gives.drop or page.gives.leave):
        yield Finding(where, "an extra page may not change who holds what or who is there")


def sample_voice(name: str, pronouns: Pronouns, lib: Library, full: dict[str, bool]) -> Voice:
    """A voice that knows every slot, with all wishes given or none."""
    premise, companion = lib.premises[0], lib.companions[0]
    truths = dict.fromkeys(
        ("fav", "fear", "sibling", "pet", "trait", "brief", "seen", "room"), False
    )
    words = {
        "fav.it": "it",
        "fav.was": "was",
        "q": premise.q.noun,
        "refrain": premise.refrain,
        "flip": premise.flip,
        "comp.noun": "dragon",
        **{f"comp.{key}": value for key, value in companion.words.items()},
        **{f"w.{key}": value for key, value in lib.contract.words.items()},
        **premise.words,
    }
    sample = {"who": "goat"}
    mem = {
        f"{beat}.{key}": sample.get(key, "worn by a goat")
        for beat, keys in lib.contract.mem.items()
        for key in keys
    }
    typed = {"fav": "red kite", "fear": "the dark", "sibling": "Tom", "pet": "Bo", "age": "6"}
    other = Pronouns.HE if pronouns != Pronouns.HE else Pronouns.SHE
    people = (Person(name, pronouns), Person("Pim", other))
    return Voice(*people, typed, words, {**truths, "fav_plural": False, **full}, mem)


GIVEN = dict.fromkeys(("fav", "fear", "sibling", "pet", "trait"), True)
LONG = {**GIVEN, "seen": True}
SHORT = {**GIVEN, "brief": True, "room": True}


def render_findings(lib: Library, text: Text, age_group: AgeGroup) -> Iterator[Finding]:
    """Every text with every hero and pronoun: no open slot, no page or sentence too long."""
    limits = LIMITS[age_group]
    for truths in ({}, LONG, SHORT):
        for name in EXTREMES:
            for pronouns in Pronouns:
                voice = sample_voice(name, pronouns, lib, truths)
                blocks = PLUS.sub("", text.template).split("\n\n")
                try:
                    filled = "\n".join(voice.fill(block) for block in blocks)
                    pictured = [voice.fill(t) for t in _picture_texts(text)]
                except SlotError as error:
                    yield Finding(text.where, str(error))
                    return
                if any(len(alt.split()) > 20 + name.count(" ") * 2 for alt in pictured[:1]):
                    yield Finding(text.where, "the alt text has more than 20 words")
                    return
                page = measure_page(0, filled.replace(name, "Nan"))
                if page.longest > limits.longest:
                    yield Finding(text.where, f"a sentence of {page.longest} words")
                    return
                if page.words > limits.page_high and name == HEROES[0]:
                    over = page.words > limits.page_hard
                    yield Finding(text.where, f"{page.words} words before any lines", over)
                    return


def _picture_texts(text: Text) -> list[str]:
    return [text.page.alt, text.page.only] if text.page else []


def text_findings(lib: Library) -> Iterator[Finding]:
    for where, page in pages_of(lib):
        yield from page_findings(lib, where, page)
    for text in (*page_texts(lib), *spare_lines(lib)):
        yield from word_findings(text)
        yield from render_findings(lib, text, lib.age_group)
