"""What is drawn: a child's look, the actors and a scene; and what comes out: a drawing."""

import re
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, fields

from stories.illustrator.kit import palette
from stories.vocabulary import Box, Companion, Expression, Pose, Shot, Theme, TimeOfDay, Weather

CHILD = "child"  # the kind of an actor who is a child; companions go by their own word
YOUNGEST, OLDEST = 1, 12
PAGE = 1000  # page units on a side

_HEX = re.compile(r"#[0-9a-f]{6}")
_REFERENCE = re.compile(r"url\(#([\w-]+)\)")

HAIRSTYLES = {
    "short": "Short",
    "tousled": "Tousled",
    "side_part": "Side parting",
    "buzz": "Very short",
    "bald": "No hair",
    "curly": "Short curls",
    "long_curls": "Long curls",
    "afro": "Afro",
    "locs": "Locs",
    "cornrows": "Cornrows",
    "braids": "Two braids",
    "buns": "Two buns",
    "puffs": "Afro puffs",
    "bun": "Bun",
    "bob": "Bob",
    "long": "Long",
    "wavy": "Long waves",
    "pony": "Ponytail",
    "pigtails": "Pigtails",
    "wisps": "Baby wisps",
}
HEADWEAR = {
    "": "Nothing",
    "hijab": "Hijab",
    "patka": "Patka",
    "cap": "Cap",
    "beanie": "Woolly hat",
    "sunhat": "Sun hat",
    "crown": "Crown",
    "bow": "Bow",
    "flowers": "Flower crown",
    "headband": "Headband",
}
ACCESSORIES = {
    "none": "Nothing",
    "scarf": "Scarf",
    "bow": "Bow",
    "hat": "Hat",
    "collar": "Collar",
    "satchel": "Satchel",
}
OUTFITS = {
    "dungarees": "Dungarees",
    "jumper": "Jumper and trousers",
    "dress": "Dress",
    "tee": "T-shirt and shorts",
    "coat": "Coat and scarf",
    "pyjamas": "Pyjamas",
    "spacesuit": "Spacesuit",
    "royal": "Tunic and cape",
    "skirt": "Jumper and skirt",
    "hoodie": "Hoodie",
    "hero": "Hero suit and cape",
    "sailor": "Sailor shirt",
    "diver": "Diving suit",
    "explorer": "Explorer's shirt and shorts",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing a parent can pick: the stored value and plain words for it."""

    value: str
    label: str


def _choices(words: Mapping[str, str]) -> tuple[Choice, ...]:
    return tuple(Choice(value, label[:1].upper() + label[1:]) for value, label in words.items())


_NO_GLASSES = {"": "no glasses"}
_NO_CAPE = {"": "no cape"}

LOOK_OPTIONS: dict[str, tuple[Choice, ...]] = {
    "skin": _choices(palette.SKINS),
    "hair_colour": _choices(palette.HAIR_COLOURS),
    "hairstyle": _choices(HAIRSTYLES),
    "eyes": _choices(palette.EYE_COLOURS),
    "glasses": _choices(_NO_GLASSES | palette.GLASSES),
    "headwear": _choices(HEADWEAR),
    "outfit": _choices(OUTFITS),
    "colour_main": _choices(palette.CLOTHES),
    "colour_second": _choices(palette.CLOTHES),
    "shoes": _choices(palette.SHOES),
    "cape": _choices(_NO_CAPE | palette.CLOTHES),
}

_WORDS: dict[str, Collection[str]] = {
    "hairstyle": HAIRSTYLES,
    "headwear": HEADWEAR,
    "outfit": OUTFITS,
}
_COLOURS = ("skin", "hair_colour", "eyes", "colour_main", "colour_second", "shoes")
_COLOURS_OR_NONE = ("glasses", "cape", "headwear_colour")
_SWITCHES = ("freckles", "birthmark", "lashes", "hearing_aid", "wheelchair")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Everything that stays the same about a child on every page. Colours are ``#rrggbb``.

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
    lashes: bool = False
    hearing_aid: bool = False
    wheelchair: bool = False
    headwear: str = ""
    headwear_colour: str = ""  # empty: the second colour of the clothes
    outfit: str = "dungarees"
    colour_main: str = "#e4572e"
    colour_second: str = "#f6d365"
    shoes: str = "#3d5a80"
    cape: str = ""

    def __post_init__(self) -> None:
        if type(self.age) is not int or not YOUNGEST <= self.age <= OLDEST:
            raise ValueError(f"age: expected a whole number from {YOUNGEST} to {OLDEST}")
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
    """Somebody on a page. `kind` is CHILD or a Companion's word.

    Only a child has a look; only a companion may have a coat.
    """

    who: str
    kind: str
    look: Look | None
    pose: Pose
    expression: Expression
    holding: str = ""
    coat: Coat | None = None

    def __post_init__(self) -> None:
        if self.kind != CHILD and self.kind not in set(Companion):
            raise ValueError(f"kind: unknown actor {self.kind!r}")
        if (self.kind == CHILD) != (self.look is not None):
            raise ValueError("look: a child needs a look and a companion has none")
        if self.kind == CHILD and self.coat is not None:
            raise ValueError("coat: only a companion has a coat")


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
