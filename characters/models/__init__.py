from characters.models.character import Character, StoryCharacter
from characters.models.reference_image import CharacterReferenceImage
from characters.models.suggestion import CharacterVariantSuggestion
from characters.models.variant import CharacterVariant

__all__ = [
    "Character",
    "CharacterReferenceImage",
    "CharacterVariant",
    "CharacterVariantSuggestion",
    "StoryCharacter",
]
