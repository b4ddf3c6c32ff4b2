"""The memory of the pipeline: immutable, versioned artifacts, found again by content key."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Max

from stories.models import Artifact, Scene, Story
from stories.pipeline.graph import Node, content_key
from stories.pipeline.schemas import Payload

Owner = Story | Scene


def find(*, owner: Owner, node: Node, key: str) -> Artifact | None:
    """The newest artifact of `owner` that was made from exactly these inputs."""
    return owner.artifacts.filter(type=node.type, key=key).order_by("-version").first()


def latest(*, owner: Owner, node: Node) -> Artifact | None:
    return owner.artifacts.filter(type=node.type).order_by("-version").first()


def ancestor(*, artifact: Artifact, node: Node) -> Artifact | None:
    """The nearest artifact of `node` that `artifact` was derived from."""
    current: Artifact | None = artifact
    while current is not None and current.type != node.type:
        current = current.parent
    return current


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


def record_chain(
    *,
    owner: Owner,
    chain: Iterable[tuple[Node, Payload]],
    parent: Artifact | None,
    by: str,
    beside: Iterable[tuple[Node, Payload]] = (),
) -> Artifact:
    """Write the next versions of several nodes, each the parent of the one after it; the last.

    `beside` are written too: each derives from what the last derives from. One of the same
    content is used again. Raises ValueError for an empty chain."""
    line, others = list(chain), list(beside)
    if not line:
        raise ValueError("an empty chain")
    with transaction.atomic():
        type(owner).objects.select_for_update(no_key=True).get(pk=owner.pk)
        keyed = {node: content_key(node, payload.data()) for node, payload in (*line, *others)}
        there = owner.artifacts.filter(key__in=keyed.values())
        found = {(artifact.type, artifact.key): artifact for artifact in there.order_by("version")}
        newest = dict(
            owner.artifacts.values_list("type").annotate(newest=Max("version")).order_by()
        )
        made: list[Artifact] = []

        def written(node: Node, payload: Payload, parent: Artifact | None) -> Artifact:
            kept: Artifact | None = found.get((node.type, keyed[node]))
            if kept is not None:
                return kept
            version = newest.get(node.type, 0) + 1
            made.append(_next(owner, node, payload, parent, version, keyed[node], by))
            return made[-1]

        for node, payload in line[:-1]:
            parent = written(node, payload, parent)
        for node, payload in others:
            written(node, payload, parent)
        last = written(*line[-1], parent)
        Artifact.objects.bulk_create(made)
    return last


def _next(
    owner: Owner,
    node: Node,
    payload: Payload,
    parent: Artifact | None,
    version: int,
    key: str,
    by: str,
) -> Artifact:
    """A version that is not written yet."""
    return Artifact(
        scene=owner if isinstance(owner, Scene) else None,
        story=owner if isinstance(owner, Story) else None,
        type=node.type,
        version=version,
        key=key,
        payload=payload.data(),
        parent=parent,
        created_by=by,
        updated_by=by,
    )
