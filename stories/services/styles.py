"""Style presets: what they inherit, what holds for a story, and who may change them."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from stories.enums import StyleType
from stories.models import Project, Scene, Story, StylePreset
from stories.pipeline import styles
from stories.pipeline.styles import ImageStyle, StoryStyle
from stories.pipeline.system_styles import SystemStyle, system_styles
from storycreator.lib.errors import ModelValidationError, RelationshipError, StateError

Config = dict[str, Any]

CYCLE = "A style cannot inherit from itself, not even by a detour."
GONE = "This book's style is not there any more. Please choose another."
READ_ONLY = "This style comes with StoryCreator. Make one of your own that inherits from it."


@dataclass(frozen=True, slots=True)
class StyleChain:
    """`presets` from the child up to its eldest ancestor; `config` is what holds."""

    presets: list[StylePreset]
    config: Config


@dataclass(frozen=True, slots=True)
class PresetFacts:
    """What a person says about a preset; `parent` gives what is not said in `config`."""

    style_type: str
    name: str
    label: str
    config: Config
    parent: StylePreset | None = None
    is_active: bool = True


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
            raise RelationshipError(CYCLE)
        seen.add(current.pk)
        presets.append(current)
        current = within_reach.get(current.parent_id)
    config: Config = {}
    for ancestor in reversed(presets):
        config = merged(config, ancestor.style_config)
    return StyleChain(presets, config)


# --- what holds for a story -------------------------------------------------------------------
def image_style_of(story: Story, scene: Scene | None = None) -> ImageStyle:
    """The style of a scene's pictures, or of the whole story's. Raises ModelValidationError."""
    name = (scene.image_style_override if scene else "") or story.default_image_style
    config = _config(story, StyleType.IMAGE, name)
    try:
        return styles.image_style(config)
    except ValueError as error:
        raise ModelValidationError(GONE, field="style") from error


def story_style_of(story: Story) -> StoryStyle:
    """How the story is told: by the preset that its brief names, else by its tone's."""
    name = story.brief.get("story_style") or story.story_tone
    config = _config(story, StyleType.STORY, name)
    try:
        return styles.story_style(config)
    except ValueError as error:
        raise ModelValidationError(GONE, field="tone") from error


def image_style_label(story: Story) -> str:
    """What the story's way of drawing is called; or that it is gone, in plain words."""
    found = _preset(story, StyleType.IMAGE, story.default_image_style)
    return found.label if found is not None else GONE


def _config(story: Story, style_type: StyleType, name: str) -> Config:
    found = _preset(story, style_type, name)
    if found is None:
        raise ModelValidationError(GONE, field="style")
    return style_chain(found).config if found.parent_id else found.style_config


def _preset(story: Story, style_type: StyleType, name: str) -> StylePreset | None:
    """What holds: the project's own preset of this name, else the system's."""
    return (
        StylePreset.objects.filter(style_type=style_type, name=name)
        .filter(Q(project__isnull=True) | Q(project=story.project_id))
        .order_by("is_system")
        .first()
    )


# --- changing -----------------------------------------------------------------------------------
def create_preset(*, project: Project, facts: PresetFacts) -> StylePreset:
    """A preset of the project's own. Raises ModelValidationError, RelationshipError."""
    preset = StylePreset(project=project, is_system=False)
    return _keep(preset, facts)


def change_preset(*, preset: StylePreset, facts: PresetFacts) -> StylePreset:
    """Raises StateError for a system preset, RelationshipError for a cycle,
    ModelValidationError for a config that cannot be drawn or told."""
    if preset.is_system:
        raise StateError(READ_ONLY)
    return _keep(preset, facts)


def _keep(preset: StylePreset, facts: PresetFacts) -> StylePreset:
    with transaction.atomic():
        # One change of a project's presets at a time: two at once could close a circle.
        Project.objects.select_for_update().get(pk=preset.project_id)
        preset.style_type, preset.name, preset.label = facts.style_type, facts.name, facts.label
        preset.style_config, preset.parent = facts.config, facts.parent
        preset.is_active = facts.is_active
        check_preset(preset)
        preset.full_clean()
        preset.save()
        return preset


def check_preset(preset: StylePreset) -> None:
    """Whether the preset, as it is about to be saved, may be. Raises RelationshipError for a
    parent of another kind, of another project or further down, ModelValidationError for a merged
    config that cannot be drawn or told."""
    parent = preset.parent
    if parent is not None:
        if parent.style_type != preset.style_type:
            raise RelationshipError("A style inherits from one of its own kind.")
        if parent.project_id not in (None, preset.project_id):
            raise RelationshipError("A style inherits from its own project or from the system.")
        if preset.pk in {ancestor.pk for ancestor in style_chain(parent).presets}:
            raise RelationshipError(CYCLE)
    inherited = style_chain(parent).config if parent is not None else {}
    config = merged(inherited, preset.style_config)
    read = styles.image_style if preset.style_type == StyleType.IMAGE else styles.story_style
    try:
        read(config)
    except ValueError as error:
        words = "This style says something that cannot be drawn or told."
        raise ModelValidationError(words, field="style_config") from error


# --- what comes with the system -----------------------------------------------------------------
def sync_system_presets() -> None:
    """Write down the system's styles as this version knows them. Doing it again changes nothing;
    a style that is no more stays for the books that name it, switched off."""
    with transaction.atomic():
        present = {
            (preset.style_type, preset.name): preset
            for preset in StylePreset.objects.filter(is_system=True)
        }
        for style in system_styles():
            key = (style.style_type, style.name)
            present[key] = _sync(present.get(key), style, present)
        known = {(style.style_type, style.name) for style in system_styles()}
        for key, preset in present.items():
            if key not in known and preset.is_active:
                preset.is_active = False
                preset.save()


def _sync(
    preset: StylePreset | None,
    style: SystemStyle,
    present: dict[tuple[str, str], StylePreset],
) -> StylePreset:
    parent = present[style.style_type, style.parent] if style.parent else None
    wanted: dict[str, Any] = {
        "label": style.label,
        "style_config": dict(style.config),
        "parent": parent,
        "is_active": True,
    }
    if preset is None:
        preset = StylePreset(style_type=style.style_type, name=style.name, is_system=True)
    elif all(getattr(preset, name) == value for name, value in wanted.items()):
        return preset
    for name, value in wanted.items():
        setattr(preset, name, value)
    preset.save()
    return preset
