"""The styles that come with the system: one for each way of drawing and each tone of telling, and
a few that inherit from them. A new art style or tone brings its preset along by itself.
"""

from dataclasses import dataclass, field

from stories.pipeline.styles import Config
from stories.vocabulary import ArtStyle, Tone

IMAGE, STORY = "image", "story"


@dataclass(frozen=True, slots=True)
class SystemStyle:
    """`parent` is the name of another system style of the same type, or ""."""

    style_type: str
    name: str
    label: str
    config: Config = field(default_factory=dict)
    parent: str = ""


TELLINGS: dict[Tone, tuple[str, dict[str, str]]] = {
    Tone.WHIMSICAL: (
        "Playful",
        {"voice": "playful, with dry asides to the reader", "rhythm": "short, then a surprise"},
    ),
    Tone.EDUCATIONAL: (
        "Full of facts",
        {"voice": "curious and exact", "rhythm": "even, with one true fact where it helps"},
    ),
    Tone.ADVENTUROUS: (
        "Adventurous",
        {"voice": "breathless but clear", "rhythm": "quick, and a pause before each danger"},
    ),
    Tone.CALMING: (
        "Calm",
        {"voice": "low and warm", "rhythm": "slow, with sounds that come back"},
    ),
}

VARIATIONS = (
    SystemStyle(
        IMAGE,
        "golden-hour",
        "Watercolour in evening light",
        {"warmth": 0.15, "art_direction": "Late, golden light from one side; long soft shadows."},
        parent=ArtStyle.WATERCOLOUR.value,
    ),
    SystemStyle(
        IMAGE,
        "quiet-colours",
        "Flat colours, softened",
        {"saturation": 0.8, "art_direction": "Few, quiet colours; much calm space."},
        parent=ArtStyle.FLAT.value,
    ),
    SystemStyle(
        STORY,
        "lullaby",
        "Like a lullaby",
        {"rhythm": "very slow; every page ends softer than it began"},
        parent=Tone.CALMING.value,
    ),
    SystemStyle(
        STORY,
        "tall-tale",
        "Like a tall tale",
        {"voice": "a teller who swears that every word is true"},
        parent=Tone.WHIMSICAL.value,
    ),
)


def system_styles() -> tuple[SystemStyle, ...]:
    """All of them, parents before children."""
    drawn = [
        SystemStyle(IMAGE, style.value, _label(style.value), {"base": style.value})
        for style in ArtStyle
    ]
    told = [
        SystemStyle(STORY, tone.value, label, {"tone": tone.value, **words})
        for tone, (label, words) in TELLINGS.items()
    ]
    return (*drawn, *told, *VARIATIONS)


def _label(name: str) -> str:
    return name.replace("_", " ").capitalize()
