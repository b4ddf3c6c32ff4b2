from characters.admin.character import CharacterAdmin, StoryCharacterAdmin
from characters.admin.variant import (
    CharacterReferenceImageAdmin,
    CharacterVariantAdmin,
    CharacterVariantSuggestionAdmin,
)

__all__ = [
    "CharacterAdmin",
    "CharacterReferenceImageAdmin",
    "CharacterVariantAdmin",
    "CharacterVariantSuggestionAdmin",
    "StoryCharacterAdmin",
]
