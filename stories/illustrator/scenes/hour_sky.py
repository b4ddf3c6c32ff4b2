"""Wild places: a theme's own colours for every hour, the weather that dims them, sky and air."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from stories.illustrator.kit.colour import from_oklab, mix, to_oklab, tone
from stories.illustrator.kit.geometry import num
from stories.illustrator.kit.shapes import circle, path, rect
from stories.illustrator.scenes.heavens import (
    beside_text,
    comet,
    halo,
    sky_wash,
    starry,
    text_share,
)
from stories.illustrator.scenes.light import OVERCAST
from stories.illustrator.scenes.outlook import SKY
from stories.illustrator.scenes.sky import cloud, moon
from stories.illustrator.scenes.stage import Stage
from stories.vocabulary import BoxSide, TimeOfDay, Weather

HIDDEN = (Weather.RAIN, Weather.SNOW, Weather.MIST)


@dataclass(frozen=True, slots=True)
class Hues:
    """One hour's colours, finished: they are not tinted again."""

    sky: tuple[str, str, str, str]  # top to horizon
    disc: str  # sun or moon
    halo: str
    cloud: str
    mist: str  # air between the layers
    far: tuple[str, str]  # distance: pale, less pale
    leaf: tuple[str, str, str]  # foliage: far, middle, near
    lit: str  # a leaf in the sun or the moon
    deep: str  # the dark foreground; cream text reads on it
    bark: str
    ground: tuple[str, str]  # lit edge, body
    path: str
    stone: tuple[str, str]  # lit, body
    wood: str
    water: tuple[str, str]  # far, near
    bloom: tuple[str, str, str, str]
    cloth: tuple[str, str, str]
    beast: tuple[str, str, str]  # skins of big animals
    glow: str  # fire, lamps, resin
    lamp: float  # strength of that glow
    bank: str  # calm ground under a text at the bottom, before the light tints it


def standing(stage: Stage, share: float, high: float) -> float:
    """Share of the ground where a landmark stands: `high` when the camera looks down on it.

    From above the horizon is near the text; a landmark on it would have no room.
    """
    return high if stage.outlook.high else share


def late(stage: Stage) -> bool:
    """Whether lamps and fires shine."""
    return stage.light.time in (TimeOfDay.DUSK, TimeOfDay.NIGHT)


def covered(stage: Stage) -> bool:
    """Whether the weather hides sun and moon."""
    return stage.scene.weather in HIDDEN


def dimmed(colour: str, amount: float) -> str:
    """A colour under clouds: paler in hue, its lightness kept, a breath of blue."""
    lightness, a, b = to_oklab(colour)
    return from_oklab(lightness, a * (1 - amount), b * (1 - amount) - 0.012 * amount)


def weathered(stage: Stage, hours: Mapping[TimeOfDay, Hues]) -> Hues:
    """The hour's colours in the scene's weather."""
    hues = hours[stage.light.time]
    if not covered(stage):
        return hues
    amount = OVERCAST[stage.scene.weather]
    changed: dict[str, Any] = {}
    for field in fields(hues):
        value = getattr(hues, field.name)
        if isinstance(value, str):
            changed[field.name] = dimmed(value, amount)
        elif isinstance(value, tuple):
            changed[field.name] = tuple(dimmed(colour, amount) for colour in value)
    return replace(hues, **changed)


def paint_sky(stage: Stage, colours: tuple[str, ...], *, stars: bool = False) -> None:
    """The wash from the top of the page to the horizon; dark colours are held behind a text."""
    foot = stage.outlook.horizon + 40
    stage.paint("sky", sky_wash(stage.canvas, colours, foot, hold=text_share(stage, foot)))
    if stars and not covered(stage):
        stage.paint("sky", starry(stage, (0, 0, 1000, foot - 110), spacing=36, big=7))


