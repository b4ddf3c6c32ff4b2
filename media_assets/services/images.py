"""Pictures in storage and their rows."""

from decimal import Decimal

from accounts.models import User
from media_assets.imaging import DERIVATIVE_WIDTHS
from media_assets.models import Image
from storycreator.lib import files


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


def open_derivative(*, image_key: str, width: int) -> bytes:
    """WebP bytes of the smallest copy at least `width` px wide. Raises FileNotFoundError."""
    fitting = [copy for copy in DERIVATIVE_WIDTHS if copy >= width] or [max(DERIVATIVE_WIDTHS)]
    return files.get(derivative_key(image_key, min(fitting)))


def record_image(
    *,
    user: User,
    story: object,
    character: object,
    artifact: object,
    alt_text: str,
    result: dict[str, object],
    prompt_hash: str,
) -> Image:
    """Enter a stored picture. `result` is a render_result payload."""
    return Image.objects.create(
        user=user,
        story=story,
        character=character,
        artifact=artifact,
        object_key=result["object_key"],
        format="jpeg",
        provider=result["provider"],
        model=result["model"],
        generation_cost=Decimal(str(result["cost"])),
        width=result["width"],
        height=result["height"],
        sha256=result["sha256"],
        alt_text=alt_text,
        is_selected=True,
        metadata={"prompt_hash": prompt_hash, "seconds": result["seconds"]},
    )
