"""What a parent is told while the book is being made."""

from django.utils import timezone

from stories.models import Run, Story
from stories.pipeline.graph import Node

Progress = dict[str, object]


def waiting(page_count: int) -> Progress:
    return _facts("waiting", "Your book is next in line.", page_count, 0, 0, None)


def tell(
    *, run: Run, node: Node, total: int, written: int, painted: int, seconds_left: int | None
) -> None:
    """Write the story's progress. `total`, `written` and `painted` count pages."""
    words = node.words
    if node.type == "render_result" and painted < total:
        words = f"We are painting page {painted + 1}."
    Story.objects.filter(pk=run.story_id).update(
        progress=_facts(node.type, words, total, written, painted, seconds_left),
        progress_updated_at=timezone.now(),
    )


def _facts(
    node: str, words: str, total: int, written: int, painted: int, seconds_left: int | None
) -> Progress:
    """`done` and `total` count a page twice: once written, once painted."""
    return {
        "node": node,
        "words": words,
        "done": written + painted,
        "total": 2 * total,
        "pages_written": written,
        "pages_painted": painted,
        "seconds_left": seconds_left,
    }
