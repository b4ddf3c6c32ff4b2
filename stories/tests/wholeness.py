"""What must be true of every book whatever happened while it was made."""

from pathlib import Path

from django.conf import settings
from django.db.models import Count, Max, Min

from media_assets.models import Image
from media_assets.services.images import DERIVATIVE_WIDTHS, derivative_key
from stories.enums import CallStatus, PageStatus, RunStatus, StepStatus, StoryStatus
from stories.models import Artifact, Export, NodeRun, ProviderCall, Story, StoryPage
from storycreator.lib import files

SPOOL = "/spool/"
"""What is kept for the case of a crash until the book is finished."""


def assert_whole(story: Story, pages: int = 0) -> None:
    """The book is finished: every step done, every page painted, all of it in storage. `pages`
    where the test's writer tells fewer than were asked for."""
    story.refresh_from_db()
    pages = pages or story.page_count
    assert (story.status, story.error_message) == (StoryStatus.COMPLETED, "")
    run = story.runs.latest("created_at")
    assert run.status == RunStatus.COMPLETED
    steps = run.steps
    assert set(steps.values_list("status", flat=True)) == {StepStatus.DONE}
    assert steps.count() == 3 + 2 + 3 * pages
    shown = StoryPage.objects.filter(story=story).values_list("image_generation_status", flat=True)
    assert list(shown) == [PageStatus.COMPLETED] * pages
    assert Image.objects.filter(story_id=story.pk).count() == pages + 1
    assert not any(SPOOL in key for key in _stored(story))
    assert_consistent(story)


def assert_consistent(story: Story) -> None:
    """Of a book at which nobody works, finished or not: no half row, no open line in the ledger,
    no number left out, no object without a row and no row without its object."""
    calls = ProviderCall.objects.filter(story=story)
    assert not calls.filter(status=CallStatus.OPEN).exists()
    assert not NodeRun.objects.filter(run__story=story, status=StepStatus.RUNNING).exists()
    assert_gapless()
    known = _known_objects(story)
    assert {key for key in _stored(story) if SPOOL not in key} == set(known)
    assert {key for key, sha in known.items() if sha and files.sha256(files.get(key)) != sha} == (
        set()
    )


def assert_gapless() -> None:
    """Versions of one owner and type count from 1 without a gap, and no content is there twice."""
    owned = (
        Artifact.objects.order_by()
        .values("story", "scene", "type")
        .annotate(
            count=Count("pk"),
            first=Min("version"),
            last=Max("version"),
            keys=Count("key", distinct=True),
        )
    )
    assert [one for one in owned if (one["first"], one["last"]) != (1, one["count"])] == []
    assert [one for one in owned if one["keys"] != one["count"]] == []


def _known_objects(story: Story) -> dict[str, str]:
    """Every object that a row speaks of, with its sha256 where that is written down."""
    known = {}
    for image in Image.objects.filter(story_id=story.pk):
        known[image.object_key] = image.sha256
        known |= {derivative_key(image.object_key, width): "" for width in DERIVATIVE_WIDTHS}
    for export in Export.objects.filter(story=story).exclude(output_key=""):
        known[export.output_key] = export.sha256
    return known


def _stored(story: Story) -> set[str]:
    root = Path(settings.MEDIA_ROOT)
    found = (root / f"stories/{story.pk}").rglob("*")
    return {path.relative_to(root).as_posix() for path in found if path.is_file()}
