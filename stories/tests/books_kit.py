"""A small book for the tests of stories.books, with its own tiny pictures."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

from stories.books.book import AboutHero, Book, Colophon, StoryPage
from stories.books.layout import PageCopy, arrange
from stories.vocabulary import AgeGroup

TEXTS = (
    ("Mia had a red scarf and a very small dragon.",),
    ("“There,” said Mia, and she reached as high as a girl can reach.", "“Songs do.”"),
    ("Over the hill and under the bridge, the river hummed its old, extraordinary lullaby.",),
    ("So they sat down, all three, and were quiet for a very long time.",),
)


def draw_art(folder: Path, count: int = 3) -> list[Path]:
    """`count` small pictures in `folder`; returns paths relative to it."""
    names = []
    for index in range(count):
        image = Image.new("RGB", (240, 240), (190, 225, 230 - 20 * index))
        ImageDraw.Draw(image).ellipse((60, 90, 180, 210), fill=(200, 120, 60))
        names.append(Path(f"picture-{index}.png"))
        image.save(folder / names[-1])
    return names


def story_pages(
    art: list[Path],
    texts: tuple[tuple[str, ...], ...] = TEXTS,
    age_group: AgeGroup = AgeGroup.PRESCHOOL,
    chapter: str = "",
) -> tuple[StoryPage, ...]:
    """Pages arranged as a book would be; `chapter` is the title of the first."""
    copies = [PageCopy(text, chapter if i == 0 else "") for i, text in enumerate(texts)]
    return tuple(
        StoryPage(
            number=index + 1,
            paragraphs=copy.paragraphs,
            art=art[index % len(art)],
            alt_text=f"Picture {index + 1}: Mia and her dragon on a hill.",
            layout=fit.layout,
            box=fit.box,
            ink="#2b2140",
            chapter_title=copy.chapter_title,
            size_pt=fit.size_pt,
        )
        for index, (copy, fit) in enumerate(zip(copies, arrange(copies, age_group), strict=True))
    )


def small_book(folder: Path, **changes: Any) -> Book:
    """A four-page book whose pictures lie in `folder`."""
    art = draw_art(folder)
    book = Book(
        title="Mia and the Small Dragon",
        child_name="Mia",
        author_line="Told by Grandma Ingrid",
        language="en",
        age_group=AgeGroup.PRESCHOOL,
        dedication="For Mia, who hums when nobody is listening.",
        pages=story_pages(art),
        cover_art=art[0],
        blurb="When the dragon loses its song, Mia knows where to look.",
        questions=("What did the dragon lose?", "Where is it quiet where you live?"),
        colophon=Colophon("A computer program (AI) made the pictures.", date(2026, 5, 4)),
        about_hero=AboutHero("Mia is five and likes puddles.", art[1], "Mia, smiling."),
        cover_alt="Mia waves to a small dragon.",
        vignette=art[2],
    )
    return replace(book, **changes)
