"""Whether a book can print what a family typed, told before anything is made of it."""

import unicodedata

from stories.books.fonts import BODY, BOLD, ITALIC, clean, clusters, face_for

DEDICATION_MAX = 200  # characters; the dedication has a page, and room for no more
MOST_MARKS = 4  # accents on one letter; scripts that use many stay below
UNREADABLE = "\ufffd"  # what stands for bytes that were no text


def tidy(text: str) -> str:
    """Composed, without what no reader sees, with single spaces; line ends stay."""
    lines = (" ".join(clean(line).split()) for line in text.splitlines())
    return "\n".join(lines).strip()


def why_unprintable(text: str) -> str:
    """In a parent's words why we cannot print `text`; empty when we can."""
    if UNREADABLE in text:
        return "Some of these letters did not reach us. Please type them again."
    for cluster in clusters(clean(text)):
        if len(cluster) > MOST_MARKS + 1:
            return "There are more accents on one letter than we can print. Please use fewer."
        if cluster.strip() and any(
            face_for(cluster, chain) is None for chain in (BODY, ITALIC, BOLD)
        ):
            missing = next((c for c in cluster if face_for(c, BODY) is None), cluster[0])
            return f"We cannot print {_named(missing)} in a book yet. Please write it another way."
    return ""


def _named(character: str) -> str:
    """The character with its name; by its number when it has no shape of its own."""
    number = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "").lower()
    shown = f"“{character}”" if character.isprintable() else number
    return f"{shown} ({name})" if name else f"the character {number}"
