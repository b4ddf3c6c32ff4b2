"""What a style preset's merged config says to the writer, the illustrator and the prompts.

An image config:

    {"base": "watercolour",                     the embedded illustrator's style
     "prompt": {"style": …, "art_direction": …, "negative": …}}

A story config:

    {"tone": "calming",                         the embedded writer's tone
     "prompt": {"voice": …, "rhythm": …}}       for a model that writes

Unknown keys are kept in the preset and ignored here, so that a preset can be prepared for what a
later version reads.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from stories.vocabulary import ArtStyle, Tone

Config = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ImageStyle:
    """`base` is drawn by the embedded illustrator; the texts are layers of a model's prompt."""

    base: ArtStyle
    style: str = ""
    art_direction: str = ""
    negative: str = ""


@dataclass(frozen=True, slots=True)
class StoryStyle:
    """`tone` is the embedded writer's; `config` goes to a model as it is."""

    tone: Tone
    config: Config = field(default_factory=dict)


def image_style(config: Config) -> ImageStyle:
    """Raises ValueError when `base` is no style that can be drawn."""
    prompt = _section(config, "prompt")
    return ImageStyle(
        base=ArtStyle(str(config.get("base", ""))),
        style=_text(prompt, "style"),
        art_direction=_text(prompt, "art_direction"),
        negative=_text(prompt, "negative"),
    )


def story_style(config: Config) -> StoryStyle:
    """Raises ValueError when `tone` is no tone that can be told."""
    return StoryStyle(tone=Tone(str(config.get("tone", ""))), config=dict(config))


def _section(config: Config, name: str) -> Config:
    value = config.get(name, {})
    if not isinstance(value, Mapping):
        raise ValueError(f"{name} must be an object")
    return value


def _text(section: Config, name: str) -> str:
    value = section.get(name, "")
    if not isinstance(value, str):
        raise ValueError(f"{name} must be a text")
    return " ".join(value.split())
