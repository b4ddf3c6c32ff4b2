"""Light by time of day: skies, haze and how every local colour looks in it.

A place names its colours as they are at noon; `Light.tint` turns them into the colours of the
hour. Night is a palette of its own, not a darkened day: lightness is pressed into the lower half,
hues drift to blue-green, and lamps and windows stay warm because they are never tinted.
"""

from dataclasses import dataclass, replace

from stories.illustrator.kit.colour import from_oklab, mix, to_oklab
from stories.vocabulary import TimeOfDay, Weather

NIGHT_BASE, NIGHT_SPAN = 0.13, 0.50
"""Lightness of black and of white at night, the second added to the first."""

NIGHT_CHROMA = 0.44
NIGHT_DRIFT = (-0.010, -0.058)
"""Added to OKLab a and b at night: towards a moonlit blue."""

SNOW, FROST = "#f4f8ff", 0.62
GREEN_BELOW = -0.035  # OKLab a of a colour that grows

OVERCAST = {Weather.RAIN: 0.42, Weather.SNOW: 0.34, Weather.MIST: 0.38, Weather.WIND: 0.10}
"""How far the weather pulls sky and haze towards its own grey-blue."""


@dataclass(frozen=True, slots=True)
class Light:
    """The hour's light. `sky` runs from the top to the horizon."""

    time: TimeOfDay
    sky: tuple[str, str, str]
    haze: str  # what far things fade into
    glow: str  # sun or moon light
    disc: str  # the sun or moon itself
    cloud: str
    wash: str  # colour that lies over everything
    wash_amount: float
    ambient: str  # what figures are pulled towards
    pull: float
    shadow: str
    shade: float  # opacity of a shadow on the ground
    lamp: str = "#ffd98a"
    frost: float = 0.0  # how far snow whitens what is green

    @property
    def dark(self) -> bool:
        return self.time is TimeOfDay.NIGHT

    def tint(self, colour: str, depth: float = 0.0) -> str:
        """`colour` (as at noon) in this light; `depth` 0-1 fades it into the haze."""
        if self.frost and to_oklab(colour)[1] < GREEN_BELOW:
            colour = mix(colour, SNOW, self.frost)
        if self.dark:
            lightness, a, b = to_oklab(colour)
            lit = from_oklab(
                NIGHT_BASE + NIGHT_SPAN * lightness,
                a * NIGHT_CHROMA + NIGHT_DRIFT[0],
                b * NIGHT_CHROMA + NIGHT_DRIFT[1],
            )
        else:
            lit = mix(colour, self.wash, self.wash_amount)
        return mix(lit, self.haze, depth) if depth else lit

    def pane(self) -> str:
        """Colour of a window: warm when the rooms are lit, else the day reflected."""
        if self.dark or self.time is TimeOfDay.DUSK:
            return self.lamp
        return mix("#7fa8bd", self.sky[1], 0.45)


LIGHTS = {
    TimeOfDay.MORNING: Light(
        time=TimeOfDay.MORNING,
        sky=("#b9e0ea", "#dff0e4", "#ffeccb"),
        haze="#e6efdd",
        glow="#fff4cf",
        disc="#fffbe6",
        cloud="#fffaf2",
        wash="#ffe6bf",
        wash_amount=0.12,
        ambient="#ffeecb",
        pull=0.06,
        shadow="#3d3a66",
        shade=0.26,
    ),
    TimeOfDay.DAY: Light(
        time=TimeOfDay.DAY,
        sky=("#8fd2ee", "#c3eaf0", "#f7f5dc"),
        haze="#cfeaea",
        glow="#fffbe0",
        disc="#fffdf0",
        cloud="#ffffff",
        wash="#fff6dc",
        wash_amount=0.03,
        ambient="#fff0c8",
        pull=0.05,
        shadow="#2f3566",
        shade=0.30,
    ),
    TimeOfDay.DUSK: Light(
        time=TimeOfDay.DUSK,
        sky=("#c9aee0", "#f3bcbc", "#ffdda6"),
        haze="#eab9b8",
        glow="#fff0bf",
        disc="#fff6d4",
        cloud="#ffe3d6",
        wash="#e58a7c",
        wash_amount=0.20,
        ambient="#ff9a7a",
        pull=0.09,
        shadow="#3a2560",
        shade=0.34,
    ),
    TimeOfDay.NIGHT: Light(
        time=TimeOfDay.NIGHT,
        sky=("#121a45", "#22397c", "#325c98"),
        haze="#33598f",
        glow="#cfe0ff",
        disc="#fdf6d8",
        cloud="#5f7fb8",
        wash="#22397c",
        wash_amount=0.0,
        ambient="#3a4a9c",
        pull=0.13,
        shadow="#0b1030",
        shade=0.46,
    ),
}

_GREYS = {
    TimeOfDay.MORNING: "#d5dedd",
    TimeOfDay.DAY: "#c4d3da",
    TimeOfDay.DUSK: "#cbb3c6",
    TimeOfDay.NIGHT: "#24335f",
}


def light_of(time: TimeOfDay, weather: Weather) -> Light:
    """The hour's light under the weather."""
    light = LIGHTS[time]
    amount = OVERCAST.get(weather, 0.0)
    if not amount:
        return light
    grey = _GREYS[time]
    top, middle, low = (mix(colour, grey, amount) for colour in light.sky)
    return replace(
        light,
        sky=(top, middle, low),
        haze=mix(light.haze, grey, amount),
        glow=mix(light.glow, grey, amount * 0.6),
        disc=mix(light.disc, grey, amount * 0.5),
        cloud=mix(light.cloud, grey, amount * 0.5),
        wash=mix(light.wash, grey, 0.5),
        wash_amount=light.wash_amount + amount * 0.18,
        shade=light.shade * (1 - amount),
        frost=FROST if weather is Weather.SNOW else 0.0,
    )
