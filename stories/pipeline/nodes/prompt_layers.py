"""The prompt of a picture in its documented layers, for a model that is asked in words.

The layers stand in the order of `LayerName`; one with nothing to say is left out. Names come from
the family, everything else from planning.
"""

from collections.abc import Sequence

from stories.pipeline.nodes import picture_words
from stories.pipeline.nodes.characters import CharacterCard, in_words
from stories.pipeline.schemas import PanelDescription, PromptLayer
from stories.pipeline.schemas.words import LayerName, LayoutFamily
from stories.pipeline.styles import ImageStyle
from stories.vocabulary import BoxSide

REFERENCES = (
    "The reference images are the authority for how the people, animals and places look. Keep "
    "faces, hair, colours and proportions exactly as they are there; take from the words only what "
    "happens."
)
TECHNICAL = (
    "No text, letters, numbers, signs, captions, logos, frames or watermarks in the picture."
)
NEGATIVE = (
    "Avoid: extra fingers or limbs, two of the same person, cut-off heads, frightening faces, "
    "weapons, blood, brand names, dark or cluttered pictures."
)
_SIDES = {
    BoxSide.TOP: "top",
    BoxSide.BOTTOM: "bottom",
    BoxSide.LEFT: "left side",
    BoxSide.RIGHT: "right side",
}
FORMATS: dict[LayoutFamily, str] = {
    LayoutFamily.FULL_BLEED: "A full-bleed page of a square picture book.",
    LayoutFamily.TEXT_PAGE: "A full-bleed page of a square picture book; its text faces it.",
    LayoutFamily.PANELS: "One panel of a vertical webtoon page.",
}
COVER = "The front cover of a square picture book."


def layers_of(
    panel: PanelDescription,
    *,
    style: ImageStyle,
    purpose: str,
    cards: Sequence[CharacterCard],
    references: Sequence[str] = (),
    place: str = "",
) -> tuple[PromptLayer, ...]:
    """`purpose` says what the picture is for (FORMATS, COVER); `place` describes an environment
    that every scene in it shares."""
    present = {member.who for member in panel.scene.cast}
    texts = {
        LayerName.STYLE: style.style,
        LayerName.ART_DIRECTION: style.art_direction,
        LayerName.FORMAT: purpose,
        LayerName.REFERENCES: REFERENCES if references else "",
        LayerName.COMPOSITION: _composition(panel),
        LayerName.CHARACTERS: _characters([card for card in cards if card.who in present]),
        LayerName.PANEL: " ".join(part for part in (panel.description, place) if part),
        LayerName.TECHNICAL: TECHNICAL + _room(panel.scene.box.side),
        LayerName.NEGATIVE: " ".join(part for part in (NEGATIVE, style.negative) if part),
    }
    return tuple(PromptLayer(name=name, text=texts[name]) for name in LayerName if texts[name])


def _room(side: BoxSide) -> str:
    if side is BoxSide.NONE:
        return ""
    return f" Keep the {_SIDES[side]} of the picture calm and even, so that text can stand on it."


def _composition(panel: PanelDescription) -> str:
    stands = [f"{each.name} ({each.position}) looking {each.gaze}" for each in panel.characters]
    parts = [picture_words.CAMERAS[panel.camera], f"focus on {panel.focus}", *stands]
    return "; ".join(parts) + "."


def _characters(cards: Sequence[CharacterCard]) -> str:
    return " ".join(f"{in_words(card)}." for card in cards)
