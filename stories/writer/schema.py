"""The shape of the writer's data files; a file that does not fit is refused by name.

Authors write the short forms that the README of the data folder explains; the validators
here turn them into typed, frozen objects.
"""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from stories.vocabulary import (
    BoxSide,
    Companion,
    Expression,
    Moral,
    Pose,
    Shot,
    TimeOfDay,
    Weather,
)

SEGMENTS = (
    "open",
    "plant",
    "want",
    "trouble",
    "try1",
    "try2",
    "low",
    "fear",
    "turn",
    "favourite",
    "get",
    "payoff",
    "look",
    "home",
)
"""The beats of a story in the order in which they are told."""

TELLING_KINDS = ("any", "bright", "quiet", "rhyme")
"""`rhyme` is for books in rhyme alone; the others are prose."""


def _listed(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


def _cast(value: Any) -> Any:
    """`hero run joy kite` → who, pose, expression and what is held."""
    if isinstance(value, str):
        parts = value.split()
        if len(parts) not in (3, 4):
            raise ValueError(f"cast needs 'who pose expression [holding]', not '{value}'")
        keys = ("who", "pose", "expression", "holding")
        return dict(zip(keys, parts, strict=False))
    return value


def _telling(value: Any) -> Any:
    """`{bright: text, mem: {…}}` → kind, text and mem."""
    if isinstance(value, dict) and "kind" not in value:
        kinds = [key for key in value if key in TELLING_KINDS]
        if len(kinds) != 1:
            raise ValueError(f"a telling has exactly one of {', '.join(TELLING_KINDS)}")
        rest = {key: item for key, item in value.items() if key != kinds[0]}
        return {"kind": kinds[0], "text": value[kinds[0]], **rest}
    return value


class Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class CastSpec(Strict):
    who: str = Field(pattern="^(hero|companion)$")
    pose: Pose
    expression: Expression
    holding: str = ""


class Telling(Strict):
    """The words of one page in one way of telling; a blank line starts a new paragraph."""

    kind: str
    text: str = Field(min_length=1)
    mem: dict[str, str] = {}

    @property
    def paragraphs(self) -> tuple[str, ...]:
        blocks = self.text.strip().split("\n\n")
        return tuple(" ".join(block.split()) for block in blocks if block.strip())


class Effects(Strict):
    """What a page changes. `hold` and `drop` say `who:thing`; q is the thing of the quest."""

    hold: list[str] = []
    drop: list[str] = []
    lost: list[str] = []
    present: list[str] = []
    leave: list[str] = []
    know: list[str] = []
    set: list[str] = []
    clear: list[str] = []
    fear: int = 0


class Needs(Strict):
    """What must be true before a page; anything else is a contradiction."""

    hold: list[str] = []
    present: list[str] = []
    know: list[str] = []
    set: list[str] = []
    unset: list[str] = []


class PageSpec(Strict):
    beat: str = ""
    extra: int = Field(default=0, ge=0, le=9)
    """0: always told; 1, 2, 3 …: added in this order when the book is longer."""
    place: str = "here"
    time: TimeOfDay | None = None
    new_day: bool = False
    weather: Weather | None = None
    shot: Annotated[list[Shot], BeforeValidator(_listed)] = Field(min_length=1)
    box: Annotated[list[BoxSide], BeforeValidator(_listed)] = []
    cast: list[Annotated[CastSpec, BeforeValidator(_cast)]] = []
    props: list[str] = []
    only: str = Field(min_length=1)
    alt: str = Field(min_length=1)
    needs: Needs = Needs()
    gives: Effects = Effects()
    en: list[Annotated[Telling, BeforeValidator(_telling)]] = Field(min_length=1)


class Situation(Strict):
    """A small scene that fills one part of the story with one or more pages."""

    id: str
    beat: str
    moral: Moral | None = None
    chapter: str = ""
    fails_because: str = ""
    tags: list[str] = []
    companions: list[Companion] = []
    mem: dict[str, str] = {}
    pages: list[PageSpec] = Field(min_length=1)

    @model_validator(mode="after")
    def _beats(self) -> "Situation":
        for beat in {self.beat, *(page.beat for page in self.pages if page.beat)}:
            if beat not in SEGMENTS:
                raise ValueError(f"{self.id}: unknown beat {beat}")
        if self.beat == "turn" and self.moral is None:
            raise ValueError(f"{self.id}: a turn names its moral")
        return self


class Quest(Strict):
    """The thing that the story is after: a prop the illustrator has, and its noun."""

    prop: str
    noun: str


class Premise(Strict):
    id: str
    titles: list[str] = Field(min_length=3)
    blurb: str
    questions: list[str] = Field(min_length=3, max_length=3)
    refrain: str
    said: str
    flip: str
    q: Quest
    words: dict[str, str]
    weather: Weather = Weather.CLEAR
    tags: list[str] = []
    companions: list[Companion] = []
    chapter: str = ""
    chapter_home: str = ""
    pages: list[PageSpec]


class CompanionStory(Strict):
    """What one kind of companion wants: planted, tried in plain sight, got as a side effect."""

    id: str
    companion: Companion
    names: list[str] = Field(min_length=2)
    words: dict[str, str]
    tries: list[list[str]] = Field(min_length=1)
    plant: list[PageSpec] = []
    get: list[PageSpec] = []


class FearStory(Strict):
    """One class of fear: `plant` names it, `pages` (or, in a short book, `meet`) meet it,
    `small` shows it at the end."""

    id: str
    fear: str
    plant: list[str] = Field(min_length=1)
    meet: list[str] = Field(min_length=1)
    small: list[str] = Field(min_length=1)
    pages: list[PageSpec] = Field(min_length=1)


class FavouriteStory(Strict):
    """How a thing of one affordance (or none) brings the thing of the quest down."""

    id: str
    affordance: str
    pages: list[PageSpec] = Field(min_length=1)


class TraitStory(Strict):
    trait: str
    wrong: list[str] = Field(min_length=1)
    right: list[str] = Field(min_length=1)


class ToneLine(Strict):
    """A spare line for pages with room; it may ask for a place, a time or a thing in sight."""

    text: str
    place: list[str] = []
    time: list[TimeOfDay] = []
    props: list[str] = []
    source: str = ""
    """Facts only: the key of its reference in shared/sources.yaml."""


class Sources(Strict):
    """Where parents can read on about the facts, by the keys that facts name."""

    sources: dict[str, str]


class Lines(Strict):
    fav_plant: list[str] = Field(min_length=2)
    sibling_plant: list[str] = Field(min_length=2)
    sibling_end: list[str] = Field(min_length=2)
    pet_plant: list[str] = Field(min_length=2)
    pet_end: list[str] = Field(min_length=2)
    last: list[str] = []
    dedications: list[str] = Field(min_length=3)


class RhymedLines(Strict):
    """Lines on request for books in rhyme: couplets, their two lines parted by a slash."""

    tries: list[list[str]] = Field(min_length=2)
    """What a companion tries first, second …; couplets to choose from each time."""
    fear_plant: list[str] = Field(min_length=1)
    fear_meet: list[str] = Field(min_length=1)
    fear_small: list[str] = Field(min_length=1)
    fav_plant: list[str] = Field(min_length=2)
    sibling_plant: list[str] = Field(min_length=2)
    sibling_end: list[str] = Field(min_length=2)
    pet_plant: list[str] = Field(min_length=2)
    pet_end: list[str] = Field(min_length=2)


class Favourites(Strict):
    """Word lists: which words have which affordance, and which prop pictures them.

    `undrawn` things have no drawing although a part of their name has one.
    """

    affordances: dict[str, list[str]]
    props: dict[str, list[str]]
    undrawn: list[str]
    creatures: list[str]
    companions_of_home: list[str]
    plural: list[str]


class FearWords(Strict):
    classes: dict[str, list[str]]


class TraitWords(Strict):
    classes: dict[str, list[str]]


class ThemeContract(Strict):
    """What the parts of a theme promise each other; see the README of the data folder."""

    premise_words: list[str]
    mem: dict[str, list[str]]
    route: dict[str, list[str]]
    spots: dict[str, str] = {}
    """Places of the theme by the names that shared turns use (`place: "@way"`)."""
    words: dict[str, str] = {}
    """What shared pieces call things here: `{w.way}` is "the path" or "the street"."""
    hours: dict[str, TimeOfDay] = {}
    """When a beat is told unless its page says otherwise, where the theme's day differs."""
    weathers: list[Weather] = list(Weather)
    """Weather that can be: there is no rain among the stars."""
