"""What can go wrong while a book is made. Messages are plain enough to show to a parent."""

import unicodedata


class BookError(Exception):
    """The book cannot be made as asked."""


class MissingGlyphError(BookError):
    """No vendored face can draw a character; printing on would leave an empty box."""

    def __init__(self, character: str, where: str) -> None:
        self.character = character
        self.where = where
        name = unicodedata.name(character, "unnamed character")
        super().__init__(
            f"We cannot print the character “{character.encode('utf-8', 'replace').decode()}” "
            f"(U+{ord(character):04X}, {name}) in {where}."
        )


class TextTooLongError(BookError):
    """The text does not fit its place even at the smallest size for the age group."""

    def __init__(self, where: str) -> None:
        self.where = where
        super().__init__(f"The text of {where} is too long for its place. Please shorten it.")


class ArtError(BookError):
    """A picture is missing, damaged, or lies outside the book's folder."""


class TypesettingError(BookError):
    """The typesetter failed or took too long."""
