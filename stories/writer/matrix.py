"""Every kind of book that the writer tells, with what can be measured of each.

`cases` lists them, `examine` writes one book and measures it. The wishes of the family change from
case to case, so that all of them meet all themes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from stories.vocabulary import AgeGroup, Form, Moral, Pronouns, Theme, Tone
from stories.writer.brief import RHYMED_PAGES, Brief, Triple, most_pages
from stories.writer.choose import choose_triple, pick_one
from stories.writer.draft import Draft
from stories.writer.engine import tell_traced
from stories.writer.library import Library, library, rhymed_themes, told_themes, word_lists
from stories.writer.lint_books import repeats
from stories.writer.lint_text import AVOID, HEROES, pages_of, spare_lines
from stories.writer.readability import LIMITS, measure, sentences, words
from stories.writer.rhymes import RHYME
from stories.writer.spelling import misspelt, slips

SIBLINGS = ("Tom", "Émile", "Nana", "")
PETS = ("Bo", "Mister Fluff", "")

_BROKEN = re.compile(r"[{}]|  |\s[,.!?;:]|,,|(?<!\.)\.\.(?!\.)")
_AVOIDED = re.compile(rf"\b(?:{AVOID})\b", re.I)
_TURNS = re.compile(r"(?:But|Then|Until|Except|Only|Just then|And then)\b")
_NO_ADVERB = re.compile(
    r"(?:only|early|family|(?:butter|dragon|fire)?fly|[bjs]elly|smelly|silly|ugly|lovely|re?ply|holly|lily"
    r"|curly|woolly|lonely|friendly|\w+bbly|prickly|h?oily|hilly|daily|chilly|jolly|tickly|apply"
    r"|supply|rely|likely|lively|elderly|wrinkly|wriggly|drizzly|july|emily|sly|orderly|cuddly"
    r"|bully|gully|scaly|frilly|kindly|stately|homely|costly|deadly|crumbly|ghostly|\w+therly)"
)


@dataclass(frozen=True, slots=True)
class Case:
    """One cell of the matrix; `number` counts all of them from 0."""

    number: int
    theme: Theme
    age_group: AgeGroup
    form: Form
    moral: Moral
    tone: Tone

    @property
    def library(self) -> Library:
        return library(self.theme, self.age_group, self.form)


@dataclass(frozen=True, slots=True)
class Measured:
    """What was found in one book."""

    case: Case
    seed: int
    pages: int
    wanted_pages: int
    words: int
    sentences: int
    grade: float
    grade_fits: bool
    hard: tuple[str, ...]
    repeated: tuple[str, ...]
    broken: tuple[str, ...]
    avoided: tuple[str, ...]
    misspelt: tuple[str, ...]
    adverbs: int
    was: int
    """Sentences with was or were in them."""
    turning: int
    """Pages before the last that end on a question, an open end or a "But …"."""


def cases() -> Iterator[Case]:
    """Theme by age group by moral by tone, in prose and then in rhyme."""
    kinds = [(Form.PROSE, theme, age) for theme in told_themes() for age in AgeGroup]
    kinds += [(Form.RHYME, theme, age) for theme in rhymed_themes() for age in RHYMED_PAGES]
    number = 0
    for form, theme, age_group in kinds:
        for moral in Moral:
            for tone in Tone:
                yield Case(number, theme, age_group, form, moral, tone)
                number += 1


def brief_of(case: Case, seed: int) -> Brief:
    """The wishes of a case; only the seed differs between two books of it."""
    number, lists, lib = case.number, word_lists(), case.library
    least, most = LIMITS[case.age_group].pages_min, most_pages(case.age_group, case.form)
    rich = number % 4 != 3
    things = [*(listed[0] for listed in lists.favourites.affordances.values()), "zork"]
    fears = [*(listed[0] for listed in lists.fears.classes.values()), "zorks"]
    traits = [listed[0] for listed in lists.traits.classes.values()]
    return Brief(
        child_name=HEROES[number % len(HEROES)],
        child_age={AgeGroup.TODDLER: 2, AgeGroup.PRESCHOOL: 4}.get(case.age_group, 8),
        pronouns=list(Pronouns)[number // 5 % 3],
        theme=case.theme,
        moral=case.moral,
        tone=case.tone,
        age_group=case.age_group,
        page_count=least + number * 7 % (most - least + 1),
        companion=lib.friends[number * 7 % len(lib.friends)],
        favourite_thing=things[number % len(things)] if rich else "",
        fear=fears[number // 3 % len(fears)] if rich else "",
        trait=traits[number // 2 % len(traits)] if rich else "",
        sibling=pick_one(number, "sibling", SIBLINGS),
        pet=pick_one(number, "pet", PETS),
        seed=seed,
        form=case.form,
    )


def examine(
    case: Case, seed: int, used: tuple[Triple, ...] = ()
) -> tuple[Draft, Measured, frozenset[str]]:
    """One book of a case, its measure, and the authored texts that it was made from; `used` are
    the plots of the family's earlier books, as the product passes them."""
    brief = replace(brief_of(case, seed), used=used)
    draft, told = tell_traced(brief, case.library, choose_triple(seed, used))
    return draft, measured(draft, brief, case), told


