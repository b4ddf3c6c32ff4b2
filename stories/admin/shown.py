"""Where things stand, in words and pictures that staff know from the book."""

import base64
from functools import lru_cache

from django.utils.html import format_html
from django.utils.safestring import SafeString

from media_assets.imaging import DERIVATIVE_WIDTHS, encode_thumbnail
from media_assets.services.images import open_derivative
from stories.models import Artifact, Scene, Story

SMALL = 144  # px: 72 on a screen with twice as many
GONE = "The picture is not in storage any more."


def place_of(scene: Scene | None) -> str:
    """A scene counts from 0, its page from 1."""
    return f"Page {scene.order_index + 1}" if scene else "The book"


def book_of(artifact: Artifact) -> Story | None:
    book: Story | None = artifact.scene.story if artifact.scene else artifact.story
    return book


def picture(key: str, alt: str) -> SafeString | str:
    """A copy inside the page itself: a held picture has no address of its own."""
    try:
        content = open_derivative(image_key=key, width=min(DERIVATIVE_WIDTHS))
    except FileNotFoundError:
        return GONE
    data = base64.b64encode(content).decode()
    return format_html('<img src="data:image/webp;base64,{}" alt="{}">', data, alt)


def small_picture(key: str, alt: str) -> SafeString | str:
    """The same, small enough for each row of a list."""
    try:
        data = _small(key)
    except FileNotFoundError:
        return GONE
    tag = '<img class="small-picture" src="data:image/webp;base64,{}" alt="{}">'
    return format_html(tag, data, alt)


@lru_cache(maxsize=256)
def _small(key: str) -> str:
    """A picture of one name never changes."""
    content = open_derivative(image_key=key, width=min(DERIVATIVE_WIDTHS))
    return base64.b64encode(encode_thumbnail(content, SMALL)).decode()
