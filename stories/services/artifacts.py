"""The memory of the pipeline: immutable, versioned artifacts, found again by content key."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Max

from stories.models import Artifact, Scene, Story
from stories.pipeline.graph import Node, content_key
from stories.pipeline.schemas import Payload
from stories.services.locking import hold

Owner = Story | Scene


def find(*, owner: Owner, node: Node, key: str) -> Artifact | None:
    """The newest artifact of `owner` that was made from exactly these inputs."""
    return owner.artifacts.filter(type=node.type, key=key).order_by("-version").first()


def find_of(*, owner: Owner, node: Node, key: str, parent: Artifact) -> Artifact | None:
    """The same, if it also came of what `parent` is a version of."""
    found = find(owner=owner, node=node, key=key)
    return found if found is not None and same_content(source_of(found), parent) else None


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
    with transaction.atomic(savepoint=False):
        _hold(owner)
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


def renew(*, artifact: Artifact, by: str) -> Artifact:
    """`artifact` if nothing came after it, else its content as the newest version: what holds is
    always the newest. The new version's parent is the old one."""
    owner = owner_of(artifact)
    with transaction.atomic(savepoint=False):
        _hold(owner)
        newest = owner.artifacts.filter(type=artifact.type).aggregate(newest=Max("version"))
        if newest["newest"] == artifact.version:
            return artifact
        again: Artifact = owner.artifacts.create(
            type=artifact.type,
            version=newest["newest"] + 1,
            key=artifact.key,
            payload=artifact.payload,
            parent=artifact,
            created_by=by,
            updated_by=by,
        )
        return again


def _hold(owner: Owner) -> None:
    """Nobody else gives out versions of `owner` until the transaction ends."""
    hold(type(owner).objects.filter(pk=owner.pk))


def owner_of(artifact: Artifact) -> Owner:
    owner: Owner | None = artifact.scene or artifact.story
    assert owner is not None  # a constraint of the table
    return owner


def source_of(artifact: Artifact) -> Artifact | None:
    """What the content was made from: past versions that only brought an older one back."""
    source: Artifact | None = artifact.parent
    while source is not None and source.type == artifact.type:
        source = source.parent
    return source


def same_content(one: Artifact | None, other: Artifact | None) -> bool:
    """Whether both are versions of one content."""
    if one is None or other is None:
        return one is other
    return (one.type, one.key) == (other.type, other.key)


def record_chain(
    *,
    owner: Owner,
    chain: Iterable[tuple[Node, Payload]],
    parent: Artifact | None,
    by: str,
    beside: Iterable[tuple[Node, Payload]] = (),
) -> Artifact:
    """Write the next versions of several nodes, each the parent of the one after it; the last.

    `beside` are written too: each derives from what the last derives from. The newest version is
    used again if it has the same content and came of the same. Raises ValueError for an empty
    chain."""
    line, others = list(chain), list(beside)
    if not line:
        raise ValueError("an empty chain")
    with transaction.atomic(savepoint=False):
        _hold(owner)
        keyed = {node: content_key(node, payload.data()) for node, payload in (*line, *others)}
        there = owner.artifacts.filter(type__in=[node.type for node in keyed])
        newest = {
            artifact.type: artifact
            for artifact in there.select_related("parent").defer("payload").order_by("version")
        }
        made: list[Artifact] = []

        def written(node: Node, payload: Payload, parent: Artifact | None) -> Artifact:
            kept: Artifact | None = newest.get(node.type)
            if (
                kept is not None
                and kept.key == keyed[node]
                and same_content(source_of(kept), parent)
            ):
                return kept
            version = kept.version + 1 if kept else 1
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
