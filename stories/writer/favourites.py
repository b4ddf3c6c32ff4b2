"""Reads a family's own words: what a favourite thing can do, which fear, which trait."""

import re
from dataclasses import dataclass
from functools import cache

from stories.writer.library import WordLists

_LEADING = re.compile(
    r"^(?:(?:my|his|her|their|our|the|a|an|some|playing with|playing|going to|with)\s+)+", re.I
)
_BESIDES = re.compile(r"\s+(?:about|with|that|which|who|from|for)\s+.*", re.I)
_FEAR_LEADING = re.compile(r"^(?:(?:being\s+)?(?:scared|afraid|frightened)\s+of|of)\s+", re.I)


@dataclass(frozen=True, slots=True)
class Favourite:
    """`phrase` stands after 'their'; `affordance` is what it can do in the plot."""

    phrase: str
    affordance: str
    prop: str
    plural: bool


NOTHING = Favourite("", "none", "", False)


@cache
def _standing_alone(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")


def _has(word_list: list[str], phrase: str) -> bool:
    return any(_standing_alone(word).search(phrase) for word in word_list)


def _class_of(classes: dict[str, list[str]], phrase: str) -> str:
    """The class whose longest listed word stands in the phrase; empty if none does."""
    best = ("", "")
    for name, listed in classes.items():
        for word in listed:
            if len(word) > len(best[0]) and _has([word], phrase):
                best = (word, name)
    return best[1]


def _kind_of(classes: dict[str, list[str]], phrase: str) -> str:
    """The class of the thing itself: a dinosaur book is a book, and so is a book about trains."""
    return _last_class(classes, _BESIDES.sub("", phrase)) or _last_class(classes, phrase)


def _last_class(classes: dict[str, list[str]], phrase: str) -> str:
    """The class of the listed word that ends last in the phrase; of several, of the longest."""
    best = (0, 0, "")
    for name, listed in classes.items():
        for word in listed:
            for found in _standing_alone(word).finditer(phrase):
                if (found.end(), len(word)) > best[:2]:
                    best = (found.end(), len(word), name)
    return best[2]


def bare_wish(wish: str) -> str:
    """'kite' for 'my kite': what stands after 'their'."""
    return _LEADING.sub("", wish).strip() or wish


def read_favourite(wish: str, lists: WordLists) -> Favourite:
    """Turn 'my red kite', 'dinosaurs' or 'dancing' into a thing that a child can hold.

    Real animals other than pets become toys; what nobody can hold becomes a book about it.
    """
    phrase = bare_wish(wish)
    low, fav = phrase.casefold(), lists.favourites
    if not wish:
        return NOTHING
    affordance = _kind_of(fav.affordances, low)
    prop = _kind_of(fav.props | {"": fav.undrawn}, low)
    many = _is_plural(low, fav.plural)
    if affordance:
        return Favourite(phrase, affordance, prop, many)
    singular = low[:-1] if low.endswith("s") else low
    if low in fav.companions_of_home:
        return Favourite(phrase, "living", prop, False)
    if _has(fav.creatures, singular) or _has(fav.creatures, low):
        return Favourite(f"toy {phrase[:-1] if many else phrase}", "soft", prop or "teddy", False)
    if low.endswith("ing") or low in fav.plural:
        return Favourite(f"book about {phrase}", "opens", "book", False)
    return Favourite(phrase, "unknown", prop, many)


def _is_plural(low: str, listed: list[str]) -> bool:
    last = low.split()[-1] if low.split() else low
    return last in listed or bool(re.search(r"[^suio']s$", last))


def read_fear(wish: str, lists: WordLists) -> tuple[str, str]:
    """(class, phrase) of a fear; class 'other' when no listed word stands in it."""
    phrase = _FEAR_LEADING.sub("", wish).strip()
    if not phrase:
        return "", ""
    return _class_of(lists.fears.classes, phrase.casefold()) or "other", phrase


def read_trait(wish: str, lists: WordLists) -> str:
    return _class_of(lists.traits.classes, wish.casefold()) if wish else ""