def sun_or_moon(
    stage: Stage, colour: str, glow: str, *, r: float = 46, aside: float = 250, low: float = 0.0
) -> None:
    """Sun or moon `aside` from the landmark; `low` is its share of the way down to the horizon."""
    outlook = stage.outlook
    if outlook.high or covered(stage):
        return
    focus = outlook.focus(SKY)
    x = beside_text(stage, focus - aside if focus > 500 else focus + aside, r)
    top = outlook.ceiling(SKY) + r + 12
    y = top + (outlook.horizon - top) * low
    stage.paint("sky", halo(stage, x, y, r * 5, glow, 0.6))
    if stage.light.dark:
        stage.paint("sky", moon(stage.canvas, x, y, r, colour))
    else:
        disc = stage.canvas.radial([(0, colour), (0.8, colour), (1, mix(colour, glow, 0.5))])
        stage.paint("sky", circle(x, y, r, disc))


def falling_star(stage: Stage, *, aside: float = 190, length: float = 84) -> None:
    """A shooting star on clear nights, `aside` from the landmark and clear of the text."""
    outlook = stage.outlook
    if not stage.light.dark or covered(stage) or outlook.high:
        return
    focus = outlook.focus(SKY)
    x = focus - aside if focus > 500 else focus + aside
    y = outlook.ceiling(SKY) + 34
    if outlook.clear(x, y, SKY, length) or outlook.box.side is BoxSide.TOP:
        stage.paint("sky", comet(stage.canvas, x, y, length, "#fff6d8"))


def drift(
    stage: Stage, colour: str, *, count: int = 3, opacity: float = 0.8, lowest: float = 150
) -> None:
    """Clouds that keep out of the text and `lowest` page units above the horizon."""
    outlook, rng = stage.outlook, stage.loose("clouds")
    region = (60.0, 60.0, 880.0, max(20.0, outlook.horizon - 60 - lowest))
    for x, y in stage.scatter("sky", region, 210, "clouds", limit=count):
        w = rng.uniform(120, 230)
        if outlook.clear(x, y, SKY, pad=w * 0.62):
            stage.paint("sky", cloud(stage.canvas, rng, x, y, w, colour, opacity))


def air(
    stage: Stage, layer: str, colour: str, top: float, foot: float, strength: float = 0.8
) -> None:
    """Mist that thickens downwards from `top` to `foot` and lies on all below."""
    fill = stage.canvas.linear_at(
        [(0, colour, 0), (0.7, colour, strength * 0.8), (1, colour, strength)], 0, top, 0, foot
    )
    stage.paint(layer, rect(-60, top, 1120, 1060 - top, fill))


def veils(
    stage: Stage, layer: str, colour: str, spots: Sequence[tuple[float, float, float, float]]
) -> None:
    """Soft flat banks of mist: (x, y, half-width, half-height) each."""
    from_canvas = stage.canvas
    for x, y, rx, ry in spots:
        fill = from_canvas.radial([(0, colour, 0.75), (0.55, colour, 0.4), (1, colour, 0)])
        data = (
            f"M{num(x - rx)} {num(y)}A{num(rx)} {num(ry)} 0 1 1 {num(x + rx)} {num(y)}"
            f"A{num(rx)} {num(ry)} 0 1 1 {num(x - rx)} {num(y)}Z"
        )
        stage.paint(layer, path(data, fill))


def sunbeams(stage: Stage, layer: str, x: float, top: float, foot: float, strength: float) -> None:
    """Slanting beams from (x, top) that widen and fade towards `foot`."""
    glow = stage.light.glow
    for start, end, width in ((-60, -330, 100), (10, -130, 130), (84, 90, 90), (130, 250, 60)):
        data = (
            f"M{num(x + start - 22)} {num(top)}L{num(x + start + 26)} {num(top)}"
            f"L{num(x + end + width)} {num(foot)}L{num(x + end)} {num(foot)}Z"
        )
        fill = stage.canvas.linear(
            [
                (0, glow, 0),
                (0.2, tone(glow, 0.02), strength),
                (0.5, glow, strength * 0.55),
                (1, glow, 0),
            ]
        )
        stage.paint(layer, path(data, fill))
