"""What a style preset's merged config says to the writer, the illustrator and the prompts.

An image config:

    {"base": "watercolour",                     the embedded illustrator's style
     "warmth": 0.1, "saturation": 0.9,          how it tones the finished picture
     "prompt": …, "art_direction": …,           texts for a model that draws
     "negative": …}

A story config:

    {"tone": "calming",                         the embedded writer's tone
     "voice": …, "rhythm": …}                   texts for a model that writes

Keys that are not listed here reach the models as they are and nobody else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from stories.pipeline.schemas.render import Toning
from stories.vocabulary import ArtStyle, Tone

Config = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ImageStyle:
    """`base` and `toning` are for the embedded illustrator, `config` for a model's prompt."""

    base: ArtStyle
    toning: Toning = field(default_factory=Toning)
    config: Config = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StoryStyle:
    """`tone` is for the embedded writer, `config` for a model that writes."""

    tone: Tone
    config: Config = field(default_factory=dict)


def image_style(config: Config) -> ImageStyle:
    """Raises ValueError for a base that cannot be drawn or a toning out of bounds."""
    told = {name: config[name] for name in Toning.model_fields if name in config}
    drawn = {"base", *Toning.model_fields}
    return ImageStyle(
        base=ArtStyle(str(config.get("base", ""))),
        toning=Toning.parse(told),
        config={name: value for name, value in config.items() if name not in drawn},
    )


def story_style(config: Config) -> StoryStyle:
    """Raises ValueError for a tone that cannot be told."""
    return StoryStyle(
        tone=Tone(str(config.get("tone", ""))),
        config={name: value for name, value in config.items() if name != "tone"},
    )
