"""layout_template: where each page's text stands, before anything is drawn."""

from stories.books.labels import labels_for
from stories.books.layout import PageCopy, arrange
from stories.books.titles import fit_cover
from stories.pipeline.schemas import BoxPayload, BriefPayload, LayoutTemplate, StoryDraft
from stories.vocabulary import Box


def plan(draft: StoryDraft, brief: BriefPayload) -> tuple[LayoutTemplate, ...]:
    """One template per page of the draft; the writer's wish for a side is followed if it fits."""
    copies = [
        PageCopy(
            paragraphs=page.paragraphs,
            chapter_title=page.chapter_title,
            preferred=page.scene.box_side,
        )
        for page in draft.pages
    ]
    fits = arrange(copies, brief.age_group, brief.language)
    return tuple(
        LayoutTemplate(
            template=fit.layout.value,
            box=_payload(fit.box),
            art_box=_payload(fit.art_box),
            size_pt=fit.size_pt,
        )
        for fit in fits
    )


def plan_cover(title: str, child_name: str, language: str) -> BoxPayload:
    """The room that a cover's title and name line need. Raises MissingGlyphError."""
    line = labels_for(language).story_for.replace("{name}", child_name)
    return _payload(fit_cover(title, line, language).box)


def _payload(box: Box) -> BoxPayload:
    return BoxPayload(side=box.side, x=box.x, y=box.y, w=box.w, h=box.h)
