"""The sample book on the first page: words and pictures made by StoryCreator itself."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.templatetags.static import static

from stories.views.spreads import Spread, page_name

SAMPLE = Path(__file__).parent / "data" / "sample_book.json"
WIDTHS = (480, 900)


@dataclass(frozen=True, slots=True)
class SampleBook:
    title: str
    pages: tuple[Spread, ...]


@cache
def sample_book() -> SampleBook:
    """The sample as openings; `manage.py draw_site_art` writes its file and its pictures."""
    data = json.loads(SAMPLE.read_text(encoding="utf-8"))
    total = len(data["pages"])
    pages = tuple(
        Spread(
            id=f"sample-{number}",
            name=page_name(number, total),
            number=number,
            paragraphs=tuple(page["paragraphs"]),
            picture=_url(number, WIDTHS[-1]),
            srcset=", ".join(f"{_url(number, width)} {width}w" for width in WIDTHS),
            alt=page["alt"],
        )
        for number, page in enumerate(data["pages"], start=1)
    )
    return SampleBook(title=data["title"], pages=pages)


def _url(number: int, width: int) -> str:
    return static(f"img/sample/page-{number:02d}.{width}.webp")
