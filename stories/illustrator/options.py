"""The words that parents choose from when they describe a look, in their own plain language."""

from collections.abc import Mapping
from dataclasses import dataclass

from stories.illustrator.kit import palette

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
BIRTHMARKS = {
    "cheek": "On a cheek",
    "chin": "Beside the mouth",
    "forehead": "On the forehead",
    "eye": "Round one eye",
}
BEARDS = {
    "": "No beard",
    "moustache": "Moustache",
    "stubble": "Stubble",
    "short": "Short beard",
    "full": "Full beard",
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
_AS_CLOTHES = {"": "like the clothes"}

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
    "headwear_colour": _choices(_AS_CLOTHES | palette.CLOTHES),
    "birthmark_place": _choices(BIRTHMARKS),
    "cape": _choices(_NO_CAPE | palette.CLOTHES),
}
