"""Everything that the pipeline made for a story, as files: one JSON and the pictures beside it."""

import json
from pathlib import Path
from typing import Any

from django.db.models import Q

from media_assets.enums import BLOCKED
from stories.enums import ArtifactType
from stories.models import Artifact, Story
from stories.pipeline.schemas import RenderResult
from stories.services import exports
from storycreator.lib import files
from storycreator.lib.errors import StateError

FORMAT = 1
"""Of the file; raise it when a reader of the old one would misread the new."""

FILE_NAME = "artifacts.json"
PICTURES = "pictures"
NOTHING = "Nothing has been made of this story yet."


def export_artifacts(*, story: Story, folder: Path) -> Path:
    """Write every version of every artifact, with what it was made from, and every picture into
    `folder`, which is made if need be; the JSON's path. An earlier picture, or a panel, that
    waits for a person or was rejected stays behind and is not named.

    Raises StateError when there is nothing, or the book itself is held; FileNotFoundError when
    storage lost a picture."""
    if not exports.may_be_exported(story):
        raise StateError(exports.HELD)
    artifacts = _artifacts_of(story)
    if not artifacts:
        raise StateError(NOTHING)
    (folder / PICTURES).mkdir(parents=True, exist_ok=True)
    blocked = story.images.filter(moderation_status__in=BLOCKED)
    held = set(blocked.values_list("object_key", flat=True))
    told = [_told(artifact, held) for artifact in artifacts]
    for key in sorted({key for one in told for key in one["pictures"]}):
        (folder / PICTURES / _file_name(key)).write_bytes(files.get(key))
    for one in told:
        one["pictures"] = [f"{PICTURES}/{_file_name(key)}" for key in one["pictures"]]
    path = folder / FILE_NAME
    whole = {"format": FORMAT, "story": _facts(story), "artifacts": told}
    path.write_text(json.dumps(whole, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return path


def _artifacts_of(story: Story) -> list[Artifact]:
    """The story's own first, then page by page; each kind from its first version on."""
    mine = Artifact.objects.filter(Q(story=story) | Q(scene__story=story)).select_related("scene")
    return sorted(
        mine.order_by("created_at", "type", "version"),
        key=lambda one: one.scene.order_index + 1 if one.scene else 0,
    )


def _facts(story: Story) -> dict[str, object]:
    return {
        "id": str(story.pk),
        "title": story.title,
        "format": story.format,
        "language": story.language,
        "pages": story.page_count,
    }


def _told(artifact: Artifact, held: set[str]) -> dict[str, Any]:
    """`parent` is the id of what it was made from, `page` counts from 1; null is the whole
    story's."""
    return {
        "id": str(artifact.pk),
        "type": artifact.type,
        "version": artifact.version,
        "page": artifact.scene.order_index + 1 if artifact.scene else None,
        "parent": str(artifact.parent_id) if artifact.parent_id else None,
        "key": artifact.key,
        "made_at": artifact.created_at.isoformat(),
        "made_by": artifact.created_by,
        "pictures": [key for key in _pictures_of(artifact) if key not in held],
        "payload": artifact.payload,
    }


def _pictures_of(artifact: Artifact) -> list[str]:
    if artifact.type != ArtifactType.RENDER_RESULT:
        return []
    return [one.object_key for one in RenderResult.parse(artifact.payload).pictures]


def _file_name(object_key: str) -> str:
    """Unique within a story: it is made from the picture's own hash."""
    return object_key.rsplit("/", 1)[-1]
