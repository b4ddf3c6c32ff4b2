"""Which artifact came of which."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from stories.models import Artifact


@dataclass(frozen=True, slots=True)
class Relative:
    """`depth` is below zero for ancestors, above for what was made from the artifact."""

    artifact: Artifact
    depth: int


def lineage(artifact: Artifact) -> list[Relative]:
    """Ancestors (eldest first), the artifact itself and all its descendants, in one query."""
    story = artifact.scene.story_id if artifact.scene else artifact.story_id
    of_story = Artifact.objects.filter(Q(story=story) | Q(scene__story=story))
    known = of_story.select_related("scene").defer("payload").in_bulk()
    ancestors: list[Relative] = []
    parent = known.get(artifact.parent_id)
    while parent is not None:
        ancestors.append(Relative(parent, -len(ancestors) - 1))
        parent = known.get(parent.parent_id)
    children: dict[UUID | None, list[Artifact]] = {}
    for other in sorted(known.values(), key=lambda other: (other.created_at, other.version)):
        children.setdefault(other.parent_id, []).append(other)
    found = [Relative(known[artifact.pk], 0)]
    open_ends = [Relative(child, 1) for child in reversed(children.get(artifact.pk, []))]
    while open_ends:
        relative = open_ends.pop()
        found.append(relative)
        below = children.get(relative.artifact.pk, [])
        open_ends += [Relative(child, relative.depth + 1) for child in reversed(below)]
    return [*reversed(ancestors), *found]
