"""Books in rhyme: the scenes of the prose, told in verses wherever an author wrote them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from stories.vocabulary import BoxSide
from stories.writer.schema import (
    CompanionStory,
    FavouriteStory,
    FearStory,
    Lines,
    PageSpec,
    Premise,
    RhymedLines,
    Situation,
    Telling,
)

RHYME = "rhyme"
REFRAIN = "{+refrain}"
"""Where the prose of a page asks for it, it follows the verse as its burden."""

WIDE = (BoxSide.TOP, BoxSide.BOTTOM)
"""Where a line of verse has room; at the side of a picture it would be broken."""

P = TypeVar("P", Premise, Situation, FavouriteStory)


def in_verse(pages: Sequence[PageSpec]) -> list[PageSpec]:
    """The pages that have verses, with nothing else to tell; none at all if a page that every
    book has is without."""
    found = []
    for page in pages:
        verses = [telling for telling in page.en if telling.kind == RHYME]
        if verses:
            burden = REFRAIN if any(REFRAIN in telling.text for telling in page.en) else ""
            told = [Telling(kind="any", text=f"{t.text}\n\n{burden}", mem=t.mem) for t in verses]
            wide = [side for side in page.box or WIDE if side in WIDE] or page.box
            found.append(page.model_copy(update={"en": told, "box": wide}))
        elif page.extra == 0:
            return []
    return found


def rhymed(items: Iterable[P]) -> tuple[P, ...]:
    """Those that can be told in verse, as verse."""
    return tuple(
        item.model_copy(update={"pages": pages})
        for item in items
        if (pages := in_verse(item.pages))
    )


def rhymed_companions(
    items: Iterable[CompanionStory], lines: RhymedLines
) -> Iterator[CompanionStory]:
    """Companions whose want is got in verse, with the couplets that any of them can try."""
    for item in items:
        plant, get = in_verse(item.plant), in_verse(item.get)
        if get and (plant or all(page.extra for page in item.plant)):
            yield item.model_copy(update={"plant": plant, "get": get, "tries": lines.tries})


def rhymed_fears(items: Iterable[FearStory], lines: RhymedLines) -> Iterator[FearStory]:
    """Every fear, with couplets that name it; its own page only where that has a verse."""
    words = {"plant": lines.fear_plant, "meet": lines.fear_meet, "small": lines.fear_small}
    for item in items:
        yield item.model_copy(update={"pages": in_verse(item.pages), **words})


def rhymed_lines(prose: Lines, lines: RhymedLines) -> Lines:
    """The lines on request as couplets; dedications stay as they are."""
    names = ("fav_plant", "sibling_plant", "sibling_end", "pet_plant", "pet_end")
    return prose.model_copy(update={name: getattr(lines, name) for name in names})
