"""A child's look in words, for a model that cannot read the illustrator's numbers."""

from collections.abc import Mapping

from stories.illustrator.kit.colour import to_oklab
from stories.illustrator.model import Look
from stories.illustrator.options import LOOK_OPTIONS

GARMENTS = {
    "dungarees": "{main} dungarees over a {second} top",
    "jumper": "a {main} jumper and {second} trousers",
    "dress": "a {main} dress with {second} trim",
    "tee": "a {main} T-shirt and {second} shorts",
    "coat": "a {main} coat and a {second} scarf",
    "pyjamas": "{main} pyjamas with {second} trim",
    "spacesuit": "a {main} spacesuit with {second} stripes",
    "royal": "a {main} tunic and a {second} cape",
    "skirt": "a {main} jumper and a {second} skirt",
    "hoodie": "a {main} hoodie and {second} trousers",
    "hero": "a {main} superhero suit with a star on the chest, {second} trim and no mask",
    "sailor": "a striped {main} sailor shirt with a {second} scarf, and shorts",
    "diver": "a dark {main} diving suit with {second} sides",
    "explorer": "a {main} explorer's shirt with a {second} neckerchief, shorts and boots",
}
SWITCHES = {
    "freckles": "freckles",
    "hearing_aid": "a hearing aid",
    "prosthetic_arm": "a prosthetic right arm",
    "prosthetic_leg": "a prosthetic right leg",
}


def identity_words(look: Mapping[str, object]) -> str:
    """What never changes about the child: age, skin, hair, eyes and what belongs to them."""
    seen = Look.from_dict(look)
    style = _label("hairstyle", seen.hairstyle)
    hair = (
        "no hair" if seen.hairstyle == "bald" else f"{_named('hair_colour', seen)} hair ({style})"
    )
    parts = [f"{_named('skin', seen)} skin", hair, f"{_named('eyes', seen)} eyes"]
    parts += [words for name, words in SWITCHES.items() if getattr(seen, name)]
    if seen.birthmark:
        parts.append(f"a birthmark {_label('birthmark_place', seen.birthmark_place)}")
    if seen.glasses:
        parts.append(f"{_named('glasses', seen)} glasses")
    if seen.wheelchair:
        parts.append("a wheelchair")
    return f"a child of about {seen.age} with {_listed(parts)}"


def outfit_words(look: Mapping[str, object]) -> str:
    """What the child wears, from head to foot."""
    seen = Look.from_dict(look)
    clothes = GARMENTS[seen.outfit].format(
        main=_named("colour_main", seen), second=_named("colour_second", seen)
    )
    parts = [clothes, f"{_named('shoes', seen)} shoes"]
    if seen.cape:
        parts.append(f"a {_named('cape', seen)} cape")
    if seen.headwear:
        colour = _nearest("colour_second", seen.headwear_colour or seen.colour_second)
        parts.append(f"a {colour} {_label('headwear', seen.headwear)}")
    return f"wearing {_listed(parts)}"


def _label(part: str, value: str) -> str:
    return next(choice.label for choice in LOOK_OPTIONS[part] if choice.value == value).lower()


def _named(part: str, look: Look) -> str:
    return _nearest(part, getattr(look, part))


def _nearest(part: str, colour: str) -> str:
    """The swatch that looks most like the colour, because a photo's estimate has no name."""
    goal = to_oklab(colour)

    def distance(value: str) -> float:
        return sum((a - b) ** 2 for a, b in zip(to_oklab(value), goal, strict=True))

    choices = [choice for choice in LOOK_OPTIONS[part] if choice.value]
    return min(choices, key=lambda choice: distance(choice.value)).label.lower()


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
