"""The last touches to a typeset PDF: bookmarks, opening view, and the mark that AI made it."""

from pathlib import Path

import pikepdf

from stories.books.book import Book
from stories.books.fonts import clean
from stories.books.imposition import Leaf, LeafKind
from stories.books.labels import labels_for

_IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
SOURCE_TYPE = f"{{{_IPTC}}}DigitalSourceType"
CREATOR_TOOL = "StoryCreator"
_STORY_KINDS = frozenset({LeafKind.TEXT, LeafKind.PICTURE, LeafKind.PICTURE_WITH_TEXT})


def bookmarks(book: Book, leaves: tuple[Leaf, ...]) -> list[tuple[str, int]]:
    """Labels with page numbers from 0: title, chapters or the story's start, and what follows."""
    labels = labels_for(book.language)
    after = {
        LeafKind.THE_END: labels.the_end,
        LeafKind.ABOUT: labels.about.replace("{name}", clean(book.child_name)),
        LeafKind.GROWN_UPS: labels.grown_ups,
        LeafKind.TRUE_THINGS: labels.true_things,
    }
    found = [(clean(book.title), 0)]
    seen: set[int] = set()
    for index, leaf in enumerate(leaves):
        if leaf.story is not None and leaf.story.number not in seen:
            chapter = clean(leaf.story.chapter_title)
            if chapter or not seen:
                found.append((chapter or labels.story, index))
            seen.add(leaf.story.number)
        elif leaf.kind in after:
            found.append((after[leaf.kind], index))
    return found


def finish(source: Path, target: Path, book: Book, leaves: tuple[Leaf, ...]) -> None:
    """Write `source` to `target` with bookmarks, a two-page view and machine-readable marks."""
    pikepdf.settings.set_decimal_precision(10)
    with pikepdf.open(source) as pdf:
        with pdf.open_outline() as outline:
            outline.root.clear()
            for label, page in bookmarks(book, leaves):
                outline.root.append(pikepdf.OutlineItem(label, page, "Fit"))
        pdf.Root.PageLayout = pikepdf.Name.TwoPageRight
        pdf.Root.PageMode = pikepdf.Name.UseNone
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            metadata.register_xml_namespace(_IPTC, "Iptc4xmpExt")
            metadata[SOURCE_TYPE] = book.colophon.source.value
            metadata["xmp:CreatorTool"] = CREATOR_TOOL
        pdf.save(
            target, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate
        )
