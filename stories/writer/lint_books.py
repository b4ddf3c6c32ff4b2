"""Whole books: state, readability, refrain, repeats, and how much two seeds share."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from stories.vocabulary import Form, Moral, Pronouns, Tone
from stories.writer.brief import Brief, most_pages
from stories.writer.choose import pick_one
from stories.writer.compose import REFRAINS
from stories.writer.draft import Draft
from stories.writer.engine import tell, write
from stories.writer.library import ContentError, LengthError, Library
from stories.writer.lint_text import HEROES, Finding
from stories.writer.readability import LIMITS, measure, sentences
from stories.writer.state import ContradictionError
from stories.writer.words import SlotError

WISHES = ("red kite", "torch", "teddy", "drum", "ball", "Lego", "dinosaurs", "boat", "zork", "")
FEARS = ("the dark", "loud noises", "dogs", "deep water", "being alone", "heights", "zorks", "")
TURN_EARLIEST, TURN_LATEST = 0.58, 0.77
SMALL_TALK = 4
"""Words that may be said twice in a book: “Thank you,” said somebody."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """Share of equal sentences between two books of the same brief, over pairs of seeds."""

    mean: float
    worst: float


def sample_brief(lib: Library, seed: int, pages: int) -> Brief:
    """A brief in which everything varies with the seed; every second one asks for everything."""
    rich = seed % 2 == 0
    friends = lib.friends
    return Brief(
        child_name=HEROES[seed % len(HEROES)],
        child_age=5,
        pronouns=list(Pronouns)[seed % 3],
        theme=lib.theme,
        moral=list(Moral)[seed % 6],
        tone=list(Tone)[seed // 6 % 4],
        age_group=lib.age_group,
        page_count=pages,
        companion=friends[seed // 3 % len(friends)],
        favourite_thing=pick_one(seed, "wish", WISHES) if rich else "",
        fear=pick_one(seed, "fear", FEARS) if rich else "",
        sibling="Tom" if rich else "",
        pet="Bo" if rich else "",
        trait="careful" if rich else "",
        seed=seed,
        form=lib.form,
    )


def longest(lib: Library, count: int = 100) -> int:
    """The page count that every sampled story reaches; 0 if one cannot be told at all."""
    most = wished = most_pages(lib.age_group, lib.form)
    for seed in range(count):
        brief = sample_brief(lib, seed, wished)
        try:
            tell(brief, lib, (seed % 7, seed // 7 % 7, seed // 49 % 7))
        except LengthError as error:
            most = min(most, error.most)
        except (ContentError, ContradictionError, SlotError):
            return 0
    return most


def book_findings(lib: Library, count: int) -> Iterator[Finding]:
    shortest = LIMITS[lib.age_group].pages_min
    most = max(shortest, longest(lib))
    for seed in range(count):
        number = shortest + seed % (most - shortest + 1)
        where = f"book of seed {seed}, {number} pages"
        brief = sample_brief(lib, seed, number)
        triple = (seed // 49 % 7, seed // 7 % 7, seed % 7)
        try:
            draft = tell(brief, lib, triple)
        except (ContentError, ContradictionError, SlotError) as error:
            yield Finding(where, f"{type(error).__name__}: {error}")
            continue
        yield from draft_findings(draft, brief, where)


def draft_findings(draft: Draft, brief: Brief, where: str) -> Iterator[Finding]:
    age_group = brief.age_group
    names = (brief.child_name, draft.companion_name)
    for miss in measure([page.text for page in draft.pages], age_group, names).misses:
        if miss.hard or not miss.page:
            yield Finding(where, f"page {miss.page}: {miss.message}", miss.hard)
    low, high = REFRAINS[age_group]
    told = sum(draft.refrain.rstrip(".?!…") in page.text for page in draft.pages)
    if brief.form == Form.PROSE and not low <= told <= high:
        yield Finding(where, f"the refrain stands {told} times; norm {low} to {high}", error=False)
    turn = next(page.number for page in draft.pages if page.beat == "turn")
    if not TURN_EARLIEST <= turn / len(draft.pages) <= TURN_LATEST:
        yield Finding(where, f"the turn comes on page {turn} of {len(draft.pages)}", error=False)
    for left, right in zip(draft.pages, draft.pages[1:], strict=False):
        if left.scene.shot == right.scene.shot:
            yield Finding(where, f"pages {left.number} and {right.number} have the same shot")
    for part, first, again in repeats(draft):
        yield Finding(where, f"'{part}' on pages {first} and {again}", error=False)


def repeats(draft: Draft) -> Iterator[tuple[str, int, int]]:
    """Sentences of some length that stand on two pages and are no refrain, with the pages."""
    heads: dict[str, int] = {}
    for page in draft.pages:
        for part in sentences(page.text):
            known = heads.setdefault(part, page.number)
            if (
                known != page.number
                and draft.refrain not in part
                and len(part.split()) > SMALL_TALK
            ):
                yield part, known, page.number


def _bag(draft: Draft) -> Counter[str]:
    masked = (p.text.replace(draft.companion_name, "@") for p in draft.pages)
    return Counter(part for text in masked for part in sentences(text))


def shared(left: Draft, right: Draft) -> float:
    """Share of the left book's sentences that stand in the right one, companion masked."""
    one, two = _bag(left), _bag(right)
    return sum((one & two).values()) / max(1, sum(one.values()))


def sharing(lib: Library, pairs: int) -> Sharing:
    found: list[float] = []
    limits = LIMITS[lib.age_group]
    for number in range(pairs):
        drafts: list[Draft] = []
        for seed in (number, number + 1000):
            base = sample_brief(lib, number, limits.pages_min)
            fields = {name: getattr(base, name) for name in Brief.__slots__}
            drafts.append(write(Brief(**{**fields, "seed": seed})))
        found.append(shared(drafts[0], drafts[1]))
    return Sharing(round(sum(found) / len(found), 3), round(max(found), 3))
