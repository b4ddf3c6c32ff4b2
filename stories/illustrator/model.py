"""What is drawn: a child's look, the actors and a scene; and what comes out: a drawing."""

import re
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, fields

from stories.illustrator.kit import palette
from stories.illustrator.options import (
    ACCESSORIES,
    BEARDS,
    BIRTHMARKS,
    HAIRSTYLES,
    HEADWEAR,
    OUTFITS,
)
from stories.vocabulary import Box, Companion, Expression, Pose, Shot, Theme, TimeOfDay, Weather

CHILD = "child"  # kinds of actors who are people; companions go by their own word
ADULT, ELDER = "adult", "elder"
PEOPLE = (CHILD, ADULT, ELDER)
YOUNGEST, OLDEST = 1, 12  # ages of children
AGES = {CHILD: range(1, 13), ADULT: range(18, 60), ELDER: range(60, 100)}
PAGE = 1000  # page units on a side

_HEX = re.compile(r"#[0-9a-f]{6}")
_REFERENCE = re.compile(r"url\(#([\w-]+)\)")

_WORDS: dict[str, Collection[str]] = {
    "hairstyle": HAIRSTYLES,
    "headwear": HEADWEAR,
    "outfit": OUTFITS,
    "beard": BEARDS,
    "birthmark_place": BIRTHMARKS,
}
_COLOURS = ("skin", "hair_colour", "eyes", "colour_main", "colour_second", "shoes")
_COLOURS_OR_NONE = ("glasses", "cape", "headwear_colour")
_SWITCHES = (
    "freckles",
    "birthmark",
    "lashes",
    "hearing_aid",
    "wheelchair",
    "prosthetic_arm",
    "prosthetic_leg",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Everything that stays the same about somebody on every page. Colours are ``#rrggbb``.

    Children are 1 to 12 years old; 18 to 59 draws a grown-up and 60 to 99 a grandparent.

    Any colour is allowed, so that an estimate from a photo fits; LOOK_OPTIONS are the swatches.
    Raises ValueError that begins with the field's name.
    """

    age: int = 5
    skin: str = "#eebd93"
    hair_colour: str = "#5b3a29"
    hairstyle: str = "bob"
    eyes: str = "#5a3a22"
    glasses: str = ""
    freckles: bool = False
    birthmark: bool = False
    birthmark_place: str = "cheek"  # of the birthmark, where there is one
    lashes: bool = False
    hearing_aid: bool = False
    wheelchair: bool = False
    prosthetic_arm: bool = False
    prosthetic_leg: bool = False
    headwear: str = ""
    headwear_colour: str = ""  # empty: the second colour of the clothes
    outfit: str = "dungarees"
    colour_main: str = "#e4572e"
    colour_second: str = "#f6d365"
    shoes: str = "#3d5a80"
    cape: str = ""
    beard: str = ""

    def __post_init__(self) -> None:
        if type(self.age) is not int or not any(self.age in ages for ages in AGES.values()):
            raise ValueError(
                f"age: expected a whole number from {YOUNGEST} to {OLDEST}, or 18 to 99"
            )
        for name, words in _WORDS.items():
            if getattr(self, name) not in words:
                raise ValueError(f"{name}: unknown choice {getattr(self, name)!r}")
        for name in _COLOURS + _COLOURS_OR_NONE:
            value = getattr(self, name)
            if name in _COLOURS_OR_NONE and value == "":
                continue
            if not isinstance(value, str) or not _HEX.fullmatch(value):
                raise ValueError(f"{name}: expected a colour such as #f2c4a0, got {value!r}")
        for name in _SWITCHES:
            if type(getattr(self, name)) is not bool:
                raise ValueError(f"{name}: expected true or false")

    @classmethod
    def from_dict(cls, values: Mapping[str, object]) -> "Look":
        """A look from stored or submitted values; missing ones take the defaults."""
        known = {field.name for field in fields(cls)}
        for name in values:
            if name not in known:
                raise ValueError(f"{name}: no such part of a look")
        return cls(**values)  # type: ignore[arg-type]  # __post_init__ checks every value

    def to_dict(self) -> dict[str, str | int | bool]:
        return asdict(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coat:
    """How one companion differs from others of its kind; empty means as the kind usually is.

    `main` and `second` are the colours of fur or shell and of belly or markings, `trim` that of
    the accessory, one of ACCESSORIES. Raises ValueError that begins with the field's name.
    """

    main: str = ""
    second: str = ""
    accessory: str = ""
    trim: str = ""

    def __post_init__(self) -> None:
        for name in ("main", "second", "trim"):
            value = getattr(self, name)
            if value and not _HEX.fullmatch(value):
                raise ValueError(f"{name}: expected a colour such as #f2c4a0, got {value!r}")
        if self.accessory and self.accessory not in ACCESSORIES:
            raise ValueError(f"accessory: unknown choice {self.accessory!r}")

    def over(self, usual: "Coat") -> "Coat":
        """This coat where it says something, else the usual one."""
        return Coat(
            main=self.main or usual.main,
            second=self.second or usual.second,
            accessory=self.accessory or usual.accessory,
            trim=self.trim or usual.trim,
        )


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody on a page. `kind` is one of PEOPLE or a Companion's word.

    People have a look of their kind's age; only a companion may have a coat.
    """

    who: str
    kind: str
    look: Look | None
    pose: Pose
    expression: Expression
    holding: str = ""
    coat: Coat | None = None

    def __post_init__(self) -> None:
        if self.kind not in PEOPLE and self.kind not in set(Companion):
            raise ValueError(f"kind: unknown actor {self.kind!r}")
        if self.is_person != (self.look is not None):
            raise ValueError("look: people need a look and a companion has none")
        if self.look is not None and self.look.age not in AGES[self.kind]:
            raise ValueError(f"look: {self.look.age} is no age of {self.kind!r}")
        if self.is_person and self.coat is not None:
            raise ValueError("coat: only a companion has a coat")

    @property
    def is_person(self) -> bool:
        return self.kind in PEOPLE


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture to compose; `box` is where the text stands."""

    theme: Theme
    place: str
    time: TimeOfDay
    weather: Weather
    shot: Shot
    box: Box
    cast: tuple[Actor, ...]
    props: tuple[str, ...]
    seed: str
    props_high: tuple[str, ...] = ()  # things that nobody can reach


@dataclass(frozen=True, slots=True)
class Layer:
    """A named sheet of the drawing; depth 0 is near, 1 the sky."""

    name: str
    depth: float
    svg: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished drawing in page units.

    `faces` are the face boxes, `ink` the colour for text on it, `veil` whether a soft veil was
    laid under the text. `defs` are (id, element) pairs.
    """

    layers: tuple[Layer, ...]
    defs: tuple[tuple[str, str], ...]
    faces: tuple[Box, ...] = ()
    ink: str = palette.INK
    veil: bool = False
    calm: Box | None = None  # where text stands: styles keep their texture down there

    def svg(
        self,
        only: Collection[str] | None = None,
        view: tuple[float, float, float, float] = (0, 0, PAGE, PAGE),
    ) -> str:
        """The whole document, or only the layers named; unused definitions are left out."""
        body = "".join(layer.svg for layer in self.layers if only is None or layer.name in only)
        used = self._used(body)
        defs = "".join(text for name, text in self.defs if name in used)
        x, y, w, h = (f"{value:g}" for value in view)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x} {y} {w} {h}" '
            f'width="{w}" height="{h}"><defs>{defs}</defs>{body}</svg>'
        )

    def _used(self, body: str) -> set[str]:
        """Ids that the body needs, clips inside clips included."""
        texts = dict(self.defs)
        used: set[str] = set()
        waiting = _REFERENCE.findall(body)
        while waiting:
            name = waiting.pop()
            if name not in used:
                used.add(name)
                waiting += _REFERENCE.findall(texts.get(name, ""))
        return used
