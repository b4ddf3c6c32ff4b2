"""What a style preset means once its parents are taken into account."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q

from stories.models import StylePreset
from storycreator.lib.errors import RelationshipError

Config = dict[str, Any]


@dataclass(frozen=True, slots=True)
class StyleChain:
    """`presets` from the child up to its eldest ancestor; `config` is what holds."""

    presets: list[StylePreset]
    config: Config


def merged(parent: Config, child: Config) -> Config:
    """Both together, the child winning; nested objects are merged likewise, lists replaced."""
    result = dict(parent)
    for key, value in child.items():
        inherited = result.get(key)
        if isinstance(inherited, dict) and isinstance(value, dict):
            value = merged(inherited, value)
        result[key] = value
    return result


def style_chain(preset: StylePreset) -> StyleChain:
    """The chain of `preset`, in one query. Raises RelationshipError when it bites its own tail."""
    within_reach = StylePreset.objects.filter(
        Q(project__isnull=True) | Q(project=preset.project_id)
    ).in_bulk()
    presets: list[StylePreset] = []
    seen: set[UUID] = set()
    current: StylePreset | None = preset
    while current is not None:
        if current.pk in seen:
            raise RelationshipError("A style cannot inherit from itself, not even by a detour.")
        seen.add(current.pk)
        presets.append(current)
        current = within_reach.get(current.parent_id)
    config: Config = {}
    for ancestor in reversed(presets):
        config = merged(config, ancestor.style_config)
    return StyleChain(presets, config)