def measured(draft: Draft, brief: Brief, case: Case) -> Measured:
    own = (brief.child_name, draft.companion_name, brief.favourite_thing, brief.fear)
    names = tuple(name for name in (*own, brief.sibling, brief.pet) if name)
    report = measure([page.text for page in draft.pages], case.age_group, names)
    texts = [_masked(text, names) for text in _texts(draft)]
    parts = [part for page in draft.pages for part in sentences(page.text)]
    found = [word.lower() for page in draft.pages for word in words(page.text)]
    return Measured(
        case=case,
        seed=brief.seed,
        pages=len(draft.pages),
        wanted_pages=brief.page_count,
        words=report.words,
        sentences=len(parts),
        grade=report.grade,
        grade_fits=not any(miss.code == "grade" for miss in report.misses),
        hard=tuple(f"page {miss.page}: {miss.message}" for miss in report.misses if miss.hard),
        repeated=tuple(f"'{part}' on {one} and {two}" for part, one, two in repeats(draft)),
        broken=tuple(text for text in texts if _BROKEN.search(text)),
        avoided=tuple(match[0] for text in _read(draft) for match in _AVOIDED.finditer(text)),
        misspelt=tuple(fault for text in texts for fault in (*misspelt(text), *slips(text))),
        adverbs=sum(word.endswith("ly") and not _NO_ADVERB.fullmatch(word) for word in found),
        was=sum(bool(re.search(r"\b(?:was|were)\b", part)) for part in parts),
        turning=sum(turns(page.text) for page in draft.pages[:-1]),
    )


def turns(text: str) -> bool:
    """Whether a page ends so that one wants to turn it, as far as its last sentence shows."""
    last = (sentences(text) or [""])[-1].rstrip("”’\"') \u2069")
    return last.endswith(("?", "…", ":")) or bool(_TURNS.match(last.lstrip("“‘")))


def _texts(draft: Draft) -> Iterator[str]:
    """All that is read, heard or drawn."""
    yield from (*draft.title_choices, *draft.dedication_choices, draft.blurb, *draft.questions)
    yield from (fact.text for fact in draft.facts)
    for page in draft.pages:
        yield from (*page.paragraphs, page.chapter_title, page.alt_text, page.scene.only_here)


def _read(draft: Draft) -> Iterator[str]:
    """The story as it is read out; what a picture shows beside it may be called by any word."""
    yield from (*draft.title_choices, draft.blurb, draft.refrain)
    yield from (text for page in draft.pages for text in page.paragraphs)


def _masked(text: str, names: tuple[str, ...]) -> str:
    """The text with what the family typed as a plain word, whatever they typed."""
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(rf"(?:\ban? )?(?<!\w){re.escape(name)}(?!\w)", "0", text, flags=re.I)
    return text


def fragments(lib: Library) -> frozenset[str]:
    """All texts that books of a library could tell: tellings of pages and lines on request."""
    wanted = {RHYME, "any"} if lib.form == Form.RHYME else {"any", "bright", "quiet"}
    pages = {t.text for _, page in pages_of(lib) for t in page.en if t.kind in wanted}
    lines = {t.template for t in spare_lines(lib) if t.where != "lines:dedications"}
    return frozenset(pages | lines)
