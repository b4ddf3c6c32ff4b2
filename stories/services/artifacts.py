"""The memory of the pipeline: immutable, versioned artifacts, found again by content key."""

from django.db import transaction
from django.db.models import Max

from stories.models import Artifact, Scene, Story
from stories.pipeline.graph import Node
from stories.pipeline.schemas import Payload

Owner = Story | Scene


def find(*, owner: Owner, node: Node, key: str) -> Artifact | None:
    """The newest artifact of `owner` that was made from exactly these inputs."""
    return owner.artifacts.filter(type=node.type, key=key).order_by("-version").first()


def latest(*, owner: Owner, node: Node) -> Artifact | None:
    return owner.artifacts.filter(type=node.type).order_by("-version").first()


def record(
    *, owner: Owner, node: Node, key: str, payload: Payload, parent: Artifact | None, by: str
) -> Artifact:
    """Write the next version. Versions of one owner and type are gapless from 1."""
    with transaction.atomic():
        type(owner).objects.select_for_update().get(pk=owner.pk)
        versions = owner.artifacts.filter(type=node.type)
        newest = versions.aggregate(newest=Max("version"))["newest"] or 0
        return owner.artifacts.create(
            type=node.type,
            version=newest + 1,
            key=key,
            payload=payload.data(),
            parent=parent,
            created_by=by,
            updated_by=by,
        )
