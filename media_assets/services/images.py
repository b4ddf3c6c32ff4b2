"""Pictures in storage and their rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db.models import QuerySet

from media_assets.enums import ImageFormat
from media_assets.imaging import DERIVATIVE_WIDTHS
from media_assets.models import Image
from storycreator.lib import files


@dataclass(frozen=True, slots=True)
class StoredPicture:
    """What is known of a picture whose bytes lie in storage. Sizes in px, cost in US dollars.
    `slot` is the candidate's place (0-3), `regenerations` how many stood there before it. `panel`
    counts the panels of a page after the first: they stand in no place of their own."""

    object_key: str
    sha256: str
    width: int
    height: int
    alt_text: str
    provider: str
    model: str
    cost: Decimal
    prompt_hash: str
    seconds: float
    slot: int = 0
    panel: int = 0
    regenerations: int = 0


def derivative_key(image_key: str, width: int) -> str:
    """Where the WebP copy of `width` px lies: beside the master."""
    return f"{image_key}.{width}.webp"


def put_picture(*, object_key: str, master: bytes, derivatives: dict[int, bytes]) -> str:
    """Store the copies, then the master: whoever finds the master finds its copies too.

    Returns the master's sha256 (hex).
    """
    for width, content in derivatives.items():
        files.put(derivative_key(object_key, width), content)
    return files.put(object_key, master)


def drop_picture(*, object_key: str) -> None:
    """Delete a picture that no row knows, and its copies."""
    for width in DERIVATIVE_WIDTHS:
        files.delete(derivative_key(object_key, width))
    files.delete(object_key)


def open_derivative(*, image_key: str, width: int) -> bytes:
    """WebP bytes of the smallest copy at least `width` px wide. Raises FileNotFoundError."""
    fitting = [copy for copy in DERIVATIVE_WIDTHS if copy >= width] or [max(DERIVATIVE_WIDTHS)]
    return files.get(derivative_key(image_key, min(fitting)))


def record_image(
    *,
    user_id: UUID,
    story_id: UUID,
    character_id: UUID | None,
    artifact_id: UUID,
    picture: StoredPicture,
    moderation: Mapping[str, object],
) -> Image:
    """Enter a stored picture: the one that its page shows, or a further panel. `moderation` are
    the columns that tell what the checks said of it."""
    leads = picture.panel == 0
    metadata = {"prompt_hash": picture.prompt_hash, "seconds": picture.seconds}
    return Image.objects.create(
        user_id=user_id,
        story_id=story_id,
        character_id=character_id,
        artifact_id=artifact_id,
        object_key=picture.object_key,
        format=ImageFormat.JPEG,
        provider=picture.provider,
        model=picture.model,
        generation_cost=picture.cost,
        width=picture.width,
        height=picture.height,
        sha256=picture.sha256,
        alt_text=picture.alt_text,
        grid_position=picture.slot if leads else None,
        regeneration_count=picture.regenerations,
        is_selected=leads,
        metadata=metadata if leads else metadata | {"panel": picture.panel},
        **moderation,
    )


def choose(*, object_key: str, instead_of: QuerySet[Image]) -> None:
    """Let the picture under `object_key` be the one that is shown, and none of the others."""
    instead_of.filter(is_selected=True).exclude(object_key=object_key).update(is_selected=False)
    Image.objects.filter(object_key=object_key, is_selected=False).update(is_selected=True)


def copy_picture(*, object_key: str, to: str) -> None:
    """Store the picture and its copies a second time. Raises FileNotFoundError."""
    for width in DERIVATIVE_WIDTHS:
        files.put(derivative_key(to, width), files.get(derivative_key(object_key, width)))
    files.put(to, files.get(object_key))
