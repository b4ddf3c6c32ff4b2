"""From a finished story's rows to the page model that every output is made from."""

from datetime import date
from pathlib import Path

from stories import illustrator
from stories.books.book import AboutHero, Book, Colophon, StoryPage, TrueThing
from stories.books.boxes import Layout
from stories.books.palette import palette_for
from stories.illustrator.model import Look
from stories.illustrator.styles.edges import Edge
from stories.models import Story
from stories.models import StoryPage as PageRow
from stories.pipeline.graph import digest
from stories.pipeline.schemas import StoryDraft
from stories.pipeline.styles import ImageStyle
from stories.services import ornaments, pictures, styles
from stories.services.briefs import brief_of, look_of
from stories.vocabulary import AgeGroup, Box, BoxSide, Expression, Pose, Theme
from stories.writer.favourites import bare_wish
from storycreator.lib import files

PORTRAIT_WIDTH = 900  # px
DESIGN = 2  # of the pages that we add ourselves; a file of another design is made anew
AI_NOTICE = (
    "The words and pictures in this book were made by a computer program from what the family "
    "told it, and checked by rules and people."
)


def content_digest(story: Story) -> str:
    """Changes whenever anything that is bound changes."""
    pages = story.pages.order_by("page_number").values_list(
        "page_number", "text", "alt_text", "personalized_image_key", "layout"
    )
    return digest(
        [
            DESIGN,
            story.title,
            story.dedication,
            story.cover_image_key,
            [list(page) for page in pages],
        ]
    )


def book_of(story: Story, folder: Path) -> Book:
    """The page model of a finished story. Its pictures are written into `folder`.

    Raises FileNotFoundError when storage lost a picture.
    """
    cover = pictures.latest_cover(story)
    written = StoryDraft.parse(story.content)
    look, style = Look.from_dict(look_of(story)), styles.image_style_of(story)
    brief, palette = brief_of(story), palette_for(Theme(story.story_theme))
    return Book(
        title=story.title,
        child_name=story.child_name,
        author_line="",
        language=story.language,
        age_group=AgeGroup(story.age_group),
        dedication=story.dedication,
        pages=_pages(story, written, folder),
        cover_art=_fetch(story.cover_image_key, folder / "cover.jpg"),
        cover_alt=f"{story.child_name} and a friend on the cover of the book.",
        cover_ink=cover.ink,
        vignette=ornaments.vignette_of(
            brief, written, look, style, palette, folder / "vignette.png"
        ),
        palette=palette,
        ornaments=ornaments.ornaments_of(brief, written, style, palette, folder),
        blurb=written.blurb,
        questions=written.questions,
        true_things=tuple(TrueThing(fact.text, fact.source) for fact in written.facts),
        colophon=Colophon(
            ai_notice=AI_NOTICE,
            made_on=made_on(story),
        ),
        about_hero=AboutHero(
            text=_about(story),
            portrait=_paint(
                illustrator.portrait(look, Expression.HAPPY, Pose.WAVE, "about"),
                style,
                folder / "hero.png",
                Edge.BLEED,
            ),
            portrait_alt=f"A portrait of {story.child_name}.",
        ),
    )


def made_on(story: Story) -> date:
    return story.created_at.date()


def _pages(story: Story, written: StoryDraft, folder: Path) -> tuple[StoryPage, ...]:
    chapters = {page.number: page.chapter_title for page in written.pages}
    return tuple(
        _page(row, chapters.get(row.page_number, ""), folder)
        for row in story.pages.order_by("page_number")
    )


def _page(row: PageRow, chapter: str, folder: Path) -> StoryPage:
    box = row.layout["box"]
    return StoryPage(
        number=row.page_number,
        paragraphs=tuple(row.text.split("\n\n")),
        art=_fetch(row.personalized_image_key, folder / f"{row.page_number:02d}.jpg"),
        alt_text=row.alt_text,
        layout=Layout(row.layout["template"]),
        box=Box(BoxSide(box["side"]), box["x"], box["y"], box["w"], box["h"]),
        ink=row.layout["ink"],
        chapter_title=chapter,
        size_pt=row.layout["size_pt"],
    )


def _fetch(key: str, path: Path) -> Path:
    path.write_bytes(files.get(key))
    return path


def _paint(drawing: illustrator.Drawing, style: ImageStyle, path: Path, edge: Edge) -> Path:
    toning = illustrator.Toning(style.toning.warmth, style.toning.saturation)
    path.write_bytes(illustrator.render(drawing, style.base, PORTRAIT_WIDTH, edge, toning=toning))
    return path


def _about(story: Story) -> str:
    """Two plain sentences from what the family told us."""
    likes = bare_wish(str(story.brief.get("favourite_thing", "")))
    first = f"{story.child_name} was {story.child_age} when this book was made."
    second = f" The favourite thing: {likes}." if likes else ""
    return first + second
