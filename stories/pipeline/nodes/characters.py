"""Who a character is, in words that a drawing model keeps to: the identity line."""

import re
from dataclasses import dataclass

from stories.pipeline.prompts.picture import Portrayal
from stories.pipeline.schemas import BriefPayload

_STYLE_PHRASES = re.compile(
    r"\b(?:(?:drawn|painted|rendered|illustrated)\s+)?in\s+(?:the\s+|an?\s+)?"
    r"(?:style\s+of\s+[^,.;]+|[\w-]+\s+style)\b",
    re.IGNORECASE,
)
_STYLE_WORDS = re.compile(
    r"\b(?:[\w-]+[\s-]+style|watercolou?rs?|gouache|crayons?|oil painting|pixel art|line art|"
    r"digital art|concept art|anime|manga|manhwa|webtoon|cartoon(?:ish|y)?|comic|chibi|pixar|"
    r"disney|ghibli|photo-?realistic|hyper-?realistic|realistic|cinematic|vector|flat design|"
    r"cel[- ]shad(?:ed|ing)|3d(?: render)?|render(?:ed|ing)?|illustration|sketch(?:ed)?|4k|8k|hd|"
    r"masterpiece|best quality|trending on artstation)\b",
    re.IGNORECASE,
)
_LOOKS = re.compile(
    r"\b(?:hair(?:ed)?|face|faced|eyes?|eyed|skin|freckles?|nose|build|built|tall|short|slim|"
    r"chubby|stocky|curls?|curly|braids?|ponytail|fringe)\b",
    re.IGNORECASE,
)
"""What a reference picture says better than words."""


@dataclass(frozen=True, slots=True)
class CharacterCard:
    """What is known about somebody in the story. `who` is the word of the draft's cast.

    `given_line` is an identity line that a person wrote; `variant` names the active look and
    `variant_words` say what it changes; `has_reference` when a picture is sent along.
    """

    who: str
    name: str
    role: str = ""
    given_line: str = ""
    age_range: str = ""
    gender: str = ""
    hair: str = ""
    build: str = ""
    face: str = ""
    outfit: str = ""
    variant: str = ""
    variant_words: str = ""
    has_reference: bool = False


def identity_line(card: CharacterCard) -> str:
    """The given line without words of style; else name, age, gender, hair, face, build and outfit;
    else name and role. Where a reference picture speaks, hair, face and build are left out."""
    given = without_style(card.given_line)
    if given:
        return without_looks(given) if card.has_reference else given
    looks = [] if card.has_reference else [card.hair, card.face, card.build]
    facts = [" ".join(part for part in (card.age_range, card.gender) if part), *looks, card.outfit]
    known = [fact for fact in facts if fact]
    if known:
        return ", ".join([card.name, *known])
    return f"{card.name}, {card.role}" if card.role else card.name


def without_style(line: str) -> str:
    bare = _STYLE_WORDS.sub("", _STYLE_PHRASES.sub("", line))
    return _tidy(bare)


def without_looks(line: str) -> str:
    """The line without the parts, between commas, that describe hair, face or build."""
    first, *rest = [part.strip() for part in line.split(",")]
    kept = [part for part in rest if not _LOOKS.search(part)]
    return ", ".join([first, *kept])


def _tidy(line: str) -> str:
    parts = (" ".join(part.split()).strip(" .;:") for part in line.split(","))
    return ", ".join(part for part in parts if part)


def cards_of(brief: BriefPayload, companion_name: str) -> tuple[CharacterCard, ...]:
    """Hero and companion by name. The hero's look is data of the scene and needs no words here."""
    kind = brief.companion.value
    hero = CharacterCard(who="hero", name=brief.child_name, role="the hero")
    friend = CharacterCard(
        who="companion", name=companion_name or f"the {kind}", role=f"a friendly {kind}"
    )
    return hero, friend


def portrayal(card: CharacterCard) -> Portrayal:
    """For the prompt: what a person wrote about the character, if it is enough to draw them by.

    Hair or clothes alone would take the place of the whole look that the scene knows."""
    is_whole = bool(card.given_line or (card.hair and card.outfit))
    line = identity_line(card) if is_whole else ""
    return Portrayal(identity_line=line, variant=card.variant_words)
