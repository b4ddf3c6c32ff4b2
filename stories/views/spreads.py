"""The openings of a book as the templates show them: a picture on one side, words on the other."""

from dataclasses import dataclass

LONG, LONGEST = 330, 640  # characters from which the words of a page are set smaller


@dataclass(frozen=True, slots=True)
class Spread:
    """One opening. `picture` is a URL, empty while there is none; `missing` then says why."""

    id: str
    name: str
    number: int
    paragraphs: tuple[str, ...]
    picture: str
    srcset: str
    alt: str
    missing: str = ""

    @property
    def mirrored(self) -> bool:
        """Every other opening has its picture on the right."""
        return self.number % 2 == 0

    @property
    def size(self) -> str:
        """How small the words must be to fit the page: empty, "long" or "longest"."""
        letters = sum(len(paragraph) for paragraph in self.paragraphs)
        if letters >= LONGEST:
            return "longest"
        return "long" if letters >= LONG else ""


def page_name(number: int, total: int) -> str:
    return f"Page {number} of {total}"


def paragraphs_of(text: str) -> tuple[str, ...]:
    """Paragraphs are parted by an empty line."""
    blocks = (block.strip() for block in text.split("\n\n"))
    return tuple(block for block in blocks if block)
