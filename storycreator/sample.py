"""The sample book on the first page: words and pictures made by StoryCreator itself."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.templatetags.static import static

from stories.views.spreads import Opening, PageFacts, openings
from stories.vocabulary import AgeGroup

SAMPLE = Path(__file__).parent / "data" / "sample_book.json"
WIDTHS = (480, 900)


@dataclass(frozen=True, slots=True)
class SampleBook:
    title: str
    openings: tuple[Opening, ...]
    total: int


@cache
def sample_book() -> SampleBook:
    """The sample as openings; `manage.py draw_site_art` writes its file and its pictures."""
    data = json.loads(SAMPLE.read_text(encoding="utf-8"))
    pages = [
        PageFacts(
            number=number,
            paragraphs=tuple(page["paragraphs"]),
            alt=page["alt"],
            picture=_url(number, WIDTHS[-1]),
            srcset=", ".join(f"{_url(number, width)} {width}w" for width in WIDTHS),
            layout=page["layout"],
        )
        for number, page in enumerate(data["pages"], start=1)
    ]
    found = openings(pages, AgeGroup(data["age_group"]), len(pages))
    return SampleBook(title=data["title"], openings=tuple(found), total=len(pages))


def _url(number: int, width: int) -> str:
    return static(f"img/sample/page-{number:02d}.{width}.webp")
