"""What has to be done about a book's stale artifacts: from which steps on, and how much of it."""

from collections.abc import Iterable, Sequence

from stories.enums import ArtifactType, StepKind
from stories.models import Artifact, Scene, Story
from stories.services import redraws
from stories.services.redraws import Target


def must_be_read(stale: Iterable[Artifact]) -> bool:
    """Whether other words hold now: then every page is looked at again."""
    return any(each.type == ArtifactType.READABILITY_REPORT for each in stale)


def pictures(story: Story, stale: Sequence[Artifact]) -> int:
    """How many pictures may have to be drawn when what is stale is made again. No query."""
    return story.page_count if must_be_read(stale) else len(first_steps(stale))


def first_steps(stale: Iterable[Artifact]) -> list[Target]:
    """For each page, and for the cover, the first step that makes something stale."""
    order = [*redraws.COVER, *redraws.PAGE]
    first: dict[Scene | None, StepKind] = {}
    for each in stale:
        kind = _step_of(each)
        if kind is not None:
            first[each.scene] = min(kind, first.get(each.scene, kind), key=order.index)
    return [
        Target(kind, scene)
        for scene, kind in sorted(
            first.items(), key=lambda item: item[0].order_index if item[0] else -1
        )
    ]


def _step_of(artifact: Artifact) -> StepKind | None:
    if artifact.type == ArtifactType.BLIND_TEST_REPORT and artifact.scene is None:
        return None  # every run ends with it
    by_type = {
        ArtifactType.RENDER_RESULT: (StepKind.PAINT, StepKind.PAINT_COVER),
        ArtifactType.QC_REPORT: (StepKind.INSPECT, None),
        ArtifactType.BLIND_TEST_REPORT: (StepKind.PLAN, None),
    }
    of_page, of_cover = by_type.get(
        ArtifactType(artifact.type), (StepKind.PLAN, StepKind.PLAN_COVER)
    )
    return of_page if artifact.scene else of_cover
