"""What a family asks for: the one input of the story writer."""

import unicodedata
from dataclasses import dataclass

from stories.vocabulary import AgeGroup, Companion, Form, Moral, Pronouns, Theme, Tone
from stories.writer.readability import LIMITS

Triple = tuple[int, int, int]
"""The (a, b, c) that chooses one situation for each of the six parts of a story."""

NAME_MAX = 50
WISH_MAX = 80
OLDEST_CHILD = 17

RHYMED_PAGES: dict[AgeGroup, int] = {AgeGroup.TODDLER: 12, AgeGroup.PRESCHOOL: 16}
"""The longest book in rhyme, for the ages that have one."""


def most_pages(age_group: AgeGroup, form: Form) -> int:
    """The longest book of this form. Raises ValueError where there is none."""
    if form == Form.PROSE:
        return LIMITS[age_group].pages_max
    if age_group not in RHYMED_PAGES:
        raise ValueError(f"There are no books in rhyme for ages {age_group}.")
    return RHYMED_PAGES[age_group]


def tidy(text: str) -> str:
    """Collapse white space and drop control characters; the spelling stays as it was."""
    kept = "".join(" " if unicodedata.category(c) in {"Cc", "Cs"} else c for c in text)
    return " ".join(kept.split())


def _checked_name(value: str, what: str) -> str:
    name = tidy(value)
    if not 1 <= len(name) <= NAME_MAX:
        raise ValueError(f"{what} needs 1 to {NAME_MAX} characters.")
    if not any(c.isalpha() for c in name):
        raise ValueError(f"{what} needs at least one letter.")
    return name


def _checked_wish(value: str, what: str) -> str:
    wish = tidy(value)
    if len(wish) > WISH_MAX:
        raise ValueError(f"{what} may have at most {WISH_MAX} characters.")
    return wish if any(c.isalnum() for c in wish) else ""


@dataclass(frozen=True, slots=True)
class Brief:
    """A checked wish. Raises ValueError in words that a parent can read.

    `used` lists the triples of the family's earlier books, so that the next one differs.
    The same brief gives the same draft, byte for byte.
    """

    child_name: str
    child_age: int
    pronouns: Pronouns
    theme: Theme
    moral: Moral
    tone: Tone
    age_group: AgeGroup
    page_count: int
    companion: Companion
    companion_name: str = ""
    favourite_thing: str = ""
    fear: str = ""
    trait: str = ""
    sibling: str = ""
    pet: str = ""
    seed: int = 0
    used: tuple[Triple, ...] = ()
    form: Form = Form.PROSE

    def __post_init__(self) -> None:
        self._set("child_name", _checked_name(self.child_name, "The child's name"))
        if self.companion_name.strip():
            name = _checked_name(self.companion_name, "The companion's name")
            self._set("companion_name", name)
        else:
            self._set("companion_name", "")
        for field, what in (
            ("favourite_thing", "The favourite thing"),
            ("fear", "The fear"),
            ("trait", "The trait"),
            ("sibling", "The sibling's name"),
            ("pet", "The pet's name"),
        ):
            self._set(field, _checked_wish(getattr(self, field), what))
        self._check_numbers()

    def _set(self, field: str, value: str) -> None:
        object.__setattr__(self, field, value)

    def _check_numbers(self) -> None:
        if not 0 <= self.child_age <= OLDEST_CHILD:
            raise ValueError(f"The child's age must be between 0 and {OLDEST_CHILD}.")
        self._check_length()
        for triple in self.used:
            if len(triple) != 3 or not all(0 <= part < 7 for part in triple):
                raise ValueError("Each used choice must be three numbers from 0 to 6.")

    def _check_length(self) -> None:
        least, most = LIMITS[self.age_group].pages_min, most_pages(self.age_group, self.form)
        kind = "book" if self.form == Form.PROSE else "book in rhyme"
        if not least <= self.page_count <= most:
            raise ValueError(
                f"A {kind} for ages {self.age_group} has {least} to {most} pages, "
                f"not {self.page_count}."
            )
