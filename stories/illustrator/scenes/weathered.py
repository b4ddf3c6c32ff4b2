"""What the weather makes of a theme's finished colours: greyer skies, and snow on what is flat."""

from collections.abc import Mapping
from typing import Any

from stories.illustrator.kit.colour import is_dark, mix
from stories.illustrator.scenes.hour_sky import dimmed
from stories.illustrator.scenes.light import OVERCAST, SNOW
from stories.illustrator.scenes.stage import Stage
from stories.vocabulary import Weather


def weather_changes(stage: Stage, hues: Any, flat: Mapping[str, float]) -> dict[str, Any]:
    """Fields of `hues` to replace in the scene's weather.

    `hues` is a theme's dataclass with a `sky`; `flat` names its fields of colours on which snow
    lies, each with the share by which it whitens. Snow is blue under a dark sky.
    """
    weather = stage.scene.weather
    amount = OVERCAST.get(weather, 0.0)
    sky = tuple(dimmed(colour, amount) for colour in hues.sky)
    changes: dict[str, Any] = {"sky": sky}
    if weather is Weather.SNOW:
        snow = mix(SNOW, sky[1], 0.5) if is_dark(sky[1]) else SNOW
        for name, share in flat.items():
            changes[name] = tuple(mix(colour, snow, share) for colour in getattr(hues, name))
    return changes
