"""Addresses of the hero's pictures, for templates."""

from collections.abc import Mapping
from urllib.parse import urlencode

from django import template
from django.urls import reverse

from stories.models import Story

register = template.Library()


@register.simple_tag
def portrait_url(
    look: Mapping[str, object], *, part: str = "", value: str = "", view: str = "", pose: str = ""
) -> str:
    """The hero's picture; with `part` set to `value` instead of what the look says."""
    shown = {**look, part: value} if part else look
    query = {"view": view, "pose": pose, **_query(shown)}
    return f"{reverse('stories:portrait')}?{_encode(query)}"


@register.simple_tag
def style_url(story: Story, style: str) -> str:
    """The hero and the companion of a draft, in a place of its theme, drawn in the style."""
    look = story.character.appearance if story.character else {}
    query = {
        "theme": story.story_theme,
        "companion": story.brief.get("companion", ""),
        "style": style,
    }
    return f"{reverse('stories:style')}?{_encode({**query, **_query(look)})}"


def _query(look: Mapping[str, object]) -> dict[str, object]:
    return {name: "on" if value is True else value for name, value in look.items()}


def _encode(values: Mapping[str, object]) -> str:
    return urlencode({name: value for name, value in values.items() if value not in ("", False)})
