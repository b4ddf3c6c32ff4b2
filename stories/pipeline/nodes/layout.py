"""layout_template of a picture book: where each page's text stands, before anything is drawn.

The templates are the page layouts of `stories.books`: a full-bleed picture with its text at the
top, bottom, left or right, or a page of text that faces its picture.
"""

from functools import lru_cache

from stories.books.labels import labels_for
from stories.books.layout import Fit, PageCopy, arrange
from stories.books.titles import fit_cover
from stories.pipeline.schemas import BoxPayload, BriefPayload, LayoutTemplate, StoryDraft
from stories.pipeline.schemas.words import LayoutFamily
from stories.vocabulary import AgeGroup, Box


def plan(draft: StoryDraft, brief: BriefPayload) -> tuple[LayoutTemplate, ...]:
    """One template per page of the draft; the writer's wish for a side is followed if it fits."""
    copies = tuple(
        PageCopy(
            paragraphs=page.paragraphs,
            chapter_title=page.chapter_title,
            preferred=page.scene.box_side,
        )
        for page in draft.pages
    )
    return tuple(_template(fit) for fit in _arranged(copies, brief.age_group, brief.language))


@lru_cache(maxsize=16)
def _arranged(copies: tuple[PageCopy, ...], age_group: AgeGroup, language: str) -> tuple[Fit, ...]:
    """A book is set as a whole, but planned page by page: measured once for all its pages."""
    return arrange(copies, age_group, language)


def _template(fit: Fit) -> LayoutTemplate:
    layout = fit.layout
    return LayoutTemplate(
        template=layout.value,
        box=_payload(fit.box),
        art_box=_payload(fit.art_box),
        size_pt=fit.size_pt,
        family=LayoutFamily.TEXT_PAGE if layout.is_facing else LayoutFamily.FULL_BLEED,
        rule="text page and picture page" if layout.is_facing else f"text at the {layout.value}",
    )


def plan_cover(title: str, child_name: str, language: str) -> BoxPayload:
    """The room that a cover's title and name line need. Raises MissingGlyphError."""
    line = labels_for(language).story_for.replace("{name}", child_name)
    return _payload(fit_cover(title, line, language).box)


def _payload(box: Box) -> BoxPayload:
    return BoxPayload(side=box.side, x=box.x, y=box.y, w=box.w, h=box.h)
