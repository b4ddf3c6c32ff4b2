"""write(brief) → Draft: the embedded story writer, deterministic and without a network."""

from stories.vocabulary import Pronouns, Tone
from stories.writer.brief import Brief, Triple
from stories.writer.choose import choose_triple, pick, pick_one
from stories.writer.compose import Composer
from stories.writer.draft import Draft, Fact
from stories.writer.favourites import Favourite, read_favourite, read_fear, read_trait
from stories.writer.library import Library, library, word_lists
from stories.writer.lines import LineBook
from stories.writer.plan import lay_out
from stories.writer.readability import LIMITS
from stories.writer.scenes import Camera
from stories.writer.schema import Premise, ToneLine
from stories.writer.select import Parts, select_parts
from stories.writer.state import State
from stories.writer.words import Person, Voice

FACTS_LISTED = 6
"""So many true things stand at the end of an educational book, if its pictures show as many."""


def write(brief: Brief) -> Draft:
    """Write one book. Same brief, same draft; raises ContentError if the data cannot tell it."""
    lib = library(brief.theme, brief.age_group, brief.form)
    return tell(brief, lib, choose_triple(brief.seed, brief.used))


def tell(brief: Brief, lib: Library, triple: Triple) -> Draft:
    """Write the book of one given triple (the linter walks through all of them)."""
    return tell_traced(brief, lib, triple)[0]


def tell_traced(brief: Brief, lib: Library, triple: Triple) -> tuple[Draft, frozenset[str]]:
    """As `tell`, with the authored texts that the book was made from."""
    lists = word_lists()
    favourite = read_favourite(brief.favourite_thing, lists)
    fear, fear_phrase = read_fear(brief.fear, lists)
    trait = read_trait(brief.trait, lists)
    parts = select_parts(brief, lib, triple, favourite, fear, trait)
    plan = lay_out(parts, brief.page_count)
    composer = Composer(
        brief=brief,
        voice=_voice(brief, parts, favourite, fear_phrase, lib),
        line_book=LineBook(brief, lib, parts, sum(p.segment == "fear" for p in plan)),
        camera=Camera(brief.seed, parts.premise.q.prop, favourite),
        state=_first_state(parts, favourite, lib),
    )
    composer.compose(plan)
    situations = tuple(dict.fromkeys(planned.source for planned in plan))
    draft = _draft(composer, lib, parts.premise, triple, situations)
    return draft, frozenset({*composer.told, *composer.line_book.given})


def _draft(
    composer: Composer, lib: Library, premise: Premise, triple: Triple, situations: tuple[str, ...]
) -> Draft:
    voice, sources = composer.voice, word_lists().sources
    titles = tuple(voice.fill(title) for title in premise.titles)
    first, second, third = (voice.fill(question) for question in premise.questions)
    return Draft(
        title=titles[pick(composer.brief.seed, "title", len(titles))],
        title_choices=titles,
        dedication_choices=tuple(voice.fill(line) for line in lib.lines.dedications),
        blurb=voice.fill(premise.blurb),
        questions=(first, second, third),
        refrain=voice.fill(premise.refrain),
        companion_name=voice.companion.name,
        triple=triple,
        pages=tuple(composer.pages),
        situations=situations,
        facts=tuple(
            Fact(voice.fill(line.text), sources.get(line.source, "")) for line in _facts(composer)
        ),
    )


def _facts(composer: Composer) -> list[ToneLine]:
    """What an educational book tells; if that is little, then also of what its pictures show."""
    if composer.brief.tone != Tone.EDUCATIONAL:
        return []
    told = composer.line_book.facts()
    seen = {page.scene.place for page in composer.pages}
    for page in composer.pages:
        seen.update(page.scene.props, (member.holding for member in page.scene.cast))
    more = [
        line
        for line in composer.line_book.lib.tone_lines["fact"]
        if line not in told and seen & {*line.props, *line.place}
    ]
    more.sort(key=lambda line: pick(composer.brief.seed, f"fact:{line.text}", 1 << 32))
    return [*told, *more[: max(0, FACTS_LISTED - len(told))]]


def _first_state(parts: Parts, favourite: Favourite, lib: Library) -> State:
    premise, holds = parts.premise, {"hero:fav"} if favourite.phrase else set()
    return State(
        place=premise.pages[0].place,
        weather=premise.weather,
        contract=lib.contract,
        holds=holds,
    )


def _companion(brief: Brief, parts: Parts) -> Person:
    """Never the hero's own pronouns, so that 'she' and 'he' are always clear in the text."""
    free = [p for p in (Pronouns.SHE, Pronouns.HE) if p != brief.pronouns]
    pronouns = pick_one(brief.seed, "companion pronouns", free)
    names = [n for n in parts.companion.names if n.casefold() != brief.child_name.casefold()]
    name = brief.companion_name or pick_one(brief.seed, "companion name", names)
    return Person(name, pronouns)


def _voice(brief: Brief, parts: Parts, favourite: Favourite, fear: str, lib: Library) -> Voice:
    premise, companion = parts.premise, parts.companion
    limits = LIMITS[brief.age_group]
    typed = {
        "fav": favourite.phrase,
        "fear": fear,
        "sibling": brief.sibling,
        "pet": brief.pet,
        "age": str(brief.child_age),
    }
    words = {
        "fav.it": "them" if favourite.plural else "it",
        "fav.was": "were" if favourite.plural else "was",
        "q": premise.q.noun,
        "refrain": premise.refrain,
        "flip": premise.flip,
        "comp.noun": brief.companion.value,
        **{f"comp.{key}": text for key, text in companion.words.items()},
        **{f"w.{key}": text for key, text in lib.contract.words.items()},
        **premise.words,
    }
    truths = {
        "fav": bool(favourite.phrase),
        "fav_plural": favourite.plural,
        "fear": bool(fear),
        "sibling": bool(brief.sibling),
        "pet": bool(brief.pet),
        "trait": parts.trait is not None,
        "room": brief.page_count * limits.page_high <= limits.total_max,
    }
    return Voice(
        Person(brief.child_name, brief.pronouns), _companion(brief, parts), typed, words, truths
    )
